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

/// The name of a column in the map.
struct Name {
    field: ColumnField,
    bare: String,
}

/// The tables of the document that have a column of the map.
pub(super) fn tables(document: &Document, map: &ColumnMap) -> Vec<Table> {
    let wanted = map.sheet.as_deref().map(bare);
    let names: Vec<Name> =
        map.columns.iter().map(|(&field, name)| Name { field, bare: bare(name) }).collect();
    let mut tables = Vec::new();
    for (sheet, rows) in sheets(document) {
        if wanted.as_ref().is_none_or(|wanted| *wanted == bare(&sheet)) {
            tables.extend(table(document, &names, sheet, rows));
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

fn table(document: &Document, names: &[Name], sheet: String, rows: Vec<Row>) -> Option<Table> {
    let named: Vec<Vec<Option<ColumnField>>> = rows.iter().map(|row| columns(document, names, row)).collect();
    let known = |columns: &[Option<ColumnField>]| columns.iter().flatten().count();
    let by_names =
        |(row, own): &(&Row, &Vec<Option<ColumnField>>)| (known(own), std::cmp::Reverse(row.block));
    let (header, columns) = rows.iter().zip(&named).max_by_key(by_names)?;
    if known(columns) == 0 {
        return None;
    }
    let (columns, below) = (columns.clone(), header.block);
    let tells = |row: &Row, own: &[Option<ColumnField>]| {
        row.block > below && known(own) == 0 && tells(document, &columns, row)
    };
    let rows =
        rows.into_iter().zip(&named).filter(|(row, own)| tells(row, own)).map(|(row, _)| row).collect();
    Some(Table { sheet, columns, rows })
}

/// What the cells of a row name, if it is a row of names.
fn columns(document: &Document, names: &[Name], row: &Row) -> Vec<Option<ColumnField>> {
    let field = |&cell: &FoldedSpan| {
        let words = bare(document.text.folded_at(cell));
        names.iter().find(|name| name.bare == words).map(|name| name.field)
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

/// The words as they are compared: whatever their width and the white space in them.
pub(super) fn bare(words: &str) -> String {
    Text::new(words).folded().chars().filter(|c| !c.is_whitespace()).collect()
}

fn trimmed(text: &Text, span: FoldedSpan) -> FoldedSpan {
    let words = text.folded_at(span);
    let start = span.start() + (words.len() - words.trim_start().len());
    FoldedSpan::between(start, start + words.trim().len())
}
