//! Incidents that an article only mentions: tied to those that are known, or waiting for one to come.
//!
//! An incident that one article mentions and none reports has no number. A mention in a report of another incident that
//! means the same gives it one, so that the customers of one contractor meet in the contractor's incident although no
//! article of it is kept; what the reports of one incident mention says no more than they do.

use jikenbo_model::{IncidentNumber, Record, Tie, When};
use rusqlite::Connection;

use super::block::{Telling, put};
use super::decide::{Match, matches};
use super::evidence::Points;
use super::join::root_of;
use super::organisation::Nearness;
use super::shelf::Shelf;
use super::traits::Traits;
use crate::document::reported_by;
use crate::error::Inner;

/// A mention that met others; none had a number.
pub(crate) struct Met {
    /// All of them, the later one first.
    pub(crate) mentions: Vec<Telling>,
    /// What the later one tells; its owner is the organisation whose incident it is.
    pub(crate) told: Traits,
    /// The date told of it.
    pub(crate) on: Option<When>,
}

/// What became of the mentions of an article, and of others that had waited for it.
#[derive(Default)]
pub(crate) struct Tied {
    /// Those that are to get a number now.
    pub(crate) met: Vec<Met>,
    /// The articles whose mentions got a number.
    pub(crate) gathered: Vec<i64>,
}

/// Files the incidents that an article mentions.
pub(crate) fn file_mentions(
    connection: &Connection,
    document: i64,
    article: i64,
    record: &Record,
    traits: &Traits,
) -> Inner<Tied> {
    let shelf = Shelf::of(connection);
    let mut tied = Tied::default();
    for (nth, mentioned) in (1..).zip(&record.mentioned) {
        let telling = Telling { article, nth };
        let told = traits.mentioned(&mentioned.value);
        let (known, waiting): (Vec<Match>, Vec<Match>) =
            matches(&shelf, article, &told)?.into_iter().partition(|found| found.filed.number.is_some());
        let nearest = known.first().or(waiting.first());
        let (home, number) = nearest.map_or((None, None), |found| (found.filed.home, found.filed.number));
        let points = nearest.map(|found| &found.points);
        // What befell the teller itself before is no origin of what it tells now.
        let is_own = traits.owner.is_named() && traits.owner.nearness(&told.owner) >= Nearness::Group;
        let tie = if is_own { Tie::SameOwner } else { mentioned.value.tie };
        insert(connection, telling, tie, (home, number), points)?;
        put(connection, document, telling, &told)?;
        if let Some(home) = home {
            for found in &waiting {
                gather(connection, found.candidate.telling, home, Some(&found.points))?;
                tied.gathered.push(found.candidate.telling.article);
            }
        } else if is_told_elsewhere(connection, article, &waiting)? {
            let waiting = waiting.iter().map(|found| found.candidate.telling);
            tied.met.push(Met {
                mentions: std::iter::once(telling).chain(waiting).collect(),
                told,
                on: mentioned.value.on.or(mentioned.value.disclosed_on),
            });
        }
    }
    Ok(tied)
}

/// Does one of these mentions stand in an article that reports another incident than `article` does?
fn is_told_elsewhere(connection: &Connection, article: i64, waiting: &[Match]) -> Inner<bool> {
    let own = reported_by(connection, article)?;
    for found in waiting {
        let other = reported_by(connection, found.candidate.telling.article)?;
        if own.is_none() || own != other {
            return Ok(true);
        }
    }
    Ok(false)
}

fn insert(
    connection: &Connection,
    telling: Telling,
    tie: Tie,
    (home, number): (Option<IncidentNumber>, Option<IncidentNumber>),
    points: Option<&Points>,
) -> Inner<()> {
    let points = points.map(Points::json).transpose()?;
    connection
        .prepare_cached(
            "INSERT INTO mention (article, nth, home_year, home_serial, year, serial, points, one_event)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute((
            telling.article,
            telling.nth,
            home.map(|number| number.year),
            home.map(|number| number.serial),
            number.map(|number| number.year),
            number.map(|number| number.serial),
            points,
            matches!(tie, Tie::Origin | Tie::Consequence),
        ))?;
    Ok(())
}

/// Lets a mention that waited mean the incident with this number.
pub(crate) fn gather(
    connection: &Connection,
    mention: Telling,
    number: IncidentNumber,
    points: Option<&Points>,
) -> Inner<()> {
    let points = points.map(Points::json).transpose()?;
    let root = root_of(connection, number)?;
    connection
        .prepare_cached(
            "UPDATE mention SET home_year = ?3, home_serial = ?4, year = ?5, serial = ?6,
                                points = coalesce(?7, points)
             WHERE article = ?1 AND nth = ?2",
        )?
        .execute((
            mention.article,
            mention.nth,
            number.year,
            number.serial,
            root.year,
            root.serial,
            points,
        ))?;
    Ok(())
}
