//! Which document reports which incident: what linking decided, a document at a time.

use jikenbo_model::IncidentNumber;
use rusqlite::Row;

use crate::document::number_at;
use crate::error::{Inner, Result, Trouble};
use crate::incident::{self, ArticleAt, Relation};
use crate::store::Casebook;

/// An article that reports an incident, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// The article.
    pub at: ArticleAt,
    /// The incident that it reports.
    pub number: IncidentNumber,
    /// What it is to the incident.
    pub relation: Relation,
    /// The article by which it was linked.
    pub of: Option<ArticleAt>,
    /// Other incidents that it tells of.
    pub also: Vec<IncidentNumber>,
}

impl Casebook {
    /// Every article of kind incident with the incident that it reports, in order of arrival.
    ///
    /// # Errors
    /// The store's own.
    pub fn links(&self) -> Result<Vec<Linked>> {
        self.name(self.linked())
    }

    fn linked(&self) -> Inner<Vec<Linked>> {
        let _view = self.reading()?;
        let mut reports = self.connection.prepare_cached(
            "SELECT article.id, report.year, report.serial, report.relation, report.of
             FROM report JOIN article ON article.id = report.article ORDER BY article.document, article.ordinal",
        )?;
        let mut rows = reports.query([])?;
        let mut links = Vec::new();
        while let Some(row) = rows.next()? {
            links.push(self.link(row)?);
        }
        Ok(links)
    }

    fn link(&self, row: &Row<'_>) -> Inner<Linked> {
        let article = row.get(0)?;
        let relation: String = row.get(3)?;
        let damaged = || Trouble::damaged(format_args!("report {article}"), "unknown relation");
        let of = row.get::<_, Option<i64>>(4)?;
        Ok(Linked {
            at: incident::article_at(&self.connection, article)?,
            number: number_at(row, 1)?,
            relation: Relation::named(&relation).ok_or_else(damaged)?,
            of: of.map(|of| incident::article_at(&self.connection, of)).transpose()?,
            also: incident::also(&self.connection, article)?,
        })
    }
}
