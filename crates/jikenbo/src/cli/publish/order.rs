//! The command that a publication says it was made by.

/// Before the command in every format.
const BEFORE: &str = "jikenbo publish ";

/// The words of the last such command in `text`, from `publish` on; `None` where there is none.
pub(super) fn of(text: &str) -> Option<Vec<String>> {
    let (_, after) = text.rsplit_once(BEFORE)?;
    let line = after.split(['\n', '`', '<', '"']).next().unwrap_or_default();
    Some(std::iter::once("publish".to_owned()).chain(words(line)).collect())
}

/// The words of a command line; what stands between `'` is one, and `\'` stands for that mark.
fn words(line: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let (mut is_word, mut is_quoted) = (false, false);
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        match c {
            '\'' => is_quoted = !is_quoted,
            c if c.is_whitespace() && !is_quoted => {
                is_word = false;
                continue;
            }
            _ => {}
        }
        if !is_word {
            words.push(String::new());
            is_word = true;
        }
        let put = match c {
            '\'' => None,
            '\\' if !is_quoted => chars.next(),
            c => Some(c),
        };
        if let Some(word) = words.last_mut() {
            word.extend(put);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::conditions::quoted;

    #[test]
    fn commands_are_found_and_read() {
        let text = "本文\n作り直すには: `jikenbo publish table --year 2025-06 --organization 'a b'`\n";
        assert_eq!(of(text).unwrap(), ["publish", "table", "--year", "2025-06", "--organization", "a b"]);
        assert_eq!(of("jikenbo list"), None);
        for word in ["a b", "it's", "'", "青嶺商事"] {
            assert_eq!(words(&format!("x {} y", quoted(word))), ["x", word, "y"]);
        }
    }
}
