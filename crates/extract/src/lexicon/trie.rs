//! All terms of the lexicon as one double-array trie over characters: from each place of a text it is walked once.

/// Terms, spelled with numbers of characters.
#[derive(Debug)]
pub(super) struct Trie {
    /// For each 256 characters the position of their numbers.
    pub(super) pages: &'static [u8],
    /// The numbers of characters, 256 a page; 0 is a character of no term. Latin letters have that of the small one.
    pub(super) numbers: &'static [u16],
    pub(super) nodes: &'static [Node],
}

/// A beginning of terms. The node that goes on with a character stands at `base` + its number; no two have one base, so
/// that the number tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Node {
    /// `LEAF` where nothing goes on.
    pub(super) base: u32,
    /// The number of the character it goes on with; `u16::MAX` at the root and where no node is.
    pub(super) letter: u16,
    /// One more than the term that ends here; 0 where none does.
    pub(super) ending: u16,
}

/// A base from which no node is reached.
pub(super) const LEAF: u32 = 1 << 31;
