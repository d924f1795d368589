//! A sheet: a head that stays in sight, a filter, widths; a second one where the rows of one do not suffice.

use jikenbo_model::When;
use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

/// A cell.
pub(crate) enum Cell {
    Empty,
    Number(u64),
    /// A date where a day was written, else as written.
    When(When),
    Text(String),
}

impl Cell {
    pub(crate) fn text(words: impl ToString) -> Self {
        Self::Text(words.to_string())
    }
}

/// Rows of a sheet, by the format.
const ROWS: u32 = 1_048_576;
/// Characters of a cell, by the format.
const CHARACTERS: usize = 32_767;
/// Numbers above this are not exact in the format.
const EXACT: u64 = 1 << 53;

pub(super) struct Sheet {
    name: &'static str,
    columns: &'static [(&'static str, f64)],
    full: Vec<Worksheet>,
    current: Worksheet,
    next: u32,
    date: Format,
    number: Format,
}

impl Sheet {
    pub(super) fn new(
        name: &'static str,
        columns: &'static [(&'static str, f64)],
    ) -> Result<Self, XlsxError> {
        Ok(Self {
            name,
            columns,
            full: Vec::new(),
            current: begun(name, columns)?,
            next: 1,
            date: Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
            number: Format::new().set_num_format("#,##0"),
        })
    }

    pub(super) fn add(&mut self, row: Vec<Cell>) -> Result<(), XlsxError> {
        if self.next == ROWS {
            let name = format!("{} {}", self.name, self.full.len() + 2);
            let next = begun(&name, self.columns)?;
            let full = std::mem::replace(&mut self.current, next);
            self.full.push(filtered(full, self.columns.len(), self.next)?);
            self.next = 1;
        }
        for (column, cell) in (0..).zip(row) {
            self.put(column, cell)?;
        }
        self.next += 1;
        Ok(())
    }

    fn put(&mut self, column: u16, cell: Cell) -> Result<(), XlsxError> {
        let (sheet, row) = (&mut self.current, self.next);
        match cell {
            Cell::Empty => {}
            Cell::Number(number) if number <= EXACT => {
                sheet.write_number_with_format(row, column, number as f64, &self.number)?;
            }
            Cell::Number(number) => {
                sheet.write_string(row, column, number.to_string())?;
            }
            Cell::When(when) => match day(when) {
                Some(day) => sheet.write_datetime_with_format(row, column, day, &self.date).map(|_| ())?,
                None => sheet.write_string(row, column, when.to_string()).map(|_| ())?,
            },
            Cell::Text(words) if words.is_empty() => {}
            Cell::Text(words) => {
                sheet.write_string(row, column, shortened(words))?;
            }
        }
        Ok(())
    }

    /// The sheets, in order.
    pub(super) fn finish(mut self) -> Result<Vec<Worksheet>, XlsxError> {
        self.full.push(filtered(self.current, self.columns.len(), self.next)?);
        Ok(self.full)
    }
}

fn begun(name: &str, columns: &[(&str, f64)]) -> Result<Worksheet, XlsxError> {
    let head = Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0x00E8_EDF3))
        .set_border_bottom(FormatBorder::Thin);
    let mut sheet = Worksheet::new();
    sheet.set_name(name)?;
    sheet.set_freeze_panes(1, 1)?;
    for (at, (title, width)) in (0..).zip(columns) {
        sheet.write_string_with_format(0, at, *title, &head)?;
        sheet.set_column_width(at, *width)?;
    }
    Ok(sheet)
}

fn filtered(mut sheet: Worksheet, columns: usize, next: u32) -> Result<Worksheet, XlsxError> {
    let last = u16::try_from(columns.saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.autofilter(0, 0, next - 1, last)?;
    Ok(sheet)
}

/// A day that the format knows: none before 1900.
fn day(when: When) -> Option<ExcelDateTime> {
    ExcelDateTime::from_ymd(when.year(), when.month()?, when.day()?).ok()
}

/// As much as a cell holds; an ellipsis where that is not all.
fn shortened(mut words: String) -> String {
    if words.encode_utf16().count() <= CHARACTERS {
        return words;
    }
    let mut held = 0;
    let fits = |c: &char| {
        held += c.len_utf16();
        held < CHARACTERS
    };
    let length = words.chars().take_while(fits).map(char::len_utf8).sum();
    words.truncate(length);
    words.push('…');
    words
}
