//! Tables of a page, and how wide their columns are.

use std::fmt::Write;

use maud::{Markup, html};

use super::Page;
use crate::piece::{Align, Block, Cell, Piece, Table};

impl Page<'_> {
    pub(super) fn table(&self, table: &Table) -> Markup {
        html! {
            div.wide {
                table class={ "t-" (table.name) } {
                    @if !table.caption.is_empty() { caption { (table.caption) } }
                    colgroup { @for _ in &table.columns { col; } }
                    thead { tr { @for column in &table.columns { th scope="col" class=(class(column.align)) { (column.title) } } } }
                    tbody {
                        @for row in &table.rows {
                            tr { @for (cell, column) in row.iter().zip(&table.columns) { (self.cell(cell, column.align)) } }
                        }
                    }
                }
            }
        }
    }

    fn cell(&self, cell: &Cell, align: Align) -> Markup {
        match cell {
            Cell::Words(inlines) => html! { td class=(class(align)) { (self.inlines(inlines)) } },
            Cell::Figure(at) => html! { td class={ (class(align)) " number" } { (self.figure(*at)) } },
        }
    }
}

fn class(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Centre => "centre",
        Align::Right => "right",
    }
}

/// Rules for the widths of the columns of every table.
pub(super) fn widths(piece: &Piece) -> String {
    let mut rules = String::new();
    let blocks = piece.sections.iter().flat_map(|section| &section.blocks);
    for block in blocks {
        let Block::Table(table) = block else { continue };
        let whole: u32 = table.columns.iter().map(|column| u32::from(column.width)).sum();
        for (at, column) in table.columns.iter().enumerate() {
            let share = u32::from(column.width) * 1_000 / whole.max(1);
            // Writing to a string does not fail.
            let _ = write!(
                rules,
                ".t-{} col:nth-child({}){{width:{}.{}%}}",
                table.name,
                at + 1,
                share / 10,
                share % 10
            );
        }
    }
    rules
}
