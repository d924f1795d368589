//! Tables whose cells commas part, as a spreadsheet writes them (`No,公表日,団体,概要`), or wide strokes: `番号／公表日／団体／概要`.

use jikenbo_text::{FoldedSpan, Span, Text};

use super::column;
use super::page::Page;

/// Cells of such a table.
const LEAST: usize = 3;
/// Lines among which the names of the columns stand.
const TOP: usize = 40;

/// What parts cells, as the text has it and as it is folded.
const SIGNS: &[(char, char)] = &[(',', ','), ('／', '/')];

/// Cuts the lines from the first that names columns between such signs on; does nothing where none does.
pub(super) fn part(page: &mut Page) {
    for &(sign, folded) in SIGNS {
        let Some((first, columns)) = header(page, sign, folded) else { continue };
        // Dates are written with strokes too: what is behind the last column's is its own.
        let most = if sign == ',' { usize::MAX } else { columns };
        for line in page.lines.iter_mut().skip(first).filter(|line| line.cells.is_empty()) {
            let cells = cells(page.text, page.text.to_original(line.span), sign, most);
            if cells.len() >= LEAST {
                line.cells = cells;
            }
        }
        return;
    }
}

/// The first line at the top that names columns between such signs, and how many.
fn header(page: &Page, sign: char, folded: char) -> Option<(usize, usize)> {
    let has_signs = |at: &usize| page.line(*at).matches(folded).count() + 1 >= LEAST;
    let names = |at: usize| {
        let cells = cells(page.text, page.text.to_original(page.lines[at].span), sign, usize::MAX);
        column::of_header(page, &cells, false).map(|columns| (at, columns.len()))
    };
    (0..page.lines.len().min(TOP)).filter(has_signs).find_map(names)
}

/// What the signs of a line part, at most so many; one within quotes parts nothing.
fn cells(text: &Text, line: Span, sign: char, most: usize) -> Vec<FoldedSpan> {
    let (mut cells, mut from, mut quoted) = (Vec::new(), line.start(), false);
    let words = text.at(line);
    for (at, c) in words.char_indices() {
        quoted ^= c == '"';
        if c == sign && !quoted && cells.len() + 1 < most {
            cells.push(cell(text, Span::between(from, line.start() + at)));
            from = line.start() + at + sign.len_utf8();
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
