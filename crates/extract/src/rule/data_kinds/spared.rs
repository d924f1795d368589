//! Which data are said to be unaffected?

use jikenbo_text::FoldedSpan;

use super::said::Word;
use crate::reading::{Located, Reading};
use crate::words::first;

/// Characters from a kind of data to the は of its list.
const TOPIC: usize = 40;

/// Is the list said to be unaffected (電話番号は含まれておりません)?
pub(super) fn is_spared(reading: &Reading, sentence: usize, list: &[Word]) -> bool {
    let (Some(first), Some(last)) = (list.first(), list.last()) else {
        return false;
    };
    if is_labelled(reading, sentence, first.span) {
        return true;
    }
    let scope = scope(reading, sentence, last.span);
    denials(reading, sentence)
        .any(|denial| scope.contains(denial.mention.head) && is_open(reading, scope, last.span, denial))
}

/// Does a denying label stand before all lists of the sentence (対象とならない情報: 口座番号(保管なし)、暗証番号)?
pub(super) fn is_labelled_so(reading: &Reading, sentence: usize, list: &[Word]) -> bool {
    list.first().is_some_and(|word| is_labelled(reading, sentence, word.span))
}

/// Does a denying label introduce the list (もれていないもの: 生年月日)?
fn is_labelled(reading: &Reading, sentence: usize, place: FoldedSpan) -> bool {
    const LABELLED: &[&str] = &["もの", "情報", "項目", "内容", "データ"];
    denials(reading, sentence).any(|denial| {
        let end = denial.mention.span.end();
        let between = reading.words(FoldedSpan::between(end, place.start().max(end)));
        end <= place.start()
            && between.chars().count() <= 10
            && LABELLED.iter().any(|label| between.trim_start_matches("い").starts_with(label))
    })
}

/// Does the line stand under words that deny (流出していない情報, 以下の情報は含まれておりません)?
pub(super) fn under_denial(reading: &Reading, line: usize) -> bool {
    let line = &reading.lines[line];
    let above = [line.lead, line.heading].into_iter().flatten();
    above.into_iter().any(|above| introduces_spared(reading, above))
}

/// Does the line end in a denial of what follows it?
fn introduces_spared(reading: &Reading, line: usize) -> bool {
    let first = reading.sentences.partition_point(|sentence| sentence.line < line);
    let until = reading.sentences.partition_point(|sentence| sentence.line <= line);
    let Some(last) = (first..until).next_back() else {
        return false;
    };
    let words = reading.sentence(last);
    if is_note_in_brackets(reading, line) {
        return false;
    }
    let announces =
        !words.ends_with('。') || ["次の", "以下", "下記"].iter().any(|word| words.contains(word));
    let is_taken_back = |denial: &Located| {
        let tail = reading.tail(denial);
        ["おそれ", "可能性", "判明", "恐れ"].iter().any(|doubt| tail.contains(doubt))
    };
    announces && denials(reading, last).any(|denial| !is_taken_back(denial))
}

/// (セキュリティコードは保有しておりません): is the line a remark on the entry above it, which introduces nothing?
fn is_note_in_brackets(reading: &Reading, line: usize) -> bool {
    let words = reading.words(reading.lines[line].span).trim();
    words.starts_with('(') && words.ends_with(')') && words.matches('(').count() == 1
}

/// The denials of the sentence that are about data.
fn denials<'r>(reading: &'r Reading, sentence: usize) -> impl Iterator<Item = &'r Located> {
    let undone = move |denial: &&Located| {
        let mut unsettled = reading.named_in(sentence, "data_context", "unsettled");
        unsettled.any(|other| other.mention.span.overlaps(denial.mention.head))
    };
    let spared = reading.named_in(sentence, "data_context", "spared");
    spared.filter(move |denial| !undone(denial) && !is_left_open(reading, denial))
}

