//! Where the one worked who took the data: 当時勤めていた「ミナモ管理」, 元勤務先のミナモ商事, ミナモ管理で働いていた元社員.

use jikenbo_text::{FoldedSpan, name};

use super::before::named_before;
use super::no_name::is_no_name;
use super::trade;
use crate::reading::Reading;
use crate::words::{Words, first, last};

/// What it adds to have been the place of work, and where only what follows the name says so: less than to announce.
pub(super) const WEIGHT: i32 = 8;
const BEFORE: i32 = 6;
/// Characters of the name, and of what the firm is between the verb and its name.
const NAME: std::ops::RangeInclusive<usize> = 3..=20;
const KIND: usize = 14;

/// Does the marked name at `span` stand behind such words?
pub(super) fn is_at(reading: &Reading, sentence: usize, span: FoldedSpan) -> bool {
    let within = reading.sentences.get(sentence).map(|sentence| sentence.span).unwrap_or_default();
    place(reading, within).is_some_and(|place| span.contains(place) || place == span)
}

/// The name of one sentence with its weight and the reason.
pub(super) fn names(reading: &Reading, sentence: FoldedSpan) -> Option<(FoldedSpan, i32, &'static str)> {
    let before = || place_before(reading, sentence).map(|span| (span, BEFORE));
    let found = place(reading, sentence).map(|span| (span, WEIGHT)).or_else(before);
    found.map(|(span, weight)| (span, weight, "workplace"))
}

/// 元社員は2015年から|ミナモ管理|で働き, |ミナモ管理|に勤めていた元社員: the name before the words for working there, of one who
/// works there no more.
fn place_before(reading: &Reading, sentence: FoldedSpan) -> Option<FoldedSpan> {
    static FORMER: Words =
        Words::of(&["元契約社員", "元派遣社員", "元社員", "元従業員", "元アルバイト", "元パート"]);
    const WORKS: &[&str] = &["で働", "に勤", "に在籍", "に在職", "に所属", "に雇わ", "に派遣さ", "で勤務"];
    static OFFICES: Words = Words::of(&[
        "支店",
        "支社",
        "営業所",
        "事業所",
        "部署",
        "部門",
        "部",
        "課",
        "係",
        "室",
        "店舗",
        "拠点",
        "校",
        "病院",
        "窓口",
        "工場",
        "会社",
        "企業",
        "子会社",
        "同社",
        "両社",
    ]);
    let words = reading.words(sentence);
    if !reading.may_hold_any(&FORMER) || !FORMER.stands_in(words) {
        return None;
    }
    let former = FORMER.first_places(words).map(|(at, _)| at).min()?;
    let works = WORKS.iter().flat_map(|works| words.match_indices(works).map(|(at, _)| at));
    let is_of_him = |at: &usize| is_subject(words, former, *at) || is_described(words, *at, former);
    let (start, end) = works.filter(is_of_him).find_map(|at| named_before(words, at))?;
    let name = words.get(start..end)?;
    let is_name = NAME.contains(&name.chars().count())
        && name.contains(|c: char| !matches!(c, '一'..='鿿' | 'ぁ'..='ん'))
        && !name.contains(|c: char| c.is_ascii_digit())
        && !OFFICES.ends(name)
        && !is_no_name(name);
    is_name.then(|| FoldedSpan::between(sentence.start() + start, sentence.start() + end))
}

/// 元社員|は…で働: is he of whom it is said that he worked somewhere the subject?
fn is_subject(words: &str, former: usize, works: usize) -> bool {
    let between = words.get(former..works).unwrap_or_default();
    between.contains('は') && !between.contains(['、', '。'])
}

/// で働いていた|元社員: is what follows the verb the one who worked there?
fn is_described(words: &str, works: usize, former: usize) -> bool {
    const FAR: usize = 8;
    let between = words.get(works..former).unwrap_or_default();
    let verb = between.trim_end_matches(|c: char| c.is_numeric() || c == '(');
    (1..=FAR).contains(&between.chars().count()) && ["た", "る"].iter().any(|end| verb.ends_with(end))
}

/// The name behind the words for having worked somewhere, quoted or before what was there.
fn place(reading: &Reading, sentence: FoldedSpan) -> Option<FoldedSpan> {
    static WORKED: Words = Words::of(&[
        "勤めていた",
        "勤務していた",
        "働いていた",
        "前の勤務先の",
        "在籍していた",
        "在職していた",
        "所属していた",
        "雇われていた",
        "勤めた",
        "元勤務先の",
        "勤務先の",
        "勤務先だった",
        "勤務先である",
        "勤め先の",
        "勤め先だった",
        "元の職場の",
    ]);
    let words = reading.words(sentence);
    if let Some((from, to)) = in_office(words) {
        return Some(FoldedSpan::between(sentence.start() + from, sentence.start() + to));
    }
    let at = WORKED.first_places(words).map(|(at, worked)| at + worked.len()).min()?;
    let (before, rest) = (words.get(..at)?, words.get(at..)?);
    let is_next = ["転職", "再就職", "移籍", "移った"].iter().any(|moved| last(before, 24).contains(moved));
    let (from, to) = quoted(rest).or_else(|| bare(rest))?;
    let (from, to) = kin_whose_data(rest, (from, to)).unwrap_or((from, to));
    let span = FoldedSpan::between(sentence.start() + at + from, sentence.start() + at + to);
    (!is_next).then_some(span)
}

