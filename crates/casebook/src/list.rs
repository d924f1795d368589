//! Show many: incidents in a table, filtered, and articles that are none.

use std::cmp::Reverse;
use std::ops::ControlFlow;

use jikenbo_model::vocabulary::{Cause, Industry, Kind};
use jikenbo_model::{Affected, DocumentId, Field, FieldValue, IncidentNumber, When};

use crate::decided;
use crate::error::{Inner, Result, Trouble};
use crate::filter::{Filter, Sort};
use crate::sieve::{self, Passed, sift, sift_first};
use crate::standing;
use crate::store::Casebook;

/// A row of the list: an incident in short, by the report that leads it, or an article that is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// `None` for articles that are no incident.
    pub number: Option<IncidentNumber>,
    /// Articles that report the incident; 1 for an article that is none.
    pub reports: u64,
    /// Date of the disclosure.
    pub disclosed: Option<When>,
    /// Who answers for the incident.
    pub organization: Option<String>,
    /// The primary cause.
    pub cause: Option<Cause>,
    /// The headline number.
    pub affected: Option<Affected>,
    /// The line of business.
    pub industry: Option<Industry>,
    /// What the article is.
    pub kind: Kind,
    /// The document.
    pub document: DocumentId,
    /// The document's file name.
    pub name: String,
    /// Position of the article in it, from 1.
    pub ordinal: u32,
}

impl Casebook {
    /// The incidents that pass, each once, and the articles that are no incident and pass.
    ///
    /// # Errors
    /// [`Error::Damaged`](crate::Error::Damaged), and the store's own.
    pub fn list(&self, filter: &Filter) -> Result<Vec<Listed>> {
        self.name(self.listed(filter))
    }

    /// How many pass, whatever the limit.
    ///
    /// # Errors
    /// As [`Casebook::list`].
    pub fn count(&self, filter: &Filter) -> Result<u64> {
        self.name(self.passing(filter))
    }

    /// As [`Casebook::list`], and how many pass, whatever the limit.
    ///
    /// # Errors
    /// As [`Casebook::list`].
    pub fn list_and_count(&self, filter: &Filter) -> Result<(Vec<Listed>, u64)> {
        self.name(self.listed_and_counted(filter))
    }

    fn listed_and_counted(&self, filter: &Filter) -> Inner<(Vec<Listed>, u64)> {
        let _view = self.reading()?;
        if is_of_kind(filter) && filter.sort != Sort::Largest && self.roll_at_hand()?.is_none() {
            return Ok((self.listed(filter)?, self.of_kind(filter.kind)?));
        }
        let (mut foremost, mut count) = (Foremost::of(filter), 0);
        sift(self, filter, |passed| {
            count += 1;
            foremost.take(passed);
            Ok(ControlFlow::Continue(()))
        })?;
        Ok((self.all_in_short(foremost)?, count))
    }

