//! Where the table is: the row that names the columns, and the rows below it.

use jikenbo_model::{BlockKind, ColumnField, ColumnMap, Document, Place, Text};
use jikenbo_text::FoldedSpan;

/// A table of one sheet.
#[derive(Debug)]
pub(super) struct Table {
    /// The sheet's name; empty where there is none.
    pub(super) sheet: String,
    /// What each column holds.
    pub(super) columns: Vec<Option<ColumnField>>,
    /// The rows that tell of something.
    pub(super) rows: Vec<Row>,
}

/// A row.
#[derive(Debug)]
pub(super) struct Row {
    /// Its block in the document.
    pub(super) block: usize,
    /// Its number on the sheet.
    pub(super) number: u32,
    /// Its cells, without white space at their ends.
    pub(super) cells: Vec<FoldedSpan>,
}

impl Row {
    /// The cell of a field, where it is filled.
    pub(super) fn cell(&self, table: &Table, field: ColumnField) -> Option<FoldedSpan> {
        let at = table.columns.iter().position(|column| *column == Some(field))?;
        self.cells.get(at).copied().filter(|cell| !cell.is_empty())
    }
}

/// The first cells of rows that sum up others.
const SUMS: [&str; 4] = ["合計", "総計", "小計", "計"];

/// The tables of the document that have a column of the map.
pub(super) fn tables(document: &Document, map: &ColumnMap) -> Vec<Table> {
    let mut tables = Vec::new();
    for (sheet, rows) in sheets(document) {
        if map.sheet.as_ref().is_none_or(|wanted| is_same(wanted, &sheet)) {
            tables.extend(table(document, map, sheet, rows));
        }
    }
    tables
}

/// The rows of each sheet, in order.
pub(super) fn sheets(document: &Document) -> Vec<(String, Vec<Row>)> {
    let mut sheets: Vec<(String, Vec<Row>)> = Vec::new();
    for (at, block) in document.blocks.iter().enumerate() {
        let BlockKind::Row { cells, .. } = &block.kind else {
            continue;
        };
        let (sheet, number) = match &block.place {
            Place::Sheet { name, row } => (name.as_str(), *row),
            _ => ("", 0),
        };
        if sheets.last().is_none_or(|(last, _)| last != sheet) {
            sheets.push((sheet.to_owned(), Vec::new()));
        }
        let cells =
            cells.iter().map(|&cell| trimmed(&document.text, document.text.to_folded(cell))).collect();
        if let Some((_, rows)) = sheets.last_mut() {
            let number = if number > 0 { number } else { u32::try_from(rows.len() + 1).unwrap_or(u32::MAX) };
            rows.push(Row { block: at, number, cells });
        }
    }
    sheets
}

fn table(document: &Document, map: &ColumnMap, sheet: String, rows: Vec<Row>) -> Option<Table> {
    let named = |row: &Row| columns(document, map, row);
    let known = |columns: &[Option<ColumnField>]| columns.iter().flatten().count();
    let header = rows.iter().max_by_key(|row| (known(&named(row)), std::cmp::Reverse(row.block)))?;
    let (columns, below) = (named(header), header.block);
    if known(&columns) == 0 {
        return None;
    }
    let tells = |row: &Row| row.block > below && known(&named(row)) == 0 && tells(document, &columns, row);
    let rows = rows.into_iter().filter(tells).collect();
    Some(Table { sheet, columns, rows })
}

/// What the cells of a row name, if it is a row of names.
fn columns(document: &Document, map: &ColumnMap, row: &Row) -> Vec<Option<ColumnField>> {
    let field = |&cell: &FoldedSpan| {
        let words = document.text.folded_at(cell);
        map.columns.iter().find(|(_, name)| is_same(name, words)).map(|(field, _)| *field)
    };
    row.cells.iter().map(field).collect()
}

/// Is there anything but a sum or a remark in the mapped columns?
fn tells(document: &Document, columns: &[Option<ColumnField>], row: &Row) -> bool {
    let first = row.cells.iter().find(|cell| !cell.is_empty());
    let is_sum = first.is_some_and(|&cell| SUMS.contains(&document.text.folded_at(cell)));
    let filled = |&(field, cell): &(&Option<ColumnField>, &FoldedSpan)| {
        field.is_some_and(|field| field != ColumnField::SeriesNo) && !cell.is_empty()
    };
    !is_sum && columns.iter().zip(&row.cells).any(|pair| filled(&pair))
}

/// The same words, whatever their width and the white space in them?
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let bare =
        |words: &str| Text::new(words).folded().chars().filter(|c| !c.is_whitespace()).collect::<String>();
    bare(one) == bare(other)
}

fn trimmed(text: &Text, span: FoldedSpan) -> FoldedSpan {
    let words = text.folded_at(span);
    let start = span.start() + (words.len() - words.trim_start().len());
    FoldedSpan::between(start, start + words.trim().len())
}
