//! Where a kept document says that it was published.

use jikenbo_casebook::{Casebook, DocumentInfo};
use jikenbo_model::FileKind;

use super::isolate::Readers;
use super::read::document;
use crate::config::limits::Bounds;

/// The address of the web that a page gives as its own; `None` for one that gives none, and for files that are no pages.
///
/// # Errors
/// Those of the casebook.
pub(crate) fn published_at(casebook: &Casebook, info: &DocumentInfo) -> anyhow::Result<Option<String>> {
    if info.kind != FileKind::Html {
        return Ok(None);
    }
    Ok(casebook.bytes_of(&info.id)?.and_then(|bytes| given_in(info.kind, &bytes)))
}

/// The same of a file of this kind, whose bytes are at hand.
pub(crate) fn given_in(kind: FileKind, bytes: &[u8]) -> Option<String> {
    if kind != FileKind::Html {
        return None;
    }
    let page = document(bytes, &Bounds::default().document, &Readers::default()).ok()?;
    page.meta.address.filter(|address| is_of_the_web(address))
}

/// Is it one that a line can hold, and that leads to the web?
fn is_of_the_web(address: &str) -> bool {
    let is_plain = address.chars().all(|c| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c));
    is_plain && (address.starts_with("https://") || address.starts_with("http://"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_are_taken() {
        for (address, is_one) in [
            ("https://example.jp/news/1?a=b", true),
            ("http://example.com/", true),
            ("/news/1", false),
            ("javascript:alert(1)", false),
            ("https://example.jp/a b", false),
            ("https://example.jp/\r\nWARC-Type: x", false),
        ] {
            assert_eq!(is_of_the_web(address), is_one, "{address}");
        }
    }
}
