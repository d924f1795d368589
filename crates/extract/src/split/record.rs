//! Incident tables written as records, a labelled line for each cell: `公表日:5月1日`, `組織名:みさき市`, `概要:…`.

use std::ops::Range;

use jikenbo_text::FoldedSpan;

use super::column;
use super::flat::FlatRow;
use super::mark;
use super::page::{LineKind, Page};
use crate::article::{Cell, Column};

/// Records of a table, and labels of a record.
const LEAST: usize = 3;
/// Bytes of a label.
const LABEL: usize = 48;
/// Characters of the line above a record that numbers it: 事案1, No.12.
const NUMBER: usize = 16;

/// A line that begins with the name of a column.
#[derive(Clone, Copy, Debug)]
struct Labelled {
    line: usize,
    cell: Cell,
}

/// The records of `page`; empty where there are not several that are alike.
pub(super) fn rows(page: &Page) -> Vec<FlatRow> {
    let labelled: Vec<Labelled> = (0..page.lines.len()).filter_map(|at| label(page, at)).collect();
    let Some(first) = labelled.first().filter(|first| !page.confesses_before(first.line)) else {
        return Vec::new();
    };
    let begins: Vec<usize> =
        (0..labelled.len()).filter(|&at| labelled[at].cell.column == first.cell.column).collect();
    let ends = begins.iter().skip(1).copied().chain([labelled.len()]);
    let records: Vec<&[Labelled]> =
        begins.iter().zip(ends).map(|(&from, until)| &labelled[from..until]).collect();
    let alike = records.iter().filter(|record| is_record(record)).count();
    if records.len() < LEAST || alike < records.len() {
        return Vec::new();
    }
    let rows: Vec<FlatRow> = (0..records.len()).map(|at| row(page, &records, at)).collect();
    let happened = rows.iter().filter(|row| page.tells_an_event(row.span)).count();
    if happened * 2 >= rows.len() { rows } else { Vec::new() }
}

/// The column that opens a line, and what stands after it, or below it where the line is nothing else.
fn label(page: &Page, at: usize) -> Option<Labelled> {
    let line = page.lines.get(at).filter(|line| matches!(line.kind, LineKind::Prose | LineKind::Item))?;
    let words = page.words(line.span);
    let inner = words.trim_start_matches(['・', '-', ' ']);
    let inner = mark::opening(inner)
        .filter(|opening| opening.inside.chars().count() <= 1 || opening.after.is_empty())
        .map_or(inner, |opening| opening.after);
    let start = line.span.start() + words.len() - inner.len();
    let end = inner.find([':', ' ']).unwrap_or(inner.len());
    if end > LABEL {
        return None;
    }
    let name = FoldedSpan::between(start, start + end);
    let whole = page.mentions(name).iter().any(|mention| mention.span == name);
    let column = column::named(page, name).filter(|_| whole)?;
    let rest = inner.get(end..)?.trim_start_matches([':', ' ']);
    let value = match page.lines.get(at + 1).filter(|_| rest.is_empty()) {
        Some(below) => below.span,
        None => FoldedSpan::between(line.span.end() - rest.len(), line.span.end()),
    };
    Some(Labelled { line: at, cell: Cell { column, span: value } })
}

/// Has the record several cells, one of them the account?
fn is_record(record: &[Labelled]) -> bool {
    let has = |column| record.iter().any(|label| label.cell.column == column);
    record.len() >= LEAST && (has(Column::Account) || has(Column::Title))
}

fn row(page: &Page, records: &[&[Labelled]], at: usize) -> FlatRow {
    let first =
        |record: &[Labelled]| record.first().map_or(page.lines.len(), |label| begin(page, label.line));
    let from = first(records[at]);
    let until = records.get(at + 1).map_or_else(|| end(page, records[at]), |next| first(next));
    let lines = from..until.max(from + 1);
    let mut cells: Vec<Cell> = number(page, records[at], &lines).into_iter().collect();
    cells.extend(records[at].iter().map(|label| label.cell));
    let last = page.lines.get(lines.end - 1).map_or(FoldedSpan::default(), |line| line.span);
    FlatRow { span: page.lines[lines.start].span.cover(last), lines, cells }
}

/// The line with which a record begins: its first label, or the line above that numbers it.
fn begin(page: &Page, label: usize) -> usize {
    let above = label.checked_sub(1).filter(|&above| {
        let words = page.line(above);
        let numbers = words.contains(|c: char| c.is_ascii_digit()) && words.chars().count() <= NUMBER;
        numbers && page.lines[above].kind != LineKind::Rule && !words.contains('。')
    });
    above.unwrap_or(label)
}

/// The end of the last record: its last label and the lines that go on with it.
fn end(page: &Page, record: &[Labelled]) -> usize {
    let last = record.last().map_or(0, |label| label.line);
    let goes_on = |at: &usize| page.lines.get(*at).is_some_and(|line| !line.after_blank);
    (last + 1..page.lines.len()).take_while(goes_on).last().map_or(last + 1, |at| at + 1)
}

/// The number of the record in the line above its labels.
fn number(page: &Page, record: &[Labelled], lines: &Range<usize>) -> Option<Cell> {
    let labelled = record.first().is_some_and(|label| label.line == lines.start);
    let line = page.lines.get(lines.start).filter(|_| !labelled)?;
    let words = page.words(line.span);
    let from = words.find(|c: char| c.is_ascii_digit())?;
    let digits = words.get(from..)?;
    let length = digits.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(digits.len());
    let start = line.span.start() + from;
    Some(Cell { column: Column::Number, span: FoldedSpan::between(start, start + length) })
}
