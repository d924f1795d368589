//! Lists of words, found by their first or by their last characters.

/// Words with what they say.
pub(super) struct List<T> {
    /// In order of the low bits of their keys, the first or the last characters.
    words: Vec<Word<T>>,
    /// For all low bits the end of the words whose keys have them: most characters are ruled out by one look.
    ends: [u16; 256],
}

struct Word<T> {
    key: char,
    word: &'static str,
    says: T,
}

impl<T: Copy> List<T> {
    /// The list of these words, to be found by their first characters.
    pub(super) fn of(all: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        Self::by(|word| word.chars().next(), all)
    }

    /// The list of these words, to be found by their last characters.
    pub(super) fn of_endings(all: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        Self::by(|word| word.chars().next_back(), all)
    }

    fn by(key: fn(&str) -> Option<char>, all: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let keyed = |(word, says)| Word { key: key(word).unwrap_or_default(), word, says };
        let mut words: Vec<Word<T>> = all.into_iter().map(keyed).collect();
        words.sort_by_key(|word| low_bits(word.key));
        let end = |bits| words.partition_point(|word| low_bits(word.key) <= bits);
        let ends = std::array::from_fn(|bits| u16::try_from(end(bits)).unwrap_or(u16::MAX));
        Self { words, ends }
    }

    /// The longest word with which `text` begins.
    pub(super) fn longest(&self, text: &str) -> Option<(&'static str, T)> {
        let first = text.chars().next()?;
        self.longest_of(first, |word| text.starts_with(word))
    }

    /// The longest word with which `text` ends; `last` is its last character.
    pub(super) fn longest_ending(&self, text: &str, last: char) -> Option<(&'static str, T)> {
        self.longest_of(last, |word| text.ends_with(word))
    }

    /// May a word have this key?
    pub(super) fn may_hold(&self, key: char) -> bool {
        self.alike(key).iter().any(|known| known.key == key)
    }

    /// The words whose keys have the low bits of this one.
    fn alike(&self, key: char) -> &[Word<T>] {
        let bits = low_bits(key);
        let start = bits.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.words.get(usize::from(start)..usize::from(self.ends[bits])).unwrap_or_default()
    }

    fn longest_of(&self, key: char, fits: impl Fn(&str) -> bool) -> Option<(&'static str, T)> {
        let fitting = self.alike(key).iter().filter(|known| known.key == key && fits(known.word));
        fitting.max_by_key(|known| known.word.len()).map(|known| (known.word, known.says))
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
        assert!(list.may_hold('株') && !list.may_hold('の'));
        let endings = List::of_endings([("病院", 1), ("院", 2), ("学院", 3)]);
        assert_eq!(endings.longest_ending("東丘病院", '院'), Some(("病院", 1)));
        assert_eq!(endings.longest_ending("東丘", '丘'), None);
    }
}
