//! Days of the invented world, and the ways in which they are written.

/// A day, in a calendar of twelve months of 28 days, so that it can be moved by adding.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day(u64);

const DAYS: u64 = 28;
const MONTHS: u64 = 12;

impl Day {
    /// The day of this year, month and day, each from 1.
    pub(crate) fn on(year: u64, month: u64, day: u64) -> Self {
        Self((year * MONTHS + month - 1) * DAYS + day - 1)
    }

    /// So many days later.
    pub(crate) fn plus(self, days: u64) -> Self {
        Self(self.0 + days)
    }

    /// So many days before.
    pub(crate) fn minus(self, days: u64) -> Self {
        Self(self.0.saturating_sub(days))
    }

    fn year(self) -> u64 {
        self.0 / DAYS / MONTHS
    }

    fn month(self) -> u64 {
        self.0 / DAYS % MONTHS + 1
    }

    fn date(self) -> u64 {
        self.0 % DAYS + 1
    }

    /// `2024年3月5日`
    pub(crate) fn long(self) -> String {
        format!("{}年{}", self.year(), self.short())
    }

    /// `令和6年3月5日`
    pub(crate) fn era(self) -> String {
        format!("令和{}年{}", self.year() - 2018, self.short())
    }

    /// `3月5日`
    pub(crate) fn short(self) -> String {
        format!("{}月{}日", self.month(), self.date())
    }

    /// `5日`
    pub(crate) fn bare(self) -> String {
        format!("{}日", self.date())
    }

    /// `2024-03-05`, with this sign between.
    pub(crate) fn signed(self, sign: char) -> String {
        format!("{}{sign}{:02}{sign}{:02}", self.year(), self.month(), self.date())
    }

    /// As text of the day `from` names it: without the year where that is the same.
    pub(crate) fn seen_from(self, from: Self) -> String {
        if self.year() == from.year() { self.short() } else { self.long() }
    }

    /// As a newspaper of the day `from` names it: without the month too where that is the same.
    pub(crate) fn in_paper_of(self, from: Self) -> String {
        if self.0 / DAYS == from.0 / DAYS { self.bare() } else { self.seen_from(from) }
    }
}
