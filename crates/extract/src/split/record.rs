//! Incident tables written as records, a labelled line for each cell: `公表日:5月1日`, `組織名:みさき市`, `概要:…`.

mod headed;
pub(super) mod numbered;

use std::collections::BTreeSet;
use std::ops::Range;

use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{self, Body};

use super::column;
use super::headline;
use super::label;
use super::letters;
use super::mark::{self, Mark, Opening};
use super::page::{LineKind, Page, stretches};
use super::phrase;
use super::row::Row;
use crate::article::{Cell, Column};
use crate::words::last_bracket;

/// Records of a table.
const RECORDS: usize = 2;
/// Labels of a record; one less where there are more records and each has its day.
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
pub(super) fn rows(page: &Page) -> Vec<Row> {
    let labelled: Vec<Labelled> = (0..page.lines.len()).filter_map(|at| labelled(page, at)).collect();
    let Some(first) = labelled.first() else {
        return Vec::new();
    };
    let firsts: Vec<usize> =
        (0..labelled.len()).filter(|&at| labelled[at].cell.column == first.cell.column).collect();
    let records: Vec<&[Labelled]> =
        stretches(&firsts, labelled.len()).map(|labels| &labelled[labels]).collect();
    let least = if records.len() > RECORDS && are_dated(&records) { LEAST - 1 } else { LEAST };
    let others = records.iter().filter(|record| !is_record(page, record, least)).count();
    if records.len() < RECORDS || others * 4 > records.len() {
        return Vec::new();
    }
    let unknown = unknown_above(page, &firsts.iter().map(|&at| labelled[at].line).collect::<Vec<_>>());
    let tops: Vec<usize> = firsts.iter().map(|&at| first_label(page, labelled[at].line, &unknown)).collect();
    let rows = match numbers_before(page, &records) {
        Some(numbers) => numbered_rows(page, &records, numbers),
        None => match headed::heads(page, &tops, |at| labelled_at(&labelled, at)) {
            Some(heads) => headed::rows(page, &records, &heads),
            None => plain_rows(page, &records, &tops),
        },
    };
    if are_of_titled_stories(page, &rows) {
        return Vec::new();
    }
    let are_incidents = page.half_tell_an_event(rows.iter().map(|row| row.span));
    if are_incidents && !page.confesses_before(first.line) { rows } else { Vec::new() }
}

/// Records without headings, whose first labels stand on the lines `tops`.
fn plain_rows(page: &Page, records: &[&[Labelled]], tops: &[usize]) -> Vec<Row> {
    let begins: Vec<usize> = tops.iter().map(|&top| begin(page, top)).collect();
    let end = end_of(page, records, &begins);
    records.iter().zip(stretches(&begins, end)).map(|(record, lines)| row(page, record, lines)).collect()
}

/// Records whose first labels stand behind their numbers.
fn numbered_rows(page: &Page, records: &[&[Labelled]], numbers: Vec<Cell>) -> Vec<Row> {
    let begins: Vec<usize> = records.iter().filter_map(|record| Some(record.first()?.line)).collect();
    let end = end_of(page, records, &begins);
    let lines = stretches(&begins, end).map(|lines| without_next_part(page, lines));
    let rows = records.iter().zip(lines).zip(numbers);
    rows.map(|((record, lines), number)| {
        let mut row = row(page, record, lines);
        row.cells.insert(0, number);
        row
    })
    .collect()
}

/// The numbers before the first labels of the records, in their lines: 事例24-131 組織名:…; none where they do not tell
/// the records apart, as (1) 公表日 of each does not.
fn numbers_before(page: &Page, records: &[&[Labelled]]) -> Option<Vec<Cell>> {
    let number_of = |record: &&[Labelled]| {
        let span = page.lines.get(record.first()?.line)?.span;
        let number = numbered::opening(page.words(span))?.number;
        let span = FoldedSpan::between(span.start() + number.start, span.start() + number.end);
        Some(Cell { column: Column::Number, span })
    };
    let numbers: Vec<Cell> = records.iter().map(number_of).collect::<Option<_>>()?;
    let apart: BTreeSet<&str> = numbers.iter().map(|number| page.words(number.span)).collect();
    (apart.len() == numbers.len()).then_some(numbers)
}

