//! Numbers that turned out to mean one incident: one redirects to the other, which stays.

use jikenbo_model::IncidentNumber;
use rusqlite::{Connection, OptionalExtension};

use super::evidence::Points;
use crate::document::number_at;
use crate::error::Inner;

/// What joined two numbers.
#[derive(Clone, Copy)]
pub(crate) enum Why<'p> {
    /// An article that tells of both.
    Article(i64, &'p Points),
    /// A person's decision: the entry of the log.
    Decision(u64),
}

/// The number to which this one redirects; itself where it does not.
pub(crate) fn root_of(connection: &Connection, number: IncidentNumber) -> Inner<IncidentNumber> {
    let mut redirects = connection
        .prepare_cached("SELECT into_year, into_serial FROM joined WHERE year = ?1 AND serial = ?2")?;
    let mut root = number;
    let read = |row: &rusqlite::Row<'_>| number_at(row, 0);
    while let Some(into) = redirects.query_row((root.year, root.serial), read).optional()? {
        root = into;
    }
    Ok(root)
}

/// The one of two numbers that was given first.
pub(crate) fn older(connection: &Connection, a: IncidentNumber, b: IncidentNumber) -> Inner<IncidentNumber> {
    let given = |number: IncidentNumber| -> Inner<(i64, u32)> {
        let mut place = connection
            .prepare_cached("SELECT document, ordinal FROM incident WHERE year = ?1 AND serial = ?2")?;
        Ok(place.query_row((number.year, number.serial), |row| Ok((row.get(0)?, row.get(1)?)))?)
    };
    Ok(if (given(a)?, a) <= (given(b)?, b) { a } else { b })
}

/// Lets `number` redirect to `into`; both redirect nowhere before, and are not the same. Their reports and mentions are
/// those of `into` from now on.
pub(crate) fn join(
    connection: &Connection,
    number: IncidentNumber,
    into: IncidentNumber,
    why: Why<'_>,
) -> Inner<()> {
    let (article, points, event) = match why {
        Why::Article(article, points) => (Some(article), Some(points), None),
        Why::Decision(event) => (None, None, Some(event.cast_signed())),
    };
    let points = points.map(Points::json).transpose()?;
    connection
        .prepare_cached(
            "INSERT INTO joined (year, serial, into_year, into_serial, article, points, event)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute((number.year, number.serial, into.year, into.serial, article, points, event))?;
    for table in ["report", "mention"] {
        let sql = format!("UPDATE {table} SET year = ?3, serial = ?4 WHERE year = ?1 AND serial = ?2");
        connection.prepare_cached(&sql)?.execute((number.year, number.serial, into.year, into.serial))?;
    }
    Ok(())
}

/// Takes back that `number` redirects; gives the number that it redirected to in the end. Reports and mentions filed
/// under it, or under what redirects to it, are its own again.
pub(crate) fn part(connection: &Connection, number: IncidentNumber) -> Inner<IncidentNumber> {
    let root = root_of(connection, number)?;
    connection
        .prepare_cached("DELETE FROM joined WHERE year = ?1 AND serial = ?2")?
        .execute((number.year, number.serial))?;
    for table in ["report", "mention"] {
        refile(connection, table, root)?;
    }
    Ok(root)
}

/// Gives what bears the number `root` back to the numbers it was filed under, or what those redirect to.
fn refile(connection: &Connection, table: &str, root: IncidentNumber) -> Inner<()> {
    let homes =
        format!("SELECT DISTINCT home_year, home_serial FROM {table} WHERE year = ?1 AND serial = ?2");
    let mut homes = connection.prepare_cached(&homes)?;
    let read = |row: &rusqlite::Row<'_>| number_at(row, 0);
    let homes = homes.query_map((root.year, root.serial), read)?.collect::<rusqlite::Result<Vec<_>>>()?;
    let sql = format!("UPDATE {table} SET year = ?3, serial = ?4 WHERE home_year = ?1 AND home_serial = ?2");
    for home in homes {
        let into = root_of(connection, home)?;
        connection.prepare_cached(&sql)?.execute((home.year, home.serial, into.year, into.serial))?;
    }
    Ok(())
}

/// Begins a question about a number (`?1`, `?2`) and those that redirect to it, straight or through others: `tree`.
pub(crate) const TREE: &str = "WITH RECURSIVE tree (year, serial) AS (
     VALUES (?1, ?2) UNION
     SELECT joined.year, joined.serial FROM joined JOIN tree ON (into_year, into_serial) = (tree.year, tree.serial)
 )";

/// The numbers that redirect to this one, straight or through others.
pub(crate) fn joined_to(connection: &Connection, root: IncidentNumber) -> Inner<Vec<IncidentNumber>> {
    let mut joined = connection.prepare_cached(&format!(
        "{TREE} SELECT year, serial FROM tree WHERE (year, serial) <> (?1, ?2) ORDER BY year, serial"
    ))?;
    let rows = joined.query_map((root.year, root.serial), |row| number_at(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Keeps two numbers apart, whatever speaks for them being one.
pub(crate) fn hold_apart(
    connection: &Connection,
    number: IncidentNumber,
    other: IncidentNumber,
    event: u64,
) -> Inner<()> {
    connection
        .prepare_cached(
            "INSERT OR IGNORE INTO apart (year, serial, other_year, other_serial, event) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((number.year, number.serial, other.year, other.serial, event.cast_signed()))?;
    Ok(())
}

/// Lets two numbers meet again.
pub(crate) fn let_meet(connection: &Connection, a: IncidentNumber, b: IncidentNumber) -> Inner<()> {
    for (number, other) in held_apart(connection, a, b)? {
        connection
            .prepare_cached(
                "DELETE FROM apart WHERE year = ?1 AND serial = ?2 AND other_year = ?3 AND other_serial = ?4",
            )?
            .execute((number.year, number.serial, other.year, other.serial))?;
    }
    Ok(())
}

/// Did a person say that the incidents which now bear these numbers are not the same?
pub(crate) fn are_held_apart(connection: &Connection, a: IncidentNumber, b: IncidentNumber) -> Inner<bool> {
    Ok(!held_apart(connection, a, b)?.is_empty())
}

/// The pairs that a person holds apart of which one redirects to `a` now and one to `b`, or is that itself.
fn held_apart(
    connection: &Connection,
    a: IncidentNumber,
    b: IncidentNumber,
) -> Inner<Vec<(IncidentNumber, IncidentNumber)>> {
    let mut pairs = connection.prepare_cached(&format!(
        "{TREE}
         SELECT apart.* FROM tree JOIN apart ON (apart.year, apart.serial) = (tree.year, tree.serial)
         UNION SELECT apart.* FROM tree JOIN apart ON (other_year, other_serial) = (tree.year, tree.serial)"
    ))?;
    let rows = pairs.query_map((a.year, a.serial), |row| Ok((number_at(row, 0)?, number_at(row, 2)?)))?;
    let mut held = Vec::new();
    for pair in rows {
        let (number, other) = pair?;
        let roots = (root_of(connection, number)?, root_of(connection, other)?);
        if roots == (a, b) || roots == (b, a) {
            held.push((number, other));
        }
    }
    Ok(held)
}
