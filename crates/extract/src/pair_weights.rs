//! Texts weighed by the pairs of characters that stand in them: `weights/*.tsv`, compiled by the build script.
//!
//! The weights are not guessed: `cargo run --release -p jikenbo-extract --example fit` finds them from the labelled texts
//! of `fixtures`.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jikenbo_text::{FoldedSpan, pairs, placed_pairs};

#[cfg(test)]
mod compile;
mod table;

pub(crate) use table::Table;

include!(concat!(env!("OUT_DIR"), "/pair_weights.rs"));

/// Pairs of a text from which on they tell all they can.
const ENOUGH: u32 = 300;

impl Table {
    /// What the pairs of a folded text weigh above `least`, each once, in hundredths of a logarithm of the odds; of a text of
    /// a sentence or two as much less as so few can tell.
    pub(crate) fn weigh(&self, folded: &str, least: i32) -> i32 {
        let mut seen = vec![0_u64; self.slots.len().div_ceil(64)];
        let (mut sum, mut held) = (self.bias - least, 0_u32);
        for pair in pairs(folded) {
            held += 1;
            if let Some(at) = self.find(pair) {
                let (word, bit) = (&mut seen[at / 64], 1 << (at % 64));
                sum += if *word & bit == 0 { i32::from(self.slots[at].1) } else { 0 };
                *word |= bit;
            }
        }
        let share = i64::from(held.min(ENOUGH));
        i32::try_from(i64::from(sum) * share * share / i64::from(ENOUGH * ENOUGH)).unwrap_or_default()
    }

    /// The `most` pairs of a folded text that weigh most for or against, in hundredths, each where it first stands; the
    /// heaviest first.
    pub(crate) fn heaviest(&self, folded: &str, most: usize) -> Vec<(FoldedSpan, i16)> {
        let mut first: BTreeMap<[char; 2], (FoldedSpan, i16)> = BTreeMap::new();
        for (place, pair) in placed_pairs(folded) {
            if let Some(slot) = self.find(pair) {
                first.entry(pair).or_insert((place, self.slots[slot].1));
            }
        }
        let mut all: Vec<(FoldedSpan, i16)> = first.into_values().collect();
        all.sort_by_key(|(place, weight)| (Reverse(weight.unsigned_abs()), place.start()));
        all.truncate(most);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Long enough to tell all.
    fn long(words: &str) -> String {
        words.repeat(300)
    }

    #[test]
    fn each_pair_weighs_once() {
        let weighs = |text: &str| WHOLES.weigh(&long(text), 0) - WHOLES.weigh(&long("𠮷𩸽"), 0);
        assert_ne!(weighs("漏え"), 0);
        assert_eq!(weighs("漏え"), WHOLES.weigh(&(long("漏え") + &long("漏え")), 0) - WHOLES.bias);
    }

    #[test]
    fn the_heaviest_come_first_and_once() {
        let words = "名簿の漏えいについて、名簿の漏えいについてお詫びします。";
        let found = WHOLES.heaviest(words, 5);
        assert_eq!(found.len(), 5);
        assert!(found.is_sorted_by_key(|(_, weight)| Reverse(weight.unsigned_abs())));
        assert!(found.iter().all(|(place, _)| place.start() < words.find("名簿の漏えいについてお").unwrap()
            || place.start() >= words.find("お詫び").unwrap() - 3));
    }

    #[test]
    fn a_sentence_tells_less_than_a_page() {
        let (short, page) = (WHOLES.weigh("𠮷𩸽", 300), WHOLES.weigh(&long("𠮷𩸽"), 300));
        assert!(page < short && short <= 0, "{page} {short}");
    }
}
