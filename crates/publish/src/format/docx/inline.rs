//! Runs of words within a paragraph.

use super::xml::Xml;
use crate::piece::{Inline, NoteAt, Piece};

/// Where runs go, and what they need beside themselves.
pub(super) struct Runs<'p> {
    pub(super) piece: &'p Piece,
    pub(super) xml: Xml,
    /// Addresses outside.
    pub(super) links: Vec<String>,
}

impl<'p> Runs<'p> {
    pub(super) fn new(piece: &'p Piece, xml: Xml) -> Self {
        Self { piece, xml, links: Vec::new() }
    }

    pub(super) fn put_all(&mut self, inlines: &[Inline]) {
        inlines.iter().for_each(|inline| self.put(inline));
    }

    fn put(&mut self, inline: &Inline) {
        match inline {
            Inline::Text(words) => self.run(None, words),
            Inline::Strong(words) => self.run(Some("Strong"), words),
            Inline::Quoted { words, note } => {
                self.run(None, &format!("「{words}」"));
                note.iter().for_each(|note| self.mark(*note));
            }
            Inline::Link { words, address } => self.link(words, address),
            Inline::Figure(at) => self.figure(*at),
            Inline::Note(note) => self.mark(*note),
        }
    }

    /// A number, with the mark of its note.
    pub(super) fn figure(&mut self, at: crate::piece::FigureAt) {
        let figure = self.piece.figure(at);
        self.run(None, &figure.shown);
        figure.note.iter().for_each(|note| self.mark(*note));
    }

    pub(super) fn run(&mut self, style: Option<&str>, words: &str) {
        self.xml.open("w:r", &[]);
        if let Some(style) = style {
            self.xml.raw("<w:rPr>");
            self.xml.empty("w:rStyle", &[("w:val", style)]);
            self.xml.raw("</w:rPr>");
        }
        self.xml.words("w:t", &[("xml:space", "preserve")], words);
        self.xml.close("w:r");
    }

    /// Only what leads to a page of the web, or within the piece, is a link.
    fn link(&mut self, words: &str, address: &str) {
        let is_outside = ["https://", "http://", "mailto:"].iter().any(|scheme| address.starts_with(scheme));
        match address.strip_prefix('#') {
            Some(anchor) => {
                self.xml.open("w:hyperlink", &[("w:anchor", &bookmark(anchor)), ("w:history", "1")])
            }
            None if is_outside => {
                self.links.push(address.to_owned());
                let id = format!("link{}", self.links.len());
                self.xml.open("w:hyperlink", &[("r:id", &id), ("w:history", "1")]);
            }
            None => return self.run(None, words),
        }
        self.run(Some("Hyperlink"), words);
        self.xml.close("w:hyperlink");
    }

    /// The number of a note, which leads to it.
    fn mark(&mut self, note: NoteAt) {
        self.xml.open("w:hyperlink", &[("w:anchor", &note_bookmark(note.shown())), ("w:history", "1")]);
        self.run(Some("NoteMark"), &note.shown().to_string());
        self.xml.close("w:hyperlink");
    }
}

/// Where a note stands, by its number.
pub(super) fn note_bookmark(number: usize) -> String {
    format!("n_{number}")
}

/// Names of bookmarks are words of letters, digits and `_`, at most 40.
pub(super) fn bookmark(anchor: &str) -> String {
    let word = |c: char| if c.is_ascii_alphanumeric() { c } else { '_' };
    "s_".chars().chain(anchor.chars().map(word)).take(40).collect()
}
