//! The way in.

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Vector;

use super::named::named;
use crate::polarity::Polarity;
use crate::reading::Reading;
use crate::section::Section;

pub(super) fn read(reading: &Reading) -> Vec<Fact<Vector>> {
    named(reading, "vector", Vector::named, |located, _| {
        reading.sentences[located.sentence].section != Section::Prevention
            && reading.polarity_of(located) != Polarity::Negated
    })
}
