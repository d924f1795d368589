//! Show one: an incident and the reports of it.

use std::fmt::Display;

use jikenbo_model::{DocumentId, IncidentNumber, Record};
use rusqlite::{Connection, Row};

use crate::document::{self, DocumentInfo, number_at};
use crate::error::{Inner, Result, Trouble};
use crate::link;
use crate::number;
use crate::opened::Opened;
use crate::store::Casebook;

/// What an article is to the incident that it reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// The victim's own text, which names no earlier one.
    New,
    /// The victim's own text, which names an earlier one, kept or not.
    Follows,
    /// A third party's text.
    ReportsOn,
    /// Nearly the same text as another article's.
    ReprintOf,
}

impl Relation {
    /// All of them, the telling ones first: by this order the report that speaks for an incident is chosen.
    pub const ALL: [Self; 4] = [Self::New, Self::Follows, Self::ReportsOn, Self::ReprintOf];

    /// The outward name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Follows => "follows",
            Self::ReportsOn => "reports_on",
            Self::ReprintOf => "reprint_of",
        }
    }

    /// The relation with this outward name.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|relation| relation.as_str() == word)
    }
}

/// An article that reports an incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// What it is to the incident.
    pub relation: Relation,
    /// The article by which it was linked: what it reprints, follows or is nearest to.
    pub of: Option<ArticleAt>,
    /// Other incidents that it tells of.
    pub also: Vec<IncidentNumber>,
    /// The document it stands in.
    pub document: DocumentInfo,
    /// The document's canonical text, in which the record's spans lie.
    pub text: String,
    /// What it reports.
    pub record: Record,
}

/// Where an article stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleAt {
    /// The document.
    pub document: DocumentId,
    /// The document's file name.
    pub name: String,
    /// Position of the article in it, from 1.
    pub ordinal: u32,
}

/// An article that tells of this incident and reports another one, or none: a round-up of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The article.
    pub at: ArticleAt,
    /// The incident that it reports.
    pub number: Option<IncidentNumber>,
}

/// An incident: its number, and the reports of it in order of arrival.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    /// Its number; another one than was asked for where that redirects.
    pub number: IncidentNumber,
    /// Numbers that redirect to it.
    pub joined: Vec<IncidentNumber>,
    /// Articles that only mention it.
    pub mentions: Vec<Mention>,
    /// Empty where the number was given and no article bears it any more.
    pub reports: Vec<Report>,
}

impl Casebook {
    /// The incident with this number, or the one to which it redirects; `None` where the number was never given.
    ///
    /// # Errors
    /// [`Error::Damaged`](crate::Error::Damaged), and the store's own.
    pub fn incident(&self, number: IncidentNumber) -> Result<Option<Incident>> {
        self.name(self.reported(&Opened::new(&self.connection), number))
    }

    /// The number that an incident bears now: this one, or the one to which it redirects; `None` where the number was
    /// never given.
    ///
    /// # Errors
    /// The store's own.
    pub fn root(&self, number: IncidentNumber) -> Result<Option<IncidentNumber>> {
        self.name(root(&self.connection, number))
    }

    pub(crate) fn reported(&self, opened: &Opened<'_>, number: IncidentNumber) -> Inner<Option<Incident>> {
        let _view = self.reading()?;
        let Some(number) = root(&self.connection, number)? else {
            return Ok(None);
        };
        let mut articles = self.connection.prepare_cached(
            "SELECT report.relation, article.document, report.of, article.id
             FROM report JOIN article ON article.id = report.article
             WHERE report.year = ?1 AND report.serial = ?2 ORDER BY article.document, article.ordinal",
        )?;
        let mut rows = articles.query((number.year, number.serial))?;
        let mut reports = Vec::new();
        while let Some(row) = rows.next()? {
            reports.push(report(opened, row)?);
        }
        let mentions = mentions_of(&self.connection, number)?;
        Ok(Some(Incident { number, joined: link::joined_to(&self.connection, number)?, mentions, reports }))
    }
}

fn report(opened: &Opened<'_>, row: &Row<'_>) -> Inner<Report> {
    let (relation, seq, connection): (String, i64, _) = (row.get(0)?, row.get(1)?, opened.connection);
    let damaged = |why: &dyn Display| Trouble::damaged(format_args!("report in document {seq}"), why);
    let (_, document) = document::at(connection, seq)?.ok_or_else(|| damaged(&"no document"))?;
    let article = row.get(3)?;
    Ok(Report {
        relation: Relation::named(&relation).ok_or_else(|| damaged(&"unknown relation"))?,
        of: row.get::<_, Option<i64>>(2)?.map(|of| article_at(connection, of)).transpose()?,
        also: also(connection, article)?,
        document,
        text: document::text(connection, seq)?.ok_or_else(|| damaged(&"no text"))?,
        record: Record::clone(&*opened.record(article)?),
    })
}

/// The number that an incident bears now; `None` where it was never given.
pub(crate) fn root(connection: &Connection, number: IncidentNumber) -> Inner<Option<IncidentNumber>> {
    let is_given = number::is_given(connection, number)?;
    is_given.then(|| link::root_of(connection, number)).transpose()
}

/// Where the article with this id stands.
pub(crate) fn article_at(connection: &Connection, article: i64) -> Inner<ArticleAt> {
    let mut kept = connection.prepare_cached(
        "SELECT document.id, document.name, article.ordinal
         FROM article JOIN document ON document.seq = article.document WHERE article.id = ?1",
    )?;
    Ok(kept.query_row([article], at)?)
}

fn at(row: &Row<'_>) -> rusqlite::Result<ArticleAt> {
    Ok(ArticleAt { document: DocumentId::new(row.get(0)?), name: row.get(1)?, ordinal: row.get(2)? })
}

/// The numbers of other incidents that an article tells of.
pub(crate) fn also(connection: &Connection, article: i64) -> Inner<Vec<IncidentNumber>> {
    let mut also = connection.prepare_cached(
        "SELECT DISTINCT mention.year, mention.serial
         FROM mention LEFT JOIN report ON report.article = mention.article
         WHERE mention.article = ?1 AND mention.year IS NOT NULL
               AND (mention.year, mention.serial) IS NOT (report.year, report.serial)
         ORDER BY mention.year, mention.serial",
    )?;
    let rows = also.query_map([article], |row| number_at(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn mentions_of(connection: &Connection, number: IncidentNumber) -> Inner<Vec<Mention>> {
    let mut mentions = connection.prepare_cached(
        "SELECT DISTINCT document.id, document.name, article.ordinal, report.year, report.serial
         FROM mention JOIN article ON article.id = mention.article
                      JOIN document ON document.seq = article.document
                      LEFT JOIN report ON report.article = mention.article
         WHERE mention.year = ?1 AND mention.serial = ?2 AND (report.year, report.serial) IS NOT (?1, ?2)
         ORDER BY article.document, article.ordinal",
    )?;
    let rows = mentions.query_map((number.year, number.serial), |row| {
        Ok(Mention { at: at(row)?, number: document::number(row, 3)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
