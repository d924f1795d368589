//! Who noticed?

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::DetectedBy;

use super::named::named;
use crate::reading::Reading;

pub(super) fn read(reading: &Reading) -> Option<Fact<DetectedBy>> {
    named(reading, "detection", DetectedBy::named, |_, _| true)
        .into_iter()
        .next()
}
