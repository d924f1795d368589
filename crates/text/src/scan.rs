//! One pass of the grammars for numbers and dates over a text, so that neither takes the other's words.

use crate::cursor::Cursor;
use crate::date::{DateScan, read_dates};
use crate::number::{Amount, Vague, read_numbers};
use crate::span::FoldedSpan;

/// All numbers and dates of a stretch of text, each in order; no number lies in a date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scan {
    /// Numbers.
    pub amounts: Vec<Amount>,
    /// Words that stand where a number would, and give none.
    pub vague: Vec<Vague>,
    /// Dates.
    pub dates: DateScan,
}

/// Reads a whole folded text.
#[must_use]
pub fn scan(folded: &str) -> Scan {
    scan_within(folded, FoldedSpan::between(0, folded.len()))
}

/// Reads the stretch `within` of a folded text as if nothing stood around it; offsets are of the whole text.
#[must_use]
pub fn scan_within(folded: &str, within: FoldedSpan) -> Scan {
    let start = Cursor::within(folded, within);
    let dates = read_dates(start);
    let numbers = read_numbers(start, dates.mentions.iter().map(|mention| mention.span));
    Scan { amounts: numbers.amounts, vague: numbers.vague, dates }
}
