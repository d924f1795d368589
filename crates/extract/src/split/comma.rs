//! Tables whose cells commas part, as a spreadsheet writes them: `No,公表日,団体,概要`.

use jikenbo_text::{FoldedSpan, Span, Text};

use super::column;
use super::page::Page;

/// Cells of such a table.
const LEAST: usize = 3;
/// Lines among which the names of the columns stand.
const TOP: usize = 40;

/// Cuts the lines from the first that names columns between commas on; does nothing where none does.
pub(super) fn part(page: &mut Page) {
    let has_commas = |at: &usize| page.line(*at).matches(',').count() + 1 >= LEAST;
    let names = |at: &usize| {
        let cells = cells(page.text, page.text.to_original(page.lines[*at].span));
        column::of_header(page, &cells, false).is_some()
    };
    let Some(first) = (0..page.lines.len().min(TOP)).filter(has_commas).find(names) else {
        return;
    };
    for line in page.lines.iter_mut().skip(first).filter(|line| line.cells.is_empty()) {
        let cells = cells(page.text, page.text.to_original(line.span));
        if cells.len() >= LEAST {
            line.cells = cells;
        }
    }
}

/// What the commas of a line part; one within quotes parts nothing.
fn cells(text: &Text, line: Span) -> Vec<FoldedSpan> {
    let (mut cells, mut from, mut quoted) = (Vec::new(), line.start(), false);
    let words = text.at(line);
    for (at, c) in words.char_indices() {
        quoted ^= c == '"';
        if c == ',' && !quoted {
            cells.push(cell(text, Span::between(from, line.start() + at)));
            from = line.start() + at + 1;
        }
    }
    cells.push(cell(text, Span::between(from, line.end())));
    cells
}

/// A cell without its quotes and the spaces around it.
fn cell(text: &Text, span: Span) -> FoldedSpan {
    let is_outer = |c: char| c.is_whitespace() || c == '"';
    let words = text.at(span);
    let start = span.start() + words.len() - words.trim_start_matches(is_outer).len();
    text.to_folded(Span::between(start, start + words.trim_matches(is_outer).len()))
}
