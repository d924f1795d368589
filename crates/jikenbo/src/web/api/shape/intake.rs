//! Documents that were sent, and what was read in them.

use jikenbo_casebook::Placed;
use jikenbo_model::Record;
use serde::Serialize;
use utoipa::ToSchema;

use super::incident::Held;
use crate::message::{Language, filled, trouble};
use crate::task::preview::Preview;
use crate::web::intakes::{self, Sent, State};

/// What was sent at once.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Batch {
    id: String,
    /// All documents are read, and it is known where their reports would be filed.
    is_settled: bool,
    documents: Vec<SentDocument>,
}

/// A document that was sent.
#[derive(Serialize, ToSchema)]
struct SentDocument {
    name: String,
    /// waiting, reading, read, failed, kept, known or dropped.
    state: &'static str,
    /// Why it cannot be read.
    failure: Option<Failed>,
    /// Incidents that it reports, where it is kept.
    numbers: Vec<String>,
    /// What was read, where it waits for a person.
    reports: Vec<ReadReport>,
}

/// Why a document cannot be read.
#[derive(Serialize, ToSchema)]
struct Failed {
    code: &'static str,
    what: String,
    next: String,
}

/// An article that reports an incident, before it is kept.
#[derive(Serialize, ToSchema)]
struct ReadReport {
    ordinal: u32,
    /// The incident that it would be a report of; not given yet where it is new.
    number: Option<String>,
    is_new: Option<bool>,
    relation: Option<&'static str>,
    values: Vec<Held>,
}

impl Batch {
    /// As it is now.
    pub(in crate::web::api) fn of(batch: &intakes::Batch, language: Language) -> Self {
        let documents = batch.documents.iter().map(|sent| SentDocument::of(sent, language)).collect();
        Self { id: batch.id.clone(), is_settled: batch.is_settled(), documents }
    }
}

impl SentDocument {
    fn of(sent: &Sent, language: Language) -> Self {
        let mut document = Self {
            name: sent.name.clone(),
            state: "waiting",
            failure: None,
            numbers: Vec::new(),
            reports: Vec::new(),
        };
        match &sent.state {
            State::Waiting(_) => {}
            State::Reading => document.state = "reading",
            State::Read(preview) => {
                document.state = "read";
                document.reports = ReadReport::all(preview, language);
            }
            State::Failed(reason) => {
                document.state = "failed";
                document.failure = Some(Failed::of(reason, language));
            }
            State::Kept(numbers) | State::Known(numbers) => {
                document.state = if matches!(sent.state, State::Kept(_)) { "kept" } else { "known" };
                document.numbers = numbers.iter().map(ToString::to_string).collect();
            }
            State::Dropped => document.state = "dropped",
        }
        document
    }
}

impl Failed {
    fn of(reason: &crate::task::failure::Reason, language: Language) -> Self {
        let values = reason.values();
        let values: Vec<_> =
            values.iter().map(|(name, value)| (*name, value as &dyn std::fmt::Display)).collect();
        let advice = trouble::advice(reason.code(), language);
        let [what, next] = advice.map(|advice| [advice.what, advice.next]).unwrap_or_default();
        Self { code: reason.code(), what: filled(what, &values), next: filled(next, &values) }
    }
}

impl ReadReport {
    fn all(preview: &Preview, language: Language) -> Vec<Self> {
        let reports = preview.reports().filter(|(record, _)| record.is_incident());
        reports.map(|(record, placed)| Self::of(&record, placed, language)).collect()
    }

    fn of(record: &Record, placed: Option<&Placed>, language: Language) -> Self {
        Self {
            ordinal: record.ordinal,
            number: placed.filter(|placed| !placed.is_new).map(|placed| placed.number.to_string()),
            is_new: placed.map(|placed| placed.is_new),
            relation: placed.map(|placed| placed.why.relation.as_str()),
            values: Held::all(record, None, language),
        }
    }
}
