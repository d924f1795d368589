//! DOCX: a piece as a Word file of styles, with notes at the end to which their marks lead, charts that
//! are drawn by the reader, and A4 pages.
//!
//! The same piece gives the same bytes.

mod block;
mod chart;
mod inline;
mod package;
mod style;
mod table;
mod xml;

use std::io::{self, Seek, Write};

use crate::piece::{Inline, Piece, Section};
use block::Body;
use package::Part;

/// Writes `piece` as a Word file.
///
/// # Errors
/// Those of `out`.
pub fn write(piece: &Piece, out: impl Write + Seek) -> io::Result<()> {
    let mut body = Body::new(piece);
    body.paragraph("Title", &[Inline::text(&piece.title)]);
    if !piece.meta.issuer.is_empty() {
        body.paragraph("Subtitle", &[Inline::text(&piece.meta.issuer)]);
    }
    for (label, sentence) in &piece.meta.facts {
        body.paragraph("Basis", &[Inline::Strong(label.clone()), Inline::text(format!("　{sentence}"))]);
    }
    let shown = piece.shown();
    shown.for_each(|section| put_section(&mut body, section));
    if !piece.meta.order.is_empty() {
        let order = format!("{}　jikenbo {}", piece.words.order, piece.meta.order);
        body.paragraph("Basis", &[Inline::text(order)]);
    }
    if !piece.notes.is_empty() {
        body.paragraph("Heading1", &[Inline::text(&piece.words.notes)]);
        body.notes();
    }
    package::write(&parts(piece, body), &piece.title, &piece.meta.issuer, out)
}

fn put_section<'p>(body: &mut Body<'p>, section: &'p Section) {
    body.heading(section.depth, &section.anchor, &section.title);
    section.blocks.iter().for_each(|block| body.block(block));
}

fn parts(piece: &Piece, body: Body<'_>) -> Vec<Part> {
    let charts = body.charts();
    let mut parts = vec![
        Part::new("word/document.xml", "main", body.document()),
        Part::new("word/styles.xml", "styles", style::styles()),
        Part::new("word/fontTable.xml", "fontTable", style::fonts()),
        Part::new("word/numbering.xml", "numbering", style::numbering()),
        Part::new("word/settings.xml", "settings", style::settings()),
        Part::new("word/header1.xml", "header", style::header(&piece.title)),
        Part::new("word/footer1.xml", "footer", style::footer()),
    ];
    parts.extend(charts.into_iter().map(|(name, chart)| Part::new(&name, "chart", chart)));
    parts
}