/// The number in a bracket at the end of the first label's line: 組織名:みさき市(事例24-131).
fn number_behind(page: &Page, record: &[Labelled]) -> Option<Cell> {
    let first = record.first().filter(|_| record.iter().all(|label| label.cell.column != Column::Number))?;
    let span = page.lines.get(first.line)?.span;
    let words = page.words(span);
    let (before, bracket) = last_bracket(words)?;
    let inside = bracket.trim_matches(['(', ')', '[', ']', '【', '】']);
    let is_bare = inside.bytes().all(|byte| byte.is_ascii_digit());
    let number = numbered::opening(inside).filter(|_| !is_bare && numbered::is_all(inside))?.number;
    let from = span.start() + before.len() + words.get(before.len()..)?.find(inside)?;
    Some(Cell { column: Column::Number, span: FoldedSpan::between(from + number.start, from + number.end) })
}

/// The lines of a record without the heading of the part that begins below it: 第2部 簡易事例.
fn without_next_part(page: &Page, lines: Range<usize>) -> Range<usize> {
    let heads_part = |at: usize| {
        page.lines[at].after_blank
            && !page.line(at).contains('。')
            && labelled(page, at).is_none()
            && page.opening(at).is_some_and(|opening| matches!(opening.mark, Mark::Chapter | Mark::Sign(_)))
    };
    let last = lines.end.saturating_sub(1);
    if last > lines.start && heads_part(last) { lines.start..last } else { lines }
}

/// The line behind the last record; `begins` are the lines with which the records begin.
fn end_of(page: &Page, records: &[&[Labelled]], begins: &[usize]) -> usize {
    let last = records.last().map_or(0, |last| end(page, last));
    last.max(begins.last().map_or(0, |begin| begin + 1))
}

/// Does a title of a story stand inside many of the rows, or a letter begin there? Then the labels head parts of stories: ■概要, ■対応.
fn are_of_titled_stories(page: &Page, rows: &[Row]) -> bool {
    let is_title = |&at: &usize| {
        page.lines[at].after_blank
            && matches!(page.lines[at].kind, LineKind::Prose | LineKind::Heading(_))
            && labelled(page, at).is_none()
            && (headline::bears_number(page.line(at)) || phrase::names_its_day(page.line(at)))
    };
    let heads_story = |at: usize| is_title(&at) || letters::begins(page, at);
    let holding = rows.iter().filter(|row| (row.lines.start + 1..row.lines.end).any(heads_story)).count();
    holding * 2 >= rows.len()
}

/// The column that opens a line, and what stands after it, or below it where the line is nothing else.
fn labelled(page: &Page, at: usize) -> Option<Labelled> {
    let line = page.lines.get(at)?;
    if let [name, value] = line.cells.as_slice() {
        let column = whole_name(page, *name)?;
        return Some(Labelled { line: at, cell: Cell { column, span: *value } });
    }
    if !matches!(line.kind, LineKind::Prose | LineKind::Item) {
        return None;
    }
    let words = page.words(line.span);
    let inner = words.trim_start_matches(['・', '-', ' ']);
    let behind_number = || inner.get(numbered::opening(inner)?.rest..);
    opens_with_label(page, at, inner).or_else(|| opens_with_label(page, at, behind_number()?))
}

/// The column that opens `inner`, the words with which the line ends.
fn opens_with_label(page: &Page, at: usize, inner: &str) -> Option<Labelled> {
    const CLOSING: [char; 3] = [':', ' ', '|'];
    let line = page.lines.get(at)?;
    let opening = mark::opening(inner);
    if let Some(cell) = opening.and_then(|opening| in_bracket(page, line.span, inner, opening)) {
        return Some(Labelled { line: at, cell });
    }
    let inner = opening
        .filter(|opening| opening.inside.chars().count() <= 1 || opening.after.is_empty())
        .map_or(inner, |opening| opening.after);
    let start = line.span.end() - inner.len();
    let end = inner.find(CLOSING).unwrap_or(inner.len());
    if end > LABEL {
        return None;
    }
    let name = FoldedSpan::between(start, start + end);
    let (column, end) = whole_name(page, name).map(|column| (column, end)).or_else(|| set_wide(inner))?;
    let rest = inner.get(end..)?.trim_start_matches(CLOSING);
    let is_of_table = inner.get(..inner.len() - rest.len())?.contains('|') && rest.contains('|');
    if is_of_table {
        return None;
    }
    let value = match page.lines.get(at + 1).filter(|_| rest.is_empty()) {
        Some(below) => below.span,
        None => FoldedSpan::between(line.span.end() - rest.len(), line.span.end()),
    };
    Some(Labelled { line: at, cell: Cell { column, span: value } })
}

