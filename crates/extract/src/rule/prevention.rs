//! Measures against recurrence, planned or done.

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Prevention;

use super::named::named;
use crate::polarity::Polarity;
use crate::reading::Reading;

pub(super) fn read(reading: &Reading) -> Vec<Fact<Prevention>> {
    named(reading, "prevention", Prevention::named, |located, _| {
        reading.polarity_of(located) != Polarity::Negated
    })
}
