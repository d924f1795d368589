//! What does this document report? Articles, then records, each value quoted.
//!
//! A document is split into articles; each is read once (sentences, sections, mentions, numbers, dates); then one
//! rule a fact decides, and says from which words.

mod article;
#[cfg(test)]
mod case;
mod closing_title;
mod lexicon;
mod mapped;
mod page_dates;
mod pair_weights;
mod polarity;
mod reading;
mod rule;
mod section;
mod split;
mod veris;
mod words;

use jikenbo_model::{ColumnMap, Document, FileKind, ProblemKind, Record};

pub use polarity::Polarity;
pub use rule::explain::{Considered, Explanation, Verdict};
pub use section::Section;

use reading::{Groundwork, Reading};

pub use mapped::{Mapped, Proposal};

/// The version of the rules: changes whenever the same document may give other records.
pub const VERSION: u32 = 19;

/// Reads the articles of a document into records, in reading order.
#[must_use]
pub fn extract(document: &Document) -> Vec<Record> {
    if document.kind == FileKind::Veris {
        return veris::records(document);
    }
    let groundwork = Groundwork::new(document);
    let articles = split::split(document, groundwork.found());
    let read =
        |(article, ordinal): (&_, u32)| rule::read(&Reading::new(document, article, &groundwork), ordinal);
    articles.iter().zip(1..).map(read).collect()
}

/// Why the article at this position, from 1, has the values it has in the field with this outward name. `None` where
/// the document has no such article or a record no such field, or where no rule read it (VERIS).
#[must_use]
pub fn explain(document: &Document, ordinal: u32, field: &str) -> Option<Explanation> {
    if document.kind == FileKind::Veris {
        return None;
    }
    let groundwork = Groundwork::new(document);
    let articles = split::split(document, groundwork.found());
    let article = articles.get(usize::try_from(ordinal.checked_sub(1)?).ok()?)?;
    rule::explain::explain(&Reading::new(document, article, &groundwork), ordinal, field)
}

/// Reads the rows of a table whose columns a person has mapped. A document without those columns is read as ever, and
/// that is a problem.
#[must_use]
pub fn extract_mapped(document: &Document, columns: &ColumnMap) -> Mapped {
    let mut mapped = mapped::read(document, columns);
    if mapped.problems.iter().any(|problem| problem.kind == ProblemKind::ColumnsNotFound)
        && mapped.records.is_empty()
    {
        mapped.records = extract(document);
    }
    mapped
}

/// What the columns of a document's first table seem to hold; `None` where no row names columns.
#[must_use]
pub fn propose_columns(document: &Document) -> Option<Proposal> {
    mapped::propose(document)
}
