//! Show many: articles in a table, filtered.

use jikenbo_model::vocabulary::{Cause, Industry, Kind};
use jikenbo_model::{Affected, DocumentId, IncidentNumber, When};

use crate::error::Result;
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
        Self {
            disclosed_from: Some(when),
            disclosed_until: Some(when),
            ..Self::default()
        }
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
        todo!()
    }
}
