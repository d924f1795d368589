//! A filter at work: the rows of [`standing`](crate::standing) that pass it, one after the other.

use std::ops::ControlFlow;

use jikenbo_model::IncidentNumber;
use jikenbo_model::vocabulary::Kind;
use rusqlite::{Connection, Row, ToSql};

use crate::document;
use crate::error::Inner;
use crate::facts::Facts;
use crate::filter::{Filter, Sort};
use crate::key::key;
use crate::listing::{first_day, last_day};
use crate::rank;
use crate::standing::{self, Standing};

/// What passed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Passed {
    /// The article that leads.
    pub(crate) article: i64,
    /// `None` for an article that is no incident.
    pub(crate) number: Option<IncidentNumber>,
    pub(crate) facts: Facts,
}

/// Hands on each row that passes `filter`, the dated ones in the order of the filter, the undated ones after them, until
/// `each` breaks off.
pub(crate) fn sift(
    connection: &Connection,
    filter: &Filter,
    mut each: impl FnMut(Passed) -> Inner<ControlFlow<()>>,
) -> Inner<()> {
    let [dated, undated] = rank::places(filter.disclosed_from, filter.disclosed_until);
    let order = if filter.sort == Sort::Oldest { "DESC" } else { "ASC" };
    for (place, order) in [(dated, order), (undated, "ASC")] {
        if sift_place(connection, filter, place, order, &mut each)?.is_break() {
            break;
        }
    }
    Ok(())
}

fn sift_place(
    connection: &Connection,
    filter: &Filter,
    (from, to): (i64, i64),
    order: &str,
    each: &mut impl FnMut(Passed) -> Inner<ControlFlow<()>>,
) -> Inner<ControlFlow<()>> {
    let mut rows = connection.prepare_cached(&format!(
        "{SELECT} FROM standing WHERE standing.article BETWEEN :from AND :to {} ORDER BY standing.article {order}",
        conditions(filter)
    ))?;
    let names = names(filter);
    let mut values: Vec<(&str, &dyn ToSql)> = vec![(":from", &from), (":to", &to)];
    values.extend(names.iter().map(|(name, value)| (*name, value as &dyn ToSql)));
    let mut rows = rows.query(values.as_slice())?;
    while let Some(row) = rows.next()? {
        if let Some(passed) = passed(connection, filter, row)?
            && each(passed)?.is_break()
        {
            return Ok(ControlFlow::Break(()));
        }
    }
    Ok(ControlFlow::Continue(()))
}

/// What the article with this id stands for, where that passes: of a report its incident, the first that passes where
/// it tells of several.
pub(crate) fn passing(connection: &Connection, filter: &Filter, article: i64) -> Inner<Option<Passed>> {
    let names = names(filter);
    let mut values: Vec<(&str, &dyn ToSql)> = vec![(":article", &article)];
    values.extend(names.iter().map(|(name, value)| (*name, value as &dyn ToSql)));
    for joined in [LEADS, REPORTS] {
        let mut rows = connection.prepare_cached(&format!(
            "{SELECT} {joined} {} ORDER BY standing.year, standing.serial",
            conditions(filter)
        ))?;
        let mut rows = rows.query(values.as_slice())?;
        while let Some(row) = rows.next()? {
            if let Some(passed) = passed(connection, filter, row)? {
                return Ok(Some(passed));
            }
        }
    }
    Ok(None)
}

/// What stands of an incident; `None` where no report bears the number.
pub(crate) fn incident(connection: &Connection, number: IncidentNumber) -> Inner<Option<Passed>> {
    let mut row = connection.prepare_cached(&format!(
        "{SELECT} FROM standing WHERE standing.year = ?1 AND standing.serial = ?2"
    ))?;
    let mut rows = row.query((number.year, number.serial))?;
    rows.next()?.map_or(Ok(None), |row| passed(connection, &Filter::default(), row))
}

const SELECT: &str =
    "SELECT standing.article, standing.year, standing.serial, standing.facts, standing.reports";

/// The row that the article leads.
const LEADS: &str = "FROM standing WHERE standing.article = :article";

/// The other incidents that the article reports.
const REPORTS: &str =
    "FROM report JOIN standing ON standing.year = report.year AND standing.serial = report.serial
    WHERE report.article = :article AND standing.article <> :article";

/// The conditions that facts do not answer.
fn conditions(filter: &Filter) -> String {
    let mut conditions = String::new();
    match filter.kind {
        Some(Kind::Incident) => conditions.push_str(" AND standing.year IS NOT NULL"),
        Some(Kind::Other) => conditions.push_str(" AND standing.year IS NULL"),
        None => {}
    }
    if filter.organization.is_some() {
        conditions.push_str(" AND instr(standing.organization_key, :organization) > 0");
    }
    if filter.malware.is_some() {
        conditions.push_str(" AND standing.malware_key <> '' AND instr(standing.malware_key, :malware) > 0");
    }
    if filter.document.is_some() {
        conditions.push_str(
            " AND EXISTS (SELECT 1 FROM article JOIN text ON text.document = article.document
                          WHERE article.id = standing.article AND instr(text.name_key, :document) > 0)",
        );
    }
    conditions
}

fn names(filter: &Filter) -> Vec<(&'static str, String)> {
    let given = [
        (":organization", &filter.organization),
        (":malware", &filter.malware),
        (":document", &filter.document),
    ];
    given.into_iter().filter_map(|(name, value)| value.as_deref().map(|value| (name, key(value)))).collect()
}

fn passed(connection: &Connection, filter: &Filter, row: &Row<'_>) -> Inner<Option<Passed>> {
    let now =
        Passed { article: row.get(0)?, number: document::number(row, 1)?, facts: standing::facts(row, 3)? };
    let passed = match filter.as_of {
        Some(day) => as_of(connection, now, row.get(4)?, last_day(day))?,
        None => Some(now),
    };
    Ok(passed.filter(|passed| filter.passes(&passed.facts)))
}

/// What stood at the end of `day`.
fn as_of(connection: &Connection, now: Passed, reports: i64, day: i64) -> Inner<Option<Passed>> {
    match (now.number, now.facts.disclosed) {
        (Some(number), _) if reports > 1 => {
            let then = Standing::of_incident(connection, number, Some(day))?;
            Ok(then.map(|then| Passed { article: then.article, number: then.number, facts: then.facts }))
        }
        (_, Some(disclosed)) => Ok((first_day(disclosed) <= day).then_some(now)),
        (_, None) => Ok(standing::had_come(connection, now.article, day)?.then_some(now)),
    }
}
