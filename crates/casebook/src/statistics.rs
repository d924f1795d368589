//! How many, how large, how fast: figures of incidents, all together and group by group.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use jikenbo_model::When;
use jikenbo_model::vocabulary::{AffectedStatus, Kind, Unit};

use crate::error::{Inner, Result};
use crate::facet::{Band, Facet, Group};
use crate::facts::Facts;
use crate::filter::Filter;
use crate::once::Events;
use crate::sieve::{self, Passed, sift};
use crate::store::Casebook;

/// Figures of the incidents that pass a filter. Each incident counts once, however many reports there are of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Statistics {
    /// Of all.
    pub all: Figures,
    /// Group by group; where groups overlap, their sum is more than all. In the order of [`in_order`].
    pub groups: Vec<(Group, Figures)>,
}

/// Figures of some incidents.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// How many.
    pub incidents: u64,
    /// People affected.
    pub people: People,
    /// Days from the first day of it until it was noticed.
    pub until_noticed: Days,
    /// Days from notice to disclosure.
    pub until_disclosed: Days,
    /// Days from the first day of it to disclosure.
    pub in_all: Days,
}

/// The people affected, by the headline number of each incident. The four counts add up to the incidents.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct People {
    /// Incidents of which a number of people is told.
    pub told: u64,
    /// Incidents in which nothing leaked; their people are not counted.
    pub ruled_out: u64,
    /// Incidents of which the number counts something else.
    pub other_unit: u64,
    /// Incidents of which no number is told.
    pub untold: u64,
    /// Of the numbers of people.
    pub spread: Option<Spread>,
    /// Incidents in each of [`Band::ALL`].
    pub bands: [u64; Band::ALL.len()],
}

/// Days between two dates that were told to the day. The three counts add up to the incidents.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Days {
    /// Incidents of which both are told.
    pub told: u64,
    /// Incidents of which the later is told to be earlier; not counted among the days.
    pub backwards: u64,
    /// Incidents of which either is not told to the day.
    pub untold: u64,
    /// Of the days.
    pub spread: Option<Spread>,
}

/// How numbers spread. Quartiles lie between neighbours in proportion.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// A quarter lies below.
    pub lower: f64,
    /// Half lies below.
    pub median: f64,
    /// Three quarters lie below.
    pub upper: f64,
    /// The sum by how many they are: a few large ones move it.
    pub mean: f64,
    /// The largest.
    pub largest: u64,
}

impl Casebook {
    /// Figures of the incidents that pass `filter`, and of each group by `facet`.
    ///
    /// # Errors
    /// [`Error::Damaged`](crate::Error::Damaged), and the store's own.
    pub fn statistics(&self, facet: Option<Facet>, filter: &Filter) -> Result<Statistics> {
        self.name(self.figured(facet, filter))
    }

