//! From an input to a document and its records.

use jikenbo_model::{Document, Record};
use jikenbo_read::Limits;

use super::batch::Outcome;
use super::failure::{Failure, Reason};
use super::input::Input;

/// What one input gave.
#[derive(Debug)]
pub(crate) struct Reading {
    /// The input as messages call it.
    pub(crate) shown: String,
    /// The file name alone.
    pub(crate) name: String,
    /// The file's bytes.
    pub(crate) bytes: Vec<u8>,
    /// What was read.
    pub(crate) document: Document,
    /// What it reports, in reading order.
    pub(crate) records: Vec<Record>,
}

/// Reads `input` and what it reports.
pub(crate) fn reading(input: &Input, limits: &Limits) -> Outcome<Reading> {
    let failed = |reason| Failure {
        path: input.shown(),
        reason,
    };
    let bytes = input.read(limits).map_err(failed)?;
    let document = document(&bytes, limits).map_err(failed)?;
    let records = jikenbo_extract::extract(&document);
    Ok(Reading {
        shown: input.shown(),
        name: input.name(),
        bytes,
        document,
        records,
    })
}

fn document(bytes: &[u8], limits: &Limits) -> Result<Document, Reason> {
    Ok(jikenbo_read::read(bytes, limits)?)
}
