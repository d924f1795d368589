//! Did the data get out?

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::LeakStatus;

use super::named::named;
use crate::reading::Reading;

pub(super) fn read(reading: &Reading) -> Option<Fact<LeakStatus>> {
    named(reading, "leak", LeakStatus::named, |_, _| true)
        .into_iter()
        .next()
}
