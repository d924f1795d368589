//! Incident tables whose cells stand under the names of their columns: what a cell is tells where it begins.

use jikenbo_text::FoldedSpan;

use super::column;
use super::page::{LineKind, Page};
use super::row::Row;
use super::spaced::{self, fits};
use crate::article::{Cell, Column};

/// Columns of a table.
const LEAST: usize = 3;
/// Rows of a table.
const ROWS: usize = 2;
/// Widths by which a cell may begin before the name of its column.
const SLACK: usize = 1;

/// A column: what it holds, and where its name begins, in widths of a half-width character.
#[derive(Clone, Copy, Debug)]
struct Place {
    column: Column,
    begins: usize,
}

/// The rows of all such tables of `page`.
pub(super) fn rows(page: &Page) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for at in 0..page.lines.len() {
        if let Some(places) = places(page, at) {
            rows.extend(spaced::below(page, at + 1, ROWS, &|line| cells(page, line, &places)));
        }
    }
    rows
}

/// The columns that a line names, where wide spaces part nearly all of the names.
fn places(page: &Page, at: usize) -> Option<Vec<Place>> {
    let line = page.lines.get(at).filter(|line| line.kind == LineKind::Prose && line.cells.is_empty())?;
    let columns = spaced::columns(page, at)?;
    let names = whole_names(page, wide_words(page, line.span));
    let named = names.iter().map(|name| column::named(page, *name).unwrap_or(Column::Other));
    let places: Vec<Place> =
        named.zip(&names).map(|(column, name)| Place { column, begins: offset(page, *name) }).collect();
    (places.len() >= LEAST && places.len() == columns.len()).then_some(places)
}

/// The cells of a line that begins a row: its first word fills the first column. A word is of the last column that
/// begins at or before it and that it fits; the account takes the rest.
fn cells(page: &Page, line: FoldedSpan, places: &[Place]) -> Option<Vec<Cell>> {
    let mut cells: Vec<Cell> = Vec::new();
    let mut next = 0;
    let mut words: Vec<FoldedSpan> = wide_words(page, line).collect();
    words.reverse();
    while let Some(word) = words.pop() {
        let begins = offset(page, word);
        let free = places.iter().enumerate().skip(next).rev();
        let mut under = free.filter(|(_, place)| place.begins <= begins + SLACK);
        if stands_for_nothing(page.words(word)) {
            next = under.next().map_or(next, |(at, _)| at + 1);
            continue;
        }
        let fitting = under.find(|(_, place)| fits(page, place.column, word));
        let Some((at, place)) = fitting.or_else(|| right_below(places, next, begins)) else {
            let [first, rest] = halves(page, word)?;
            words.extend([rest, first]);
            continue;
        };
        if cells.is_empty() && at > 0 {
            return None;
        }
        if place.column == Column::Account || at + 1 == places.len() {
            cells.push(Cell { column: place.column, span: FoldedSpan::between(word.start(), line.end()) });
            break;
        }
        cells.push(Cell { column: place.column, span: word });
        next = at + 1;
    }
    (cells.len() >= LEAST).then_some(cells)
}

/// The column of words, from `next` on, but the first, whose name begins where the cell does: what stands in it may be said in
/// other words than such cells mostly are.
fn right_below(places: &[Place], next: usize, begins: usize) -> Option<(usize, &Place)> {
    let is_of_words = |column| {
        matches!(
            column,
            Column::Cause | Column::Organization | Column::Industry | Column::Title | Column::Other
        )
    };
    let is_below = |place: &Place| is_of_words(place.column) && place.begins.abs_diff(begins) <= SLACK;
    places.iter().enumerate().skip(next.max(1)).find(|(_, place)| is_below(place))
}

/// A long cell leaves but one space before the next: what stands before and after it.
fn halves(page: &Page, word: FoldedSpan) -> Option<[FoldedSpan; 2]> {
    let (first, rest) = page.words(word).split_once(' ')?;
    let end = word.start() + first.len();
    Some([FoldedSpan::between(word.start(), end), FoldedSpan::between(word.end() - rest.len(), word.end())])
}

/// Is the cell one that has no words: -, ―, …?
fn stands_for_nothing(word: &str) -> bool {
    !word.contains(char::is_alphanumeric)
}

/// The words of a line that two spaces or more part.
fn wide_words(page: &Page, line: FoldedSpan) -> impl Iterator<Item = FoldedSpan> {
    let mut at = line.start();
    page.words(line)
        .split("  ")
        .map(move |word| {
            let start = at + word.len() - word.trim_start().len();
            at += word.len() + 2;
            FoldedSpan::between(start, start + word.trim().len())
        })
        .filter(|word| !word.is_empty())
}

/// The names of columns, of which one may be written wide: 内  容.
fn whole_names(page: &Page, words: impl Iterator<Item = FoldedSpan>) -> Vec<FoldedSpan> {
    let mut names: Vec<FoldedSpan> = Vec::new();
    for word in words {
        let is_letter = |span: FoldedSpan| page.words(span).chars().count() == 1;
        match names.last_mut() {
            Some(last) if is_letter(word) && is_letter(*last) => *last = last.cover(word),
            _ => names.push(word),
        }
    }
    names
}

/// Where a word begins in its line, in widths of a half-width character.
fn offset(page: &Page, word: FoldedSpan) -> usize {
    let start = page.text.to_original(word).start();
    let before = page.text.original().get(..start).unwrap_or_default();
    before.chars().rev().take_while(|c| *c != '\n').map(width).sum()
}

/// The width of a character: those of ASCII and the small katakana are half as wide as the others.
fn width(c: char) -> usize {
    if c.is_ascii() || matches!(c, '\u{FF61}'..='\u{FF9F}') { 1 } else { 2 }
}
