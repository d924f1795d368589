//! The body of the document: headings and blocks.

use super::chart;
use super::inline::{Runs, bookmark, note_bookmark};
use super::package::Linked;
use super::table;
use super::xml::Xml;
use crate::piece::{Block, Chart, Inline, Piece, Slot};

/// The namespaces of the body.
const NAMESPACES: &[(&str, &str)] = &[
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:c", "http://schemas.openxmlformats.org/drawingml/2006/chart"),
];

/// The body as it grows.
pub(super) struct Body<'p> {
    pub(super) runs: Runs<'p>,
    charts: Vec<&'p Chart>,
    headings: usize,
}

impl<'p> Body<'p> {
    pub(super) fn new(piece: &'p Piece) -> Self {
        let mut xml = Xml::of("w:document", NAMESPACES);
        xml.open("w:body", &[]);
        Self { runs: Runs::new(piece, xml), charts: Vec::new(), headings: 0 }
    }

    pub(super) fn paragraph(&mut self, style: &str, inlines: &[Inline]) {
        self.open(style);
        self.runs.put_all(inlines);
        self.runs.xml.close("w:p");
    }

    /// A heading that links can lead to.
    pub(super) fn heading(&mut self, depth: u8, anchor: &str, title: &[Inline]) {
        self.headings += 1;
        let id = self.headings.to_string();
        self.open(&format!("Heading{}", depth.clamp(1, 3)));
        self.runs.xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &bookmark(anchor))]);
        self.runs.put_all(title);
        self.runs.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
        self.runs.xml.close("w:p");
    }

    pub(super) fn block(&mut self, block: &'p Block) {
        match block {
            Block::Paragraph(inlines) => self.paragraph("BodyText", inlines),
            Block::Quotation { lines, source } => {
                lines.iter().for_each(|line| self.paragraph("Quote", &[Inline::text(line)]));
                self.paragraph("QuoteSource", source);
            }
            Block::List(items) => items.iter().for_each(|item| self.paragraph("ListBullet", item)),
            Block::Table(table) => table::put(self, table),
            Block::Chart(chart) => self.chart(chart),
            Block::Slot(slot) => self.slot(slot),
        }
    }

    /// What an editor wrote; nothing where there is nothing.
    fn slot(&mut self, slot: &Slot) {
        if !slot.text.is_empty() {
            let words = Inline::Strong(self.runs.piece.words.editor.clone());
            self.paragraph("Editor", &[words]);
        }
        slot.text.iter().for_each(|words| self.paragraph("Editor", &[Inline::text(words)]));
    }

    fn chart(&mut self, chart: &'p Chart) {
        self.paragraph("Caption", &[Inline::text(&chart.title)]);
        self.charts.push(chart);
        self.open("Chart");
        chart::place(&mut self.runs.xml, chart, self.charts.len());
        self.runs.xml.close("w:p");
        self.paragraph("ChartText", &[Inline::text(&chart.description)]);
    }

    fn open(&mut self, style: &str) {
        self.runs.xml.open("w:p", &[]);
        self.runs.xml.raw("<w:pPr>");
        self.runs.xml.empty("w:pStyle", &[("w:val", style)]);
        self.runs.xml.raw("</w:pPr>");
    }

    /// The charts, each a part.
    pub(super) fn charts(&self) -> Vec<(String, String)> {
        let part =
            |(nth, chart): (usize, &&Chart)| (format!("word/charts/chart{nth}.xml"), chart::part(chart));
        (1..).zip(&self.charts).map(part).collect()
    }

    /// The notes, each with its number, to which marks lead.
    pub(super) fn notes(&mut self) {
        for (number, note) in (1..).zip(&self.runs.piece.notes) {
            let id = (10_000 + number).to_string();
            self.open("Note");
            self.runs.xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &note_bookmark(number))]);
            self.runs.run(None, &number.to_string());
            self.runs.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
            self.runs.xml.raw("<w:r><w:tab/></w:r>");
            self.runs.put_all(&note.words);
            self.runs.xml.close("w:p");
        }
    }

    /// The whole, with the page at its end.
    pub(super) fn document(mut self) -> Linked {
        self.runs.xml.raw(PAGE);
        self.runs.xml.close("w:body");
        self.runs.xml.close("w:document");
        Linked { content: self.runs.xml.into_string(), links: self.runs.links }
    }
}

/// A4, margins of 25 mm, a running title above and the page below.
const PAGE: &str = "<w:sectPr>\
     <w:headerReference w:type=\"default\" r:id=\"header1\"/><w:footerReference w:type=\"default\" r:id=\"footer1\"/>\
     <w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
     <w:pgMar w:top=\"1418\" w:right=\"1418\" w:bottom=\"1418\" w:left=\"1418\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/>\
     </w:sectPr>";

/// Twentieths of a point between the margins of [`PAGE`].
pub(super) const LINE_WIDTH: u32 = 11_906 - 2 * 1_418;
