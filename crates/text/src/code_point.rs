//! Offsets for the outside world: Unicode code points, not bytes.

use crate::span::Span;

/// Bytes between the places at which the code points before them are known.
const STEP: usize = 64;

/// Turns byte offsets of one text into code-point offsets; asking is cheap at any place of a long text.
#[derive(Debug)]
pub struct CodePoints<'t> {
    text: &'t str,
    /// Code points before byte `i * STEP`.
    marks: Vec<usize>,
}

impl<'t> CodePoints<'t> {
    /// Counts `text` once.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STEP + 2);
        marks.push(0);
        let mut seen = 0;
        for chunk in text.as_bytes().chunks(STEP) {
            seen += starts(chunk);
            marks.push(seen);
        }
        Self { text, marks }
    }

    /// Code points before `byte`; past the end, all of them.
    #[must_use]
    pub fn before(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        let mark = byte / STEP;
        let rest = self.text.as_bytes().get(mark * STEP..byte).unwrap_or_default();
        self.marks.get(mark).copied().unwrap_or_default() + starts(rest)
    }

    /// The range in code points.
    #[must_use]
    pub fn of(&self, span: Span) -> (usize, usize) {
        (self.before(span.start()), self.before(span.end()))
    }
}

/// Bytes that begin a character, of at most `STEP` bytes.
fn starts(bytes: &[u8]) -> usize {
    let starts: u8 = bytes.iter().map(|&byte| u8::from(byte & 0xC0 != 0x80)).sum();
    usize::from(starts)
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn agrees_with_counting(text in "[a-z一-龠ぁ-ん😀]{0,900}") {
            let points = CodePoints::new(&text);
            for (count, (byte, _)) in text.char_indices().enumerate() {
                proptest::prop_assert_eq!(points.before(byte), count);
            }
            proptest::prop_assert_eq!(points.before(text.len()), text.chars().count());
        }
    }
}
