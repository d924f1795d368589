//! Which articles leave: all, or those whose incidents pass the conditions.

use std::collections::BTreeSet;

use jikenbo_casebook::{Article, Casebook, Filter};
use jikenbo_model::{DocumentId, IncidentNumber};

/// The articles that leave.
pub(super) enum Chosen {
    /// All.
    All,
    /// The reports of these incidents, and these articles that are no incident.
    Some {
        /// The incidents.
        incidents: BTreeSet<IncidentNumber>,
        /// Document, and position in it.
        others: BTreeSet<(DocumentId, u32)>,
    },
}

impl Chosen {
    /// What passes `filter`.
    pub(super) fn of(casebook: &Casebook, filter: &Filter) -> anyhow::Result<Self> {
        if *filter == Filter::default() {
            return Ok(Self::All);
        }
        let (mut incidents, mut others) = (BTreeSet::new(), BTreeSet::new());
        for row in casebook.list(filter)? {
            match row.number {
                Some(number) => incidents.insert(number),
                None => others.insert((row.document, row.ordinal)),
            };
        }
        Ok(Self::Some { incidents, others })
    }

    /// Does the article leave?
    pub(super) fn has(&self, document: DocumentId, article: &Article) -> bool {
        match self {
            Self::All => true,
            Self::Some { incidents, others } => match article.number {
                Some(number) => incidents.contains(&number),
                None => others.contains(&(document, article.record.ordinal)),
            },
        }
    }
}
