//! What does 件 count?

use jikenbo_model::Record;
use jikenbo_model::vocabulary::{Asset, Cause, DataKind, Unit};

use super::super::subject::Place;
use super::accounts::{ADDRESSES, is_goal_of_spam};
use super::without_brackets;
use crate::reading::Reading;
use crate::words::{Words, first, last, past_bracket};

/// What a bare 件 counts: addresses where nothing else got out, or where those who got a mail saw each other's; papers
/// where papers went astray; else records.
pub(super) fn usual_case(record: &Record, are_shown: bool) -> Unit {
    let kinds = &record.data_kinds;
    let cause = record.cause.as_ref().map(|cause| cause.value);
    let holds = |kind: DataKind| kinds.iter().any(|held| held.value == kind);
    let named = kinds.len() == 2 && holds(DataKind::EmailAddress) && holds(DataKind::Name);
    let alone = kinds.len() == 1 && holds(DataKind::EmailAddress);
    if cause == Some(Cause::MisdeliveryEmail) && (alone || named && are_shown) {
        return Unit::EmailAddresses;
    }
    let on_paper = record.assets.iter().any(|asset| asset.value == Asset::Paper);
    if cause == Some(Cause::MisdeliveryOther) && on_paper { Unit::Items } else { Unit::Records }
}

/// What 件 counts: the noun right before it, else right after it (件のメールアドレス), else the whole that it is a
/// part of (メールのうち24件), else what introduces the list. One of several nouns (氏名とメールアドレス) tells nothing.
pub(super) fn cases(reading: &Reading, place: &Place) -> Option<Unit> {
    let before = without_brackets(uncounting(words_before(place)));
    if place.is_spam() && is_goal_of_spam(place, before) || place.tells_how_much_spam(reading) {
        return Some(Unit::Emails);
    }
    if place.is_spam() && is_goal_behind(place) {
        return Some(Unit::Emails);
    }
    // メールで、130件のアドレスが見えた: what the number itself counts stands right behind it.
    if ADDRESSES.begins(place.after) {
        return Some(Unit::EmailAddresses);
    }
    if is_of_log_ins(place) {
        return Some(Unit::Accounts);
    }
    if let Some(unit) = listed(before).filter(|_| !place.after.starts_with('の')) {
        return Some(unit);
    }
    if let Some((noun, unit)) = noun_at_end(before) {
        return before.strip_suffix(noun).is_some_and(stands_alone).then_some(unit);
    }
    let after = past_bracket(place.after);
    let following = after.strip_prefix('の').or_else(|| after.strip_prefix("分の"));
    let following = following.filter(|rest| !HELD_IN.begins(rest));
    let whole = place.sentence_before().rsplit_once("のうち").map(|(whole, _)| whole);
    following
        .and_then(|rest| {
            rest.starts_with("誤送信")
                .then_some(Unit::Emails)
                .or_else(|| unit_named(before_goal(first(rest, 12))))
        })
        .or_else(|| whole.and_then(noun_at_end).map(|(_, unit)| unit))
        .or_else(|| remarked_on(place))
        .or_else(|| introduced(place.introduction(reading)))
        .or_else(|| label(place.lead).and_then(unit_named))
}

/// 2,900件の入ったファイル: what follows holds them, and is not what they are.
static HELD_IN: Words = Words::of(&[
    "入った",
    "載った",
    "入る",
    "載る",
    "保存された",
    "記載された",
    "記録された",
    "含まれた",
    "ある",
]);

/// The words before the number, far enough to see where a bracket right before it opens: 書類(申込書及び利用者の基本情報)1件.
fn words_before<'d>(place: &Place<'d>) -> &'d str {
    let closes = place.before.trim_end_matches([' ', 'の', '約']).ends_with(')');
    if closes && !place.before.contains('(') { place.sentence_before() } else { place.before }
}

