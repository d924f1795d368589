//! Which incidents were nearly taken for one? What speaks for it is almost enough, and a person has not said otherwise.

use jikenbo_model::IncidentNumber;
use rusqlite::{Connection, OptionalExtension};

use crate::document::number_at;
use crate::error::{Inner, Result};
use crate::incident::article_at;
use crate::link;
use crate::opened::Opened;
use crate::printed::printed;
use crate::store::Casebook;
use crate::why::{Compared, records, what_parts};

/// Points that may be missing.
const MISSING: i32 = 2;
/// The most that are named of one incident.
const NAMED: usize = 3;

/// Another incident that is nearly the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// Its number.
    pub number: IncidentNumber,
    /// What speaks for and against.
    pub compared: Compared,
}

impl Casebook {
    /// Incidents with earlier numbers for which nearly as much speaks as would make them one with this, the most first.
    /// The leading report is compared with those looked up by the same name.
    ///
    /// # Errors
    /// [`Error::Damaged`](crate::Error::Damaged), and the store's own.
    pub fn near(&self, number: IncidentNumber) -> Result<Vec<Near>> {
        let _view = self.view()?;
        self.name(near(&self.connection, number))
    }

    /// The numbers of incidents with reports, from the latest on, below `before` where one is given; `most` at most.
    ///
    /// # Errors
    /// The store's own.
    pub fn numbers_before(&self, before: Option<IncidentNumber>, most: usize) -> Result<Vec<IncidentNumber>> {
        self.name(numbers_before(&self.connection, before, most))
    }
}

fn numbers_before(
    connection: &Connection,
    before: Option<IncidentNumber>,
    most: usize,
) -> Inner<Vec<IncidentNumber>> {
    let mut numbers = connection.prepare_cached(
        "SELECT year, serial FROM standing WHERE year IS NOT NULL AND (?1 IS NULL OR (year, serial) < (?1, ?2))
         ORDER BY year DESC, serial DESC LIMIT ?3",
    )?;
    let from = (before.map(|number| number.year), before.map(|number| number.serial));
    let rows = numbers.query_map((from.0, from.1, most as i64), |row| number_at(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn near(connection: &Connection, number: IncidentNumber) -> Inner<Vec<Near>> {
    let Some(article) = leading(connection, number)? else { return Ok(Vec::new()) };
    let own = link::told_by(connection, article)?;
    let mut near: Vec<Near> = Vec::new();
    for other in link::nearly(connection, article, &own, link::ENOUGH - MISSING)? {
        let Some(found) = other.filed.number.filter(|found| *found < number) else { continue };
        let is_known = near.iter().any(|known| known.number == found);
        if is_known || near.len() == NAMED || link::are_held_apart(connection, number, found)? {
            continue;
        }
        let of = other.candidate.telling.article;
        let traits = (&own, &other.candidate.traits);
        let apart = what_parts(connection, (number, found), traits, Some(&other.points))?;
        near.push(Near {
            number: found,
            compared: Compared {
                a: article_at(connection, article)?,
                b: article_at(connection, of)?,
                points: printed(
                    other.points.0,
                    &records(&Opened::new(connection), [Some(article), Some(of)])?,
                ),
                enough: link::ENOUGH,
                apart,
            },
        });
    }
    Ok(near)
}

fn leading(connection: &Connection, number: IncidentNumber) -> Inner<Option<i64>> {
    let mut leading =
        connection.prepare_cached("SELECT article FROM standing WHERE year = ?1 AND serial = ?2")?;
    Ok(leading.query_row((number.year, number.serial), |row| row.get(0)).optional()?)
}
