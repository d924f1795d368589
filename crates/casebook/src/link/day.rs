//! Dates as numbers of days, so that they can be compared and searched by distance.

use jiff::{ToSpan, civil};
use jikenbo_model::When;
use serde::{Deserialize, Serialize};

/// Days as precise as a date was written: the first and the last that it may mean, counted from a day long ago.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Days {
    pub(crate) first: i32,
    pub(crate) last: i32,
}

impl Days {
    /// The days that `when` may mean.
    pub(crate) fn of(when: When) -> Self {
        let year = i32::from(when.year());
        match (when.month(), when.day()) {
            (Some(month), Some(day)) => Self::single(number(year, month, day)),
            (Some(12), None) => Self { first: number(year, 12, 1), last: number(year, 12, 31) },
            (Some(month), None) => {
                Self { first: number(year, month, 1), last: number(year, month + 1, 1) - 1 }
            }
            _ => Self { first: number(year, 1, 1), last: number(year, 12, 31) },
        }
    }

    fn single(day: i32) -> Self {
        Self { first: day, last: day }
    }

    /// From the first day of the month `from` to the last of the later month `until` of one year.
    pub(crate) fn of_months(year: u16, from: u8, until: u8) -> Option<Self> {
        let month = |month| When::in_month(year, month).map(Self::of);
        Some(Self { first: month(from)?.first, last: month(until)?.last })
    }

    /// Is it one day?
    pub(crate) fn is_exact(self) -> bool {
        self.first == self.last
    }

    /// Is it a day or a month?
    pub(crate) fn is_within_month(self) -> bool {
        self.last - self.first < 31
    }

    /// Is it a whole year?
    pub(crate) fn is_year(self) -> bool {
        (365..=366).contains(&(self.last - self.first + 1))
    }

    /// The month of its first day, 1 to 12, and which day of that month it is.
    pub(crate) fn month_and_day(self) -> (u8, u8) {
        let day = civil::date(0, 3, 1).saturating_add(self.first.days());
        (day.month().unsigned_abs(), day.day().unsigned_abs())
    }

    /// Days between the two; 0 where they touch.
    pub(crate) fn gap(self, other: Self) -> i32 {
        (self.first - other.last).max(other.first - self.last).max(0)
    }
}

/// Days between two days of a year, each a month and a day of it, of whichever years they are.
pub(crate) fn apart_within_a_year(one: (u8, u8), other: (u8, u8)) -> i32 {
    let [one, other] = [one, other].map(|(month, day)| number(LEAP, month, day));
    let gap = (one - other).abs();
    gap.min(YEAR - gap)
}

/// A year that has all days.
const LEAP: i32 = 2_000;
const YEAR: i32 = 366;

/// Days from 1 March of the year 0 (proleptic Gregorian calendar).
fn number(year: i32, month: u8, day: u8) -> i32 {
    let month = i32::from(month);
    let year = if month < 3 { year - 1 } else { year };
    let from_march = (month + 9) % 12;
    365 * year + year / 4 - year / 100 + year / 400 + (153 * from_march + 2) / 5 + i32::from(day) - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(words: &str) -> Days {
        Days::of(words.parse().unwrap())
    }

    #[test]
    fn months_and_their_days() {
        for (day, told) in [
            ("2024-02-29", (2, 29)),
            ("2024-03-01", (3, 1)),
            ("2023-02-28", (2, 28)),
            ("2023-12-31", (12, 31)),
            ("2024-01-01", (1, 1)),
            ("2000-02-29", (2, 29)),
            ("2025-08-31", (8, 31)),
            ("2025-09-15", (9, 15)),
        ] {
            assert_eq!(days(day).month_and_day(), told, "{day}");
        }
    }

    #[test]
    fn gaps_within_a_year() {
        for (one, other, gap) in
            [((6, 18), (6, 26), 8), ((12, 28), (1, 3), 6), ((2, 3), (7, 19), 167), ((2, 29), (3, 1), 1)]
        {
            assert_eq!((apart_within_a_year(one, other), apart_within_a_year(other, one)), (gap, gap));
        }
    }

    #[test]
    fn gaps() {
        for (a, b, gap) in [
            ("2024-02-28", "2024-03-01", 2),
            ("2023-12-31", "2024-01-01", 1),
            ("2000-01-01", "2001-01-01", 366),
            ("2024-05", "2024-05-31", 0),
            ("2024-12", "2025-01-03", 3),
            ("2024", "2024-07-09", 0),
            ("2022", "2024-01-01", 366),
        ] {
            assert_eq!((days(a).gap(days(b)), days(b).gap(days(a))), (gap, gap), "{a} {b}");
        }
    }
}
