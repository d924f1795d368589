//! The stars around words that a text stresses (**青嶺市**は): they part a name from what is said of it, and mean nothing.

use crate::span::Span;

/// What stands before and behind stressed words.
pub(crate) const STARS: &str = "**";

/// The pairs of stars around words inside a line, in order. A line that is stressed as a whole is a heading, and keeps its
/// stars; so do stars that hide letters (****1234, ***@example.jp).
pub(crate) fn stars(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    if !text.contains(STARS) {
        return found;
    }
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if !is_stressed(line) {
            of_line(line, start, &mut found);
        }
        start += line.len();
    }
    found
}

/// Is all of the line stressed?
fn is_stressed(line: &str) -> bool {
    let inner = line.trim().strip_prefix(STARS).and_then(|rest| rest.strip_suffix(STARS));
    inner.is_some_and(|inner| !inner.contains(STARS))
}

/// Adds the stars of a line that begins at `start`.
fn of_line(line: &str, start: usize, found: &mut Vec<Span>) {
    let mut from = 0;
    while let Some(open) = next(line, from) {
        let inside = open + STARS.len();
        let Some(close) = next(line, inside) else { return };
        if is_words(&line[inside..close]) {
            found.extend([open, close].map(|at| Span::between(start + at, start + at + STARS.len())));
            from = close + STARS.len();
        } else {
            from = inside;
        }
    }
}

/// The next two stars that stand without a third.
fn next(line: &str, from: usize) -> Option<usize> {
    let places = line.get(from..)?.match_indices(STARS).map(|(at, _)| from + at);
    let is_alone = |at: &usize| !line[..*at].ends_with('*') && !line[at + STARS.len()..].starts_with('*');
    places.into_iter().find(is_alone)
}

/// May the words be stressed: do they begin and end with no space, and hold a letter?
fn is_words(words: &str) -> bool {
    let ends_in_space = words.starts_with(char::is_whitespace) || words.ends_with(char::is_whitespace);
    !ends_in_space && words.contains(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    #[test]
    fn stressed_words() {
        for (text, stars) in [
            ("- **青嶺市**は", 2),
            ("**青嶺市**は**5件**を", 4),
            ("**青嶺市**", 0),
            ("青嶺市\n**5件**を", 2),
            ("**** **** 1234", 0),
            ("***@example.jp と ***@example.com", 0),
            ("2 ** 3 ** 4", 0),
            ("**青嶺市は", 0),
        ] {
            assert_eq!(super::stars(text).len(), stars, "{text}");
        }
    }
}
