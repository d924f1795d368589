//! Who noticed? The first that the text says to have noticed; what came afterwards is an answer to it.

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::DetectedBy;

use crate::polarity::Polarity;
use crate::reading::{Located, Reading};
use crate::section::Section;

/// Reads who noticed, where the text says it.
pub(super) fn read(reading: &Reading) -> Option<Fact<DetectedBy>> {
    let told = || {
        reading
            .topic("detection")
            .filter(|(located, name)| is_told(reading, located, name))
    };
    let noticed = told()
        .find(|(_, name)| *name != "finder")
        .or_else(|| told().next());
    let (located, name) = noticed?;
    let by = match name {
        "internal" | "missed" => DetectedBy::Internal,
        _ => DetectedBy::External,
    };
    Some(reading.fact(by, [located.mention.span], "first"))
}

/// Does the mention stand where the event is told, and as something that happened?
fn is_told(reading: &Reading, located: &Located, name: &str) -> bool {
    let section = reading.sentences[located.sentence].section;
    let elsewhere = matches!(
        section,
        Section::Prevention
            | Section::Contact
            | Section::Request
            | Section::Response
            | Section::Damage
            | Section::Data
    );
    let happened = match reading.polarity_of(located) {
        Polarity::Asserted | Polarity::Possible => true,
        Polarity::Negated => name == "missed",
        Polarity::Planned | Polarity::Hypothetical | Polarity::Elsewhere => false,
    };
    !elsewhere && !reading.is_title(located.sentence) && happened
}
