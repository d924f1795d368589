//! Numbers that come out of the casebook, and what they rest on.

use jikenbo_model::{Count, IncidentNumber};

use super::Inline;

/// A figure of a piece, by its position in [`Piece::figures`](super::Piece::figures).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FigureAt(pub usize);

/// A note of a piece, by its position in [`Piece::notes`](super::Piece::notes); shown counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteAt(pub usize);

impl NoteAt {
    /// The number shown, from 1.
    #[must_use]
    pub fn shown(self) -> usize {
        self.0 + 1
    }
}

/// A number out of the casebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it is, stable from one making to the next: `incident.2025-0012.affected`, `cause.loss.share`.
    pub name: String,
    /// What it is, for a person: 紛失・盗難の割合.
    pub label: String,
    /// The number itself.
    pub amount: Amount,
    /// The number as the piece shows it: `最大3,455人`, `12.5%`, `+3`.
    pub shown: String,
    /// Where it is traced to.
    pub note: Option<NoteAt>,
    /// The incidents that it tells of or counts.
    pub incidents: Vec<IncidentNumber>,
}

/// A number with its kind, for formats that keep numbers as numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// How many, without a unit.
    Integer(u64),
    /// How many, with unit and bound.
    Count(Count),
    /// A share, in tenths of a percent: 125 is 12.5%.
    Permille(u64),
    /// More or less than before.
    Change(i64),
    /// A place in a ranking, from 1; those that tie share one.
    Rank(u64),
}

/// What figures and quotations rest on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// The incident, where it is one alone.
    pub number: Option<IncidentNumber>,
    /// Number, sentence, document and address; or the incidents that were counted. Holds no figures and no notes.
    pub words: Vec<Inline>,
}
