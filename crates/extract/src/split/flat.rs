//! Incident tables flattened to running text: `12 大学 誤送信 …`, numbered 1, 2, 3.

use std::ops::Range;

use jikenbo_text::FoldedSpan;

use super::column;
use super::page::{Line, LineKind, Page, is};
use super::phrase;
use super::row::Row;
use crate::article::{Cell, Column};
use crate::words::last_bracket;

/// A number that may begin a row.
#[derive(Clone, Copy, Debug)]
struct Start {
    number: u32,
    line: usize,
    span: FoldedSpan,
}

/// Rows of a table.
const LEAST: usize = 3;
/// Lines of the last row.
const MOST: usize = 8;
/// Words before the cause.
const LEADING: usize = 4;
/// Characters of a cell before the account.
const CELL: usize = 16;

/// The rows of the longest such table of `page`; empty where there is none.
pub(super) fn rows(page: &Page) -> Vec<Row> {
    let run = longest_run(&starts(page));
    if run.len() < LEAST {
        return Vec::new();
    }
    let leads = leads(page, run[0].line);
    // A text of the writer's own counts what it tells; a table below the names of its columns may follow an essay that
    // shows how such a text is worded.
    if leads.is_empty() && page.tells_of_own_before(run[0].line) {
        return Vec::new();
    }
    let spans = spans(page, &run);
    let rows: Vec<Row> =
        run.iter().zip(spans).map(|(start, (lines, span))| row(page, start, lines, span, &leads)).collect();
    let named = rows.iter().filter(|row| row.cells.iter().any(|cell| cell.column == Column::Cause)).count();
    let told = rows.iter().filter(|row| tells_more(page, row)).count();
    if named * 5 >= rows.len() * 3 && told * 2 >= rows.len() { rows } else { Vec::new() }
}

/// Does the row say more than its cause and numbers, as one of a ranking does not: 1 不正アクセス 311 -?
fn tells_more(page: &Page, row: &Row) -> bool {
    const LEAST: usize = 8;
    let account = |cell: &Cell| page.words(cell.span).split("\n\n").next().unwrap_or_default();
    let is_told = |cell: &Cell| cell.column == Column::Account && says(account(cell), LEAST);
    row.cells
        .iter()
        .any(|cell| is_told(cell) || matches!(cell.column, Column::Industry | Column::Organization))
}

/// Do the words have at least so many letters?
fn says(words: &str, letters: usize) -> bool {
    words.chars().filter(|c| c.is_alphabetic()).nth(letters - 1).is_some()
}

/// The numbers that stand at the beginning of a line or after a full stop, alone or before a word.
fn starts(page: &Page) -> Vec<Start> {
    let mut starts = Vec::new();
    for (at, line) in page.lines.iter().enumerate() {
        if matches!(line.kind, LineKind::Rule | LineKind::Row(_)) {
            continue;
        }
        let words = page.words(line.span);
        let stops = words.match_indices('。').map(|(at, full_stop)| at + full_stop.len());
        let inner = stops.filter_map(|at| words.get(at..)?.starts_with(' ').then_some(at + 1));
        for from in std::iter::once(0).chain(inner) {
            let start = line.span.start() + from;
            starts.extend(number_at(words.get(from..).unwrap_or_default()).map(|(number, length)| Start {
                number,
                line: at,
                span: FoldedSpan::between(start, start + length),
            }));
        }
    }
    starts
}

/// The bare number that opens `words`, and its length.
fn number_at(words: &str) -> Option<(u32, usize)> {
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let length = words.len() - rest.len();
    let stands_alone = rest.is_empty() || rest.starts_with(' ') || rest.starts_with(". ");
    let counts = counts(rest.trim_start());
    if !(1..=4).contains(&length) || !stands_alone || counts {
        return None;
    }
    words.get(..length)?.parse().ok().map(|number| (number, length))
}

