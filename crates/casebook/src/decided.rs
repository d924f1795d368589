//! What a person decided of the values of an incident, as far as it counts: the last decision of each field.

use std::collections::BTreeSet;

use jikenbo_model::{Evidence, Field, FieldValue, IncidentNumber, Record};
use rusqlite::{Connection, Row};

use crate::document::number_at;
use crate::error::{Inner, Trouble};
use crate::event::{Event, ValueDecided};
use crate::key::key;
use crate::link;
use crate::passage;

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Another value was entered.
    Corrected,
    /// What was read was confirmed.
    Accepted,
    /// What was read was rejected.
    Rejected,
}

/// A decision about a field of an incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The number under which it was decided; redirects to the incident's where two were merged since.
    pub number: IncidentNumber,
    /// What was decided.
    pub verdict: Verdict,
    /// What was entered; where it was accepted or rejected, what was read then.
    pub value: FieldValue,
    /// What the reports say now.
    pub read: Option<FieldValue>,
    /// Who decided.
    pub who: String,
    /// When, RFC 3339.
    pub at: String,
    /// Why; may be empty where it was accepted.
    pub because: String,
}

impl Decided {
    /// Was something else read since it was accepted or rejected? Then the decision says nothing of what is read now.
    #[must_use]
    pub fn is_of_former(&self) -> bool {
        self.verdict != Verdict::Corrected && self.read.as_ref() != Some(&self.value)
    }

    fn evidence(&self) -> Evidence {
        Evidence::Entry { who: self.who.clone(), at: self.at.clone(), note: self.because.clone() }
    }

    /// What stands by this decision in the place of what is read; `None` where that stands.
    pub(crate) fn instead_of(&self, read: &FieldValue) -> Option<FieldValue> {
        match self.verdict {
            Verdict::Corrected => Some(self.value.clone()),
            Verdict::Rejected => (*read == self.value).then(|| self.value.emptied()),
            Verdict::Accepted => None,
        }
    }

    /// Lets `record` say what it says by this decision.
    fn impose(&self, record: &mut Record) {
        let read = FieldValue::of(record, self.value.field());
        if let Some(stands) = self.instead_of(&read) {
            let entered = (self.verdict == Verdict::Corrected).then(|| self.evidence());
            stands.put(record, entered.as_slice());
        }
    }
}

/// Of which field of which incident is the entry, where it is a decision about a value?
pub(crate) fn subject(event: &Event) -> Option<(IncidentNumber, Field)> {
    match event {
        Event::ValueCorrected(decided) | Event::ValueAccepted(decided) | Event::ValueRejected(decided) => {
            Some((decided.number, decided.value.field()))
        }
        Event::ValueDecisionUndone(undone) => Some((undone.number, undone.field)),
        _ => None,
    }
}

/// The entry of the log that decides a field of an incident under this very number.
pub(crate) fn event_of(connection: &Connection, number: IncidentNumber, field: Field) -> Inner<Option<u64>> {
    let mut event = connection
        .prepare_cached("SELECT event FROM decided WHERE year = ?1 AND serial = ?2 AND field = ?3")?;
    let mut rows = event.query((number.year, number.serial, field.as_str()))?;
    Ok(rows.next()?.map(|row| row.get::<_, i64>(0)).transpose()?.map(i64::unsigned_abs))
}

/// Notes a decision, the entry `seq` of the log, in the table.
pub(crate) fn note(connection: &Connection, event: &Event, seq: u64) -> Inner<()> {
    let Some((number, field)) = subject(event) else { return Ok(()) };
    if matches!(event, Event::ValueDecisionUndone(_)) {
        let sql = "DELETE FROM decided WHERE year = ?1 AND serial = ?2 AND field = ?3";
        connection.prepare_cached(sql)?.execute((number.year, number.serial, field.as_str()))?;
    } else {
        let sql =
            "INSERT OR REPLACE INTO decided (year, serial, field, event, words) VALUES (?1, ?2, ?3, ?4, ?5)";
        connection.prepare_cached(sql)?.execute((
            number.year,
            number.serial,
            field.as_str(),
            seq.cast_signed(),
            searched(event),
        ))?;
    }
    Ok(())
}

