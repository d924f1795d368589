//! Dates and stretches of time as Japanese writes them.

use jiff::civil::Date;
use jikenbo_model::When;

use super::{Order, Period};
use crate::matter::{Matter, Rubric};

/// 2025年6月10日, as precise as it is known.
pub(super) fn day(when: When) -> String {
    let part = |part: Option<u8>, unit: &str| part.map(|part| format!("{part}{unit}")).unwrap_or_default();
    format!("{}年{}{}", when.year(), part(when.month(), "月"), part(when.day(), "日"))
}

/// 2025年6月; 2025年6月〜8月; 2025年6月1日〜15日.
#[must_use]
pub fn period(period: Period) -> String {
    let (from, until) = (day(period.from), day(period.until));
    if from == until {
        return from;
    }
    let shared = |part: char| {
        let (head, rest) = from.split_once(part)?;
        let (other, tail) = until.split_once(part)?;
        (head == other && !rest.is_empty() && !tail.is_empty()).then(|| tail.to_owned())
    };
    let tail = shared('月').or_else(|| shared('年')).unwrap_or(until);
    format!("{from}〜{tail}")
}

/// When it was disclosed; where that is not told, the months of the list in which it stands, with a mark.
pub(super) fn disclosed(order: &Order<'_>, matter: &Matter) -> String {
    let words = &order.templates.words;
    let of_list = |rubric: Rubric| words.of_list.plain(&[("months", &short(rubric))]);
    let disclosed = matter.disclosed().map(|day| day.to_string());
    disclosed.or_else(|| matter.rubric.map(of_list)).unwrap_or_else(|| words.untold.clone())
}

/// 2022-01, 2022-01〜02.
fn short(rubric: Rubric) -> String {
    let Rubric { from, until } = rubric;
    match until.month() {
        _ if from == until => from.to_string(),
        Some(month) if from.year() == until.year() => format!("{from}〜{month:02}"),
        _ => format!("{from}〜{until}"),
    }
}

/// The time that a piece tells of; without one, all until its state: 2025年6月30日まで.
pub(super) fn told(order: &Order<'_>) -> String {
    order.period.map_or_else(|| format!("{}まで", day(order.as_of)), period)
}

/// The months before `month`, itself the last, oldest first.
fn months_until(month: When, count: usize) -> Vec<When> {
    let last = usize::from(month.year()) * 12 + usize::from(month.month().unwrap_or(12)) - 1;
    let first = (last + 1).saturating_sub(count);
    let of = |at: usize| When::in_month(u16::try_from(at / 12).ok()?, u8::try_from(at % 12 + 1).ok()?);
    (first..=last).filter_map(of).collect()
}

/// The stretch of as many years, months or days before `period`.
pub(super) fn before(period: Period) -> Option<Period> {
    let Period { from, until } = period;
    match (from.month(), until.month(), from.day(), until.day()) {
        (None, None, ..) => {
            let years = until.year().checked_sub(from.year())? + 1;
            let earlier = |year: u16| When::in_year(year.checked_sub(years)?);
            Some(Period { from: earlier(from.year())?, until: earlier(until.year())? })
        }
        (Some(_), Some(_), None, None) => {
            let at = |when: When| usize::from(when.year()) * 12 + usize::from(when.month().unwrap_or(1));
            let months = (at(until) + 1).checked_sub(at(from))?;
            let earlier = |when: When| months_until(when, months + 1).first().copied();
            Some(Period { from: earlier(from)?, until: earlier(until)? })
        }
        _ => days_before(period),
    }
}

fn days_before(period: Period) -> Option<Period> {
    let (first, last) = (first_day(period.from)?, last_day(period.until)?);
    let until = first.yesterday().ok()?;
    let from = until.checked_sub(first.until(last).ok()?).ok()?;
    Some(Period { from: when(from)?, until: when(until)? })
}

/// Does `period` hold all of `when`?
pub(super) fn holds(period: Period, when: When) -> bool {
    first_day(period.from) <= first_day(when) && last_day(when) <= last_day(period.until)
}

fn first_day(when: When) -> Option<Date> {
    date(when.year(), when.month().unwrap_or(1), when.day().unwrap_or(1))
}

fn last_day(when: When) -> Option<Date> {
    let month = date(when.year(), when.month().unwrap_or(12), 1)?;
    match when.day() {
        Some(day) => date(when.year(), when.month()?, day),
        None => Some(month.last_of_month()),
    }
}

fn date(year: u16, month: u8, day: u8) -> Option<Date> {
    Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
}

fn when(date: Date) -> Option<When> {
    When::on(date.year().try_into().ok()?, date.month().try_into().ok()?, date.day().try_into().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn when(words: &str) -> When {
        words.parse().unwrap()
    }

    #[test]
    fn periods_say_what_differs() {
        for (from, until, words) in [
            ("2025-06", "2025-06", "2025年6月"),
            ("2025-06", "2025-08", "2025年6月〜8月"),
            ("2025-06-01", "2025-06-15", "2025年6月1日〜15日"),
            ("2024-12", "2025-01", "2024年12月〜2025年1月"),
            ("2024", "2025", "2024年〜2025年"),
        ] {
            assert_eq!(period(Period { from: when(from), until: when(until) }), words);
        }
    }

    #[test]
    fn periods_before_are_as_long() {
        let before = |from: &str, until: &str| {
            before(Period { from: when(from), until: when(until) })
                .map(|Period { from, until }| format!("{from} {until}"))
        };
        assert_eq!(before("2025-01", "2025-01").as_deref(), Some("2024-12 2024-12"));
        assert_eq!(before("2022-01", "2022-02").as_deref(), Some("2021-11 2021-12"));
        assert_eq!(before("2024", "2025").as_deref(), Some("2022 2023"));
        assert_eq!(before("2025-01-01", "2025-01-15").as_deref(), Some("2024-12-17 2024-12-31"));
        assert_eq!(before("2024-02-29", "2024-03").as_deref(), Some("2024-01-28 2024-02-28"));
        assert_eq!(before("0001-01-01", "0001-01-01"), None);
    }

    #[test]
    fn periods_hold_what_lies_within_them() {
        let holds = |from: &str, until: &str, words: &str| {
            holds(Period { from: when(from), until: when(until) }, when(words))
        };
        assert!(holds("2024-02", "2024-02", "2024-02") && holds("2024-01-01", "2024-02", "2024-02"));
        assert!(!holds("2024-02-01", "2024-02-28", "2024-02") && !holds("2024-02", "2024-02", "2024"));
    }

    #[test]
    fn months_pass_the_new_year() {
        let months: Vec<_> = months_until(when("2025-01"), 3).iter().map(When::to_string).collect();
        assert_eq!(months, ["2024-11", "2024-12", "2025-01"]);
    }
}
