//! A piece as one page of the web: nothing is loaded from elsewhere, and it prints as it should.

mod chart;
mod table;

use std::collections::BTreeSet;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::piece::{Amount, Block, FigureAt, Inline, NoteAt, Piece, Section, Slot};

/// `piece` as a page.
#[must_use]
pub fn html(piece: &Piece) -> String {
    let page = Page { piece, is_whole: true };
    let markup = html! {
        (DOCTYPE)
        html lang="ja" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
                meta name="generator" content="jikenbo";
                title { (piece.title) }
                style { (PreEscaped(STYLE)) (PreEscaped(table::widths(piece))) }
            }
            body {
                main {
                    (page.head())
                    @for section in &piece.sections { (page.section(section)) }
                    (page.notes())
                }
                footer { p { (piece.words.order) ": " code { "jikenbo " (piece.meta.order) } } }
            }
        }
    };
    markup.into_string()
}

/// The blocks of some sections as HTML within a feed, with the notes that they point at below them.
#[must_use]
pub(super) fn fragment(piece: &Piece, sections: &[Section]) -> String {
    let page = Page { piece, is_whole: false };
    let Some((first, further)) = sections.split_first() else { return String::new() };
    let notes = sections.iter().flat_map(|section| piece.notes_of(section)).collect::<BTreeSet<NoteAt>>();
    let markup = html! {
        @for block in &first.blocks { (page.block(block)) }
        @for section in further.iter().filter(|section| !section.is_blank()) {
            h3 { (page.inlines(&section.title)) }
            @for block in &section.blocks { (page.block(block)) }
        }
        @for note in notes {
            @if let Some(words) = piece.notes.get(note.0) { p { "[" (note.shown()) "] " (page.inlines(&words.words)) } }
        }
    };
    markup.into_string()
}

const STYLE: &str = include_str!("html/style.css");

struct Page<'p> {
    piece: &'p Piece,
    /// Is it all of the piece, so that links within it lead somewhere?
    is_whole: bool,
}

impl Page<'_> {
    fn head(&self) -> Markup {
        let meta = &self.piece.meta;
        html! {
            header {
                h1 { (self.piece.title) }
                @if !meta.facts.is_empty() {
                    dl { @for (label, words) in &meta.facts { div { dt { (label) } dd { (words) } } } }
                }
            }
        }
    }

    fn section(&self, section: &Section) -> Markup {
        let title = self.inlines(&section.title);
        html! {
            section id=(section.anchor) class={ "depth-" (section.depth) } {
                @match section.depth {
                    _ if section.is_blank() => {},
                    0 | 1 => h2 { (title) },
                    2 => h3 { (title) },
                    _ => h4 { (title) },
                }
                @for block in &section.blocks { (self.block(block)) }
            }
        }
    }

    fn block(&self, block: &Block) -> Markup {
        match block {
            Block::Paragraph(inlines) => html! { p { (self.inlines(inlines)) } },
            Block::Quotation { lines, source } => html! {
                blockquote {
                    @for line in lines { p { (line) } }
                    footer { (self.piece.words.source) ": " (self.inlines(source)) }
                }
            },
            Block::List(items) => html! { ul { @for item in items { li { (self.inlines(item)) } } } },
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => chart::figure(chart),
            Block::Slot(slot) => self.slot(slot),
        }
    }

    /// What the editor wrote, between two comments by which it is found again.
    fn slot(&self, slot: &Slot) -> Markup {
        let prompt = slot.prompt.replace("--", "–");
        html! {
            @if !slot.text.is_empty() { p.editor { (self.piece.words.editor) } }
            (PreEscaped(format!("<!-- editor:{} {prompt} -->", slot.name)))
            @for paragraph in &slot.text { p.edited { (paragraph) } }
            (PreEscaped(format!("<!-- /editor:{} -->", slot.name)))
        }
    }

    fn notes(&self) -> Markup {
        html! {
            @if !self.piece.notes.is_empty() {
                section.notes id="notes" {
                    h2 { (self.piece.words.notes) }
                    ol {
                        @for (at, note) in self.piece.notes.iter().enumerate() {
                            li id=(note_id(NoteAt(at))) { (self.inlines(&note.words)) }
                        }
                    }
                }
            }
        }
    }

    fn inlines(&self, inlines: &[Inline]) -> Markup {
        html! { @for inline in inlines { (self.inline(inline)) } }
    }

    fn inline(&self, inline: &Inline) -> Markup {
        match inline {
            Inline::Text(words) => html! { (words) },
            Inline::Strong(words) => html! { strong { (words) } },
            Inline::Quoted { words, note } => html! {
                "「" q { (words) } "」" @if let Some(note) = note { (self.mark(*note)) }
            },
            Inline::Link { words, address } => match address.strip_prefix('#') {
                Some(_) if self.is_whole => html! { a href=(address) { (words) } },
                Some(_) => html! { (words) },
                None if is_of_the_web(address) => html! { a href=(address) rel="noreferrer" { (words) } },
                None => html! { (words) },
            },
            Inline::Figure(at) => self.figure(*at),
            Inline::Note(note) => self.mark(*note),
        }
    }

    fn figure(&self, at: FigureAt) -> Markup {
        let figure = self.piece.figure(at);
        html! {
            data.figure value=(value(figure.amount)) data-figure=(figure.name) title=(figure.label) { (figure.shown) }
            @if let Some(note) = figure.note { (self.mark(note)) }
        }
    }

    fn mark(&self, note: NoteAt) -> Markup {
        match self.is_whole {
            true => html! { sup { a href={ "#" (note_id(note)) } { (note.shown()) } } },
            false => html! { sup { "[" (note.shown()) "]" } },
        }
    }
}

fn note_id(note: NoteAt) -> String {
    format!("note-{}", note.shown())
}

/// The number for programs: of a share in percent.
fn value(amount: Amount) -> String {
    match amount {
        Amount::Integer(number) | Amount::Rank(number) => number.to_string(),
        Amount::Count(count) => count.value.to_string(),
        Amount::Permille(permille) => format!("{}.{}", permille / 10, permille % 10),
        Amount::Change(change) => change.to_string(),
    }
}

/// Anything else, such as `javascript:`, leads nowhere.
fn is_of_the_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}
