//! The date at the head or the foot: alone on its line, with a label, or beside the sender's name.

use jikenbo_text::FoldedSpan;
use jikenbo_text::date::Part;

use crate::reading::Reading;
use crate::rule::course::Word;
use crate::rule::dated::Day;

/// Points that a date needs.
const ENOUGH: i32 = 30;
/// Characters of a line of prose.
const PROSE: usize = 34;

/// What speaks for a date and against it, in points.
const LABELLED: i32 = 40;
const UPDATED: i32 = 44;
const ALONE: i32 = 30;
const SHORT: i32 = 16;
const YEAR: i32 = 15;
const HEAD: i32 = 10;
const FOOT: i32 = 9;
const HEADING: i32 = 6;
const NO_YEAR: i32 = -20;
const IN_PROSE: i32 = -40;
const EARLIER: i32 = -45;
const OF_EVENT: i32 = -60;

/// The likeliest date of the notice among the dates of the article.
pub(super) fn find(reading: &Reading, days: &[Day]) -> Option<Day> {
    let (first, last) = prose(reading);
    let scored = days
        .iter()
        .filter(|day| day.when.day().is_some())
        .map(|day| (points(reading, day, first, last), day));
    scored
        .filter(|(points, _)| *points >= ENOUGH)
        .max_by_key(|(points, day)| (*points, day.when))
        .map(|(_, day)| *day)
}

/// The first and the last line of prose.
fn prose(reading: &Reading) -> (usize, usize) {
    let is_prose = |line: &crate::reading::Line| reading.words(line.span).contains('。');
    let first = reading.lines.iter().position(is_prose).unwrap_or(usize::MAX);
    let last = reading.lines.iter().rposition(is_prose).unwrap_or(0);
    (first, last)
}

fn points(reading: &Reading, day: &Day, first: usize, last: usize) -> i32 {
    let at = reading.sentences[day.sentence].line;
    let around = Around::of(reading, day);
    let place = [
        (at < first, HEAD),
        (at > last || at == last && around.is_last, FOOT),
        (reading.article.heading.contains(day.span()), HEADING),
        (matches!(day.mention.year, Part::Written(_)), YEAR),
        (matches!(day.mention.year, Part::Unwritten), NO_YEAR),
    ];
    let place: i32 = place.iter().filter(|(is, _)| *is).map(|(_, points)| points).sum();
    place + around.form() + label(reading, day)
}

/// The words beside a date between the full stops around it.
struct Around {
    /// How many characters.
    length: usize,
    /// Do they hold a verb's ending?
    is_clause: bool,
    /// Is it the last on its line?
    is_last: bool,
}

impl Around {
    fn of(reading: &Reading, day: &Day) -> Self {
        let line = reading.lines[reading.sentences[day.sentence].line].span;
        let before = reading.words(FoldedSpan::between(line.start(), day.span().start()));
        let after = reading.words(FoldedSpan::between(day.span().end(), line.end()));
        let before = before.rsplit('。').next().unwrap_or(before);
        let (after, is_last) = match after.split_once('。') {
            Some((after, rest)) => (after, rest.trim().is_empty()),
            None => (after, true),
        };
        let is_word = |c: &char| c.is_alphanumeric();
        let length = before.chars().chain(after.chars()).filter(is_word).count();
        Self {
            length,
            is_clause: before.contains('、') || after.contains('、') || is_clause(after),
            is_last,
        }
    }

    fn form(&self) -> i32 {
        match self.length {
            _ if self.is_clause => IN_PROSE,
            0..=2 => ALONE,
            length if length <= PROSE => SHORT,
            _ => IN_PROSE,
        }
    }
}

/// Do the words go on as those of a clause do?
fn is_clause(after: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "した",
        "ます",
        "です",
        "ました",
        "した。",
        "ません",
        "いる",
        "れる",
        "った",
        "頃",
        "ごろ",
        "から",
        "まで",
        "より",
    ];
    let after = after.trim().trim_end_matches(['。', ')']);
    ENDINGS.iter().any(|ending| after.ends_with(ending)) || after.starts_with(['に', 'は', 'の', 'を'])
}

/// What the label beside the date is worth.
fn label(reading: &Reading, day: &Day) -> i32 {
    let mut best = 0;
    for located in reading.in_sentence(day.sentence) {
        let Some(word) = Word::of(located) else {
            continue;
        };
        let span = located.mention.span;
        let points = match word {
            Word::Earlier if is_joined(reading, span, day) => return EARLIER,
            Word::LabelOccurred | Word::LabelDiscovered | Word::LabelOther
                if is_joined(reading, span, day) =>
            {
                return OF_EVENT;
            }
            Word::LabelDisclosed if is_joined(reading, span, day) => LABELLED,
            Word::LabelUpdated if is_joined(reading, span, day) => UPDATED,
            _ => 0,
        };
        best = best.max(points);
    }
    best
}

/// Does nothing but a mark stand between the label and the date, and nothing go on after a label that follows it?
fn is_joined(reading: &Reading, label: FoldedSpan, day: &Day) -> bool {
    let is_mark = |words: &str| words.chars().all(|c| !c.is_alphanumeric() && c != '、');
    let date = day.span();
    if label.end() <= date.start() {
        return is_mark(reading.words(FoldedSpan::between(label.end(), date.start())));
    }
    let line = reading.lines[reading.sentences[day.sentence].line].span;
    let after = reading.words(FoldedSpan::between(label.end(), line.end()));
    label.start() >= date.end()
        && is_mark(reading.words(FoldedSpan::between(date.end(), label.start())))
        && (after.is_empty() || after.starts_with([' ', ')', '】', '>', '(', '|', '/', '。', '\t', '日']))
}