/// メールアドレス(氏名を含むもの19件): addresses of which a remark in brackets counts some.
fn remarked_on(place: &Place) -> Option<Unit> {
    let (noun, remark) = place.sentence_before().rsplit_once('(')?;
    let is_part = remark.ends_with("もの") || remark.ends_with("もの:") || remark.ends_with("ものは");
    let (_, unit) = noun_at_end(noun).filter(|_| is_part && !remark.contains(')'))?;
    matches!(unit, Unit::EmailAddresses | Unit::Accounts).then_some(unit)
}

/// Addresses or accounts that a line above names as what its list counts.
fn introduced(line: &str) -> Option<Unit> {
    let (_, unit) = noun_at_end(uncounting(line))?;
    matches!(unit, Unit::EmailAddresses | Unit::Accounts | Unit::Files).then_some(unit)
}

/// 8,134件のアドレスに迷惑メールが送られた: as many mails went there.
fn is_goal_behind(place: &Place) -> bool {
    let goal =
        place.after.split_once("アドレス").filter(|_| ADDRESSES.begins(place.after)).map(|(_, goal)| goal);
    goal.is_some_and(|goal| goal.starts_with(['に', 'へ', '宛']) || goal.starts_with("あて"))
}

/// 試行のうち214件でログインに成功された: each is an account that was entered.
fn is_of_log_ins(place: &Place) -> bool {
    static DONE: Words = Words::of(&["成功", "成立", "許し", "され"]);
    const REACH: usize = 18;
    let near = first(place.after, REACH);
    let entered = near.split_once("ログイン").filter(|&(way, _)| {
        let way = ["のIDで", "のIDへの", "のアカウントで", "のアカウントへの"]
            .iter()
            .find_map(|key| way.strip_prefix(key))
            .unwrap_or(way);
        ["", "で", "の", "で不正", "の不正", "不正", "不正に", "で不正に", "が不正に"].contains(&way)
    });
    entered.is_some_and(|(_, done)| DONE.stands_in(done))
        || place.before.ends_with("ID") && place.after.starts_with("に不正ログイン")
}

/// What stands before to whom it went: 事業所 of 事業所へメール, which is no 件 of mails.
fn before_goal(words: &str) -> &str {
    words.split(['へ', 'に']).next().unwrap_or(words)
}

/// Files or papers that stand for others: 集計用のファイルなど31件.
fn listed(words: &str) -> Option<Unit> {
    let listed = words.strip_suffix("など").or_else(|| words.strip_suffix('等'))?;
    let (noun, unit) = noun_at_end(listed)?;
    let rest = listed.strip_suffix(noun)?;
    let of_one_kind =
        || noun_at_end(rest.trim_end_matches(['、', '・', 'や'])).is_some_and(|other| other.1 == unit);
    ((stands_alone(rest) || of_one_kind()) && matches!(unit, Unit::Files | Unit::Items)).then_some(unit)
}

/// `words` without what stands between their last noun and the number after it.
fn uncounting(words: &str) -> &str {
    COUNTING.iter().fold(words.trim_end_matches(BESIDE), |rest, counting| {
        rest.strip_suffix(counting).unwrap_or(rest).trim_end_matches(BESIDE)
    })
}

/// Is the noun after `rest` the only one, and not the last of several? A comma after a verb only ends a clause.
fn stands_alone(rest: &str) -> bool {
    match rest.strip_suffix('、') {
        Some(clause) => {
            let ends = |words: &[&str]| words.iter().any(|word| clause.ends_with(word));
            clause.ends_with(|c: char| matches!(c, 'ぁ'..='ん')) && !clause.ends_with(['と', 'や', 'び'])
                || ends(&["結果", "際", "時", "後", "以降", "現在", "個人情報"])
        }
        None => !rest.ends_with(['と', '・', 'び', 'や']),
    }
}

/// A line that introduces a list by naming what it counts.
fn label(lead: &str) -> Option<&str> {
    let is_counted = lead.contains(|c: char| c.is_ascii_digit());
    (lead.chars().count() <= 24 && !is_counted).then_some(lead)
}

/// Do the words right before the number name data: 氏名と住所など61件?
pub(super) fn holds_data(before: &str) -> bool {
    let near = last(before, 12);
    ["情報", "氏名", "住所", "データ", "番号"].iter().any(|data| near.contains(data))
}

