//! Dates as mails and foreign pages write them: 5 Nov 2013, November 5, 2013.

use super::Part;
use super::written::Written;
use crate::cursor::Cursor;

/// The first letters of the months; what follows them may go on to the whole name.
const MONTHS: [(&str, &str); 12] = [
    ("Jan", "uary"),
    ("Feb", "ruary"),
    ("Mar", "ch"),
    ("Apr", "il"),
    ("May", ""),
    ("Jun", "e"),
    ("Jul", "y"),
    ("Aug", "ust"),
    ("Sep", "tember"),
    ("Oct", "ober"),
    ("Nov", "ember"),
    ("Dec", "ember"),
];

/// 5 Nov 2013, 5 November 2013.
pub(super) fn take_english(cursor: &mut Cursor<'_>) -> Option<Written> {
    let mut trial = *cursor;
    let day = trial.one_or_two_digits().filter(|day| (1..=31).contains(day))?;
    trial.eat(" ").then_some(())?;
    let month = (1..).zip(MONTHS).find(|(_, (short, _))| trial.eat(short))?;
    trial.eat(month.1.1);
    trial.eat(" ").then_some(())?;
    let year = trial.digits().filter(|year| year.count == 4 && (1868..2200).contains(&year.value))?;
    let year = u16::try_from(year.value).ok()?;
    (!trial.sees_latin()).then_some(())?;
    *cursor = trial;
    let (year, month, day) = (Part::Written(year), Part::Written(month.0), Part::Written(day));
    Some(Written { year, month, day, ..Written::default() })
}

/// Does the name of a month begin with `c`?
pub(super) fn begins_month(c: char) -> bool {
    matches!(c, 'J' | 'F' | 'M' | 'A' | 'S' | 'O' | 'N' | 'D')
}

/// November 5, 2013, Nov. 5, 2013; of a month in full also November 5 alone.
pub(super) fn take_month_first(cursor: &mut Cursor<'_>) -> Option<Written> {
    let is_inside = cursor.before().is_some_and(char::is_alphanumeric);
    cursor.peek().filter(|&c| begins_month(c) && !is_inside)?;
    let mut trial = *cursor;
    let (month, (_, rest)) = (1..).zip(MONTHS).find(|(_, (short, _))| trial.eat(short))?;
    let is_full = trial.eat(rest);
    let _ = trial.eat(".");
    trial.eat(" ").then_some(())?;
    let day = trial.one_or_two_digits().filter(|day| (1..=31).contains(day))?;
    let _ = trial.eat_one_of(&["st", "nd", "rd", "th"]);
    (!trial.sees_latin() && !trial.sees_digit()).then_some(())?;
    let year = year_behind(&mut trial);
    (is_full || year.is_some()).then_some(())?;
    *cursor = trial;
    let year = year.map_or(Part::Unwritten, Part::Written);
    Some(Written { year, month: Part::Written(month), day: Part::Written(day), ..Written::default() })
}

/// November 5|, 2013: the year behind a day.
fn year_behind(cursor: &mut Cursor<'_>) -> Option<u16> {
    let mut trial = *cursor;
    let _ = trial.eat(",");
    trial.eat(" ").then_some(())?;
    let year = trial.digits().filter(|year| year.count == 4 && (1868..2200).contains(&year.value))?;
    (!trial.sees_latin()).then_some(())?;
    *cursor = trial;
    u16::try_from(year.value).ok()
}
