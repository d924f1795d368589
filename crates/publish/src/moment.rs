//! Moments as exchange formats want them. A date that a document prints is a date in Japan.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;
use jikenbo_model::When;

const JAPAN: Offset = Offset::constant(9);

/// Where a date as it is written begins, and how much of it was written: `day`, `month` or `year`.
pub(crate) fn begins(when: When) -> Option<(Timestamp, &'static str)> {
    let (month, day) = (when.month(), when.day());
    let fidelity = match (month, day) {
        (_, Some(_)) => "day",
        (Some(_), None) => "month",
        (None, None) => "year",
    };
    let year = i16::try_from(when.year()).ok()?;
    let part = |part: Option<u8>| i8::try_from(part.unwrap_or(1)).ok();
    let date = Date::new(year, part(month)?, part(day)?).ok()?;
    Some((JAPAN.to_timestamp(date.at(0, 0, 0, 0)).ok()?, fidelity))
}

/// To the millisecond, in UTC.
pub(crate) fn to_millisecond(moment: Timestamp) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}

/// To the second, in UTC.
pub(crate) fn to_second(moment: Timestamp) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_begin_in_japan() {
        for (when, begin, fidelity) in [
            ("2024-05-01", "2024-04-30T15:00:00.000Z", "day"),
            ("2024-05", "2024-04-30T15:00:00.000Z", "month"),
            ("2024", "2023-12-31T15:00:00.000Z", "year"),
        ] {
            let (moment, told) = begins(when.parse().unwrap()).unwrap();
            assert_eq!((to_millisecond(moment).as_str(), told), (begin, fidelity), "{when}");
        }
    }
}
