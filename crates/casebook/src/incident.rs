//! Show one: an incident and the reports of it.

use std::fmt::Display;

use jikenbo_model::{IncidentNumber, Record};
use rusqlite::Row;

use crate::document::{self, DocumentInfo};
use crate::error::{Inner, Result, Trouble};
use crate::store::Casebook;

/// What an article is to an incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// The first text about it.
    New,
}

impl Relation {
    /// The outward name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
        }
    }

    /// The relation with this outward name.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        (word == Self::New.as_str()).then_some(Self::New)
    }
}

/// An article that reports an incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// What it is to the incident.
    pub relation: Relation,
    /// The document it stands in.
    pub document: DocumentInfo,
    /// The document's canonical text, in which the record's spans lie.
    pub text: String,
    /// What it reports.
    pub record: Record,
}

/// An incident: its number, and the reports of it in order of arrival.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    /// Its number.
    pub number: IncidentNumber,
    /// Empty where the number was given and no article bears it any more.
    pub reports: Vec<Report>,
}

impl Casebook {
    /// The incident with this number; `None` where the number was never given.
    ///
    /// # Errors
    /// [`Error::Damaged`](crate::Error::Damaged), and the store's own.
    pub fn incident(&self, number: IncidentNumber) -> Result<Option<Incident>> {
        self.name(self.reported(number))
    }

    fn reported(&self, number: IncidentNumber) -> Inner<Option<Incident>> {
        let _view = self.reading()?;
        let given = "SELECT EXISTS (SELECT 1 FROM incident WHERE year = ?1 AND serial = ?2)";
        let at = (number.year, number.serial);
        if !self.connection.query_row(given, at, |row| row.get::<_, bool>(0))? {
            return Ok(None);
        }
        let mut articles = self.connection.prepare_cached(
            "SELECT report.relation, article.document, article.packed, article.size
             FROM report JOIN article ON article.id = report.article
             WHERE report.year = ?1 AND report.serial = ?2 ORDER BY article.document, article.ordinal",
        )?;
        let mut rows = articles.query(at)?;
        let mut reports = Vec::new();
        while let Some(row) = rows.next()? {
            reports.push(self.report(row)?);
        }
        Ok(Some(Incident { number, reports }))
    }

    fn report(&self, row: &Row<'_>) -> Inner<Report> {
        let (relation, seq): (String, i64) = (row.get(0)?, row.get(1)?);
        let damaged = |why: &dyn Display| Trouble::damaged(format_args!("report in document {seq}"), why);
        let (_, document) = document::at(&self.connection, seq)?.ok_or_else(|| damaged(&"no document"))?;
        let record = document::record(row.get_ref(2)?.as_blob().unwrap_or_default(), row.get(3)?);
        Ok(Report {
            relation: Relation::named(&relation).ok_or_else(|| damaged(&"unknown relation"))?,
            document,
            text: document::text(&self.connection, seq)?.ok_or_else(|| damaged(&"no text"))?,
            record: record.map_err(|why| damaged(&why))?,
        })
    }
}
