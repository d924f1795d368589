//! XLSX: every sheet, row by row.

use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx};
use jikenbo_model::document::{BlockKind, FileKind, Place};
use jikenbo_model::problem::ProblemKind;

use super::archive::Archive;
use crate::draft::Draft;
use crate::error::Error;
use crate::header::looks_like_header;
use crate::limits::Limits;

/// Columns that short rows are filled up to.
const MOST_COLUMNS: usize = 256;

/// Reads `bytes` as a workbook.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Draft, Error> {
    Archive::open(FileKind::Xlsx, bytes, limits)?.measure()?;
    let mut book: Xlsx<_> =
        Xlsx::new(Cursor::new(bytes)).map_err(|_| Error::Unreadable { kind: FileKind::Xlsx.as_str() })?;
    let mut draft = Draft::new(FileKind::Xlsx);
    for (number, name) in book.sheet_names().into_iter().enumerate() {
        match sheet(&mut book, &name, limits)? {
            Some(sheet) => sheet.write(&name, limits, &mut draft)?,
            None => draft.problem(ProblemKind::PartSkipped, format!("sheet {}", number + 1)),
        }
    }
    Ok(draft)
}

/// The filled cells of a sheet, row by row: row number from 0, then column and words.
struct Sheet {
    rows: Vec<(u32, Vec<(u32, String)>)>,
}

/// Reads the cells one by one: a sheet that claims a billion empty cells costs nothing. `None` where the sheet is a
/// chart or damaged from the start.
fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, limits: &Limits) -> Result<Option<Sheet>, Error> {
    let Ok(mut cells) = book.worksheet_cells_reader(name) else {
        return Ok(None);
    };
    let mut rows: Vec<(u32, Vec<(u32, String)>)> = Vec::new();
    let mut size = 0;
    while let Ok(Some(cell)) = cells.next_cell() {
        let (row, column) = cell.get_position();
        let words = words_of(cell.get_value());
        if words.is_empty() {
            continue;
        }
        size += words.len();
        limits.check_text(size)?;
        match rows.last_mut() {
            Some((last, cells)) if *last == row => cells.push((column, words)),
            _ => rows.push((row, vec![(column, words)])),
        }
    }
    Ok(Some(Sheet { rows }))
}

impl Sheet {
    fn write(self, name: &str, limits: &Limits, draft: &mut Draft) -> Result<(), Error> {
        let columns =
            || self.rows.iter().flat_map(|(_, cells)| cells.iter().map(|&(column, _)| column as usize));
        let first = columns().min().unwrap_or_default();
        let width = columns().max().map_or(0, |last| last + 1 - first).min(MOST_COLUMNS);
        let (mut titled, mut headed) = (false, false);
        for (row, filled) in self.rows {
            let place = Place::Sheet { name: name.to_owned(), row: row.saturating_add(1) };
            if let [(column, only)] = filled.as_slice()
                && is_note(*column as usize - first, only, width, headed)
            {
                let kind =
                    if titled || headed { BlockKind::Paragraph } else { BlockKind::Heading { level: 1 } };
                titled = true;
                draft.push(kind, only, place);
                continue;
            }
            let cells = spread(filled, first, width);
            let header = !headed && looks_like_header(cells.iter().map(String::as_str));
            headed |= header;
            draft.push_row(&cells, header, place);
            draft.check(limits)?;
        }
        Ok(())
    }
}

/// A row with one filled cell is a title or a remark, unless it is the beginning of a row that nobody filled in.
fn is_note(column: usize, words: &str, width: usize, headed: bool) -> bool {
    width >= 2 && (!headed || column > 0 || words.chars().count() > 8)
}

/// The cells in their columns, empty ones included.
fn spread(filled: Vec<(u32, String)>, first: usize, width: usize) -> Vec<String> {
    let mut cells = vec![String::new(); width];
    for (column, words) in filled {
        let column = column as usize - first;
        match cells.get_mut(column) {
            Some(cell) => *cell = words,
            None => cells.push(words),
        }
    }
    cells
}

fn words_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(words) => one_line(words),
        DataRef::SharedString(words) => one_line(words),
        DataRef::Bool(truth) => if *truth { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(moment) => date(moment),
        DataRef::DateTimeIso(words) | DataRef::DurationIso(words) => words.clone(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// A cell's own line ends are blanks: a row is one line.
fn one_line(words: &str) -> String {
    words
        .split(['\n', '\r', '\t'])
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// 2023-05-12, 2023-05-12 09:30, 09:30; durations stay numbers.
fn date(moment: &ExcelDateTime) -> String {
    if moment.is_duration() {
        return moment.as_f64().to_string();
    }
    let (year, month, day, hour, minute, _, _) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    let time = format!("{hour:02}:{minute:02}");
    if moment.as_f64() < 1.0 {
        time
    } else if moment.as_f64().fract() == 0.0 {
        date
    } else {
        format!("{date} {time}")
    }
}