    fn passing(&self, filter: &Filter) -> Inner<u64> {
        let _view = self.reading()?;
        if is_of_kind(filter) && self.roll_at_hand()?.is_none() {
            return self.of_kind(filter.kind);
        }
        let mut passed = 0;
        sift(self, filter, |_| {
            passed += 1;
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(passed)
    }

    /// How many rows of a kind there are, by the index alone.
    fn of_kind(&self, kind: Option<Kind>) -> Inner<u64> {
        let which = match kind {
            None => "",
            Some(Kind::Incident) => "WHERE year IS NOT NULL",
            Some(Kind::Other) => "WHERE year IS NULL",
        };
        let mut count = self.connection.prepare_cached(&format!("SELECT count(*) FROM standing {which}"))?;
        let count: i64 = count.query_row([], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    /// An incident as a row of the list; `None` where no report bears the number.
    ///
    /// # Errors
    /// As [`Casebook::list`].
    pub fn brief(&self, number: IncidentNumber) -> Result<Option<Listed>> {
        self.name(self.row_of(number))
    }

    fn row_of(&self, number: IncidentNumber) -> Inner<Option<Listed>> {
        let _view = self.reading()?;
        sieve::incident(&self.connection, number)?.map(|passed| self.in_short(&passed)).transpose()
    }

    fn listed(&self, filter: &Filter) -> Inner<Vec<Listed>> {
        let _view = self.reading()?;
        let mut foremost = Foremost::of(filter);
        sift_first(self, filter, |passed| {
            if foremost.is_full() {
                return Ok(ControlFlow::Break(()));
            }
            foremost.take(passed);
            Ok(ControlFlow::Continue(()))
        })?;
        self.all_in_short(foremost)
    }

    fn all_in_short(&self, foremost: Foremost) -> Inner<Vec<Listed>> {
        foremost.shown().iter().map(|passed| self.in_short(passed)).collect()
    }

    /// Opens what passed as far as a row of the list wants it.
    pub(crate) fn in_short(&self, passed: &Passed) -> Inner<Listed> {
        let mut article = self.connection.prepare_cached(
            "SELECT article.organization, article.ordinal, document.id, document.name
             FROM article JOIN document ON document.seq = article.document WHERE article.id = ?1",
        )?;
        let mut rows = article.query([passed.article])?;
        let missing = || Trouble::damaged(format_args!("article {}", passed.article), "missing");
        let row = rows.next()?.ok_or_else(missing)?;
        let facts = passed.facts;
        Ok(Listed {
            number: passed.number,
            reports: passed.reports.unsigned_abs(),
            disclosed: facts.disclosed,
            organization: self.organization(passed.number, row.get(0)?)?,
            cause: facts.cause,
            affected: facts.affected,
            industry: facts.industry,
            kind: if passed.number.is_some() { Kind::Incident } else { Kind::Other },
            document: DocumentId::new(row.get(2)?),
            name: row.get(3)?,
            ordinal: row.get(1)?,
        })
    }

    /// Who answers for an incident, where the leading report names `read`; where it names nobody, whom the first of the
    /// others does.
    fn organization(&self, number: Option<IncidentNumber>, read: Option<String>) -> Inner<Option<String>> {
        let Some(number) = number else { return Ok(read) };
        let read = match read {
            None => standing::organization(&self.connection, number)?,
            named => named,
        };
        let decided = decided::of(&self.connection, number, None)?;
        let decided = decided.into_iter().find(|decided| decided.value.field() == Field::Organization);
        let read = FieldValue::Organization(read);
        let stands = decided.and_then(|decided| decided.instead_of(&read));
        match stands.unwrap_or(read) {
            FieldValue::Organization(name) => Ok(name),
            _ => Ok(None),
        }
    }
}

/// Does the kind alone decide?
fn is_of_kind(filter: &Filter) -> bool {
    let Filter { kind, sort, skip, limit, .. } = *filter;
    *filter == Filter { kind, sort, skip, limit, ..Filter::default() }
}

/// The foremost of what passed, in the order of a filter.
struct Foremost {
    kept: Vec<Passed>,
    is_by_size: bool,
    skip: usize,
    /// With those that are skipped.
    most: usize,
}

/// So many beyond what is wanted are put in order at once.
const BEYOND: usize = 1_000;

impl Foremost {
    fn of(filter: &Filter) -> Self {
        let most = filter.skip.saturating_add(filter.limit.unwrap_or(usize::MAX));
        Self { kept: Vec::new(), is_by_size: filter.sort == Sort::Largest, skip: filter.skip, most }
    }

    /// Will nothing that comes be among them?
    fn is_full(&self) -> bool {
        !self.is_by_size && self.kept.len() >= self.most
    }

    /// Takes the next of what passed, the latest disclosure first.
    fn take(&mut self, passed: Passed) {
        if self.is_full() {
            return;
        }
        self.kept.push(passed);
        if self.is_by_size && self.kept.len() >= self.most.saturating_add(BEYOND) {
            self.put_in_order();
        }
    }

    fn put_in_order(&mut self) {
        if self.is_by_size {
            self.kept.sort_by_key(|passed| Reverse(passed.facts.hit().map(|count| count.value)));
        }
        self.kept.truncate(self.most);
    }

    fn shown(mut self) -> Vec<Passed> {
        self.put_in_order();
        self.kept.split_off(self.skip.min(self.kept.len()))
    }
}
