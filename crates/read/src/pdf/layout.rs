//! All pages as one text: lines and tables in reading order, put together into blocks.

use jikenbo_model::document::{Block, BlockKind, Place};
use jikenbo_text::Span;

use super::glyphs::{PageGlyphs, Placed};
use super::grid::{self, Table};
use super::lines::{PageLine, lines_of};
use crate::draft::Draft;
use crate::header::looks_like_header;
use crate::plain;
use crate::plain::line::Line;
use crate::plain::wrap::Wrap;

/// A part of a page.
enum Part<'p> {
    Line(PageLine),
    Table(Table<'p>),
}

impl Part<'_> {
    fn top(&self) -> f64 {
        match self {
            Self::Line(line) => line.baseline,
            Self::Table(table) => table.top,
        }
    }
}

/// Appends the text of all pages.
pub(super) fn write(pages: &[PageGlyphs], draft: &mut Draft) {
    let pages: Vec<Vec<Part<'_>>> = pages.iter().map(parts_of).collect();
    let lines = || {
        pages.iter().flatten().filter_map(|part| if let Part::Line(line) = part { Some(line) } else { None })
    };
    let body = body_size(lines());
    let left = lines().map(|line| line.left).fold(f64::INFINITY, f64::min);
    let mut layout = Layout {
        body,
        left,
        text: String::new(),
        lines: Vec::new(),
        sizes: Vec::new(),
        pages: Vec::new(),
        rows: Vec::new(),
    };
    for (at, parts) in pages.iter().enumerate() {
        layout.pages.push((layout.lines.len(), u32::try_from(at + 1).unwrap_or(u32::MAX)));
        layout.page(parts);
    }
    layout.write(draft);
}

/// The lines and tables of a page from top to bottom, without its number.
fn parts_of(page: &PageGlyphs) -> Vec<Part<'_>> {
    let (tables, outside) = grid::tables(page);
    let lines = lines_of(outside).into_iter().filter(|line| !is_page_number(line, page.height));
    let mut parts: Vec<Part<'_>> = lines.map(Part::Line).chain(tables.into_iter().map(Part::Table)).collect();
    parts.sort_by(|a, b| a.top().total_cmp(&b.top()));
    parts
}

/// - 1 -, 1/2, 1 in the margin at the top or the bottom.
fn is_page_number(line: &PageLine, height: f64) -> bool {
    let in_margin = line.baseline > height * 0.88 || line.baseline < height * 0.07;
    let is_mark = |c: &char| {
        matches!(c, '-' | '–' | '－' | ' ' | '　' | '/' | '／' | 'ペ' | 'ー' | 'ジ' | '頁' | 'P' | '.')
    };
    let number: String = line.words().chars().filter(|c| !is_mark(c)).collect();
    in_margin && (1..=8).contains(&number.chars().count()) && number.chars().all(char::is_numeric)
}

/// The size that most characters have.
fn body_size<'l>(lines: impl Iterator<Item = &'l PageLine>) -> f64 {
    let mut sizes: Vec<(f64, usize)> = lines.map(|line| (line.size, line.words().chars().count())).collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let half = sizes.iter().map(|(_, count)| count).sum::<usize>() / 2;
    let mut seen = 0;
    let found = sizes.iter().find(|(_, count)| {
        seen += count;
        seen > half
    });
    found.map_or(10.0, |(size, _)| *size)
}

/// The text of all pages in one, with what the paper says of each line.
struct Layout {
    /// The size of the body's characters, and the left margin.
    body: f64,
    left: f64,
    text: String,
    lines: Vec<Line>,
    /// For each line the size of its characters.
    sizes: Vec<f64>,
    /// The first line of each page.
    pages: Vec<(usize, u32)>,
    /// Lines that are rows of a table: the cells, and whether they name the columns.
    rows: Vec<(usize, Vec<Span>, bool)>,
}

