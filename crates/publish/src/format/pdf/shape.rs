//! A piece as the data that `piece.typ` reads.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::fonts::Fonts;
use crate::piece::{Align, Block, Cell, Chart, ChartKind, FigureAt, Inline, NoteAt, Piece, Section, Table};

pub(super) fn of(piece: &Piece, fonts: &Fonts) -> Value {
    let shape =
        Shape { piece, anchors: piece.sections.iter().map(|section| section.anchor.as_str()).collect() };
    let facts = piece.meta.facts.iter().map(|(label, words)| json!([label, words]));
    let sections = piece.shown();
    let order = (!piece.meta.order.is_empty())
        .then(|| format!("{}　jikenbo {}", piece.words.order, piece.meta.order));
    let whole = json!({
        "font": fonts.family(),
        "title": piece.title,
        "issuer": piece.meta.issuer,
        "facts": facts.collect::<Vec<_>>(),
        "order": order,
        "sections": sections.map(|section| shape.section(section)).collect::<Vec<_>>(),
        "notes_title": piece.words.notes,
        "editor": piece.words.editor,
        "notes": piece.notes.iter().map(|note| shape.inlines(&note.words)).collect::<Vec<_>>(),
    });
    shown(whole, fonts)
}

/// The same with all words as the fonts can show them; addresses stay as they are.
fn shown(value: Value, fonts: &Fonts) -> Value {
    match value {
        Value::String(words) => Value::String(fonts.shown(&words)),
        Value::Array(list) => list.into_iter().map(|one| shown(one, fonts)).collect(),
        Value::Object(object) => {
            let one = |(name, one): (String, Value)| {
                let one = if name == "address" { one } else { shown(one, fonts) };
                (name, one)
            };
            Value::Object(object.into_iter().map(one).collect())
        }
        other => other,
    }
}

struct Shape<'p> {
    piece: &'p Piece,
    anchors: BTreeSet<&'p str>,
}

impl Shape<'_> {
    fn section(&self, section: &Section) -> Value {
        json!({
            "anchor": section.anchor,
            "title": self.inlines(&section.title),
            "depth": section.depth.clamp(1, 3),
            "blocks": section.blocks.iter().map(|block| self.block(block)).collect::<Vec<_>>(),
        })
    }

    fn block(&self, block: &Block) -> Value {
        match block {
            Block::Paragraph(inlines) => json!({ "is": "paragraph", "inlines": self.inlines(inlines) }),
            Block::Quotation { lines, source } => {
                json!({ "is": "quotation", "lines": lines, "source": self.inlines(source) })
            }
            Block::List(items) => {
                let items: Vec<Value> = items.iter().map(|item| self.inlines(item)).collect();
                json!({ "is": "list", "items": items })
            }
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => self::chart(chart),
            Block::Slot(slot) => json!({ "is": "slot", "paragraphs": slot.text }),
        }
    }

    fn table(&self, table: &Table) -> Value {
        let side = |align| match align {
            Align::Left => "left",
            Align::Centre => "center",
            Align::Right => "right",
        };
        let columns = table.columns.iter().map(|column| {
            json!({ "title": column.title, "side": side(column.align), "width": column.width.max(1) })
        });
        let rows = table.rows.iter().map(|row| row.iter().map(|cell| self.cell(cell)).collect::<Vec<_>>());
        json!({
            "is": "table",
            "caption": table.caption,
            "columns": columns.collect::<Vec<_>>(),
            "rows": rows.collect::<Vec<_>>(),
        })
    }

    fn cell(&self, cell: &Cell) -> Value {
        match cell {
            Cell::Words(inlines) => self.inlines(inlines),
            Cell::Figure(at) => Value::Array(self.figure(*at)),
        }
    }

    fn inlines(&self, inlines: &[Inline]) -> Value {
        inlines.iter().flat_map(|inline| self.inline(inline)).collect()
    }

    fn inline(&self, inline: &Inline) -> Vec<Value> {
        match inline {
            Inline::Text(words) => vec![text(words)],
            Inline::Strong(words) => vec![json!({ "is": "strong", "words": words })],
            Inline::Quoted { words, note } => {
                let quoted = text(&format!("「{words}」"));
                [quoted].into_iter().chain(note.map(mark)).collect()
            }
            Inline::Link { words, address } => vec![self.link(words, address)],
            Inline::Figure(at) => self.figure(*at),
            Inline::Note(note) => vec![mark(*note)],
        }
    }

    fn figure(&self, at: FigureAt) -> Vec<Value> {
        let figure = self.piece.figure(at);
        [text(&figure.shown)].into_iter().chain(figure.note.map(mark)).collect()
    }

    /// Only what leads to a page of the web, or to a section that is there, is a link.
    fn link(&self, words: &str, address: &str) -> Value {
        let is_outside = ["https://", "http://", "mailto:"].iter().any(|scheme| address.starts_with(scheme));
        match address.strip_prefix('#') {
            Some(anchor) if self.anchors.contains(anchor) => {
                json!({ "is": "inner", "words": words, "anchor": anchor })
            }
            None if is_outside => json!({ "is": "link", "words": words, "address": address }),
            _ => text(words),
        }
    }
}

fn text(words: &str) -> Value {
    json!({ "is": "text", "words": words })
}

fn mark(note: NoteAt) -> Value {
    json!({ "is": "note", "number": note.shown() })
}

fn chart(chart: &Chart) -> Value {
    let series = chart.series.iter().map(|series| json!({ "name": series.name, "numbers": series.numbers }));
    json!({
        "is": if chart.kind == ChartKind::Bars { "bars" } else { "lines" },
        "title": chart.title,
        "unit": chart.unit,
        "categories": chart.categories,
        "series": series.collect::<Vec<_>>(),
        "description": chart.description,
    })
}
