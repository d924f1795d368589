//! A sheet for a table: a head that stays in sight and is printed on every page, a filter, typed cells.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

use super::begun;
use super::figure::{Places, number};
use super::held::{heighten, held, lines};
use crate::format::marks::{Bracketed, Marks};
use crate::piece::{Align, Cell, Figure, Piece, Table};

pub(super) fn sheet(
    piece: &Piece,
    table: &Table,
    name: &str,
    places: &mut Places,
) -> Result<Worksheet, XlsxError> {
    let mut sheet = begun(name)?;
    sheet.set_landscape();
    let widths = widths(piece, table);
    head(&mut sheet, table, &widths)?;
    for (row, cells) in (1..).zip(&table.rows) {
        let mut height: f64 = 1.0;
        for ((at, width), (cell, column)) in (0..).zip(&widths).zip(cells.iter().zip(&table.columns)) {
            let format = aligned(column.align);
            match cell {
                Cell::Words(words) if words.is_empty() => {}
                Cell::Words(words) => {
                    let words = held(Bracketed.line(piece, words));
                    height = height.max(lines(&words, *width));
                    sheet.write_string_with_format(row, at, words, &format.set_text_wrap())?;
                }
                Cell::Figure(figure) => {
                    places.note(*figure, name, row, at);
                    put_figure(&mut sheet, (row, at), piece.figure(*figure), &format)?;
                }
            }
        }
        heighten(&mut sheet, row, height)?;
    }
    Ok(sheet)
}

/// A number as one, looking as it is shown; where it is none, as words.
fn put_figure(
    sheet: &mut Worksheet,
    (row, at): (u32, u16),
    figure: &Figure,
    format: &Format,
) -> Result<(), XlsxError> {
    match number(figure) {
        Some((number, shown)) => {
            sheet.write_number_with_format(row, at, number, &format.clone().set_num_format(shown))?
        }
        None => sheet.write_string_with_format(row, at, &figure.shown, format)?,
    };
    Ok(())
}

/// The widths of the columns: their share, and wide enough for every number.
fn widths(piece: &Piece, table: &Table) -> Vec<f64> {
    let sum: u32 = table.columns.iter().map(|column| u32::from(column.width)).sum();
    let mut widths: Vec<f64> = table
        .columns
        .iter()
        .map(|column| (f64::from(column.width) / f64::from(sum.max(1)) * LINE).max(LEAST))
        .collect();
    for row in &table.rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            if let Cell::Figure(at) = cell {
                let shown = UnicodeWidthStr::width_cjk(piece.figure(*at).shown.as_str()) + 2;
                *width = width.max(f64::from(u32::try_from(shown).unwrap_or(u32::MAX)));
            }
        }
    }
    widths
}

fn head(sheet: &mut Worksheet, table: &Table, widths: &[f64]) -> Result<(), XlsxError> {
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_background_color(Color::RGB(0x00E8_EDF3))
        .set_border_bottom(FormatBorder::Thin);
    for ((at, column), width) in (0..).zip(&table.columns).zip(widths) {
        sheet.write_string_with_format(0, at, &column.title, &head)?;
        sheet.set_column_width(at, *width)?;
    }
    let (columns, rows) = (table.columns.len().max(1), table.rows.len());
    let last = u16::try_from(columns - 1).unwrap_or(u16::MAX);
    sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
    sheet.autofilter(0, 0, u32::try_from(rows).unwrap_or(u32::MAX), last)?;
    Ok(())
}

/// Characters of all columns together.
const LINE: f64 = 120.0;
/// Characters of the narrowest column: its title and the button of the filter.
const LEAST: f64 = 8.0;

fn aligned(align: Align) -> Format {
    let side = match align {
        Align::Left => FormatAlign::Left,
        Align::Centre => FormatAlign::Center,
        Align::Right => FormatAlign::Right,
    };
    Format::new().set_align(side).set_align(FormatAlign::Top)
}
