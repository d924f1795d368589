//! Show one: an incident with its documents opened, so that every value can be shown in its sentence and place.

use jikenbo_casebook::{Casebook, DocumentInfo, Report};
use jikenbo_model::{Block, IncidentNumber, Place, Record, Span, Text};
use jikenbo_text::sentence::sentences;

use super::isolate::Readers;
use super::read::document;
use crate::config::limits::Bounds;

/// A report of an incident with its document opened.
#[derive(Debug)]
pub(crate) struct Opened {
    /// The document.
    pub(crate) info: DocumentInfo,
    /// What it reports.
    pub(crate) record: Record,
    text: Text,
    blocks: Vec<Block>,
    sentences: Vec<Span>,
}

/// The reports of an incident in order of arrival; `None` where the number was never given.
///
/// # Errors
/// Those of the casebook.
pub(crate) fn incident(
    casebook: &Casebook,
    number: IncidentNumber,
) -> jikenbo_casebook::Result<Option<Vec<Opened>>> {
    let Some(incident) = casebook.incident(number)? else {
        return Ok(None);
    };
    let readers = Readers::default();
    incident
        .reports
        .into_iter()
        .map(|report| opened(casebook, report, &readers))
        .collect::<Result<_, _>>()
        .map(Some)
}

/// Reads the document again for its pages and rows. Where that gives another text than the one that the record was
/// read from, the kept text stands alone.
fn opened(casebook: &Casebook, report: Report, readers: &Readers) -> jikenbo_casebook::Result<Opened> {
    let Report {
        document: info,
        text: kept,
        record,
        ..
    } = report;
    let bytes = casebook.bytes_of(&info.id)?.unwrap_or_default();
    let again = document(&bytes, &Bounds::default().document, readers).ok();
    let (text, blocks) = match again.filter(|document| document.text.original() == kept) {
        Some(document) => (document.text, document.blocks),
        None => (Text::new(kept), Vec::new()),
    };
    let within = text.to_folded(record.span);
    let sentences = sentences(text.folded(), within)
        .into_iter()
        .map(|span| text.to_original(span))
        .collect();
    Ok(Opened {
        info,
        record,
        text,
        blocks,
        sentences,
    })
}

impl Opened {
    /// The words at `span`, as written.
    pub(crate) fn words(&self, span: Span) -> &str {
        self.text.at(span)
    }

    /// The sentence around `span`; all of them where it touches several.
    pub(crate) fn sentence(&self, span: Span) -> Span {
        self.sentences
            .iter()
            .filter(|sentence| sentence.overlaps(span))
            .fold(span, |all, one| all.cover(*one))
    }

    /// Where `span` stands in the file.
    pub(crate) fn place(&self, span: Span) -> &Place {
        let block = self
            .blocks
            .iter()
            .rfind(|block| block.span.start() <= span.start());
        block.map_or(&Place::Text, |block| &block.place)
    }
}
