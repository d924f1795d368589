//! Do two incidents contradict each other, although an article seems to tell of both?

use jikenbo_model::IncidentNumber;
use rusqlite::Connection;

use super::block::{Candidate, reports};
use super::evidence::{Evidence, Points};
use super::organisation::Nearness;
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
    let compared = pairs.filter_map(|(a, b)| Some((a, b, compared(&a.traits, &b.traits)?)));
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

/// Is a report of the incident of another school, hospital or the like? Their keeper may tell of both.
pub(super) fn is_of_another_house(
    connection: &Connection,
    number: IncidentNumber,
    traits: &Traits,
) -> Inner<bool> {
    let reports = reports(connection, number, LOOKED_AT)?;
    Ok(reports.iter().any(|report| other_houses(traits, &report.traits).is_some()))
}

/// What [`compare`] says, or that they are of two houses.
fn compared(a: &Traits, b: &Traits) -> Option<Points> {
    compare(a, b).or_else(|| other_houses(a, b))
}

/// What says that two schools, hospitals or the like of which neither is named like the other tell of other people on other
/// days.
fn other_houses(a: &Traits, b: &Traits) -> Option<Points> {
    let (one, other) = (a.institution()?, b.institution()?);
    let are_named_apart = !one.ends_with(&other)
        && !other.ends_with(&one)
        && a.owner.nearness(&b.owner) == Nearness::Apart
        && a.called_in(b).or_else(|| b.called_in(a)).is_none();
    let count_otherwise = a.counted().is_some() && b.counted().is_some() && a.shared_headline(b).is_none();
    let is_it = are_named_apart && count_otherwise && !a.event.is_empty() && !a.is_of_one_day(b);
    let mut points = Points::default();
    points.add(Evidence::OtherPlace, -5, format!("{one} {other}"));
    is_it.then_some(points)
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
    use super::super::day::Days;
    use super::super::organisation::Organisation;
    use super::super::traits::Told;
    use super::*;

    #[test]
    fn two_schools_of_one_keeper_have_an_incident_each() {
        let of = |owner: &str, day: &str, count: u64| Traits {
            owner: Organisation::named(owner),
            event: vec![Days::of(day.parse().unwrap())],
            counts: vec![Told { value: count, rounded: false }],
            ..Traits::default()
        };
        let first = of("青嶺学院高等学校", "2022-01-12", 310);
        for (owner, day, count, is_other) in [
            ("青嶺学院第二高等学校", "2022-01-27", 124, true),
            ("青嶺学院第二高等学校", "2022-01-12", 124, false),
            ("青嶺学院第二高等学校", "2022-01-27", 310, false),
            ("青嶺学院高校", "2022-01-27", 124, false),
            ("学校法人青嶺学院", "2022-01-27", 124, false),
        ] {
            assert_eq!(
                other_houses(&first, &of(owner, day, count)).is_some(),
                is_other,
                "{owner} {day} {count}"
            );
        }
    }

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
