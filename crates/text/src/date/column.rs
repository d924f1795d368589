//! Days in a column of days: 2/3 among rows that begin with 1/29 and 2/14 is no fraction.

use super::numeric::is_common_fraction;
use crate::cursor::Cursor;

/// Bytes around a day in which others of its column are looked for.
const AROUND: usize = 4_000;
/// Others of the column that show it.
const LEAST: usize = 2;

/// What stands behind a day that opens a line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Behind {
    /// The line ends.
    End,
    /// Words, behind a space.
    Space,
}

/// Does the day from `before` to `after` open its line, alone or behind the number of its row, as other days around it do
/// that are no fractions? The number of a page (2/3) stands between none.
pub(super) fn stands_in_column(before: Cursor<'_>, after: Cursor<'_>) -> bool {
    let (past, rest) = (before.past(), after.rest());
    let line = past.rsplit('\n').next().unwrap_or(past);
    let Some(behind) = behind(rest).filter(|_| opens_row(line)) else { return false };
    let above = past.get(past.ceil_char_boundary(past.len().saturating_sub(AROUND))..).unwrap_or_default();
    let below = rest.get(..rest.floor_char_boundary(AROUND)).unwrap_or_default();
    let in_column = |line: &&str| day_of(line) == Some(behind);
    above.lines().chain(below.lines().skip(1)).filter(in_column).take(LEAST).count() == LEAST
}

/// Nothing, or the number of a row: `7 `, `No.7 `.
fn opens_row(words: &str) -> bool {
    const NUMBER: usize = 8;
    words.len() <= NUMBER
        && (words.trim().is_empty() || words.ends_with(|c: char| c.is_whitespace()))
        && words.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || "No.()".contains(c))
}

fn behind(rest: &str) -> Option<Behind> {
    match rest.chars().next() {
        None | Some('\n') => Some(Behind::End),
        Some(c) if c.is_whitespace() => Some(Behind::Space),
        Some(_) => None,
    }
}

/// What stands behind the day that opens a line and is no fraction.
fn day_of(line: &str) -> Option<Behind> {
    let (month, rest) = line.split_once('/')?;
    let digits = month.len() - month.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (number, month) = month.split_at_checked(month.len() - digits)?;
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (day, rest) = rest.split_at_checked(digits)?;
    let (month, day): (u16, u16) = (month.parse().ok()?, day.parse().ok()?);
    let is_day = (1..=12).contains(&month) && (1..=31).contains(&day) && !is_common_fraction(month, day);
    behind(rest).filter(|_| is_day && opens_row(number))
}
