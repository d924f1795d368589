//! A table of a printed page whose narrow cells go over several lines, each row a block below its number: which lines are
//! which cell is told by what each may hold.

use std::ops::Range;

use super::LEAST;
use super::keyed::number;
use crate::article::{Cell, Column};
use crate::split::column;
use crate::split::page::{LineKind, Page};
use crate::split::phrase;
use crate::split::row::Row;

/// Lines that name the columns, and lines of a row.
const NAMES: std::ops::RangeInclusive<usize> = 4..=16;
const MOST: usize = 40;

/// The rows of such a table; empty where there is none.
pub(super) fn rows(page: &Page) -> Vec<Row> {
    let Some(first) = (0..page.lines.len()).find(|&at| begins_row(page, at, 1)) else { return Vec::new() };
    let Some(columns) = columns_above(page, first) else { return Vec::new() };
    let mut rows: Vec<Row> = Vec::new();
    let mut next = 1;
    for at in first..page.lines.len() {
        if begins_row(page, at, next) {
            let Some(row) = row(page, at..end_of_block(page, at), &columns) else { return Vec::new() };
            rows.push(row);
            next += 1;
        }
    }
    let is_broken = |row: &Row| row.lines.len() > columns.len();
    let are_incidents = rows.iter().any(is_broken)
        && rows.len() > LEAST
        && page.half_tell_an_event(rows.iter().map(|row| row.span));
    if are_incidents { rows } else { Vec::new() }
}

/// Is the line the number alone, below an empty line and above others?
fn begins_row(page: &Page, at: usize, expected: u32) -> bool {
    let is_prose = |at: usize| page.lines.get(at).is_some_and(|line| line.kind == LineKind::Prose);
    page.lines[at].after_blank
        && is_prose(at)
        && number(page, at) == Some(expected)
        && is_prose(at + 1)
        && !page.lines[at + 1].after_blank
}

/// The end of the lines that stand together from the line `first` on.
fn end_of_block(page: &Page, first: usize) -> usize {
    let rest = page.lines.iter().skip(first + 1).take(MOST);
    first + 1 + rest.take_while(|line| !line.after_blank && line.kind != LineKind::Rule).count()
}

/// A column, and whether its name stands in a bracket, as what stands in it then does: (判明日).
#[derive(Clone, Copy)]
struct Named {
    column: Column,
    in_bracket: bool,
}

/// The columns that the lines above the first row name, of which a name may go over two lines itself.
fn columns_above(page: &Page, first: usize) -> Option<Vec<Named>> {
    let begin = (0..first).rev().find(|&at| page.lines[at].after_blank)?;
    let names = begin..first;
    let columns: Vec<Column> = names.clone().map(|at| column_of(page, at)).collect();
    let known = columns.iter().filter(|column| **column != Column::Other).count();
    let are_names = NAMES.contains(&names.len()) && names.clone().all(|at| super::is_name(page, at));
    (are_names && known > LEAST && column::tells(&columns) && columns.contains(&Column::Number)).then(|| {
        let is_in_bracket = |at: usize| in_bracket(page.line(at)).is_some();
        let named = |(&column, at)| Named { column, in_bracket: is_in_bracket(at) };
        columns.iter().zip(names).map(named).collect()
    })
}

/// The words within the bracket that a line is.
fn in_bracket(words: &str) -> Option<&str> {
    words.strip_prefix('(')?.strip_suffix(')')
}

/// The column that a line names; 判明の経緯 tells how it came to light, not what happened.
fn column_of(page: &Page, at: usize) -> Column {
    let words = page.line(at);
    let tells_how_it_was_found = ["判明", "発覚", "発見", "認知"].iter().any(|found| words.contains(found))
        && ["経緯", "端緒", "契機", "状況"].iter().any(|how| words.ends_with(how));
    let column = column::named(page, page.lines[at].span).filter(|_| !tells_how_it_was_found);
    column.unwrap_or(Column::Other)
}

/// The row of these lines, each cell as many of them as fit its column best; none where too little fits.
fn row(page: &Page, lines: Range<usize>, columns: &[Named]) -> Option<Row> {
    let ends = best_ends(page, &lines, columns)?;
    let starts = std::iter::once(lines.start).chain(ends.iter().copied());
    let cells = columns.iter().zip(starts.zip(&ends)).filter(|(_, (start, end))| start < end);
    let cells: Vec<Cell> = cells
        .map(|(named, (start, &end))| Cell { column: named.column, span: page.cover(&(start..end)) })
        .collect();
    let holds = |column: Column| cells.iter().any(|cell| cell.column == column);
    (holds(Column::Account) || holds(Column::Title)).then(|| Row { span: page.cover(&lines), lines, cells })
}

