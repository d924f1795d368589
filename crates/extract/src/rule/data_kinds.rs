//! The kinds of data said to be affected, not those said to be unaffected.

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::DataKind;

use super::named::named;
use crate::polarity::Polarity;
use crate::reading::Reading;
use crate::section::Section;

pub(super) fn read(reading: &Reading) -> Vec<Fact<DataKind>> {
    named(reading, "data_kind", DataKind::named, |located, _| {
        let section = reading.sentences[located.sentence].section;
        !matches!(section, Section::Prevention | Section::Contact)
            && reading.polarity_of(located) != Polarity::Negated
    })
}
