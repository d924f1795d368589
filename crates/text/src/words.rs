//! Lists of words of which any one tells, looked for all at once.

use std::sync::OnceLock;

use aho_corasick::packed::{Config, Searcher};

use crate::neighbours::Neighbours;

/// Words of which any one tells. Most texts are ruled out by the characters that begin and end the words.
#[derive(Debug)]
pub struct Words {
    words: &'static [&'static str],
    /// What looks for all of them in many bytes at once, made when the first long text comes; none where they are too many.
    searcher: OnceLock<Option<Searcher>>,
    firsts: Bits,
    /// Of the characters after the first; all where a word has but one.
    seconds: Bits,
    lasts: Bits,
}

/// Bytes of a text from which on it is quicker to look for all words in many of its bytes at once.
const LONG: usize = 96;

impl Words {
    /// The list of `words`, none of which is empty.
    #[must_use]
    pub const fn of(words: &'static [&'static str]) -> Self {
        let (mut firsts, mut seconds, mut lasts) = (Bits([0; 4]), Bits([0; 4]), Bits([0; 4]));
        let mut at = 0;
        while at < words.len() {
            let bytes = words[at].as_bytes();
            let second = width(bytes[0]);
            firsts = firsts.with(low_bits(bytes, second));
            seconds = if second < bytes.len() {
                seconds.with(low_bits(bytes, second + width(bytes[second])))
            } else {
                Bits([u64::MAX; 4])
            };
            lasts = lasts.with(low_bits(bytes, bytes.len()));
            at += 1;
        }
        Self { words, searcher: OnceLock::new(), firsts, seconds, lasts }
    }

    /// Does one of them stand in `text`?
    #[must_use]
    pub fn stands_in(&self, text: &str) -> bool {
        let searcher = if text.len() < LONG { None } else { self.searcher() };
        searcher.map_or_else(|| self.begins_in(text), |searcher| searcher.find(text).is_some())
    }

    fn searcher(&self) -> Option<&Searcher> {
        let new = || Config::new().builder().extend(self.words).build();
        self.searcher.get_or_init(new).as_ref()
    }

    /// Begins one of them at a character of `text`?
    fn begins_in(&self, text: &str) -> bool {
        let mut rest = text.as_bytes();
        while let Some((bits, after)) = parted(rest) {
            if self.firsts.holds(bits) && self.may_go_on(after) && self.begins_with_any(rest) {
                return true;
            }
            rest = after;
        }
        false
    }

    /// Where words of the list stand in `text`, and which; of one place in the order of the list.
    pub fn places<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (usize, &'static str)> + 't {
        let is_ruled_out = text.len() >= LONG && !self.stands_in(text);
        let mut rest = if is_ruled_out { &[] } else { text.as_bytes() };
        let characters = std::iter::from_fn(move || {
            let (bits, after) = parted(rest)?;
            Some((bits, std::mem::replace(&mut rest, after), after))
        });
        let begins = characters
            .filter(|&(bits, _, after)| self.firsts.holds(bits) && self.may_go_on(after))
            .map(|(_, rest, _)| rest);
        begins.flat_map(move |rest| {
            let words = self.words.iter().filter(move |word| begins_with(rest, word));
            words.map(move |word| (text.len() - rest.len(), *word))
        })
    }

    /// Where each word of the list stands in `text`, in the order of the list.
    pub fn places_by_word<'t>(&self, text: &'t str) -> impl Iterator<Item = (usize, &'static str)> + use<'t> {
        let words = if self.stands_in(text) { self.words } else { &[] };
        let held = words.iter().filter(move |word| text.contains(**word));
        held.flat_map(move |word| text.match_indices(word).map(move |(at, _)| (at, *word)))
    }

    /// Where each word of the list that stands in `text` stands first, in the order of the list.
    pub fn first_places<'t>(&self, text: &'t str) -> impl Iterator<Item = (usize, &'static str)> + use<'t> {
        let words = if self.stands_in(text) { self.words } else { &[] };
        words.iter().filter_map(move |word| Some((find(text, word)?, *word)))
    }

    /// May one of the words go on with the character that begins here, or end before it?
    fn may_go_on(&self, after: &[u8]) -> bool {
        parted(after).is_none_or(|(bits, _)| self.seconds.holds(bits))
    }

    /// May one of them stand in the text with these neighbours? Where not, none does.
    #[must_use]
    pub fn may_stand_in(&self, neighbours: &Neighbours) -> bool {
        self.words.iter().any(|word| neighbours.may_hold(word))
    }

    /// Does `text` begin with one of them?
    #[must_use]
    pub fn begins(&self, text: &str) -> bool {
        text.chars().next().is_some_and(|first| self.may_begin(first))
            && self.begins_with_any(text.as_bytes())
    }

    /// Does `text` end with one of them?
    #[must_use]
    pub fn ends(&self, text: &str) -> bool {
        let may_end = text.chars().next_back().is_some_and(|last| self.lasts.has(last));
        may_end && self.words.iter().any(|word| ends_with(text, word))
    }

    /// May one of them begin with this character?
    #[must_use]
    pub fn may_begin(&self, first: char) -> bool {
        self.firsts.has(first)
    }

    /// The words, in their order.
    pub fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.words.iter().copied()
    }

    fn begins_with_any(&self, text: &[u8]) -> bool {
        self.words.iter().any(|word| begins_with(text, word))
    }
}

