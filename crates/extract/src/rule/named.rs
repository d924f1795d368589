//! What several rules share: every word of a vocabulary that a topic of the lexicon mentions.

use jikenbo_model::Fact;
use jikenbo_text::FoldedSpan;

use crate::reading::{Located, Reading};

/// Places that a fact keeps as its evidence.
const PLACES: usize = 3;

/// One fact for each word of the vocabulary that `topic` mentions at a place that `counts` accepts, in the order
/// of first mention. The first three places are its evidence.
pub(super) fn named<T: Copy + PartialEq>(
    reading: &Reading,
    topic: &'static str,
    word: impl Fn(&str) -> Option<T>,
    counts: impl Fn(&Located, T) -> bool,
) -> Vec<Fact<T>> {
    let mentioned = reading.topic(topic).filter_map(|(located, name)| Some((word(name)?, located)));
    let counted = mentioned.filter(|&(value, located)| counts(located, value));
    gathered(reading, counted.map(|(value, located)| (value, located.mention.span)))
}

/// One fact for each value, in the order of first mention. The first three places are its evidence.
pub(super) fn gathered<T: Copy + PartialEq>(
    reading: &Reading,
    mentioned: impl Iterator<Item = (T, FoldedSpan)>,
) -> Vec<Fact<T>> {
    let mut facts: Vec<Fact<T>> = Vec::new();
    for (value, words) in mentioned {
        match facts.iter_mut().find(|known| known.value == value) {
            None => facts.push(reading.fact(value, [words], "mention")),
            Some(known) if known.evidence.len() < PLACES => {
                known.evidence.extend(reading.fact(value, [words], "mention").evidence);
            }
            Some(_) => {}
        }
    }
    facts
}