/// The noun that `words` end with.
pub(super) fn noun_at_end(words: &str) -> Option<(&'static str, Unit)> {
    let paper =
        PAPER_ENDINGS.iter().find(|ending| words.ends_with(**ending)).map(|ending| (*ending, Unit::Items));
    NOUNS
        .iter()
        .copied()
        .filter(|(noun, _)| words.ends_with(noun))
        .max_by_key(|(noun, _)| noun.len())
        .or(paper)
}

/// What may stand between a noun and its number.
pub(super) const BESIDE: [char; 20] = [
    ' ', '(', ':', 'は', 'が', 'の', '、', 'で', 'を', 'も', '約', '計', '最', '大', '|', '】', '」', '』',
    '_', '…',
];

/// Words for a number, between the noun and the number itself: アドレスの数は最大で700件.
const COUNTING: [&str; 14] = [
    "にすると",
    "およそ",
    "合計",
    "総数",
    "総件数",
    "件数",
    "数",
    "のみ",
    "だけ",
    "あわせて",
    "合わせて",
    "併せて",
    "全部で",
    "延べ",
];

/// The unit of the first noun in `words`.
fn unit_named(words: &str) -> Option<Unit> {
    let noun_at = |at: usize| {
        let rest = words.get(at..)?;
        NOUNS.iter().find(|(noun, _)| rest.starts_with(noun))
    };
    words.char_indices().find_map(|(at, _)| noun_at(at)).map(|&(_, unit)| unit)
}

/// How words for papers end.
const PAPER_ENDINGS: &[&str] = &[
    "票",
    "書",
    "証",
    "簿",
    "帳",
    "届",
    "券",
    "状",
    "用紙",
    "写し",
    "控え",
    "控",
    "フィルム",
    "便",
    "箋",
    "ラベル",
    "日報",
];

/// Nouns that tell what 件 counts.
pub(super) const NOUNS: &[(&str, Unit)] = &[
    ("メールアドレス", Unit::EmailAddresses),
    ("アドレス", Unit::EmailAddresses),
    ("メアド", Unit::EmailAddresses),
    ("個人情報", Unit::Records),
    ("番号", Unit::Records),
    ("情報", Unit::Records),
    ("データ", Unit::Records),
    ("顧客", Unit::Records),
    ("お客様", Unit::Records),
    ("お客さま", Unit::Records),
    ("お名前", Unit::Records),
    ("名前", Unit::Records),
    ("住所", Unit::Records),
    ("氏名", Unit::Records),
    ("取引", Unit::Records),
    ("メール", Unit::Emails),
    ("ダイレクトメール", Unit::Items),
    ("不審メール", Unit::Emails),
    ("不審なメール", Unit::Emails),
    ("迷惑メール", Unit::Emails),
    ("スパムメール", Unit::Emails),
    ("アカウント", Unit::Accounts),
    ("不正ログイン", Unit::Accounts),
    ("不正なログイン", Unit::Accounts),
    ("ログインされたID", Unit::Accounts),
    ("ログインを受けたID", Unit::Accounts),
    ("ログインが成立したID", Unit::Accounts),
    ("名簿", Unit::Records),
    ("リスト", Unit::Records),
    ("書類", Unit::Items),
    ("資料", Unit::Items),
    ("図面", Unit::Items),
    ("設計図", Unit::Items),
    ("伝票", Unit::Items),
    ("申込書", Unit::Items),
    ("申請書", Unit::Items),
    ("通知書", Unit::Items),
    ("通知", Unit::Items),
    ("明細書", Unit::Items),
    ("証明書", Unit::Items),
    ("調査票", Unit::Items),
    ("帳票", Unit::Items),
    ("ハガキ", Unit::Items),
    ("はがき", Unit::Items),
    ("封筒", Unit::Items),
    ("DM", Unit::Items),
    ("カルテ", Unit::Items),
    ("写真", Unit::Items),
    ("誤送付", Unit::Items),
    ("誤交付", Unit::Items),
    ("誤封入", Unit::Items),
    ("ファイル", Unit::Files),
    ("パソコン", Unit::Devices),
    ("端末", Unit::Devices),
];
