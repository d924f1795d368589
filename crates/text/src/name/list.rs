//! Lists of words, found by their first characters.

use std::collections::BTreeMap;

/// Words with what they say, by their first characters.
pub(super) struct List<T> {
    words: BTreeMap<char, Vec<(&'static str, T)>>,
    /// The low bits of all first characters: most others are ruled out by one look.
    firsts: [bool; 256],
}

impl<T: Copy> List<T> {
    /// The list of these words.
    pub(super) fn of(all: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let mut list = Self { words: BTreeMap::new(), firsts: [false; 256] };
        for (word, says) in all {
            let first = word.chars().next().unwrap_or_default();
            list.words.entry(first).or_default().push((word, says));
            list.firsts[low_bits(first)] = true;
        }
        list
    }

    /// The longest word with which `text` begins.
    pub(super) fn longest(&self, text: &str) -> Option<(&'static str, T)> {
        let first = text.chars().next().filter(|&c| self.firsts[low_bits(c)])?;
        let words = self.words.get(&first)?.iter();
        let begins = words.filter(|(word, _)| text.starts_with(word));
        begins.max_by_key(|(word, _)| word.len()).copied()
    }
}

fn low_bits(c: char) -> usize {
    (c as usize) & 0xFF
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_is_found() {
        let list = List::of([("株式", 1), ("株式会社", 2), ("合同", 3)]);
        assert_eq!(list.longest("株式会社東丘"), Some(("株式会社", 2)));
        assert_eq!(list.longest("株式会"), Some(("株式", 1)));
        assert_eq!(list.longest("同株式"), None);
        assert_eq!(list.longest(""), None);
    }
}
