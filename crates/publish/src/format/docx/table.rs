//! Tables: a head that is repeated on every page, widths by share, numbers to the right.

use super::block::{Body, LINE_WIDTH};
use crate::piece::{Align, Cell, Column, Inline, Table};

pub(super) fn put(body: &mut Body<'_>, table: &Table) {
    if !table.caption.is_empty() {
        body.paragraph("Caption", &[Inline::text(&table.caption)]);
    }
    let widths = widths(&table.columns);
    let xml = &mut body.runs.xml;
    xml.open("w:tbl", &[]);
    xml.raw("<w:tblPr><w:tblStyle w:val=\"Figures\"/>");
    xml.empty("w:tblW", &[("w:w", &LINE_WIDTH.to_string()), ("w:type", "dxa")]);
    xml.raw("<w:tblLayout w:type=\"fixed\"/>");
    xml.raw("<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>");
    xml.raw("</w:tblPr><w:tblGrid>");
    widths.iter().for_each(|width| xml.empty("w:gridCol", &[("w:w", width)]));
    xml.raw("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (column, width) in table.columns.iter().zip(&widths) {
        cell(body, width, column.align, &Cell::text(&column.title));
    }
    body.runs.xml.close("w:tr");
    for row in &table.rows {
        body.runs.xml.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for ((held, column), width) in row.iter().zip(&table.columns).zip(&widths) {
            cell(body, width, column.align, held);
        }
        body.runs.xml.close("w:tr");
    }
    body.runs.xml.close("w:tbl");
    body.paragraph("AfterTable", &[]);
}

/// Shares of the line, in twentieths of a point; none so narrow that a short title breaks.
fn widths(columns: &[Column]) -> Vec<String> {
    let sum: u32 = columns.iter().map(|column| u32::from(column.width)).sum();
    let share = |column: &Column| (LINE_WIDTH * u32::from(column.width) / sum.max(1)).max(LEAST);
    let wanted: u32 = columns.iter().map(share).sum();
    columns.iter().map(|column| (share(column) * LINE_WIDTH / wanted.max(1)).to_string()).collect()
}

/// The narrowest column.
const LEAST: u32 = 640;

fn cell(body: &mut Body<'_>, width: &str, align: Align, cell: &Cell) {
    let style = match align {
        Align::Left => "CellLeft",
        Align::Centre => "CellCentre",
        Align::Right => "CellRight",
    };
    let runs = &mut body.runs;
    runs.xml.raw("<w:tc><w:tcPr>");
    runs.xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]);
    runs.xml.raw("</w:tcPr><w:p><w:pPr>");
    runs.xml.empty("w:pStyle", &[("w:val", style)]);
    runs.xml.raw("</w:pPr>");
    match cell {
        Cell::Words(inlines) => runs.put_all(inlines),
        Cell::Figure(at) => runs.figure(*at),
    }
    runs.xml.raw("</w:p></w:tc>");
}
