//! JSON, one document a line: which incident it reports, what it is to it, and of which others it tells.

use jikenbo_model::IncidentNumber;
use serde::Serialize;

/// The outward shape of one document's links.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line<'d> {
    /// The document's file name.
    pub source: &'d str,
    /// The incident of its first article that reports one.
    pub incident: IncidentNumber,
    /// Other incidents: those of its further articles, and those that it mentions.
    pub also: Vec<IncidentNumber>,
    /// `new`, `follows`, `reports_on` or `reprint_of`.
    pub relation: &'d str,
    /// The file name of the document that it follows or reprints, where that is kept.
    pub of: Option<&'d str>,
}

/// The line, without its end.
///
/// # Errors
/// None in practice: numbers and words can always be written.
pub fn to_string(line: &Line<'_>) -> serde_json::Result<String> {
    serde_json::to_string(line)
}
