//! The outward shape of a precedent.

use jikenbo_publish::{Field, values};
use serde::Serialize;

use crate::task::precedent::Precedent;

/// An incident like the one asked about, and how a report of it tells the field.
#[derive(Serialize)]
pub(super) struct Line<'p> {
    number: Option<String>,
    organization: Option<&'p str>,
    disclosed_on: Option<String>,
    /// Points for what is alike, of 100.
    points: u32,
    field: &'static str,
    values: Vec<String>,
    /// Each with the words that decide.
    quotes: Vec<Quote<'p>>,
    source: &'p str,
    document: String,
    ordinal: u32,
    days_to_first_notice: Option<u64>,
    days_to_next_report: Option<u64>,
}

/// A sentence, and where it stands in Unicode code points of the canonical text.
#[derive(Serialize)]
struct Quote<'p> {
    sentence: &'p str,
    start: usize,
    end: usize,
}

/// A precedent on one line.
pub(super) fn line(precedent: &Precedent, field: Field) -> Line<'_> {
    let (incident, article) = (&precedent.alike.incident, &precedent.report.article);
    let told = values(&article.record);
    let told = || told.iter().filter(|value| value.field == field);
    let points = article.points();
    let quotes = precedent.spans(field).into_iter().map(|span| {
        let (start, end) = points.of(span);
        Quote { sentence: article.words(span), start, end }
    });
    Line {
        number: incident.number.map(|number| number.to_string()),
        organization: incident.organization.as_deref(),
        disclosed_on: incident.disclosed.map(|on| on.to_string()),
        points: precedent.alike.reasons.iter().map(|reason| reason.points).sum(),
        field: field.as_str(),
        values: told().map(|value| value.word.to_string()).collect(),
        quotes: quotes.collect(),
        source: &precedent.report.info.name,
        document: precedent.report.info.id.to_string(),
        ordinal: article.record.ordinal,
        days_to_first_notice: precedent.until_first,
        days_to_next_report: precedent.until_next,
    }
}
