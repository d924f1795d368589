//! Weekdays beside dates: (火) · (火曜日) · (水・祝) · 金曜日.

use serde::{Deserialize, Serialize};

use crate::cursor::Cursor;
use crate::when::When;

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the seven names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    fn of(c: char) -> Option<Self> {
        let day = match c {
            '月' => Self::Monday,
            '火' => Self::Tuesday,
            '水' => Self::Wednesday,
            '木' => Self::Thursday,
            '金' => Self::Friday,
            '土' => Self::Saturday,
            '日' => Self::Sunday,
            _ => return None,
        };
        Some(day)
    }
}

/// The weekday of a day.
pub(super) fn weekday_of(day: When) -> Option<Weekday> {
    const DAYS: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];
    let monday = When::on(2001, 1, 1)?;
    let since = usize::try_from(monday.days_until(day)?.rem_euclid(7)).ok()?;
    DAYS.get(since).copied()
}

/// Takes the weekday at `cursor`, in brackets or as 金曜日.
pub(super) fn take_weekday(cursor: &mut Cursor<'_>) -> Option<Weekday> {
    let mut trial = *cursor;
    trial.skip_space();
    let bracketed = trial.eat("(");
    let weekday = Weekday::of(trial.peek()?)?;
    trial.skip_char();
    let spelled = trial.eat_one_of(&["曜日", "曜"]).is_some();
    if bracketed {
        trial.eat_one_of(&["・祝日", "・祝", "祝日", "祝", ",祝", "、祝", "・休", "・振休"]);
        trial.eat(")").then_some(())?;
    } else if !spelled {
        return None;
    }
    *cursor = trial;
    Some(weekday)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_of_days() {
        for (year, month, day, expected) in
            [(2009, 11, 2, Weekday::Monday), (2000, 2, 29, Weekday::Tuesday), (2024, 3, 3, Weekday::Sunday)]
        {
            assert_eq!(
                When::on(year, month, day).and_then(weekday_of),
                Some(expected),
                "{year}-{month}-{day}"
            );
        }
        assert_eq!(When::in_month(2024, 3).and_then(weekday_of), None);
    }

    #[test]
    fn weekdays_and_where_they_end() {
        for (words, weekday, rest) in [
            ("(火)に", Some(Weekday::Tuesday), "に"),
            (" (水・祝)", Some(Weekday::Wednesday), ""),
            ("(金曜日)", Some(Weekday::Friday), ""),
            ("土曜日の", Some(Weekday::Saturday), "の"),
            ("(日本)", None, "(日本)"),
            ("月に", None, "月に"),
        ] {
            let mut cursor = Cursor::new(words, 0);
            assert_eq!((take_weekday(&mut cursor), cursor.rest()), (weekday, rest), "{words}");
        }
    }
}
