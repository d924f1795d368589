//! The one place that asks the machine for the time, and that knows the zone in which people read it.

use jiff::Timestamp;
use jiff::tz::Offset;
use jikenbo_model::When;

/// Now, RFC 3339 in UTC, to the second.
#[expect(clippy::disallowed_methods, reason = "the executable hands the clock to everything else")]
pub(crate) fn now() -> String {
    let now = Timestamp::now();
    now.round(jiff::Unit::Second).unwrap_or(now).to_string()
}

/// Now, in seconds since 1970 in UTC.
#[expect(clippy::disallowed_methods, reason = "the executable hands the clock to everything else")]
pub(crate) fn seconds() -> i64 {
    Timestamp::now().as_second()
}

/// Japanese standard time: nine hours ahead all year, so no table of zones is asked.
const JAPAN: Offset = Offset::constant(9);

/// A moment given in seconds since 1970 as a person in Japan reads it.
pub(crate) fn second_in_japan(second: i64) -> String {
    Timestamp::from_second(second).map_or_else(|_| second.to_string(), |at| in_japan(&at.to_string()))
}

/// Today, as a calendar in Japan shows it.
#[expect(clippy::disallowed_methods, reason = "the executable hands the clock to everything else")]
pub(crate) fn today() -> When {
    let today = JAPAN.to_datetime(Timestamp::now()).date().to_string();
    today.parse().expect("a calendar shows days that exist")
}

/// A moment given in RFC 3339 as a person in Japan reads it, to the minute; anything else stays as it is.
pub(crate) fn in_japan(at: &str) -> String {
    match at.parse::<Timestamp>() {
        Ok(moment) => JAPAN.to_datetime(moment).strftime("%Y-%m-%d %H:%M JST").to_string(),
        Err(_) => at.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_begins_nine_hours_earlier() {
        assert_eq!(in_japan("2026-11-25T16:11:59Z"), "2026-11-26 01:11 JST");
        assert_eq!(in_japan("2026-11-26T01:11:00+09:00"), "2026-11-26 01:11 JST");
        assert_eq!(in_japan("yesterday"), "yesterday");
    }

    #[test]
    fn now_is_a_moment_to_the_second() {
        let now = now();
        assert_eq!((now.len(), now.get(19..)), (20, Some("Z")), "{now}");
    }
}