/// What was entered, folded for search, one value a line.
pub(crate) fn searched(event: &Event) -> String {
    match event {
        Event::ValueCorrected(decided) => {
            let entered = passage::entered(&decided.value);
            entered.iter().map(|value| key(value)).collect::<Vec<_>>().join("\n")
        }
        _ => String::new(),
    }
}

/// Lets the record of what the reports say also say what stands of the incident by the decisions made until the end of a day
/// (`yyyymmdd`), where one is given.
pub(crate) fn impose(
    connection: &Connection,
    number: IncidentNumber,
    by: Option<i64>,
    record: &mut Record,
) -> Inner<()> {
    for decided in of(connection, number, by)? {
        decided.impose(record);
    }
    Ok(())
}

/// The decisions that count of an incident, one a field, in the order in which they were made. What is read is left out.
pub(crate) fn of(connection: &Connection, root: IncidentNumber, by: Option<i64>) -> Inner<Vec<Decided>> {
    let mut decided: Vec<Decided> = Vec::new();
    for one in under(connection, root, by)? {
        decided.retain(|known| known.value.field() != one.value.field());
        decided.push(one);
    }
    Ok(decided)
}

/// The decisions noted under an incident's number and those that redirect to it, in the order in which they were made.
fn under(connection: &Connection, root: IncidentNumber, by: Option<i64>) -> Inner<Vec<Decided>> {
    if !may_be_decided(connection, root)? {
        return Ok(Vec::new());
    }
    let mut events = connection.prepare_cached(&format!(
        "{}
         SELECT event.seq, event.at, event.kind, event.payload
         FROM tree CROSS JOIN decided USING (year, serial) JOIN event ON event.seq = decided.event
         WHERE ?3 IS NULL OR CAST(strftime('%Y%m%d', event.at, '+9 hours') AS INTEGER) <= ?3
         ORDER BY event.seq",
        link::TREE
    ))?;
    let mut rows = events.query((root.year, root.serial, by))?;
    let mut decided = Vec::new();
    while let Some(row) = rows.next()? {
        decided.push(read(row)?);
    }
    Ok(decided)
}

/// Is a decision noted under the number, or may one be under another that redirects to it? Most have neither, and a list asks
/// for each of its rows.
fn may_be_decided(connection: &Connection, root: IncidentNumber) -> Inner<bool> {
    let mut noted = connection.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM decided WHERE year = ?1 AND serial = ?2)
             OR EXISTS (SELECT 1 FROM joined WHERE into_year = ?1 AND into_serial = ?2)",
    )?;
    Ok(noted.query_row((root.year, root.serial), |row| row.get(0))?)
}

fn read(row: &Row<'_>) -> Inner<Decided> {
    let (seq, at, kind, payload): (i64, String, String, String) =
        (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
    let damaged = |why: &dyn std::fmt::Display| Trouble::damaged(format_args!("event {seq}"), why);
    let (verdict, decided) = match Event::read(&kind, &payload).map_err(|why| damaged(&why))? {
        Event::ValueCorrected(decided) => (Verdict::Corrected, decided),
        Event::ValueAccepted(decided) => (Verdict::Accepted, decided),
        Event::ValueRejected(decided) => (Verdict::Rejected, decided),
        _ => return Err(damaged(&"decides of no value")),
    };
    let ValueDecided { number, value, who, because } = decided;
    Ok(Decided { number, verdict, value, read: None, who, at, because })
}

/// The incidents of which a value was decided, by the numbers that they bear now.
pub(crate) fn incidents(connection: &Connection) -> Inner<BTreeSet<IncidentNumber>> {
    let mut numbers = connection.prepare_cached("SELECT DISTINCT year, serial FROM decided")?;
    let read = |row: &Row<'_>| number_at(row, 0);
    let numbers = numbers.query_map([], read)?.collect::<rusqlite::Result<Vec<_>>>()?;
    numbers.into_iter().map(|number| link::root_of(connection, number)).collect()
}

/// All that the table holds: number, field, the entry of the log, and what of it is searched.
pub(crate) fn noted(connection: &Connection) -> Inner<BTreeSet<(IncidentNumber, String, i64, String)>> {
    let mut noted = connection.prepare("SELECT year, serial, field, event, words FROM decided")?;
    let rows = noted.query_map([], |row| {
        let number = number_at(row, 0)?;
        Ok((number, row.get(2)?, row.get(3)?, row.get(4)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
