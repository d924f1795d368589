//! A filter at work: what stands and passes it, one after the other.

use std::borrow::Cow;
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
use crate::roll::Roll;
use crate::standing::{self, COLUMNS, Standing};
use crate::store::Casebook;

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

impl Passed {
    /// The row in the columns of `row`, as [`COLUMNS`] names them.
    pub(crate) fn read(row: &Row<'_>) -> Inner<Self> {
        let facts = standing::facts(row, 3)?;
        Ok(Self { article: row.get(0)?, number: document::number(row, 1)?, reports: row.get(4)?, facts })
    }
}

/// Hands on each that passes `filter`, the dated ones in the order of the filter, the undated ones after them, until
/// `each` breaks off. For questions that want them all.
pub(crate) fn sift(
    casebook: &Casebook,
    filter: &Filter,
    mut each: impl FnMut(Passed) -> Inner<ControlFlow<()>>,
) -> Inner<()> {
    if filter.once || filter.as_of.is_some() {
        let passed = if filter.once { once(casebook, filter)? } else { of_the_past(casebook, filter)? };
        for one in passed {
            if each(one)?.is_break() {
                break;
            }
        }
        return Ok(());
    }
    let roll = casebook.roll()?;
    let sieve = Sieve::new(&casebook.connection, filter)?;
    for place in places(filter).into_iter().flat_map(|(ids, order)| order.of(roll.places(ids))) {
        if let Some(passed) = sieve.passed_at(&roll, place)?
            && each(passed)?.is_break()
        {
            break;
        }
    }
    Ok(())
}

/// As [`sift`], for questions that want the first of them alone: the roll is not called for it.
pub(crate) fn sift_first(
    casebook: &Casebook,
    filter: &Filter,
    mut each: impl FnMut(Passed) -> Inner<ControlFlow<()>>,
) -> Inner<()> {
    if filter.once || filter.as_of.is_some() || casebook.roll_at_hand()?.is_some() {
        return sift(casebook, filter, each);
    }
    let sieve = Sieve::new(&casebook.connection, filter)?;
    for ((from, to), order) in places(filter) {
        let mut rows = casebook.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM standing WHERE article BETWEEN ?1 AND ?2 ORDER BY article {}",
            order.in_sql()
        ))?;
        let mut rows = rows.query([from, to])?;
        while let Some(row) = rows.next()? {
            if let Some(passed) = sieve.passed_row(row)?
                && each(passed)?.is_break()
            {
                return Ok(());
            }
        }
    }
    Ok(())
}

/// All that passes `filter`, in its order.
pub(crate) fn all(casebook: &Casebook, filter: &Filter) -> Inner<Vec<Passed>> {
    let mut passed = Vec::new();
    sift(casebook, filter, |row| {
        passed.push(row);
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(passed)
}

/// Of those of one event that pass `filter` one alone.
fn once(casebook: &Casebook, filter: &Filter) -> Inner<Vec<Passed>> {
    let passed = all(casebook, &Filter { once: false, ..filter.clone() })?;
    Ok(Events::of(&casebook.connection)?.once(&passed))
}

/// All that passed on the day that `filter` asks for, in its order: another report may have led an incident then, of
/// another date, so that where it lies now tells nothing.
fn of_the_past(casebook: &Casebook, filter: &Filter) -> Inner<Vec<Passed>> {
    let (roll, sieve) = (casebook.roll()?, Sieve::new(&casebook.connection, filter)?);
    let [(dated, order), (undated, _)] = places(&Filter { sort: filter.sort, ..Filter::default() });
    let mut passed = Vec::new();
    for place in roll.places((dated.0, undated.1)) {
        passed.extend(sieve.passed_at(&roll, place)?);
    }
    passed.sort_unstable_by_key(|passed| passed.article);
    if matches!(order, Order::Back) {
        let of_days = passed.partition_point(|passed| passed.article < undated.0);
        let (of_days, _) = passed.split_at_mut(of_days);
        of_days.reverse();
    }
    Ok(passed)
}

/// What stands of an incident; `None` where no report bears the number.
pub(crate) fn incident(connection: &Connection, number: IncidentNumber) -> Inner<Option<Passed>> {
    let mut rows = connection
        .prepare_cached(&format!("SELECT {COLUMNS} FROM standing WHERE year = ?1 AND serial = ?2"))?;
    let mut rows = rows.query((number.year, number.serial))?;
    rows.next()?.map(Passed::read).transpose()
}

/// Where what may pass `filter` lies, first and last id, and in which order.
fn places(filter: &Filter) -> [((i64, i64), Order); 2] {
    let [dated, undated] = rank::places(filter.disclosed_from, filter.disclosed_until);
    let order = if filter.sort == Sort::Oldest { Order::Back } else { Order::Forth };
    [(dated, order), (undated, Order::Forth)]
}

/// In which order the articles that lead follow each other.
#[derive(Clone, Copy)]
enum Order {
    /// Ascending.
    Forth,
    /// Descending.
    Back,
}

impl Order {
    fn in_sql(self) -> &'static str {
        match self {
            Self::Forth => "ASC",
            Self::Back => "DESC",
        }
    }

    fn of(self, places: std::ops::Range<usize>) -> impl Iterator<Item = usize> {
        let (start, end) = (places.start, places.end);
        places.map(move |place| match self {
            Self::Forth => place,
            Self::Back => start + end - 1 - place,
        })
    }
}

/// A name by part of which is filtered.
#[derive(Clone, Copy, Debug)]
enum Name {
    Organization,
    Malware,
    Document,
}

/// A filter with its names folded for search.
pub(crate) struct Sieve<'c> {
    connection: &'c Connection,
    filter: &'c Filter,
    /// What names must hold.
    named: Vec<(Name, String)>,
    /// The incidents of which a person decided a value, where the past is asked for.
    decided: BTreeSet<IncidentNumber>,
}

