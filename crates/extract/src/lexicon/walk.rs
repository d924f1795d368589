//! Walking the trie along a text, and looking into lists.

use super::data::Lists;
use super::trie::{LEAF, Node, Trie};

impl<T> Lists<T> {
    /// The list at `at`; empty where there is none.
    pub(super) fn get(&self, at: u32) -> &'static [T] {
        let Some([start, end, ..]) = self.bounds.get(at as usize..) else { return &[] };
        self.items.get(*start as usize..*end as usize).unwrap_or_default()
    }
}

/// A character of a text as the trie knows it.
#[derive(Clone, Copy)]
struct Letter {
    number: u16,
    /// Byte at which it begins.
    start: u32,
}

impl Trie {
    /// Calls `found` with every term in `text`, its first byte and the one past its last: in order of beginnings, of
    /// one beginning the shorter first.
    pub(super) fn find(&self, text: &str, mut found: impl FnMut(u32, usize, usize)) {
        let letters = self.letters(text);
        let root = self.nodes.first().map_or(LEAF, |root| root.base);
        for (at, first) in letters.iter().enumerate() {
            let (mut base, mut last) = (root, at);
            // No term goes on with the letter past the end.
            while let Some(letter) = letters.get(last) {
                let next = base + u32::from(letter.number);
                let goes_on = |reached: &&Node| reached.letter == letter.number;
                let Some(reached) = self.nodes.get(next as usize).filter(goes_on) else {
                    break;
                };
                (base, last) = (reached.base, last + 1);
                if let Some(term) = reached.ending.checked_sub(1) {
                    let end = letters.get(last).map_or(text.len(), |after| after.start as usize);
                    found(u32::from(term), first.start as usize, end);
                }
            }
        }
    }

    /// The characters of `text`, and one past its end.
    fn letters(&self, text: &str) -> Vec<Letter> {
        let mut letters = Vec::with_capacity(text.len() / 2 + 1);
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        letters
            .extend(text.char_indices().map(|(at, c)| Letter { number: self.number(c), start: offset(at) }));
        letters.push(Letter { number: 0, start: offset(text.len()) });
        letters
    }

    fn number(&self, c: char) -> u16 {
        let code = c as usize;
        let page = self.pages.get(code >> 8).copied().unwrap_or_default();
        self.numbers.get(usize::from(page) << 8 | code & 0xFF).copied().unwrap_or_default()
    }
}
