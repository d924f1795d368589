//! The terms of the lexicon that stand in a text, by the letters at which they begin.
//!
//! Places are counted in letters here: how far two words stand apart is a subtraction then, and what begins at a
//! letter is looked up.

use jikenbo_text::FoldedSpan;

use super::trie::{LEAF, Node, Trie};

/// The terms in a text.
pub(super) struct Hits {
    /// In order of their beginnings, of one beginning the shorter first.
    all: Vec<Hit>,
    /// The letters of the text, and one past its end.
    letters: Vec<Letter>,
}

/// A term found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    /// Which.
    pub(super) term: u32,
    /// Where.
    pub(super) at: Stretch,
}

/// A stretch of letters, from the first up to, not including, the end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch {
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Stretch {
    /// The smallest stretch that holds both.
    pub(super) fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// A letter of the text.
#[derive(Clone, Copy)]
struct Letter {
    /// Byte at which it begins.
    byte: u32,
    /// The first hit that begins at it or after it.
    hits: u32,
    /// The low bits of the terms that begin at it: most that are looked for are ruled out by one look.
    mask: u64,
}

impl Hits {
    /// All terms in `text`.
    pub(super) fn of(trie: &Trie, text: &str) -> Self {
        let spelled = trie.spelled(text);
        let (mut all, mut letters) = (Vec::with_capacity(text.len()), Vec::with_capacity(spelled.len() + 1));
        for (start, (byte, _)) in (0..).zip(text.char_indices()) {
            let (hits, mut mask) = (number(all.len()), 0);
            trie.walk(spelled.get(start as usize..).unwrap_or_default(), |term, length| {
                mask |= 1 << (term & 63);
                all.push(Hit { term, at: Stretch { start, end: start + length } });
            });
            letters.push(Letter { byte: number(byte), hits, mask });
        }
        letters.push(Letter { byte: number(text.len()), hits: number(all.len()), mask: 0 });
        Self { all, letters }
    }

    /// All of them, in order.
    pub(super) fn all(&self) -> &[Hit] {
        &self.all
    }

    /// The letters of a stretch of the text.
    pub(super) fn letters(&self, span: FoldedSpan) -> Stretch {
        let letter = |byte: usize| {
            number(self.letters.partition_point(|letter| (letter.byte as usize) < byte).min(self.last()))
        };
        Stretch { start: letter(span.start()), end: letter(span.end()) }
    }

    /// The words that these letters are.
    pub(super) fn span(&self, letters: Stretch) -> FoldedSpan {
        let byte = |letter: u32| self.letters.get(letter as usize).map_or(0, |letter| letter.byte as usize);
        FoldedSpan::between(byte(letters.start), byte(letters.end))
    }

    /// The hits that begin at this letter, and the low bits of their terms.
    pub(super) fn beginning(&self, letter: u32) -> (&[Hit], u64) {
        match self.letters.get(letter as usize..) {
            Some([letter, next, ..]) if letter.mask != 0 => {
                (self.all.get(letter.hits as usize..next.hits as usize).unwrap_or_default(), letter.mask)
            }
            _ => (&[], 0),
        }
    }

    /// The low bits of the terms that begin at each letter of a stretch.
    pub(super) fn masks(&self, letters: Stretch) -> impl Iterator<Item = (u32, u64)> {
        let masks = self.letters.get(letters.start as usize..letters.end as usize).unwrap_or_default();
        (letters.start..).zip(masks.iter().map(|letter| letter.mask))
    }

    /// One past the last letter.
    fn last(&self) -> usize {
        self.letters.len() - 1
    }
}

fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

impl Trie {
    /// The numbers of the characters of `text`.
    fn spelled(&self, text: &str) -> Vec<u16> {
        let mut spelled = Vec::with_capacity(text.len() / 2);
        spelled.extend(text.chars().map(|c| self.number(c)));
        spelled
    }

    /// Calls `found` with every term with which `letters` begin and the number of its letters, the shorter first.
    fn walk(&self, letters: &[u16], mut found: impl FnMut(u32, u32)) {
        let mut base = self.nodes.first().map_or(LEAF, |root| root.base);
        for (&letter, length) in letters.iter().zip(1..) {
            let goes_on = |reached: &&Node| reached.letter == letter;
            let Some(reached) = self.nodes.get((base + u32::from(letter)) as usize).filter(goes_on) else {
                return;
            };
            base = reached.base;
            if let Some(term) = reached.ending.checked_sub(1) {
                found(u32::from(term), length);
            }
        }
    }

    fn number(&self, c: char) -> u16 {
        let code = c as usize;
        let page = self.pages.get(code >> 8).copied().unwrap_or_default();
        self.numbers.get(usize::from(page) << 8 | code & 0xFF).copied().unwrap_or_default()
    }
}
