//! CSV for spreadsheets: UTF-8 with a byte order mark, RFC 4180 line ends, formulas disarmed.
//!
//! One article a row, several values of one field joined by `; `.

use std::io::{self, Write};

use jikenbo_model::{Field, Record};

use crate::article::Article;
use crate::value::{Value, Word, values};

/// Columns before those of the fields.
const PLACE: [&str; 6] = ["number", "source", "document", "ordinal", "kind", "anchor"];

/// Writes rows as they come.
pub struct Writer<W: Write> {
    rows: csv::Writer<W>,
}

impl<W: Write> Writer<W> {
    /// Writes the byte order mark and the row of column names.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn new(mut out: W) -> io::Result<Self> {
        out.write_all("\u{FEFF}".as_bytes())?;
        let mut rows = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
        let fields = Field::ALL.iter().map(|field| field.as_str());
        rows.write_record(PLACE.into_iter().chain(fields))?;
        Ok(Self { rows })
    }

    /// Writes the row of `article`.
    ///
    /// # Errors
    /// Those of the writer beneath.
    pub fn write(&mut self, article: &Article<'_>) -> io::Result<()> {
        let Article { source, number, record } = article;
        let number = number.map(|number| number.to_string()).unwrap_or_default();
        let (document, ordinal) = (source.id.to_string(), record.ordinal.to_string());
        let place: [&str; 6] =
            [&number, source.name, &document, &ordinal, record.kind.value.as_str(), article.anchor()];
        let cells = place.iter().map(|&cell| disarmed(cell)).chain(cells(record));
        self.rows.write_record(cells)?;
        Ok(())
    }

    /// Writes what is still held back.
    ///
    /// # Errors
    /// Those of the writer beneath.
    pub fn finish(mut self) -> io::Result<()> {
        self.rows.flush()
    }
}

/// A cell for each field, in the order of the columns.
fn cells(record: &Record) -> impl Iterator<Item = String> {
    let list = values(record);
    Field::ALL.iter().map(move |&field| {
        let of_field = list.iter().filter(|value| value.field == field);
        disarmed(&of_field.map(cell).collect::<Vec<_>>().join("; "))
    })
}

fn cell(value: &Value<'_>) -> String {
    match value.word {
        Word::Affected(affected) => {
            let count = affected.count;
            format!("{} {} {} {}", count.value, count.unit, count.bound.as_str(), affected.status)
        }
        Word::Counted(counted) => {
            format!(
                "{} {} {} {}",
                counted.count.value,
                counted.count.unit,
                counted.count.bound.as_str(),
                counted.of
            )
        }
        Word::Party(party) => format!("{} ({})", party.name, party.role),
        word => word.to_string(),
    }
}

/// A spreadsheet runs a cell that begins with one of these as a formula; an apostrophe makes it text.
fn disarmed(cell: &str) -> String {
    let dangerous = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
    if cell.starts_with(dangerous) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::disarmed;

    #[test]
    fn formulas_become_text() {
        assert_eq!(disarmed("=HYPERLINK(\"https://example.com\")"), "'=HYPERLINK(\"https://example.com\")");
        assert_eq!(disarmed("＋81"), "'＋81");
        assert_eq!(disarmed("株式会社例"), "株式会社例");
    }
}
