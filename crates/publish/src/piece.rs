//! A piece to be sent: digest, monthly table or ranking, as what it says, apart from any format.
//!
//! Every format is rendered from the same piece: sections of blocks, blocks of inlines. A number that comes out of the
//! casebook is never mere text: it is a [`Figure`], to which inlines and cells point.

mod chart;
mod figure;
mod slot;
mod table;
mod walk;

pub use chart::{Chart, ChartKind, Series};
pub use figure::{Amount, Figure, FigureAt, Note, NoteAt};
pub use slot::Slot;
pub use table::{Align, Cell, Column, Table};

use jikenbo_model::{IncidentNumber, When};

/// A publication, whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Piece {
    /// What it is called, with its period: 今月の情報漏えい事故（2025年6月）.
    pub title: String,
    /// What it rests on.
    pub meta: Meta,
    /// What it says, in reading order.
    pub sections: Vec<Section>,
    /// Every figure, in reading order; [`FigureAt`] points here.
    pub figures: Vec<Figure>,
    /// What the figures and quotations rest on, in the order in which they are first pointed at; [`NoteAt`] points here.
    pub notes: Vec<Note>,
    /// The fixed words of every format.
    pub words: Words,
}

/// What a piece rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meta {
    /// Who sends it, as their templates say; may be empty.
    pub issuer: String,
    /// The state of the casebook that is told: what had been disclosed by the end of this day.
    pub as_of: Option<When>,
    /// Basis, selection, state and the like, a label and a sentence each, to be shown below the title.
    pub facts: Vec<(String, String)>,
    /// The command that makes the piece again, without the name of the program: `publish table --month 2025-06 …`.
    /// Every format carries it, for people to read and for `publish verify`.
    pub order: String,
}

/// The fixed words that formats put around what a piece says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Above the notes: 出典と根拠.
    pub notes: String,
    /// Above what an editor wrote: 編集部より.
    pub editor: String,
    /// Before the source of a quotation: 出典.
    pub source: String,
    /// Before the command that makes the piece again.
    pub order: String,
}

/// A part of a piece, under a heading of its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// Stable within the piece, in ASCII: `i2025-0012`, `causes`.
    pub anchor: String,
    /// Its heading.
    pub title: Vec<Inline>,
    /// Depth of the heading below the title of the piece, from 1.
    pub depth: u8,
    /// What it says.
    pub blocks: Vec<Block>,
    /// Present where the section is an entry of a feed.
    pub entry: Option<Entry>,
}

impl Section {
    /// Holds it nothing but places in which the editor wrote nothing? Those who read it then need no heading of it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let is_blank = |block: &Block| matches!(block, Block::Slot(slot) if slot.text.is_empty());
        !self.blocks.is_empty() && self.blocks.iter().all(is_blank)
    }
}

/// What a feed wants to know of an entry, beside its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The incident.
    pub number: IncidentNumber,
    /// Its date.
    pub on: Option<When>,
    /// The address of its source, where one is known.
    pub address: Option<String>,
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// Words of a source, verbatim, and where they stand.
    Quotation {
        /// Its lines, as written.
        lines: Vec<String>,
        /// Document and address.
        source: Vec<Inline>,
    },
    /// Items of a list without numbers.
    List(Vec<Vec<Inline>>),
    /// Rows and columns.
    Table(Table),
    /// Bars or lines.
    Chart(Chart),
    /// A place for the editor's own words.
    Slot(Slot),
}

/// A run of words within a line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Inline {
    /// Words of our own.
    Text(String),
    /// The same, to be seen first.
    Strong(String),
    /// Words of a source within our own, in 「」.
    Quoted {
        /// The words, as written, without brackets around them.
        words: String,
        /// Where they stand.
        note: Option<NoteAt>,
    },
    /// Words that lead somewhere.
    Link {
        /// What is shown.
        words: String,
        /// Where to: `https://…`, or `#anchor` within the piece.
        address: String,
    },
    /// A number out of the casebook: its [`Figure::shown`], with a mark of its note.
    Figure(FigureAt),
    /// The mark of a note alone.
    Note(NoteAt),
}

impl Inline {
    /// Words of our own.
    pub fn text(words: impl Into<String>) -> Self {
        Self::Text(words.into())
    }
}

impl Piece {
    /// The figure at `at`.
    ///
    /// # Panics
    /// Where `at` belongs to another piece.
    #[must_use]
    pub fn figure(&self, at: FigureAt) -> &Figure {
        &self.figures[at.0]
    }

    /// Puts in a figure, and says where it is.
    pub fn put_figure(&mut self, figure: Figure) -> FigureAt {
        self.figures.push(figure);
        FigureAt(self.figures.len() - 1)
    }

    /// Puts in a note that is not there yet, and says where it is.
    pub fn put_note(&mut self, note: Note) -> NoteAt {
        self.notes.push(note);
        NoteAt(self.notes.len() - 1)
    }
}
