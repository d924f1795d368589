//! A table whose columns a person has mapped: a row an article, its mapped cells the values, the rest read as ever.

mod cell;
mod own;
mod propose;
mod table;

use jikenbo_model::vocabulary::Kind;
use jikenbo_model::{ColumnField, ColumnMap, Document, Fact, Problem, ProblemKind, Reading as How, Record};

use crate::article::{Article, Cell, Column};
use crate::reading::{Groundwork, Reading};
use crate::rule;
use cell::Filled;
use own::OwnWords;
use table::{Row, Table};

pub use propose::Proposal;
pub(crate) use propose::propose;

/// What was read from a table, and the cells that were not understood.
#[derive(Clone, Debug, Default)]
pub struct Mapped {
    /// One record a row, in order.
    pub records: Vec<Record>,
    /// Each with sheet, row and column.
    pub problems: Vec<Problem>,
}

/// Reads the rows below the names of the columns, on every sheet that has them.
pub(crate) fn read(document: &Document, map: &ColumnMap) -> Mapped {
    let mut mapped = Mapped::default();
    let tables = table::tables(document, map);
    if tables.is_empty() {
        let names: Vec<&str> = map.columns.values().map(String::as_str).collect();
        mapped.problems.push(Problem::new(ProblemKind::ColumnsNotFound, names.join(", ")));
        return mapped;
    }
    let (groundwork, own) = (Groundwork::new(document), OwnWords::of(map));
    for table in &tables {
        mapped.problems.extend(missing(table, map));
        for row in &table.rows {
            read_row(document, &groundwork, (map, &own), (table, row), &mut mapped);
        }
    }
    mapped
}

/// The columns of the map that a table lacks.
fn missing(table: &Table, map: &ColumnMap) -> Option<Problem> {
    let lacks = |field: &ColumnField| !table.columns.contains(&Some(*field));
    let names: Vec<&str> =
        map.columns.iter().filter(|(field, _)| lacks(field)).map(|(_, name)| name.as_str()).collect();
    let place = if table.sheet.is_empty() { String::new() } else { format!("{}: ", table.sheet) };
    let detail = format!("{place}{}", names.join(", "));
    (!names.is_empty()).then(|| Problem::new(ProblemKind::ColumnsNotFound, detail))
}

fn read_row(
    document: &Document,
    groundwork: &Groundwork<'_>,
    (map, own): (&ColumnMap, &OwnWords),
    (table, row): (&Table, &Row),
    mapped: &mut Mapped,
) {
    let article = article(document, table, row);
    let reading = Reading::new(document, &article, groundwork);
    let ordinal = u32::try_from(mapped.records.len()).map_or(u32::MAX, |before| before + 1);
    let kind = Fact::quoted(Kind::Incident, [document.blocks[row.block].span], How::Computed, "row");
    let mut record = rule::read_incident(&reading, ordinal, kind);
    let unit = row.cell(table, ColumnField::AffectedUnit).map_or("", |span| reading.words(span));
    for (&field, &span) in table.columns.iter().zip(&row.cells) {
        let Some(field) = field.filter(|_| !span.is_empty()) else {
            continue;
        };
        let cell = Filled { reading: &reading, map, own, field, span, unit };
        if !cell.put(&mut record) {
            mapped.problems.push(problem(map, field, table, row).at(reading.original(span)));
        }
    }
    mapped.records.push(record);
}

/// Sheet, row and column by name: `2月!7 [発表日]`.
fn problem(map: &ColumnMap, field: ColumnField, table: &Table, row: &Row) -> Problem {
    let sheet = if table.sheet.is_empty() { String::new() } else { format!("{}!", table.sheet) };
    let name = map.columns.get(&field).map_or_else(|| field.as_str(), String::as_str);
    Problem::new(ProblemKind::CellNotUnderstood, format!("{sheet}{} [{name}]", row.number))
}

fn article(document: &Document, table: &Table, row: &Row) -> Article {
    let column = |field: &Option<ColumnField>| field.map_or(Column::Other, column_of);
    let cells: Vec<Cell> = table
        .columns
        .iter()
        .zip(&row.cells)
        .map(|(field, &span)| Cell { column: column(field), span })
        .collect();
    let span = document.text.to_folded(document.blocks[row.block].span);
    Article::row(row.block..row.block + 1, span, cells)
}

/// The column of an unmapped table that holds a field.
fn column_of(field: ColumnField) -> Column {
    match field {
        ColumnField::SeriesNo => Column::Number,
        ColumnField::DisclosedOn => Column::Disclosed,
        ColumnField::OccurredFrom | ColumnField::OccurredUntil => Column::Occurred,
        ColumnField::DiscoveredOn => Column::Discovered,
        ColumnField::Organization => Column::Organization,
        ColumnField::Industry => Column::Industry,
        ColumnField::Cause => Column::Cause,
        ColumnField::Affected => Column::Affected,
        ColumnField::AffectedUnit => Column::Other,
        ColumnField::Heading => Column::Title,
        ColumnField::Account => Column::Account,
    }
}

/// The field that a column holds, by its name alone: where several may be meant, the first.
fn field_of(column: Column) -> Option<ColumnField> {
    let mut fields = ColumnField::ALL.iter().copied();
    fields.find(|&field| column_of(field) == column).filter(|_| column != Column::Other)
}

#[cfg(test)]
mod cases;
