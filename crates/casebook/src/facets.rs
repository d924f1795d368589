//! How many incidents of each kind hold the words and pass the filter: to narrow a search down.

use std::ops::ControlFlow;

use crate::error::{Inner, Result};
use crate::facet::{Facet, Group};
use crate::facts::Facts;
use crate::filter::{Filter, Sort};
use crate::index;
use crate::key::words_of;
use crate::roll::Roll;
use crate::search::Shelf;
use crate::sieve::{Passed, sift};
use crate::statistics::in_order;
use crate::store::Casebook;

/// Counts of incidents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facets {
    /// All that were found.
    pub incidents: u64,
    /// Facet by facet, group by group; groups of nothing are left out. Times and sizes as they follow each other,
    /// everything else the largest first, what is not told last.
    pub counts: Vec<(Facet, Vec<(Group, u64)>)>,
}

impl Casebook {
    /// How many incidents, and articles that are none, hold every word of `words` and pass `filter`, facet by facet.
    /// Without words the filter alone decides.
    ///
    /// # Errors
    /// [`Error::Damaged`](crate::Error::Damaged), and the store's own.
    pub fn facets(&self, words: &str, filter: &Filter) -> Result<Facets> {
        self.name(self.counted_by_facet(&words_of(words), filter))
    }

    fn counted_by_facet(&self, words: &[String], filter: &Filter) -> Inner<Facets> {
        let _view = self.reading()?;
        let roll = self.roll()?;
        let holding = if words.is_empty() { None } else { Some(self.holding(words, filter, &roll)?) };
        let holds = |passed: &Passed| {
            let Some(holding) = &holding else { return true };
            let place = roll.place_of(passed.article);
            place.and_then(|place| holding.get(place)).is_some_and(|&holds| holds)
        };
        let mut tally = Tally::default();
        sift(self, filter, |passed| {
            if holds(&passed) {
                tally.add(&passed.facts);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(tally.facets())
    }

    /// At which places of the roll an article that leads or reports holds all the words.
    fn holding(&self, words: &[String], filter: &Filter, roll: &Roll) -> Inner<Vec<bool>> {
        let (mut shelf, is_exact) = (Shelf::new(&self.connection), index::is_exact(words));
        let mut holding = vec![false; roll.len()];
        let in_order = Filter { sort: Sort::Newest, ..filter.clone() };
        self.candidates(words, &in_order, |id| {
            if let Some(holds) = roll.place_of(id).and_then(|place| holding.get_mut(place)) {
                *holds = *holds || is_exact || shelf.look_into(id, None, words)?.is_some();
            }
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(holding)
    }
}

/// Counts in the making: slot by slot of each facet.
#[derive(Default)]
struct Tally {
    incidents: u64,
    slots: Vec<Vec<u64>>,
}

impl Tally {
    fn add(&mut self, facts: &Facts) {
        self.incidents += 1;
        self.slots.resize_with(Facet::ALL.len(), Vec::new);
        for (facet, slots) in Facet::ALL.iter().zip(&mut self.slots) {
            facet.slots(facts, |slot| {
                if slots.len() <= slot {
                    slots.resize(slot + 1, 0);
                }
                slots.iter_mut().skip(slot).take(1).for_each(|count| *count += 1);
            });
        }
    }

    fn facets(self) -> Facets {
        let groups = |(&facet, slots): (&Facet, Vec<u64>)| {
            let told = slots.into_iter().enumerate().filter(|(_, count)| *count > 0);
            let mut groups: Vec<(Group, u64)> =
                told.filter_map(|(slot, count)| Some((facet.group(slot)?, count))).collect();
            groups.sort_by_key(|&(group, count)| in_order(group, count));
            (facet, groups)
        };
        Facets { incidents: self.incidents, counts: Facet::ALL.iter().zip(self.slots).map(groups).collect() }
    }
}
