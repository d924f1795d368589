//! Which document reports which incident: what linking decided, a document at a time.

use jikenbo_model::IncidentNumber;
use rusqlite::Row;

use crate::document::number_at;
use crate::error::{Inner, Result, Trouble};
use crate::incident::{self, ArticleAt, Relation};
use crate::store::Casebook;

/// An article that reports an incident, and how; or one that reports none and tells of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// The article.
    pub at: ArticleAt,
    /// The incident that it reports; where it reports none, the first of which it tells.
    pub number: IncidentNumber,
    /// What it is to the incident.
    pub relation: Relation,
    /// The article by which it was linked.
    pub of: Option<ArticleAt>,
    /// Other incidents that it tells of.
    pub also: Vec<IncidentNumber>,
}

impl Casebook {
    /// Every article that reports or tells of an incident with a number, in order of arrival.
    ///
    /// # Errors
    /// The store's own.
    pub fn links(&self) -> Result<Vec<Linked>> {
        self.name(self.linked())
    }

    fn linked(&self) -> Inner<Vec<Linked>> {
        let _view = self.reading()?;
        let mut reports = self.connection.prepare_cached(
            "SELECT article.id, told.year, told.serial, told.relation, told.of
             FROM (SELECT article, year, serial, relation, of FROM report
                   UNION ALL
                   SELECT article, year, serial, NULL, NULL FROM mention
                   WHERE article NOT IN (SELECT article FROM report) AND (article, nth) IN
                         (SELECT article, min(nth) FROM mention WHERE year IS NOT NULL GROUP BY article)) AS told
                  JOIN article ON article.id = told.article
             ORDER BY article.document, article.ordinal",
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
        let relation: Option<String> = row.get(3)?;
        let damaged = || Trouble::damaged(format_args!("report {article}"), "unknown relation");
        let of = row.get::<_, Option<i64>>(4)?;
        let number = number_at(row, 1)?;
        let mut also = incident::also(&self.connection, article)?;
        also.retain(|&other| other != number);
        let relation = match relation {
            Some(relation) => Relation::named(&relation).ok_or_else(damaged)?,
            None => Relation::ReportsOn,
        };
        let of = of.map(|of| incident::article_at(&self.connection, of)).transpose()?;
        Ok(Linked { at: incident::article_at(&self.connection, article)?, number, relation, of, also })
    }
}
