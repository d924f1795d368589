//! Do two incidents contradict each other, although an article seems to tell of both?

use jikenbo_model::IncidentNumber;
use rusqlite::Connection;

use super::block::{Candidate, reports};
use super::evidence::{Evidence, Points};
use super::score::compare;
use crate::error::Inner;

/// Reports of each incident that are looked at, the first ones.
const LOOKED_AT: usize = 8;

/// What two texts of one incident hardly say.
const EXCLUSIVE: [Evidence; 5] = [
    Evidence::TwoFirsts,
    Evidence::OtherNumber,
    Evidence::OtherPlace,
    Evidence::OtherContractor,
    Evidence::OtherCause,
];

/// Points below which two articles that exclude each other are of two incidents.
const AGAINST: i32 = 5;

/// Two reports, and what speaks for and against them.
pub(crate) type Against = (Candidate, Candidate, Points);

/// The two reports of the incidents that most speak against one incident, if enough does.
pub(crate) fn contradiction(
    connection: &Connection,
    one: IncidentNumber,
    other: IncidentNumber,
) -> Inner<Option<Against>> {
    let (of_one, of_other) = (reports(connection, one, LOOKED_AT)?, reports(connection, other, LOOKED_AT)?);
    let pairs = of_one.iter().flat_map(|a| of_other.iter().map(move |b| (a, b)));
    let compared = pairs.filter_map(|(a, b)| Some((a, b, compare(&a.traits, &b.traits)?)));
    let excludes = |points: &Points| EXCLUSIVE.into_iter().any(|evidence| points.has(evidence));
    let against = compared.filter(|(.., points)| points.total() < AGAINST && excludes(points));
    let most = against.min_by_key(|(.., points)| points.total());
    Ok(most.map(|(a, b, points)| (a.clone(), b.clone(), points)))
}