/// Does `text` begin with `word`? Most words are ruled out by one byte.
pub(crate) fn begins_with(text: &[u8], word: &str) -> bool {
    let (word, telling) = (word.as_bytes(), word.len().clamp(1, 3) - 1);
    word.get(telling).is_none_or(|byte| text.get(telling) == Some(byte)) && text.starts_with(word)
}

/// Does `text` end with `word`? Most words are ruled out by one byte.
fn ends_with(text: &str, word: &str) -> bool {
    let last = |words: &str| words.as_bytes().last().copied();
    last(word).is_none_or(|of_word| last(text) == Some(of_word)) && text.ends_with(word)
}

/// The low bits of the first character of a text in UTF-8, and what follows it.
fn parted(text: &[u8]) -> Option<(u8, &[u8])> {
    match text {
        [0xE0..0xF0, middle, last, after @ ..] => Some((middle << 6 | last & 0x3F, after)),
        [only @ 0..0x80, after @ ..] => Some((*only, after)),
        [first @ 0x80..0xE0, last, after @ ..] => Some((first << 6 | last & 0x3F, after)),
        [_, _, third, last, after @ ..] => Some((third << 6 | last & 0x3F, after)),
        _ => None,
    }
}

/// The low bits of characters.
#[derive(Clone, Copy, Debug)]
struct Bits([u64; 4]);

impl Bits {
    const fn with(mut self, bits: u8) -> Self {
        self.0[(bits >> 6) as usize] |= 1 << (bits & 63);
        self
    }

    fn has(self, c: char) -> bool {
        self.holds((c as u32).to_le_bytes()[0])
    }

    fn holds(self, bits: u8) -> bool {
        self.0[usize::from(bits >> 6)] >> (bits & 63) & 1 == 1
    }
}

/// Bytes of the character that begins with this one.
const fn width(first: u8) -> usize {
    match first {
        0..0x80 => 1,
        0x80..0xE0 => 2,
        0xE0..0xF0 => 3,
        _ => 4,
    }
}

/// The low bits of the character that ends before byte `end`.
const fn low_bits(bytes: &[u8], end: usize) -> u8 {
    let last = bytes[end - 1];
    if last < 0x80 { last } else { (bytes[end - 2] & 3) << 6 | last & 0x3F }
}

/// Where `word` first stands in `text`. Most texts hold it nowhere, which is known much sooner than where.
#[must_use]
pub fn find(text: &str, word: &str) -> Option<usize> {
    text.contains(word).then(|| text.find(word)).flatten()
}

/// What stands before the first `word` in `text` and after it, as soon known as its place.
#[must_use]
pub fn parted_at<'t>(text: &'t str, word: &str) -> Option<(&'t str, &'t str)> {
    text.contains(word).then(|| text.split_once(word)).flatten()
}

/// The first `count` characters; all where there are fewer.
#[must_use]
pub fn first(words: &str, count: usize) -> &str {
    let mut rest = words.chars();
    if let Some(last) = count.checked_sub(1) {
        rest.nth(last);
    }
    words.get(..words.len() - rest.as_str().len()).unwrap_or(words)
}

/// The last `count` characters, one at least; all where there are fewer.
#[must_use]
pub fn last(words: &str, count: usize) -> &str {
    let mut rest = words.chars();
    rest.nth_back(count.saturating_sub(1));
    words.get(rest.as_str().len()..).unwrap_or(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &[&str] = &["流出", "漏えい", "a", "é", "Bcc", "𠮷", "出"];

    proptest::proptest! {
        /// A list finds what looking for each word finds, in short texts and in long ones.
        #[test]
        fn lists_find_what_each_word_finds(text in "[流出漏えいaéBc𠮷b、]{0,8}", before in "[流漏Bc、]{0,60}") {
            let text = before + &text;
            static WORDS: Words = Words::of(LIST);
            let any = |is: fn(&str, &str) -> bool| LIST.iter().any(|word| is(&text, word));
            proptest::prop_assert_eq!(WORDS.stands_in(&text), any(|text, word| text.contains(word)));
            proptest::prop_assert_eq!(WORDS.begins(&text), any(|text, word| text.starts_with(word)));
            proptest::prop_assert_eq!(WORDS.ends(&text), any(|text, word| text.ends_with(word)));
            let mut each: Vec<_> = LIST.iter().flat_map(|word| text.match_indices(word)).collect();
            proptest::prop_assert_eq!(WORDS.places_by_word(&text).collect::<Vec<_>>(), each.clone());
            each.sort_by_key(|(at, _)| *at);
            proptest::prop_assert_eq!(WORDS.places(&text).collect::<Vec<_>>(), each);
            let first: Vec<_> = LIST.iter().filter_map(|word| Some((text.find(word)?, *word))).collect();
            proptest::prop_assert_eq!(WORDS.first_places(&text).collect::<Vec<_>>(), first);
        }
    }
}
