//! Incidents in short as a table for a spreadsheet. What stands in a document never becomes a formula.

use anyhow::Context;
use jikenbo_casebook::Listed;
use rust_xlsxwriter::{Format, Workbook};

use crate::message::Language;
use crate::message::label::{self, Label};
use crate::message::page::sheet as say;

/// The names of the columns.
fn heads(language: Language) -> [&'static str; 10] {
    [
        say::NUMBER,
        say::DISCLOSED,
        say::ORGANIZATION,
        say::INDUSTRY,
        say::CAUSE,
        say::AFFECTED,
        say::VALUE,
        say::UNIT,
        say::STATUS,
        say::DOCUMENT,
    ]
    .map(|head| language.word(head))
}

/// The place of the bare number among the columns.
const VALUE: usize = 6;

fn cells(row: &Listed, language: Language) -> [String; 10] {
    let affected = row.affected;
    let said = |said: Option<String>| said.unwrap_or_default();
    [
        said(row.number.map(|number| number.to_string())),
        said(row.disclosed.map(|day| day.to_string())),
        said(row.organization.clone()),
        said(row.industry.map(|word| word.label(language).to_owned())),
        said(row.cause.map(|word| word.label(language).to_owned())),
        said(affected.map(|affected| label::count(affected.count, language))),
        said(affected.map(|affected| affected.count.value.to_string())),
        said(affected.map(|affected| label::unit(affected.count.unit, language).to_owned())),
        said(affected.map(|affected| affected.status.label(language).to_owned())),
        row.name.clone(),
    ]
}

/// CSV with a byte order mark; a cell that a spreadsheet would run is made text by an apostrophe.
///
/// # Errors
/// None that a sheet in memory can meet.
pub(crate) fn csv(rows: &[Listed], language: Language) -> anyhow::Result<Vec<u8>> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(&mut bytes);
    out.write_record(heads(language))?;
    for row in rows {
        out.write_record(cells(row, language).map(|cell| harmless(&cell)))?;
    }
    out.flush()?;
    drop(out);
    Ok(bytes)
}

/// `cell` without what a spreadsheet would run.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// Characters of a cell that a workbook can hold.
const CELL: usize = 32_000;

/// A workbook; every cell is text but for the bare number.
///
/// # Errors
/// None that a sheet in memory can meet.
pub(crate) fn xlsx(rows: &[Listed], language: Language) -> anyhow::Result<Vec<u8>> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let bold = Format::new().set_bold();
    for (column, head) in (0..).zip(heads(language)) {
        sheet.write_string_with_format(0, column, head, &bold)?;
    }
    for (line, row) in (1..).zip(rows) {
        for (column, cell) in cells(row, language).iter().enumerate() {
            let at = u16::try_from(column).context("columns")?;
            match cell.parse::<u32>() {
                Ok(number) if column == VALUE => sheet.write_number(line, at, number)?,
                _ => sheet.write_string(line, at, cell.chars().take(CELL).collect::<String>())?,
            };
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, u32::try_from(rows.len()).unwrap_or(u32::MAX), 9)?;
    sheet.autofit();
    Ok(book.save_to_buffer()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_becomes_a_formula() {
        for (cell, expected) in [
            ("=HYPERLINK(\"http://example.com\")", "'=HYPERLINK(\"http://example.com\")"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("2024-03", "2024-03"),
            ("青嶺商事", "青嶺商事"),
        ] {
            assert_eq!(harmless(cell), expected);
        }
    }
}
