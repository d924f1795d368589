//! Firms without a legal form that are known by the mark behind their name: ミナモラボ|社|, StayMinamo|社|.

use jikenbo_model::vocabulary::Role;
use jikenbo_text::FoldedSpan;

use super::survey::inquirer;
use crate::reading::Reading;
use crate::rule::organization::{Located, Part, is_named, role_words};
use crate::words::{Words, first};

/// Characters of such a name without the mark.
const NAME: std::ops::RangeInclusive<usize> = 3..=20;
/// Characters behind a name in which it is said what its bearer does.
const REACH: usize = 24;

/// The names to which the words around them give a part, with the words.
pub(super) fn names(reading: &Reading, marked: &[Located]) -> Vec<(FoldedSpan, Role, FoldedSpan)> {
    let mut found = Vec::new();
    for (at, sentence) in reading.sentences.iter().enumerate() {
        for span in in_sentence(reading, sentence.span).filter(|span| !is_named(marked, *span)) {
            found.extend(part(reading, at, span).map(|(role, words)| (span, role, words)));
        }
    }
    found
}

/// The names in one sentence.
fn in_sentence<'r>(reading: &'r Reading, sentence: FoldedSpan) -> impl Iterator<Item = FoldedSpan> + 'r {
    let words = reading.words(sentence);
    words.match_indices('社').filter_map(move |(at, mark)| {
        let (before, after) = (words.get(..at)?, words.get(at + mark.len()..)?);
        let name = name_before(before)?;
        let ends = !after.starts_with(['員', '長', '内', '外', '会', '団', '屋', '史', '名', '章']);
        let start = sentence.start() + at - name.len();
        ends.then(|| FoldedSpan::between(start, sentence.start() + at + mark.len()))
    })
}

/// The run of katakana and Latin letters at the end of the words, which is no common word.
fn name_before(before: &str) -> Option<&str> {
    const COMMON: &[&str] = &[
        "カード",
        "グループ",
        "メーカー",
        "ゲーム",
        "バス",
        "タクシー",
        "リース",
        "サービス",
        "ベンダー",
        "ベンダ",
        "プロバイダ",
        "プロバイダー",
        "クレジット",
        "コンサルタント",
        "コンサル",
        "スポンサー",
    ];
    let is_part = |c: char| matches!(c, 'ァ'..='ヺ' | 'ー' | '・' | '&' | '-') || c.is_ascii_alphanumeric();
    let head = before.trim_end_matches(is_part);
    let name = before.get(head.len()..)?;
    let is_name = NAME.contains(&name.chars().count())
        && name.starts_with(|c: char| c.is_alphabetic() && c != 'ー')
        && !COMMON.contains(&name);
    is_name.then_some(name)
}

/// The part of the name: by the words beside it, or by an inquiry that it makes.
fn part(reading: &Reading, sentence: usize, span: FoldedSpan) -> Option<(Role, FoldedSpan)> {
    static INQUIRES: Words =
        Words::of(&["調査を", "調査が", "調査は", "解析を", "フォレンジック", "調査結果"]);
    static ENTRUSTED: Words = Words::of(&[
        "調査は、",
        "調査は",
        "解析は、",
        "解析は",
        "調査については、",
        "調査機関である",
        "調査会社の",
    ]);
    let whole = reading.sentences.get(sentence)?.span;
    let left = reading.words(FoldedSpan::between(whole.start(), span.start()));
    let right = first(reading.words(FoldedSpan::between(span.end(), whole.end())), REACH);
    let asked = right.starts_with(['に', 'へ', 'が']) && INQUIRES.stands_in(right) || ENTRUSTED.ends(left);
    match role_words(reading, sentence, span) {
        Some((Part::Other(Role::Investigator), words)) => Some((inquirer(reading, words), words)),
        _ if right.starts_with("製の") => Some((Role::Vendor, span)),
        _ if asked => Some((Role::Investigator, span)),
        Some((Part::Other(role @ (Role::Processor | Role::Vendor | Role::Recipient)), words)) => {
            Some((role, words))
        }
        _ => None,
    }
}
