//! The chosen content of a page, written out as blocks.

use jikenbo_model::document::{BlockKind, Place};

use super::content::Kept;
use super::inline::Inline;
use super::tree::{Element, Tree, What, is_block};
use crate::draft::Draft;
use crate::error::Error;
use crate::header::looks_like_header;
use crate::limits::Limits;
use crate::plain;

/// Columns of a table beyond which cells are not told apart.
const MOST_COLUMNS: usize = 256;

/// Appends the kept content of `tree` to `draft`.
pub(super) fn write(tree: &Tree, kept: &Kept, limits: &Limits, draft: &mut Draft) -> Result<(), Error> {
    let mut writer = Writer { tree, kept, limits, draft, words: Inline::default(), open: Vec::new() };
    let mut at = kept.root.start;
    while at < kept.root.end {
        writer.close(at);
        at = writer.node(at);
        writer.draft.check(limits)?;
    }
    writer.flush();
    Ok(())
}

struct Writer<'a> {
    tree: &'a Tree,
    kept: &'a Kept,
    limits: &'a Limits,
    draft: &'a mut Draft,
    words: Inline,
    /// Block elements that are open: where they end, and what their text is.
    open: Vec<(usize, BlockKind)>,
}

impl Writer<'_> {
    /// Writes the node at `at` and says which comes next.
    fn node(&mut self, at: usize) -> usize {
        let end = self.tree.end(at);
        if self.kept.dropped.get(at) == Some(&true) {
            return end;
        }
        let element = match self.tree.nodes.get(at).map(|node| &node.what) {
            Some(What::Element(element)) => element,
            Some(What::Text(text)) => {
                self.words.push(text);
                return at + 1;
            }
            None => return at + 1,
        };
        match element.tag.as_str() {
            "br" => self.words.break_line(),
            "pre" | "listing" => return self.preformatted(at),
            "table" if is_data(self.tree, at) => return self.table(at),
            "dt" => return self.term(at),
            tag if is_block(tag) => self.enter(tag, end),
            _ => {}
        }
        at + 1
    }

    fn enter(&mut self, tag: &str, end: usize) {
        self.flush();
        let inherited = self.kind();
        let kind = match tag.as_bytes() {
            [b'h', level @ b'1'..=b'6'] => BlockKind::Heading { level: level - b'0' },
            b"li" => BlockKind::Item,
            b"blockquote" => BlockKind::Quoted,
            b"td" | b"th" | b"table" => BlockKind::Paragraph,
            _ => inherited,
        };
        self.open.push((end, kind));
    }

    /// Leaves the elements that end before the node at `at`.
    fn close(&mut self, at: usize) {
        while self.open.last().is_some_and(|&(end, _)| end <= at) {
            self.flush();
            self.open.pop();
        }
    }

    fn kind(&self) -> BlockKind {
        self.open.last().map_or(BlockKind::Paragraph, |(_, kind)| kind.clone())
    }

    /// Ends the running text: each of its lines is a block, unless the sentence runs on.
    fn flush(&mut self) {
        let words = self.words.take();
        if !words.is_empty() {
            self.draft.push_lines(&self.kind(), &words, &Place::Text);
        }
    }

    fn preformatted(&mut self, at: usize) -> usize {
        self.flush();
        let end = self.tree.end(at);
        let mut text = String::new();
        for node in self.tree.nodes.get(at..end).unwrap_or_default() {
            match &node.what {
                What::Text(words) => text.push_str(words),
                What::Element(element) if element.tag == "br" => text.push('\n'),
                What::Element(_) => {}
            }
        }
        self.draft.append(plain::of_text(text), &Place::Text);
        end
    }

    /// A term with its short description is one item, as notices write a date and what happened.
    fn term(&mut self, at: usize) -> usize {
        let after = self.tree.end(at);
        let is_blank = |at: &usize| matches!(self.tree.nodes.get(*at).map(|node| &node.what), Some(What::Text(text)) if text.trim().is_empty());
        let next = (after..after + 2).find(|at| !is_blank(at)).unwrap_or(after);
        let described = self.tree.element(next).is_some_and(|element| element.tag == "dd")
            && !self.tree.elements_in(next).any(|(_, inner)| is_block(&inner.tag));
        if !described {
            self.enter("dt", after);
            return at + 1;
        }
        self.flush();
        let item = format!("{}　{}", self.cell(at), self.cell(next));
        self.draft.push(BlockKind::Item, &item, Place::Text);
        self.tree.end(next)
    }

    fn table(&mut self, at: usize) -> usize {
        self.flush();
        let end = self.tree.end(at);
        let (mut head_end, mut first) = (0, true);
        let mut spans = RowSpans::default();
        for (row, element) in
            self.tree.elements_in(at).filter(|&(at, _)| self.kept.dropped.get(at) != Some(&true))
        {
            match element.tag.as_str() {
                "caption" => self.draft.push(BlockKind::Paragraph, &self.cell(row), Place::Text),
                "thead" => head_end = self.tree.end(row),
                "tr" if self.draft.check(self.limits).is_ok() => {
                    self.row(row, row < head_end, first, &mut spans);
                    first = false;
                }
                _ => {}
            }
        }
        end
    }

    fn row(&mut self, at: usize, in_head: bool, first: bool, spans: &mut RowSpans) {
        let found: Vec<(usize, &Element)> = cells_of(self.tree, at);
        let mut cells = Vec::new();
        for &(cell, element) in &found {
            spans.fill(&mut cells);
            let columns = number(element.get("colspan")).min(MOST_COLUMNS);
            spans.note(cells.len(), columns, number(element.get("rowspan")));
            cells.push(self.cell(cell));
            cells.resize(cells.len() + columns - 1, String::new());
            if cells.len() > MOST_COLUMNS {
                break;
            }
        }
        spans.fill(&mut cells);
        spans.next_row();
        if let [(_, only)] = found.as_slice()
            && number(only.get("colspan")) > 1
        {
            let title = cells.first().map(String::as_str).unwrap_or_default();
            return self.draft.push(BlockKind::Paragraph, title, Place::Text);
        }
        let all_heads = found.iter().all(|(_, element)| element.tag == "th");
        let header =
            in_head || (all_heads && first) || (first && looks_like_header(cells.iter().map(String::as_str)));
        self.draft.push_row(&cells, header, Place::Text);
    }

    /// The words of a cell on one line.
    fn cell(&self, at: usize) -> String {
        let mut words = Inline::default();
        let mut gone = 0;
        for inner in at..self.tree.end(at) {
            if self.kept.dropped.get(inner) == Some(&true) {
                gone = gone.max(self.tree.end(inner));
            }
            match self.tree.nodes.get(inner).map(|node| &node.what) {
                Some(What::Text(text)) if inner >= gone => words.push(text),
                Some(What::Element(element)) if element.tag == "br" || is_block(&element.tag) => {
                    words.break_line()
                }
                _ => {}
            }
        }
        words.take().split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

/// Cells of earlier rows that reach down into later ones: for each column, how many rows more.
#[derive(Default)]
struct RowSpans(Vec<usize>, Vec<usize>);

impl RowSpans {
    fn note(&mut self, column: usize, columns: usize, rows: usize) {
        if rows > 1 {
            let reach = (column + columns).min(MOST_COLUMNS);
            self.1.resize(self.1.len().max(reach), 0);
            self.1.iter_mut().take(reach).skip(column).for_each(|left| *left = rows);
        }
    }

    /// Puts empty cells where a cell from above stands.
    fn fill(&self, cells: &mut Vec<String>) {
        while self.0.get(cells.len()).is_some_and(|&left| left > 0) {
            cells.push(String::new());
        }
    }

    fn next_row(&mut self) {
        self.0.resize(self.0.len().max(self.1.len()), 0);
        self.0.iter_mut().for_each(|left| *left = left.saturating_sub(1));
        for (left, noted) in self.0.iter_mut().zip(&mut self.1) {
            *left = (*left).max(noted.saturating_sub(1));
            *noted = 0;
        }
    }
}

/// The cells of a row, without those of a table inside a cell.
fn cells_of(tree: &Tree, row: usize) -> Vec<(usize, &Element)> {
    let mut cells = Vec::new();
    let mut at = row + 1;
    while at < tree.end(row) {
        match tree.element(at) {
            Some(element) if element.tag == "td" || element.tag == "th" => {
                cells.push((at, element));
                at = tree.end(at);
            }
            _ => at += 1,
        }
    }
    cells
}

/// A table of data, not one that lays a page out: no table and no heading inside, and rows of more than one cell.
fn is_data(tree: &Tree, at: usize) -> bool {
    let is_laid_out = |tag: &str| matches!(tag, "table" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
    let mut most = 0;
    for (inner, element) in tree.elements_in(at) {
        if is_laid_out(&element.tag) {
            return false;
        }
        if element.tag == "tr" && most < 2 {
            most = cells_of(tree, inner).len();
        }
    }
    most >= 2 && tree.element(at).is_some_and(|element| element.get("role") != "presentation")
}

fn number(words: &str) -> usize {
    words.trim().parse().unwrap_or(1_usize).clamp(1, 1 << 16)
}
