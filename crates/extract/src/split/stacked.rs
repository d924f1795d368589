//! Incident tables flattened to a cell a line, under the names of their columns, a line each.

mod broken;
mod keyed;

use std::ops::Range;

use super::column;
use super::page::{Line, LineKind, Page};
use super::phrase;
use super::record::whole_name;
use super::row::Row;
use super::spaced::fits;
use crate::article::{Cell, Column};

/// Columns of such a table, and rows.
const COLUMNS: std::ops::RangeInclusive<usize> = 3..=10;
const LEAST: usize = 2;

/// The rows of the first such table of `page`; empty where there is none.
pub(super) fn rows(page: &Page) -> Vec<Row> {
    let broken = broken::rows(page);
    if !broken.is_empty() {
        return broken;
    }
    let parted = (0..page.lines.len()).map(|at| parted(page, at)).find(|rows| !rows.is_empty());
    parted.unwrap_or_else(|| joined(page))
}

/// The rows below the names of columns that stand together from the line `first` on, where an empty line parts each row
/// from the next.
fn parted(page: &Page, first: usize) -> Vec<Row> {
    let width = block(page, first);
    if !COLUMNS.contains(&width) {
        return Vec::new();
    }
    let names = first..first + width;
    let columns: Vec<Option<Column>> =
        page.lines[names.clone()].iter().map(|line| column::named(page, line.span)).collect();
    let known = columns.iter().flatten().count();
    let are_names = names.clone().all(|at| is_name(page, at)) && known > LEAST && known * 3 >= width * 2;
    let columns: Vec<Column> = columns.into_iter().map(|column| column.unwrap_or(Column::Other)).collect();
    if !are_names || !column::tells(&columns) {
        return Vec::new();
    }
    let begins = (names.end..page.lines.len()).step_by(width);
    let rows: Vec<Row> =
        begins.take_while(|&at| block(page, at) == width).map(|at| row(page, at, &columns)).collect();
    let are_incidents = rows.len() >= LEAST && page.half_tell_an_event(rows.iter().map(|row| row.span));
    let keyed = keyed::rows(page, names, &columns);
    if keyed.len() > rows.len() || !are_incidents { keyed } else { rows }
}

/// Lines that stand together from the line `first` on, below an empty one; 0 where none stands above it, or some are no
/// plain lines.
fn block(page: &Page, first: usize) -> usize {
    let is_plain = |line: &&Line| line.kind == LineKind::Prose;
    let Some(true) = page.lines.get(first).map(|line| line.after_blank) else { return 0 };
    let rest = page.lines.iter().skip(first + 1).take(COLUMNS.end() + 1).take_while(|line| !line.after_blank);
    let lines = page.lines.iter().skip(first).take(1).chain(rest);
    if lines.clone().all(|line| is_plain(&line)) { lines.count() } else { 0 }
}

/// May the line be the name of a column?
fn is_name(page: &Page, at: usize) -> bool {
    const NAME: usize = 16;
    let words = page.line(at);
    words.chars().count() <= NAME
        && !words.contains(['。', ':'])
        && !words.contains(|c: char| c.is_ascii_digit())
}

fn joined(page: &Page) -> Vec<Row> {
    let mut at = 0;
    while at < page.lines.len() {
        let columns = columns(page, at);
        if COLUMNS.contains(&columns.len()) && column::tells(&columns) {
            let rows = below(page, at..at + columns.len(), &columns);
            let keyed = keyed::rows(page, at..at + columns.len(), &columns);
            if keyed.len() > rows.len() {
                return keyed;
            }
            if rows.len() >= LEAST && page.half_tell_an_event(rows.iter().map(|row| row.span)) {
                return rows;
            }
        }
        at += columns.len().max(1);
    }
    Vec::new()
}

/// The columns that the lines from `first` on name, each of them one and nothing else.
fn columns(page: &Page, first: usize) -> Vec<Column> {
    let name = |line: &Line| {
        let is_plain = line.kind == LineKind::Prose && line.cells.is_empty();
        whole_name(page, line.span).filter(|_| is_plain)
    };
    page.lines.iter().skip(first).map_while(name).take(COLUMNS.end() + 1).collect()
}

/// The rows below the names of their columns: as long as each line may stand in its column. The names may stand there again
/// at the top of a page.
fn below(page: &Page, names: Range<usize>, columns: &[Column]) -> Vec<Row> {
    let width = columns.len();
    let may_be = |at: usize| {
        let cells = page.lines.get(at..at + width).unwrap_or_default();
        let fits = |(line, column): (&Line, &Column)| {
            let is_note = phrase::is_note(page.words(line.span)) || phrase::is_footer(page.words(line.span));
            line.kind == LineKind::Prose && !is_note && fits(page, *column, line.span)
        };
        let said_otherwise =
            |(line, column): (&Line, &Column)| *column == Column::Cause && is_short(page.words(line.span));
        cells.len() == width && cells.iter().zip(columns).all(|cell| fits(cell) || said_otherwise(cell))
    };
    let mut rows = Vec::new();
    let mut at = names.end;
    loop {
        at = behind_names(page, at, &names);
        if !may_be(at) {
            return rows;
        }
        rows.push(row(page, at, columns));
        at += width;
    }
}

/// The line behind the number of a page and the names of the columns, where they stand there again.
fn behind_names(page: &Page, at: usize, names: &Range<usize>) -> usize {
    let top = (at..page.lines.len()).find(|&at| !phrase::is_page_number(page.line(at))).unwrap_or(at);
    let again = names.clone().zip(top..).all(|(name, at)| page.line(at) == page.line(name));
    if again { top + names.len() } else { at }
}

/// Is it a word or two, as a cause may be called that is not known?
fn is_short(words: &str) -> bool {
    const LONGEST: usize = 12;
    words.chars().count() <= LONGEST
        && !words.contains(['。', '、'])
        && !words.contains(|c: char| c.is_ascii_digit())
}

fn row(page: &Page, first: usize, columns: &[Column]) -> Row {
    let lines = first..first + columns.len();
    let spans = page.lines.iter().skip(first).map(|line| line.span);
    let cells = columns.iter().zip(spans).map(|(&column, span)| Cell { column, span }).collect();
    Row { span: page.cover(&lines), lines, cells }
}