    fn figured(&self, facet: Option<Facet>, filter: &Filter) -> Inner<Statistics> {
        let _view = self.reading()?;
        let incidents = Filter { kind: Some(Kind::Incident), ..filter.clone() };
        if filter.once {
            return self.figured_once(facet, &incidents);
        }
        let (mut all, mut slots) = (Tally::default(), BTreeMap::<usize, Tally>::new());
        sift(self, &incidents, |passed| {
            all.add(&passed.facts);
            if let Some(facet) = facet {
                facet.slots(&passed.facts, |slot| slots.entry(slot).or_default().add(&passed.facts));
            }
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(figures(facet, all, slots))
    }

    /// Each event once in all and once in each group that an incident of it is in.
    fn figured_once(&self, facet: Option<Facet>, incidents: &Filter) -> Inner<Statistics> {
        let events = Events::of(&self.connection)?;
        let passed = sieve::all(self, &Filter { once: false, ..incidents.clone() })?;
        let mut members = BTreeMap::<usize, Vec<Passed>>::new();
        for one in &passed {
            if let Some(facet) = facet {
                facet.slots(&one.facts, |slot| members.entry(slot).or_default().push(*one));
            }
        }
        let tally = |passed: &[Passed]| {
            let mut tally = Tally::default();
            events.once(passed).iter().for_each(|one| tally.add(&one.facts));
            tally
        };
        let slots = members.into_iter().map(|(slot, members)| (slot, tally(&members)));
        Ok(figures(facet, tally(&passed), slots.collect()))
    }
}

fn figures(facet: Option<Facet>, all: Tally, slots: BTreeMap<usize, Tally>) -> Statistics {
    let group = |(slot, tally): (usize, Tally)| Some((facet?.group(slot)?, tally.figures()));
    let mut groups: Vec<(Group, Figures)> = slots.into_iter().filter_map(group).collect();
    groups.sort_by_key(|(group, figures)| in_order(*group, figures.incidents));
    Statistics { all: all.figures(), groups }
}

/// Times and sizes as they follow each other, everything else the largest first; what is not told last.
pub(crate) fn in_order(group: Group, incidents: u64) -> (bool, std::cmp::Reverse<u64>, Group) {
    let by_size = !matches!(group, Group::Year(_) | Group::Month(..) | Group::SizeBand(_));
    let size = if by_size { incidents } else { 0 };
    (matches!(group, Group::Untold(_)), std::cmp::Reverse(size), group)
}

/// Figures in the making.
#[derive(Default)]
struct Tally {
    figures: Figures,
    people: Vec<u64>,
    until_noticed: Vec<u64>,
    until_disclosed: Vec<u64>,
    in_all: Vec<u64>,
}

impl Tally {
    fn add(&mut self, facts: &Facts) {
        self.figures.incidents += 1;
        self.add_people(facts);
        let Facts { occurred, discovered, disclosed, .. } = *facts;
        self.until_noticed.extend(self.figures.until_noticed.add(occurred, discovered));
        self.until_disclosed.extend(self.figures.until_disclosed.add(discovered, disclosed));
        self.in_all.extend(self.figures.in_all.add(occurred, disclosed));
    }

    fn add_people(&mut self, facts: &Facts) {
        let told = &mut self.figures.people;
        match facts.affected {
            None => told.untold += 1,
            Some(affected) if affected.status == AffectedStatus::RuledOut => told.ruled_out += 1,
            Some(affected) if affected.count.unit != Unit::Persons => told.other_unit += 1,
            Some(affected) => {
                told.told += 1;
                if let Some(band) = told.bands.get_mut(Band::place_of(affected.count.value)) {
                    *band += 1;
                }
                self.people.push(affected.count.value);
            }
        }
    }

    fn figures(self) -> Figures {
        let mut figures = self.figures;
        figures.people.spread = Spread::of(self.people);
        figures.until_noticed.spread = Spread::of(self.until_noticed);
        figures.until_disclosed.spread = Spread::of(self.until_disclosed);
        figures.in_all.spread = Spread::of(self.in_all);
        figures
    }
}

impl Days {
    /// Counts an incident, and gives its days.
    fn add(&mut self, from: Option<When>, to: Option<When>) -> Option<u64> {
        let days = from.zip(to).and_then(|(from, to)| from.days_until(to));
        match days.map(u64::try_from) {
            None => self.untold += 1,
            Some(Err(_)) => self.backwards += 1,
            Some(Ok(_)) => self.told += 1,
        }
        days.and_then(|days| u64::try_from(days).ok())
    }
}

impl Spread {
    /// Of these numbers; `None` of none.
    #[must_use]
    pub fn of(mut numbers: Vec<u64>) -> Option<Self> {
        numbers.sort_unstable();
        let largest = *numbers.last()?;
        let sum: u128 = numbers.iter().map(|&number| u128::from(number)).sum();
        let quarter = |quarters| quantile(&numbers, quarters);
        let (lower, median, upper) = (quarter(1), quarter(2), quarter(3));
        Some(Self { lower, median, upper, mean: sum as f64 / numbers.len() as f64, largest })
    }
}

/// The number below which so many quarters of the sorted `numbers` lie.
fn quantile(numbers: &[u64], quarters: usize) -> f64 {
    let steps = quarters * numbers.len().saturating_sub(1);
    let at = |place: usize| numbers.get(place).or(numbers.last()).map_or(0.0, |&number| number as f64);
    let (below, part) = (at(steps / 4), (steps % 4) as f64 / 4.0);
    below + (at(steps / 4 + 1) - below) * part
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_spread() {
        let check = |numbers: &[u64], expected: Option<(f64, f64, f64, f64)>| {
            let spread = Spread::of(numbers.to_vec());
            assert_eq!(spread.map(|s| (s.lower, s.median, s.upper, s.mean)), expected, "{numbers:?}");
        };
        check(&[], None);
        check(&[7], Some((7.0, 7.0, 7.0, 7.0)));
        check(&[1000, 1, 2], Some((1.5, 2.0, 501.0, 1003.0 / 3.0)));
        check(&[4, 1, 3, 2], Some((1.75, 2.5, 3.25, 2.5)));
    }

    #[test]
    fn days_that_run_backwards_are_no_days() {
        let day = |words: &str| words.parse().ok();
        let mut days = Days::default();
        assert_eq!(days.add(day("2024-03-01"), day("2024-03-05")), Some(4));
        assert_eq!(days.add(day("2024-03-05"), day("2024-03-01")), None);
        assert_eq!(days.add(day("2024-03"), day("2024-03-01")), None);
        assert_eq!((days.told, days.backwards, days.untold), (1, 1, 1));
    }
}
