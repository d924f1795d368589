//! Taking back a decision by its entry in the log: another entry, which does the opposite.

use jikenbo_model::{Field, IncidentNumber};
use rusqlite::Connection;

use crate::decided;
use crate::decision::Because;
use crate::error::{Inner, Result, Trouble};
use crate::event::{Event, IncidentsMerged, MergeUndone, ValueDecisionUndone};
use crate::link;
use crate::log;
use crate::settled::{self, of_person};
use crate::store::Casebook;

/// A decision that was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    /// The incident that it was about, by its number then.
    pub number: IncidentNumber,
    /// The entry of the log by which it was taken back.
    pub seq: u64,
}

impl Casebook {
    /// Takes back the decision that is the entry `seq` of the log. `at` is the time of the day, RFC 3339.
    ///
    /// # Errors
    /// [`Error::NotUndoable`](crate::Error::NotUndoable) where the entry is no decision, is not there, or a later decision
    /// stands in its place; those of a writer.
    pub fn undo(&mut self, seq: u64, because: Because<'_>, at: &str) -> Result<Undone> {
        self.name(self.take_back_entry(seq, because, at))
    }

    fn take_back_entry(&self, seq: u64, because: Because<'_>, at: &str) -> Inner<Undone> {
        let entry = log::entry(&self.connection, seq)?.ok_or(Trouble::NotUndoable(seq))?;
        let (number, opposite) =
            opposite(&self.connection, seq, &entry.event, because)?.ok_or(Trouble::NotUndoable(seq))?;
        self.decide(&[opposite], at, |_| Ok(()))?;
        Ok(Undone { number, seq: log::head(&self.connection)?.seq })
    }
}

/// What does the opposite of the entry `seq`, and to which incident; `None` where it is overtaken or no decision.
fn opposite(
    connection: &Connection,
    seq: u64,
    event: &Event,
    because: Because<'_>,
) -> Inner<Option<(IncidentNumber, Event)>> {
    let (who, why) = (because.who.to_owned(), because.why.to_owned());
    Ok(match event {
        Event::IncidentsMerged(merged) => {
            let root = link::root_of(connection, merged.merged)?;
            let undone = MergeUndone { number: merged.merged, from: root, who, because: why };
            let is_merged = root == link::root_of(connection, merged.kept)? && root != merged.merged;
            is_merged.then_some((merged.merged, Event::MergeUndone(undone)))
        }
        Event::MergeUndone(undone) => joined_again(connection, undone.from, undone.number, because)?,
        Event::ReportUnlinked(unlinked) => joined_again(connection, unlinked.from, unlinked.number, because)?,
        Event::ValueDecisionUndone(undone) => {
            let before = decision_before(connection, seq, undone.number, undone.field, because)?;
            let is_open = decided::event_of(connection, undone.number, undone.field)?.is_none();
            before.filter(|_| is_open).map(|event| (undone.number, event))
        }
        Event::DoubtSettled(doubt) => {
            let reopened = Event::DoubtReopened(of_person(doubt.number, &doubt.about, because));
            (settled::event_of(connection, doubt)? == Some(seq)).then_some((doubt.number, reopened))
        }
        Event::DoubtReopened(doubt) => {
            let settled = Event::DoubtSettled(of_person(doubt.number, &doubt.about, because));
            settled::event_of(connection, doubt)?.is_none().then_some((doubt.number, settled))
        }
        _ => match decided::subject(event) {
            Some((number, field)) => {
                let stands = decided::event_of(connection, number, field)? == Some(seq);
                let undone = ValueDecisionUndone { number, field, who, because: why };
                stands.then_some((number, Event::ValueDecisionUndone(undone)))
            }
            None => None,
        },
    })
}

/// Two numbers that a person parted are one again; `None` where they are already.
fn joined_again(
    connection: &Connection,
    kept: IncidentNumber,
    merged: IncidentNumber,
    because: Because<'_>,
) -> Inner<Option<(IncidentNumber, Event)>> {
    let are_one = link::root_of(connection, kept)? == link::root_of(connection, merged)?;
    let (who, because) = (because.who.to_owned(), because.why.to_owned());
    let event = Event::IncidentsMerged(IncidentsMerged { kept, merged, who, because });
    Ok((!are_one).then_some((kept, event)))
}

/// The last decision about a field before the entry `seq`, made once more by this person.
fn decision_before(
    connection: &Connection,
    seq: u64,
    number: IncidentNumber,
    field: Field,
    because: Because<'_>,
) -> Inner<Option<Event>> {
    let mut last = 0;
    let mut found = None;
    while let Some(entry) = log::raw_after(connection, last)?.filter(|entry| entry.seq.unsigned_abs() < seq) {
        last = entry.seq;
        let event = entry.event().map_err(|why| Trouble::damaged(format_args!("event {last}"), why))?;
        if decided::subject(&event) == Some((number, field)) {
            found = Some(event);
        }
    }
    Ok(found.and_then(|event| by_person(event, because)))
}

/// The same decision, made by another person.
fn by_person(event: Event, because: Because<'_>) -> Option<Event> {
    let (who, why) = (because.who.to_owned(), because.why.to_owned());
    match event {
        Event::ValueCorrected(mut decided) => {
            (decided.who, decided.because) = (who, why);
            Some(Event::ValueCorrected(decided))
        }
        Event::ValueAccepted(mut decided) => {
            (decided.who, decided.because) = (who, why);
            Some(Event::ValueAccepted(decided))
        }
        Event::ValueRejected(mut decided) => {
            (decided.who, decided.because) = (who, why);
            Some(Event::ValueRejected(decided))
        }
        _ => None,
    }
}
