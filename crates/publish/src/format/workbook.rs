//! XLSX: the incidents in rows, dates and numbers as such, with a sheet for the words that values rest on and one for the
//! documents. The columns are told in `docs/xlsx.md`.
//!
//! Words are written as words: what looks like a formula is never one.

mod column;
mod sheet;

use std::io::{self, Seek, Write};

use jikenbo_model::{Affected, Evidence, Field};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::article::Article;
use crate::incident::Incident;
use crate::value::{Value, Word, values};
use column::{EVIDENCE, INCIDENTS, SOURCES};
use sheet::{Cell, Sheet};

/// A workbook that is being filled.
pub struct Writer {
    incidents: Sheet,
    evidence: Sheet,
    sources: Sheet,
    changed: jiff::Timestamp,
}

impl Writer {
    /// An empty one, with the heads of its sheets.
    ///
    /// # Errors
    /// None arises.
    pub fn new() -> io::Result<Self> {
        Ok(Self {
            incidents: Sheet::new("incidents", INCIDENTS).map_err(failed)?,
            evidence: Sheet::new("evidence", EVIDENCE).map_err(failed)?,
            sources: Sheet::new("sources", SOURCES).map_err(failed)?,
            changed: jiff::Timestamp::UNIX_EPOCH,
        })
    }

    /// Adds `incident`.
    ///
    /// # Errors
    /// None arises from an incident.
    pub fn write(&mut self, incident: &Incident<'_>) -> io::Result<()> {
        self.changed = self.changed.max(incident.changed);
        self.incidents.add(row(incident)).map_err(failed)?;
        for report in &incident.reports {
            for value in values(report.record) {
                for quote in quotes(incident, report, &value) {
                    self.evidence.add(quote).map_err(failed)?;
                }
            }
            self.sources.add(source(incident, report)).map_err(failed)?;
        }
        for entry in values(incident.stands).iter().filter_map(|value| entry(incident, value)) {
            self.evidence.add(entry).map_err(failed)?;
        }
        Ok(())
    }

    /// Writes the file.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn finish(self, out: impl Write + Seek + Send) -> io::Result<()> {
        let made = ExcelDateTime::from_timestamp(self.changed.as_second()).map_err(failed)?;
        let mut book = Workbook::new();
        book.set_properties(&DocProperties::new().set_author("jikenbo").set_creation_datetime(&made));
        for sheet in [self.incidents, self.evidence, self.sources] {
            for worksheet in sheet.finish().map_err(failed)? {
                book.push_worksheet(worksheet);
            }
        }
        book.save_to_writer(out).map_err(failed)
    }
}

fn failed(error: XlsxError) -> io::Error {
    io::Error::other(error)
}

/// The row of an incident: its number, how many reports, then every field; of the headline number the parts.
fn row(incident: &Incident<'_>) -> Vec<Cell> {
    let stands = values(incident.stands);
    let mut row = vec![Cell::text(incident.number), Cell::Number(incident.reports.len() as u64)];
    for &field in Field::ALL {
        let of_field: Vec<&Value<'_>> = stands.iter().filter(|value| value.field == field).collect();
        match (field, of_field.first().map(|value| value.word)) {
            (Field::SeriesNo | Field::ReportNo, _) => {}
            (Field::Affected, Some(Word::Affected(affected))) => row.extend(parts(affected)),
            (Field::Affected, _) => row.extend([Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty]),
            (_, Some(Word::When(when))) => row.push(Cell::When(when)),
            _ => row.push(Cell::text(
                of_field.iter().map(|value| in_short(value)).collect::<Vec<_>>().join("; "),
            )),
        }
    }
    row
}

fn parts(affected: Affected) -> [Cell; 4] {
    let Affected { count, status } = affected;
    [Cell::Number(count.value), Cell::text(count.unit), Cell::text(count.bound.as_str()), Cell::text(status)]
}

fn in_short(value: &Value<'_>) -> String {
    match value.word {
        Word::Counted(counted) => format!("{} {} {}", counted.count.value, counted.count.unit, counted.of),
        Word::Party(party) => format!("{} ({})", party.name, party.role),
        word => word.to_string(),
    }
}

/// A row for each stretch of words on which a value of a report rests; one without words where it rests on none.
fn quotes(incident: &Incident<'_>, report: &Article<'_>, value: &Value<'_>) -> Vec<Vec<Cell>> {
    let quote = |[start, end]: [usize; 2], words: &str| {
        vec![
            Cell::text(incident.number),
            Cell::text(value.field.as_str()),
            Cell::text(in_short(value)),
            Cell::text(value.stance.as_str()),
            Cell::text(words),
            Cell::text(report.source.name),
            Cell::Number(start as u64),
            Cell::Number(end as u64),
            Cell::text(report.source.id),
        ]
    };
    value.spans().map(|span| quote(report.source.points(span), report.source.words(span))).collect()
}

/// The row of a value that a person entered. Who and why stays in the casebook.
fn entry(incident: &Incident<'_>, value: &Value<'_>) -> Option<Vec<Cell>> {
    let at = value.evidence.iter().find_map(|evidence| match evidence {
        Evidence::Entry { at, .. } => Some(at),
        Evidence::Quote(_) => None,
    })?;
    let words = [value.field.as_str().to_owned(), in_short(value), "entered".to_owned(), at.clone()];
    Some([Cell::text(incident.number)].into_iter().chain(words.iter().map(Cell::text)).collect())
}

fn source(incident: &Incident<'_>, report: &Article<'_>) -> Vec<Cell> {
    vec![
        Cell::text(incident.number),
        Cell::text(report.source.name),
        Cell::Number(u64::from(report.record.ordinal)),
        Cell::text(report.anchor()),
        report.record.disclosed_on.as_ref().map_or(Cell::Empty, |on| Cell::When(on.value)),
        Cell::text(report.source.id),
    ]
}
