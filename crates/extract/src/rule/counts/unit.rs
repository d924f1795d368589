//! Which unit does a number count in? The counter says most; for 件, 個, 本 the words around it decide.

use jikenbo_model::Record;
use jikenbo_model::vocabulary::{Asset, Cause, DataKind, Unit};
use jikenbo_text::number::{Amount, Counter};

use super::subject::Place;
use crate::article::Column;
use crate::reading::Reading;
use crate::words::{Words, first, last, last_bracket, past_bracket};

/// The unit of a number, and whether its own words say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) unit: Unit,
    /// The counter or a noun right beside it says so; otherwise it is what 件 usually counts.
    pub(super) plainly: bool,
}

/// The unit, or `None` for numbers that never count anything affected. `are_shown`: did those who got a mail see each
/// other's addresses?
pub(super) fn of(
    reading: &Reading,
    place: &Place,
    amount: &Amount,
    record: &Record,
    are_shown: bool,
) -> Option<Told> {
    let Some(counter) = amount.counter else {
        let usual = || {
            let in_cell = is_in_cell_of_number(reading, amount);
            in_cell.then(|| Told { unit: but_for_papers(usual_case(record, are_shown)), plainly: false })
        };
        return uncounted(place).map(|unit| Told { unit, plainly: true }).or_else(usual);
    };
    if is_case(counter) {
        let above = counts_accounts_above(reading, place).then_some(Unit::Accounts);
        let told = above
            .or_else(|| cases(reading, place))
            .map(|unit| if counts_drawings(place) { unit } else { unit_in_attack(unit, record) });
        let usual = || match usual_case(record, are_shown) {
            _ if holds_data(place.before) => Unit::Records,
            usual if counts_leaked(place) => but_for_papers(usual),
            usual => usual,
        };
        let unit = told.unwrap_or_else(usual);
        let unit = if place.counts_portions() { but_for_papers(unit) } else { unit };
        let unit = if is_hijacked(place, unit, record) { Unit::Accounts } else { unit };
        return Some(Told { unit, plainly: told.is_some() });
    }
    let unit = match counter {
        Counter::Person if is_of_accounts(place) => Unit::Accounts,
        Counter::Party if is_corporate(place) => Unit::Companies,
        Counter::Person | Counter::Party | Counter::User | Counter::Member => Unit::Persons,
        Counter::Client | Counter::BankAccount | Counter::Contract => Unit::Records,
        Counter::Household => Unit::Households,
        Counter::Company | Counter::Corporation | Counter::Business | Counter::Group => Unit::Companies,
        Counter::Shop if are_members(place) => Unit::Companies,
        Counter::Device if is_of_vehicles(place) => Unit::Records,
        Counter::Device | Counter::Terminal | Counter::Server => Unit::Devices,
        Counter::Stick | Counter::Piece | Counter::Thing | Counter::Item => match things(place)? {
            unit if is_hijacked(place, unit, record) => Unit::Accounts,
            unit => unit,
        },
        Counter::Sheet if is_device(place) => Unit::Devices,
        Counter::Sheet if is_card_data(place) => Unit::Records,
        Counter::Sheet => Unit::Items,
        Counter::Letter if place.tells_how_much_spam(reading) => Unit::Emails,
        Counter::Letter => letters(place, record),
        Counter::Copy | Counter::Volume | Counter::Carton | Counter::Bag | Counter::Bundle => Unit::Items,
        Counter::Account => Unit::Accounts,
        Counter::File => Unit::Files,
        Counter::Email => Unit::Emails,
        Counter::EmailAddress if is_hijacked(place, Unit::EmailAddresses, record) => Unit::Accounts,
        Counter::EmailAddress => Unit::EmailAddresses,
        Counter::Yen => Unit::Yen,
        _ => return None,
    };
    Some(Told { unit, plainly: true })
}

