//! Show one: an incident with its documents opened.

use jikenbo_casebook::{Casebook, DocumentInfo, Relation, Report};
use jikenbo_model::{Document, IncidentNumber, Record, Text};

use super::isolate::Readers;
use super::read::document;
use super::sourced::Sourced;
use crate::config::limits::Bounds;

/// A report of an incident with its document opened.
#[derive(Debug)]
pub(crate) struct Opened {
    /// The document.
    pub(crate) info: DocumentInfo,
    /// What it is to the incident.
    pub(crate) relation: Relation,
    /// Other incidents that it tells of.
    pub(crate) also: Vec<IncidentNumber>,
    /// What it reports.
    pub(crate) article: Sourced,
}

/// The reports of an incident in order of arrival; `None` where the number was never given.
///
/// # Errors
/// Those of the casebook.
pub(crate) fn incident(
    casebook: &Casebook,
    number: IncidentNumber,
) -> jikenbo_casebook::Result<Option<Vec<Opened>>> {
    casebook.incident(number)?.map(|incident| all_opened(casebook, incident.reports)).transpose()
}

/// The reports of an incident as [`incident`] gives them, but without pages and rows: no document is read again.
///
/// # Errors
/// Those of the casebook.
pub(crate) fn kept(
    casebook: &Casebook,
    number: IncidentNumber,
) -> jikenbo_casebook::Result<Option<Vec<Opened>>> {
    let plain = |report: Report| {
        let Report { relation, also, document: info, text, record, .. } = report;
        Opened { info, relation, also, article: Sourced::new(record, Text::new(text), Vec::new()) }
    };
    Ok(casebook.incident(number)?.map(|incident| incident.reports.into_iter().map(plain).collect()))
}

/// The reports with their documents opened.
///
/// # Errors
/// Those of the casebook.
pub(crate) fn all_opened(casebook: &Casebook, reports: Vec<Report>) -> jikenbo_casebook::Result<Vec<Opened>> {
    let readers = Readers::default();
    reports.into_iter().map(|report| opened(casebook, report, &readers)).collect()
}

/// Reads the document again for its pages and rows. Where that gives another text than the one that the record was
/// read from, the kept text stands alone.
pub(crate) fn opened(
    casebook: &Casebook,
    report: Report,
    readers: &Readers,
) -> jikenbo_casebook::Result<Opened> {
    let again = again(casebook, &report, readers)?;
    let Report { relation, also, document: info, text: kept, record, .. } = report;
    Ok(Opened { info, relation, also, article: sourced(record, kept, again) })
}

/// The record in its document; in the `kept` text alone where that cannot be read again.
pub(super) fn sourced(record: Record, kept: String, again: Option<Document>) -> Sourced {
    let (text, blocks) = match again {
        Some(document) => (document.text, document.blocks),
        None => (Text::new(kept), Vec::new()),
    };
    Sourced::new(record, text, blocks)
}

/// The document of a report, read again; `None` where that gives another text than the kept one.
///
/// # Errors
/// Those of the casebook.
pub(crate) fn again(
    casebook: &Casebook,
    report: &Report,
    readers: &Readers,
) -> jikenbo_casebook::Result<Option<Document>> {
    let bytes = casebook.bytes_of(&report.document.id)?.unwrap_or_default();
    let again = document(&bytes, &Bounds::default().document, readers).ok();
    Ok(again.filter(|document| document.text.original() == report.text))
}
