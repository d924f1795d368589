//! Dates: what each date of the article is of.

use jikenbo_model::Record;

use super::super::course::{self, Event, Word};
use super::super::dated::{self, Day};
use super::super::disclosed_on;
use super::{Considered, Told, Verdict, at, is_taken};
use crate::reading::Reading;

/// Every date of the article, for one of the fields that are dates.
pub(super) fn considered(reading: &Reading, record: &Record, field: &str, told: &[Told]) -> Vec<Considered> {
    let anchor = disclosed_on::anchor(reading, record.disclosed_on.as_ref());
    let events = course::events(reading, anchor, record);
    let days = dated::days(reading, anchor);
    days.iter()
        .map(|day| {
            let of_day: Vec<&Event> = events.iter().filter(|event| is_of(event, day)).collect();
            let verdict = if is_taken(reading, told, day.span()) {
                Verdict::Taken
            } else {
                of_day.iter().map(|event| passed(event.word, field)).min().unwrap_or(Verdict::NoEvent)
            };
            let role = of_day.first().map(|event| event.word.name());
            Considered { role, ..at(reading, day.span(), day.when.to_string(), verdict) }
        })
        .collect()
}

fn is_of(event: &Event, day: &Day) -> bool {
    let is_it = |end: Option<(_, jikenbo_text::FoldedSpan)>| end.is_some_and(|(_, span)| span == day.span());
    is_it(event.from) || is_it(event.until)
}

/// Why a date that tells `word` is not the field's.
fn passed(word: Word, field: &str) -> Verdict {
    let is_sought = match field {
        "discovered_on" => word.is_noticing(),
        "disclosed_on" => matches!(word, Word::Announced | Word::LabelDisclosed),
        _ => word.is_event() || word == Word::LabelOccurred,
    };
    if is_sought { Verdict::Lighter } else { Verdict::OtherRole }
}
