//! Incident tables: rows of cells, each an incident.

use std::ops::Range;

use jikenbo_text::FoldedSpan;

use super::column;
use super::page::{Line, LineKind, Page, stretches};
use super::phrase;
use super::row::Row;
use crate::article::{Cell, Column};
use crate::words::Words;

/// Lines without cells that may stand between two rows.
const BETWEEN: usize = 12;
/// Columns of an incident table, and of one whose first row names them.
const WIDTH: usize = 3;
const NAMED_WIDTH: usize = 2;
/// Rows of a table whose names alone say that something happened.
const LEAST: usize = 3;

/// The rows of all incident tables of `page`, in order.
pub(super) fn rows(page: &Page) -> Vec<Row> {
    tables(page).into_iter().filter_map(|table| read(page, &table)).flatten().collect()
}

/// A table: its row of names, and the lines that are rows.
#[derive(Default)]
struct Table {
    columns: Option<Vec<Column>>,
    /// The line of the names.
    names: Option<usize>,
    rows: Vec<usize>,
}

/// Gathers the lines with cells into tables. A row of names begins one; headings and long stretches of text end one.
fn tables(page: &Page) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    let mut last: Option<usize> = None;
    for (at, line) in page.lines.iter().enumerate() {
        if matches!(line.kind, LineKind::Heading(_)) {
            last = None;
        }
        let is_apart = || leads_on(page, at) || phrase::signs(page.line(at));
        if line.cells.len() < 2 || line.kind == LineKind::Rule || is_apart() {
            continue;
        }
        if is_of_the_foot(line, tables.last()) {
            continue;
        }
        let header = column::of_header(page, &line.cells, line.kind == LineKind::Row(true));
        let goes_on = header.is_none() && last.is_some_and(|last| at - last <= BETWEEN + 1);
        last = Some(at);
        match (header, tables.last_mut().filter(|_| goes_on)) {
            (columns @ Some(_), _) => tables.push(Table { columns, names: Some(at), rows: Vec::new() }),
            (None, Some(table)) => table.rows.push(at),
            (None, None) => tables.push(Table { columns: None, names: None, rows: vec![at] }),
        }
    }
    tables
}

/// Does a line that only strokes part stand apart from a table whose columns have names, with far fewer cells?
fn is_of_the_foot(line: &Line, table: Option<&Table>) -> bool {
    let columns = table.and_then(|table| table.columns.as_ref()).map_or(0, Vec::len);
    let is_marked = matches!(line.kind, LineKind::Row(_));
    line.after_blank && !is_marked && line.cells.len() + 1 < columns
}

/// < 6月 | 一覧へ戻る | 8月 >: does the line lead to other pages?
fn leads_on(page: &Page, at: usize) -> bool {
    const LONGEST: usize = 48;
    let words = page.line(at);
    ["戻る", "もどる", "前の月", "次の月", "前月", "次月", "前へ", "次へ", "トップへ"]
        .iter()
        .any(|way| words.contains(way))
        && words.chars().count() <= LONGEST
        && !words.contains('。')
}

/// The rows of a table, where it is one of incidents.
fn read(page: &Page, table: &Table) -> Option<Vec<Row>> {
    let cells: Vec<&[FoldedSpan]> = table.rows.iter().map(|&at| page.lines[at].cells.as_slice()).collect();
    let columns = match &table.columns {
        Some(columns) => column::with_account(page, columns.clone(), &cells),
        None => column::of_contents(page, &cells),
    };
    if !is_incidents(page, table, &columns) {
        return None;
    }
    let firsts: Vec<usize> =
        above_sums(page, table).iter().copied().filter(|&at| begins_row(page, at, &columns)).collect();
    let rows = stretches(&firsts, last_of(page, table, &firsts)).map(|lines| {
        let lines = lines.start..end_of_row(page, &lines);
        Row {
            span: page.cover(&lines),
            cells: lines.clone().flat_map(|at| named(page, at, &columns)).collect(),
            lines,
        }
    });
    Some(rows.collect())
}

/// The end of the last row; the sums below it are none of it.
fn last_of(page: &Page, table: &Table, firsts: &[usize]) -> usize {
    let last = firsts.last().copied().unwrap_or_default();
    let sums = table.rows.iter().copied().find(|&at| at > last && is_sum(page, at));
    sums.or(table.rows.last().map(|last| last + 1)).unwrap_or(page.lines.len())
}

/// The end of a row without the line that names the class of the next rows, and without rules and subtotals.
fn end_of_row(page: &Page, lines: &Range<usize>) -> usize {
    let is_of_row = |&at: &usize| !page.lines[at].cells.is_empty() && page.lines[at].kind != LineKind::Rule;
    let sum = (lines.start + 1..lines.end).find(|&at| is_sum(page, at)).unwrap_or(lines.end);
    (lines.start + 1..sum).rev().find(is_of_row).map_or(lines.start + 1, |last| last + 1)
}

