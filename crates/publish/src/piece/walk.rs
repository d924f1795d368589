//! Through all inlines of a section in reading order.

use super::{Block, Cell, Inline, NoteAt, Piece, Section};

impl Piece {
    /// The sections that readers see: all but those in which there is nothing yet but places for the editor.
    pub fn shown(&self) -> impl Iterator<Item = &Section> {
        self.sections.iter().filter(|section| !section.is_blank())
    }

    /// The notes that a section points at, in reading order; one may be there twice.
    #[must_use]
    pub fn notes_of(&self, section: &Section) -> Vec<NoteAt> {
        let inlines = section.title.iter().cloned().chain(section.blocks.iter().flat_map(Block::inlines));
        let note = |inline: Inline| match inline {
            Inline::Figure(at) => self.figure(at).note,
            Inline::Quoted { note, .. } => note,
            Inline::Note(note) => Some(note),
            Inline::Text(_) | Inline::Strong(_) | Inline::Link { .. } => None,
        };
        inlines.filter_map(note).collect()
    }
}

impl Block {
    /// Every inline in reading order; figures of cells as inlines, too.
    fn inlines(&self) -> Vec<Inline> {
        match self {
            Self::Paragraph(inlines) => inlines.clone(),
            Self::Quotation { source, .. } => source.clone(),
            Self::List(items) => items.concat(),
            Self::Table(table) => table.rows.iter().flatten().flat_map(Cell::inlines).collect(),
            Self::Chart(_) | Self::Slot(_) => Vec::new(),
        }
    }
}

impl Cell {
    fn inlines(&self) -> Vec<Inline> {
        match self {
            Self::Words(inlines) => inlines.clone(),
            Self::Figure(at) => vec![Inline::Figure(*at)],
        }
    }
}
