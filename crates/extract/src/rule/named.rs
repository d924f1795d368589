//! What several rules share: every word of a vocabulary that a topic of the lexicon mentions.

use jikenbo_model::Fact;

use crate::reading::{Located, Reading};

/// One fact for each word of the vocabulary that `topic` mentions at a place that `counts` accepts, in the order
/// of first mention. The first three places are its evidence.
pub(super) fn named<T: Copy + PartialEq>(
    reading: &Reading,
    topic: &'static str,
    word: impl Fn(&str) -> Option<T>,
    counts: impl Fn(&Located, T) -> bool,
) -> Vec<Fact<T>> {
    let mut facts: Vec<Fact<T>> = Vec::new();
    for (located, name) in reading.topic(topic) {
        let Some(value) = word(name).filter(|&value| counts(located, value)) else {
            continue;
        };
        let fact = reading.fact(value, [located.mention.span], "mention");
        match facts.iter_mut().find(|known| known.value == value) {
            None => facts.push(fact),
            Some(known) if known.evidence.len() < 3 => known.evidence.extend(fact.evidence),
            Some(_) => {}
        }
    }
    facts
}
