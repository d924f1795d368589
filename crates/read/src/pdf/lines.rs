//! Lines, rows and paragraphs out of characters that only have places.

use jikenbo_model::document::{BlockKind, Place};
use jikenbo_text::Span;

use super::glyphs::{PageGlyphs, Placed};
use crate::draft::Draft;
use crate::plain::line::Line;
use crate::plain::wrap::Wrap;
use crate::plain;

/// A gap in a line, in parts of the size of its characters, beyond which a blank was meant.
const BLANK: f64 = 0.3;
/// The same between the columns of a table.
const COLUMN: f64 = 1.2;

/// One line of a page.
#[derive(Debug)]
struct PageLine {
    /// The pieces between wide gaps, with their left edges.
    pieces: Vec<(f64, String)>,
    left: f64,
    right: f64,
    baseline: f64,
    size: f64,
}

impl PageLine {
    fn words(&self) -> String {
        self.pieces.iter().map(|(_, words)| words.as_str()).collect::<Vec<_>>().join("　")
    }
}

/// Appends the text of all pages.
pub(super) fn write(pages: &[PageGlyphs], draft: &mut Draft) {
    let pages: Vec<Vec<PageLine>> = pages.iter().map(lines_of).collect();
    let body = body_size(&pages);
    let left = pages.iter().flatten().map(|line| line.left).fold(f64::INFINITY, f64::min);
    let mut layout = Layout { text: String::new(), lines: Vec::new(), pages: Vec::new(), sizes: Vec::new() };
    for (at, page) in pages.iter().enumerate() {
        layout.page(page, at + 1, left, body);
    }
    layout.write(body, draft);
}

/// The text of all pages in one, with what the paper says of each line.
struct Layout {
    text: String,
    lines: Vec<Line>,
    /// For each line its page, from 1.
    pages: Vec<usize>,
    /// For each line the size of its characters.
    sizes: Vec<f64>,
}

impl Layout {
    fn page(&mut self, lines: &[PageLine], page: usize, left: f64, body: f64) {
        let mut before: Option<&PageLine> = None;
        for line in lines {
            if before.is_some_and(|before| is_apart(before, line)) {
                self.push(None, page, left, body);
            }
            self.push(Some(line), page, left, body);
            before = Some(line);
        }
    }

    /// Columns are counted in half sizes of the body's characters, as in a fixed-width text.
    fn push(&mut self, line: Option<&PageLine>, page: usize, left: f64, body: f64) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let start = self.text.len();
        let columns = |x: f64| ((x - left) / (body / 2.0)).round().max(0.0) as usize;
        let mut laid = Line { span: Span::between(start, start), indent: 0, width: 0 };
        if let Some(line) = line {
            let words = line.words();
            let trimmed = words.trim();
            let lead = words.len() - words.trim_start().len();
            let indent = columns(line.left) + plain::line::columns(words.get(..lead).unwrap_or_default());
            self.text.push_str(trimmed);
            laid = Line { span: Span::between(start, self.text.len()), indent, width: columns(line.right) };
        }
        self.lines.push(laid);
        self.pages.push(page);
        self.sizes.push(line.map_or(0.0, |line| line.size));
    }

    fn write(self, body: f64, draft: &mut Draft) {
        let wrap = Wrap::by_layout(&self.text, &self.lines);
        plain::write(&self.text, &self.lines, wrap.as_ref(), draft);
        for block in &mut draft.blocks {
            let at = self.lines.partition_point(|line| line.span.end() < block.span.end());
            let page = self.pages.get(at).copied().unwrap_or(1);
            block.place = Place::Page { page: u32::try_from(page).unwrap_or(u32::MAX) };
            let size = self.sizes.get(at).copied().unwrap_or(body);
            if block.kind == BlockKind::Paragraph && size >= body * 1.15 {
                block.kind = BlockKind::Heading { level: if size >= body * 1.4 { 1 } else { 2 } };
            }
        }
        draft.text = self.text;
    }
}

/// More than a line apart, or of another size: not one paragraph.
fn is_apart(before: &PageLine, line: &PageLine) -> bool {
    let size = before.size.max(line.size);
    (line.baseline - before.baseline).abs() > size * 2.2 || (before.size - line.size).abs() > size * 0.08
}

/// The size that most characters have.
fn body_size(pages: &[Vec<PageLine>]) -> f64 {
    let mut sizes: Vec<(f64, usize)> = pages.iter().flatten().map(|line| (line.size, line.words().chars().count())).collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let half = sizes.iter().map(|(_, count)| count).sum::<usize>() / 2;
    let mut seen = 0;
    let found = sizes.iter().find(|(_, count)| {
        seen += count;
        seen > half
    });
    found.map_or(10.0, |(size, _)| *size)
}

/// The lines of a page from top to bottom, without its number.
fn lines_of(page: &PageGlyphs) -> Vec<PageLine> {
    let mut glyphs: Vec<&Placed> = page.glyphs.iter().collect();
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
    lines.retain(|line| !is_page_number(line, page.height));
    lines
}

fn line_of(mut glyphs: Vec<&Placed>) -> Option<PageLine> {
    glyphs.sort_by(|a, b| a.left.total_cmp(&b.left));
    let first = glyphs.first()?;
    let (mut pieces, mut right): (Vec<(f64, String)>, f64) = (vec![(first.left, String::new())], first.left);
    let mut last: Option<&Placed> = None;
    for glyph in &glyphs {
        // Characters drawn twice for a bold look count once.
        if last.is_some_and(|last| last.words == glyph.words && (glyph.left - last.left).abs() < glyph.size * 0.2) {
            continue;
        }
        let gap = (glyph.left - right) / glyph.size;
        if gap > COLUMN {
            pieces.push((glyph.left, String::new()));
        } else if gap > BLANK && !pieces.last().is_some_and(|(_, words)| words.ends_with(char::is_whitespace)) {
            pieces.last_mut()?.1.push(' ');
        }
        pieces.last_mut()?.1.push_str(&glyph.words);
        right = right.max(glyph.right);
        last = Some(glyph);
    }
    let shown = |glyph: &&&Placed| !glyph.words.trim().is_empty();
    let ends = glyphs.iter().filter(shown).map(|glyph| glyph.right).fold(f64::NEG_INFINITY, f64::max);
    let size = glyphs.iter().map(|glyph| glyph.size).fold(0.0, f64::max);
    let (left, baseline) = (first.left, first.baseline);
    pieces.iter_mut().for_each(|(_, words)| *words = words.trim_end().to_owned());
    pieces.retain(|(_, words)| !words.is_empty());
    (!pieces.is_empty()).then_some(PageLine { pieces, left, right: ends, baseline, size })
}

/// - 1 -, 1/2, 1 in the margin at the top or the bottom.
fn is_page_number(line: &PageLine, height: f64) -> bool {
    let in_margin = line.baseline > height * 0.88 || line.baseline < height * 0.07;
    let words = line.words();
    let number: String = words.chars().filter(|c| !matches!(c, '-' | '–' | '－' | ' ' | '　' | '/' | '／' | 'ペ' | 'ー' | 'ジ' | '頁' | 'P' | '.')).collect();
    in_margin && (1..=8).contains(&number.chars().count()) && number.chars().all(char::is_numeric)
}