/// The column of a label whose characters are set apart (件 名, 施 設 名), and where the label ends, in bytes.
fn set_wide(inner: &str) -> Option<(Column, usize)> {
    const LONGEST: usize = 6;
    let (mut name, mut at) = (String::new(), 0);
    for _ in 0..LONGEST {
        let rest = inner.get(at..)?;
        let token = rest.trim_start_matches(' ');
        let first = token.chars().next().filter(|c| matches!(c, '一'..='鿿' | 'ぁ'..='ん' | 'ァ'..='ヺ'))?;
        let end = at + rest.len() - token.len() + first.len_utf8();
        if !inner.get(end..)?.starts_with([' ', ':']) {
            return None;
        }
        name.push(first);
        at = end;
        let column = (name.chars().count() > 1).then(|| column::spelled(&name)).flatten();
        if let Some(column) = column.filter(|_| !goes_on_wide(inner.get(end..).unwrap_or_default())) {
            return Some((column, end));
        }
    }
    None
}

/// 公 表| 日 令和7年10月14日: do the words go on with a character that is set apart as those before it are?
fn goes_on_wide(after: &str) -> bool {
    let mut next = after.trim_start_matches(' ').chars();
    let is_letter = next.next().is_some_and(|c| matches!(c, '一'..='鿿'));
    is_letter && next.next() == Some(' ') && !after.starts_with(':')
}

/// The column that `name` is the whole name of.
pub(super) fn whole_name(page: &Page, name: FoldedSpan) -> Option<Column> {
    let column = column::named(page, name)?;
    // No.
    let point = usize::from(page.words(name).ends_with('.'));
    let bare = FoldedSpan::between(name.start(), name.end() - point);
    // 発生(判明)時期: what stands in the bracket is as good.
    let has_other = page.words(bare).split_once('(').is_some_and(|(_, rest)| rest.contains(')'));
    let is_all =
        |span: FoldedSpan| span == bare || has_other && span.start() == bare.start() && bare.contains(span);
    page.mentions(name).iter().any(|mention| is_all(mention.span)).then_some(column)
}

/// The cell of a line whose label stands in a bracket: 【発表日】2月3日.
fn in_bracket(page: &Page, line: FoldedSpan, inner: &str, opening: Opening) -> Option<Cell> {
    if opening.inside.is_empty() || opening.after.is_empty() {
        return None;
    }
    let start = line.end() - inner.len() + inner.find(opening.inside)?;
    let name = FoldedSpan::between(start, start + opening.inside.len());
    let column = whole_name(page, name)?;
    Some(Cell { column, span: FoldedSpan::between(line.end() - opening.after.len(), line.end()) })
}

/// Does each record say when it happened, or was announced?
fn are_dated(records: &[&[Labelled]]) -> bool {
    let is_day = |label: &Labelled| {
        matches!(label.cell.column, Column::Occurred | Column::Disclosed | Column::Discovered)
    };
    records.iter().all(|record| record.iter().any(is_day))
}

/// Has the record `least` cells, one of them the account?
fn is_record(page: &Page, record: &[Labelled], least: usize) -> bool {
    let has = |column| record.iter().any(|label| label.cell.column == column);
    let last = record.last().map_or(0, |label| label.line);
    let is_other = |at: &usize| page.lines[*at].after_blank || label::key_of(page.line(*at)).is_none();
    let others = (last + 1..page.lines.len()).take_while(|at| !is_other(at)).count();
    record.len() + others >= least && (has(Column::Account) || has(Column::Title))
}

