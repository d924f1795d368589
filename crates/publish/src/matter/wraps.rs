//! Where the lines of a text in a narrow column end inside a sentence.

use jikenbo_model::Span;
use unicode_width::UnicodeWidthStr;

/// Columns from which on a line is as good as full, where the text has a column at all.
const FULL: usize = 60;
/// Columns of the widest line of a text that stands in a column.
const WIDEST: usize = 90;

/// The line ends of `text` behind full lines whose sentence goes on in the next; none where the text stands in no column.
pub(super) fn wraps(text: &str) -> Vec<Span> {
    let width = |line: &str| UnicodeWidthStr::width_cjk(line.trim_end());
    if text.lines().any(|line| width(line) > WIDEST) {
        return Vec::new();
    }
    let (mut wraps, mut start) = (Vec::new(), 0);
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let end = start + line.len();
        let words = line.trim_end();
        if width(words) >= FULL && is_open(words) && lines.peek().is_some_and(|next| goes_on(next)) {
            wraps.push(Span::between(start + words.len(), end));
        }
        start = end;
    }
    wraps
}

/// Waits the sentence for more? Latin words are left apart, since they would grow together.
fn is_open(words: &str) -> bool {
    words.ends_with(|c: char| !c.is_ascii() && !"。！？」）』】：".contains(c))
}

/// Begins the line with words, neither with a mark nor set apart?
fn goes_on(line: &str) -> bool {
    line.starts_with(|c: char| c.is_alphabetic() && !c.is_ascii())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_lines_go_on_where_words_follow() {
        let line = "あ".repeat(34);
        for (text, count) in [
            (format!("{line}が\n受けた。\n次です。"), 1),
            (format!("{line}。\n受けた。"), 0),
            (format!("{line}\n・受けた。"), 0),
            (format!("{line}\n\n受けた。"), 0),
            (format!("{line}\n受けた。\n{}", "あ".repeat(60)), 0),
            ("お詫び\n名簿を紛失した。".to_owned(), 0),
        ] {
            assert_eq!(wraps(&text).len(), count, "{text}");
        }
        let text = format!("{line}\r\n受けた。");
        let wrap = wraps(&text).pop().unwrap();
        assert_eq!(text.get(wrap.start()..wrap.end()), Some("\r\n"));
    }
}
