//! Cases of which the labels stand together and what belongs to them stands together below, in the same order, as a form
//! comes out of a PDF: 組織名 業種 公表日 概要 on a line each, then みさき商会 小売 5月1日 ….

mod align;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use jikenbo_text::FoldedSpan;

use super::mark::{self, Mark};
use super::page::{LineKind, Page, stretches};
use super::phrase;
use super::record::{numbered, whole_name};
use super::row::Row;
use super::series;
use crate::article::{Cell, Column};

/// Cases of a page, and labels that stand together.
const LEAST: usize = 2;
const TOGETHER: usize = 3;
/// Characters of a label.
const LABEL: usize = 16;
/// Characters of the title of a case, and lines above the first label that may be its head.
const TITLE: std::ops::RangeInclusive<usize> = 3..=60;
const HEAD: usize = 4;

/// A line that is nothing but a label.
#[derive(Clone, Copy, Debug)]
struct Label {
    line: usize,
    column: Column,
}

/// The cases of `page`; empty where there are not several whose labels stand together.
pub(super) fn rows(page: &Page) -> Vec<Row> {
    let labels = labels(page);
    let firsts = firsts(page, &labels);
    let cases: Vec<&[Label]> = stretches(&firsts, labels.len()).map(|case| &labels[case]).collect();
    let gathered = cases.iter().filter(|case| is_gathered(case)).count();
    let tell = cases.iter().filter(|case| tells(case)).count();
    if gathered < LEAST || gathered * 2 < cases.len() || tell < cases.len() {
        return Vec::new();
    }
    let rows = read(page, &cases);
    let are_incidents = page.half_tell_an_event(rows.iter().map(|row| row.span));
    if are_incidents && !page.confesses_before(cases[0][0].line) { rows } else { Vec::new() }
}

/// The labels of the page: names of columns, and the words that stand among them again and again.
fn labels(page: &Page) -> Vec<Label> {
    let known: BTreeMap<usize, Column> =
        (0..page.lines.len()).filter_map(|at| Some((at, column_of(page, at)?))).collect();
    if known.len() < LEAST * TOGETHER {
        return Vec::new();
    }
    let others = others(page, &known);
    let column = |at: usize| {
        let other = || others.contains(bare(page, at)?.0).then_some(Column::Other);
        known.get(&at).copied().or_else(other)
    };
    (0..page.lines.len()).filter_map(|at| Some(Label { line: at, column: column(at)? })).collect()
}

/// The column that a line names, which says nothing else.
fn column_of(page: &Page, at: usize) -> Option<Column> {
    let (_, span) = bare(page, at)?;
    whole_name(page, span)
}

/// The words of a line that may be a label, without mark and colon: ■ 組織名:.
fn bare<'d>(page: &Page<'d>, at: usize) -> Option<(&'d str, FoldedSpan)> {
    let line = page.lines.get(at)?;
    let is_text = matches!(line.kind, LineKind::Prose | LineKind::Item | LineKind::Heading(_));
    // A character is at most four bytes.
    if !is_text || !line.cells.is_empty() || line.span.len() > (LABEL + 4) * 4 {
        return None;
    }
    let words = page.words(line.span);
    let inner = match page.opening(at) {
        Some(opening) if opening.after.is_empty() && !opening.inside.is_empty() => opening.inside,
        Some(opening) if matches!(opening.mark, Mark::Sign(_)) => opening.after,
        _ => words.trim_start_matches(['・', '-', ' ']),
    };
    let inner = inner.trim().trim_end_matches([':', ' ']);
    let start = line.span.start() + words.find(inner)?;
    let is_label = (1..=LABEL).contains(&inner.chars().count())
        && !inner.contains(['。', '、', ':'])
        && !inner.contains(|c: char| c.is_ascii_digit());
    is_label.then(|| (inner, FoldedSpan::between(start, start + inner.len())))
}

