//! What the words of the vocabulary are called in the language of a piece.

use jikenbo_model::Count;
use jikenbo_model::vocabulary::{
    AffectedStatus, Cause, CauseGroup, DataKind, Industry, Prevention, Response,
};

/// What the words of the vocabulary are called.
#[derive(Clone, Copy, Debug)]
pub struct Names {
    /// Causes.
    pub cause: fn(Cause) -> &'static str,
    /// Groups of causes.
    pub cause_group: fn(CauseGroup) -> &'static str,
    /// Lines of business.
    pub industry: fn(Industry) -> &'static str,
    /// Kinds of data.
    pub data_kind: fn(DataKind) -> &'static str,
    /// What was done.
    pub response: fn(Response) -> &'static str,
    /// Measures against recurrence.
    pub prevention: fn(Prevention) -> &'static str,
    /// What became of those counted.
    pub status: fn(AffectedStatus) -> &'static str,
    /// A number with its bound and unit.
    pub count: fn(Count) -> String,
}
