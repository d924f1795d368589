//! Show one: an incident and the reports of it.

use jikenbo_model::{IncidentNumber, Record};

use crate::document::DocumentInfo;
use crate::error::Result;
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
        todo!()
    }
}
