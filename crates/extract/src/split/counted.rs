//! Incident tables flattened to a cell a line, each row below its number: empty cells have left no line.

use std::ops::Range;

use super::column;
use super::page::{LineKind, Page, stretches};
use super::phrase;
use super::row::Row;
use super::spaced::fits;
use crate::article::{Cell, Column};

/// Columns of such a table, and rows.
const COLUMNS: std::ops::RangeInclusive<usize> = 3..=10;
const LEAST: usize = 2;
/// Lines of the last row, which no number ends, beyond one for each column.
const WRAPPED: usize = 2;

/// The rows of the first such table of `page`; empty where there is none.
pub(super) fn rows(page: &Page) -> Vec<Row> {
    let ones = (*COLUMNS.start()..page.lines.len()).filter(|&at| page.line(at) == "1");
    ones.map(|at| rows_from(page, at)).find(|rows| !rows.is_empty()).unwrap_or_default()
}

/// The rows from the one numbered 1 at the line `first` on, below the names of the columns.
fn rows_from(page: &Page, first: usize) -> Vec<Row> {
    let columns = columns_above(page, first);
    if columns.first() != Some(&Column::Number) || !column::tells(&columns) {
        return Vec::new();
    }
    let firsts = numbers(page, first);
    let last = firsts.last().copied().unwrap_or(first);
    let end = end_of_last(page, last, columns.len());
    let rows: Vec<Row> = stretches(&firsts, end).map(|lines| row(page, lines, &columns)).collect();
    let are_incidents = rows.len() >= LEAST && page.half_tell_an_event(rows.iter().map(|row| row.span));
    if are_incidents { rows } else { Vec::new() }
}

/// The columns that the lines right above name, the first of them that of numbers.
fn columns_above(page: &Page, first: usize) -> Vec<Column> {
    let begin = (first.saturating_sub(*COLUMNS.end())..first)
        .rev()
        .find(|&at| column::named(page, page.lines[at].span) == Some(Column::Number));
    let Some(begin) = begin.filter(|begin| COLUMNS.contains(&(first - begin))) else { return Vec::new() };
    let named: Vec<Option<Column>> =
        page.lines[begin..first].iter().map(|line| column::named(page, line.span)).collect();
    let known = named.iter().flatten().count();
    let are_names = known >= *COLUMNS.start() && known * 3 >= named.len() * 2;
    if !are_names {
        return Vec::new();
    }
    named.into_iter().map(|column| column.unwrap_or(Column::Other)).collect()
}

/// The lines that hold nothing but 1, 2, 3 …, each the next.
fn numbers(page: &Page, first: usize) -> Vec<usize> {
    let mut next = 1;
    let mut numbers = Vec::new();
    for at in first..page.lines.len() {
        if page.line(at).parse() == Ok(next) {
            numbers.push(at);
            next += 1;
        }
    }
    numbers
}

/// The line behind the last row: its lines stand together, or it has one for each column.
fn end_of_last(page: &Page, last: usize, width: usize) -> usize {
    let goes_on = |at: &usize| {
        let words = page.line(*at);
        page.lines[*at].kind == LineKind::Prose && !phrase::is_note(words) && !phrase::is_footer(words)
    };
    let most = page.lines.len().min(last + width + WRAPPED);
    last + 1 + (last + 1..most).take_while(goes_on).count()
}

/// The cells of a row: a line that cannot stand in its column is the next one's, where lines are missing.
fn row(page: &Page, lines: Range<usize>, columns: &[Column]) -> Row {
    let mut rest: &[_] = &page.lines[lines.clone()];
    let mut cells = Vec::new();
    for (place, &column) in columns.iter().enumerate() {
        let Some((line, below)) = rest.split_first() else { break };
        let are_enough = rest.len() >= columns.len() - place;
        if are_enough || fits(page, column, line.span) {
            cells.push(Cell { column, span: line.span });
            rest = below;
        }
    }
    if let (Some(cell), Some(line)) = (cells.last_mut(), rest.last()) {
        cell.span = cell.span.cover(line.span);
    }
    Row { span: page.cover(&lines), lines, cells }
}
