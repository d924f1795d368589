//! Timeline → dates.

use jikenbo_model::{Fact, When};

use super::computed;
use super::path::Incident;

/// Days that are counted on from a date.
const MOST_DAYS: u32 = 3_660;

/// The date whose year, month and day stand below `path`, as much of it as is there.
pub(super) fn date(incident: &Incident<'_>, path: &str) -> Option<Fact<When>> {
    let part = |name: &str| incident.one(&format!("{path}.{name}"));
    let year = part("year")?;
    let number = year.words.parse().ok()?;
    let month = part("month").and_then(|entry| Some((entry.value, entry.words.parse().ok()?)));
    let day = part("day").and_then(|entry| Some((entry.value, entry.words.parse().ok()?)));
    let whole = month.zip(day).and_then(|((month_at, month), (day_at, day))| {
        Some(computed(When::on(number, month, day)?, [year.value, month_at, day_at]))
    });
    let to_month = || {
        let (at, month) = month?;
        Some(computed(When::in_month(number, month)?, [year.value, at]))
    };
    whole.or_else(to_month).or_else(|| Some(year.means(When::in_year(number)?)))
}

/// So many days after the day on which it happened; any other stretch tells no date.
pub(super) fn discovered(incident: &Incident<'_>, occurred: Option<&Fact<When>>) -> Option<Fact<When>> {
    let (unit, value) = (incident.one("timeline.discovery.unit")?, incident.one("timeline.discovery.value")?);
    let days: u32 = value.words.parse().ok().filter(|_| unit.words == "Days")?;
    let occurred = occurred?;
    let day = later(occurred.value, days)?;
    Some(computed(day, occurred.spans().chain([unit.value, value.value])))
}

fn later(mut day: When, days: u32) -> Option<When> {
    for _ in 0..Some(days).filter(|days| *days <= MOST_DAYS)? {
        let (year, month, next) = (day.year(), day.month()?, day.day()? + 1);
        day = When::on(year, month, next)
            .or_else(|| When::on(year, month + 1, 1))
            .or_else(|| When::on(year + 1, 1, 1))?;
    }
    day.day().map(|_| day)
}
