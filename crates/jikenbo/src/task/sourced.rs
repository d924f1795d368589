//! A record with its document opened, so that every value can be shown in its sentence and place.

use jikenbo_model::{Block, Place, Record, Span, Text};
use jikenbo_text::CodePoints;
use jikenbo_text::sentence::sentences;

/// What an article reports, and the document it stands in.
#[derive(Debug)]
pub(crate) struct Sourced {
    /// What it reports.
    pub(crate) record: Record,
    text: Text,
    blocks: Vec<Block>,
    sentences: Vec<Span>,
}

impl Sourced {
    /// `record` in its document; without `blocks` no page or row is known.
    pub(crate) fn new(record: Record, text: Text, blocks: Vec<Block>) -> Self {
        let within = text.to_folded(record.span);
        let sentences =
            sentences(text.folded(), within).into_iter().map(|span| text.to_original(span)).collect();
        Self { record, text, blocks, sentences }
    }

    /// The words at `span`, as written.
    pub(crate) fn words(&self, span: Span) -> &str {
        self.text.at(span)
    }

    /// What the document is made of; nothing where only its text is known.
    pub(crate) fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Counts the text in Unicode code points.
    pub(crate) fn points(&self) -> CodePoints<'_> {
        CodePoints::new(self.text.original())
    }

    /// `span` without white space at its ends, and without brackets there that open or close around other words.
    pub(crate) fn trimmed(&self, span: Span) -> Span {
        let words = self.words(span);
        let from = words.trim_start_matches(|c: char| c.is_whitespace() || "」』）)】、。".contains(c));
        let kept = from.trim_end_matches(|c: char| c.is_whitespace() || "「『（(【、。".contains(c));
        let start = span.start() + (words.len() - from.len());
        Span::between(start, start + kept.len())
    }

    /// The sentence around `span`; all of them where it touches several.
    pub(crate) fn sentence(&self, span: Span) -> Span {
        self.sentences
            .iter()
            .filter(|sentence| sentence.overlaps(span))
            .fold(span, |all, one| all.cover(*one))
    }

    /// Where `span` stands in the file.
    pub(crate) fn place(&self, span: Span) -> &Place {
        let block = self.blocks.iter().rfind(|block| block.span.start() <= span.start());
        block.map_or(&Place::Text, |block| &block.place)
    }
}
