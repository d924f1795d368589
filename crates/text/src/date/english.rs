//! Dates as mails and foreign pages write them: 5 Nov 2013.

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
