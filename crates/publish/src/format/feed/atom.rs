//! Atom (RFC 4287).

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::entry::{Entry, entries, feed_id, moment};
use crate::piece::Piece;

/// `piece` as Atom.
///
/// # Errors
/// None that a piece can cause.
pub fn atom(piece: &Piece) -> io::Result<Vec<u8>> {
    let mut out = Writer::new_with_indent(Vec::new(), b' ', 1);
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let entries = entries(piece);
    let latest = entries.iter().filter_map(|entry| entry.on).max().or(piece.meta.as_of);
    let feed = out.create_element("feed").with_attribute(("xmlns", "http://www.w3.org/2005/Atom"));
    feed.with_attribute(("xml:lang", "ja")).write_inner_content(|out| {
        element(out, "id", &feed_id(piece))?;
        element(out, "title", &piece.title)?;
        element(out, "updated", &latest.map(moment).unwrap_or_default())?;
        let issuer = if piece.meta.issuer.is_empty() { "jikenbo" } else { &piece.meta.issuer };
        out.create_element("author").write_inner_content(|out| element(out, "name", issuer))?;
        element(out, "generator", &format!("jikenbo {}", piece.meta.order))?;
        entries.iter().try_for_each(|entry| one(out, entry))
    })?;
    Ok(out.into_inner())
}

fn one(out: &mut Writer<Vec<u8>>, entry: &Entry) -> io::Result<()> {
    out.create_element("entry").write_inner_content(|out| {
        element(out, "id", &entry.id)?;
        element(out, "title", &entry.title)?;
        element(out, "updated", &entry.on.map(moment).unwrap_or_default())?;
        if let Some(address) = &entry.address {
            out.create_element("link").with_attribute(("href", address.as_str())).write_empty()?;
        }
        let content = out.create_element("content").with_attribute(("type", "html"));
        content.write_text_content(BytesText::new(&entry.html))?;
        Ok(())
    })?;
    Ok(())
}

fn element(out: &mut Writer<Vec<u8>>, name: &str, words: &str) -> io::Result<()> {
    out.create_element(name).write_text_content(BytesText::new(words))?;
    Ok(())
}