fn row(page: &Page, record: &[Labelled], lines: Range<usize>) -> Row {
    let lines = lines.start..lines.end.max(lines.start + 1);
    let mut cells: Vec<Cell> =
        number(page, record, &lines).or_else(|| owner(page, record, &lines)).into_iter().collect();
    if cells.iter().all(|cell| cell.column != Column::Number) {
        cells.extend(number_behind(page, record));
    }
    let held = record.iter().any(|label| label.cell.column == Column::Title);
    let title = title_in(page, lines.start).filter(|_| stands_below(record, lines.start) && !held);
    cells.extend(title.map(|span| Cell { column: Column::Title, span }));
    if !cells
        .iter()
        .chain(record.iter().map(|label| &label.cell))
        .any(|cell| cell.column == Column::Organization)
    {
        cells.extend(area_above(page, record, &lines));
    }
    cells.extend(record.iter().map(|label| label.cell));
    Row { span: page.cover(&lines), lines, cells }
}

/// Does a label stand on the line?
fn labelled_at(labelled: &[Labelled], line: usize) -> bool {
    labelled.binary_search_by_key(&line, |label| label.line).is_ok()
}

/// Do the labels stand below the line with which the record begins?
fn stands_below(record: &[Labelled], begin: usize) -> bool {
    record.first().is_some_and(|label| label.line > begin)
}

/// Labels that name no column and stand above the first of the lines `tops` that does, and above others of them, the
/// nearest first: 【施設】, 【所管】.
fn unknown_above<'d>(page: &Page<'d>, tops: &[usize]) -> Vec<&'d str> {
    const MOST: usize = 3;
    let label_above = |top: usize, by: usize| top.checked_sub(by).and_then(|at| label_of(page, at));
    let Some((&first, others)) = tops.split_first() else { return Vec::new() };
    let comes_back = |by: usize| {
        label_above(first, by).filter(|label| others.iter().any(|&top| label_above(top, by) == Some(*label)))
    };
    (1..=MOST).map_while(comes_back).collect()
}

/// The word that opens a line of several.
fn word_of<'d>(page: &Page<'d>, at: usize) -> Option<&'d str> {
    let words = page.line(at);
    let (word, _) = words.split_once([' ', ':'])?;
    let is_counted = word.contains(|c: char| c.is_ascii_digit());
    (!word.is_empty() && word.len() <= LABEL && !is_counted).then_some(word)
}

/// The label that opens a line: 施設:東館, 【施設】東館.
fn label_of<'d>(page: &Page<'d>, at: usize) -> Option<&'d str> {
    let bracket = page
        .opening(at)
        .filter(|opening| matches!(opening.mark, Mark::Bracket(_)) && !opening.after.is_empty());
    bracket.map(|opening| opening.inside).or_else(|| label::key_of(page.line(at)))
}

/// The first label of the record to which the line belongs: that, or one of the unknown ones right above it.
fn first_label(page: &Page, line: usize, unknown: &[&str]) -> usize {
    let above = (0..line).rev().zip(unknown).take_while(|&(at, label)| label_of(page, at) == Some(label));
    above.last().map_or(line, |(at, _)| at)
}

/// The line with which a record begins: its first label, or the line above that numbers it or names its body; that may
/// stand at the head of the lines that no empty line parts from the label.
fn begin(page: &Page, label: usize) -> usize {
    if let Some(head) = head_of_lines(page, label) {
        return head;
    }
    let above = label.checked_sub(1).filter(|&above| {
        let words = page.line(above);
        let stands_apart = page.lines[label].after_blank && page.opening(above).is_none();
        let is_of_another = label::key_of(words).is_some() || stands_apart && mark::counting(words).is_none();
        let numbers =
            words.contains(|c: char| c.is_ascii_digit()) && words.chars().count() <= NUMBER && !is_of_another;
        let heads = numbers || name_in(page, above).is_some() || title_in(page, above).is_some();
        // 第1部 詳しい事例 heads the part.
        let is_of_part = page.opening(above).is_some_and(|opening| opening.mark == Mark::Chapter);
        heads && !is_of_part && page.lines[above].kind != LineKind::Rule && !words.contains('。')
    });
    above.unwrap_or(label)
}

