//! A document in the making: text and blocks grow together, so that every span is true from the start.

use jikenbo_model::Document;
use jikenbo_model::document::{Block, BlockKind, DocumentId, FileKind, Meta, Place};
use jikenbo_model::problem::{Problem, ProblemKind};
use jikenbo_text::{Span, Text};
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::limits::Limits;

/// All of a [`Document`] but its identity and the folding of its text.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Draft {
    pub(crate) kind: FileKind,
    pub(crate) text: String,
    /// Stretches that the folded copy leaves out, in order.
    pub(crate) gaps: Vec<Span>,
    pub(crate) blocks: Vec<Block>,
    pub(crate) meta: Meta,
    pub(crate) problems: Vec<Problem>,
}

impl Draft {
    pub(crate) fn new(kind: FileKind) -> Self {
        Self {
            kind,
            text: String::new(),
            gaps: Vec::new(),
            blocks: Vec::new(),
            meta: Meta::default(),
            problems: Vec::new(),
        }
    }

    /// Appends `words` as a block on a line of its own, white space around them dropped. Blank words are no block.
    pub(crate) fn push(&mut self, kind: BlockKind, words: &str, place: Place) {
        let words = words.trim();
        if words.is_empty() {
            return;
        }
        let start = self.new_line();
        self.text.push_str(words);
        let span = Span::between(start, self.text.len());
        self.blocks.push(Block { kind, span, place });
    }

    /// Appends running text that holds line breaks: each line is a block, unless its sentence runs on. A heading is
    /// one block in any case.
    pub(crate) fn push_lines(&mut self, kind: &BlockKind, words: &str, place: &Place) {
        let whole = matches!(kind, BlockKind::Heading { .. });
        let mut block = String::new();
        let mut gaps = Vec::new();
        for line in words.split('\n').map(str::trim).filter(|line| !line.is_empty()) {
            if !block.is_empty() {
                if whole || runs_on(&block, line) {
                    gaps.push(Span::between(block.len(), block.len() + 1));
                    block.push('\n');
                } else {
                    self.push_wrapped(kind.clone(), &block, &gaps, place.clone());
                    block.clear();
                    gaps.clear();
                }
            }
            block.push_str(line);
        }
        if !block.is_empty() {
            self.push_wrapped(kind.clone(), &block, &gaps, place.clone());
        }
    }

    /// As [`Draft::push`]; `gaps` are offsets into `words`, which must be trimmed already.
    pub(crate) fn push_wrapped(&mut self, kind: BlockKind, words: &str, gaps: &[Span], place: Place) {
        let start = self.new_line();
        self.text.push_str(words);
        self.gaps.extend(gaps.iter().map(|gap| Span::between(start + gap.start(), start + gap.end())));
        let span = Span::between(start, self.text.len());
        self.blocks.push(Block { kind, span, place });
    }

    /// Appends a row, its cells parted by tabs. A row of blank cells is no block.
    pub(crate) fn push_row<C: AsRef<str>>(&mut self, cells: &[C], header: bool, place: Place) {
        if cells.iter().all(|cell| cell.as_ref().trim().is_empty()) {
            return;
        }
        let start = self.new_line();
        let mut spans = Vec::with_capacity(cells.len());
        for (column, cell) in cells.iter().enumerate() {
            if column > 0 {
                self.text.push('\t');
            }
            let from = self.text.len();
            self.text.push_str(cell.as_ref().trim());
            spans.push(Span::between(from, self.text.len()));
        }
        let span = Span::between(start, self.text.len());
        self.blocks.push(Block { kind: BlockKind::Row { cells: spans, header }, span, place });
    }

    /// Appends the blocks of another draft, at `place` where they have none of their own.
    pub(crate) fn append(&mut self, other: Self, place: &Place) {
        let base = if other.text.is_empty() { self.text.len() } else { self.new_line() };
        let moved = |span: Span| Span::between(base + span.start(), base + span.end());
        self.text.push_str(&other.text);
        self.gaps.extend(other.gaps.into_iter().map(moved));
        for mut block in other.blocks {
            block.span = moved(block.span);
            if let BlockKind::Row { cells, .. } = &mut block.kind {
                cells.iter_mut().for_each(|cell| *cell = moved(*cell));
            }
            if block.place == Place::Text {
                block.place = place.clone();
            }
            self.blocks.push(block);
        }
        for mut problem in other.problems {
            problem.span = problem.span.map(moved);
            self.problems.push(problem);
        }
    }

    /// Notes a problem of the document as a whole, once for each detail.
    pub(crate) fn problem(&mut self, kind: ProblemKind, detail: impl Into<String>) {
        let problem = Problem::new(kind, detail);
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// Is there still room for text?
    pub(crate) fn check(&self, limits: &Limits) -> Result<(), Error> {
        limits.check_text(self.text.len())
    }

    /// Folds the text.
    pub(crate) fn into_document(mut self, id: DocumentId) -> Document {
        if self.text.trim_matches(is_blank).is_empty() {
            self.problem(ProblemKind::NoText, "");
        }
        Document {
            id,
            kind: self.kind,
            text: Text::without(self.text, &self.gaps),
            blocks: self.blocks,
            meta: self.meta,
            problems: self.problems,
        }
    }

    fn new_line(&mut self) -> usize {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.len()
    }
}

/// White space, or a mark that shows nothing.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{FEFF}'
}

/// Was a sentence broken over two lines for its looks? A comma says so; otherwise only a long line that ends in kana.
fn runs_on(block: &str, next: &str) -> bool {
    let last = block.rsplit('\n').next().unwrap_or_default();
    let kana = |c: char| ('ぁ'..='ゖ').contains(&c);
    let long = last.chars().nth(24).is_some();
    last.ends_with(['、', '，'])
        || (long && last.ends_with(kana) && !next.starts_with(['・', '※', '●', '■', '【']))
}
