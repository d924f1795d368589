//! Which incidents are worth comparing: those that are looked up by the same name, the nearest in time first.

use jikenbo_model::IncidentNumber;
use rusqlite::{Connection, Row};

use super::traits::Traits;
use crate::document::number;
use crate::error::{Inner, Trouble};

/// Incidents looked at on each side of a day, for each name: so that the cost of linking has a bound.
const LOOKED_AT: i64 = 24;

/// The day of what bears no date.
const UNDATED: i32 = 0;

/// An incident as an article tells it: its own (`nth` 0), or the nth that it mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Telling {
    pub(crate) article: i64,
    pub(crate) nth: u32,
}

/// A telling to compare with.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) telling: Telling,
    pub(crate) traits: Traits,
    /// The number under which it was filed; `None` for a mention that no other telling met.
    pub(crate) home: Option<IncidentNumber>,
    /// The number that it bears now.
    pub(crate) number: Option<IncidentNumber>,
    /// Document and position in it: the order of arrival.
    pub(crate) arrival: (i64, u32),
}

/// Makes a telling findable.
pub(crate) fn put(connection: &Connection, telling: Telling, traits: &Traits) -> Inner<()> {
    let json = serde_json::to_string(traits).map_err(|why| Trouble::damaged("traits", why))?;
    connection
        .prepare_cached("INSERT INTO telling (article, nth, traits) VALUES (?1, ?2, ?3)")?
        .execute((telling.article, telling.nth, json))?;
    if !traits.owner.is_named() {
        return Ok(());
    }
    let mut block = connection
        .prepare_cached("INSERT OR IGNORE INTO block (name, day, article, nth) VALUES (?1, ?2, ?3, ?4)")?;
    for name in traits.owner.keys() {
        block.execute((name, day_of(traits), telling.article, telling.nth))?;
    }
    Ok(())
}

fn day_of(traits: &Traits) -> i32 {
    let days = traits.disclosed.or(traits.event.last().copied());
    days.map_or(UNDATED, |days| days.first)
}

/// The tellings to compare one with, in order; never one of the article itself.
pub(crate) fn candidates(connection: &Connection, article: i64, traits: &Traits) -> Inner<Vec<Candidate>> {
    let mut tellings = Vec::new();
    if !traits.owner.is_named() {
        return Ok(Vec::new());
    }
    // The latest are the nearest to what bears no date.
    let around = Some(day_of(traits)).filter(|&day| day > UNDATED).unwrap_or(i32::MAX);
    for name in traits.owner.keys() {
        for side in SIDES {
            let mut near = connection.prepare_cached(side)?;
            let mut rows = near.query((&name, around, LOOKED_AT))?;
            while let Some(row) = rows.next()? {
                tellings.push(Telling { article: row.get(0)?, nth: row.get(1)? });
            }
        }
    }
    tellings.retain(|telling| telling.article != article);
    tellings.sort_unstable();
    tellings.dedup();
    tellings.into_iter().map(|telling| candidate(connection, telling)).collect()
}

/// Before a day, from it on, and undated.
const SIDES: [&str; 3] = [
    "SELECT article, nth FROM block WHERE name = ?1 AND day < ?2 AND day > 0 ORDER BY day DESC, article, nth LIMIT ?3",
    "SELECT article, nth FROM block WHERE name = ?1 AND day >= ?2 AND day > 0 ORDER BY day, article, nth LIMIT ?3",
    "SELECT article, nth FROM block WHERE name = ?1 AND day = 0 AND ?2 = ?2 ORDER BY article DESC, nth LIMIT ?3",
];

/// A telling as it was kept.
pub(crate) fn candidate(connection: &Connection, telling: Telling) -> Inner<Candidate> {
    let mut kept = connection.prepare_cached(
        "SELECT telling.traits, coalesce(report.home_year, mention.home_year),
                coalesce(report.home_serial, mention.home_serial), coalesce(report.year, mention.year),
                coalesce(report.serial, mention.serial), article.document, article.ordinal
         FROM telling JOIN article ON article.id = telling.article
                      LEFT JOIN report ON report.article = telling.article AND telling.nth = 0
                      LEFT JOIN mention ON mention.article = telling.article AND mention.nth = telling.nth
         WHERE telling.article = ?1 AND telling.nth = ?2",
    )?;
    kept.query_row((telling.article, telling.nth), |row| Ok(read(telling, row)))?
}

fn read(telling: Telling, row: &Row<'_>) -> Inner<Candidate> {
    let json = row.get_ref(0)?.as_str().unwrap_or_default();
    let damaged = |why| Trouble::damaged(format_args!("traits of article {}", telling.article), why);
    Ok(Candidate {
        telling,
        traits: serde_json::from_str(json).map_err(damaged)?,
        home: number(row, 1)?,
        number: number(row, 3)?,
        arrival: (row.get(5)?, row.get(6)?),
    })
}
