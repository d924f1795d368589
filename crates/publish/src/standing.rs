//! What stands of an incident, each value with the report that says it: the victim's own text before others', the later
//! before the earlier.

use jikenbo_model::vocabulary::Cause;
use jikenbo_model::{Fact, Record, Stance, Voice, When};

use crate::article::Article;
use crate::incident::Incident;

/// A date of a record.
pub(crate) type Dated = fn(&Record) -> Option<&Fact<When>>;

/// An incident, and which of its reports has the last word.
pub(crate) struct Standing<'d> {
    pub(crate) incident: &'d Incident<'d>,
    by_weight: Vec<usize>,
}

/// A value that stands, and the report that says it; none does where a person entered it.
#[derive(Clone, Copy)]
pub(crate) struct Said<'d, T> {
    pub(crate) fact: &'d Fact<T>,
    told: Option<(Article<'d>, &'d Fact<T>)>,
}

impl<'d, T> Said<'d, T> {
    /// The words that hold it up, as written.
    pub(crate) fn words(&self) -> String {
        let quotes = self.told.map(|(report, fact)| fact.spans().map(|span| report.source.words(span)));
        quotes.into_iter().flatten().collect::<Vec<_>>().join("\n")
    }

    /// Is one of `terms` among its words?
    pub(crate) fn speaks_of(&self, terms: &[&str]) -> bool {
        let words = self.words();
        terms.iter().any(|term| words.contains(term))
    }

    /// Does the victim itself say it?
    pub(crate) fn is_own(&self) -> bool {
        self.told.is_some_and(|(report, _)| is_own(report.record))
    }
}

impl<'d> Standing<'d> {
    pub(crate) fn of(incident: &'d Incident<'d>) -> Self {
        let mut by_weight: Vec<usize> = (0..incident.reports.len()).collect();
        let weight = |at: &usize| incident.reports.get(*at).map(|report| weight(report.record));
        by_weight.sort_by_key(|at| std::cmp::Reverse((weight(at), *at)));
        Self { incident, by_weight }
    }

    /// The value of a field that has one.
    pub(crate) fn one<T: PartialEq>(
        &self,
        field: impl Fn(&'d Record) -> Option<&'d Fact<T>>,
    ) -> Option<Said<'d, T>> {
        let fact = field(self.incident.stands).filter(|fact| is_said(fact.stance))?;
        Some(Said { fact, told: self.told(fact, |record| field(record).into_iter().collect()) })
    }

    /// The values of a field that has several, each once.
    pub(crate) fn all<T: PartialEq>(&self, field: impl Fn(&'d Record) -> &'d [Fact<T>]) -> Vec<Said<'d, T>> {
        let mut all: Vec<Said<'d, T>> = Vec::new();
        for fact in field(self.incident.stands).iter().filter(|fact| is_said(fact.stance)) {
            if all.iter().all(|said| said.fact.value != fact.value) {
                all.push(Said { fact, told: self.told(fact, |record| field(record).iter().collect()) });
            }
        }
        all
    }

    /// The weightiest report that says the value of `fact`, and how it does.
    fn told<T: PartialEq>(
        &self,
        fact: &Fact<T>,
        facts: impl Fn(&'d Record) -> Vec<&'d Fact<T>>,
    ) -> Option<(Article<'d>, &'d Fact<T>)> {
        self.weighed().find_map(|report| {
            let same = facts(report.record).into_iter().find(|told| told.value == fact.value)?;
            Some((report, same))
        })
    }

    /// The cause.
    pub(crate) fn cause(&self) -> Option<Said<'d, Cause>> {
        self.one(|record| record.cause.as_ref())
    }

    fn weighed(&self) -> impl Iterator<Item = Article<'d>> {
        self.by_weight.iter().filter_map(|&at| self.incident.reports.get(at).copied())
    }
}

/// The victim's own word first, then the later.
fn weight(record: &Record) -> (bool, Option<When>) {
    (is_own(record), record.disclosed_on.as_ref().map(|when| when.value))
}

fn is_own(record: &Record) -> bool {
    record.voice.as_ref().is_some_and(|voice| voice.value == Voice::Own)
}

fn is_said(stance: Stance) -> bool {
    matches!(stance, Stance::Confirmed | Stance::Possible)
}