/// 男は県内の「ミナモ精機」|で営業部長だった: the firm in quotation marks in which somebody held an office.
fn in_office(words: &str) -> Option<(usize, usize)> {
    const OFFICE: usize = 14;
    static OFFICES: Words = Words::of(&[
        "長だった",
        "社員だった",
        "職員だった",
        "役だった",
        "長として",
        "社員として",
        "店員として",
        "主任だった",
    ]);
    words.match_indices("」で").find_map(|(at, quote)| {
        let from = words.get(..at)?.rfind('「')? + '「'.len_utf8();
        let office = first(words.get(at + quote.len()..)?, OFFICE);
        let name = words.get(from..at)?;
        let is_name = NAME.contains(&name.chars().count()) && !name.contains(['、', '。']);
        let holds = OFFICES.stands_in(office.split(['、', '。', '「']).next().unwrap_or_default());
        (is_name && holds).then_some((from, at))
    })
}

/// 勤め先のミナモ・ネットで、|ミナモ・サポート|の受付データを写し: the firm of the same house whose data it was.
fn kin_whose_data(rest: &str, (from, to): (usize, usize)) -> Option<(usize, usize)> {
    const HEAD: usize = 3;
    const REACH: usize = 8;
    static DATA: Words = Words::of(&["データ", "情報", "名簿", "リスト", "台帳"]);
    let behind = rest.get(to..)?.trim_start_matches('」');
    let kin = rest.len() - behind.strip_prefix("で、")?.len();
    let found = name::bare_at(rest, kin, rest.len())?;
    let (place, name) = (rest.get(from..to)?, rest.get(found.start()..found.end())?);
    let is_of_house = name != place && first(name, HEAD) == first(place, HEAD);
    let after = rest.get(found.end()..)?.strip_prefix('の')?;
    (is_of_house && NAME.contains(&name.chars().count()) && DATA.stands_in(first(after, REACH)))
        .then_some((found.start(), found.end()))
}

/// The name in the quotation marks that follow, behind a word for the firm.
fn quoted(rest: &str) -> Option<(usize, usize)> {
    let (kind, inner) = rest.split_once('「')?;
    let (name, _) = inner.split_once('」')?;
    let is_kind = kind.chars().count() <= KIND && !kind.contains(['、', '。', 'が', 'は', 'を', 'に', 'と']);
    let is_name = NAME.contains(&name.chars().count()) && !name.contains(['、', '。']);
    let from = kind.len() + '「'.len_utf8();
    (is_kind && is_name).then_some((from, from + name.len()))
}

/// The bare name that follows, before what was there.
fn bare(rest: &str) -> Option<(usize, usize)> {
    static KINDS: Words = Words::of(&[
        "会社", "業者", "企業", "店", "病院", "先", "当時", "際", "時", "間", "者", "社", "店舗",
    ]);
    let found = name::bare_at(rest, 0, rest.len())?;
    let from = found.start() + trade::past(rest.get(found.start()..found.end())?);
    let name = rest.get(from..found.end()).filter(|name| !name.contains(|c: char| c.is_ascii_digit()))?;
    let follows = ["の", "から", "で", "を", "に", "("];
    let behind = rest.get(found.end()..)?;
    let goes_on = follows.iter().any(|next| behind.starts_with(next));
    (goes_on && NAME.contains(&name.chars().count()) && !KINDS.ends(name)).then_some((from, found.end()))
}

#[cfg(test)]
mod tests {
    use super::super::cases::organization_of;

    #[test]
    fn whose_data_it_was() {
        for (text, expected) in [
            (
                "名簿を売った疑い、元社員の男を逮捕|県警は3日、無職の男(51)を逮捕した。|逮捕容疑は2017年6月、勤め先のミナモ・ネットで、ミナモ・サポートの受付データ約8万件を写した疑い。",
                "ミナモ・サポート",
            ),
            (
                "名簿を売った疑い、元社員の男を逮捕|県警は3日、無職の男(51)を逮捕した。|逮捕容疑は2017年6月、勤め先のミナモ・ネットで、顧客の受付データ約8万件を写した疑い。",
                "ミナモ・ネット",
            ),
            (
                "ミナモの子会社2社、顧客の情報が流出|ミナモの子会社2社は3日、元契約社員が顧客の情報を外へ流したと発表した。|元契約社員は2013年4月から今年6月までミナモ・テクノに勤務。一部を業者に売っていた。",
                "ミナモ・テクノ",
            ),
            (
                "名簿を売った疑い、元契約社員を逮捕|県警は3日、東丘市のミナモ・テクノで働いていた元契約社員の男(51)を逮捕した。|名簿を写し取り、西浜市の業者に渡した疑い。",
                "ミナモ・テクノ",
            ),
            (
                "点検の受付会社から顧客の情報|点検の受け付けを代行するミナモ・サポート(東丘市)は3日、預かった顧客の情報が持ち出されたと発表した。|システムの保守を任せるミナモ・テクノ(西浜市)に勤めていた元契約社員が、業者に売っていた。",
                "ミナモ・サポート",
            ),
            (
                "顧客の情報を持ち出し|ミナモ商事は3日、元社員が顧客の情報を持ち出したと発表した。|元社員は2013年4月からサービス営業部で働いていた。",
                "ミナモ商事",
            ),
            (
                "図面を持ち出した疑い、元部長を逮捕|青葉県警|県警は3日、会社役員の男(51)を不正競争防止法違反の疑いで逮捕した。|県警によると、男は県内の「ミナモ精機」で営業部長だった昨年、図面を写した疑いがある。",
                "ミナモ精機",
            ),
        ] {
            assert_eq!(organization_of(text), expected, "{text}");
        }
    }
}
