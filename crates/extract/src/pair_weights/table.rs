//! A table of weights as it lies in the executable: a slot a pair, beside the one that its key asks for where that is taken.

/// Weights of pairs, in hundredths.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Table {
    /// What a text weighs of which nothing is known.
    pub(crate) bias: i32,
    /// Keys with their weights; a power of two, half of them empty or more.
    pub(crate) slots: &'static [(u64, i16)],
}

/// The key of a slot that holds none.
pub(crate) const EMPTY: u64 = 0;

impl Table {
    /// The slot of a pair that is weighed.
    pub(crate) fn find(&self, pair: [char; 2]) -> Option<usize> {
        let key = key(pair);
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = first(key) & mask;
        loop {
            match self.slots[at].0 {
                EMPTY => return None,
                other if other == key => return Some(at),
                _ => at = (at + 1) & mask,
            }
        }
    }
}

/// A pair as a number.
pub(crate) fn key([first, second]: [char; 2]) -> u64 {
    u64::from(u32::from(first)) << 32 | u64::from(u32::from(second))
}

/// Where a key is looked for first.
pub(crate) fn first(key: u64) -> usize {
    (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as usize
}
