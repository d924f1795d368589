//! What is known of an incident from all its reports: the victim's own text before others', the later before the
//! earlier.

use jikenbo_model::vocabulary::Cause;
use jikenbo_model::{Fact, Record, Stance, Voice, When};

use crate::article::Article;

/// The reports of an incident, those with the last word first.
pub(super) struct Standing<'d> {
    /// In order of arrival; never empty.
    pub(super) reports: Vec<Article<'d>>,
    by_weight: Vec<usize>,
}

/// A value, and the report that says it.
#[derive(Clone, Copy)]
pub(super) struct Said<'d, T> {
    pub(super) report: Article<'d>,
    pub(super) fact: &'d Fact<T>,
}

impl<T> Said<'_, T> {
    /// The words that hold it up, as written.
    pub(super) fn words(&self) -> String {
        let quotes = self.fact.spans().map(|span| self.report.source.words(span));
        quotes.collect::<Vec<_>>().join("\n")
    }

    /// Is one of `terms` among its words?
    pub(super) fn speaks_of(&self, terms: &[&str]) -> bool {
        let words = self.words();
        terms.iter().any(|term| words.contains(term))
    }
}

impl<'d> Standing<'d> {
    /// `None` where nothing is reported.
    pub(super) fn of(reports: &[Article<'d>]) -> Option<Self> {
        let mut by_weight: Vec<usize> = (0..reports.len()).collect();
        by_weight.sort_by_key(|&at| std::cmp::Reverse((weight(reports[at].record), at)));
        (!reports.is_empty()).then(|| Self { reports: reports.to_vec(), by_weight })
    }

    /// The value of a field that has one.
    pub(super) fn one<T>(&self, field: impl Fn(&'d Record) -> Option<&'d Fact<T>>) -> Option<Said<'d, T>> {
        let mut said = self.weighed().filter_map(|report| Some(Said { report, fact: field(report.record)? }));
        said.find(|said| is_said(said.fact.stance))
    }

    /// The values of a field that has several, each once.
    pub(super) fn all<T: PartialEq>(&self, field: impl Fn(&'d Record) -> &'d [Fact<T>]) -> Vec<Said<'d, T>> {
        let mut all: Vec<Said<'d, T>> = Vec::new();
        for report in self.weighed() {
            for fact in field(report.record).iter().filter(|fact| is_said(fact.stance)) {
                if all.iter().all(|said| said.fact.value != fact.value) {
                    all.push(Said { report, fact });
                }
            }
        }
        all
    }

    /// The cause; one that is told before one that is not.
    pub(super) fn cause(&self) -> Option<Said<'d, Cause>> {
        let told = |record: &'d Record| record.cause.as_ref().filter(|cause| cause.value != Cause::Unknown);
        self.one(told).or_else(|| self.one(|record| record.cause.as_ref()))
    }

    /// The headings of the reports, as written.
    pub(super) fn summary(&self) -> String {
        let mut headings: Vec<&str> = Vec::new();
        for heading in self.reports.iter().map(Article::anchor).filter(|heading| !heading.is_empty()) {
            if !headings.contains(&heading) {
                headings.push(heading);
            }
        }
        headings.join(" / ")
    }

    /// The documents, by name and identity.
    pub(super) fn references(&self) -> String {
        let name = |report: &Article<'_>| format!("{} (sha256:{})", report.source.name, report.source.id);
        let mut names: Vec<String> = self.reports.iter().map(name).collect();
        names.dedup();
        names.join("; ")
    }

    /// The measures against recurrence, by their outward names.
    pub(super) fn corrective_action(&self) -> Option<String> {
        let measures = self.all(|record| &record.prevention);
        let names: Vec<&str> = measures.iter().map(|measure| measure.fact.value.as_str()).collect();
        (!names.is_empty()).then(|| names.join("; "))
    }

    fn weighed(&self) -> impl Iterator<Item = Article<'d>> {
        self.by_weight.iter().filter_map(|&at| self.reports.get(at).copied())
    }
}

/// The victim's own word first, then the later.
fn weight(record: &Record) -> (bool, Option<When>) {
    let is_own = record.voice.as_ref().is_some_and(|voice| voice.value == Voice::Own);
    (is_own, record.disclosed_on.as_ref().map(|when| when.value))
}

fn is_said(stance: Stance) -> bool {
    matches!(stance, Stance::Confirmed | Stance::Possible)
}
