//! A sheet for a table: a head that stays in sight and is printed on every page, a filter, typed cells.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use super::begun;
use super::figure::{Places, number};
use super::held::held;
use crate::format::marks::{Bracketed, Marks};
use crate::piece::{Align, Cell, Piece, Table};

pub(super) fn sheet(
    piece: &Piece,
    table: &Table,
    name: &str,
    places: &mut Places,
) -> Result<Worksheet, XlsxError> {
    let mut sheet = begun(name)?;
    head(&mut sheet, table)?;
    for (row, cells) in (1..).zip(&table.rows) {
        for (at, (cell, column)) in (0..).zip(cells.iter().zip(&table.columns)) {
            let format = aligned(column.align);
            match cell {
                Cell::Words(words) if words.is_empty() => {}
                Cell::Words(words) => {
                    sheet.write_string_with_format(
                        row,
                        at,
                        held(Bracketed.line(piece, words)),
                        &format.set_text_wrap(),
                    )?;
                }
                Cell::Figure(figure) => {
                    places.note(*figure, name, row, at);
                    let figure = piece.figure(*figure);
                    match number(figure) {
                        Some((number, shown)) => {
                            sheet.write_number_with_format(row, at, number, &format.set_num_format(shown))?
                        }
                        None => sheet.write_string_with_format(row, at, &figure.shown, &format)?,
                    };
                }
            }
        }
    }
    Ok(sheet)
}

fn head(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_background_color(Color::RGB(0x00E8_EDF3))
        .set_border_bottom(FormatBorder::Thin);
    let sum: u32 = table.columns.iter().map(|column| u32::from(column.width)).sum();
    for (at, column) in (0..).zip(&table.columns) {
        sheet.write_string_with_format(0, at, &column.title, &head)?;
        let share = f64::from(column.width) / f64::from(sum.max(1));
        sheet.set_column_width(at, (share * LINE).max(LEAST))?;
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
