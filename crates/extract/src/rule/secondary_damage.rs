//! Was the data misused?

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::SecondaryDamage;

use super::named::named;
use crate::reading::Reading;

pub(super) fn read(reading: &Reading) -> Option<Fact<SecondaryDamage>> {
    named(reading, "damage", SecondaryDamage::named, |_, _| true)
        .into_iter()
        .next()
}
