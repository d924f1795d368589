//! What is in these bytes? A [`Document`] of blocks, and what went wrong.

mod error;
mod limits;

pub use error::Error;
pub use limits::Limits;

use jikenbo_model::Document;

/// Reads `bytes` as what they are by content: text, HTML, PDF, DOCX, XLSX, CSV, EML or a feed.
///
/// # Errors
/// Where nothing can be read at all or a limit is exceeded. Damage that leaves something readable is a problem
/// inside the document instead.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Document, Error> {
    let _ = limits;
    if bytes.is_empty() {
        return Err(Error::Empty);
    }
    Err(Error::Unreadable { kind: "text" })
}
