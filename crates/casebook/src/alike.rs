//! Incidents like one: an additive score of which every point says what it stands for.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::ControlFlow;

use jikenbo_model::IncidentNumber;
use jikenbo_model::vocabulary::{Asset, Cause, CauseGroup, Choice, DataKind, Industry, Kind, Vector};

use crate::choices::Choices;
use crate::error::{Inner, Result};
use crate::facts::Facts;
use crate::filter::Filter;
use crate::list::Listed;
use crate::sieve::{self, Passed, sift};
use crate::store::Casebook;

/// An incident like the one asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    /// The incident in short.
    pub incident: Listed,
    /// What is alike, each with its points, the weightiest first.
    pub reasons: Vec<Reason>,
}

impl Alike {
    /// All points together, of 100.
    #[must_use]
    pub fn points(&self) -> u32 {
        points(&self.reasons)
    }
}

/// What is alike, and how much that weighs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What is alike.
    pub likeness: Likeness,
    /// Points.
    pub points: u32,
}

/// What two incidents have in common. What either does not tell is never alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// The same cause.
    Cause(Cause),
    /// Causes of one group.
    CauseGroup(CauseGroup),
    /// The same line of business.
    Industry(Industry),
    /// Kinds of data.
    DataKinds(Choices<DataKind>),
    /// About as many affected, counted alike.
    Size,
    /// Ways in.
    Vectors(Choices<Vector>),
    /// A malware or gang, its name folded for search.
    Malware(String),
    /// Things hit.
    Assets(Choices<Asset>),
}

/// The most that each likeness weighs; they add up to 100.
const CAUSE: u32 = 25;
const CAUSE_GROUP: u32 = 12;
const DATA_KINDS: u32 = 20;
const INDUSTRY: u32 = 15;
const SIZE: u32 = 15;
const VECTORS: u32 = 10;
const MALWARE: u32 = 10;
const ASSETS: u32 = 5;

/// Below so many points nothing is called alike.
const LEAST: u32 = 25;

impl Casebook {
    /// The incidents most like `number` among those that pass `filter`, as many as its limit says, the latest first among
    /// equals; `None` where no report bears the number.
    ///
    /// # Errors
    /// [`Error::Damaged`](crate::Error::Damaged), and the store's own.
    pub fn similar(&self, number: IncidentNumber, filter: &Filter) -> Result<Option<Vec<Alike>>> {
        self.name(self.alike(number, filter))
    }

    fn alike(&self, number: IncidentNumber, filter: &Filter) -> Inner<Option<Vec<Alike>>> {
        let _view = self.reading()?;
        let Some(own) = sieve::incident(&self.connection, number)? else {
            return Ok(None);
        };
        let malware = self.with_malware_of(own.article)?;
        let mut found: Vec<(Reverse<u32>, i64, Passed, Vec<Reason>)> = Vec::new();
        sift(self, &Filter { kind: Some(Kind::Incident), ..filter.clone() }, |other| {
            let reasons = reasons(&own.facts, &other.facts, malware.get(&other.article));
            if other.number != own.number && points(&reasons) >= LEAST {
                found.push((Reverse(points(&reasons)), other.article, other, reasons));
            }
            Ok(ControlFlow::Continue(()))
        })?;
        found.sort_by_key(|&(points, article, ..)| (points, article));
        let most = found.into_iter().take(filter.limit.unwrap_or(usize::MAX));
        most.map(|(.., other, reasons)| Ok(Alike { incident: self.in_short(&other)?, reasons }))
            .collect::<Inner<_>>()
            .map(Some)
    }

    /// The articles that lead incidents with a malware or gang of this one, each with the first such name.
    fn with_malware_of(&self, article: i64) -> Inner<BTreeMap<i64, String>> {
        let roll = self.roll()?;
        let own = roll.place_of(article).map(|place| roll.malware(place)).unwrap_or_default();
        let mut with = BTreeMap::new();
        if own.is_empty() {
            return Ok(with);
        }
        for (other, names) in (0..roll.len()).filter_map(|place| Some((roll.at(place)?, roll.malware(place))))
        {
            if let Some(name) = own.lines().find(|own| names.lines().any(|name| name == *own)) {
                with.insert(other.article, name.to_owned());
            }
        }
        Ok(with)
    }
}

