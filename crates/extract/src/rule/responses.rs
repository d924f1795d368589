//! What was done, or is under way.

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Response;

use super::named::named;
use crate::polarity::Polarity;
use crate::reading::Reading;

pub(super) fn read(reading: &Reading) -> Vec<Fact<Response>> {
    named(reading, "response", Response::named, |located, _| {
        !matches!(
            reading.polarity_of(located),
            Polarity::Negated | Polarity::Hypothetical
        )
    })
}
