//! When the organisation noticed, or was told: the first sign, not the later confirmation.

use jikenbo_model::{Fact, Record};
use jikenbo_text::When;

use super::course::{self, Event, Tie};
use super::dated;
use crate::reading::Reading;

/// The earliest day of noticing that does not lie before the event or after a report of this series (第1報); one that is told
/// with no date of its own only where no other is.
pub(super) fn read(reading: &Reading, events: &[Event], record: &Record) -> Option<Fact<When>> {
    let is_of_series = record.report_no.is_some();
    let numbered = record.earlier.iter().filter(|fact| is_of_series || fact.value.no.is_some());
    let began = record.occurred_from.as_ref().map(|fact| fact.value);
    // What was told before it happened is no report of it.
    let reports = numbered.filter_map(|fact| fact.value.on).filter(|on| began.is_none_or(|day| *on >= day));
    let reported: Vec<When> = reports.chain(record.disclosed_on.as_ref().map(|fact| fact.value)).collect();
    let fits = |when: When| {
        reported.iter().all(|&day| !dated::is_after(when, day)) && began.is_none_or(|day| when >= day)
    };
    let (when, span, tie) = course::noticed(events, fits)?;
    dated::fact(reading, when, span, record.disclosed_on.as_ref(), reason(tie))
}

fn reason(tie: Tie) -> &'static str {
    match tie {
        Tie::Label => "label",
        Tie::Inherited => "same_day",
        _ => "clause",
    }
}
