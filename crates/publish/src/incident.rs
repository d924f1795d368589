//! What an outward format needs to know of one incident: what stands of it, and the reports that say so.

use jiff::Timestamp;
use jikenbo_model::{IncidentNumber, Record};

use crate::article::{ANCHOR, Article};

/// One incident, ready to leave.
#[derive(Clone, Debug)]
pub struct Incident<'d> {
    /// Its number.
    pub number: IncidentNumber,
    /// Its reports in order of arrival.
    pub reports: Vec<Article<'d>>,
    /// What stands of it: the values that the casebook lists and counts. Where their words stand is told by the reports.
    pub stands: &'d Record,
    /// When the first report came in.
    pub since: Timestamp,
    /// When the last report came in or a person last decided of a value.
    pub changed: Timestamp,
}

/// Characters of a heading at length.
const ACCOUNT: usize = 400;

impl Incident<'_> {
    /// What tells it from every other incident of any casebook: its first document and its number.
    #[must_use]
    pub(crate) fn key(&self) -> String {
        let first = self.reports.first().map(|report| report.source.id.to_string());
        format!("{} {}", first.unwrap_or_default(), self.number)
    }

    /// The headings of the reports, as written.
    #[must_use]
    pub(crate) fn summary(&self) -> String {
        self.headings(ANCHOR)
    }

    /// The same at length: of a row of a table, all that it says.
    #[must_use]
    pub(crate) fn account(&self) -> String {
        self.headings(ACCOUNT)
    }

    fn headings(&self, longest: usize) -> String {
        let mut headings: Vec<&str> = Vec::new();
        let all = self.reports.iter().map(|report| report.headline(longest));
        for heading in all.filter(|heading| !heading.is_empty()) {
            if !headings.contains(&heading) {
                headings.push(heading);
            }
        }
        headings.join(" / ")
    }
}
