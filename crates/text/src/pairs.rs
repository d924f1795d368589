//! Pairs of neighbouring characters, as they are weighed: all space falls away, every digit is 0, Latin letters are small.

use crate::span::FoldedSpan;

/// The pairs of a folded text, in order.
pub fn pairs(folded: &str) -> impl Iterator<Item = [char; 2]> {
    let mut characters = folded.chars().filter(|c| !c.is_whitespace()).map(plain);
    let mut before = characters.next();
    characters.filter_map(move |c| Some([before.replace(c)?, c]))
}

/// The same, each with where it stands.
pub fn placed_pairs(folded: &str) -> impl Iterator<Item = (FoldedSpan, [char; 2])> {
    let mut characters = folded.char_indices().filter(|(_, c)| !c.is_whitespace());
    let mut before = characters.next();
    characters.filter_map(move |(at, c)| {
        let (from, first) = before.replace((at, c))?;
        Some((FoldedSpan::between(from, at + c.len_utf8()), [plain(first), plain(c)]))
    })
}

fn plain(c: char) -> char {
    if c.is_ascii_digit() { '0' } else { c.to_ascii_lowercase() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_space_and_case_do_not_matter() {
        let words = |text: &str| pairs(text).map(String::from_iter).collect::<Vec<_>>();
        assert_eq!(words("12 名の\nPC"), ["00", "0名", "名の", "のp", "pc"]);
        assert!(words("漏").is_empty() && words("").is_empty());
        let placed: Vec<_> =
            placed_pairs("名 の\nPC").map(|(at, pair)| (at.start(), at.end(), pair)).collect();
        assert_eq!(placed, [(0, 7, ['名', 'の']), (4, 9, ['の', 'p']), (8, 10, ['p', 'c'])]);
    }
}
