//! From bytes to a document and its records.

use jikenbo_casebook::Intake;
use jikenbo_extract::Mapped;
use jikenbo_model::{ColumnMap, Document, Problem, ProblemKind, Record};
use jikenbo_read::Limits;

use super::failure::Reason;
use super::isolate::Readers;

/// What one document gave.
#[derive(Debug)]
pub(crate) struct Reading {
    /// What was read.
    pub(crate) document: Document,
    /// What it reports, in reading order.
    pub(crate) records: Vec<Record>,
}

impl Reading {
    /// What a casebook takes in of a document called `name`, made of `bytes` by a map of columns where there is one, and
    /// what went wrong.
    pub(crate) fn taken(
        self,
        name: String,
        bytes: Vec<u8>,
        columns: Option<ColumnMap>,
    ) -> (Intake, Vec<Problem>) {
        let Self { document, records } = self;
        let (id, kind) = (document.id, document.kind);
        let (text, gaps) = (document.text.original().to_owned(), document.text.gaps());
        (Intake { id, name, kind, bytes, text, gaps, records, columns }, document.problems)
    }
}

/// Reads `bytes` and what they report.
pub(crate) fn read(bytes: &[u8], limits: &Limits, readers: &Readers) -> Result<Reading, Reason> {
    let document = document(bytes, limits, readers)?;
    let records = jikenbo_extract::extract(&document);
    Ok(Reading { document, records })
}

/// Reads `bytes` and what they report, a table by the map of its columns where a person gave one.
pub(crate) fn read_by(
    columns: Option<&ColumnMap>,
    bytes: &[u8],
    limits: &Limits,
    readers: &Readers,
) -> Result<Reading, Reason> {
    let Some(columns) = columns else {
        return read(bytes, limits, readers);
    };
    let mut document = document(bytes, limits, readers)?;
    let Mapped { records, problems } = jikenbo_extract::extract_mapped(&document, columns);
    document.problems.extend(problems);
    Ok(Reading { document, records })
}

/// Reads `bytes`: formats with large parsers in a process of their own, the rest here.
pub(crate) fn document(bytes: &[u8], limits: &Limits, readers: &Readers) -> Result<Document, Reason> {
    if jikenbo_read::needs_isolation(bytes) {
        readers.read(bytes, limits)
    } else {
        Ok(jikenbo_read::read(bytes, limits)?)
    }
}

/// Was a part of the document lost? It counts among the inputs that failed, although the rest of it was read.
pub(crate) fn is_damaged(problems: &[Problem]) -> bool {
    let lost = [ProblemKind::PartDamaged, ProblemKind::CellNotUnderstood, ProblemKind::ColumnsNotFound];
    problems.iter().any(|problem| lost.contains(&problem.kind))
}
