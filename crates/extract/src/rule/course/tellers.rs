//! Those who told the owner, called by their names: what they noticed before is none of the owner's noticing.

use super::event::{Event, Whose};
use crate::reading::Reading;
use jikenbo_text::FoldedSpan;

/// Marks what somebody noticed who is said later to have told the owner (みどり社が検知。12日、当社がみどり社から報告を受けた).
pub(super) fn marked(reading: &Reading, mut events: Vec<Event>) -> Vec<Event> {
    let tellers: Vec<&str> = events
        .iter()
        .filter(|event| event.word.is_noticing() && event.whose == Whose::Told)
        .filter_map(|event| teller(sentence(reading, event)?))
        .collect();
    if tellers.is_empty() {
        return events;
    }
    for event in events.iter_mut().filter(|event| event.word.is_noticing() && event.whose == Whose::Untold) {
        let words = sentence(reading, event).unwrap_or_default();
        if tellers.iter().any(|teller| is_doer(words, teller)) {
            event.whose = Whose::Contractor;
        }
    }
    events
}

/// The words of the sentence that tells an event.
fn sentence<'d>(reading: &Reading<'d>, event: &Event) -> Option<&'d str> {
    let (_, span) = event.day()?;
    let whole = reading.sentences[reading.sentence_at(span.start())?].span;
    Some(reading.words(FoldedSpan::between(span.end().min(whole.end()), whole.end())))
}

/// みどり社|から第一報を受領: the name of who told.
fn teller(words: &str) -> Option<&str> {
    const SHORTEST: usize = 3;
    let end = ["から", "より"].iter().filter_map(|from| words.find(from)).min()?;
    let before = words.get(..end)?;
    let is_name = |c: char| c.is_alphanumeric() && !matches!(c, 'ぁ'..='ん');
    let start =
        before.char_indices().rev().find(|(_, c)| !is_name(*c)).map_or(0, |(at, c)| at + c.len_utf8());
    let name = before.get(start..)?;
    (name.chars().count() >= SHORTEST).then_some(name)
}

/// みどり社が, みどり社において: is it the one who did what the sentence tells?
fn is_doer(words: &str, name: &str) -> bool {
    let after = words.split_once(name).map(|(_, after)| after);
    after.is_some_and(|after| {
        ["が", "は", "において", "にて", "では", "の社員", "の担当", "の職員", "側が", "側で"]
            .iter()
            .any(|does| after.starts_with(does))
    })
}
