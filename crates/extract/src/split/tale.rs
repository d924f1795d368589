//! What makes a story of a stretch of text: of whom it tells, by which cause, and when.

use std::ops::Range;

use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{self, Body, Name};

use super::mark::{self, Mark};
use super::page::Page;
use super::phrase;
use crate::lexicon::LEXICON;

/// Bytes in which a story names of whom it tells.
const SUBJECT: usize = 240;

/// Is it true of two thirds?
pub(super) fn is_most(count: usize, all: usize) -> bool {
    count * 3 >= all * 2
}

/// Of whom a story tells: what its first bracket holds, or the first body that it names.
pub(super) fn subject<'p>(page: &'p Page, story: &Range<usize>) -> Option<&'p str> {
    let bracket = page.opening(story.start).filter(|opening| {
        matches!(opening.mark, Mark::Bracket(_)) && !opening.after.is_empty() && is_word(opening.inside)
    });
    if let Some(opening) = bracket {
        return Some(opening.inside);
    }
    lettered(page.line(story.start)).or_else(|| subject_of(page, page.cover(story)))
}

/// The first body that a story names where it begins, other than those to which one reports and that print it.
pub(super) fn owner<'p>(page: &'p Page, story: &Range<usize>) -> Option<&'p str> {
    let may_own =
        |name: &Name| !matches!(name.body, Body::Police | Body::Government | Body::Commission | Body::Media);
    let text = page.cover(story);
    names_in(page, text).find(may_own).map(|name| page.words(name.core)).or_else(|| hidden(page.words(text)))
}

/// The bodies that a text names where it begins.
fn names_in<'p>(page: &'p Page, text: FoldedSpan) -> impl Iterator<Item = Name> + use<'p> {
    let folded = page.text.folded();
    let end = folded.floor_char_boundary(text.end().min(text.start() + SUBJECT));
    name::names(folded, FoldedSpan::between(text.start(), end.max(text.start())))
}

/// The first body that a text names where it begins, or one whose name it hides.
pub(super) fn subject_of<'p>(page: &'p Page, text: FoldedSpan) -> Option<&'p str> {
    names_in(page, text).next().map(|name| page.words(name.core)).or_else(|| hidden(page.words(text)))
}

/// A社, 甲市, B病院: the letter with which a line opens in place of a name.
pub(super) fn lettered(words: &str) -> Option<&str> {
    const BODIES: &[&str] = &[
        "社", "市", "町", "村", "区", "県", "校", "園", "店", "院", "病院", "大学", "高校", "組合", "法人",
        "団体", "施設", "局", "課", "銀行", "氏", "さん",
    ];
    let body = words.strip_prefix(|c: char| c.is_ascii_uppercase() || "甲乙丙丁戊".contains(c))?;
    let kind = BODIES.iter().find(|kind| body.strip_prefix(**kind).is_some_and(is_parted))?;
    words.get(..words.len() - body.len() + kind.len())
}

/// Does something part what opened the line from what follows?
fn is_parted(rest: &str) -> bool {
    rest.starts_with([' ', ':', '、', '(', 'は', 'で', 'が', 'の'])
}

/// Does a bracket hold a word, and not a day, a time or a number?
fn is_word(inside: &str) -> bool {
    !inside.is_empty() && !inside.contains(|c: char| c.is_ascii_digit())
}

/// 某市立病院は, 某通販会社が: a body whose name is hidden.
fn hidden(words: &str) -> Option<&str> {
    const LONGEST: usize = 60;
    let from = words.find('某').filter(|from| *from <= LONGEST)?;
    let until = words.get(from..)?.find(['は', 'が', 'で', '、', 'の'])?;
    words.get(from..from + until)
}

/// The family of the first cause that a text names.
pub(super) fn cause(page: &Page, text: FoldedSpan) -> Option<&'static str> {
    let mentions = page.mentions(text);
    let named = |name: &str| FAMILIES.iter().find(|(cause, _)| *cause == name).map(|(_, family)| *family);
    mentions
        .iter()
        .map(|mention| LEXICON.named(mention.concept))
        .filter(|concept| concept.topic == "cause")
        .find_map(|concept| named(concept.name))
}

