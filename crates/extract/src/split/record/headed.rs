//! Records that stand each under a heading of its own.

use std::ops::Range;

use jikenbo_text::FoldedSpan;

use super::numbered;
use super::{Labelled, area_above, end_of, labelled_at, name_in, number};
use crate::article::{Cell, Column};
use crate::split::foot;
use crate::split::headline;
use crate::split::label;
use crate::split::mark::Mark;
use crate::split::page::{LineKind, Page, stretches};
use crate::split::phrase;
use crate::split::row::Row;
use crate::split::series;

/// Characters of a heading.
const HEADING: std::ops::RangeInclusive<usize> = 4..=70;
/// Lines that may stand between a heading and its first label: its day, where it was read.
const BETWEEN: usize = 2;

/// The lines that head the records whose first labels stand on `firsts`, where each record has one; `is_label` tells of
/// a line whether it is of a record.
pub(super) fn heads(page: &Page, firsts: &[usize], is_label: impl Fn(usize) -> bool) -> Option<Vec<usize>> {
    let after = std::iter::once(0).chain(firsts.iter().map(|first| first + 1));
    let heads: Vec<usize> = firsts
        .iter()
        .zip(after)
        .map(|(&first, from)| above(page, from, first, &is_label))
        .collect::<Option<_>>()?;
    let words: std::collections::BTreeSet<&str> = heads.iter().map(|&at| page.line(at)).collect();
    let (_, others) = heads.split_first()?;
    let apart = others.iter().all(|&at| stands_apart(page, at));
    let alike =
        mark_of(page, heads[0]).is_some_and(|mark| others.iter().all(|&at| mark_of(page, at) == Some(mark)));
    (words.len() == heads.len() && (apart || alike)).then_some(heads)
}

/// The line above the first label of a record, not before line `from`, that may be its heading.
fn above(page: &Page, from: usize, first: usize, is_label: impl Fn(usize) -> bool) -> Option<usize> {
    let passes = |at: &usize| page.is_date_line(*at) || page.line(*at).starts_with("http");
    let nearest = (from.max(first.saturating_sub(BETWEEN + 1))..first).rev().find(|at| !passes(at))?;
    (may_head(page, nearest) && !is_label(nearest)).then_some(nearest)
}

/// May the line be a heading: few words, no sentence, nothing of the page's frame?
fn may_head(page: &Page, at: usize) -> bool {
    let words = page.line(at);
    matches!(page.lines[at].kind, LineKind::Prose | LineKind::Heading(_) | LineKind::Item)
        && page.lines[at].cells.is_empty()
        && HEADING.contains(&words.chars().count())
        && !words.contains('。')
        && !series::is_bare_number(words)
        && !numbered::is_all(words)
        && !phrase::is_footer(words)
        && !phrase::is_navigation(words)
        && !phrase::is_period(words)
        && !phrase::heads_contents(words)
}

fn stands_apart(page: &Page, at: usize) -> bool {
    page.lines[at].after_blank || at > 0 && page.lines[at - 1].kind == LineKind::Rule
}

fn mark_of(page: &Page, at: usize) -> Option<Mark> {
    page.opening(at).map(|opening| opening.mark)
}

/// The lines after the first heading that are marked and set as all `heads` are and have no labels below: other matters
/// among the records.
fn others(page: &Page, heads: &[usize]) -> Vec<usize> {
    let Some((&first, mark)) = heads.first().and_then(|first| Some((first, mark_of(page, *first)?))) else {
        return Vec::new();
    };
    let is_kin = |at: usize| {
        mark_of(page, at) == Some(mark)
            && stands_apart(page, at)
            && may_head(page, at)
            && label::key_of(page.line(at)).is_none()
            && page.lines.get(at + 1).is_some_and(|_| page.line(at + 1).contains('。'))
    };
    let are_alike = heads.iter().all(|&at| mark_of(page, at) == Some(mark));
    (first..page.lines.len())
        .filter(|at| are_alike && heads.binary_search(at).is_err() && is_kin(*at))
        .collect()
}

/// The records under these headings, and the other matters among them.
pub(super) fn rows(page: &Page, records: &[&[Labelled]], heads: &[usize]) -> Vec<Row> {
    let others = others(page, heads).into_iter().map(|at| (at, &[][..]));
    let mut begun: Vec<(usize, &[Labelled])> =
        heads.iter().copied().zip(records.iter().copied()).chain(others).collect();
    begun.sort_unstable_by_key(|(begin, _)| *begin);
    let begins: Vec<usize> = begun.iter().map(|(begin, _)| *begin).collect();
    let end = if goes_on_apart(page, records, &begins) {
        foot::begin(page, &begins)
    } else {
        end_of(page, records, &begins)
    };
    begun.iter().zip(stretches(&begins, end)).map(|((_, record), lines)| row(page, record, lines)).collect()
}

/// Does more stand behind the labels of some record, below an empty line, before the next begins?
fn goes_on_apart(page: &Page, records: &[&[Labelled]], begins: &[usize]) -> bool {
    let is_apart = |record: &&[Labelled]| {
        let last = record.last().map_or(0, |label| label.line);
        let next = begins.iter().find(|begin| **begin > last).copied().unwrap_or(last);
        (last + 1..next).any(|at| page.lines[at].after_blank && page.lines[at].kind != LineKind::Rule)
    };
    records.iter().any(is_apart)
}

/// A record under a heading of its own.
fn row(page: &Page, record: &[Labelled], lines: Range<usize>) -> Row {
    let lines = lines.start..lines.end.max(lines.start + 1);
    let held = |column| record.iter().any(|label| label.cell.column == column);
    let title = Cell { column: Column::Title, span: title(page, lines.start) };
    if tells_beside_labels(page, record, &lines) {
        return Row { span: page.cover(&lines), lines, cells: vec![title] };
    }
    let owner = name_in(page, lines.start)
        .map(|span| Cell { column: Column::Organization, span })
        .or_else(|| area_above(page, record, &lines))
        .filter(|_| !held(Column::Organization));
    let is_counted = page
        .opening(lines.start)
        .is_some_and(|opening| matches!(opening.mark, Mark::Number(_) | Mark::Counted | Mark::SignNumber(_)));
    let number = number(page, record, &lines).filter(|_| is_counted);
    let cells = number.into_iter().chain(Some(title).filter(|_| !held(Column::Title))).chain(owner);
    let cells = cells.chain(record.iter().map(|label| label.cell)).collect();
    Row { span: page.cover(&lines), lines, cells }
}

/// Does the record tell in sentences of its own, beside its labels, what happened? Then it is a text with a few labels.
fn tells_beside_labels(page: &Page, record: &[Labelled], lines: &Range<usize>) -> bool {
    let is_of_label = |at: usize| {
        let span = page.lines[at].span;
        labelled_at(record, at) || record.iter().any(|label| label.cell.span == span)
    };
    let tells =
        |at: usize| page.line(at).contains('。') && page.speaks_of(page.lines[at].span, "kind", "event");
    (lines.start + 1..lines.end)
        .any(|at| tells(at) && !is_of_label(at) && label::key_of(page.line(at)).is_none())
}

/// The words of a heading without its mark.
fn title(page: &Page, at: usize) -> FoldedSpan {
    headline::title_of(page, page.lines[at].span, page.opening(at))
}