/// The words that stand alone on a line between or below names of columns, or right above them, in several places.
fn others<'d>(page: &Page<'d>, known: &BTreeMap<usize, Column>) -> BTreeSet<&'d str> {
    const MOST: usize = 3;
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let is_free = |at: &usize| !known.contains_key(at) && !page.lines[*at].after_blank;
    let is_known_pair = |at: usize| known.contains_key(&at) && known.contains_key(&(at + 1));
    for &at in known.keys() {
        // Two names stand together; what stands right below may be a third.
        let above = at.checked_sub(1);
        if above.is_some_and(is_known_pair) {
            let below = (at + 1..at + 1 + MOST).take_while(is_free);
            below.filter_map(|at| bare(page, at)).for_each(|(words, _)| *seen.entry(words).or_default() += 1);
        }
        let first = above.filter(|above| !known.contains_key(above) && is_known_pair(at));
        if let Some((words, _)) = first.filter(|_| !page.lines[at].after_blank).and_then(|at| bare(page, at))
        {
            *seen.entry(words).or_default() += 1;
        }
    }
    let often = known.values().filter(|column| Some(*column) == known.values().next()).count();
    let is_label = |count: usize| count >= LEAST && count * 2 >= often;
    seen.into_iter().filter(|(_, count)| is_label(*count)).map(|(words, _)| words).collect()
}

/// The labels with which cases begin: each with one that the case above has already.
fn firsts(page: &Page, labels: &[Label]) -> Vec<usize> {
    let mut firsts = Vec::new();
    let mut held: BTreeSet<&str> = BTreeSet::new();
    for (place, label) in labels.iter().enumerate() {
        let words = bare(page, label.line).map_or("", |(words, _)| words);
        if held.is_empty() || held.contains(words) {
            firsts.push(place);
            held.clear();
        }
        held.insert(words);
    }
    firsts
}

/// Do some labels of the case stand together, a line each?
fn is_gathered(case: &[Label]) -> bool {
    let are_together = |labels: &[Label]| labels.windows(2).all(|pair| pair[0].line + 1 == pair[1].line);
    case.windows(TOGETHER).any(are_together)
}

/// Do the labels of the case promise an account of what happened, and say whose it was or when?
fn tells(case: &[Label]) -> bool {
    let has = |columns: &[Column]| case.iter().any(|label| columns.contains(&label.column));
    has(&[Column::Account, Column::Cause, Column::Title])
        && has(&[Column::Organization, Column::Disclosed, Column::Occurred, Column::Discovered])
}

fn read(page: &Page, cases: &[&[Label]]) -> Vec<Row> {
    let tops: Vec<usize> = cases.iter().map(|case| case[0].line).collect();
    let mut begin = head_above(page, 0, tops[0]);
    let mut rows = Vec::new();
    for (case, lines) in cases.iter().zip(stretches(&tops, page.lines.len())) {
        let end = end_of(page, case, lines.clone());
        rows.push(row(page, case, begin..end));
        begin = head_above(page, end, lines.end);
    }
    rows
}

/// The line with which a case begins whose first label stands on `top`, at or below the line `from`: its number or its title.
fn head_above(page: &Page, from: usize, top: usize) -> usize {
    let from = from.max(top.saturating_sub(HEAD));
    let heads = |at: &usize| may_head(page, *at) && !is_page_number(page, *at);
    let above: Vec<usize> = (from..top).rev().take_while(heads).collect();
    let counts = |at: &&usize| {
        numbered::opening(page.line(**at)).is_some() || mark::counting(page.line(**at)).is_some()
    };
    above.iter().find(counts).or_else(|| above.first()).copied().unwrap_or(top)
}

/// May the line be the title or the number of a case?
fn may_head(page: &Page, at: usize) -> bool {
    let words = page.line(at);
    matches!(page.lines[at].kind, LineKind::Prose | LineKind::Heading(_) | LineKind::Item)
        && TITLE.contains(&words.chars().count())
        && !words.contains('。')
        && page.opening(at).is_none_or(|opening| opening.mark != Mark::Chapter)
}

