//! Which fact a blank of a template misses.

use jikenbo_model::IncidentNumber;

/// A wording whose blanks are not all told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The incident, where it is about one.
    pub number: Option<IncidentNumber>,
    /// The place in the templates: `digest.headline`.
    pub place: &'static str,
    /// The blanks of the best wording that are not told.
    pub missing: Vec<String>,
    /// Which wording stands in, from 2; `None` where none could be used and nothing is said.
    pub instead: Option<usize>,
}
