//! Words found in a stretch of text, marked: colour on a terminal, 【】 elsewhere.

use unicode_width::UnicodeWidthChar;

/// Bold yellow, and back.
const COLOUR: (&str, &str) = ("\u{1b}[1;33m", "\u{1b}[0m");
/// Marks that no display can lose.
const BRACKETS: (&str, &str) = ("【", "】");

/// `words`, marked.
pub(crate) fn marked(words: &str, colour: bool) -> String {
    let (before, after) = if colour { COLOUR } else { BRACKETS };
    format!("{before}{words}{after}")
}

/// `heading`, bold where there is colour.
pub(crate) fn bold(heading: &str, colour: bool) -> String {
    if colour { format!("\u{1b}[1m{heading}\u{1b}[0m") } else { heading.to_owned() }
}

/// `text` on one line: line ends and runs of white space become one space, so that it can be printed anywhere, and
/// control characters fall away, so that a document cannot steer the terminal.
pub(crate) fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c if c.is_control() || is_invisible(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// `text` on one line as [`one_line`] makes it; a line end inside a Japanese sentence leaves no space behind.
pub(crate) fn unwrapped(text: &str) -> String {
    let is_wide = |c: Option<char>| c.and_then(UnicodeWidthChar::width) == Some(2);
    let mut lines = text.split('\n');
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines.map(str::trim_start) {
        out.truncate(out.trim_end().len());
        if !is_wide(out.chars().next_back()) || !is_wide(line.chars().next()) {
            out.push(' ');
        }
        out.push_str(line);
    }
    one_line(&out)
}

/// `line` broken where the terminal ends, so that what goes on stands under its beginning; colour takes no column.
pub(crate) fn wrapped(line: &str, terminal: Option<usize>) -> String {
    let indent: String = line.chars().take_while(|c| *c == ' ').collect();
    let Some(terminal) = terminal.filter(|terminal| *terminal > 2 * indent.len()) else {
        return line.to_owned();
    };
    let (mut out, mut used, mut is_colour) = (String::with_capacity(line.len()), 0, false);
    for c in line.chars() {
        is_colour |= c == '\u{1b}';
        let columns = if is_colour { 0 } else { c.width().unwrap_or(0) };
        is_colour &= c != 'm';
        if used + columns > terminal {
            out.extend(["\n", &indent]);
            used = indent.len();
        }
        used += columns;
        out.push(c);
    }
    out
}

/// Characters that turn the writing direction: what is shown must read as it is.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_cannot_steer_the_terminal() {
        assert_eq!(one_line("a\r\n\u{3000}b\u{1b}[31mc\u{7}\u{202e}d"), "a b[31mcd");
    }

    #[test]
    fn wrapped_sentences_are_joined() {
        assert_eq!(unwrapped("確定いたしま\r\n　した。"), "確定いたしました。");
        assert_eq!(unwrapped("about 12\npersons"), "about 12 persons");
    }

    #[test]
    fn long_lines_go_on_under_their_beginning() {
        let line = format!("  市民{}の氏名", marked("12名", true));
        assert_eq!(wrapped(&line, None), line);
        assert_eq!(wrapped(&line, Some(10)), "  市民\u{1b}[1;33m12名\u{1b}[0m\n  の氏名");
        assert_eq!(wrapped("      市民", Some(8)), "      市民", "no room to stand under it");
    }

    #[test]
    fn marks_survive_without_colour() {
        assert_eq!(marked("12名", false), "【12名】");
        assert_eq!(marked("12名", true), "\u{1b}[1;33m12名\u{1b}[0m");
    }
}
