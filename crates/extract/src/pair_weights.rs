//! Texts weighed by the pairs of characters that stand in them: `weights/*.tsv`, compiled by the build script.
//!
//! The weights are not guessed: `cargo run --release -p jikenbo-extract --example fit` finds them from the labelled texts
//! of `fixtures`.

use jikenbo_text::pairs;

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
        let mut seen = vec![false; self.slots.len()];
        let (mut sum, mut held) = (self.bias - least, 0_u32);
        for pair in pairs(folded) {
            held += 1;
            if let Some(at) = self.find(pair)
                && !std::mem::replace(&mut seen[at], true)
            {
                sum += i32::from(self.slots[at].1);
            }
        }
        let share = i64::from(held.min(ENOUGH));
        i32::try_from(i64::from(sum) * share * share / i64::from(ENOUGH * ENOUGH)).unwrap_or_default()
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
    fn a_sentence_tells_less_than_a_page() {
        let (short, page) = (WHOLES.weigh("𠮷𩸽", 300), WHOLES.weigh(&long("𠮷𩸽"), 300));
        assert!(page < short && short <= 0, "{page} {short}");
    }
}
