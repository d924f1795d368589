//! What do these characters say? Spans, folding with the way back, numbers, dates, eras, names, sentences.
//!
//! Everything here is a pure function of characters: no documents, no files, no clock.
#![expect(clippy::string_slice, reason = "this room owns the checked ways of cutting text")]

pub mod code_point;
pub mod folded;
mod look_alike;
pub mod number;
pub mod sentence;
pub mod span;
pub mod when;

pub use code_point::CodePoints;
pub use folded::Text;
pub use number::Bound;
pub use span::{FoldedSpan, Span};
pub use when::When;
