//! Which characters stand beside each other in a text? Most words are ruled out by a look at theirs.

/// The pairs of neighbouring characters of a text, each as one bit of many.
#[derive(Clone, Debug)]
pub struct Neighbours(Box<[u64; PAIRS / 64]>);

/// Bits of all pairs.
const PAIRS: usize = 1 << 13;

impl Neighbours {
    /// Those of `text`.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut bits = Box::new([0; PAIRS / 64]);
        for bit in pairs(text) {
            bits[bit / 64] |= 1 << (bit % 64);
        }
        Self(bits)
    }

    /// May `word` stand in the text? Where not, it does not.
    #[must_use]
    pub fn may_hold(&self, word: &str) -> bool {
        pairs(word).all(|bit| self.0[bit / 64] >> (bit % 64) & 1 == 1)
    }
}

/// The bits of the pairs of a text.
fn pairs(text: &str) -> impl Iterator<Item = usize> {
    let mut chars = text.chars();
    let mut before = chars.next();
    chars.map(move |c| {
        let first = before.replace(c).map_or(0, u32::from);
        let mixed = first.wrapping_mul(0x9E37_79B1) ^ u32::from(c).wrapping_mul(0x85EB_CA6B);
        mixed as usize >> 12 & (PAIRS - 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_ruled_out() {
        let neighbours = Neighbours::of("名簿を紛失しました");
        assert!(neighbours.may_hold("紛失") && neighbours.may_hold("失しま") && neighbours.may_hold("盗"));
        assert!(!neighbours.may_hold("流出") && !neighbours.may_hold("紛失届"));
    }

    proptest::proptest! {
        /// No word that stands in a text is ruled out.
        #[test]
        fn what_stands_there_is_not_ruled_out(before in "\\PC{0,9}", word in "\\PC{0,5}", after in "\\PC{0,9}") {
            let text = before + &word + &after;
            proptest::prop_assert!(Neighbours::of(&text).may_hold(&word));
        }
    }
}
