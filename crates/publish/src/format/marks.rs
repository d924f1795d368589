//! Runs of words as a line of text, by the marks that a format has for what stands in them.

use crate::piece::{Cell, Inline, NoteAt, Piece};

/// How a format of text writes what is more than words.
pub(super) trait Marks {
    /// Words that mean nothing but themselves.
    fn words(&self, words: &str) -> String {
        words.to_owned()
    }

    /// Words to be seen first.
    fn strong(&self, words: &str) -> String {
        self.words(words)
    }

    /// Words that lead to an address of the web.
    fn link(&self, words: &str, address: &str) -> String;

    /// The mark of a note.
    fn note(&self, note: NoteAt) -> String;

    /// `inlines` of `piece` on one line.
    fn line(&self, piece: &Piece, inlines: &[Inline]) -> String {
        let marked = |note: Option<NoteAt>| note.map(|note| self.note(note)).unwrap_or_default();
        let one = |inline: &Inline| match inline {
            Inline::Text(words) => self.words(words),
            Inline::Strong(words) => self.strong(words),
            Inline::Quoted { words, note } => format!("「{}」{}", self.words(words), marked(*note)),
            Inline::Link { words, address } if address.starts_with('#') => self.words(words),
            Inline::Link { words, address } => self.link(words, address),
            Inline::Figure(at) => {
                let figure = piece.figure(*at);
                self.words(&figure.shown) + &marked(figure.note)
            }
            Inline::Note(note) => self.note(*note),
        };
        inlines.iter().map(one).collect()
    }

    /// A cell of a table on one line.
    fn cell(&self, piece: &Piece, cell: &Cell) -> String {
        match cell {
            Cell::Words(inlines) => self.line(piece, inlines),
            Cell::Figure(at) => self.line(piece, &[Inline::Figure(*at)]),
        }
    }
}

/// Words alone: neither notes nor addresses.
pub(super) struct Bare;

impl Marks for Bare {
    fn link(&self, words: &str, _: &str) -> String {
        words.to_owned()
    }

    fn note(&self, _: NoteAt) -> String {
        String::new()
    }
}

/// Notes by their numbers in brackets, addresses behind their words.
pub(super) struct Bracketed;

impl Marks for Bracketed {
    fn link(&self, words: &str, address: &str) -> String {
        match words == address {
            true => format!(" {address} "),
            false => format!("{words} {address} "),
        }
    }

    fn note(&self, note: NoteAt) -> String {
        format!("[{}]", note.shown())
    }
}