fn is_page_number(page: &Page, at: usize) -> bool {
    phrase::is_page_number(page.line(at)) || series::is_bare_number(page.line(at))
}

/// The line behind what belongs to the labels of a case, whose lines go at most to the first label of the next: as many
/// lines as labels wait for, and what goes on with the last of them.
fn end_of(page: &Page, case: &[Label], lines: Range<usize>) -> usize {
    let last = case.last().map_or(lines.start, |label| label.line);
    let waiting = waiting(case, last);
    let parts = |at: &usize| {
        page.lines[*at].after_blank
            || page.lines[*at].kind == LineKind::Rule
            || is_page_number(page, *at)
            || numbered::is_all(page.line(*at))
    };
    let least = (last + 1 + waiting).min(lines.end);
    let block_end = (last + 2..lines.end).find(parts).unwrap_or(lines.end);
    (block_end..lines.end).find(|at| *at >= least && parts(at)).map_or(lines.end, |end| end.max(block_end))
}

/// How many labels of the case, up to its last on the line `last`, have nothing below them yet?
fn waiting(case: &[Label], last: usize) -> usize {
    let mut waiting = 0;
    let mut above = None;
    for label in case.iter().filter(|label| label.line <= last) {
        let between = above.map_or(0, |above| label.line - above - 1);
        waiting = if between >= waiting { 0 } else { waiting } + 1;
        above = Some(label.line);
    }
    waiting
}

/// What a case says, lines of which the first may head it.
fn row(page: &Page, case: &[Label], lines: Range<usize>) -> Row {
    let top = case[0].line;
    let mut title = (lines.start..top).rev().find_map(|at| title_on(page, at));
    let mut cells = Vec::new();
    cells.extend((lines.start..top).find_map(|at| number_on(page, at)));
    let mut waiting: Vec<Column> = Vec::new();
    for (place, label) in case.iter().enumerate() {
        waiting.push(label.column);
        let next = case.get(place + 1).map(|next| next.line);
        let mut told = label.line + 1..next.unwrap_or(lines.end);
        let is_last = next.is_none();
        if title.is_none() && !is_last && bears_title(page, &told, waiting.len()) {
            told.end -= 1;
            title = title_on(page, told.end);
        }
        if title.is_none() && align::begin_behind_title(page, &waiting, &told) && may_head(page, told.start) {
            title = title_on(page, told.start);
            told.start += 1;
        }
        if !told.is_empty() {
            cells.extend(align::cells(page, &waiting, told));
            waiting.clear();
        }
    }
    cells.extend(title.map(|span| Cell { column: Column::Title, span }));
    cells.sort_by_key(|cell| cell.span.start());
    Row { span: page.cover(&lines), lines, cells }
}

/// Is the last of the lines between two labels the title of the case: alone where several labels wait, or behind a sentence?
fn bears_title(page: &Page, told: &Range<usize>, waiting: usize) -> bool {
    let Some(last) = told.clone().next_back() else { return false };
    let is_behind_text = || told.len() > 1 && page.line(last - 1).ends_with('。');
    may_head(page, last) && (told.len() == 1 && waiting > 1 || waiting == 1 && is_behind_text())
}

/// The title that the line is, behind its number.
fn title_on(page: &Page, at: usize) -> Option<FoldedSpan> {
    let span = page.lines.get(at)?.span;
    let words = page.words(span);
    let rest = numbered::opening(words).map_or(0, |numbered| numbered.rest);
    (rest < words.len() && may_head(page, at)).then(|| FoldedSpan::between(span.start() + rest, span.end()))
}

/// The number that opens the line: 事例 2.
fn number_on(page: &Page, at: usize) -> Option<Cell> {
    let span = page.lines.get(at)?.span;
    let number = numbered::opening(page.words(span))?.number;
    let span = FoldedSpan::between(span.start() + number.start, span.start() + number.end);
    Some(Cell { column: Column::Number, span })
}
