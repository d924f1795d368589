//! What articles stand for that a search came upon, one after the other, where it passes a filter.

use std::ops::ControlFlow;
use std::sync::Arc;

use crate::error::Inner;
use crate::filter::Filter;
use crate::roll::Roll;
use crate::sieve::{Passed, Sieve, sift};
use crate::store::Casebook;

/// Articles asked for one by one before the roll is called.
const ONE_BY_ONE: usize = 1_000;

/// Tells of one article after the other what it stands for, where that passes.
pub(crate) struct Gate<'c> {
    casebook: &'c Casebook,
    sieve: Sieve<'c>,
    roll: Option<Arc<Roll>>,
    asked: usize,
    /// The articles that lead what passes, ascending, where of those of one event one alone does.
    once: Option<Vec<i64>>,
}

impl<'c> Gate<'c> {
    pub(crate) fn new(casebook: &'c Casebook, filter: &'c Filter) -> Inner<Self> {
        let once = if filter.once { Some(leading(casebook, filter)?) } else { None };
        let sieve = Sieve::new(&casebook.connection, filter)?;
        Ok(Self { casebook, sieve, roll: casebook.roll_at_hand()?, asked: 0, once })
    }

    /// What the article stands for, where that passes.
    pub(crate) fn passing(&mut self, article: i64) -> Inner<Option<Passed>> {
        self.asked += 1;
        if self.roll.is_none() && self.asked > ONE_BY_ONE {
            self.roll = Some(self.casebook.roll()?);
        }
        let passed = match &self.roll {
            Some(roll) => match roll.place_of(article) {
                Some(place) => self.sieve.passed_at(roll, place)?,
                None => None,
            },
            None => self.sieve.passing(article)?,
        };
        let is_chosen = |passed: &Passed| {
            self.once.as_ref().is_none_or(|once| once.binary_search(&passed.article).is_ok())
        };
        Ok(passed.filter(is_chosen))
    }
}

fn leading(casebook: &Casebook, filter: &Filter) -> Inner<Vec<i64>> {
    let mut leading = Vec::new();
    sift(casebook, filter, |passed| {
        leading.push(passed.article);
        Ok(ControlFlow::Continue(()))
    })?;
    leading.sort_unstable();
    Ok(leading)
}
