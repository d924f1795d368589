//! The one place that asks the machine for the time.

/// Now, RFC 3339 in UTC, to the second.
#[expect(
    clippy::disallowed_methods,
    reason = "the executable hands the clock to everything else"
)]
pub(crate) fn now() -> String {
    let now = jiff::Timestamp::now();
    now.round(jiff::Unit::Second).unwrap_or(now).to_string()
}
