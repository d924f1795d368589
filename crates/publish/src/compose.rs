//! From incidents to pieces: digest, monthly table, ranking.

mod day;
mod digest;
mod facts;
mod gap;
mod maker;
mod mask;
mod ranking;
mod shown;
mod table;
mod trace;

pub use day::period as period_words;
pub use digest::{DigestOf, digest};
pub use gap::Gap;
pub use ranking::{Boards, RankingOf, ranking};
pub use shown::grouped;
pub use table::{TableOf, table};

use std::collections::BTreeMap;

use jikenbo_model::When;

use crate::names::Names;
use crate::piece::Piece;
use crate::template::Templates;

/// What every piece is told beside its incidents.
#[derive(Clone, Copy, Debug)]
pub struct Order<'o> {
    /// The words of pieces.
    pub templates: &'o Templates,
    /// What the words of the vocabulary are called.
    pub names: &'o Names,
    /// The time that is told of; `None` where incidents were chosen by number.
    pub period: Option<Period>,
    /// The state that is told: the end of this day.
    pub as_of: When,
    /// Which incidents, for a person.
    pub selection: &'o str,
    /// The command that makes the piece again.
    pub command: &'o str,
    /// Are the names of organisations left out?
    pub is_masked: bool,
    /// What the editor wrote before, by the names of the slots.
    pub kept: &'o BTreeMap<String, Vec<String>>,
}

/// A stretch of time, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Its first day, month or year.
    pub from: When,
    /// Its last day, month or year.
    pub until: When,
}

impl Order<'_> {
    /// `month` where the piece is about one month, `span` where it is about another time.
    fn by_month<'w, W: ?Sized>(&self, month: &'w W, span: &'w W) -> &'w W {
        let is_month = self.period.is_some_and(|period| period.month().is_some());
        if is_month { month } else { span }
    }
}

impl Period {
    /// The stretch of as many years, months or days before it; `None` where the calendar begins.
    #[must_use]
    pub fn before(self) -> Option<Self> {
        day::before(self)
    }

    /// Does it hold all of `when`, a month or a day?
    #[must_use]
    pub fn holds(self, when: When) -> bool {
        day::holds(self, when)
    }

    /// A month, where it is one.
    #[must_use]
    pub fn month(self) -> Option<When> {
        (self.from == self.until && self.from.month().is_some() && self.from.day().is_none())
            .then_some(self.from)
    }
}

/// A piece, and which blanks of its templates were not told.
#[derive(Debug)]
pub struct Made {
    /// The piece.
    pub piece: Piece,
    /// Wordings that could not be used, in reading order.
    pub gaps: Vec<Gap>,
}