/// Causes of which one story may name several.
const FAMILIES: &[(&str, &str)] = &[
    ("misdelivery_email", "sent"),
    ("misdelivery_other", "sent"),
    ("misconfiguration", "shown"),
    ("system_defect", "shown"),
    ("loss", "lost"),
    ("theft", "lost"),
    ("insider", "insider"),
    ("unauthorized_access", "attack"),
    ("ransomware", "attack"),
    ("malware", "attack"),
    ("phishing", "attack"),
    ("spoofed_mail", "attack"),
    ("ddos", "attack"),
    ("cyberattack", "attack"),
];

/// Does a story open or close with a day, or name one?
pub(super) fn is_dated(page: &Page, story: &Range<usize>) -> bool {
    let begins = |at: usize| {
        let words = page.line(at).trim_start_matches(|c: char| !c.is_alphanumeric());
        phrase::dated(words).is_some()
    };
    begins(story.start)
        || story.clone().any(|at| page.is_date_line(at))
        || names_a_day(page.words(page.cover(story)))
}

/// Is a day named: 5月31日, 31日, 5/31?
pub(super) fn names_a_day(words: &str) -> bool {
    let ends_with_digit = |before: &str| before.ends_with(|c: char| c.is_ascii_digit());
    let stands_before = |sign: char| {
        words.match_indices(sign).any(|(at, _)| ends_with_digit(words.get(..at).unwrap_or_default()))
    };
    let has_stroke = || {
        words.match_indices('/').any(|(at, _)| {
            let (before, after) = words.split_at(at);
            ends_with_digit(before)
                && after.get(1..).is_some_and(|after| after.starts_with(|c: char| c.is_ascii_digit()))
        })
    };
    stands_before('日') || has_stroke()
}

/// What a line puts first, behind its mark and its day, where no word of the trade stands in it: a subject of nobody's
/// kind (検針のミナモは…, デイサービスつばめ、…).
pub(super) fn coined<'p>(page: &'p Page, story: &Range<usize>) -> Option<&'p str> {
    coined_in(page, page.lines.get(story.start)?.span)
}

/// The same of the first line of a text.
pub(super) fn coined_in<'p>(page: &'p Page, text: FoldedSpan) -> Option<&'p str> {
    const LENGTH: std::ops::RangeInclusive<usize> = 3..=20;
    let words = page.words(text).lines().next()?;
    let after = mark::opening(words).map_or(words, |opening| opening.after);
    let undated = phrase::dated(after).map_or(after, |(_, rest)| rest);
    let rest = behind_speaker(undated).trim_start_matches(|c: char| !c.is_alphanumeric() || c == 'に');
    let (first, _) = rest.split_once(['は', 'が', 'で', 'の', 'に', 'を', '、', '(', '。', ' '])?;
    let start = text.start() + words.len() - rest.len();
    let span = FoldedSpan::between(start, start + first.len());
    (LENGTH.contains(&first.chars().count()) && is_of_no_trade(page, span)).then_some(first)
}

/// What is said behind who says it: 事務局 名簿を紛失した。
fn behind_speaker(words: &str) -> &str {
    const SPEAKER: usize = 8;
    const SAID: usize = 20;
    let said = words.split_once(' ').filter(|(speaker, said)| {
        speaker.chars().count() <= SPEAKER
            && speaker.chars().all(char::is_alphabetic)
            && said.chars().nth(SAID).is_some()
    });
    said.map_or(words, |(_, said)| said)
}

/// Does the lexicon know nothing in these words of what happens to data and how it is told?
fn is_of_no_trade(page: &Page, span: FoldedSpan) -> bool {
    const TRADE: &[&str] = &["cause", "data_kind", "asset", "response", "prevention"];
    const KINDS: &[&str] = &["event", "aspect", "own", "told", "apology", "notice"];
    page.mentions(span).iter().all(|mention| {
        let concept = LEXICON.named(mention.concept);
        let is_kind = concept.topic == "kind" && KINDS.contains(&concept.name);
        !is_kind && !TRADE.contains(&concept.topic)
    })
}
