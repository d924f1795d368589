//! Rows of a table flattened to a cell a line that begin with a number or a day of their own, so that an empty cell, or
//! words of several lines in the last column, do not tell where the next row begins.

use std::ops::Range;

use super::LEAST;
use crate::article::{Cell, Column};
use crate::split::page::{LineKind, Page};
use crate::split::phrase;
use crate::split::row::Row;

/// Lines of a row.
const MOST: usize = 40;

/// The rows below the lines `names` that name `columns`.
pub(super) fn rows(page: &Page, names: Range<usize>, columns: &[Column]) -> Vec<Row> {
    let first = names.end;
    let is_day_below_blank = || is_day(page, first) && page.lines[first].after_blank;
    if number(page, first).is_none() && !is_day_below_blank() {
        return Vec::new();
    }
    let begins = begins(page, first);
    let ends = begins.iter().skip(1).copied().chain([page.lines.len()]);
    let rows: Vec<Row> =
        begins.iter().zip(ends).filter_map(|(&at, end)| row(page, at..end, columns)).collect();
    let is_whole = rows.len() == begins.len() && rows.len() > LEAST;
    if is_whole && page.half_tell_an_event(rows.iter().map(|row| row.span)) { rows } else { Vec::new() }
}

/// The number that a line is.
pub(super) fn number(page: &Page, at: usize) -> Option<u32> {
    let words = page.line(at).trim();
    words.strip_suffix(['.', ')']).unwrap_or(words).parse().ok()
}

fn is_day(page: &Page, at: usize) -> bool {
    page.is_date_line(at) && phrase::dated(page.line(at)).is_some()
}

/// The lines at which rows begin, from the line `first` on: each with a number one more than the last or, where the first is a
/// day, with a day. Where an empty line stands above the first, one stands above each.
fn begins(page: &Page, first: usize) -> Vec<usize> {
    let mut begins: Vec<usize> = Vec::new();
    let mut next = number(page, first);
    let are_parted = page.lines[first].after_blank;
    for at in first..page.lines.len() {
        if begins.last().is_some_and(|last| at - last > MOST) {
            break;
        }
        let is_key = match next {
            Some(expected) => number(page, at) == Some(expected),
            None => is_day(page, at),
        };
        if is_key && (page.lines[at].after_blank || !are_parted) {
            begins.push(at);
            next = next.map(|number| number.saturating_add(1));
        }
    }
    begins
}

/// The row of these lines: each cell a line, an empty line for an empty cell, all that is left in the last column. None
/// where a line is none of a table, or no words are left for the last columns.
fn row(page: &Page, lines: Range<usize>, columns: &[Column]) -> Option<Row> {
    let (mut cells, mut column) = (Vec::<Cell>::new(), 0);
    let last = columns.len().checked_sub(1)?;
    let mut end = lines.start;
    for at in lines.clone() {
        let line = &page.lines[at];
        let words = page.words(line.span);
        let is_empty_cell = at > lines.start && line.after_blank;
        // Below the words of the last column a part of its own begins: what follows the table, a note, the next page.
        if line.kind != LineKind::Prose || column > last && is_empty_cell || phrase::is_footer(words) {
            break;
        }
        column += usize::from(is_empty_cell);
        match columns.get(column) {
            Some(&column) => cells.push(Cell { column, span: line.span }),
            None => cells.last_mut().filter(|_| column > last)?.span = cells.last()?.span.cover(line.span),
        }
        column += 1;
        end = at + 1;
    }
    (column > last).then(|| Row { span: page.cover(&(lines.start..end)), lines: lines.start..end, cells })
}