/// 車両14万台分: what is held of each vehicle.
fn is_of_vehicles(place: &Place) -> bool {
    static VEHICLES: Words = Words::of(&["車両", "自動車", "車載", "車の", "乗用車", "クルマ"]);
    static MACHINES: Words =
        Words::of(&["パソコン", "端末", "サーバ", "PC", "ハードディスク", "車載器", "車載機"]);
    let near = [place.before, place.after];
    place.counts_portions()
        && near.iter().any(|words| VEHICLES.stands_in(words))
        && !near.iter().any(|words| MACHINES.stands_in(words))
}

/// 加盟店7,026店: shops whose data it is, not where it happened.
fn are_members(place: &Place) -> bool {
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

/// 件 and what is used like it: the words around it say what it counts.
pub(super) fn is_case(counter: Counter) -> bool {
    matches!(counter, Counter::Case | Counter::Record | Counter::Row | Counter::Set)
}

/// What a number without a counter counts: 件数 352, ファイル数:247, 1,250のメールアドレス.
fn uncounted(place: &Place) -> Option<Unit> {
    let label = place.before.trim_end_matches([' ', ':', '|', '…', '.', '=', 'は', '】', ')']);
    let labelled = || LABELS.iter().find(|(words, _)| label.ends_with(words)).map(|&(_, unit)| unit);
    let following = || {
        let noun = place.after.strip_prefix('の')?;
        let named = NOUNS.iter().chain(WHO).find(|(words, _)| noun.starts_with(words));
        named.map(|&(_, unit)| unit)
    };
    following().or_else(labelled)
}

/// Words before a number that has no counter.
const LABELS: &[(&str, Unit)] = &[
    ("対象人数", Unit::Persons),
    ("影響人数", Unit::Persons),
    ("漏えい人数", Unit::Persons),
    ("流出人数", Unit::Persons),
    ("被害人数", Unit::Persons),
    ("対象者数", Unit::Persons),
    ("被害者数", Unit::Persons),
    ("人数", Unit::Persons),
    ("対象件数", Unit::Records),
    ("漏えい件数", Unit::Records),
    ("流出件数", Unit::Records),
    ("個人情報の件数", Unit::Records),
    ("個人情報件数", Unit::Records),
    ("件数", Unit::Records),
    ("ファイル数", Unit::Files),
    ("アカウント数", Unit::Accounts),
    ("ID数", Unit::Accounts),
    ("アドレス数", Unit::EmailAddresses),
    ("世帯数", Unit::Households),
    ("口座数", Unit::Records),
    ("契約数", Unit::Records),
];

/// Whom a number without a counter counts: 108の個人と91の法人.
const WHO: &[(&str, Unit)] = &[
    ("個人", Unit::Persons),
    ("世帯", Unit::Households),
    ("法人", Unit::Companies),
    ("企業", Unit::Companies),
    ("会社", Unit::Companies),
    ("事業者", Unit::Companies),
    ("事業所", Unit::Companies),
    ("団体", Unit::Companies),
];

/// 不正ログインを受けたアカウント数 / 最大 312件: does the line above a bare number say that accounts are counted?
fn counts_accounts_above(reading: &Reading, place: &Place) -> bool {
    static ACCOUNTS: Words = Words::of(&["アカウント数", "ID数", "アカウントの数", "アカウント件数"]);
    const BARE: usize = 4;
    let before = place.before.trim();
    let above = place.at.checked_sub(1).map_or("", |above| reading.sentence(above));
    let is_bare = before.chars().count() <= BARE && !before.contains("うち");
    is_bare && ACCOUNTS.ends(above.trim_end_matches(|c: char| !c.is_alphanumeric()))
}

/// カード情報1,250枚分.
fn is_card_data(place: &Place) -> bool {
    let before = place.before.trim_end_matches(BESIDE);
    ["カード情報", "カード番号", "クレジットカード"].iter().any(|card| before.ends_with(card))
        || place.counts_portions() && before.ends_with("カード")
}

/// Is it the bare number of a row, in the column that says how many?
fn is_in_cell_of_number(reading: &Reading, amount: &Amount) -> bool {
    let cell = reading.cell(Column::Affected).filter(|cell| cell.contains(amount.digits));
    cell.is_some_and(|cell| cell.len() <= amount.span.len() + 2)
}

/// 社員2名のアカウント, 職員1名のIDとパスワードが不正に利用された.
fn is_of_accounts(place: &Place) -> bool {
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

/// What is printed as a paper is data where an attack took it from a machine: 納税通知書1,200件.
fn unit_in_attack(unit: Unit, record: &Record) -> Unit {
    let attacks = [Cause::Ransomware, Cause::UnauthorizedAccess, Cause::Malware, Cause::Cyberattack];
    let attacked = record.cause.as_ref().is_some_and(|cause| attacks.contains(&cause.value));
    if attacked && unit == Unit::Items { Unit::Records } else { unit }
}

/// 図面38件: each is a document of its own, be it taken from a machine.
fn counts_drawings(place: &Place) -> bool {
    static DRAWINGS: Words = Words::of(&["図面", "設計図", "配置図", "回路図", "仕様書", "設計書"]);
    let before = place.before.trim_end_matches(BESIDE);
    let before = ["など", "等"].iter().find_map(|others| before.strip_suffix(others)).unwrap_or(before);
    DRAWINGS.ends(before) || place.after.strip_prefix('の').is_some_and(|noun| DRAWINGS.begins(noun))
}

/// A number of leaks is none of papers.
fn but_for_papers(unit: Unit) -> Unit {
    if unit == Unit::Items { Unit::Records } else { unit }
}

/// 漏えい件数 12件: its own words say that data got out.
fn counts_leaked(place: &Place) -> bool {
    static LEAKED: Words = Words::of(&["漏えい件数", "漏洩件数", "流出件数", "漏えい等件数"]);
    LEAKED.ends(place.before.trim_end_matches(BESIDE))
}

/// Mail addresses that somebody else sent from: 2件のメールアドレスが不正に利用され. They are mailboxes, not data.
fn is_hijacked(place: &Place, unit: Unit, record: &Record) -> bool {
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

/// What a bare 件 counts: addresses where nothing else got out, or where those who got a mail saw each other's; papers
/// where papers went astray; else records.
fn usual_case(record: &Record, are_shown: bool) -> Unit {
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
fn cases(reading: &Reading, place: &Place) -> Option<Unit> {
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

static ADDRESSES: Words = Words::of(&[
    "のアドレス",
    "のメールアドレス",
    "のメアド",
    "のEメールアドレス",
    "のE-mailアドレス",
    "の電子メールアドレス",
]);

/// Is it said right before a number to whom spam went: 宛先860件に? An address from which it went is none.
fn is_goal_of_spam(place: &Place, before: &str) -> bool {
    let is_source = place.after.starts_with(['が', 'の', 'か', 'を']);
    ["宛先", "あて先", "送信先", "社外", "外部"].iter().any(|to| before.ends_with(to))
        || before.ends_with("アドレス") && !is_source
}

/// `words` without a remark in brackets at their end: 申請書(昨年度分).
fn without_brackets(words: &str) -> &str {
    let outside = last_bracket(words);
    outside.map_or(words, |(outside, _)| outside.trim_end())
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

/// 法人15者, 企業12者.
fn is_corporate(place: &Place) -> bool {
    let before = place.before.trim_end_matches(BESIDE);
    ["法人", "企業", "事業者", "団体"].iter().any(|who| before.ends_with(who))
}

/// A line that introduces a list by naming what it counts.
fn label(lead: &str) -> Option<&str> {
    let is_counted = lead.contains(|c: char| c.is_ascii_digit());
    (lead.chars().count() <= 24 && !is_counted).then_some(lead)
}

/// Do the words right before the number name data: 氏名と住所など61件?
fn holds_data(before: &str) -> bool {
    let near = last(before, 12);
    ["情報", "氏名", "住所", "データ", "番号"].iter().any(|data| near.contains(data))
}

/// The noun that `words` end with.
fn noun_at_end(words: &str) -> Option<(&'static str, Unit)> {
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
const BESIDE: [char; 20] = [
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
const NOUNS: &[(&str, Unit)] = &[
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

/// 個, 本, 点 and つ count devices, files, documents, or nothing of ours.
fn things(place: &Place) -> Option<Unit> {
    if is_device(place) {
        return Some(Unit::Devices);
    }
    let near = place.before;
    let ends = |words: &[&str]| {
        words.iter().any(|word| near.trim_end_matches([' ', 'を', 'が', 'は', '、', '(']).ends_with(word))
    };
    if ends(&["ファイル"]) || place.after.starts_with("のファイル") {
        return Some(Unit::Files);
    }
    if ends(&["動画", "映像", "録音データ", "音声データ", "画像データ", "画像ファイル"])
    {
        return Some(Unit::Files);
    }
    if ends(&["アカウント", "ID"]) || place.after.starts_with("のアカウント") {
        return Some(Unit::Accounts);
    }
    if ends(&["アドレス"]) || place.after.starts_with("のメールアドレス") {
        return Some(Unit::EmailAddresses);
    }
    let listed = near.trim_end_matches([' ', '約']);
    let listed = listed.strip_suffix("など").or_else(|| listed.strip_suffix("等")).unwrap_or(listed);
    let is_paper = || noun_at_end(listed).is_some_and(|(_, unit)| unit == Unit::Items);
    (ends(PAPERS) || PAPERS.iter().any(|paper| listed.ends_with(paper)) || is_paper()).then_some(Unit::Items)
}

fn is_device(place: &Place) -> bool {
    let words = place.before.trim_end_matches([' ', 'を', 'が', 'は', '、', '(', ')']);
    DEVICES.iter().any(|device| {
        words.ends_with(device) || place.after.strip_prefix('の').is_some_and(|rest| rest.starts_with(device))
    })
}

/// Devices and media, as they stand right before or after their number.
const DEVICES: &[&str] = &[
    "USBメモリ",
    "USBメモリー",
    "USB",
    "メモリ",
    "メモリー",
    "メモリーカード",
    "メモリカード",
    "SDカード",
    "パソコン",
    "PC",
    "端末",
    "タブレット",
    "スマートフォン",
    "携帯電話",
    "スマホ",
    "ハードディスク",
    "HDD",
    "ディスク",
    "カメラ",
    "CD",
    "DVD",
    "CD-R",
    "DVD-R",
    "CD-ROM",
    "フロッピー",
    "サーバ",
    "サーバー",
    "NAS",
    "レコーダー",
    "機",
    "媒体",
    "MO",
    "FD",
    "MD",
    "SSD",
    "ドライブ",
    "テープ",
    "カセット",
    "メディア",
    "ルーター",
    "ルータ",
    "携帯",
    "装置",
    "機器",
];

/// Papers, as they stand right before 個, 本, 点.
const PAPERS: &[&str] = &[
    "書類",
    "資料",
    "封筒",
    "名簿",
    "台帳",
    "ファイル",
    "写真",
    "ノート",
    "手帳",
    "カルテ",
    "申込書",
    "通帳",
    "図面",
    "設計図",
    "作品",
    "答案",
    "用紙",
    "はがき",
    "ハガキ",
    "手紙",
    "申請書",
    "記録",
    "パンフレット",
    "画像",
    "荷",
    "荷物",
    "小包",
    "束",
    "綴り",
    "つづり",
    "問診票",
    "調査票",
    "判決",
    "調書",
];

/// 通 of mails, or of letters: where a mailbox or a machine was taken over, what it sent out were mails.
fn letters(place: &Place, record: &Record) -> Unit {
    let is_mail = |words: &str| words.contains("メール") && !words.contains("ダイレクトメール");
    let taken_over = [Cause::Phishing, Cause::UnauthorizedAccess, Cause::Malware, Cause::SpoofedMail];
    let cause = record.cause.as_ref().map(|cause| cause.value);
    let sent_by_others = cause.is_some_and(|cause| taken_over.contains(&cause));
    if sent_by_others || is_mail(place.before) || is_mail(first(place.after, 8)) {
        Unit::Emails
    } else {
        Unit::Items
    }
}
