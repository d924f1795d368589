//! Words that a person selected on a page, found again in the frozen text: white space may have changed on the way.

use jikenbo_model::Span;

/// Bytes of the text in which they are looked for.
const REACH: usize = 64 << 10;
/// Characters that can be selected.
const MOST: usize = 400;

/// The place of `words` in `text` from byte `from` on, the first one; `None` where they do not stand there.
pub(crate) fn find(text: &str, from: usize, words: &str) -> Option<Span> {
    let wanted: Vec<char> = words.chars().filter(|c| !c.is_whitespace()).collect();
    if wanted.is_empty() || wanted.len() > MOST {
        return None;
    }
    let from = (0..=from.min(text.len())).rev().find(|at| text.is_char_boundary(*at))?;
    let near = text.get(from..)?;
    let starts = near.char_indices().take_while(|(at, _)| *at < REACH);
    let mut places = starts.filter(|(_, c)| Some(c) == wanted.first()).filter_map(|(at, _)| {
        let end = end_of(near.get(at..)?, &wanted)?;
        Some(Span::between(from + at, from + at + end))
    });
    places.next()
}

/// Where `wanted` ends, if `text` begins with it.
fn end_of(text: &str, wanted: &[char]) -> Option<usize> {
    let mut wanted = wanted.iter();
    let mut next = wanted.next();
    for (at, c) in text.char_indices().filter(|(_, c)| !c.is_whitespace()) {
        if next != Some(&c) {
            return None;
        }
        next = wanted.next();
        if next.is_none() {
            return Some(at + c.len_utf8());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, from: usize, words: &str, expected: Option<&str>) {
        let found = find(text, from, words).map(|span| text.get(span.start()..span.end()).unwrap());
        assert_eq!(found, expected, "{words:?} from {from}");
    }

    #[test]
    fn words_are_found_whatever_became_of_their_white_space() {
        let text = "対象は\u{3000}1,234\n名。追って1,234名。";
        check(text, 0, "1,234 名", Some("1,234\n名"));
        check(text, 25, "1,234名", Some("1,234名"));
        check(text, 9, "対象", None);
        check(text, 0, "対象は", Some("対象は"));
        check(text, 0, "", None);
        check(text, 0, " \n", None);
        check(text, 0, "1,235", None);
        check(text, 9999, "名", None);
        check(text, 0, &"名".repeat(MOST + 1), None);
        check("", 0, "名", None);
    }

    proptest::proptest! {
        /// What is selected is found at its place or before it.
        #[test]
        fn every_selection_is_found(text in "[あい 1\n]{1,40}", a in 0usize..40, b in 0usize..40) {
            let characters: Vec<char> = text.chars().collect();
            let (a, b) = (a.min(characters.len()), b.min(characters.len()));
            let words: String = characters.get(a.min(b)..a.max(b)).unwrap_or_default().iter().collect();
            let found = find(&text, 0, &words);
            let is_blank = words.trim().is_empty();
            proptest::prop_assert_eq!(found.is_none(), is_blank);
        }
    }
}
