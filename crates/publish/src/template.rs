//! Templates: the words of pieces, in files that a person may copy and change.
//!
//! A wording is a sentence with blanks: `{organization}は[{disclosed_on}、]{deed}と公表した。` What stands in `[…]` is left out where
//! one of its blanks is not told; a list of wordings is tried in order until one has all its blanks told.

mod file;
mod wording;

pub use file::{BadTemplate, Builtin, Digest, Measure, Measures, Ranking, Table, Templates, Words};
pub use wording::{BadWording, Wording, Wordings};
