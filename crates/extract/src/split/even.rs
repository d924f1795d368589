//! Incident tables that have lost their ruling: a line a row, of equally many cells that only spaces part, below no line
//! of their names, or below one in running text: (公表日、組織、種別、件数).

use jikenbo_text::FoldedSpan;

use super::column;
use super::flat::{goes_on, words};
use super::page::Page;
use super::phrase;
use super::row::Row;
use super::series;
use crate::article::{Cell, Column};

/// Rows of a table, and cells of a row.
const ROWS: usize = 3;
const CELLS: usize = 4;
/// Characters of a cell: a longer one is an account, with spaces of its own.
const LONGEST: usize = 24;
/// Lines above the rows among which their names may stand.
const ABOVE: usize = 3;

/// The rows of the first such table of `page`, and those below it that have as many cells, under the names of classes
/// perhaps; empty where there is none.
pub(super) fn rows(page: &Page) -> Vec<Row> {
    let mut at = 0;
    while at < page.lines.len() {
        let run = run(page, at);
        if run.len() >= ROWS
            && let Some(columns) = columns(page, at, &run)
        {
            let is_row = |cells: &Vec<FoldedSpan>| cells.len() == columns.len();
            let lines = (at..page.lines.len()).filter_map(|at| Some((at, cells(page, at).filter(is_row)?)));
            return lines.map(|(line, cells)| row(page, line, &cells, &columns)).collect();
        }
        at += run.len().max(1);
    }
    Vec::new()
}

/// The cells of the lines from `first` on that have equally many, one of them a day.
fn run(page: &Page, first: usize) -> Vec<Vec<FoldedSpan>> {
    let cells = |at: usize| cells(page, at);
    let Some(width) = cells(first).map(|cells| cells.len()) else { return Vec::new() };
    (first..page.lines.len()).map_while(cells).take_while(|cells| cells.len() == width).collect()
}

fn cells(page: &Page, at: usize) -> Option<Vec<FoldedSpan>> {
    let line = page.lines.get(at).filter(|line| goes_on(page, line) && line.cells.is_empty())?;
    if page.words(line.span).contains('。') {
        return None;
    }
    let cells: Vec<FoldedSpan> = words(page, line.span).collect();
    let is_day =
        |cell: &FoldedSpan| phrase::dated(page.words(*cell)).is_some_and(|(_, rest)| rest.is_empty());
    let is_short = |cell: &FoldedSpan| page.words(*cell).chars().count() <= LONGEST;
    (cells.len() >= CELLS && cells.iter().any(is_day) && cells.iter().all(is_short)).then_some(cells)
}

/// What the cells of the rows are: by the names above them, or by what they hold; none where that is no table of
/// incidents.
fn columns(page: &Page, first: usize, run: &[Vec<FoldedSpan>]) -> Option<Vec<Column>> {
    let rows: Vec<&[FoldedSpan]> = run.iter().map(Vec::as_slice).collect();
    let mut held = column::of_contents(page, &rows);
    if rows.iter().all(|row| is_number(page, row[0])) {
        held[0] = Column::Number;
    }
    let named = (first.saturating_sub(ABOVE)..first).rev().find_map(|at| names(page, at, held.len()));
    let columns = named.unwrap_or(held);
    let has = |column| columns.contains(&column);
    let is_dated = has(Column::Disclosed) || has(Column::Occurred) || has(Column::Discovered);
    (has(Column::Cause) && is_dated).then_some(columns)
}

/// Is the cell a number, in brackets perhaps: (1), 2., No.3?
fn is_number(page: &Page, cell: FoldedSpan) -> bool {
    series::is_bare_number(page.words(cell))
}

/// The columns that a line names, where it names just so many and most of them are known.
fn names(page: &Page, at: usize, width: usize) -> Option<Vec<Column>> {
    let span = page.lines.get(at)?.span;
    let words = page.words(span);
    let inner = words.trim_matches(|c: char| matches!(c, '(' | ')' | '[' | ']' | '【' | '】' | '※' | ' '));
    let mut start = span.start() + words.find(inner)?;
    let mut columns = Vec::new();
    for name in inner.split(['、', ',', '/', '|', ' ']).filter(|name| !name.is_empty()) {
        start += page.words(FoldedSpan::between(start, span.end())).find(name)?;
        columns.push(column::named(page, FoldedSpan::between(start, start + name.len())));
        start += name.len();
    }
    let known = columns.iter().flatten().count();
    let is_header = columns.len() == width && known * 2 > width;
    is_header.then(|| columns.into_iter().map(|column| column.unwrap_or(Column::Other)).collect())
}

fn row(page: &Page, line: usize, cells: &[FoldedSpan], columns: &[Column]) -> Row {
    let cells = cells.iter().zip(columns).map(|(&span, &column)| Cell { column, span }).collect();
    Row { lines: line..line + 1, span: page.lines[line].span, cells }
}
