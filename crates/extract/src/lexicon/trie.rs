//! All terms of the lexicon as one double-array trie over characters: from each place of a text it is walked once.

use super::data::Lists;

/// Terms, spelled with numbers of characters.
#[derive(Debug)]
pub(super) struct Trie {
    /// For each 256 characters the position of their numbers.
    pub(super) pages: &'static [u8],
    /// The numbers of characters, 256 a page; 0 is a character of no term. Latin letters have that of the small one.
    pub(super) numbers: &'static [u16],
    pub(super) nodes: &'static [Node],
    /// The terms that end at a node, one list for each such node.
    pub(super) ending: Lists<u32>,
}

/// A beginning of terms. The node that goes on with a character stands at `base` + its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Node {
    pub(super) base: u32,
    /// The node it goes on from; `u32::MAX` at the root and where no node is.
    pub(super) from: u32,
    /// One more than the position of the list of the terms that end here; 0 where none does.
    pub(super) ending: u32,
}
