//! When the organisation noticed, or was told: the first sign, not the later confirmation.

use jikenbo_model::{Fact, Record};
use jikenbo_text::When;

use super::course::{Event, Tie, Word};
use crate::reading::Reading;

/// The earliest day of noticing that does not lie before the event.
pub(super) fn read(reading: &Reading, events: &[Event], record: &Record) -> Option<Fact<When>> {
    let disclosed = record.disclosed_on.as_ref().map(|fact| fact.value);
    let began = record.occurred_from.as_ref().map(|fact| fact.value);
    let noticed = |event: &&Event| matches!(event.word, Word::Discovered | Word::LabelDiscovered);
    let fits = |when: When| disclosed.is_none_or(|day| when <= day) && began.is_none_or(|day| when >= day);
    let (when, span, reason) = events
        .iter()
        .filter(noticed)
        .filter_map(|event| event.day().map(|(when, span)| (when, span, reason(event.tie))))
        .filter(|(when, ..)| fits(*when))
        .min_by_key(|(when, ..)| *when)?;
    Some(reading.fact(when, [span], reason))
}

fn reason(tie: Tie) -> &'static str {
    match tie {
        Tie::Label => "label",
        Tie::Inherited => "same_day",
        _ => "clause",
    }
}