/// Is only nothing seen of it yet (流出した事実は確認されていない|が、可能性を完全には否定できない)?
fn is_left_open(reading: &Reading, denial: &Located) -> bool {
    let is_unseen = ["事実", "形跡", "痕跡", "確認"]
        .iter()
        .any(|unseen| reading.words(denial.mention.span).contains(unseen));
    let doubt = reading.tail(denial).split_once("可能性").map(|(_, doubt)| doubt);
    is_unseen
        && doubt.is_some_and(|doubt| {
            let soon = first(doubt, DOUBT);
            ["否定", "排除", "がある", "もある", "が残"].iter().any(|open| soon.contains(open))
                && !soon.contains("可能性は低")
        })
}

/// Characters from a possibility to what is said of it.
const DOUBT: usize = 16;

/// Where the verdict on the words at `place` may stand: inside their brackets if these hold a verdict of their
/// own, else up to the end of the clause, or of the next one if this one only says where the data are kept.
fn scope(reading: &Reading, sentence: usize, place: FoldedSpan) -> FoldedSpan {
    let whole = reading.sentences[sentence].span;
    let rest = until_note(reading, FoldedSpan::between(place.end(), whole.end().max(place.end())));
    if let Some(close) = closing(reading.words(rest)) {
        let inside = FoldedSpan::between(place.end(), place.end() + close);
        let is_sentence = reading.words(rest).get(close..).is_some_and(|after| after.starts_with('。'));
        if is_sentence || denials(reading, sentence).any(|denial| inside.contains(denial.mention.head)) {
            return inside;
        }
    }
    let clause = clause_with(reading, sentence, place);
    let until = clause.end().min(rest.end()).max(place.end());
    if !is_topic(reading.words(rest)) || !ends_open(reading.words(clause)) {
        return FoldedSpan::between(place.end(), until);
    }
    let next = FoldedSpan::between(until, until);
    FoldedSpan::between(place.end(), reading.clause_of(sentence, next).end().max(until))
}

/// The clause of `place`. 写し is a noun there: 免許証の写し、口座番号 goes on.
fn clause_with(reading: &Reading, sentence: usize, place: FoldedSpan) -> FoldedSpan {
    let clause = reading.clause_of(sentence, place);
    if !reading.words(clause).ends_with("写し、") {
        return clause;
    }
    let next = FoldedSpan::between(clause.end(), clause.end());
    clause.cover(reading.clause_of(sentence, next))
}

/// The words up to the note that follows them (※カード番号は含まれません), or to the next cell of a row behind their
/// brackets (9人(氏名、区分) 外に出てはいない).
fn until_note(reading: &Reading, rest: FoldedSpan) -> FoldedSpan {
    let words = reading.words(rest);
    let note = words.find(['※', '*']).into_iter().chain(words.find(") ")).min();
    note.map_or(rest, |at| FoldedSpan::between(rest.start(), rest.start() + at))
}

/// The byte of the bracket that closes around the beginning of `words`, or of the sentence that ends before it.
fn closing(words: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (at, c) in words.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => {
                return Some(words.get(..at).and_then(|inside| inside.find('。')).unwrap_or(at));
            }
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Does は follow soon: is the list what the sentence is about?
fn is_topic(rest: &str) -> bool {
    rest.chars().take(TOPIC).take_while(|&c| c != '。').any(|c| c == 'は')
        || first(rest, 14).contains("つきまして")
}

/// Does the clause leave the verdict to the next one?
fn ends_open(clause: &str) -> bool {
    [
        "おり、",
        "ため、",
        "ており、",
        "ので、",
        "るが、",
        "いて、",
        "なく、",
        "てあり、",
        "であり、",
        "必要で、",
        "別で、",
    ]
    .iter()
    .any(|ending| clause.ends_with(ending))
}

/// Does nothing close between the list and the denial: the denial stands in no bracket that opens after the list?
fn is_open(reading: &Reading, scope: FoldedSpan, place: FoldedSpan, denial: &Located) -> bool {
    let until = denial.mention.head.start().min(scope.end());
    let between = reading.words(FoldedSpan::between(place.end(), until.max(place.end())));
    let opened = between.chars().filter(|&c| c == '(').count();
    opened <= between.chars().filter(|&c| c == ')').count()
}
