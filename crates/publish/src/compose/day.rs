//! Dates and stretches of time as Japanese writes them.

use jikenbo_model::When;

use super::{Order, Period};

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

/// The time that a piece tells of; without one, all until its state: 2025年6月30日まで.
pub(super) fn told(order: &Order<'_>) -> String {
    order.period.map_or_else(|| format!("{}まで", day(order.as_of)), period)
}

/// The months before `month`, itself the last, oldest first.
#[must_use]
pub fn months_until(month: When, count: usize) -> Vec<When> {
    let last = usize::from(month.year()) * 12 + usize::from(month.month().unwrap_or(12)) - 1;
    let first = (last + 1).saturating_sub(count);
    let of = |at: usize| When::in_month(u16::try_from(at / 12).ok()?, u8::try_from(at % 12 + 1).ok()?);
    (first..=last).filter_map(of).collect()
}

/// The stretch of as many months or years before `period`; `None` for days.
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
        _ => None,
    }
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
        assert_eq!(before("2025-01-01", "2025-01-15"), None);
    }

    #[test]
    fn months_pass_the_new_year() {
        let months: Vec<_> = months_until(when("2025-01"), 3).iter().map(When::to_string).collect();
        assert_eq!(months, ["2024-11", "2024-12", "2025-01"]);
    }
}
