//! The numbers in a text, each in one writing: without commas, narrow, with its sign and percent.

/// A number in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// In one writing: `3455`, `-2`, `12.5%`.
    pub(super) words: String,
    /// Where its first digit stands.
    pub(super) start: usize,
}

/// The numbers of `text` in order.
pub(super) fn numbers(text: &str) -> Vec<Number> {
    let mut found: Vec<Number> = Vec::new();
    let mut chars = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((start, c)) = chars.next() {
        let Some(first) = digit(c) else {
            before = c;
            continue;
        };
        let mut words: String = sign(before).into_iter().chain([first]).collect();
        while let Some(&(at, c)) = chars.peek() {
            let Some(part) = part(c, text.get(at + c.len_utf8()..).unwrap_or_default()) else { break };
            words.extend(part);
            before = c;
            chars.next();
        }
        if chars.peek().is_some_and(|(_, c)| matches!(c, '%' | '％')) {
            words.push('%');
        }
        found.push(Number { words, start });
    }
    found
}

fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        _ => None,
    }
}

/// What a character within a number adds to it: a digit itself, a point itself, a comma nothing; `None` ends the number.
fn part(c: char, rest: &str) -> Option<Option<char>> {
    let goes_on = || rest.chars().next().and_then(digit).is_some();
    match c {
        ',' | '，' if goes_on() => Some(None),
        '.' | '．' if goes_on() => Some(Some('.')),
        c => digit(c).map(Some),
    }
}

fn sign(before: char) -> Option<char> {
    match before {
        '+' | '＋' => Some('+'),
        '-' | '−' | '－' | '▲' | '△' => Some('-'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_one_writing() {
        for (text, words) in [
            ("約3,455人、１，２３４件", "3455 1234"),
            ("12.5%と１２．５％", "12.5% 12.5%"),
            ("前月比−2、▲3、+1,000、±0", "-2 -3 +1000 0"),
            ("1,2,3. 4", "123 4"),
            ("2025-0012", "2025 -0012"),
            ("なし", ""),
        ] {
            let found: Vec<String> = numbers(text).into_iter().map(|number| number.words).collect();
            assert_eq!(found.join(" "), words, "{text}");
        }
    }
}