/// 事案1 名簿の紛失, 担当課 市民課, above 発生日: the numbered line above the short ones that lead to the first known label.
fn head_of_lines(page: &Page, label: usize) -> Option<usize> {
    const LINES: usize = 4;
    const LONGEST: usize = 60;
    let leads = |at: usize| {
        let words = page.line(at);
        !words.contains('。') && words.chars().count() <= LONGEST && labelled(page, at).is_none()
    };
    let mut above = (label.saturating_sub(LINES)..label).rev().take_while(|&at| leads(at));
    above
        .find(|&at| page.lines[at].after_blank)
        .filter(|&at| title_in(page, at).is_some() && at + 1 < label && !page.lines[label].after_blank)
}

/// The title that stands behind the number of a record: (2)名簿の紛失.
fn title_in(page: &Page, at: usize) -> Option<FoldedSpan> {
    let span = page.lines.get(at)?.span;
    let opening = page.opening(at)?;
    let is_number = matches!(
        opening.mark,
        Mark::BracketNumber(_) | Mark::Number(_) | Mark::Circled | Mark::SignNumber(_) | Mark::Counted
    ) || headline::is_case(opening);
    let is_title = opening.after.chars().count() >= 4 && !opening.after.contains(['。', ':']);
    (is_number && is_title).then(|| FoldedSpan::between(span.end() - opening.after.len(), span.end()))
}

/// The body that a line names and nothing else but a date in brackets: ■みさき市(5月1日公表).
fn name_in(page: &Page, at: usize) -> Option<FoldedSpan> {
    let span = page.lines.get(at)?.span;
    let words = page.words(span);
    let after = mark::opening(words).map_or(words, |opening| opening.after);
    let title = FoldedSpan::between(span.end() - after.len(), span.end());
    let name = name::names(page.text.folded(), title).next()?.span;
    let rest = page.words(FoldedSpan::between(name.end(), title.end()));
    (name.start() == title.start() && (rest.is_empty() || rest.starts_with('('))).then_some(name)
}

/// The body named in the line above the labels, where none of these holds it.
fn owner(page: &Page, record: &[Labelled], lines: &Range<usize>) -> Option<Cell> {
    let held = record.iter().any(|label| label.cell.column == Column::Organization);
    let span = name_in(page, lines.start).filter(|_| stands_below(record, lines.start) && !held)?;
    Some(Cell { column: Column::Organization, span })
}

/// The city or prefecture that a line above the first known label names behind a word: 担当課 みさき市 税務課.
fn area_above(page: &Page, record: &[Labelled], lines: &Range<usize>) -> Option<Cell> {
    let first = record.first().map_or(lines.start, |label| label.line);
    let value = |at: usize| {
        let word = word_of(page, at).filter(|_| title_in(page, at).is_none())?;
        let span = page.lines.get(at)?.span;
        let named = name::names(page.text.folded(), span).next()?;
        let opens = named.span.start() == span.start() + word.len() + 1;
        (opens && named.body == Body::Area).then_some(named.span)
    };
    let span = (lines.start..first).rev().find_map(value)?;
    Some(Cell { column: Column::Organization, span })
}

/// The end of the last record: its last label and the lines that go on with it.
fn end(page: &Page, record: &[Labelled]) -> usize {
    let last = record.last().map_or(0, |label| label.line);
    let goes_on = |at: &usize| page.lines.get(*at).is_some_and(|line| !line.after_blank);
    (last + 1..page.lines.len()).take_while(goes_on).last().map_or(last + 1, |at| at + 1)
}

/// The number of the record in the line above its labels.
fn number(page: &Page, record: &[Labelled], lines: &Range<usize>) -> Option<Cell> {
    let may_number = stands_below(record, lines.start) && name_in(page, lines.start).is_none();
    let line = page.lines.get(lines.start).filter(|_| may_number)?;
    let words = page.words(line.span);
    let from = words.find(|c: char| c.is_ascii_digit())?;
    let digits = words.get(from..)?;
    let length = digits.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(digits.len());
    let start = line.span.start() + from;
    Some(Cell { column: Column::Number, span: FoldedSpan::between(start, start + length) })
}
