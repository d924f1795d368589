//! Which name stands behind the words that give its role?

use jikenbo_model::vocabulary::Role;
use jikenbo_text::{FoldedSpan, name};

use super::attacker::has_kanji;
use super::common::{is_person_of, is_thing};
use super::firm::{FIRMS, ends_as_a_trade, is_begun_in_kana, is_brand, is_firm_by_mark, is_long_name};
use super::hiring::{hires, introduces, is_class_of_firm};
use crate::reading::Reading;
use crate::rule::organization::{self, searched};
use crate::words::Words;

/// Is the role sure enough to take a name on its word alone? Otherwise it has to stand in quotation marks.
pub(super) fn is_telling(role: Role) -> bool {
    matches!(role, Role::Attacker | Role::Parent)
}

/// Does the article print the name more than once?
fn is_known(reading: &Reading, span: FoldedSpan) -> bool {
    let (article, _) = searched(reading);
    article.matches(reading.words(span)).count() >= 2
}

pub(super) fn name_after(
    reading: &Reading,
    words: FoldedSpan,
    sentence: FoldedSpan,
    role: Role,
) -> Option<FoldedSpan> {
    let rest = reading.folded().get(words.end()..sentence.end())?;
    if rest.starts_with(|c| matches!(c, 'ぁ'..='ん')) {
        return None;
    }
    let before = reading.words(words);
    let (rest, words) = behind_place(rest, words);
    let quoted = rest.starts_with(['「', '『', '"']) || before.ends_with('「');
    let contractor = role == Role::Processor && before.starts_with(['委', '再', '受', '指']);
    if !quoted
        && introduces(before)
        && let Some(name) = introduced(reading, words.end(), sentence)
    {
        return Some(name);
    }
    let said =
        before.ends_with("である") && matches!(role, Role::Vendor | Role::Processor | Role::Investigator);
    if !(quoted || contractor || said || is_telling(role)) {
        return None;
    }
    let opening =
        rest.chars().next().filter(|c| matches!(c, '「' | '『' | '"' | ' ')).map_or(0, char::len_utf8);
    let span = name::bare_at(reading.folded(), words.end() + opening, sentence.end())?;
    if let Some(whole) = quoted.then(|| whole_quote(reading, words.end() + opening, role)).flatten() {
        return Some(whole);
    }
    let closes = reading.folded().get(span.end()..)?.starts_with(['」', '』', '"', '(']);
    let long = reading.words(span).chars().count() >= 4;
    let branded = || {
        let rest = reading.folded().get(span.end()..sentence.end()).unwrap_or_default();
        contractor
            && is_brand(reading.words(span))
            && (rest.is_empty() || rest.starts_with(['の', 'が', 'は', '、', ' ']))
    };
    let is_name =
        closes || (said && long) || (!quoted && is_telling(role)) || is_known(reading, span) || branded();
    is_name.then_some(span)
}

/// Where a quoted name stands behind its place (頼んでいた東京の「…」): what follows the place, and the words with it.
fn behind_place(rest: &str, words: FoldedSpan) -> (&str, FoldedSpan) {
    const PLACE: std::ops::RangeInclusive<usize> = 1..=6;
    let quoted = rest.split_once('の').filter(|(place, after)| {
        PLACE.contains(&place.chars().count()) && has_kanji(place) && after.starts_with(['「', '『'])
    });
    quoted.map_or((rest, words), |(_, after)| {
        (after, FoldedSpan::between(words.start(), words.end() + rest.len() - after.len()))
    })
}

/// 「NightOwl(12)」: a gang is called by all that its quotation marks hold.
fn whole_quote(reading: &Reading, start: usize, role: Role) -> Option<FoldedSpan> {
    const LONGEST: usize = 60;
    let rest = reading.folded().get(start..)?;
    let end = rest.find(['」', '』', '"']).filter(|&end| end <= LONGEST && role == Role::Attacker)?;
    let inner = rest.get(..end)?;
    (inner.contains('(') && !inner.contains(['、', '。'])).then(|| FoldedSpan::between(start, start + end))
}

/// The name right after such words, with more to follow, which ends as firms do or is printed again.
fn introduced(reading: &Reading, start: usize, sentence: FoldedSpan) -> Option<FoldedSpan> {
    static FOLLOWS: Words = Words::of(&[
        "の", "が", "は", "で", "に", "から", "より", "へ", "、", "(", "を", "と", "。", "様", "さま",
    ]);
    const COMMON: &[&str] = &[
        "業者",
        "会社",
        "企業",
        "事業者",
        "機関",
        "社員",
        "職員",
        "部",
        "課",
        "場",
        "者",
        "コールセンター",
        "データセンター",
        "配送センター",
        "物流センター",
        "サポートセンター",
        "受付センター",
    ];
    let span = name::bare_at(reading.folded(), start, sentence.end())?;
    let rest = reading.folded().get(span.end()..sentence.end())?;
    let is_respected = reading.words(span).ends_with('様') || rest.starts_with("さま");
    let end = span.end() - if reading.words(span).ends_with('様') { '様'.len_utf8() } else { 0 };
    let trade = organization::past_trade(reading.words(span));
    let span = without_branch(reading, FoldedSpan::between(span.start() + trade, end));
    let words = reading.words(span);
    let proper = words.chars().count() >= if is_respected { 3 } else { 4 }
        && (!words.starts_with(|c| matches!(c, 'ぁ'..='ん')) || is_begun_in_kana(words))
        && !COMMON.iter().any(|common| words.ends_with(common));
    let before = reading.folded().get(sentence.start()..start).unwrap_or_default();
    let is_firm = || {
        FIRMS.ends(words)
            || is_respected && !is_person_of(words)
            || is_firm_by_mark(words)
            || is_known(reading, span)
            || rest.starts_with('(')
            || hires(before) && has_people(rest) && !is_thing(words)
            || is_class_of_firm(before, false) && (is_brand(words) || is_long_name(words, rest))
            || !is_thing(words) && !hires(before) && ends_as_a_trade(reading, span)
            || is_begun_in_kana(words) && ends_as_a_trade(reading, span)
    };
    (proper && is_firm() && (rest.is_empty() || FOLLOWS.begins(rest))).then_some(span)
}

/// ミナモシステムズ|中部支社: the firm without the branch that did the work.
fn without_branch(reading: &Reading, span: FoldedSpan) -> FoldedSpan {
    const LONGEST: usize = 6;
    let words = reading.words(span);
    let is_branch = ["支社", "支店", "営業所", "支局"].iter().any(|office| words.ends_with(office));
    let ends = FIRMS.iter().filter_map(|firm| words.rfind(firm).map(|at| at + firm.len()));
    let end = ends
        .filter(|&end| {
            is_branch && (3..=LONGEST).contains(&words.get(end..).unwrap_or_default().chars().count())
        })
        .max();
    end.map_or(span, |end| FoldedSpan::between(span.start(), span.start() + end))
}

/// ミナモフロント|の元社員が: do the words behind a name tell of those who work there?
fn has_people(rest: &str) -> bool {
    const PEOPLE: &[&str] = &[
        "の元社員",
        "の社員",
        "の従業員",
        "の元従業員",
        "の派遣社員",
        "の元派遣社員",
        "の担当者",
        "の作業員",
    ];
    PEOPLE.iter().any(|people| rest.starts_with(people))
}
