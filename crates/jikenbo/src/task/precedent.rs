//! How comparable incidents told a field, and how soon they told more.

use jikenbo_casebook::{Alike, Casebook, Filter, Relation, Report};
use jikenbo_model::{IncidentNumber, Span, When};
use jikenbo_publish::{Field, values};

use super::find::{Opened, opened};
use super::isolate::Readers;

/// Incidents that are looked into for the field, the most alike first.
const LOOKED_INTO: usize = 400;

/// An incident like the one asked about that tells the field.
#[derive(Debug)]
pub(crate) struct Precedent {
    /// The incident, and what is alike.
    pub(crate) alike: Alike,
    /// Its first report that tells the field.
    pub(crate) report: Opened,
    /// Days from discovery to the first notice, where both are told to the day.
    pub(crate) until_first: Option<u64>,
    /// Days from the first notice to the next report of the organisation itself.
    pub(crate) until_next: Option<u64>,
}

impl Precedent {
    /// Where the sentences of the report stand that say the field, in the order of the text.
    pub(crate) fn spans(&self, field: Field) -> Vec<Span> {
        let article = &self.report.article;
        let values = values(&article.record);
        let of_field = values.iter().filter(|value| value.field == field);
        let mut spans: Vec<_> =
            of_field.flat_map(|value| value.spans()).map(|span| article.sentence(span)).collect();
        spans.sort_unstable();
        spans.dedup();
        spans
    }

    /// Those sentences.
    pub(crate) fn sentences(&self, field: Field) -> Vec<&str> {
        self.spans(field).into_iter().map(|span| self.report.article.words(span).trim()).collect()
    }
}

/// Those of the incidents like `number` that pass `filter` and tell `field`, `limit` of them, the most alike first.
///
/// # Errors
/// Those of the casebook.
pub(crate) fn precedents(
    casebook: &Casebook,
    number: IncidentNumber,
    field: Field,
    filter: &Filter,
    limit: usize,
    readers: &Readers,
) -> jikenbo_casebook::Result<Vec<Precedent>> {
    let alike = casebook.similar(number, &filter.clone().first(LOOKED_INTO))?.unwrap_or_default();
    let mut found = Vec::new();
    for alike in alike {
        if found.len() == limit {
            break;
        }
        found.extend(precedent(casebook, alike, field, readers)?);
    }
    Ok(found)
}

/// Only the report that tells the field is opened.
fn precedent(
    casebook: &Casebook,
    alike: Alike,
    field: Field,
    readers: &Readers,
) -> jikenbo_casebook::Result<Option<Precedent>> {
    let incident = alike.incident.number.map(|number| casebook.incident(number)).transpose()?.flatten();
    let reports = incident.map(|incident| incident.reports).unwrap_or_default();
    let own = |report: &&Report| matches!(report.relation, Relation::New | Relation::Follows);
    let mut notices: Vec<When> = reports
        .iter()
        .filter(own)
        .filter_map(|report| Some(report.record.disclosed_on.as_ref()?.value))
        .collect();
    notices.sort_unstable();
    notices.dedup();
    let first = notices.first().copied();
    let next =
        first.and_then(|first| notices.iter().find_map(|&next| days(first, next).filter(|&days| days > 0)));
    let noticed = reports.iter().find_map(|report| Some(report.record.discovered_on.as_ref()?.value));
    let until_first = noticed.zip(first).and_then(|(noticed, first)| days(noticed, first));
    let tells = |report: &Report| values(&report.record).iter().any(|value| value.field == field);
    let Some(report) = reports.into_iter().find(tells) else {
        return Ok(None);
    };
    let report = opened(casebook, report, readers)?;
    Ok(Some(Precedent { alike, report, until_first, until_next: next }))
}

fn days(from: When, to: When) -> Option<u64> {
    u64::try_from(from.days_until(to)?).ok()
}
