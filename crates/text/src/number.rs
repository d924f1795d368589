//! How many? Numbers with their hedges, as Japanese notices write them.

mod amount;
#[cfg(test)]
mod cases;
mod counter;
mod hedge;
mod label;
mod numeral;
mod vague;

use serde::{Deserialize, Serialize};

use crate::span::FoldedSpan;

pub use counter::Counter;
pub use vague::Vague;

pub(crate) use amount::read_numbers;
pub(crate) use numeral::{begins_kanji_numeral, numeral, small_number};

/// How a number is bounded by the words around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// As it stands.
    #[default]
    Exact,
    /// 約, およそ, 程度.
    About,
    /// 最大, 以下.
    UpTo,
    /// 以上, 超, 余り.
    MoreThan,
}

impl Bound {
    /// The outward name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::About => "about",
            Self::UpTo => "up_to",
            Self::MoreThan => "more_than",
        }
    }
}

/// How a number was summed, where its words tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Total {
    /// Not said.
    #[default]
    Plain,
    /// 延べ, 重複を含む: one person may be counted twice.
    Gross,
    /// 名寄せ後, 実人数: each person once.
    Net,
}

/// A number that the text gives: `最大で約3万5千名分`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// All its words: hedges, numeral, counter; both ends of a range.
    pub span: FoldedSpan,
    /// The numeral alone: `3万5千`; of a range, that of the upper end.
    pub digits: FoldedSpan,
    /// The number; of a range, the upper end. A fraction is cut off.
    pub value: u64,
    /// The lower end of a range.
    pub lower: Option<u64>,
    /// How its hedges bound it.
    pub bound: Bound,
    /// What it counts, where a known counter follows.
    pub counter: Option<Counter>,
    /// The words of the counter; empty where none follows.
    pub counter_words: FoldedSpan,
    /// How it was summed.
    pub total: Total,
}

/// May a number stand in a folded text? Where not, it has no [`amounts`].
#[must_use]
pub fn may_hold_a_number(folded: &str) -> bool {
    folded.contains(|c: char| c.is_ascii_digit() || numeral::is_numeral_kanji(c))
}

/// All numbers of a folded text, in order: counts, sums, shares and durations, but no dates, times of day,
/// labels (第3報), telephone numbers or versions.
#[must_use]
pub fn amounts(folded: &str) -> Vec<Amount> {
    crate::scan::scan(folded).amounts
}
