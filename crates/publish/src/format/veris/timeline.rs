//! Dates → timeline: when it happened, and how long until it was noticed.

use jikenbo_model::{IncidentNumber, Record, When};

use super::loss::Losses;
use super::shape::{Day, Span, Timeline};
use crate::matter::Rubric;
use crate::standing::Standing;
use jikenbo_model::Field;

/// VERIS wants a year. Where nobody tells when it happened, the year in which it was noticed or told stands there, else
/// the month or the year of the list that holds it, else the year in which it came in; that is named as a loss.
pub(super) fn of(standing: &Standing<'_>, number: IncidentNumber, losses: &mut Losses) -> Timeline {
    let said = |field: fn(&Record) -> Option<&jikenbo_model::Fact<When>>| {
        standing.one(field).map(|said| said.fact.value)
    };
    let from = said(|record| record.occurred_from.as_ref());
    let until = said(|record| record.occurred_until.as_ref());
    let noticed = said(|record| record.discovered_on.as_ref());
    let told = said(|record| record.disclosed_on.as_ref());
    if let Some(until) = until.filter(|until| from.is_some_and(|from| from != *until)) {
        losses.add(Field::OccurredUntil, until, "VERIS has one date of the incident");
    }
    let discovery = from.zip(noticed).and_then(|(from, noticed)| between(from, noticed));
    if let Some(noticed) = noticed.filter(|_| discovery.is_none()) {
        losses.add(Field::DiscoveredOn, noticed, "no stretch of time from the incident can be told");
    }
    let incident = match from.or(until) {
        Some(when) => when.into(),
        None => {
            let (day, why) = stand_in(standing, noticed.or(told), number);
            losses.add(Field::OccurredFrom, day.year, why);
            day
        }
    };
    Timeline { incident, discovery }
}

/// What stands for the day of an incident of which nobody tells when it happened, and why.
fn stand_in(standing: &Standing<'_>, known: Option<When>, number: IncidentNumber) -> (Day, &'static str) {
    let year = |year| Day { year, month: None, day: None };
    if let Some(known) = known {
        return (year(known.year()), "not told; the year of notice or disclosure stands for it");
    }
    match standing.incident.reports.iter().find_map(|report| report.rubric()) {
        Some(Rubric { from, until }) if from == until => {
            (from.into(), "not told; the month of the list that holds it stands for it")
        }
        Some(Rubric { from, .. }) => {
            (year(from.year()), "not told; the year of the list that holds it stands for it")
        }
        None => (year(number.year), "not told; the year in which it came in stands for it"),
    }
}

/// From one date to the other, as precise as both are written; `None` where they tell no stretch.
fn between(from: When, until: When) -> Option<Span> {
    let both = |part: fn(When) -> Option<u8>| part(from).zip(part(until));
    let (unit, value) = match (both(When::day), both(When::month)) {
        (Some(_), _) => ("Days", from.days_until(until)?),
        (None, Some((first, last))) => ("Months", months(until, last) - months(from, first)),
        (None, None) => ("Years", i64::from(until.year()) - i64::from(from.year())),
    };
    (value > 0 || (value == 0 && unit == "Days")).then_some(Span { unit, value })
}

fn months(when: When, month: u8) -> i64 {
    i64::from(when.year()) * 12 + i64::from(month)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(from: &str, until: &str, want: Option<(&'static str, i64)>) {
        let (from, until) = (from.parse().unwrap(), until.parse().unwrap());
        assert_eq!(between(from, until), want.map(|(unit, value)| Span { unit, value }), "{from} {until}");
    }

    #[test]
    fn stretches_are_as_precise_as_both_dates() {
        check("2024-02-28", "2024-03-01", Some(("Days", 2)));
        check("2023-12-31", "2024-01-01", Some(("Days", 1)));
        check("2023-01-01", "2024-01-01", Some(("Days", 365)));
        check("2024-05-01", "2024-05-01", Some(("Days", 0)));
        check("2024-05-02", "2024-05-01", None);
        check("2023-11", "2024-05-01", Some(("Months", 6)));
        check("2024-05", "2024-05-20", None);
        check("2019", "2024-05-20", Some(("Years", 5)));
    }
}