/// Does what stands after a number make it one of days, people or the like? 日向野町 begins a name.
fn counts(rest: &str) -> bool {
    let mut chars = rest.chars();
    let is_counter = chars.next().is_some_and(|c| "年月日時分秒人名件円個枚台%".contains(c));
    is_counter && !chars.next().is_some_and(|c| matches!(c, '一'..='鿿' | 'ァ'..='ヺ'))
}

/// The longest run of numbers that count up by one.
fn longest_run(starts: &[Start]) -> Vec<Start> {
    let (mut best, mut run): (Vec<Start>, Vec<Start>) = (Vec::new(), Vec::new());
    for start in starts {
        let follows = run.last().is_some_and(|last| last.number + 1 == start.number);
        if !follows && (start.number == 1 || run.len() < 2) {
            if run.len() > best.len() {
                best = std::mem::take(&mut run);
            }
            run.clear();
            run.push(*start);
        } else if follows {
            run.push(*start);
        }
    }
    if run.len() > best.len() { run } else { best }
}

/// The lines and the span of each row: up to the next; of the last, as many lines as the longest of the others.
fn spans(page: &Page, run: &[Start]) -> Vec<(Range<usize>, FoldedSpan)> {
    let lines_of =
        |pair: &[Start]| pair.last().zip(pair.first()).map_or(1, |(next, this)| next.line - this.line);
    let most = run.windows(2).map(lines_of).max().unwrap_or(1).max(1);
    let mut spans = Vec::with_capacity(run.len());
    for (at, start) in run.iter().enumerate() {
        let (lines, end) = match run.get(at + 1) {
            Some(next) => before_page_end(page, start.line..next.line.max(start.line + 1), next.span.start()),
            None => last_lines(page, start.line, most, are_unbroken(page, run)),
        };
        let words = page.words(FoldedSpan::between(start.span.start(), end)).trim_end();
        spans.push((lines, FoldedSpan::between(start.span.start(), start.span.start() + words.len())));
    }
    spans
}

/// The lines of a row and its end, before the number of the page that stands below its last sentence.
fn before_page_end(page: &Page, lines: Range<usize>, end: usize) -> (Range<usize>, usize) {
    let ends = |at: &usize| phrase::is_page_number(page.line(*at)) && page.line(at - 1).ends_with('。');
    match (lines.start + 1..lines.end).find(ends) {
        Some(at) => (lines.start..at, page.lines[at - 1].span.end()),
        None => (lines, end),
    }
}

/// Does no empty line stand within a row, other than at the end of a page?
fn are_unbroken(page: &Page, run: &[Start]) -> bool {
    run.windows(2).all(|pair| {
        let [this, next] = pair else { return true };
        let (lines, _) = before_page_end(page, this.line..next.line, next.span.start());
        lines.skip(1).all(|at| !page.lines[at].after_blank)
    })
}

/// The lines of the last row, which no number ends: as many as the longest of the others has, and up to its first
/// full stop; where all rows are unbroken, none below an empty line.
fn last_lines(page: &Page, first: usize, most: usize, unbroken: bool) -> (Range<usize>, usize) {
    let mut until = first + 1;
    while page.lines.get(until).is_some_and(|line| goes_on(page, line)) && until < first + MOST {
        let told = (first..until).any(|at| page.line(at).contains('。'));
        if told && (until >= first + most || unbroken && page.lines[until].after_blank) {
            break;
        }
        until += 1;
    }
    (first..until, page.lines[until - 1].span.end())
}

/// May the line belong to the row above it?
pub(super) fn goes_on(page: &Page, line: &Line) -> bool {
    let words = page.words(line.span);
    let ends = phrase::is_note(words)
        || phrase::is_footer(words)
        || phrase::is_navigation(words)
        || phrase::is_page_number(words);
    line.kind == LineKind::Prose && !ends
}

