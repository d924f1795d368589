//! What a step is about: a step that is none of a kind of its own is the measure on its thing, not a rule for people.

use jikenbo_model::vocabulary::Prevention;

use super::counts::is_mere;
use super::has;
use super::measure::Measure;
use crate::reading::Reading;

/// The topic of the things; its tables stand in the order in which they are asked.
const THINGS: &str = "prevention_thing";

/// The measure that the step of this sentence is, by the first table that has a word of it. A step said to be a rule
/// (手順, 決まり) stays one.
pub(super) fn measure(reading: &Reading, sentence: usize) -> Option<Measure> {
    if has(reading, sentence, "ruled") {
        return None;
    }
    ORDER.iter().find_map(|value| {
        let mut things = reading.named_in(sentence, THINGS, value.as_str());
        let mention = things.find(|thing| !is_mere(reading, thing))?.mention;
        Some(Measure { value: *value, span: mention.span, head: mention.head })
    })
}

/// The narrower things before the wider ones.
const ORDER: &[Prevention] = &[
    Prevention::DoubleCheck,
    Prevention::Authentication,
    Prevention::Encryption,
    Prevention::MediaRestriction,
    Prevention::DeviceRestriction,
    Prevention::NetworkRestriction,
    Prevention::Monitoring,
    Prevention::ContractorOversight,
    Prevention::Organization,
    Prevention::AccessControl,
    Prevention::Audit,
    Prevention::Patching,
    Prevention::SystemRebuild,
    Prevention::DocumentManagement,
    Prevention::Training,
];
