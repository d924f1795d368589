//! What stands of incidents, value by value with its evidence: for those who tell of them.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use jikenbo_model::vocabulary::Kind;
use jikenbo_model::{IncidentNumber, Record, When};
use rusqlite::Connection;

use crate::document::{self, DocumentInfo};
use crate::error::{Inner, Result, Trouble};
use crate::filter::Filter;
use crate::listing::{first_day, last_day};
use crate::sieve::sift;
use crate::standing;
use crate::store::Casebook;

/// What stands of an incident, and the reports that say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stands {
    /// Its number.
    pub number: IncidentNumber,
    /// What stands; its spans lie in the document of the report that leads, and what another report says has none.
    pub record: Record,
    /// What each report says, and the document in whose text its spans lie; the one that leads first.
    pub reports: Vec<(Record, DocumentInfo)>,
}

impl Casebook {
    /// What stands of the incidents that pass `filter`, in its order, of `among` alone where they are given; as of a past
    /// day where it says so.
    ///
    /// # Errors
    /// [`Error::Damaged`](crate::Error::Damaged), and the store's own.
    pub fn all_standing(
        &self,
        filter: &Filter,
        among: Option<&BTreeSet<IncidentNumber>>,
    ) -> Result<Vec<Stands>> {
        self.name(self.opened_all(filter, among))
    }

    fn opened_all(&self, filter: &Filter, among: Option<&BTreeSet<IncidentNumber>>) -> Inner<Vec<Stands>> {
        let _view = self.reading()?;
        let incidents = Filter { kind: Some(Kind::Incident), ..filter.clone() };
        let mut numbers = Vec::new();
        sift(self, &incidents, |row| {
            numbers.extend(row.number.filter(|number| among.is_none_or(|among| among.contains(number))));
            Ok(ControlFlow::Continue(()))
        })?;
        let by = filter.as_of.map(last_day);
        numbers.iter().filter_map(|number| opened(&self.connection, *number, by).transpose()).collect()
    }

    /// The incidents that were told first before `from`, and again from then until the end of `until`, by number.
    ///
    /// # Errors
    /// The store's own.
    pub fn told_again(&self, from: When, until: When) -> Result<Vec<IncidentNumber>> {
        self.name(told_again(&self.connection, first_day(from), last_day(until)))
    }
}

fn opened(connection: &Connection, number: IncidentNumber, by: Option<i64>) -> Inner<Option<Stands>> {
    let Some((record, told)) = standing::with_reports(connection, number, by)? else { return Ok(None) };
    let mut reports = Vec::new();
    for (article, record) in told {
        reports.push((record, document_of(connection, article)?));
    }
    Ok(Some(Stands { number, record, reports }))
}

fn document_of(connection: &Connection, article: i64) -> Inner<DocumentInfo> {
    let missing = || Trouble::damaged(format_args!("document of article {article}"), "missing");
    let mut of = connection.prepare_cached("SELECT document FROM article WHERE id = ?1")?;
    let seq = of.query_row([article], |row| row.get(0))?;
    document::at(connection, seq)?.map(|(_, document)| document).ok_or_else(missing)
}

fn told_again(connection: &Connection, from: i64, until: i64) -> Inner<Vec<IncidentNumber>> {
    let mut told = connection.prepare_cached(
        "SELECT report.year, report.serial FROM report JOIN article ON article.id = report.article
         GROUP BY report.year, report.serial
         HAVING min(article.disclosed_from) < ?1 AND sum(article.disclosed_from BETWEEN ?1 AND ?2) > 0
         ORDER BY report.year, report.serial",
    )?;
    let numbers = told.query_map([from, until], |row| document::number_at(row, 0))?;
    Ok(numbers.collect::<rusqlite::Result<_>>()?)
}
