//! Who noticed? The first that the text says to have noticed; what came afterwards is an answer to it.

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::DetectedBy;

use crate::polarity::Polarity;
use crate::reading::{Located, Reading};
use crate::section::Section;

/// Reads who noticed, where the text says it.
pub(super) fn read(reading: &Reading) -> Option<Fact<DetectedBy>> {
    let counts = |located: &Located| {
        !matches!(
            reading.sentences[located.sentence].section,
            Section::Prevention
                | Section::Contact
                | Section::Request
                | Section::Response
                | Section::Damage
                | Section::Data
        ) && matches!(
            reading.polarity_of(located),
            Polarity::Asserted | Polarity::Possible | Polarity::Negated
        )
    };
    let (located, name) = reading.topic("detection").find(|(located, _)| counts(located))?;
    Some(reading.fact(DetectedBy::named(name)?, [located.mention.span], "first"))
}
