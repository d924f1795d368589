//! A piece in the making: figures get their places, notes their numbers, wordings their blanks.

use std::collections::BTreeMap;

use jikenbo_model::IncidentNumber;

use super::{Gap, Made, Order, shown, trace};
use crate::matter::Matter;
use crate::piece::{Amount, Block, Cell, Figure, FigureAt, Inline, Meta, Note, NoteAt, Piece, Slot, Words};
use crate::template::{Wording, Wordings};

/// What stands in a blank.
#[derive(Clone, Debug)]
pub(super) enum Draft {
    /// Words.
    Words(String),
    /// A number, and what it rests on where that is not said beside it.
    Figure(Figure, Option<Note>),
    /// Words of a source, and where they stand.
    Quoted(String, Note),
    /// Words of our own, and what they rest on.
    Noted(String, Note),
}

/// What stands in the blanks of wordings, by their names; what is missing is not told.
pub(super) type Blanks = BTreeMap<&'static str, Vec<Draft>>;

/// A piece in the making.
pub(super) struct Maker<'o> {
    pub(super) order: &'o Order<'o>,
    pub(super) piece: Piece,
    gaps: Vec<Gap>,
    notes: BTreeMap<Note, NoteAt>,
}

impl<'o> Maker<'o> {
    pub(super) fn new(order: &'o Order<'o>, title: String, issuer: &str) -> Self {
        let words = &order.templates.words;
        let fixed = Words {
            notes: words.notes.clone(),
            editor: words.editor.clone(),
            source: words.source.clone(),
            order: words.order.clone(),
        };
        let meta = Meta {
            issuer: issuer.to_owned(),
            as_of: Some(order.as_of),
            facts: Vec::new(),
            order: order.command.to_owned(),
        };
        let piece = Piece { title, meta, words: fixed, ..Piece::default() };
        Self { order, piece, gaps: Vec::new(), notes: BTreeMap::new() }
    }

