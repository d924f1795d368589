//! The label of a date: 発生日時: before it on its line, or on the line before.

use jikenbo_text::FoldedSpan;

use super::word::Word;
use crate::article::Column;
use crate::reading::Reading;
use crate::rule::dated::Day;
use crate::rule::report_no::numeral;

/// Characters before a date on its line that may be its label.
const LONGEST: usize = 22;
/// Characters of a line that may be the label of the next.
const LONGEST_LINE: usize = 24;

/// What a date's label says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::rule) struct Label {
    /// What it says.
    pub(in crate::rule) word: Word,
    /// Does it stand on the date's own line?
    pub(in crate::rule) is_beside: bool,
}

/// The label of a date.
pub(in crate::rule) fn of(reading: &Reading, day: &Day) -> Option<Label> {
    if let Some(word) = of_column(reading, day) {
        return Some(Label { word, is_beside: true });
    }
    let line = reading.line_of(day.sentence);
    let before = FoldedSpan::between(line.start(), day.span().start());
    let words = without_number(reading.words(before));
    let is_label = is_short(words, LONGEST) && !words.contains(['。', '、']) && !is_of_verb(words);
    let beside = is_label.then(|| word(reading, day.sentence, before)).flatten();
    if let Some(word) = beside {
        return Some(Label { word, is_beside: true });
    }
    let begins = is_short(words.trim(), 5);
    begins.then(|| above(reading, day)).flatten().map(|word| Label { word, is_beside: false })
}

/// 一、|発生の日時: the label behind the number of its entry.
fn without_number(words: &str) -> &str {
    numeral(words).and_then(|(_, label)| label.strip_prefix('、')).unwrap_or(words)
}

/// What the name of the column says in which the date stands alone.
fn of_column(reading: &Reading, day: &Day) -> Option<Word> {
    let cell = reading.article.cells.iter().find(|cell| cell.span.contains(day.span()))?;
    match cell.column {
        Column::Occurred if is_in_brackets(reading, cell.span, day) => Some(Word::LabelDiscovered),
        Column::Occurred => Some(Word::LabelOccurred),
        Column::Discovered => Some(Word::LabelDiscovered),
        _ => None,
    }
}

/// 4月16日(4月19日), under 発生日(判明日): does the date stand in brackets behind another of its cell?
fn is_in_brackets(reading: &Reading, cell: FoldedSpan, day: &Day) -> bool {
    let before = FoldedSpan::between(cell.start(), day.span().start());
    reading.words(before).trim_end().ends_with('(') && reading.has_date(before)
}

/// 受付を始めた|5月20日, 受付が始まったのは|5月20日, 営業車が|5月20日, 載っていると|5月20日: a clause that goes on over the date, no label.
fn is_of_verb(words: &str) -> bool {
    words.ends_with(['た', 'る', 'を', 'が', 'も'])
        || ["中の", "ると", "たと"].iter().any(|end| words.ends_with(end))
        || words.trim_end_matches('、').ends_with("のは")
}

fn is_short(words: &str, most: usize) -> bool {
    words.chars().take(most + 1).count() <= most
}

/// What the line before says, if it is a label.
fn above(reading: &Reading, day: &Day) -> Option<Word> {
    let line = reading.sentences[day.sentence].line;
    let above = above_kin(reading, line)?;
    if reading.has_date(above)
        || !is_short(reading.words(above), LONGEST_LINE)
        || reading.words(above).contains('。')
        || reading.words(above).trim_end().ends_with("について")
        || is_of_answer_too(reading.words(above))
    {
        return None;
    }
    let sentence = reading.sentence_at(above.start())?;
    word(reading, sentence, above)
}

/// 端緒及び対応: does it head the whole course, not one day?
fn is_of_answer_too(words: &str) -> bool {
    ["及び", "および", "と", "・", "並びに"]
        .iter()
        .any(|and| ["対応", "経過", "その後"].iter().any(|rest| words.contains(&format!("{and}{rest}"))))
}

/// Stretches of time that one label may stand above.
const KIN: usize = 4;

/// The words of the line above, or of that above its kin: under one label stand several stretches of time.
fn above_kin(reading: &Reading, line: usize) -> Option<FoldedSpan> {
    let mut above = reading.lines.get(..line)?.iter().rev().map(|line| line.span).take(KIN);
    let is_stretch = |span: FoldedSpan| {
        let words = reading.words(span);
        reading.has_date(span)
            && (words.contains(['~', '～']) || words.contains("から") && !words.contains('。'))
    };
    if reading.lines.get(line).is_some_and(|line| is_stretch(line.span)) {
        above.find(|span| !is_stretch(*span))
    } else {
        above.next()
    }
}

/// The last label in `within`.
fn word(reading: &Reading, sentence: usize, within: FoldedSpan) -> Option<Word> {
    let inside = |located: &&crate::reading::Located| within.contains(located.mention.span);
    let labels = reading.in_sentence(sentence).iter().filter(inside);
    let labels = labels.filter_map(|located| Some((Word::of(located)?, located.mention.span)));
    let labels = labels.filter(|(word, _)| word.is_label());
    let labels: Vec<(Word, FoldedSpan)> = labels.collect();
    let is_part = |span: FoldedSpan| labels.iter().any(|(_, other)| other.contains(span) && *other != span);
    let labels = labels.iter().filter(|(_, span)| !is_part(*span));
    // Of those that end at one place the longest: 判明日 before 日.
    labels.max_by_key(|(word, span)| (priority(*word), span.end(), span.len())).map(|(word, _)| *word)
}

/// A label that says more wins over one that says less: 発覚日時 over 日時.
fn priority(word: Word) -> u8 {
    match word {
        Word::LabelDiscovered => 3,
        Word::LabelOther | Word::LabelDisclosed | Word::LabelUpdated => 2,
        _ => 1,
    }
}