fn points(reasons: &[Reason]) -> u32 {
    reasons.iter().map(|reason| reason.points).sum()
}

fn reasons(own: &Facts, other: &Facts, malware: Option<&String>) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = Vec::new();
    let mut put = |likeness: Option<Likeness>, points: u32| {
        reasons.extend(likeness.filter(|_| points > 0).map(|likeness| Reason { likeness, points }));
    };
    let cause = same(own.cause, other.cause).filter(|&cause| cause != Cause::Unknown);
    let group = same(own.cause.map(Cause::group), other.cause.map(Cause::group));
    let group = group.filter(|&group| cause.is_none() && group != CauseGroup::Unknown);
    put(cause.map(Likeness::Cause), CAUSE);
    put(group.map(Likeness::CauseGroup), CAUSE_GROUP);
    let (data, weight) = shared(own.data_kinds, other.data_kinds, DATA_KINDS);
    put(Some(Likeness::DataKinds(data)), weight);
    put(same(own.industry, other.industry).map(Likeness::Industry), INDUSTRY);
    put(Some(Likeness::Size), size(own, other));
    let (vectors, weight) = shared(own.vectors, other.vectors, VECTORS);
    put(Some(Likeness::Vectors(vectors)), weight);
    put(malware.cloned().map(Likeness::Malware), MALWARE);
    let (assets, weight) = shared(own.assets, other.assets, ASSETS);
    put(Some(Likeness::Assets(assets)), weight);
    reasons.sort_by_key(|reason| Reverse(reason.points));
    reasons
}

fn same<T: PartialEq>(own: Option<T>, other: Option<T>) -> Option<T> {
    own.filter(|own| other.as_ref() == Some(own))
}

/// What both have, and the part of `most` that it is of what either has.
fn shared<T: Choice>(own: Choices<T>, other: Choices<T>, most: u32) -> (Choices<T>, u32) {
    let (both, either) = (own.both(other), own.either(other).len().max(1));
    let points = most as usize * both.len() / either;
    (both, u32::try_from(points).unwrap_or(most))
}

/// All points for the same size, none where one is a hundred times the other; in between by the order of magnitude.
fn size(own: &Facts, other: &Facts) -> u32 {
    let Some((own, other)) = own.hit().zip(other.hit()).filter(|(own, other)| own.unit == other.unit) else {
        return 0;
    };
    let magnitude = |value: u64| (value.max(1) as f64).log10();
    let apart = (magnitude(own.value) - magnitude(other.value)).abs() / 2.0;
    (f64::from(SIZE) * (1.0 - apart.min(1.0))).round() as u32
}

#[cfg(test)]
mod tests {
    use jikenbo_model::vocabulary::{AffectedStatus, Unit};
    use jikenbo_model::{Affected, Bound, Count};

    use super::*;

    fn facts(cause: Cause, people: u64, kinds: &[DataKind]) -> Facts {
        let count = Count { value: people, unit: Unit::Persons, bound: Bound::Exact };
        Facts {
            cause: Some(cause),
            affected: Some(Affected { count, status: AffectedStatus::Possible }),
            data_kinds: kinds.iter().copied().collect(),
            ..Facts::default()
        }
    }

    #[test]
    fn every_point_has_its_reason() {
        let own = facts(Cause::Ransomware, 1_000, &[DataKind::Name, DataKind::Address]);
        let check = |other: Facts, expected: &[u32]| {
            let found: Vec<u32> = reasons(&own, &other, None).iter().map(|reason| reason.points).collect();
            assert_eq!(found, expected);
        };
        check(own, &[CAUSE, DATA_KINDS, SIZE]);
        check(facts(Cause::Malware, 10_000, &[DataKind::Name]), &[CAUSE_GROUP, 10, 8]);
        check(facts(Cause::Loss, 100_000, &[DataKind::Health]), &[]);
        let unknown = Facts { cause: Some(Cause::Unknown), ..Facts::default() };
        assert_eq!(reasons(&unknown, &unknown, None), [], "what is not told is not alike");
    }

    #[test]
    fn the_weights_add_up_to_a_hundred() {
        assert_eq!(CAUSE + DATA_KINDS + INDUSTRY + SIZE + VECTORS + MALWARE + ASSETS, 100);
    }
}
