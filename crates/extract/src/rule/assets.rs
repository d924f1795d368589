//! What held the data or was hit: every asset that the article mentions as part of the event.

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Asset;

use super::named::named;
use crate::polarity::Polarity;
use crate::reading::Reading;
use crate::section::Section;

pub(super) fn read(reading: &Reading) -> Vec<Fact<Asset>> {
    named(reading, "asset", Asset::named, |located, _| {
        let section = reading.sentences[located.sentence].section;
        !matches!(section, Section::Prevention | Section::Contact)
            && !matches!(
                reading.polarity_of(located),
                Polarity::Planned | Polarity::Hypothetical
            )
    })
}
