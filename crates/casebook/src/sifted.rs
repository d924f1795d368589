//! All that passes a filter, at hand: for questions that look at very many articles.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use rusqlite::Connection;

use crate::error::Inner;
use crate::filter::{Filter, Sort};
use crate::sieve::{Passed, Sieve, sift};

/// All that passes a filter.
pub(crate) struct Sifted {
    /// In the order of the articles that lead.
    pub(crate) passed: Vec<Passed>,
    /// Of articles that report incidents of several reports: the articles that lead those.
    leading: BTreeMap<i64, Vec<i64>>,
}

impl Sifted {
    /// Looks through the whole table.
    pub(crate) fn of(connection: &Connection, filter: &Filter) -> Inner<Self> {
        let mut passed = Vec::new();
        let in_order = Filter { sort: Sort::Newest, ..filter.clone() };
        sift(connection, &in_order, |row| {
            passed.push(row);
            Ok(ControlFlow::Continue(()))
        })?;
        passed.sort_unstable_by_key(|row| row.article);
        Ok(Self { passed, leading: leading(connection)? })
    }

    /// The places in `passed` of what an article stands for.
    pub(crate) fn places_of(&self, article: i64) -> impl Iterator<Item = usize> + '_ {
        let others = self.leading.get(&article).map(Vec::as_slice).unwrap_or_default();
        let leads =
            std::iter::once(article).chain(others.iter().copied().filter(move |&other| other != article));
        leads.filter_map(|leads| self.passed.binary_search_by_key(&leads, |row| row.article).ok())
    }
}

fn leading(connection: &Connection) -> Inner<BTreeMap<i64, Vec<i64>>> {
    let mut leading: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    reports_of_many(connection, |article, leads| leading.entry(article).or_default().push(leads))?;
    Ok(leading)
}

/// Hands on each article that reports an incident of several reports, with the article that leads that.
pub(crate) fn reports_of_many(connection: &Connection, mut each: impl FnMut(i64, i64)) -> Inner<()> {
    let mut reports = connection.prepare_cached(
        "SELECT report.article, standing.article
         FROM standing INDEXED BY standing_of_many JOIN report USING (year, serial)
         WHERE standing.reports > 1 ORDER BY standing.year, standing.serial",
    )?;
    let mut rows = reports.query([])?;
    while let Some(row) = rows.next()? {
        each(row.get(0)?, row.get(1)?);
    }
    Ok(())
}

/// Articles asked for one by one before the whole table is looked through.
const ONE_BY_ONE: usize = 1_000;

/// Tells of one article after the other what it stands for, where that passes.
pub(crate) struct Gate<'c> {
    connection: &'c Connection,
    filter: &'c Filter,
    sieve: Sieve<'c>,
    asked: usize,
    sifted: Option<Sifted>,
}

impl<'c> Gate<'c> {
    pub(crate) fn new(connection: &'c Connection, filter: &'c Filter) -> Inner<Self> {
        Ok(Self { connection, filter, sieve: Sieve::new(connection, filter)?, asked: 0, sifted: None })
    }

    /// What the article stands for, where that passes; of several incidents the first.
    pub(crate) fn passing(&mut self, article: i64) -> Inner<Option<Passed>> {
        if let Some(sifted) = &self.sifted {
            return Ok(sifted.places_of(article).next().and_then(|place| sifted.passed.get(place)).copied());
        }
        self.asked += 1;
        if self.asked > ONE_BY_ONE {
            self.sifted = Some(Sifted::of(self.connection, self.filter)?);
            return self.passing(article);
        }
        self.sieve.passing(article)
    }
}
