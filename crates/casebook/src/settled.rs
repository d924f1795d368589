//! Doubts about an incident that a person looked at and let rest. Entries of the log; the last word about each counts.

use std::collections::BTreeSet;

use jikenbo_model::IncidentNumber;
use rusqlite::Connection;

use crate::decision::{Because, given};
use crate::document::number_at;
use crate::error::{Inner, Result};
use crate::event::{DoubtSettled, Event};
use crate::link;
use crate::store::Casebook;

impl Casebook {
    /// The doubts about an incident that were let rest, by their names.
    ///
    /// # Errors
    /// [`Error::NoSuchNumber`](crate::Error::NoSuchNumber), and the store's own.
    pub fn settled(&self, number: IncidentNumber) -> Result<BTreeSet<String>> {
        self.name(given(&self.connection, number).and_then(|number| names(&self.connection, number)))
    }

    /// Lets a doubt rest. `about` names it, and stays the same as long as what raises it does. `at` is the time of the
    /// day, RFC 3339.
    ///
    /// # Errors
    /// [`Error::NoSuchNumber`](crate::Error::NoSuchNumber), and those of a writer.
    pub fn settle(
        &mut self,
        number: IncidentNumber,
        about: &str,
        because: Because<'_>,
        at: &str,
    ) -> Result<()> {
        let settled = given(&self.connection, number).map(|number| of_person(number, about, because));
        self.name(settled.and_then(|settled| self.decide(&[Event::DoubtSettled(settled)], at, |_| Ok(()))))
    }
}

pub(crate) fn of_person(number: IncidentNumber, about: &str, because: Because<'_>) -> DoubtSettled {
    let (who, because) = (because.who.to_owned(), because.why.to_owned());
    DoubtSettled { number, about: about.to_owned(), who, because }
}

/// Is the entry about a doubt?
pub(crate) fn is_one(event: &Event) -> bool {
    matches!(event, Event::DoubtSettled(_) | Event::DoubtReopened(_))
}

/// Notes what was said of a doubt in the entry `seq` of the log.
pub(crate) fn note(connection: &Connection, event: &Event, seq: u64) -> Inner<()> {
    match event {
        Event::DoubtSettled(DoubtSettled { number, about, .. }) => {
            let sql = "INSERT OR REPLACE INTO settled (year, serial, about, event) VALUES (?1, ?2, ?3, ?4)";
            let row = (number.year, number.serial, about, seq.cast_signed());
            connection.prepare_cached(sql)?.execute(row)?;
        }
        Event::DoubtReopened(DoubtSettled { number, about, .. }) => {
            let sql = "DELETE FROM settled WHERE year = ?1 AND serial = ?2 AND about = ?3";
            connection.prepare_cached(sql)?.execute((number.year, number.serial, about))?;
        }
        _ => {}
    }
    Ok(())
}

/// Those let rest under an incident's number and those that redirect to it.
fn names(connection: &Connection, root: IncidentNumber) -> Inner<BTreeSet<String>> {
    let mut names = connection.prepare_cached(&format!(
        "{} SELECT about FROM tree CROSS JOIN settled USING (year, serial)",
        link::TREE
    ))?;
    let rows = names.query_map((root.year, root.serial), |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The entry of the log by which a doubt rests, if it does.
pub(crate) fn event_of(connection: &Connection, doubt: &DoubtSettled) -> Inner<Option<u64>> {
    let mut event = connection
        .prepare_cached("SELECT event FROM settled WHERE year = ?1 AND serial = ?2 AND about = ?3")?;
    let mut rows = event.query((doubt.number.year, doubt.number.serial, &doubt.about))?;
    Ok(rows.next()?.map(|row| row.get::<_, i64>(0)).transpose()?.map(i64::unsigned_abs))
}

/// All that the table holds: number, name of the doubt, and the entry of the log.
pub(crate) fn noted(connection: &Connection) -> Inner<BTreeSet<(IncidentNumber, String, i64)>> {
    let mut noted = connection.prepare("SELECT year, serial, about, event FROM settled")?;
    let rows = noted.query_map([], |row| {
        let number = number_at(row, 0)?;
        Ok((number, row.get(2)?, row.get(3)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
