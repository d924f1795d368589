//! When it happened: the first and the last day that the article gives for the attack, the loss, the exposure or the
//! mis-send.

use jikenbo_model::vocabulary::Cause;
use jikenbo_model::{Fact, Record};
use jikenbo_text::{FoldedSpan, When};

use super::course::{Event, Tie, Word};
use crate::article::Column;
use crate::reading::Reading;

type Point = (When, FoldedSpan);

/// The first and last day.
#[derive(Clone, Debug, Default)]
pub(super) struct Occurred {
    /// The first day.
    pub(super) from: Option<Fact<When>>,
    /// The last day; none for what began and is not said to have ended.
    pub(super) until: Option<Fact<When>>,
}

/// Reads both days from the course of events.
pub(super) fn read(reading: &Reading, events: &[Event], record: &Record) -> Occurred {
    let disclosed = record.disclosed_on.as_ref().map(|fact| fact.value);
    let cause = record.cause.as_ref().map(|fact| fact.value);
    let happened: Vec<&Event> = events
        .iter()
        .filter(|event| is_of_the_event(event, cause))
        .filter(|event| !is_after(event, disclosed))
        .collect();
    let (from, until) = ends(&happened, events, cause);
    let fact = |point: Option<Point>, reason| point.map(|(when, span)| reading.fact(when, [span], reason));
    let reason = if reading.cell(Column::Occurred).is_some() {
        "cell"
    } else {
        "course"
    };
    Occurred {
        from: fact(from, reason),
        until: fact(until, reason),
    }
}

fn is_of_the_event(event: &Event, cause: Option<Cause>) -> bool {
    match event.word {
        Word::LabelOccurred => true,
        Word::OfCards => cause == Some(Cause::UnauthorizedAccess),
        word => word.is_event(),
    }
}

fn is_after(event: &Event, disclosed: Option<When>) -> bool {
    event
        .day()
        .zip(disclosed)
        .is_some_and(|((when, _), disclosed)| when > disclosed)
}

fn ends(happened: &[&Event], events: &[Event], cause: Option<Cause>) -> (Option<Point>, Option<Point>) {
    let noticed = first_noticed(events);
    if let Some(pair) = last_use(events, cause, noticed) {
        return pair;
    }
    let before = |event: &&&Event| {
        event.tie >= Tie::Range
            || noticed.is_none_or(|noticed| event.day().is_none_or(|day| day.0 <= noticed.0))
    };
    let kept: Vec<&Event> = happened.iter().filter(before).copied().collect();
    let firmest = kept.iter().map(|event| event.tie).max();
    let firm = |event: &&&Event| match firmest {
        Some(Tie::Label) => event.tie == Tie::Label,
        _ => event.tie > Tie::OfCards || firmest <= Some(Tie::OfCards),
    };
    let firm: Vec<&Event> = kept.iter().filter(firm).copied().collect();
    let from = firm
        .iter()
        .filter_map(|event| event.from)
        .min_by_key(|point| point.0);
    let until = firm
        .iter()
        .filter_map(|event| event.until)
        .max_by_key(|point| point.0);
    (from, closed(&firm, events, cause).or(until))
}

fn first_noticed(events: &[Event]) -> Option<Point> {
    events
        .iter()
        .filter(|event| matches!(event.word, Word::Discovered | Word::LabelDiscovered))
        .filter_map(Event::day)
        .min_by_key(|point| point.0)
}

/// A thing that was there on one day and gone on another.
fn last_use(
    events: &[Event],
    cause: Option<Cause>,
    noticed: Option<Point>,
) -> Option<(Option<Point>, Option<Point>)> {
    if !matches!(cause, Some(Cause::Loss | Cause::Theft)) {
        return None;
    }
    let noticed = noticed?;
    let seen = events
        .iter()
        .filter(|event| event.word == Word::LastSeen)
        .filter_map(|event| event.until)
        .filter(|point| point.0 <= noticed.0)
        .max_by_key(|point| point.0)?;
    Some((Some(seen), Some(noticed)))
}

/// The day on which an exposure of one beginning was closed.
fn closed(firm: &[&Event], events: &[Event], cause: Option<Cause>) -> Option<Point> {
    let is_exposure = matches!(cause, Some(Cause::Misconfiguration | Cause::SystemDefect));
    let [only] = firm else {
        return None;
    };
    if !is_exposure || only.word != Word::Exposed || only.tie == Tie::Range {
        return None;
    }
    let began = only.from?;
    events
        .iter()
        .filter(|event| matches!(event.word, Word::Closed | Word::Discovered))
        .filter_map(Event::day)
        .filter(|point| point.0 >= began.0)
        .min_by_key(|point| point.0)
}
