//! What do these characters say? Spans, folding with the way back, numbers, dates, eras, names, sentences.
//!
//! Everything here is a pure function of characters: no documents, no files, no clock.
#![expect(clippy::string_slice, reason = "this room owns the checked ways of cutting text")]

mod apart;
mod clock_time;
pub mod code_point;
mod cursor;
pub mod date;
mod emphasis;
pub mod era;
pub mod folded;
mod look_alike;
pub mod name;
mod neighbours;
pub mod number;
mod pairs;
pub mod scan;
pub mod sentence;
pub mod span;
pub mod when;
mod words;

pub use apart::{is_told_apart, sister_in};
pub use code_point::CodePoints;
pub use date::{DateMention, DateRange, DateScan, Part, Weekday, dates, resolve};
pub use era::Era;
pub use folded::Text;
pub use neighbours::Neighbours;
pub use number::{Amount, Bound, Counter, Total, Vague, amounts, may_hold_a_number};
pub use pairs::{pairs, placed_pairs};
pub use scan::{Scan, scan, scan_within};
pub use span::{FoldedSpan, Span};
pub use when::When;
pub use words::{Words, find, first, last, parted_at};
