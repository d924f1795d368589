//! A reading as bytes: what a child process that reads hostile files hands back to its parent.

use jikenbo_model::Document;
use serde::{Deserialize, Serialize};

use crate::draft::Draft;
use crate::error::Error;
use crate::limits::Limits;
use crate::{draft_of, id_of};

#[derive(Serialize, Deserialize)]
enum Answer {
    Read(Box<Draft>),
    Empty,
    Data,
    Unreadable(String),
    Encrypted(String),
    OverLimit(String, u64),
}

/// Reads `bytes` as [`crate::read`] does and answers with bytes for [`from_bytes`], errors included.
#[must_use]
pub fn read_to_bytes(bytes: &[u8], limits: &Limits) -> Vec<u8> {
    let answer = match draft_of(bytes, limits) {
        Ok(draft) => Answer::Read(Box::new(draft)),
        Err(Error::Empty) => Answer::Empty,
        Err(Error::Data) => Answer::Data,
        Err(Error::Unreadable { kind }) => Answer::Unreadable(kind.to_owned()),
        Err(Error::Encrypted { kind }) => Answer::Encrypted(kind.to_owned()),
        Err(Error::OverLimit { limit, allowed }) => Answer::OverLimit(limit.to_owned(), allowed),
    };
    serde_json::to_vec(&answer).unwrap_or_default()
}

/// The document that a child process read from `original`, out of what it answered.
///
/// # Errors
/// The child's own error; [`Error::Unreadable`] where the child died before it had answered in full.
pub fn from_bytes(answer: &[u8], original: &[u8]) -> Result<Document, Error> {
    let torn = || Error::Unreadable { kind: "answer" };
    match serde_json::from_slice(answer).map_err(|_| torn())? {
        Answer::Read(draft) => Ok(draft.into_document(id_of(original))),
        Answer::Empty => Err(Error::Empty),
        Answer::Data => Err(Error::Data),
        Answer::Unreadable(kind) => Err(Error::Unreadable { kind: known(&kind) }),
        Answer::Encrypted(kind) => Err(Error::Encrypted { kind: known(&kind) }),
        Answer::OverLimit(limit, allowed) => Err(Error::OverLimit { limit: known(&limit), allowed }),
    }
}

/// The names that errors use.
const NAMES: &[&str] = &[
    "text",
    "html",
    "pdf",
    "docx",
    "xlsx",
    "csv",
    "eml",
    "feed",
    "veris",
    "zip",
    "doc",
    "xls",
    "ole2",
    "office",
    "bytes",
    "pages",
    "depth",
    "entries",
    "expansion",
    "answer",
];

fn known(name: &str) -> &'static str {
    NAMES.iter().find(|own| **own == name).copied().unwrap_or("unknown")
}
