//! What would a rebuild change? It is done, compared with what stands now, and taken back.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use jikenbo_model::{FieldValue, IncidentNumber, Record};
use rusqlite::Connection;

use crate::document::number_at;
use crate::error::{Inner, Result, Trouble};
use crate::opened::Opened;
use crate::rebuild::{self, Derived, Kept, Rebuilt};
use crate::schema;
use crate::standing;
use crate::store::Casebook;

/// What would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foreseen {
    /// What the rebuild would do.
    pub rebuilt: Rebuilt,
    /// The tables are of an older version: what stands in them cannot be told, and nothing of what follows is.
    pub is_older: bool,
    /// What would stand otherwise, in the order of the numbers and the fields.
    pub changed: Vec<Changed>,
    /// Numbers that would redirect, and to which.
    pub joined: Vec<(IncidentNumber, IncidentNumber)>,
    /// Numbers that would redirect no longer, and to which they do now.
    pub parted: Vec<(IncidentNumber, IncidentNumber)>,
    /// Numbers that some article bears now and none would.
    pub left: Vec<IncidentNumber>,
}

/// A field of an incident that would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The incident.
    pub number: IncidentNumber,
    /// What stands now.
    pub before: FieldValue,
    /// What would stand.
    pub after: FieldValue,
}

impl Casebook {
    /// What [`Casebook::rebuild`] would change. Nothing is changed.
    ///
    /// # Errors
    /// Those of [`Casebook::rebuild`].
    pub fn foresee<E: Display>(
        &mut self,
        at: &str,
        derive: impl FnMut(&[Kept]) -> Vec<std::result::Result<Derived, E>>,
    ) -> Result<Foreseen> {
        self.name(self.foreseen(at, derive))
    }

    fn foreseen<E: Display>(
        &self,
        at: &str,
        derive: impl FnMut(&[Kept]) -> Vec<std::result::Result<Derived, E>>,
    ) -> Inner<Foreseen> {
        let writing = self.writing()?;
        if schema::is_older(&writing)? {
            let rebuilt = rebuild::remake(&writing, at, derive)?;
            writing.rollback()?;
            return Ok(Foreseen { rebuilt, is_older: true, ..Foreseen::default() });
        }
        note_former(&writing)?;
        let (joined, left) = (redirections(&writing)?, rebuild::left_numbers(&writing)?);
        let rebuilt = rebuild::remake(&writing, at, derive)?;
        let foreseen = compared(&writing, rebuilt, &joined, &left)?;
        writing.rollback()?;
        Ok(foreseen)
    }
}

/// Puts aside what stands now, in a table that goes when the rebuild is taken back.
fn note_former(connection: &Connection) -> Inner<()> {
    connection.execute_batch(
        "CREATE TEMP TABLE former (year INTEGER, serial INTEGER, told TEXT, PRIMARY KEY (year, serial)) WITHOUT ROWID",
    )?;
    let mut put = connection.prepare("INSERT INTO temp.former (year, serial, told) VALUES (?1, ?2, ?3)")?;
    let mut numbers = connection
        .prepare("SELECT year, serial FROM standing WHERE year IS NOT NULL ORDER BY year, serial")?;
    let mut rows = numbers.query([])?;
    while let Some(row) = rows.next()? {
        let number = number_at(row, 0)?;
        if let Some((_, stands)) = standing::read_and_standing(&Opened::new(connection), number)? {
            let told =
                serde_json::to_string(&values(&stands)).map_err(|why| Trouble::damaged(number, why))?;
            put.execute((number.year, number.serial, told))?;
        }
    }
    Ok(())
}

fn values(record: &Record) -> Vec<FieldValue> {
    FieldValue::all(record).collect()
}

/// The numbers that redirect, and to which.
fn redirections(connection: &Connection) -> Inner<BTreeMap<IncidentNumber, IncidentNumber>> {
    let mut joined = connection.prepare("SELECT year, serial, into_year, into_serial FROM joined")?;
    let rows = joined.query_map([], |row| Ok((number_at(row, 0)?, number_at(row, 2)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn compared(
    connection: &Connection,
    rebuilt: Rebuilt,
    joined_before: &BTreeMap<IncidentNumber, IncidentNumber>,
    left_before: &[IncidentNumber],
) -> Inner<Foreseen> {
    let joined_after = redirections(connection)?;
    let known: BTreeSet<_> = left_before.iter().collect();
    let left = rebuilt.left_numbers.iter().filter(|number| !known.contains(number)).copied().collect();
    Ok(Foreseen {
        changed: changes(connection)?,
        joined: beyond(&joined_after, joined_before),
        parted: beyond(joined_before, &joined_after),
        left,
        rebuilt,
        is_older: false,
    })
}

/// What `these` have and `those` have not.
fn beyond(
    these: &BTreeMap<IncidentNumber, IncidentNumber>,
    those: &BTreeMap<IncidentNumber, IncidentNumber>,
) -> Vec<(IncidentNumber, IncidentNumber)> {
    these
        .iter()
        .filter(|(number, into)| those.get(number) != Some(into))
        .map(|(number, into)| (*number, *into))
        .collect()
}

/// What stands otherwise of the incidents that stood before.
fn changes(connection: &Connection) -> Inner<Vec<Changed>> {
    let mut former =
        connection.prepare("SELECT year, serial, told FROM temp.former ORDER BY year, serial")?;
    let mut rows = former.query([])?;
    let mut changes = Vec::new();
    while let Some(row) = rows.next()? {
        let (number, told): (_, String) = (number_at(row, 0)?, row.get(2)?);
        let before: Vec<FieldValue> =
            serde_json::from_str(&told).map_err(|why| Trouble::damaged(number, why))?;
        if let Some((_, stands)) = standing::read_and_standing(&Opened::new(connection), number)? {
            let pairs = before.into_iter().zip(values(&stands)).filter(|(before, after)| before != after);
            changes.extend(pairs.map(|(before, after)| Changed { number, before, after }));
        }
    }
    Ok(changes)
}
