//! RSS 2.0.

use std::io;

use jikenbo_model::When;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::entry::{Entry, entries, feed_id};
use crate::piece::Piece;

/// `piece` as RSS.
///
/// # Errors
/// None that a piece can cause.
pub fn rss(piece: &Piece) -> io::Result<Vec<u8>> {
    let mut out = Writer::new_with_indent(Vec::new(), b' ', 1);
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let facts = piece.meta.facts.iter().map(|(label, words)| format!("{label}: {words}"));
    let description = facts.collect::<Vec<_>>().join(" ");
    out.create_element("rss").with_attribute(("version", "2.0")).write_inner_content(|out| {
        out.create_element("channel").write_inner_content(|out| {
            element(out, "title", &piece.title)?;
            element(out, "link", &feed_id(piece))?;
            element(out, "description", &description)?;
            element(out, "language", "ja")?;
            element(out, "generator", &format!("jikenbo {}", piece.meta.order))?;
            entries(piece).iter().try_for_each(|entry| one(out, entry))
        })?;
        Ok(())
    })?;
    Ok(out.into_inner())
}

fn one(out: &mut Writer<Vec<u8>>, entry: &Entry) -> io::Result<()> {
    out.create_element("item").write_inner_content(|out| {
        element(out, "title", &entry.title)?;
        if let Some(address) = &entry.address {
            element(out, "link", address)?;
        }
        let id = out.create_element("guid").with_attribute(("isPermaLink", "false"));
        id.write_text_content(BytesText::new(&entry.id))?;
        if let Some(on) = entry.on {
            element(out, "pubDate", &day_of_mail(on))?;
        }
        element(out, "description", &entry.html)
    })?;
    Ok(())
}

fn element(out: &mut Writer<Vec<u8>>, name: &str, words: &str) -> io::Result<()> {
    out.create_element(name).write_text_content(BytesText::new(words))?;
    Ok(())
}

/// `10 Jun 2025 00:00:00 +0900`, as RFC 822 writes it; the name of the day may be left out.
fn day_of_mail(when: When) -> String {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let month = usize::from(when.month().unwrap_or(1)).saturating_sub(1);
    let month = MONTHS.get(month).copied().unwrap_or_default();
    format!("{:02} {month} {:04} 00:00:00 +0900", when.day().unwrap_or(1), when.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_as_mail_writes_them() {
        assert_eq!(day_of_mail(When::on(2025, 6, 9).unwrap()), "09 Jun 2025 00:00:00 +0900");
        assert_eq!(day_of_mail(When::in_month(2025, 12).unwrap()), "01 Dec 2025 00:00:00 +0900");
    }
}
