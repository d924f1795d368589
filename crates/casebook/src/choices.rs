//! A set of words of one closed list.

use std::marker::PhantomData;

use jikenbo_model::vocabulary::Choice;

/// A set of words of one closed list, one bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choices<T> {
    bits: u64,
    of: PhantomData<T>,
}

impl<T> Default for Choices<T> {
    fn default() -> Self {
        Self { bits: 0, of: PhantomData }
    }
}

impl<T: Choice> Choices<T> {
    /// The set whose bits these are; bits of no word are left out.
    pub(crate) fn of_bits(bits: u64) -> Self {
        let known =
            u32::try_from(T::LIST.len()).map_or(u64::MAX, |words| !u64::MAX.checked_shl(words).unwrap_or(0));
        Self { bits: bits & known, of: PhantomData }
    }

    /// One bit a word, the first word of the list lowest.
    pub(crate) fn bits(self) -> u64 {
        self.bits
    }

    /// Nothing in it?
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// How many words.
    #[must_use]
    pub fn len(self) -> usize {
        self.bits.count_ones() as usize
    }

    /// Is the word in it?
    #[must_use]
    pub fn has(self, word: T) -> bool {
        self.bits & bit(word) != 0
    }

    /// Is all of `other` in it?
    #[must_use]
    pub fn has_all(self, other: Self) -> bool {
        self.bits & other.bits == other.bits
    }

    /// What both have.
    #[must_use]
    pub fn both(self, other: Self) -> Self {
        Self { bits: self.bits & other.bits, of: PhantomData }
    }

    /// What either has.
    #[must_use]
    pub fn either(self, other: Self) -> Self {
        Self { bits: self.bits | other.bits, of: PhantomData }
    }

    /// The places of its words in the list, in order.
    pub(crate) fn places(self) -> impl Iterator<Item = usize> {
        let lowest = |bits: u64| Some(bits & bits.wrapping_sub(1));
        let rest = std::iter::successors(Some(self.bits), move |&bits| lowest(bits));
        rest.take_while(|&bits| bits != 0).map(|bits| bits.trailing_zeros() as usize)
    }

    /// Its words in listing order.
    pub fn words(self) -> impl Iterator<Item = T> {
        T::LIST.iter().copied().filter(move |&word| self.has(word))
    }
}

impl<T: Choice> FromIterator<T> for Choices<T> {
    fn from_iter<I: IntoIterator<Item = T>>(words: I) -> Self {
        Self { bits: words.into_iter().fold(0, |bits, word| bits | bit(word)), of: PhantomData }
    }
}

/// No list is as long as 64 words: a test of [`crate::facts`] counts them.
fn bit<T: Choice>(word: T) -> u64 {
    1 << (word.place() % 64)
}

#[cfg(test)]
mod tests {
    use jikenbo_model::vocabulary::DataKind;

    use super::*;

    #[test]
    fn sets_of_words() {
        let some: Choices<DataKind> =
            [DataKind::Phone, DataKind::Name, DataKind::Phone].into_iter().collect();
        let name: Choices<DataKind> = [DataKind::Name].into_iter().collect();
        assert_eq!(some.words().collect::<Vec<_>>(), [DataKind::Name, DataKind::Phone]);
        assert!(some.has_all(name) && !name.has_all(some) && some.has_all(Choices::default()));
        assert_eq!(some.places().collect::<Vec<_>>(), [DataKind::Name.place(), DataKind::Phone.place()]);
        assert_eq!((some.both(name), some.either(name), some.len()), (name, some, 2));
        assert_eq!(Choices::of_bits(some.bits() | 1 << 63), some);
    }
}
