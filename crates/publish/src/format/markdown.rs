//! A piece as Markdown: headings, pipes for tables, footnotes, and the editor's places between two comments.

use super::marks::Marks;
use crate::piece::{Align, Block, Inline, NoteAt, Piece, Section, Slot, Table};

/// `piece` as Markdown, with a line end behind it.
#[must_use]
pub fn markdown(piece: &Piece) -> String {
    let mut out = Out { piece, text: String::new() };
    out.head();
    piece.sections.iter().for_each(|section| out.section(section));
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

    /// A line and an empty one behind it.
    fn block(&mut self, line: &str) {
        self.line(line);
        self.line("");
    }

    fn head(&mut self) {
        self.block(&format!("# {}", escaped(&self.piece.title)));
        for (label, words) in &self.piece.meta.facts {
            self.line(&format!("- **{}**: {}", escaped(label), escaped(words)));
        }
        self.line("");
    }

    fn section(&mut self, section: &Section) {
        let marks = "#".repeat(usize::from(section.depth) + 1);
        let title = self.inlines(&section.title);
        self.block(&format!("{marks} {title}"));
        section.blocks.iter().for_each(|block| self.one(block));
    }

    fn one(&mut self, block: &Block) {
        match block {
            Block::Paragraph(inlines) => {
                let words = self.inlines(inlines);
                self.block(&apart_from_marks(&words));
            }
            Block::Quotation { lines, source } => self.quotation(lines, source),
            Block::List(items) => {
                for item in items {
                    let words = self.inlines(item);
                    self.line(&format!("- {}", apart_from_marks(&words)));
                }
                self.line("");
            }
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => {
                self.block(&format!("**{}**: {}", escaped(&chart.title), escaped(&chart.description)));
            }
            Block::Slot(slot) => self.slot(slot),
        }
    }

    fn quotation(&mut self, lines: &[String], source: &[Inline]) {
        for line in lines {
            self.line(&format!("> {}", apart_from_marks(&escaped(line))));
            self.line(">");
        }
        let source = self.inlines(source);
        self.block(&format!("> {}: {source}", escaped(&self.piece.words.source)));
    }

    fn table(&mut self, table: &Table) {
        if !table.caption.is_empty() {
            self.block(&format!("**{}**", escaped(&table.caption)));
        }
        let titles: Vec<String> =
            table.columns.iter().map(|column| in_cell(&escaped(&column.title))).collect();
        self.line(&format!("| {} |", titles.join(" | ")));
        let rules: Vec<&str> = table.columns.iter().map(|column| rule(column.align)).collect();
        self.line(&format!("| {} |", rules.join(" | ")));
        for row in &table.rows {
            let cells: Vec<String> =
                row.iter().map(|cell| in_cell(&Footnoted.cell(self.piece, cell))).collect();
            self.line(&format!("| {} |", cells.join(" | ")));
        }
        self.line("");
    }

    fn slot(&mut self, slot: &Slot) {
        self.line(&format!("<!-- editor:{} {} -->", slot.name, slot.prompt.replace("--", "–")));
        for paragraph in &slot.text {
            self.line(paragraph);
            self.line("");
        }
        self.block(&format!("<!-- /editor:{} -->", slot.name));
    }

    fn notes(&mut self) {
        if self.piece.notes.is_empty() {
            return;
        }
        self.block(&format!("## {}", escaped(&self.piece.words.notes)));
        for (at, note) in self.piece.notes.iter().enumerate() {
            let words = self.inlines(&note.words);
            self.line(&format!("[^{}]: {words}", at + 1));
        }
        self.line("");
    }

    fn order(&mut self) {
        let (label, order) = (escaped(&self.piece.words.order), &self.piece.meta.order);
        self.line(&format!("{label}: `jikenbo {order}`"));
    }

    fn inlines(&self, inlines: &[Inline]) -> String {
        Footnoted.line(self.piece, inlines)
    }
}

/// What stands within a line, as Markdown has it.
struct Footnoted;

impl Marks for Footnoted {
    fn words(&self, words: &str) -> String {
        escaped(words)
    }

    fn strong(&self, words: &str) -> String {
        format!("**{}**", escaped(words))
    }

    fn link(&self, words: &str, address: &str) -> String {
        match words == address {
            true => format!("<{address}>"),
            false => format!("[{}](<{address}>)", escaped(words)),
        }
    }

    fn note(&self, note: NoteAt) -> String {
        format!("[^{}]", note.shown())
    }
}

fn rule(align: Align) -> &'static str {
    match align {
        Align::Left => ":---",
        Align::Centre => ":---:",
        Align::Right => "---:",
    }
}

/// Words in which no character means anything but itself, on one line.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '\\' | '*' | '_' | '[' | ']' | '<' | '>' | '`' | '~' | '&' | '$' => out.extend(['\\', c]),
            '\n' | '\r' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// A bar would end the cell.
fn in_cell(markdown: &str) -> String {
    markdown.replace('|', "\\|")
}

/// A line that begins like a heading, a list or a rule begins with a mark against it.
fn apart_from_marks(markdown: &str) -> String {
    let digits = markdown.trim_start_matches(|c: char| c.is_ascii_digit());
    if markdown.starts_with(['#', '-', '+', '=', '|', ':']) {
        format!("\\{markdown}")
    } else if digits.len() < markdown.len() && digits.starts_with(['.', ')']) {
        markdown.replacen(['.', ')'], if digits.starts_with('.') { "\\." } else { "\\)" }, 1)
    } else {
        markdown.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_mean_only_themselves() {
        for (words, markdown) in [
            ("a*b_c", "a\\*b\\_c"),
            ("<script>", "\\<script\\>"),
            ("一行\n二行", "一行 二行"),
            ("3,455人", "3,455人"),
        ] {
            assert_eq!(escaped(words), markdown);
        }
        for (words, markdown) in [
            ("# 見出し", "\\# 見出し"),
            ("1. 概要", "1\\. 概要"),
            ("1) 概要", "1\\) 概要"),
            ("2025.6", "2025\\.6"),
        ] {
            assert_eq!(apart_from_marks(words), markdown);
        }
        assert_eq!(in_cell("a|b"), "a\\|b");
    }
}
