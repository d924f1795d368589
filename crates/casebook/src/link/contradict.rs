//! Do two incidents contradict each other, although an article seems to tell of both?

use jikenbo_model::IncidentNumber;
use rusqlite::Connection;

use super::block::reports;
use super::score::compare;
use crate::error::Inner;

/// Reports of each incident that are looked at, the first ones.
const LOOKED_AT: usize = 8;

/// Points below which two articles are of two incidents.
const AGAINST: i32 = 2;

/// Does more speak against than for some two reports of them being of one incident?
pub(crate) fn contradict(connection: &Connection, one: IncidentNumber, other: IncidentNumber) -> Inner<bool> {
    let (of_one, of_other) = (reports(connection, one, LOOKED_AT)?, reports(connection, other, LOOKED_AT)?);
    let mut pairs = of_one.iter().flat_map(|a| of_other.iter().map(move |b| (a, b)));
    Ok(pairs.any(|(a, b)| compare(&a.traits, &b.traits).is_some_and(|points| points.total() < AGAINST)))
}
