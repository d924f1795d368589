//! Show many: articles in a table, filtered.

use jikenbo_model::vocabulary::{Cause, Industry, Kind};
use jikenbo_model::{Affected, DocumentId, IncidentNumber, When};

use rusqlite::Row;

use crate::document::number;
use crate::error::{Inner, Result, Trouble};
use crate::key::key;
use crate::listing::{self, COLUMNS, Listing};
use crate::store::Casebook;

/// Which articles to list. Every condition that is given must hold; the default lists all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Disclosed on this day, in this month or year, or later. A disclosure of which only the month or year is known
    /// is in every range that touches it.
    pub disclosed_from: Option<When>,
    /// Disclosed by the end of this day, month or year.
    pub disclosed_until: Option<When>,
    /// The primary cause.
    pub cause: Option<Cause>,
    /// The line of business.
    pub industry: Option<Industry>,
    /// Part of the organisation's name; width, case and kana do not matter.
    pub organization: Option<String>,
    /// Part of the document's file name; width, case and kana do not matter.
    pub document: Option<String>,
    /// Part of the name of a malware or gang; width, case and kana do not matter.
    pub malware: Option<String>,
    /// At least so many affected, whatever the unit.
    pub affected_at_least: Option<u64>,
    /// Incidents, or articles that are none.
    pub kind: Option<Kind>,
    /// No more than this many.
    pub limit: Option<usize>,
}

impl Filter {
    /// Disclosed on that day, or in that month or year.
    #[must_use]
    pub fn disclosed_in(when: When) -> Self {
        Self { disclosed_from: Some(when), disclosed_until: Some(when), ..Self::default() }
    }
}

/// A row of the list: an article in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// `None` for articles that are no incident.
    pub number: Option<IncidentNumber>,
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
    /// The articles that pass, the latest disclosure first, then by number; undated ones last.
    ///
    /// # Errors
    /// The store's own.
    pub fn list(&self, filter: &Filter) -> Result<Vec<Listed>> {
        self.name(self.listed(filter))
    }

    fn listed(&self, filter: &Filter) -> Inner<Vec<Listed>> {
        let mut articles = self.connection.prepare_cached(&format!("SELECT {COLUMNS}, {REST} {PASSING}"))?;
        let mut rows = articles.query(rusqlite::params![
            filter.disclosed_from.map(listing::first_day),
            filter.disclosed_until.map(listing::last_day),
            filter.cause.map(Cause::as_str),
            filter.industry.map(Industry::as_str),
            filter.organization.as_deref().map(key),
            filter.document.as_deref().map(key),
            filter.malware.as_deref().map(key),
            filter.affected_at_least.map(listing::as_stored),
            filter.kind.map(Kind::as_str),
            filter.limit.map_or(-1, |limit| i64::try_from(limit).unwrap_or(i64::MAX)),
        ])?;
        let mut listed = Vec::new();
        while let Some(row) = rows.next()? {
            listed.push(read(row)?);
        }
        Ok(listed)
    }
}

const REST: &str = "report.year, report.serial, document.id, document.name, article.ordinal";

/// The tables are joined in just this order, so that the latest come first without sorting all.
const PASSING: &str = "
    FROM article INDEXED BY article_by_disclosure
         CROSS JOIN document ON document.seq = article.document
         CROSS JOIN text ON text.document = article.document
         LEFT JOIN report ON report.article = article.id
    WHERE (?1 IS NULL OR article.disclosed_until >= ?1)
      AND (?2 IS NULL OR article.disclosed_from <= ?2)
      AND (?3 IS NULL OR article.cause = ?3)
      AND (?4 IS NULL OR article.industry = ?4)
      AND (?5 IS NULL OR instr(article.organization_key, ?5) > 0)
      AND (?6 IS NULL OR instr(text.name_key, ?6) > 0)
      AND (?7 IS NULL OR (article.malware_key <> '' AND instr(article.malware_key, ?7) > 0))
      AND (?8 IS NULL OR article.affected_value >= ?8)
      AND (?9 IS NULL OR article.kind = ?9)
    ORDER BY article.disclosed_from DESC, report.year IS NULL, report.year, report.serial,
             article.document, article.ordinal
    LIMIT ?10";

fn read(row: &Row<'_>) -> Inner<Listed> {
    let listing = Listing::read(row)?;
    let ordinal: u32 = row.get(listing::COUNT + 4)?;
    let name: String = row.get(listing::COUNT + 3)?;
    let damaged =
        || Trouble::damaged(format_args!("article {ordinal} of {name}"), "its columns hold no such value");
    Ok(Listed {
        number: number(row, listing::COUNT)?,
        disclosed: listing.disclosed.map(|when| when.parse()).transpose().map_err(|_| damaged())?,
        organization: listing.organization,
        cause: listing.cause.map(|word| Cause::named(&word).ok_or_else(damaged)).transpose()?,
        affected: listing
            .affected
            .map(|json| serde_json::from_str(&json))
            .transpose()
            .map_err(|_| damaged())?,
        industry: listing.industry.map(|word| Industry::named(&word).ok_or_else(damaged)).transpose()?,
        kind: Kind::named(&listing.kind).ok_or_else(damaged)?,
        document: DocumentId::new(row.get(listing::COUNT + 2)?),
        ordinal,
        name: name.clone(),
    })
}
