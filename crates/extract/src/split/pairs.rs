//! Incident tables flattened to a line of labels and values over each account: `No.2 公表:5月1日 団体:みさき市`.

use std::ops::Range;

use jikenbo_text::FoldedSpan;

use super::page::{LineKind, Page, stretches};
use super::record::whole_name;
use super::row::Row;
use crate::article::{Cell, Column};

/// Rows of a table.
const LEAST: usize = 2;
/// Characters of a label.
const LABEL: usize = 8;
/// Bytes of the number before the labels.
const NUMBER: usize = 12;

/// A line of labels and what it holds.
struct Labels {
    line: usize,
    cells: Vec<Cell>,
}

/// The rows of `page`; empty where there are not several that are headed alike.
pub(super) fn rows(page: &Page) -> Vec<Row> {
    let heads: Vec<Labels> = (0..page.lines.len()).filter_map(|at| labels(page, at)).collect();
    let (Some(first), Some(last)) = (heads.first(), heads.last()) else { return Vec::new() };
    if heads.len() < LEAST || !are_alike(&heads) || page.confesses_before(first.line) {
        return Vec::new();
    }
    let firsts: Vec<usize> = heads.iter().map(|head| head.line).collect();
    let lines = stretches(&firsts, end(page, last.line));
    let rows: Option<Vec<Row>> =
        heads.iter().zip(lines).map(|(head, lines)| row(page, head, lines)).collect();
    rows.filter(|rows| page.half_tell_an_event(rows.iter().map(|row| row.span))).unwrap_or_default()
}

/// Do all lines name the same columns?
fn are_alike(heads: &[Labels]) -> bool {
    let columns = |head: &Labels| head.cells.iter().map(|cell| cell.column).collect::<Vec<_>>();
    heads.windows(2).all(|pair| pair.first().map(columns) == pair.last().map(columns))
}

/// The cells of a line that holds nothing but a number and labels with values, two or more with names of columns.
fn labels(page: &Page, at: usize) -> Option<Labels> {
    let line = page.lines.get(at)?;
    let words = page.words(line.span);
    if words.contains('。') || !words.contains(':') || !matches!(line.kind, LineKind::Prose | LineKind::Item)
    {
        return None;
    }
    let starts = label_starts(words);
    let first = *starts.first().filter(|&&first| first <= NUMBER && starts.len() >= 2)?;
    let number = words.get(..first).and_then(|before| number(line.span.start(), before));
    if number.is_none() && first > 0 {
        return None;
    }
    let cells: Option<Vec<Cell>> = stretches(&starts, words.len())
        .map(|pair| cell(page, line.span.start(), words.get(pair.clone())?, pair.start))
        .collect();
    Some(Labels { line: at, cells: number.into_iter().chain(cells?).collect() })
}

/// Where the labels begin: at the beginning or after a space, before at most so many characters and a colon.
fn label_starts(words: &str) -> Vec<usize> {
    let spaces = words.match_indices(' ').map(|(at, space)| at + space.len());
    let is_label = |at: &usize| {
        let label = words.get(*at..).and_then(|rest| rest.split_once(':')).map_or("", |(label, _)| label);
        let has_sign = |c: char| c == ' ' || c.is_ascii_digit();
        !label.is_empty() && label.chars().count() <= LABEL && !label.contains(has_sign)
    };
    std::iter::once(0).chain(spaces).filter(is_label).collect()
}

/// The cell of `label:value`, whose first byte is `from` bytes behind that of the line.
fn cell(page: &Page, line: usize, pair: &str, from: usize) -> Option<Cell> {
    let (label, value) = pair.split_once(':')?;
    let start = line + from;
    let column = whole_name(page, FoldedSpan::between(start, start + label.len()))?;
    let start = start + label.len() + ':'.len_utf8() + (value.len() - value.trim_start().len());
    Some(Cell { column, span: FoldedSpan::between(start, start + value.trim().len()) })
}

/// The number that stands before the labels: No.2, (3), 4.
fn number(line: usize, before: &str) -> Option<Cell> {
    let from = before.find(|c: char| c.is_ascii_digit())?;
    let digits = before.get(from..)?;
    let length = digits.find(|c: char| !c.is_ascii_digit() && c != '-').unwrap_or(digits.len());
    Some(Cell { column: Column::Number, span: FoldedSpan::between(line + from, line + from + length) })
}

/// The row under a line of labels, where a text stands below it.
fn row(page: &Page, head: &Labels, lines: Range<usize>) -> Option<Row> {
    let below = head.line + 1..lines.end;
    let tells = below.clone().any(|at| page.line(at).contains('。'));
    let account = tells.then(|| Cell { column: Column::Account, span: page.cover(&below) })?;
    let cells = head.cells.iter().copied().chain([account]).collect();
    Some(Row { span: page.cover(&lines), lines, cells })
}

/// The end of the last row: the lines below its labels that stand together.
fn end(page: &Page, last: usize) -> usize {
    let goes_on = |at: &usize| page.lines.get(*at).is_some_and(|line| *at == last + 1 || !line.after_blank);
    (last + 1..page.lines.len()).take_while(goes_on).last().map_or(last + 1, |at| at + 1)
}