/// A row: number, line of business, cause, account.
fn row(page: &Page, start: &Start, lines: Range<usize>, span: FoldedSpan, leads: &[Column]) -> Row {
    let mut cells = vec![Cell { column: Column::Number, span: start.span }];
    let mut leading = Vec::new();
    let point = page.words(span).get(start.span.len()..).is_some_and(|rest| rest.starts_with(". "));
    let mut account = start.span.end() + usize::from(point);
    for word in words(page, FoldedSpan::between(account, span.end())).take(LEADING) {
        if !may_lead(page.words(word)) {
            break;
        }
        if is_cause(page, word) {
            cells.extend(lead_cells(page, &leading, leads));
            cells.push(Cell { column: Column::Cause, span: word });
            account = word.end();
            break;
        }
        leading.push(word);
    }
    if cells.len() == 1 {
        let known = without_cause(page, &leading, leads);
        account = known.last().map_or(account, |cell| cell.span.end());
        cells.extend(known);
    }
    let rest = page.words(FoldedSpan::between(account, span.end()));
    let from = account + rest.len() - rest.trim_start().len();
    cells.push(Cell { column: Column::Account, span: FoldedSpan::between(from, span.end()) });
    Row { lines, span, cells }
}

/// May the word be a cell before the account? What it says in brackets of a name is not counted.
fn may_lead(word: &str) -> bool {
    let name = last_bracket(word).map_or(word, |(name, _)| name);
    name.chars().count() <= CELL && !word.contains(['。', '、'])
}

/// The cells that stand before the account of a row whose cell for the cause is empty: its day, and the names that the
/// columns ask for.
fn without_cause(page: &Page, leading: &[FoldedSpan], leads: &[Column]) -> Vec<Cell> {
    match leading.split_first() {
        Some((day, names)) if !leads.is_empty() && is_date(page, *day) && names.len() >= leads.len() => {
            lead_cells(page, &leading[..=leads.len()], leads)
        }
        _ => Vec::new(),
    }
}

fn is_date(page: &Page, span: FoldedSpan) -> bool {
    phrase::dated(page.words(span)).is_some()
}

/// The words of `within` that spaces and line ends part.
pub(super) fn words(page: &Page, within: FoldedSpan) -> impl Iterator<Item = FoldedSpan> {
    let mut at = within.start();
    page.words(within)
        .split([' ', '\n'])
        .map(move |word| {
            let start = at;
            at += word.len() + 1;
            FoldedSpan::between(start, start + word.len())
        })
        .filter(|word| !word.is_empty())
}

/// Is the word the name of a cause, as tables print it?
pub(super) fn is_cause(page: &Page, word: FoldedSpan) -> bool {
    let whole = |mention: &crate::lexicon::Mention| mention.span.end() == word.end() || mention.span == word;
    page.mentions(word).iter().any(|mention| is(mention, "kind", "coarse") && whole(mention))
}

/// The columns that stand before the cause by the line of names above the first row.
fn leads(page: &Page, first: usize) -> Vec<Column> {
    let Some(header) = first.checked_sub(1).and_then(|at| page.lines.get(at)) else {
        return Vec::new();
    };
    let columns: Vec<Column> =
        words(page, header.span).filter_map(|word| column::named(page, word)).collect();
    let Some(cause) = columns.iter().position(|column| *column == Column::Cause) else {
        return Vec::new();
    };
    let is_lead = |column: &Column| matches!(column, Column::Organization | Column::Industry);
    columns.into_iter().take(cause).filter(is_lead).collect()
}

/// The cells before the cause: dates by their look, the others as the line of names has them, else lines of business.
fn lead_cells(page: &Page, leading: &[FoldedSpan], leads: &[Column]) -> Vec<Cell> {
    let others = leading.iter().filter(|span| !is_date(page, **span)).count();
    let mut names = leads.iter().filter(|_| leads.len() == others || leads.len() == 1);
    let mut cell = |&span: &FoldedSpan| {
        let column =
            if is_date(page, span) { Column::Disclosed } else { *names.next().unwrap_or(&Column::Industry) };
        Cell { column, span }
    };
    leading.iter().map(&mut cell).collect()
}
