//! Do two incidents contradict each other, although an article seems to tell of both?

use jikenbo_model::IncidentNumber;
use rusqlite::Connection;

use super::block::{Candidate, reports};
use super::evidence::{Evidence, Points};
use super::score::compare;
use super::traits::Traits;
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

/// The same for two first notices of their own that count otherwise.
const TWO_FIRSTS: i32 = 8;

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
    let most = compared.filter(|(.., points)| exclude(points)).min_by_key(|(.., points)| points.total());
    Ok(most.map(|(a, b, points)| (a.clone(), b.clone(), points)))
}

/// Does a report of the incident exclude that an article with these traits reports it too?
pub(super) fn excludes(connection: &Connection, number: IncidentNumber, traits: &Traits) -> Inner<bool> {
    any_report(connection, number, traits, exclude)
}

/// Is a report of the incident another first notice of its owner's?
pub(super) fn has_other_first(
    connection: &Connection,
    number: IncidentNumber,
    traits: &Traits,
) -> Inner<bool> {
    any_report(connection, number, traits, are_two_firsts)
}

/// Is there a report of the incident that compares so with these traits?
fn any_report(
    connection: &Connection,
    number: IncidentNumber,
    traits: &Traits,
    is_so: fn(&Points) -> bool,
) -> Inner<bool> {
    let reports = reports(connection, number, LOOKED_AT)?;
    Ok(reports.iter().filter_map(|report| compare(traits, &report.traits)).any(|points| is_so(&points)))
}

fn are_two_firsts(points: &Points) -> bool {
    points.has(Evidence::TwoFirsts) && points.total() < TWO_FIRSTS
}

fn exclude(points: &Points) -> bool {
    are_two_firsts(points)
        || points.total() < AGAINST && EXCLUSIVE.into_iter().any(|evidence| points.has(evidence))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_first_notices_exclude_each_other_sooner() {
        let of = |evidence: Evidence, total: i32| {
            let mut points = Points::default();
            points.add(Evidence::SameOrganisation, total + 4, "青嶺大学");
            points.add(evidence, -4, "");
            exclude(&points)
        };
        assert!(of(Evidence::TwoFirsts, TWO_FIRSTS - 1) && !of(Evidence::TwoFirsts, TWO_FIRSTS));
        assert!(of(Evidence::OtherCause, AGAINST - 1) && !of(Evidence::OtherCause, AGAINST));
        assert!(!of(Evidence::OtherDay, 0));
    }
}
