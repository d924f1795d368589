//! Lines out of characters that only have places.

use super::glyphs::Placed;

/// A gap in a line, in parts of the size of its characters, beyond which a blank was meant.
const BLANK: f64 = 0.3;
/// The same between the columns of a table.
const COLUMN: f64 = 1.2;

/// One line of a page.
#[derive(Debug)]
pub(super) struct PageLine {
    /// The pieces between wide gaps.
    pieces: Vec<String>,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) baseline: f64,
    pub(super) size: f64,
}

impl PageLine {
    /// The words, wide gaps as tabs.
    pub(super) fn words(&self) -> String {
        self.pieces.join("\t")
    }
}

/// Puts characters into lines from top to bottom.
pub(super) fn lines_of(mut glyphs: Vec<&Placed>) -> Vec<PageLine> {
    glyphs.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
    let mut lines: Vec<PageLine> = Vec::new();
    let mut current: Vec<&Placed> = Vec::new();
    for glyph in glyphs {
        if let Some(first) = current.first()
            && glyph.baseline - first.baseline > first.size.max(glyph.size) * 0.45
        {
            lines.extend(line_of(std::mem::take(&mut current)));
        }
        current.push(glyph);
    }
    lines.extend(line_of(current));
    lines
}

fn line_of(mut glyphs: Vec<&Placed>) -> Option<PageLine> {
    glyphs.sort_by(|a, b| a.left.total_cmp(&b.left));
    let first = glyphs.first()?;
    let mut pieces = Pieces { done: Vec::new(), open: String::new(), right: first.left };
    let mut last: Option<&Placed> = None;
    for &glyph in &glyphs {
        // Characters drawn twice for a bold look count once.
        if !last.is_some_and(|last| {
            last.words == glyph.words && (glyph.left - last.left).abs() < glyph.size * 0.2
        }) {
            pieces.push(glyph);
        }
        last = Some(glyph);
    }
    let shown = glyphs.iter().filter(|glyph| !glyph.words.trim().is_empty());
    let right = shown.map(|glyph| glyph.right).fold(f64::NEG_INFINITY, f64::max);
    let size = glyphs.iter().map(|glyph| glyph.size).fold(0.0, f64::max);
    let pieces = pieces.finish();
    (!pieces.is_empty()).then_some(PageLine {
        pieces,
        left: first.left,
        right,
        baseline: first.baseline,
        size,
    })
}

/// A line that grows to the right.
struct Pieces {
    done: Vec<String>,
    open: String,
    right: f64,
}

impl Pieces {
    fn push(&mut self, glyph: &Placed) {
        let gap = (glyph.left - self.right) / glyph.size;
        if gap > COLUMN {
            self.done.push(std::mem::take(&mut self.open));
        } else if gap > BLANK && !self.open.ends_with(char::is_whitespace) {
            self.open.push(' ');
        }
        self.open.push_str(&glyph.words);
        self.right = self.right.max(glyph.right);
    }

    /// White space before the first words is the line's indent and stays.
    fn finish(mut self) -> Vec<String> {
        self.done.push(self.open);
        let mut pieces: Vec<String> =
            self.done.into_iter().map(|piece| piece.trim_end().to_owned()).collect();
        pieces.retain(|piece| !piece.is_empty());
        pieces
    }
}
