//! Incident tables whose cells only spaces part, under a line of their columns' names: `公表日 組織名 原因 概要`.

use jikenbo_text::FoldedSpan;

use super::column;
use super::flat::{goes_on, is_cause, words};
use super::page::{LineKind, Page};
use super::phrase;
use super::row::Row;
use crate::article::{Cell, Column};

/// Rows of a table, and its columns.
const LEAST: usize = 3;
/// Bytes of a line of names.
const HEADER: usize = 240;
/// Lines of a row.
const MOST: usize = 8;
/// Characters of a cell that is a name.
const NAME: usize = 20;

/// The rows of the first such table of `page`, and of those below it with the same columns, as it goes on on the next
/// page; empty where there is none.
pub(super) fn rows(page: &Page) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut first: Option<Vec<Column>> = None;
    let mut at = 0;
    while at < page.lines.len() {
        let wanted = |columns: &Vec<Column>| first.as_ref().is_none_or(|first| first == columns);
        let columns = columns(page, at).filter(wanted);
        at += 1;
        let Some(columns) = columns else { continue };
        let least = if first.is_some() { 1 } else { LEAST };
        let found = below(page, at, least, &|line| cells(page, line, &columns));
        if let Some(last) = found.last() {
            at = last.lines.end;
            first = Some(columns);
            rows.extend(found);
        }
    }
    rows
}

/// The columns that a line names, where it says nothing else and they are those of a table of incidents.
pub(super) fn columns(page: &Page, at: usize) -> Option<Vec<Column>> {
    let line = page.lines.get(at).filter(|line| line.kind == LineKind::Prose)?;
    if line.span.len() > HEADER || page.words(line.span).contains('。') {
        return None;
    }
    // Strokes may part the names, though spaces part the cells.
    let names: Vec<FoldedSpan> = match line.cells.as_slice() {
        [] => words(page, line.span).collect(),
        cells => cells.to_vec(),
    };
    if names.len() < LEAST {
        return None;
    }
    let named: Vec<Option<Column>> = names.iter().map(|word| column::named(page, *word)).collect();
    let known = named.iter().flatten().count();
    let columns: Vec<Column> = named.iter().map(|column| column.unwrap_or(Column::Other)).collect();
    (known >= LEAST && known * 3 >= columns.len() * 2 && column::tells(&columns)).then_some(columns)
}

/// The rows from a line on, below the rule that may stand first, up to a line that is no words of a table; none where they are fewer than `least`. `cells`
/// cuts a line that begins a row.
pub(super) fn below(
    page: &Page,
    first: usize,
    least: usize,
    cells: &dyn Fn(FoldedSpan) -> Option<Vec<Cell>>,
) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let is_rule = |at: &usize| page.lines.get(*at).is_some_and(|line| line.kind == LineKind::Rule);
    for at in first + usize::from(is_rule(&first))..page.lines.len() {
        let line = &page.lines[at];
        if !goes_on(page, line) {
            break;
        }
        match (cells(line.span), rows.last_mut()) {
            (Some(cells), _) => rows.push(Row { lines: at..at + 1, span: line.span, cells }),
            (None, Some(row)) if row.lines.len() < MOST => go_on(row, at, line.span),
            (None, _) => break,
        }
    }
    let are_incidents = rows.len() >= least && page.half_tell_an_event(rows.iter().map(|row| row.span));
    if are_incidents { rows } else { Vec::new() }
}

/// The last cell of a row goes on in the next line.
fn go_on(row: &mut Row, at: usize, line: FoldedSpan) {
    row.lines.end = at + 1;
    row.span = row.span.cover(line);
    if let Some(cell) = row.cells.last_mut() {
        cell.span = cell.span.cover(line);
    }
}

/// The cells of a line that begins a row. A cell that cannot be its column's is the next one's; the account takes
/// the rest.
fn cells(page: &Page, line: FoldedSpan, columns: &[Column]) -> Option<Vec<Cell>> {
    let mut cells = Vec::new();
    let mut words = words(page, line).peekable();
    for (place, &column) in columns.iter().enumerate() {
        let Some(&word) = words.peek() else { break };
        if column == Column::Account {
            cells.push(Cell { column, span: FoldedSpan::between(word.start(), line.end()) });
            break;
        }
        if fits(page, column, word) {
            cells.push(Cell { column, span: word });
            words.next();
        } else if place == 0 {
            return None;
        }
    }
    (cells.len() >= LEAST || cells.len() == columns.len()).then_some(cells)
}

/// May the word stand in the column?
pub(super) fn fits(page: &Page, column: Column, word: FoldedSpan) -> bool {
    let shown = page.words(word);
    let count = shown.chars().count();
    let is_blank = shown.chars().all(|c| matches!(c, '-' | '―' | '—' | 'ー' | '/' | '*'));
    match column {
        _ if is_blank => true,
        Column::Number => {
            let is_mark = |c: char| c.is_ascii_alphanumeric() || "-.()第号".contains(c);
            shown.contains(|c: char| c.is_ascii_digit()) && shown.chars().all(is_mark)
        }
        Column::Disclosed | Column::Occurred | Column::Discovered => {
            phrase::dated(shown).is_some() || is_in_numbers(shown) || is_month(shown)
        }
        Column::Cause => is_cause(page, word),
        Column::Affected | Column::Persons => {
            shown.starts_with(|c: char| c.is_ascii_digit() || "約最延不非".contains(c))
        }
        Column::Account => true,
        _ => count <= NAME && !shown.contains(['。', '、']),
    }
}

/// Is it a month of a year and nothing else: 平成30年4月, 2018年4月頃?
fn is_month(words: &str) -> bool {
    let month = words.trim_end_matches(['頃', 'ご', 'ろ']);
    let digits = month.strip_suffix('月').map(|rest| rest.trim_end_matches(|c: char| c.is_ascii_digit()));
    digits.is_some_and(|year| year.ends_with('年') && phrase::opens_with_year(words))
}

/// Is it a day of an era in numbers alone: 2.4.17?
fn is_in_numbers(words: &str) -> bool {
    let parts: Vec<&str> = words.split('.').collect();
    let is_number = |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    parts.len() == 3 && parts.iter().all(is_number)
}
