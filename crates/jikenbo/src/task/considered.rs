//! Explain a kept incident: what each of its reports says in a field, and what was considered for it.

use jikenbo_casebook::{Casebook, DocumentInfo, Relation, Report};
use jikenbo_extract::Considered;
use jikenbo_model::{Document, Field, IncidentNumber, Record};

use super::find;
use super::isolate::Readers;
use super::sourced::Sourced;

/// A report, and what was considered for a field of it.
#[derive(Debug)]
pub(crate) struct Weighed {
    /// The document.
    pub(crate) info: DocumentInfo,
    /// What it is to the incident.
    pub(crate) relation: Relation,
    /// What it reports.
    pub(crate) article: Sourced,
    /// In the order of the text; `None` where no rule read the report: a table by a map of its columns, VERIS.
    pub(crate) considered: Option<Vec<Considered>>,
}

/// The incident with this number, or the one to which it redirects, and what was considered for `field` in each of its
/// reports; `None` where the number was never given.
///
/// # Errors
/// Those of the casebook.
pub(crate) fn considered(
    casebook: &Casebook,
    number: IncidentNumber,
    field: Field,
    readers: &Readers,
) -> jikenbo_casebook::Result<Option<(IncidentNumber, Vec<Weighed>)>> {
    let Some(incident) = casebook.incident(number)? else { return Ok(None) };
    let weighed = incident.reports.into_iter().map(|report| weighed(casebook, report, field, readers));
    Ok(Some((incident.number, weighed.collect::<jikenbo_casebook::Result<_>>()?)))
}

fn weighed(
    casebook: &Casebook,
    report: Report,
    field: Field,
    readers: &Readers,
) -> jikenbo_casebook::Result<Weighed> {
    let again = find::again(casebook, &report, readers)?;
    let Report { relation, document: info, text, record, .. } = report;
    let explained = again.as_ref().and_then(|document| explained(document, &record, field));
    Ok(Weighed { info, relation, article: find::sourced(record, text, again), considered: explained })
}

/// What the rules considered, where it was they who read the record.
fn explained(document: &Document, record: &Record, field: Field) -> Option<Vec<Considered>> {
    let explained = jikenbo_extract::explain(document, record.ordinal, field.as_str())?;
    (explained.record.span == record.span).then_some(explained.considered)
}
