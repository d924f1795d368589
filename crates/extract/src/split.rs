//! Which articles does the document hold?

use jikenbo_model::Document;
use jikenbo_text::FoldedSpan;

use crate::article::{Article, Shape};

/// The articles of a document, in reading order, not overlapping.
pub(crate) fn split(document: &Document) -> Vec<Article> {
    let blocks = 0..document.blocks.len();
    let Some(first) = document.blocks.first() else {
        return Vec::new();
    };
    let heading = document.text.to_folded(first.span);
    let span = FoldedSpan::between(0, document.text.folded().len());
    vec![Article {
        blocks,
        span,
        heading,
        cells: Vec::new(),
        shape: Shape::Whole,
    }]
}
