//! Why are these articles one incident, and why are those two?

use std::rc::Rc;

use jikenbo_model::{IncidentNumber, Record};
use rusqlite::{Connection, Row};

use crate::document::number_at;
use crate::error::{Inner, Result, Trouble};
use crate::incident::{self, ArticleAt, Relation, article_at};
use crate::link::{self, Against, Candidate, Point, Points, Traits};
use crate::opened::Opened;
use crate::printed::printed;
use crate::store::Casebook;

/// Why an article was filed as a report of its incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasoned {
    /// The article.
    pub at: ArticleAt,
    /// What it is to the incident.
    pub relation: Relation,
    /// The article by which it was linked; `None` for one that began the incident, or that a person put there.
    pub of: Option<ArticleAt>,
    /// What spoke for and against.
    pub points: Vec<Point>,
}

impl Reasoned {
    /// Was it linked by hardly more than was needed?
    #[must_use]
    pub fn is_narrow(&self) -> bool {
        self.of.is_some() && total(&self.points) < link::ENOUGH + NARROW
    }
}

/// Why a number redirects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirected {
    /// The number.
    pub number: IncidentNumber,
    /// Where it redirects to.
    pub into: IncidentNumber,
    /// The article that told of both; `None` where a person decided.
    pub article: Option<ArticleAt>,
    /// What spoke for it.
    pub points: Vec<Point>,
    /// The person's decision: an entry of the log.
    pub decision: Option<u64>,
}

/// Why an incident has the reports that it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// Its number.
    pub number: IncidentNumber,
    /// Its reports in order of arrival.
    pub reports: Vec<Reasoned>,
    /// The numbers that redirect to it.
    pub redirects: Vec<Redirected>,
}

/// The two articles that most speak for two incidents being one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// An article of the one.
    pub a: ArticleAt,
    /// An article of the other.
    pub b: ArticleAt,
    /// What speaks for and against; empty where the organisations have nothing to do with each other.
    pub points: Vec<Point>,
    /// Points that would have been enough.
    pub enough: i32,
    /// What keeps them apart.
    pub apart: Apart,
}

impl Compared {
    /// All points together.
    #[must_use]
    pub fn total(&self) -> i32 {
        total(&self.points)
    }

    /// Does a person hold the two apart?
    #[must_use]
    pub fn is_held_apart(&self) -> bool {
        self.apart == Apart::Decided
    }
}

/// What keeps two incidents apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Apart {
    /// A person's decision.
    Decided,
    /// The organisations have nothing to do with each other.
    Strangers,
    /// Too little speaks for one incident.
    TooLittle,
    /// Enough speaks for one, but by the name of a part alone: neither a day nor a number agrees.
    PartAlone,
    /// Enough speaks for one, but two other articles of them speak against it.
    Contradicted {
        /// An article of the one.
        a: ArticleAt,
        /// An article of the other.
        b: ArticleAt,
        /// What speaks for and against these two.
        points: Vec<Point>,
    },
    /// Enough speaks for one, but not by what was known when the later article came.
    Unmet,
}

fn total(points: &[Point]) -> i32 {
    points.iter().map(|point| point.weight).sum()
}

/// A link with fewer points above what was needed is a narrow one.
const NARROW: i32 = 3;

/// Reports of an incident that are compared with those of another, the first ones.
const COMPARED: usize = 50;

impl Casebook {
    /// Why the reports of an incident are of one incident; `None` where the number was never given.
    ///
    /// # Errors
    /// The store's own.
    pub fn why(&self, number: IncidentNumber) -> Result<Option<Why>> {
        self.name(self.reasons(number))
    }

    fn reasons(&self, number: IncidentNumber) -> Inner<Option<Why>> {
        let _view = self.reading()?;
        let Some(number) = incident::root(&self.connection, number)? else {
            return Ok(None);
        };
        of_root(&Opened::new(&self.connection), number).map(Some)
    }

    /// Why two incidents are two: the articles of them that most speak for one, and what speaks against. `None` where a
    /// number was never given or has no report, and where both mean one incident.
    ///
    /// # Errors
    /// The store's own.
    pub fn why_not(&self, a: IncidentNumber, b: IncidentNumber) -> Result<Option<Compared>> {
        self.name(self.nearest(a, b))
    }

    fn nearest(&self, a: IncidentNumber, b: IncidentNumber) -> Inner<Option<Compared>> {
        let _view = self.reading()?;
        let (a, b) = (link::root_of(&self.connection, a)?, link::root_of(&self.connection, b)?);
        let (of_a, of_b) =
            (link::reports(&self.connection, a, COMPARED)?, link::reports(&self.connection, b, COMPARED)?);
        let pairs = of_a.iter().flat_map(|one| of_b.iter().map(move |other| (one, other)));
        let compared = pairs.map(|(one, other)| (one, other, compared(one, other)));
        let most = |points: &Option<Points>| points.as_ref().map(Points::total);
        let best = compared.reduce(|best, next| if most(&next.2) > most(&best.2) { next } else { best });
        let Some((one, other, points)) = best.filter(|_| a != b) else {
            return Ok(None);
        };
        let traits = (&one.traits, &other.traits);
        let apart = what_parts(&self.connection, (a, b), traits, points.as_ref())?;
        let articles = [one.telling.article, other.telling.article];
        Ok(Some(Compared {
            a: article_at(&self.connection, articles[0])?,
            b: article_at(&self.connection, articles[1])?,
            points: printed(
                points.unwrap_or_default().0,
                &records(&Opened::new(&self.connection), articles.map(Some))?,
            ),
            enough: link::ENOUGH,
            apart,
        }))
    }
}

