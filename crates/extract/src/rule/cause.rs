//! What let the data out or stopped the service: exactly one.

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Cause;

use super::named::named;
use crate::polarity::Polarity;
use crate::reading::Reading;

pub(super) fn read(reading: &Reading) -> Fact<Cause> {
    let said = named(reading, "cause", Cause::named, |located, _| {
        reading.polarity_of(located) != Polarity::Negated
    });
    said.into_iter()
        .next()
        .unwrap_or_else(|| reading.fact(Cause::Unknown, [reading.article.heading], "not_told"))
}
