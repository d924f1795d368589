//! A filter at work: the rows of [`standing`](crate::standing) that pass it, one after the other.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use jikenbo_model::IncidentNumber;
use jikenbo_model::vocabulary::Kind;
use rusqlite::{Connection, OptionalExtension, Row};

use crate::decided;
use crate::document;
use crate::error::Inner;
use crate::facts::Facts;
use crate::filter::{Filter, Sort};
use crate::key::key;
use crate::listing::{first_day, last_day};
use crate::once::Events;
use crate::rank;
use crate::standing::{self, COLUMNS, FIRST_COLUMNS, Standing};

/// What passed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Passed {
    /// The article that leads.
    pub(crate) article: i64,
    /// `None` for an article that is no incident.
    pub(crate) number: Option<IncidentNumber>,
    /// Articles that report it.
    pub(crate) reports: i64,
    pub(crate) facts: Facts,
}

/// Hands on each row that passes `filter`, the dated ones in the order of the filter, the undated ones after them, until
/// `each` breaks off.
pub(crate) fn sift(
    connection: &Connection,
    filter: &Filter,
    mut each: impl FnMut(Passed) -> Inner<ControlFlow<()>>,
) -> Inner<()> {
    if filter.once {
        let passed =
            Events::of(connection)?.once(&all(connection, &Filter { once: false, ..filter.clone() })?);
        for one in passed {
            if each(one)?.is_break() {
                break;
            }
        }
        return Ok(());
    }
    let sieve = Sieve::new(connection, filter)?;
    let [dated, undated] = rank::places(filter.disclosed_from, filter.disclosed_until);
    let columns = sieve.columns();
    let order = if filter.sort == Sort::Oldest { "DESC" } else { "ASC" };
    for ((from, to), order) in [(dated, order), (undated, "ASC")] {
        let mut rows = connection.prepare_cached(&format!(
            "SELECT {columns} FROM standing WHERE article BETWEEN ?1 AND ?2 ORDER BY article {order}"
        ))?;
        let mut rows = rows.query([from, to])?;
        while let Some(row) = rows.next()? {
            if let Some(passed) = sieve.passed(row)?
                && each(passed)?.is_break()
            {
                return Ok(());
            }
        }
    }
    Ok(())
}

/// All that passes `filter`, in its order.
pub(crate) fn all(connection: &Connection, filter: &Filter) -> Inner<Vec<Passed>> {
    let mut passed = Vec::new();
    sift(connection, filter, |row| {
        passed.push(row);
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(passed)
}

/// What stands of an incident; `None` where no report bears the number.
pub(crate) fn incident(connection: &Connection, number: IncidentNumber) -> Inner<Option<Passed>> {
    let mut rows = connection
        .prepare_cached(&format!("SELECT {COLUMNS} FROM standing WHERE year = ?1 AND serial = ?2"))?;
    let mut rows = rows.query((number.year, number.serial))?;
    let everything = Filter::default();
    rows.next()?.map_or(Ok(None), |row| Sieve::new(connection, &everything)?.passed(row))
}

/// A filter with its names folded for search.
pub(crate) struct Sieve<'c> {
    connection: &'c Connection,
    filter: &'c Filter,
    organization: Option<String>,
    malware: Option<String>,
    document: Option<String>,
    /// The incidents of which a person decided a value, where the past is asked for.
    decided: BTreeSet<IncidentNumber>,
    /// Asks for the row that an article leads, then for those that it reports otherwise.
    questions: [String; 2],
}

impl<'c> Sieve<'c> {
    pub(crate) fn new(connection: &'c Connection, filter: &'c Filter) -> Inner<Self> {
        let folded = |name: &Option<String>| name.as_deref().map(key);
        Ok(Self {
            connection,
            filter,
            decided: if filter.as_of.is_some() { decided::incidents(connection)? } else { BTreeSet::new() },
            organization: folded(&filter.organization),
            malware: folded(&filter.malware),
            document: folded(&filter.document),
            questions: [
                format!("SELECT {COLUMNS} FROM standing WHERE article = ?1"),
                format!(
                    "SELECT {COLUMNS} FROM report JOIN standing USING (year, serial)
                     WHERE report.article = ?1 AND standing.article <> ?1 ORDER BY standing.year, standing.serial"
                ),
            ],
        })
    }

    /// The columns that it looks at.
    fn columns(&self) -> &'static str {
        let looks_further =
            self.organization.is_some() || self.malware.is_some() || self.filter.as_of.is_some();
        if looks_further { COLUMNS } else { FIRST_COLUMNS }
    }

    /// What the article with this id stands for, where that passes: the incident that it leads or reports.
    pub(crate) fn passing(&self, article: i64) -> Inner<Option<Passed>> {
        for question in &self.questions {
            let mut rows = self.connection.prepare_cached(question)?;
            let mut rows = rows.query([article])?;
            while let Some(row) = rows.next()? {
                if let Some(passed) = self.passed(row)? {
                    return Ok(Some(passed));
                }
            }
        }
        Ok(None)
    }

    /// What the row says, where it passes; its columns are those of [`Sieve::columns`], or all of them.
    fn passed(&self, row: &Row<'_>) -> Inner<Option<Passed>> {
        let (article, number) = (row.get(0)?, document::number(row, 1)?);
        let kind = if number.is_some() { Kind::Incident } else { Kind::Other };
        if self.filter.kind.is_some_and(|wanted| wanted != kind)
            || !holds(row, 5, self.organization.as_deref())?
            || !holds(row, 6, self.malware.as_deref())?
            || !self.is_of_document(article)?
        {
            return Ok(None);
        }
        let now = Passed { article, number, reports: row.get(4)?, facts: standing::facts(row, 3)? };
        let passed = match self.filter.as_of {
            Some(day) => self.as_of(now, last_day(day))?,
            None => Some(now),
        };
        Ok(passed.filter(|passed| self.filter.passes(&passed.facts)))
    }

    /// What stood at the end of `day`.
    fn as_of(&self, now: Passed, day: i64) -> Inner<Option<Passed>> {
        match (now.number, now.facts.disclosed) {
            (Some(number), _) if now.reports > 1 || self.decided.contains(&number) => {
                let then = Standing::of_incident(self.connection, number, Some(day))?;
                Ok(then.map(|Standing { article, number, reports, facts, .. }| Passed {
                    article,
                    number,
                    reports,
                    facts,
                }))
            }
            (_, Some(disclosed)) => Ok((first_day(disclosed) <= day).then_some(now)),
            (_, None) => Ok(standing::had_come(self.connection, now.article, day)?.then_some(now)),
        }
    }

    fn is_of_document(&self, article: i64) -> Inner<bool> {
        let Some(name) = &self.document else { return Ok(true) };
        let mut named = self.connection.prepare_cached(
            "SELECT instr(text.name_key, ?2) > 0 FROM article JOIN text ON text.document = article.document
             WHERE article.id = ?1",
        )?;
        Ok(named.query_row((article, name), |row| row.get(0)).optional()?.unwrap_or(false))
    }
}

/// Does the folded name in the column hold `part`?
fn holds(row: &Row<'_>, column: usize, part: Option<&str>) -> Inner<bool> {
    let Some(part) = part else { return Ok(true) };
    let name: Option<String> = row.get(column)?;
    Ok(name.is_some_and(|name| !name.is_empty() && name.contains(part)))
}