fn named(page: &Page, at: usize, columns: &[Column]) -> impl Iterator<Item = Cell> {
    page.lines[at].cells.iter().zip(columns).map(|(&span, &column)| Cell { column, span })
}

/// Does an incident begin at the line, rather than go on? A row that has neither number nor name nor cause goes on.
fn begins_row(page: &Page, at: usize, columns: &[Column]) -> bool {
    let key = |cell: &Cell| {
        matches!(
            cell.column,
            Column::Number
                | Column::Organization
                | Column::Cause
                | Column::Title
                | Column::Disclosed
                | Column::Occurred
        ) && !cell.span.is_empty()
    };
    let filled = page.lines[at].cells.iter().filter(|cell| !cell.is_empty()).count();
    filled >= 2 && !is_sum(page, at) && named(page, at, columns).any(|cell| key(&cell))
}

/// The rows above one that is nothing but the heading of sums: 集計.
fn above_sums<'t>(page: &Page, table: &'t Table) -> &'t [usize] {
    let is_heading = |at: usize| {
        page.lines[at].cells.iter().filter(|cell| !cell.is_empty()).count() == 1 && is_sum(page, at)
    };
    let end = table.rows.iter().position(|&at| is_heading(at)).unwrap_or(table.rows.len());
    table.rows.get(..end).unwrap_or_default()
}

/// Does the first filled cell of a row say that the row holds a sum?
fn is_sum(page: &Page, at: usize) -> bool {
    let Some(first) = page.lines[at].cells.iter().find(|cell| !cell.is_empty()) else { return false };
    let words = page.words(*first);
    let outside =
        words.split_once('(').filter(|_| words.ends_with(')')).map_or(words, |(outside, _)| outside);
    let letters: String = outside.chars().filter(|c| !c.is_whitespace()).collect();
    ["合計", "計", "総計", "小計", "総数", "累計", "全体", "平均", "集計"].contains(&letters.as_str())
}

/// Is it a table of incidents: an account or a title beside whose, what, or which it was, and things that happened?
fn is_incidents(page: &Page, table: &Table, columns: &[Column]) -> bool {
    let has = |column: Column| columns.contains(&column);
    let places = [Column::Organization, Column::Industry, Column::Cause, Column::Title].into_iter().any(has);
    let dated = has(Column::Disclosed) || has(Column::Occurred);
    let registers = dated && (has(Column::Number) || has(Column::Account));
    let told = above_sums(page, table);
    if counts_by_name(page, table, columns) && told.len() >= LEAST {
        return true;
    }
    let (least, width) = if table.columns.is_some() { (1, NAMED_WIDTH) } else { (3, WIDTH) };
    columns.len() >= width
        && column::tells(columns)
        && (places || registers)
        && told.len() >= least
        && page.tell_an_event(
            told.iter().map(|&at| page.lines[at].span),
            if is_register(columns) || is_of_accidents(page, table) { 4 } else { 2 },
        )
}

/// Does the title right above say that accidents are listed below: 被害一覧?
fn is_of_accidents(page: &Page, table: &Table) -> bool {
    const ABOVE: usize = 2;
    static ACCIDENTS: Words =
        Words::of(&["被害", "事故", "事件", "事案", "漏えい", "漏洩", "流出", "インシデント"]);
    let names = table.names.unwrap_or_default();
    let lists = |at: usize| {
        let words = page.line(at);
        !words.contains('。') && words.contains("一覧") && ACCIDENTS.stands_in(words)
    };
    (names.saturating_sub(ABOVE)..names).any(lists)
}

/// Do the names of the columns say what happened, to whom, when and to how many, so that the rows need not: 公表日, 社名, 漏えい件数?
fn counts_by_name(page: &Page, table: &Table, columns: &[Column]) -> bool {
    let has = |column: Column| columns.contains(&column);
    let tell = |at: usize| page.speaks_of(page.lines[at].span, "kind", "event");
    has(Column::Organization)
        && (has(Column::Affected) || has(Column::Persons))
        && (has(Column::Disclosed) || has(Column::Occurred))
        && table.names.is_some_and(tell)
}

/// Do the columns name what only a register of accidents has together: what happened, to how many, and when?
fn is_register(columns: &[Column]) -> bool {
    let has = |column: Column| columns.contains(&column);
    let days = [Column::Disclosed, Column::Occurred, Column::Discovered];
    (has(Column::Account) || has(Column::Title))
        && (has(Column::Affected) || has(Column::Persons))
        && days.into_iter().any(has)
}