impl Layout {
    fn page(&mut self, parts: &[Part<'_>]) {
        let mut before: Option<&PageLine> = None;
        for part in parts {
            match part {
                Part::Line(line) => {
                    if before.is_some_and(|before| is_apart(before, line)) {
                        self.push("", 0, 0, 0.0);
                    }
                    self.line(line);
                    before = Some(line);
                }
                Part::Table(table) => {
                    self.table(table);
                    before = None;
                }
            }
        }
    }

    /// Columns are counted in half sizes of the body's characters, as in a fixed-width text. A title stands in the
    /// middle: its indent says nothing.
    fn line(&mut self, line: &PageLine) {
        let words = line.words();
        let columns = |x: f64| ((x - self.left) / (self.body / 2.0)).round().max(0.0) as usize;
        let lead = words.len() - words.trim_start().len();
        let blank = plain::line::columns(words.get(..lead).unwrap_or_default());
        let indent = if line.size >= self.body * TITLE { 0 } else { columns(line.left) + blank };
        self.push(words.trim(), indent, columns(line.right), line.size);
    }

    fn push(&mut self, words: &str, indent: usize, width: usize, size: f64) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let start = self.text.len();
        self.text.push_str(words);
        self.lines.push(Line { span: Span::between(start, self.text.len()), indent, width });
        self.sizes.push(size);
    }

    fn table(&mut self, table: &Table<'_>) {
        let mut first = true;
        for row in &table.rows {
            let cells: Vec<String> = row.iter().map(|(right, glyphs)| cell(*right, glyphs)).collect();
            if cells.iter().all(String::is_empty) {
                continue;
            }
            self.push(&cells.join("\t"), 0, 0, self.body);
            let mut at = self.lines.last().map_or(0, |line| line.span.start());
            let spans = cells.iter().map(|cell| {
                let span = Span::between(at, at + cell.len());
                at += cell.len() + 1;
                span
            });
            let header = first && looks_like_header(cells.iter().map(String::as_str));
            self.rows.push((self.lines.len() - 1, spans.collect(), header));
            first = false;
        }
    }

    fn write(self, draft: &mut Draft) {
        let outside: Vec<Line> = self.lines.iter().filter(|line| !self.is_row(line)).copied().collect();
        let wrap = Wrap::by_layout(&self.text, &outside);
        let mut from = 0;
        for (at, cells, header) in &self.rows {
            plain::write(&self.text, self.lines.get(from..*at).unwrap_or_default(), wrap.as_ref(), draft);
            let span = self.lines.get(*at).map(|line| line.span).unwrap_or_default();
            let kind = BlockKind::Row { cells: cells.clone(), header: *header };
            draft.blocks.push(Block { kind, span, place: Place::Text });
            from = at + 1;
        }
        plain::write(&self.text, self.lines.get(from..).unwrap_or_default(), wrap.as_ref(), draft);
        draft.blocks.iter_mut().for_each(|block| self.place(block));
        draft.text = self.text;
    }

    /// Gives a block its page; a large one is a heading.
    fn place(&self, block: &mut Block) {
        let at = self.lines.partition_point(|line| line.span.start() < block.span.start());
        block.place = Place::Page { page: self.page_of(at) };
        let size = self.sizes.get(at).copied().unwrap_or(self.body);
        if block.kind == BlockKind::Paragraph && size >= self.body * TITLE {
            block.kind = BlockKind::Heading { level: if size >= self.body * 1.4 { 1 } else { 2 } };
        }
    }

    fn is_row(&self, line: &Line) -> bool {
        let starts = |at: usize| self.lines.get(at).map(|line| line.span.start());
        self.rows.binary_search_by_key(&Some(line.span.start()), |(at, _, _)| starts(*at)).is_ok()
    }

    fn page_of(&self, line: usize) -> u32 {
        let next = self.pages.partition_point(|&(first, _)| first <= line);
        next.checked_sub(1).and_then(|at| self.pages.get(at)).map_or(1, |&(_, page)| page)
    }
}

/// How much larger than the body a title is.
const TITLE: f64 = 1.15;

/// More than a line apart, or of another size: not one paragraph.
fn is_apart(before: &PageLine, line: &PageLine) -> bool {
    let size = before.size.max(line.size);
    (line.baseline - before.baseline).abs() > size * 2.2 || (before.size - line.size).abs() > size * 0.08
}

/// The words of a cell on one line: lines that reach its right edge go on, others are parted.
fn cell(right: f64, glyphs: &[&Placed]) -> String {
    let mut words = String::new();
    let mut ended = false;
    for line in lines_of(glyphs.to_vec()) {
        let next = line.words().replace('\t', " ");
        let next = next.trim();
        let latin = words.ends_with(|c: char| c.is_ascii_alphanumeric())
            && next.starts_with(|c: char| c.is_ascii_alphanumeric());
        if ended || latin {
            words.push(' ');
        }
        words.push_str(next);
        ended = right - line.right > line.size * 2.0;
    }
    words
}
