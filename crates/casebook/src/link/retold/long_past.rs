//! What was told of an incident long after: how many and who, with the months and years of it.

use std::collections::BTreeSet;

use super::Retold;
use crate::link::day::Days;
use crate::link::traits::Traits;

/// Days after which an incident is long past, and those that are taken for one month and one year.
const LONG_PAST: i32 = 300;
const MONTH: i32 = 30;
const YEAR: i32 = 365;

/// How many and who, with a month.
fn in_months(marks: impl Iterator<Item = String>, days: impl Iterator<Item = Days>) -> Vec<String> {
    in_spans(marks, days, MONTH, "@")
}

/// How many and who, with a year.
fn in_years(marks: impl Iterator<Item = String>, days: impl Iterator<Item = Days>) -> Vec<String> {
    in_spans(marks, days, YEAR, "@@")
}

/// How many and who, with each span of so many days in which the days begin or end.
fn in_spans(
    marks: impl Iterator<Item = String>,
    days: impl Iterator<Item = Days>,
    length: i32,
    sign: &str,
) -> Vec<String> {
    let spans: BTreeSet<i32> = days.flat_map(|day| [day.first / length, day.last / length]).collect();
    marks
        .flat_map(|mark| spans.iter().map(move |span| format!("{mark}{sign}{span}")).collect::<Vec<_>>())
        .collect()
}

/// By what an incident is looked up of which texts tell long after.
pub(in crate::link) fn told_long_after(of: &Traits) -> Vec<String> {
    let count = of.counted().map(|count| count.to_string());
    let marks = || count.iter().cloned().chain(of.called().map(str::to_owned));
    let days = || of.disclosed.iter().chain(&of.event).copied().filter(|day| day.is_within_month());
    let mut known = in_months(marks(), days());
    known.extend(in_years(marks(), days()));
    known
}

impl Retold {
    /// By what it is looked up with each month that it tells, where that was long past when it was told.
    pub(in crate::link) fn long_past(&self, told: Option<Days>) -> Vec<String> {
        let is_past = |day: &Days| is_past(*day, told);
        let mut known = in_months(self.marks(), self.days.iter().copied().filter(is_past));
        known.extend(in_years(self.marks(), self.years.iter().copied().filter(is_past)));
        known
    }

    /// The days, months and years that were long past when it was told.
    pub(in crate::link) fn past_days(&self, told: Option<Days>) -> Vec<Days> {
        let all = self.days.iter().chain(&self.years).copied();
        all.filter(|day| is_past(*day, told)).collect()
    }
}

fn is_past(day: Days, told: Option<Days>) -> bool {
    told.is_some_and(|told| told.first - day.last > LONG_PAST)
}
