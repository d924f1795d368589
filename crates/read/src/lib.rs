//! What is in these bytes? A [`Document`] of blocks, and what went wrong.
//!
//! The kind is told by content, never by a file's name. Reading does not fail on bad content where anything can be
//! kept: what went wrong is a problem inside the document.

mod charset;
mod draft;
mod error;
mod feed;
mod header;
mod html;
mod kind;
mod limits;
mod mail;
mod office;
mod pdf;
mod plain;
mod table;
mod veris;
pub mod wire;
mod xml;

pub use error::Error;
pub use kind::{kind, needs_isolation};
pub use limits::Limits;

use std::panic::{AssertUnwindSafe, catch_unwind};

use jikenbo_model::Document;
use jikenbo_model::document::{DocumentId, FileKind};
use sha2::{Digest, Sha256};

use crate::draft::Draft;

/// Reads `bytes` as what they are by content: text, HTML, PDF, DOCX, XLSX, CSV, EML, a feed or VERIS.
///
/// # Errors
/// Where nothing can be read at all or a limit is exceeded. Damage that leaves something readable is a problem
/// inside the document instead.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Document, Error> {
    Ok(draft_of(bytes, limits)?.into_document(id_of(bytes)))
}

/// Reads `bytes` as `kind`, whatever they look like.
///
/// # Errors
/// As [`read`].
pub fn read_as(kind: FileKind, bytes: &[u8], limits: &Limits) -> Result<Document, Error> {
    limits.check_bytes(bytes)?;
    Ok(guarded(kind, bytes, limits)?.into_document(id_of(bytes)))
}

/// The identity of a file: SHA-256 of its bytes.
#[must_use]
pub fn id_of(bytes: &[u8]) -> DocumentId {
    DocumentId::new(Sha256::digest(bytes).into())
}

fn draft_of(bytes: &[u8], limits: &Limits) -> Result<Draft, Error> {
    if bytes.is_empty() {
        return Err(Error::Empty);
    }
    limits.check_bytes(bytes)?;
    guarded(kind(bytes)?, bytes, limits)
}

/// A parser of someone else's that panics costs this document alone.
fn guarded(kind: FileKind, bytes: &[u8], limits: &Limits) -> Result<Draft, Error> {
    let reading = || match kind {
        FileKind::Text => plain::read(bytes, limits),
        FileKind::Html => html::read(bytes, limits),
        FileKind::Pdf => pdf::read(bytes, limits),
        FileKind::Docx => office::docx::read(bytes, limits),
        FileKind::Xlsx => office::xlsx::read(bytes, limits),
        FileKind::Csv => table::read(bytes, limits),
        FileKind::Eml => mail::read(bytes, limits),
        FileKind::Feed => feed::read(bytes, limits),
        FileKind::Veris => veris::read(bytes, limits),
    };
    catch_unwind(AssertUnwindSafe(reading)).unwrap_or(Err(Error::Unreadable { kind: kind.as_str() }))
}
