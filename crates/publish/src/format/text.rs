//! A piece as plain text for mail: 70 columns, lines broken as Japanese is, tables in columns.

mod grid;
mod line;

use super::marks::{Bracketed, Marks};
use crate::piece::{Block, Inline, Piece, Section, Slot, Table};
use grid::Ruled;
use line::{Hung, wrapped};

/// Columns of a line; a full-width character takes two.
pub const WIDTH: usize = 70;

/// `piece` as plain text, with a line end behind it.
#[must_use]
pub fn text(piece: &Piece) -> String {
    let mut out = Out { piece, text: String::new() };
    out.head();
    piece.shown().for_each(|section| out.section(section));
    out.notes();
    out.order();
    out.text
}

struct Out<'p> {
    piece: &'p Piece,
    text: String,
}

impl Out<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    fn rule(&mut self, mark: &str) {
        self.line(&mark.repeat(WIDTH / 2));
    }

    /// Words behind a mark, their further lines hung under the first.
    fn hung(&mut self, mark: &str, words: &str) {
        for line in wrapped(words, WIDTH, &Hung::under(mark)) {
            self.line(&line);
        }
    }

    fn head(&mut self) {
        self.rule("━");
        self.hung("", &self.piece.title);
        self.rule("━");
        for (label, words) in &self.piece.meta.facts {
            self.hung(&format!("{label}: "), words);
        }
        self.line("");
    }

    fn section(&mut self, section: &Section) {
        let title = self.inlines(&section.title);
        if section.depth <= 1 {
            self.rule("─");
            self.hung("■ ", &title);
            self.rule("─");
        } else {
            self.hung("◆ ", &title);
        }
        self.line("");
        section.blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(inlines) => self.hung("", &self.inlines(inlines)),
            Block::Quotation { lines, source } => {
                lines.iter().for_each(|line| self.quoted(line));
                self.hung("  ", &format!("{}: {}", self.piece.words.source, self.inlines(source)));
            }
            Block::List(items) => items.iter().for_each(|item| self.hung("・", &self.inlines(item))),
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => self.hung("", &format!("{}: {}", chart.title, chart.description)),
            Block::Slot(slot) if slot.text.is_empty() => return,
            Block::Slot(slot) => self.slot(slot),
        }
        self.line("");
    }

    /// A line of a quotation: the mark of mail before each of its lines.
    fn quoted(&mut self, words: &str) {
        for line in wrapped(words, WIDTH, &Hung::before_each("> ")) {
            self.line(&line);
        }
    }

    fn table(&mut self, table: &Table) {
        if !table.caption.is_empty() {
            self.hung("", &format!("【{}】", table.caption));
        }
        let titles = table.columns.iter().map(|column| column.title.clone()).collect();
        let rows =
            table.rows.iter().map(|row| row.iter().map(|cell| Bracketed.cell(self.piece, cell)).collect());
        let aligns: Vec<_> = table.columns.iter().map(|column| column.align).collect();
        for line in Ruled::new(std::iter::once(titles).chain(rows).collect(), aligns).lines(WIDTH) {
            self.line(&line);
        }
    }

    /// What the editor wrote, between two marks by which it is found again.
    fn slot(&mut self, slot: &Slot) {
        self.line(&format!("【{}】", self.piece.words.editor));
        slot.text.iter().for_each(|paragraph| self.hung("", paragraph));
    }

    fn notes(&mut self) {
        if self.piece.notes.is_empty() {
            return;
        }
        self.rule("─");
        self.line(&format!("■ {}", self.piece.words.notes));
        self.rule("─");
        self.line("");
        for (at, note) in self.piece.notes.iter().enumerate() {
            self.hung(&format!("[{}] ", at + 1), &self.inlines(&note.words));
        }
        self.line("");
    }

    /// On one line however long, so that it can be copied and read again.
    fn order(&mut self) {
        self.rule("─");
        self.line(&format!("{}:", self.piece.words.order));
        self.line(&format!("jikenbo {}", self.piece.meta.order));
    }

    fn inlines(&self, inlines: &[Inline]) -> String {
        Bracketed.line(self.piece, inlines)
    }
}
