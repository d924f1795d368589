//! How many incidents of each kind hold the words and pass the filter: to narrow a search down.

use std::ops::ControlFlow;

use crate::error::{Inner, Result};
use crate::facet::{Facet, Group};
use crate::facts::Facts;
use crate::filter::{Filter, Sort};
use crate::index;
use crate::key::words_of;
use crate::search::Shelf;
use crate::sieve::sift;
use crate::sifted::reports_of_many;
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
        let mut tally = Tally::default();
        if words.is_empty() {
            sift(&self.connection, filter, |passed| {
                tally.add(&passed.facts);
                Ok(ControlFlow::Continue(()))
            })?;
            return Ok(tally.facets());
        }
        let in_order = Filter { sort: Sort::Newest, ..filter.clone() };
        let found = self.leading(self.holding(words, &in_order)?)?;
        sift(&self.connection, &in_order, |passed| {
            if found.binary_search(&passed.article).is_ok() {
                tally.add(&passed.facts);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(tally.facets())
    }

    /// The articles and texts between them that hold all the words, ascending.
    fn holding(&self, words: &[String], in_order: &Filter) -> Inner<Vec<i64>> {
        let (mut shelf, is_exact) = (Shelf::new(&self.connection), index::is_exact(words));
        let mut holding = Vec::new();
        self.candidates(words, in_order, |id| {
            if is_exact || shelf.look_into(id, None, words)?.is_some() {
                holding.push(id);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(holding)
    }

    /// These articles, and those that lead the incidents which they report; ascending.
    fn leading(&self, mut articles: Vec<i64>) -> Inner<Vec<i64>> {
        let mut leads = Vec::new();
        reports_of_many(&self.connection, |article, leading| {
            leads.extend(articles.binary_search(&article).is_ok().then_some(leading));
        })?;
        articles.extend(leads);
        articles.sort_unstable();
        articles.dedup();
        Ok(articles)
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