impl<'c> Sieve<'c> {
    pub(crate) fn new(connection: &'c Connection, filter: &'c Filter) -> Inner<Self> {
        let named = [
            (Name::Organization, &filter.organization),
            (Name::Malware, &filter.malware),
            (Name::Document, &filter.document),
        ];
        let folded = |(name, part): (Name, &Option<String>)| Some((name, key(part.as_deref()?)));
        Ok(Self {
            connection,
            filter,
            named: named.into_iter().filter_map(folded).collect(),
            decided: if filter.as_of.is_some() { decided::incidents(connection)? } else { BTreeSet::new() },
        })
    }

    /// What the article with this id stands for, where that passes: the incident that it leads or reports.
    pub(crate) fn passing(&self, article: i64) -> Inner<Option<Passed>> {
        let mut rows = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM standing WHERE article = ?1
             UNION ALL
             SELECT {COLUMNS} FROM report JOIN standing USING (year, serial)
             WHERE report.article = ?1 AND standing.article <> ?1"
        ))?;
        let mut rows = rows.query([article])?;
        rows.next()?.map_or(Ok(None), |row| self.passed_row(row))
    }

    /// What stands at a place of the roll, where it passes.
    pub(crate) fn passed_at(&self, roll: &Roll, place: usize) -> Inner<Option<Passed>> {
        let Some(now) = roll.at(place) else { return Ok(None) };
        self.passed(now, |name| {
            Ok(Cow::Borrowed(match name {
                Name::Organization => roll.organization(place),
                Name::Malware => roll.malware(place),
                Name::Document => roll.document(self.connection, place)?,
            }))
        })
    }

    /// What the row says, where it passes; its columns are [`COLUMNS`].
    fn passed_row(&self, row: &Row<'_>) -> Inner<Option<Passed>> {
        let now = Passed::read(row)?;
        self.passed(&now, |name| {
            Ok(match name {
                Name::Organization => Cow::Borrowed(standing::organization_key(row)?),
                Name::Malware => Cow::Borrowed(standing::malware_key(row)?),
                Name::Document => Cow::Owned(self.document_of(now.article)?),
            })
        })
    }

    /// What stands now, or stood then, where it passes; `name` tells the names, folded for search, empty for none.
    fn passed<'n>(&self, now: &Passed, name: impl Fn(Name) -> Inner<Cow<'n, str>>) -> Inner<Option<Passed>> {
        let kind = if now.number.is_some() { Kind::Incident } else { Kind::Other };
        if self.filter.kind.is_some_and(|wanted| wanted != kind)
            || (self.filter.as_of.is_none() && !self.filter.passes(&now.facts))
        {
            return Ok(None);
        }
        for (wanted, part) in &self.named {
            let name = name(*wanted)?;
            if name.is_empty() || !name.contains(part) {
                return Ok(None);
            }
        }
        let Some(day) = self.filter.as_of else { return Ok(Some(*now)) };
        Ok(self.as_of(*now, last_day(day))?.filter(|then| self.filter.passes(&then.facts)))
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

    /// The file name of an article's document, folded for search.
    fn document_of(&self, article: i64) -> Inner<String> {
        let mut named = self.connection.prepare_cached(
            "SELECT text.name_key FROM article JOIN text ON text.document = article.document WHERE article.id = ?1",
        )?;
        Ok(named.query_row([article], |row| row.get(0)).optional()?.unwrap_or_default())
    }
}
