//! A date with just the precision that was written.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A year, a month of a year, or a day. Only dates that exist; years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct When {
    year: u16,
    /// 0 where not written.
    month: u8,
    /// 0 where not written.
    day: u8,
}

impl When {
    /// A whole year.
    #[must_use]
    pub fn in_year(year: u16) -> Option<Self> {
        (1..=9999).contains(&year).then_some(Self { year, month: 0, day: 0 })
    }

    /// A month.
    #[must_use]
    pub fn in_month(year: u16, month: u8) -> Option<Self> {
        let within = (1..=9999).contains(&year) && (1..=12).contains(&month);
        within.then_some(Self { year, month, day: 0 })
    }

    /// A day that exists.
    #[must_use]
    pub fn on(year: u16, month: u8, day: u8) -> Option<Self> {
        Self::in_month(year, month)?;
        (1..=days_of(year, month)).contains(&day).then_some(Self { year, month, day })
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, if written.
    #[must_use]
    pub fn month(self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// The day of the month, if written.
    #[must_use]
    pub fn day(self) -> Option<u8> {
        (self.day > 0).then_some(self.day)
    }
}

impl When {
    /// Days from this day to `later`, fewer than none where that came before; `None` unless both are days.
    #[must_use]
    pub fn days_until(self, later: Self) -> Option<i64> {
        Some(later.day_number()? - self.day_number()?)
    }

    /// The day after this day; `None` unless it is a day.
    #[must_use]
    pub fn next_day(self) -> Option<Self> {
        let (month, day) = (self.month()?, self.day()?);
        let turned =
            || if month == 12 { Self::on(self.year + 1, 1, 1) } else { Self::on(self.year, month + 1, 1) };
        Self::on(self.year, month, day + 1).or_else(turned)
    }

    /// Days since a day long ago; the year is taken to begin in March, so that the leap day is its last.
    fn day_number(self) -> Option<i64> {
        let (month, day) = (i64::from(self.month()?), i64::from(self.day()?));
        let year = i64::from(self.year) - i64::from(month < 3);
        let before = (153 * ((month + 9) % 12) + 2) / 5;
        Some(365 * year + year / 4 - year / 100 + year / 400 + before + day)
    }
}

/// Days of a month of the Gregorian calendar.
fn days_of(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for When {
    /// ISO 8601 with the written precision: `2022`, `2022-10`, `2022-10-19`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.month, self.day) {
            (0, _) => write!(f, "{:04}", self.year),
            (month, 0) => write!(f, "{:04}-{month:02}", self.year),
            (month, day) => write!(f, "{:04}-{month:02}-{day:02}", self.year),
        }
    }
}

/// Not `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or no such date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date looks like 2022-10-19, 2022-10 or 2022")
    }
}

impl std::error::Error for NotADate {}

impl FromStr for When {
    type Err = NotADate;

    fn from_str(words: &str) -> Result<Self, NotADate> {
        let mut parts = words.split('-');
        let mut part = |digits: usize| match parts.next() {
            None => Ok(None),
            Some(p) if p.len() == digits && p.bytes().all(|b| b.is_ascii_digit()) => {
                p.parse::<u16>().map(Some).map_err(|_| NotADate)
            }
            Some(_) => Err(NotADate),
        };
        let (year, month, day) = (part(4)?.ok_or(NotADate)?, part(2)?, part(2)?);
        let small = |n: u16| u8::try_from(n).map_err(|_| NotADate);
        if parts.next().is_some() {
            return Err(NotADate);
        }
        match (month, day) {
            (None, _) => Self::in_year(year),
            (Some(month), None) => Self::in_month(year, small(month)?),
            (Some(month), Some(day)) => Self::on(year, small(month)?, small(day)?),
        }
        .ok_or(NotADate)
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted() {
        let check = |from: &str, to: &str, days| {
            let [from, to] = [from, to].map(|day| day.parse::<When>().expect("a date"));
            assert_eq!(from.days_until(to), days, "{from} {to}");
        };
        check("2024-02-28", "2024-03-01", Some(2));
        check("2023-02-28", "2023-03-01", Some(1));
        check("2023-12-31", "2024-01-01", Some(1));
        check("2024-01-01", "2023-12-31", Some(-1));
        check("1900-01-01", "2000-01-01", Some(36_524));
        check("2000-01-01", "2100-01-01", Some(36_525));
        check("2024-03", "2024-04-01", None);
    }

    #[test]
    fn only_dates_that_exist() {
        for good in ["2022", "2022-10", "2024-02-29", "2000-02-29"] {
            assert_eq!(good.parse::<When>().map(|when| when.to_string()), Ok(good.to_owned()));
        }
        for bad in ["", "22", "2022-13", "2023-02-29", "1900-02-29", "2022-1-1", "2022-01-01-01", "0000"] {
            assert_eq!(bad.parse::<When>(), Err(NotADate), "{bad}");
        }
    }
}
