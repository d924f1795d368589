//! Are accounts or addresses counted, and was mail sent from them or to them?

use jikenbo_model::Record;
use jikenbo_model::vocabulary::{Cause, Unit};

use super::super::subject::Place;
use super::bare_case::BESIDE;
use crate::reading::Reading;
use crate::words::{Words, first};

/// 加盟店7,026店: shops whose data it is, not where it happened.
pub(super) fn are_members(place: &Place) -> bool {
    static MEMBERS: Words = Words::of(&[
        "加盟店",
        "取引店",
        "販売店",
        "代理店",
        "会員店",
        "登録店",
        "特約店",
        "出店者",
        "取扱店",
    ]);
    MEMBERS.ends(place.before.trim_end_matches(BESIDE))
}

/// 不正ログインを受けたアカウント数 / 最大 312件: does the line above a bare number say that accounts are counted?
pub(super) fn counts_accounts_above(reading: &Reading, place: &Place) -> bool {
    static ACCOUNTS: Words = Words::of(&["アカウント数", "ID数", "アカウントの数", "アカウント件数"]);
    const BARE: usize = 4;
    let before = place.before.trim();
    let above = place.at.checked_sub(1).map_or("", |above| reading.sentence(above));
    let is_bare = before.chars().count() <= BARE && !before.contains("うち");
    is_bare && ACCOUNTS.ends(above.trim_end_matches(|c: char| !c.is_alphanumeric()))
}

/// 社員2名のアカウント, 職員1名のIDとパスワードが不正に利用された.
pub(super) fn is_of_accounts(place: &Place) -> bool {
    static KEYS: Words = Words::of(&["のID", "のパスワード", "の認証情報", "のログイン情報", "の資格情報"]);
    static USED: Words = Words::of(&[
        "不正に利用され",
        "不正に使",
        "悪用され",
        "使われ",
        "使った",
        "用いら",
        "用いた",
        "乗っ取",
    ]);
    static TAKEN: Words = Words::of(&["流出", "漏", "氏名"]);
    const REACH: usize = 40;
    const OWNED: usize = 22;
    let clause = first(place.sentence_after(), REACH);
    let used = KEYS.begins(place.after) && USED.stands_in(clause) && !TAKEN.stands_in(clause);
    let owned = place.after.strip_prefix('の').map_or("", |owned| first(owned, OWNED));
    let owned = owned.split(['が', 'を', 'に', 'は', '、']).next().unwrap_or_default();
    let named = owned.contains("アカウント") && !owned.contains("アカウント情報");
    !place.counts_portions() && (named || used)
}

/// Mail addresses that somebody else sent from: 2件のメールアドレスが不正に利用され. They are mailboxes, not data.
pub(super) fn is_hijacked(place: &Place, unit: Unit, record: &Record) -> bool {
    static USED: Words = Words::of(&[
        "不正に利用され",
        "不正利用され",
        "不正に使",
        "悪用され",
        "が乗っ取",
        "を乗っ取",
        "に乗っ取",
        "が踏み台",
        "から迷惑メール",
        "から不審なメール",
        "から大量の",
        "SMTP認証",
        "不正ログイン",
        "不正にログイン",
        "利用を停止",
        "パスワードを変更",
    ]);
    static TAKEN: Words = Words::of(&["流出", "漏", "盗", "宛先", "送信先"]);
    const REACH: usize = 50;
    let clause = first(place.sentence_after(), REACH);
    let entered = [Cause::UnauthorizedAccess, Cause::Phishing, Cause::SpoofedMail];
    let cause = record.cause.as_ref().map(|cause| cause.value);
    unit == Unit::EmailAddresses
        && cause.is_some_and(|cause| entered.contains(&cause))
        && USED.stands_in(clause)
        && !TAKEN.stands_in(clause)
        && !TAKEN.stands_in(place.before)
}

pub(super) static ADDRESSES: Words = Words::of(&[
    "のアドレス",
    "のメールアドレス",
    "のメアド",
    "のEメールアドレス",
    "のE-mailアドレス",
    "の電子メールアドレス",
]);

/// Is it said right before a number to whom spam went: 宛先860件に? An address from which it went is none.
pub(super) fn is_goal_of_spam(place: &Place, before: &str) -> bool {
    let is_source = place.after.starts_with(['が', 'の', 'か', 'を']);
    ["宛先", "あて先", "送信先", "社外", "外部"].iter().any(|to| before.ends_with(to))
        || before.ends_with("アドレス") && !is_source
}

/// 法人15者, 企業12者.
pub(super) fn is_corporate(place: &Place) -> bool {
    let before = place.before.trim_end_matches(BESIDE);
    ["法人", "企業", "事業者", "団体"].iter().any(|who| before.ends_with(who))
}
