//! One writing for all that a searcher takes for the same: width, case and kana, and the way back.
//!
//! On top of [`Text`]'s folding, capitals become small letters and katakana become hiragana. White space falls away
//! beside Japanese characters (a wrapped line, 「お 詫 び」) and is one space between others.

use std::cell::OnceCell;

use jikenbo_model::{FoldedSpan, Span, Text};

/// A text folded for search.
#[derive(Clone, Debug)]
pub(crate) struct Key {
    text: Text,
    /// No word of a search holds a space.
    words: String,
    /// For each byte of `words`: the byte of the folded text at which its source begins; made when it is asked for.
    back: OnceCell<Vec<u32>>,
}

/// Folds `original` for search.
pub(crate) fn key(original: &str) -> String {
    key_of_folded(Text::new(original).folded())
}

/// A folded text, folded for search.
pub(crate) fn key_of_folded(part: &str) -> String {
    let mut words = String::with_capacity(part.len());
    fold(part, |c, _| words.push(c));
    words
}

/// The words of a search, each folded, empty ones left out.
pub(crate) fn words_of(search: &str) -> Vec<String> {
    let folded = search.split_whitespace().map(key);
    folded
        .flat_map(|word| word.split(' ').map(str::to_owned).collect::<Vec<_>>())
        .filter(|word| !word.is_empty())
        .collect()
}

impl Key {
    /// Folds `original`, and keeps it for the way back.
    pub(crate) fn new(original: &str) -> Self {
        let text = Text::new(original);
        Self { words: key_of_folded(text.folded()), back: OnceCell::new(), text }
    }

    /// The folded words.
    pub(crate) fn words(&self) -> &str {
        &self.words
    }

    /// The text with its own folding alone.
    pub(crate) fn text(&self) -> &str {
        self.text.folded()
    }

    /// Where `word` stands in the original.
    pub(crate) fn places_of<'k>(&'k self, word: &'k str) -> impl Iterator<Item = Span> + 'k {
        self.words.match_indices(word).filter_map(|(at, found)| self.to_original(at, at + found.len()))
    }

    fn to_original(&self, start: usize, end: usize) -> Option<Span> {
        let back = self.back.get_or_init(|| self.sources());
        let first = *back.get(start)? as usize;
        let last = *back.get(end.checked_sub(1)?)? as usize;
        let width = self.text.folded().get(last..)?.chars().next()?.len_utf8();
        Some(self.text.to_original(FoldedSpan::between(first, last + width)))
    }

    fn sources(&self) -> Vec<u32> {
        let mut back = Vec::with_capacity(self.words.len());
        fold(self.text.folded(), |c, source| {
            back.extend(std::iter::repeat_n(u32::try_from(source).unwrap_or(u32::MAX), c.len_utf8()));
        });
        back
    }
}

/// Hands on each character of a folded text as searchers write it, with the byte at which its source begins.
fn fold(folded: &str, mut push: impl FnMut(char, usize)) {
    let (mut space, mut before) = (None, None);
    for (at, c) in folded.char_indices() {
        if c.is_whitespace() {
            space = space.or(Some(at));
            continue;
        }
        if let Some(space) = space.take()
            && c.is_ascii()
            && before.is_some_and(|before: char| before.is_ascii())
        {
            push(' ', space);
        }
        let c = to_hiragana(c);
        before = Some(c);
        match c {
            'A'..='Z' => push(c.to_ascii_lowercase(), at),
            // No capital is among these.
            small @ ('!'..='~' | '\u{3000}'..='\u{9FFF}') => push(small, at),
            other => {
                for small in other.to_lowercase() {
                    push(small, at);
                    before = Some(small);
                }
            }
        }
    }
}

/// How searchers write a character of a folded text; of more than one, the first.
pub(crate) fn searched_as(c: char) -> char {
    match to_hiragana(c) {
        'A'..='Z' => c.to_ascii_lowercase(),
        small @ ('!'..='~' | '\u{3000}'..='\u{9FFF}') => small,
        other => other.to_lowercase().next().unwrap_or(other),
    }
}

fn to_hiragana(c: char) -> char {
    match c {
        'ァ'..='ヶ' | 'ヽ' | 'ヾ' => char::from_u32(u32::from(c) - 0x60).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_writings_become_one() {
        for same in ["ｶﾞﾅ", "ガナ", "がな", "か\u{3099}な"] {
            assert_eq!(key(same), "がな");
        }
        assert_eq!(key("ＵＳＢメモリ"), "usbめもり");
        assert_eq!(key("お 詫\n　び と Data \n Breach"), "お詫びとdata breach");
        assert_eq!(words_of(" 不正　ｱｸｾｽ\u{200B} \u{200B} "), ["不正", "あくせす"]);
    }

    fn check(original: &str, word: &str, places: &[&str]) {
        let (folded, word) = (Key::new(original), key(word));
        let found: Vec<_> =
            folded.places_of(&word).filter_map(|span| original.get(span.start()..span.end())).collect();
        assert_eq!(found, places);
    }

    #[test]
    fn the_way_back_lands_on_the_words() {
        check("ﾃﾞｰﾀの紛失とデータ", "でーた", &["ﾃﾞｰﾀ", "データ"]);
        check("個人情\n　報の㈱青嶺", "情報", &["情\n　報"]);
        check("個人情\n　報の㈱青嶺", "株", &["㈱"]);
        check("ＵＳＢ usb", "Usb", &["ＵＳＢ", "usb"]);
    }

    proptest::proptest! {
        #[test]
        fn words_found_fold_alike(original in "[a-zA-Z０-９ぁ-んァ-ヶｱ-ﾟ一-龠㈱ \n　]{1,40}", from in 0usize..40, length in 1usize..4) {
            let folded = Key::new(&original);
            let word: String = folded.words.chars().filter(|&c| c != ' ').skip(from).take(length).collect();
            proptest::prop_assume!(!word.is_empty());
            for place in folded.places_of(&word) {
                let written = original.get(place.start()..place.end()).unwrap();
                proptest::prop_assert!(key(written).contains(&word), "{:?} {:?}", written, word);
            }
        }
    }
}
