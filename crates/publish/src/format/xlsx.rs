//! XLSX: a piece as a workbook. Its words on the first sheet, each table and chart on one of its own, numbers as numbers
//! that look as the piece shows them; then the notes, and every figure with the cell it stands in.
//!
//! The same piece gives the same bytes.

mod charts;
mod figure;
mod held;
mod tables;
mod words;

use std::io::{self, Seek, Write};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use super::marks::{Bare, Marks};
use crate::piece::{Block, Piece, Section};

/// Writes `piece` as a workbook.
///
/// # Errors
/// Those of `out`.
pub fn write(piece: &Piece, out: impl Write + Seek + Send) -> io::Result<()> {
    let mut book = filled(piece).map_err(io::Error::other)?;
    book.save_to_writer(out).map_err(io::Error::other)
}

fn filled(piece: &Piece) -> Result<Workbook, XlsxError> {
    let mut names = Names::default();
    let first = names.free("本文");
    let titles: Vec<String> =
        with_sheets(piece).map(|(section, block)| names.free(&title(piece, section, block))).collect();
    let mut sheets = vec![words::sheet(piece, &first, &titles)?];
    let mut places = figure::Places::default();
    for ((_, block), title) in with_sheets(piece).zip(&titles) {
        match block {
            Block::Table(table) => sheets.push(tables::sheet(piece, table, title, &mut places)?),
            Block::Chart(chart) => sheets.push(charts::sheet(chart, title)?),
            _ => {}
        }
    }
    if !piece.notes.is_empty() {
        sheets.push(words::notes(piece, &names.free(&piece.words.notes))?);
    }
    if !piece.figures.is_empty() {
        sheets.push(figure::sheet(piece, &names.free("figures"), &places)?);
    }
    let mut book = Workbook::new();
    book.set_properties(&properties(piece)?);
    sheets.into_iter().for_each(|sheet| book.push_worksheet(sheet));
    Ok(book)
}

/// The blocks that have sheets of their own, in reading order.
fn with_sheets(piece: &Piece) -> impl Iterator<Item = (&Section, &Block)> {
    let blocks =
        piece.sections.iter().flat_map(|section| section.blocks.iter().map(move |block| (section, block)));
    blocks.filter(|(_, block)| matches!(block, Block::Table(_) | Block::Chart(_)))
}

/// What its sheet is called: a table without a caption as its section.
fn title(piece: &Piece, section: &Section, block: &Block) -> String {
    match block {
        Block::Table(table) if !table.caption.is_empty() => table.caption.clone(),
        Block::Chart(chart) => chart.title.clone(),
        _ => Bare.line(piece, &section.title),
    }
}

/// Made on the day whose state it tells, so that it is made the same again.
fn properties(piece: &Piece) -> Result<DocProperties, XlsxError> {
    let day = piece.meta.as_of.and_then(|day| Some((day.year(), day.month()?, day.day()?)));
    let (year, month, day) = day.unwrap_or((2000, 1, 1));
    let made = ExcelDateTime::from_ymd(year, month, day)?;
    let properties = DocProperties::new().set_title(&piece.title).set_author(&piece.meta.issuer);
    Ok(properties.set_comment(&piece.meta.order).set_creation_datetime(&made))
}

/// A sheet that is printed on A4, as many pages long as it needs.
fn begun(name: &str) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(name)?.set_paper_size(9).set_print_fit_to_pages(1, 0).set_footer("&C&P / &N");
    Ok(sheet)
}

/// Names of sheets: at most 31 characters, none of `[]:*?/\`, each once.
#[derive(Debug, Default)]
struct Names(Vec<String>);

impl Names {
    /// `wanted`, or the nearest that is free.
    fn free(&mut self, wanted: &str) -> String {
        let allowed = |c: &char| !c.is_control() && !"[]:*?/\\'".contains(*c);
        let base: String = wanted.chars().filter(allowed).take(26).collect();
        let base = if base.trim().is_empty() { "sheet".to_owned() } else { base };
        let numbered = (2..).map(|nth| format!("{base} {nth}"));
        let mut all = std::iter::once(base.clone()).chain(numbered);
        let is_free = |name: &String| self.0.iter().all(|taken| taken.to_lowercase() != name.to_lowercase());
        let name = all.find(is_free).unwrap_or(base);
        self.0.push(name.clone());
        name
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn sheets_have_names_of_their_own() {
        let mut names = Names::default();
        assert_eq!(names.free("原因別[件/月]"), "原因別件月");
        assert_eq!(names.free("原因別件月"), "原因別件月 2");
        assert_eq!(names.free("Causes"), "Causes");
        assert_eq!(names.free("causes"), "causes 2");
        assert_eq!(names.free(&"長".repeat(40)).chars().count(), 26);
        assert_eq!(names.free("[]"), "sheet");
    }
}
