//! What the columns of a table hold: by their names, or by what stands in them.

use jikenbo_text::FoldedSpan;

use super::page::{Page, is};
use super::phrase;
use crate::article::Column;
use crate::lexicon::{LEXICON, Mention};

/// The tables of `lexicon/column.toml`.
const NAMES: &[(&str, Column)] = &[
    ("number", Column::Number),
    ("title", Column::Title),
    ("disclosed", Column::Disclosed),
    ("occurred", Column::Occurred),
    ("discovered", Column::Discovered),
    ("organization", Column::Organization),
    ("industry", Column::Industry),
    ("cause", Column::Cause),
    ("affected", Column::Affected),
    ("damage", Column::Damage),
    ("response", Column::Response),
    ("prevention", Column::Prevention),
    ("account", Column::Account),
];

/// Characters of a column's name.
const NAME: usize = 16;
/// Characters that the cells of an account have on average.
const ACCOUNT: usize = 14;
/// Rows that are looked at where columns have no names.
const SAMPLE: usize = 50;

/// The column that a cell of a header names.
pub(super) fn named(page: &Page, cell: FoldedSpan) -> Option<Column> {
    if page.words(cell).chars().count() > NAME {
        return None;
    }
    let mentions = page.mentions(cell);
    let names = mentions.iter().filter(|mention| LEXICON.named(mention.concept).topic == "column");
    let longest = names.max_by_key(|mention| (mention.span.len(), mention.span.start()))?;
    column_of(longest, page.words(cell))
}

/// The column of which `word`, which need not stand so in a page, is the whole name.
pub(super) fn spelled(word: &str) -> Option<Column> {
    let found = LEXICON.found(word);
    let whole = FoldedSpan::between(0, word.len());
    let names = found.mentions(whole);
    let is_name =
        |mention: &&Mention| mention.span == whole && LEXICON.named(mention.concept).topic == "column";
    column_of(names.iter().find(is_name)?, word)
}

/// The column that a mention in `words` is a name of.
fn column_of(mention: &Mention, words: &str) -> Option<Column> {
    let name = LEXICON.named(mention.concept).name;
    let column = NAMES.iter().find(|(known, _)| *known == name).map(|(_, column)| *column)?;
    Some(match column {
        Column::Prevention if is_of_answers_too(words) => Column::Response,
        Column::Affected if counts_persons(words) => Column::Persons,
        column => column,
    })
}

/// 対象人数, 影響を受けた方: does the name of a column on how much was affected say that persons are counted?
fn counts_persons(name: &str) -> bool {
    let are_persons =
        ["人数", "方", "者数", "本人の数"].iter().any(|whom| name.contains(whom)) || name.ends_with('者');
    are_persons && !name.contains(['件', '世'])
}

/// 対応及び再発防止策: does the name of a column on prevention speak of what was done about the event too?
fn is_of_answers_too(name: &str) -> bool {
    ["対応", "措置", "処置", "対処", "経過", "原因"].iter().any(|answer| name.contains(answer))
}

/// The columns that a row names, if it is a row of names.
pub(super) fn of_header(page: &Page, cells: &[FoldedSpan], marked: bool) -> Option<Vec<Column>> {
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    let short = cells.iter().all(|cell| page.words(*cell).chars().count() <= NAME);
    let columns: Vec<Option<Column>> = cells.iter().map(|cell| named(page, *cell)).collect();
    let known = columns.iter().flatten().count();
    let has_number = cells.iter().any(|cell| page.words(*cell).starts_with(|c: char| c.is_ascii_digit()));
    let is_header = known >= 2 && short && !has_number && known * 2 >= filled || marked && known >= 1;
    is_header.then(|| columns.into_iter().map(|column| column.unwrap_or(Column::Other)).collect())
}

/// Do the columns tell of each row what happened: an account, a title, or whose it was and which cause it had?
pub(super) fn tells(columns: &[Column]) -> bool {
    let has = |column| columns.contains(&column);
    has(Column::Account) || has(Column::Title) || has(Column::Organization) && has(Column::Cause)
}

/// Names the column of the longest cells an account, where none is named so.
pub(super) fn with_account(page: &Page, mut columns: Vec<Column>, rows: &[&[FoldedSpan]]) -> Vec<Column> {
    if columns.contains(&Column::Account) {
        return columns;
    }
    let lengths = (0..columns.len()).map(|at| (length(page, rows, at), at));
    if let Some((longest, at)) = lengths.max_by_key(|&(length, at)| (length, std::cmp::Reverse(at)))
        && longest >= ACCOUNT
    {
        columns[at] = Column::Account;
    }
    columns
}

/// The columns of rows without names, by what stands in most cells of each.
pub(super) fn of_contents(page: &Page, rows: &[&[FoldedSpan]]) -> Vec<Column> {
    let width = rows.iter().map(|row| row.len()).max().unwrap_or_default();
    let columns = (0..width).map(|at| of_cells(page, rows, at)).collect();
    with_account(page, columns, rows)
}

fn of_cells(page: &Page, rows: &[&[FoldedSpan]], at: usize) -> Column {
    let cells: Vec<FoldedSpan> = filled(rows, at).take(SAMPLE).collect();
    let most = |test: &dyn Fn(FoldedSpan) -> bool| {
        cells.iter().filter(|cell| test(**cell)).count() * 2 > cells.len()
    };
    let words = |cell: FoldedSpan| page.words(cell);
    let short = |cell: FoldedSpan| words(cell).chars().count() <= NAME;
    if at == 0 && most(&|cell| words(cell).chars().all(|c| c.is_ascii_digit())) {
        Column::Number
    } else if most(&|cell| short(cell) && phrase::dated(words(cell)).is_some()) {
        Column::Disclosed
    } else if most(&|cell| short(cell) && page.speaks_of(cell, "kind", "coarse")) {
        Column::Cause
    } else if most(&|cell| {
        short(cell) && words(cell).starts_with(|c: char| c.is_ascii_digit() || "約最延".contains(c))
    }) {
        Column::Affected
    } else if most(&|cell| names_body(page, cell)) {
        Column::Organization
    } else {
        Column::Other
    }
}

/// Is the cell the name of a body: みさき市, 株式会社あかつき?
fn names_body(page: &Page, cell: FoldedSpan) -> bool {
    let words = page.words(cell);
    let ends = words.ends_with(|c: char| "市町村県府都区省庁局院社校園大".contains(c));
    !words.contains('。') && (ends || page.mentions(cell).iter().any(|mention| is(mention, "kind", "body")))
}

fn filled(rows: &[&[FoldedSpan]], at: usize) -> impl Iterator<Item = FoldedSpan> {
    rows.iter().filter_map(move |row| row.get(at)).filter(|cell| !cell.is_empty()).copied()
}

/// Characters of the cells of a column, on average.
fn length(page: &Page, rows: &[&[FoldedSpan]], at: usize) -> usize {
    let (mut sum, mut cells) = (0, 0);
    for cell in filled(rows, at).take(SAMPLE) {
        sum += page.words(cell).chars().count();
        cells += 1;
    }
    sum.checked_div(cells).unwrap_or_default()
}
