//! Sheets of words: what the piece says apart from its tables, and its notes.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatUnderline, Worksheet, XlsxError};

use super::begun;
use super::plain::{held, plain};
use crate::piece::{Block, Inline, Piece};

/// The words in reading order, a paragraph a row.
pub(super) fn sheet(piece: &Piece, name: String) -> Result<Worksheet, XlsxError> {
    let mut page = Page { sheet: begun(&name)?, next: 0 };
    page.sheet.set_column_width(0, 110)?;
    page.put(&piece.title, &Format::new().set_bold().set_font_size(16))?;
    let quiet = Format::new().set_text_wrap().set_font_color(Color::RGB(0x0040_4040));
    for (label, words) in &piece.meta.facts {
        page.put(&format!("{label}: {words}"), &quiet)?;
    }
    if !piece.meta.order.is_empty() {
        page.put(&format!("{}: jikenbo {}", piece.words.order, piece.meta.order), &quiet)?;
    }
    let heading = Format::new().set_bold().set_font_size(12).set_underline(FormatUnderline::Single);
    for section in &piece.sections {
        page.next += 1;
        page.put(&plain(piece, &section.title), &heading)?;
        for block in &section.blocks {
            page.block(piece, block)?;
        }
    }
    Ok(page.sheet)
}

/// The notes, each with its number.
pub(super) fn notes(piece: &Piece, name: &str) -> Result<Worksheet, XlsxError> {
    let mut sheet = begun(name)?;
    sheet.set_column_width(0, 6)?.set_column_width(1, 110)?;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (row, (number, note)) in (0..).zip((1_u32..).zip(&piece.notes)) {
        sheet.write_number_with_format(row, 0, number, &wrapped)?;
        sheet.write_string_with_format(row, 1, held(plain(piece, &note.words)), &wrapped)?;
    }
    Ok(sheet)
}

/// A sheet of one column that is written from above.
struct Page {
    sheet: Worksheet,
    next: u32,
}

impl Page {
    fn put(&mut self, words: &str, format: &Format) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.next, 0, held(words.to_owned()), format)?;
        self.next += 1;
        Ok(())
    }

    fn block(&mut self, piece: &Piece, block: &Block) -> Result<(), XlsxError> {
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let indented = wrapped.clone().set_indent(2);
        match block {
            Block::Paragraph(inlines) => self.put(&plain(piece, inlines), &wrapped),
            Block::Quotation { lines, source } => {
                lines.iter().try_for_each(|line| self.put(line, &indented))?;
                self.put(&plain(piece, source), &indented)
            }
            Block::List(items) => items.iter().try_for_each(|item| self.item(piece, item, &wrapped)),
            Block::Table(table) => self.put(&format!("→ {}", table.caption), &wrapped),
            Block::Chart(chart) => self.put(&chart.description, &wrapped),
            Block::Slot(slot) => slot.text.iter().try_for_each(|words| self.put(words, &indented)),
        }
    }

    fn item(&mut self, piece: &Piece, item: &[Inline], format: &Format) -> Result<(), XlsxError> {
        self.put(&format!("・{}", plain(piece, item)), format)
    }
}
