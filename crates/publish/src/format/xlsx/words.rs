//! Sheets of words: what the piece says apart from its tables, and its notes.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatUnderline, Worksheet, XlsxError};

use super::begun;
use super::held::{heighten, held, lines};
use crate::format::marks::{Bracketed, Marks};
use crate::piece::{Block, Inline, Piece};

/// Narrow characters of a line: what an A4 page holds unscaled, since a sheet of one column is never scaled to fit.
const WIDTH: f64 = 70.0;

/// The words in reading order, a paragraph a row; what has a sheet of its own is named by its title.
pub(super) fn sheet(piece: &Piece, name: &str, titles: &[String]) -> Result<Worksheet, XlsxError> {
    let mut page = Page { sheet: begun(name)?, next: 0, titles: titles.iter() };
    page.sheet.set_column_width(0, WIDTH)?;
    page.put(&piece.title, &Format::new().set_bold().set_font_size(16))?;
    let quiet = Format::new().set_text_wrap().set_font_color(Color::RGB(0x0040_4040));
    for (label, words) in &piece.meta.facts {
        page.put(&format!("{label}: {words}"), &quiet)?;
    }
    if !piece.meta.order.is_empty() {
        page.put(&format!("{}: jikenbo {}", piece.words.order, piece.meta.order), &quiet)?;
    }
    let heading = Format::new().set_bold().set_font_size(12).set_underline(FormatUnderline::Single);
    for section in piece.shown() {
        page.next += 1;
        page.put(&Bracketed.line(piece, &section.title), &heading)?;
        for block in &section.blocks {
            page.block(piece, block)?;
        }
    }
    Ok(page.sheet)
}

/// The notes, each with its number.
pub(super) fn notes(piece: &Piece, name: &str) -> Result<Worksheet, XlsxError> {
    let mut sheet = begun(name)?;
    sheet.set_column_width(0, 6)?.set_column_width(1, WIDTH)?;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (row, (number, note)) in (0..).zip((1_u32..).zip(&piece.notes)) {
        sheet.write_number_with_format(row, 0, number, &wrapped)?;
        let words = held(Bracketed.line(piece, &note.words));
        heighten(&mut sheet, row, lines(&words, WIDTH))?;
        sheet.write_string_with_format(row, 1, words, &wrapped)?;
    }
    Ok(sheet)
}

/// A sheet of one column that is written from above.
struct Page<'t> {
    sheet: Worksheet,
    next: u32,
    /// Of the sheets that are still to be named.
    titles: std::slice::Iter<'t, String>,
}

impl Page<'_> {
    fn put(&mut self, words: &str, format: &Format) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.next, 0, held(words.to_owned()), format)?;
        heighten(&mut self.sheet, self.next, lines(words, WIDTH))?;
        self.next += 1;
        Ok(())
    }

    fn block(&mut self, piece: &Piece, block: &Block) -> Result<(), XlsxError> {
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let indented = wrapped.clone().set_indent(2);
        match block {
            Block::Paragraph(inlines) => self.put(&Bracketed.line(piece, inlines), &wrapped),
            Block::Quotation { lines, source } => {
                lines.iter().try_for_each(|line| self.put(line, &indented))?;
                self.put(&Bracketed.line(piece, source), &indented)
            }
            Block::List(items) => items.iter().try_for_each(|item| self.item(piece, item, &wrapped)),
            Block::Table(_) => self.name_sheet(&wrapped),
            Block::Chart(chart) => {
                self.put(&chart.description, &wrapped)?;
                self.name_sheet(&wrapped)
            }
            Block::Slot(slot) => slot.text.iter().try_for_each(|words| self.put(words, &indented)),
        }
    }

    /// Names the next sheet.
    fn name_sheet(&mut self, format: &Format) -> Result<(), XlsxError> {
        let title = self.titles.next().map(String::as_str).unwrap_or_default();
        self.put(&format!("→ {title}"), format)
    }

    fn item(&mut self, piece: &Piece, item: &[Inline], format: &Format) -> Result<(), XlsxError> {
        self.put(&format!("・{}", Bracketed.line(piece, item)), format)
    }
}
