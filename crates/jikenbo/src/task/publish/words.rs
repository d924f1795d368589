//! What a reader sees of a file: for comparing numbers.

use jikenbo_publish::verify::visible;

use super::Format;
use crate::config::limits::Bounds;
use crate::task::failure::Failure;
use crate::task::isolate::Readers;
use crate::task::read::document;

/// The words of a file in `format`.
///
/// # Errors
/// Those of reading.
pub(crate) fn words(format: Format, bytes: &[u8]) -> anyhow::Result<String> {
    if format == Format::Html {
        return Ok(visible(&String::from_utf8_lossy(bytes)));
    }
    if format.is_text() {
        return Ok(String::from_utf8_lossy(bytes).into_owned());
    }
    let read = document(bytes, &Bounds::default().document, &Readers::default());
    let failed = |reason| Failure { path: format.ending().to_owned(), reason };
    let read = read.map_err(|reason| crate::refused::Refused::Input(failed(reason)))?;
    Ok(read.text.original().to_owned())
}
