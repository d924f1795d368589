//! Which of the lines below several labels belongs to which.

use std::ops::Range;

use crate::article::{Cell, Column};
use crate::split::page::Page;
use crate::split::phrase;
use crate::split::spaced::fits;

/// What it costs that a line stands below a label that it does not suit, that a label has no line, and that a line goes on
/// behind a full stop, or elsewhere.
const UNSUITED: u32 = 5;
const EMPTY: u32 = 4;
const BEHIND_STOP: u32 = 3;
const GOES_ON: u32 = 1;
/// Lines that are looked at.
const MOST: usize = 60;

/// The cells of `lines`, in the order of the `columns`, so that they suit them best.
pub(super) fn cells(page: &Page, columns: &[Column], lines: Range<usize>) -> Vec<Cell> {
    let lines = lines.start..lines.end.min(lines.start + MOST);
    if columns.len() == lines.len() {
        return columns
            .iter()
            .zip(lines)
            .map(|(&column, at)| Cell { column, span: page.lines[at].span })
            .collect();
    }
    let costs = costs(page, columns, &lines);
    follow(page, columns, &lines, &costs)
}

/// Do the lines suit the columns each, save the first, and would not without the last?
pub(super) fn begin_behind_title(page: &Page, columns: &[Column], lines: &Range<usize>) -> bool {
    let suit = |lines: Range<usize>| {
        columns.iter().zip(lines).all(|(&column, at)| cost_to_begin(page, column, at) <= 1)
    };
    lines.len() == columns.len() + 1 && suit(lines.start + 1..lines.end) && !suit(lines.start..lines.end - 1)
}

/// Which way leads cheapest to a place: a label without a line, a line that begins below its label, one that goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    None,
    Empty,
    Begins,
    GoesOn,
}

/// The cost of the first labels over the first lines, and the last step to it.
type Costs = Vec<Vec<(u32, Step)>>;

fn costs(page: &Page, columns: &[Column], lines: &Range<usize>) -> Costs {
    let mut costs: Costs = vec![vec![(u32::MAX, Step::None); lines.len() + 1]; columns.len() + 1];
    costs[0][0] = (0, Step::None);
    for label in 1..=columns.len() {
        for line in 0..=lines.len() {
            let at = lines.start + line.saturating_sub(1);
            let column = columns[label - 1];
            let empty = costs[label - 1][line].0.saturating_add(EMPTY);
            let mut best = (empty, Step::Empty);
            if line > 0 {
                let begins = costs[label - 1][line - 1].0.saturating_add(cost_to_begin(page, column, at));
                let goes_on = match costs[label][line - 1] {
                    (_, Step::Empty | Step::None) => u32::MAX,
                    (cost, _) => cost.saturating_add(cost_to_go_on(page, column, at)),
                };
                best = [(begins, Step::Begins), (goes_on, Step::GoesOn), best]
                    .into_iter()
                    .min_by_key(|(cost, _)| *cost)
                    .unwrap_or(best);
            }
            costs[label][line] = best;
        }
    }
    costs
}

fn cost_to_begin(page: &Page, column: Column, at: usize) -> u32 {
    let is_told = page.line(at).contains('。');
    match column {
        Column::Account | Column::Response | Column::Prevention => u32::from(!is_told),
        Column::Other => 1,
        _ if fits(page, column, page.lines[at].span) => 0,
        _ => UNSUITED,
    }
}

fn cost_to_go_on(page: &Page, column: Column, at: usize) -> u32 {
    let is_day = matches!(column, Column::Disclosed | Column::Occurred | Column::Discovered | Column::Number);
    let looks_new = phrase::dated(page.line(at)).is_some_and(|(_, rest)| rest.is_empty());
    match page.line(at - 1).ends_with('。') {
        _ if is_day || looks_new => UNSUITED,
        true => BEHIND_STOP,
        false => GOES_ON,
    }
}

/// The cells of the cheapest way.
fn follow(page: &Page, columns: &[Column], lines: &Range<usize>, costs: &Costs) -> Vec<Cell> {
    let (mut label, mut line) = (columns.len(), lines.len());
    let mut end = line;
    let mut cells = Vec::new();
    while label > 0 {
        match costs[label][line].1 {
            Step::Begins => {
                let told = lines.start + line - 1..lines.start + end;
                cells.push(Cell { column: columns[label - 1], span: page.cover(&told) });
                (label, line) = (label - 1, line - 1);
                end = line;
            }
            Step::GoesOn => line -= 1,
            Step::Empty => label -= 1,
            Step::None => break,
        }
    }
    cells.reverse();
    cells
}