    /// Says on what the piece rests, now that it is known which incidents it is about.
    pub(super) fn state_basis<'m>(&mut self, matters: impl Iterator<Item = &'m Matter> + Clone) {
        let words = &self.order.templates.words;
        let of_lists = matters.clone().filter(|matter| matter.rubric.is_some()).count();
        let count = |number: usize| count(self.order, number as u64);
        let as_of = super::day::day(self.order.as_of);
        let selection =
            words.selection.plain(&[("selection", self.order.selection), ("count", &count(matters.count()))]);
        let mut facts = vec![
            (words.basis_label.clone(), words.basis.clone()),
            (words.selection_label.clone(), selection),
            (words.as_of_label.clone(), words.as_of.plain(&[("as_of", &as_of)])),
        ];
        if of_lists > 0 {
            let listed = words.listed.plain(&[("count", &count(of_lists))]);
            facts.push((words.listed_label.clone(), listed));
        }
        if self.order.is_masked {
            facts.push((words.names_label.clone(), words.names.clone()));
        }
        if !self.piece.meta.issuer.is_empty() {
            facts.insert(0, (words.issuer_label.clone(), self.piece.meta.issuer.clone()));
        }
        self.piece.meta.facts = facts;
    }

    pub(super) fn made(self) -> Made {
        Made { piece: self.piece, gaps: self.gaps }
    }

    /// The note, once only.
    pub(super) fn note(&mut self, note: Note) -> NoteAt {
        if let Some(at) = self.notes.get(&note) {
            return *at;
        }
        let at = self.piece.put_note(note.clone());
        self.notes.insert(note, at);
        at
    }

    fn figure(&mut self, figure: Figure, note: Option<Note>) -> FigureAt {
        let note = note.map(|note| self.note(note));
        self.piece.put_figure(Figure { note, ..figure })
    }

    fn inlines(&mut self, draft: Draft) -> Vec<Inline> {
        match draft {
            Draft::Words(words) => vec![Inline::Text(words)],
            Draft::Figure(figure, note) => vec![Inline::Figure(self.figure(figure, note))],
            Draft::Quoted(words, note) => vec![Inline::Quoted { words, note: Some(self.note(note)) }],
            Draft::Noted(words, note) => vec![Inline::Text(words), Inline::Note(self.note(note))],
        }
    }

    /// A cell with a number alone, or with the words of what is not told.
    pub(super) fn cell(&mut self, draft: Option<Draft>) -> Cell {
        match draft {
            Some(Draft::Figure(figure, note)) => Cell::Figure(self.figure(figure, note)),
            Some(draft) => Cell::Words(self.inlines(draft)),
            None => Cell::text(self.order.templates.words.nothing.clone()),
        }
    }

    /// `wording` with its blanks filled; what is not told is left out.
    pub(super) fn fill(&mut self, wording: &Wording, blanks: &Blanks) -> Vec<Inline> {
        let is_told = |name: &str| blanks.contains_key(name);
        let words = |words: &str| Draft::Words(words.to_owned());
        let drafts = wording.filled(is_told, words, |name| blanks.get(name).cloned().unwrap_or_default());
        joined(drafts.into_iter().flat_map(|draft| self.inlines(draft)).collect())
    }

    /// The first of `wordings` whose blanks are all told, filled; what the best one misses is noted.
    pub(super) fn choose(
        &mut self,
        place: &'static str,
        number: Option<IncidentNumber>,
        wordings: &Wordings,
        blanks: &Blanks,
    ) -> Vec<Inline> {
        let missing = |wording: &Wording| -> Vec<String> {
            let missing = wording.missing(|name| blanks.contains_key(name));
            missing.into_iter().map(str::to_owned).collect()
        };
        let chosen = wordings.0.iter().position(|wording| missing(wording).is_empty());
        if let Some(best) = wordings.0.first().filter(|_| chosen != Some(0)) {
            let instead = chosen.map(|at| at + 1);
            self.gaps.push(Gap { number, place, missing: missing(best), instead });
        }
        let wording = chosen.and_then(|at| wordings.0.get(at));
        wording.map(|wording| self.fill(wording, blanks)).unwrap_or_default()
    }

    /// A place for the editor, with what was written there before.
    pub(super) fn slot(&self, name: &str, prompt: &str) -> Block {
        let text = self.order.kept.get(name).cloned().unwrap_or_default();
        Block::Slot(Slot { name: name.to_owned(), prompt: prompt.to_owned(), text })
    }
}

/// Neighbouring words of our own are one.
fn joined(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    for inline in inlines {
        match (out.last_mut(), inline) {
            (Some(Inline::Text(before)), Inline::Text(words)) => before.push_str(&words),
            (_, inline) => out.push(inline),
        }
    }
    out
}

/// 12件.
pub(super) fn count(order: &Order<'_>, number: u64) -> String {
    order.templates.words.count.plain(&[("n", &shown::grouped(number))])
}

/// How many incidents `numbers` are, in words: 12件.
pub(super) fn counted(order: &Order<'_>, name: &str, label: &str, numbers: &[IncidentNumber]) -> Draft {
    let amount = numbers.len() as u64;
    noted(order, figure((name, label), Amount::Integer(amount), count(order, amount), numbers))
}

/// The figure with a note on the incidents that it counts.
pub(super) fn noted(order: &Order<'_>, figure: Figure) -> Draft {
    let note = trace::of_counted(order, &figure.incidents);
    Draft::Figure(figure, Some(note))
}

/// The figure beside another that says on what both rest.
pub(super) fn beside(figure: Figure) -> Draft {
    Draft::Figure(figure, None)
}

/// A number about incidents.
pub(super) fn figure(
    (name, label): (&str, &str),
    amount: Amount,
    shown: String,
    numbers: &[IncidentNumber],
) -> Figure {
    let (name, label) = (name.to_owned(), label.to_owned());
    Figure { name, label, amount, shown, note: None, incidents: numbers.to_vec() }
}