/// What speaks for and against two articles, which may be of one document.
fn compared(one: &Candidate, other: &Candidate) -> Option<Points> {
    let mut points = link::compare(&one.traits, &other.traits)?;
    if one.document == other.document {
        points.of_one_document();
    }
    Some(points)
}

/// What keeps two incidents apart, of which articles with these traits were compared.
pub(crate) fn what_parts(
    connection: &Connection,
    (a, b): (IncidentNumber, IncidentNumber),
    (one, other): (&Traits, &Traits),
    points: Option<&Points>,
) -> Inner<Apart> {
    if link::are_held_apart(connection, a, b)? {
        return Ok(Apart::Decided);
    }
    match points {
        None => Ok(Apart::Strangers),
        Some(points) if points.total() < link::ENOUGH => Ok(Apart::TooLittle),
        Some(points) if !link::agrees(one, other, points) => Ok(Apart::PartAlone),
        Some(_) => contradicted(connection, link::contradiction(connection, a, b)?),
    }
}

fn contradicted(connection: &Connection, against: Option<Against>) -> Inner<Apart> {
    let Some((one, other, points)) = against else { return Ok(Apart::Unmet) };
    let articles = [one.telling.article, other.telling.article];
    Ok(Apart::Contradicted {
        a: article_at(connection, articles[0])?,
        b: article_at(connection, articles[1])?,
        points: printed(points.0, &records(&Opened::new(connection), articles.map(Some))?),
    })
}

/// Why the reports of an incident that redirects nowhere are of one incident.
pub(crate) fn of_root(opened: &Opened<'_>, number: IncidentNumber) -> Inner<Why> {
    let joined = link::joined_to(opened.connection, number)?;
    let redirects = joined.into_iter().map(|joined| redirected(opened, joined));
    Ok(Why { number, reports: reports(opened, number)?, redirects: redirects.collect::<Inner<_>>()? })
}

fn reports(opened: &Opened<'_>, number: IncidentNumber) -> Inner<Vec<Reasoned>> {
    let mut reports = opened.connection.prepare_cached(
        "SELECT report.article, report.relation, report.of, report.points
         FROM report JOIN article ON article.id = report.article
         WHERE report.year = ?1 AND report.serial = ?2 ORDER BY article.document, article.ordinal",
    )?;
    let mut rows = reports.query((number.year, number.serial))?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(reasoned(opened, row)?);
    }
    Ok(all)
}

/// Why an article is a report, from the columns article, relation, of, points.
pub(crate) fn reasoned(opened: &Opened<'_>, row: &Row<'_>) -> Inner<Reasoned> {
    let (article, relation): (i64, String) = (row.get(0)?, row.get(1)?);
    let of: Option<i64> = row.get(2)?;
    let unknown = || Trouble::damaged(format_args!("report {article}"), "unknown relation");
    Ok(Reasoned {
        at: article_at(opened.connection, article)?,
        relation: Relation::named(&relation).ok_or_else(unknown)?,
        of: of.map(|of| article_at(opened.connection, of)).transpose()?,
        points: told(opened, points(row, 3)?, [Some(article), of])?,
    })
}

fn redirected(opened: &Opened<'_>, number: IncidentNumber) -> Inner<Redirected> {
    let connection = opened.connection;
    let mut joined = connection.prepare_cached(
        "SELECT into_year, into_serial, article, points, event FROM joined WHERE year = ?1 AND serial = ?2",
    )?;
    joined.query_row((number.year, number.serial), |row| {
        number_at(row, 0).map(|into| {
            let article: Option<i64> = row.get(2)?;
            let event: Option<i64> = row.get(4)?;
            Ok(Redirected {
                number,
                into,
                article: article.map(|article| article_at(connection, article)).transpose()?,
                points: told(opened, points(row, 3)?, [article, None])?,
                decision: event.map(i64::unsigned_abs),
            })
        })
    })?
}

/// The points between these articles, names in them as the articles print them. Where nothing spoke, no article is opened.
fn told(opened: &Opened<'_>, points: Vec<Point>, articles: [Option<i64>; 2]) -> Inner<Vec<Point>> {
    if points.is_empty() { Ok(points) } else { Ok(printed(points, &records(opened, articles)?)) }
}

/// The records of the articles that are compared.
pub(crate) fn records(opened: &Opened<'_>, articles: [Option<i64>; 2]) -> Inner<Vec<Rc<Record>>> {
    articles.into_iter().flatten().map(|article| opened.record(article)).collect()
}

fn points(row: &Row<'_>, column: usize) -> Inner<Vec<Point>> {
    let Some(json) = row.get::<_, Option<String>>(column)? else {
        return Ok(Vec::new());
    };
    Points::read(&json).map(|Points(points)| points)
}
