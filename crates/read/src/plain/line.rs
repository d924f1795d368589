//! The physical lines of a text.

use jikenbo_text::Span;

/// One line without its end and without the white space around it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    pub(crate) span: Span,
    /// Columns of white space before the words; a full-width space counts two.
    pub(crate) indent: usize,
    /// Column at which the words end.
    pub(crate) width: usize,
}

impl Line {
    pub(crate) fn is_blank(&self) -> bool {
        self.span.is_empty()
    }

    pub(crate) fn words<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.span.start()..self.span.end()).unwrap_or_default()
    }
}

/// All lines. A lone carriage return, a form feed and the Unicode separators end a line too.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    // Bytes with which the other ends begin; most texts have none.
    let may_end = |byte: u8| matches!(byte, b'\r' | 0xC | 0xE2);
    if !text.bytes().fold(false, |ends, byte| ends | may_end(byte)) {
        for piece in text.split_inclusive('\n') {
            lines.push(line(piece, start));
            start += piece.len();
        }
        return lines;
    }
    for piece in text.split_inclusive(['\n', '\r', '\u{C}', '\u{2028}', '\u{2029}']) {
        // "\r\n" gives an empty piece of its own: it ends no line.
        if piece != "\n" || !text.get(..start).unwrap_or_default().ends_with('\r') {
            lines.push(line(piece, start));
        }
        start += piece.len();
    }
    lines
}

fn line(piece: &str, start: usize) -> Line {
    let whole = piece.trim_end().trim_start_matches('\u{FEFF}');
    let whole_start = start + piece.trim_end().len() - whole.len();
    let words = whole.trim_start();
    let before = whole.len() - words.len();
    let indent = whole.get(..before).map_or(0, columns);
    let from = whole_start + before;
    Line { span: Span::between(from, from + words.len()), indent, width: indent + columns(words) }
}

/// Columns in a fixed-width font: East Asian characters take two.
pub(crate) fn columns(words: &str) -> usize {
    words.chars().map(|c| if c < '\u{1100}' || matches!(c, '\u{FF61}'..='\u{FFDC}') { 1 } else { 2 }).sum()
}

/// The line end between two lines, with the white space around it. Between two words of Latin letters one
/// character of it stays, so that they do not grow together.
pub(crate) fn gap(text: &str, line: &Line, next: &Line) -> Option<Span> {
    let (start, end) = (line.span.end(), next.span.start());
    let latin =
        line.words(text).ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, ',' | '.' | ';'))
            && next.words(text).starts_with(|c: char| c.is_ascii_alphabetic());
    let start = if !latin {
        start
    } else if text.get(start..end)?.ends_with(' ') {
        return Some(Span::between(start, end - 1));
    } else {
        end
    };
    (start < end).then(|| Span::between(start, end))
}
