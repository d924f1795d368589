//! How comparable incidents told a field.

use jikenbo_publish::Field;
use serde::Serialize;
use utoipa::ToSchema;

use super::incident::{Held, Like};
use crate::message::Language;
use crate::task::precedent::Precedent;

/// Incidents like one that tell a field, the most alike first.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Precedents {
    field: &'static str,
    precedents: Vec<Told>,
}

/// How one of them told it.
#[derive(Serialize, ToSchema)]
struct Told {
    alike: Like,
    /// The document of its first report that tells the field.
    document: String,
    /// What that report says in the field.
    values: Vec<Held>,
    /// The sentences that say it, as written.
    sentences: Vec<String>,
    /// Days from discovery to the first notice, where both are told to the day.
    days_until_first: Option<u64>,
    /// Days from the first notice to the next report.
    days_until_next: Option<u64>,
}

/// Characters of a sentence that are told.
const SENTENCE: usize = 1_000;

impl Precedents {
    /// Those found.
    pub(in crate::web::api) fn of(field: Field, found: &[Precedent], language: Language) -> Self {
        let precedents = found.iter().map(|one| Told::of(one, field, language)).collect();
        Self { field: field.as_str(), precedents }
    }
}

impl Told {
    fn of(one: &Precedent, field: Field, language: Language) -> Self {
        let sentences = one.sentences(field);
        Self {
            alike: Like::of(&one.alike),
            document: one.report.info.id.to_string(),
            values: Held::in_field(&one.report.article, field, language),
            sentences: sentences.iter().map(|words| words.chars().take(SENTENCE).collect()).collect(),
            days_until_first: one.until_first,
            days_until_next: one.until_next,
        }
    }
}