/// Where the cell of each column ends, so that the lines fit their columns best all together.
fn best_ends(page: &Page, lines: &Range<usize>, columns: &[Named]) -> Option<Vec<usize>> {
    let height = lines.len();
    // How well the first lines fit into the columns so far, and for each column how many lines it leaves to those before.
    let mut best: Vec<Option<i32>> = vec![None; height + 1];
    best[0] = Some(0);
    let mut left: Vec<Vec<usize>> = Vec::new();
    for &column in columns {
        let (mut next, mut from) = (vec![None; height + 1], vec![0; height + 1]);
        for (taken, score) in best.iter().enumerate().filter_map(|(taken, score)| Some((taken, (*score)?))) {
            let mut sum = score + if column.column == Column::Other { 0 } else { MISSING };
            for end in taken..=height {
                if end > taken {
                    let is_first = end == taken + 1;
                    sum = if is_first { score } else { sum }
                        + fit(page, lines.start + end - 1, column, is_first);
                }
                if next[end].is_none_or(|known| sum > known) {
                    (next[end], from[end]) = (Some(sum), taken);
                }
            }
        }
        best = next;
        left.push(from);
    }
    best[height].filter(|score| *score > 0)?;
    let mut end = height;
    let mut ends: Vec<usize> = Vec::new();
    for from in left.iter().rev() {
        ends.push(lines.start + end);
        end = from[end];
    }
    ends.reverse();
    Some(ends)
}

/// What an empty cell of a column that is known speaks against a row.
const MISSING: i32 = -3;

/// How well a line fits a column, as the first of its cell or a later one.
fn fit(page: &Page, at: usize, named: Named, is_first: bool) -> i32 {
    let words = page.line(at);
    let is_text = words.contains('。');
    let either = |is_it: bool, fits: i32, else_not: i32| if is_it { fits } else { else_not };
    match named.column {
        Column::Number => either(is_first && number(page, at).is_some(), 4, -9),
        Column::Disclosed | Column::Occurred | Column::Discovered => {
            let is_alike = in_bracket(words).is_some() == named.in_bracket;
            let is_rest_of_period = is_first && page.line(at - 1).ends_with('~');
            either(tells_time(words), either(is_alike, 4, 2) - either(is_rest_of_period, 3, 0), -4)
        }
        Column::Affected | Column::Persons => either(!is_text && tells_how_many(words), 4, -4),
        Column::Organization if is_text => -5,
        Column::Organization if tells_time(words) => -4,
        Column::Organization => either(!is_first && follows_an_office(page, at), -1, 1),
        Column::Cause if !is_text && names_a_cause(page, at) => 3,
        Column::Account | Column::Response | Column::Prevention => {
            either(is_text, either(is_first, 4, 1), either(is_first, -2, 0))
        }
        _ => either(is_text, -4, 0),
    }
}

/// Does the line above end as the name of an office does, and does no bracket go on from it?
fn follows_an_office(page: &Page, at: usize) -> bool {
    page.line(at - 1).ends_with(['課', '室', '部', '局', '係', '所', '園', '校', '館'])
        && !page.line(at).starts_with('(')
        && !page.line(at).ends_with(')')
}

/// Is the line the class of an event and no more: 誤送信, ウイルス感染?
fn names_a_cause(page: &Page, at: usize) -> bool {
    const LONGEST: usize = 8;
    page.line(at).chars().count() <= LONGEST && page.speaks_of(page.lines[at].span, "kind", "coarse")
}

/// Is it a day or a month, in a bracket or without, or a word that goes on from one: から, の間, 頃?
fn tells_time(words: &str) -> bool {
    const GO_ON: [&str; 6] = ["から", "の間", "頃", "ごろ", "まで", "~"];
    const LONGEST: usize = 16;
    let words = in_bracket(words).unwrap_or(words).trim();
    let has_digit = words.contains(|c: char| c.is_ascii_digit());
    let is_year = words.ends_with('年') && has_digit;
    let is_month = || {
        let rest = words.trim_end_matches("から").trim_end_matches("頃");
        phrase::opens_with_year(words)
            && rest.chars().skip(2).all(|c| c.is_ascii_digit() || "~-./年月 ".contains(c))
    };
    words.chars().count() <= LONGEST
        && (is_year
            || GO_ON.contains(&words)
            || !words.contains('。') && (phrase::dated(words).is_some() || is_month()))
}

/// 2世帯, 園児19名, 約60名, (特定できず): is it a short count?
fn tells_how_many(words: &str) -> bool {
    const LONGEST: usize = 16;
    const UNKNOWN: [&str; 4] = ["特定できず", "不明", "調査中", "なし"];
    let is_count = words.contains(|c: char| c.is_ascii_digit()) && !words.contains(['月', '日']);
    words.chars().count() <= LONGEST && (is_count || UNKNOWN.iter().any(|unknown| words.contains(unknown)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_narrow_cells() {
        for words in ["R5.7.3~", "(R5.8.1)", "R5.4~", "R5.11", "令和5年4月から", "平成29年", "6月3日", "の間"]
        {
            assert!(tells_time(words), "{words}");
        }
        for words in ["(区立みさき", "保育課", "2世帯", "(2通)", "R5年度分の名簿", "83名"] {
            assert!(!tells_time(words), "{words}");
        }
    }
}
