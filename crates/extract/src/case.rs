//! Cases for tests: a plain text, one block a line, read as one article.

use std::fmt::Display;
use std::ops::Range;

use jikenbo_model::{Block, BlockKind, Document, DocumentId, Fact, FileKind, Meta, Place};
use jikenbo_text::{FoldedSpan, Span, Text};

use crate::article::{Article, Shape};
use crate::reading::{Groundwork, Reading};

/// The document of these lines: `# ` begins a heading, `## ` one below it, `・`, `* ` and `- ` an item.
pub(crate) fn document(text: &str) -> Document {
    let (mut blocks, mut at) = (Vec::new(), 0);
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        let start = at + line.len() - line.trim_start().len();
        at += line.len();
        if !words.is_empty() {
            blocks.push(Block {
                kind: kind(words),
                span: Span::between(start, start + words.len()),
                place: Place::Text,
            });
        }
    }
    let (id, meta) = (DocumentId::new([0; 32]), Meta::default());
    Document { id, kind: FileKind::Text, text: Text::new(text), blocks, meta, problems: Vec::new() }
}

fn kind(words: &str) -> BlockKind {
    match words.chars().next() {
        Some('#') => BlockKind::Heading { level: hashes(words) },
        Some('・') => BlockKind::Item,
        Some('*' | '-') if words.chars().nth(1) == Some(' ') => BlockKind::Item,
        _ => BlockKind::Paragraph,
    }
}

fn hashes(words: &str) -> u8 {
    u8::try_from(words.len() - words.trim_start_matches('#').len()).unwrap_or(u8::MAX)
}

/// Reads the whole text as one article. Its heading is the first line where there are several.
pub(crate) fn read<T>(text: &str, ask: impl FnOnce(&Reading) -> T) -> T {
    read_as(Shape::Whole, text, ask)
}

/// What a rule makes of a text: its values in the order of the alphabet.
pub(crate) fn sorted<T: Display>(text: &str, rule: impl FnOnce(&Reading) -> Vec<Fact<T>>) -> String {
    let facts = read(text, rule);
    let mut values: Vec<String> = facts.iter().map(|fact| fact.value.to_string()).collect();
    values.sort_unstable();
    values.join(" ")
}

/// Reads the whole text as an article of this shape.
pub(crate) fn read_as<T>(shape: Shape, text: &str, ask: impl FnOnce(&Reading) -> T) -> T {
    read_article(text, |blocks, span, heading| Article::of_text(blocks, span, heading, shape), ask)
}

/// Reads the whole text as an item of a list of accidents.
pub(crate) fn read_expected<T>(text: &str, ask: impl FnOnce(&Reading) -> T) -> T {
    let item = |blocks, span, heading| Article {
        is_expected: true,
        ..Article::of_text(blocks, span, heading, Shape::Listed)
    };
    read_article(text, item, ask)
}

fn read_article<T>(
    text: &str,
    article: impl FnOnce(Range<usize>, FoldedSpan, FoldedSpan) -> Article,
    ask: impl FnOnce(&Reading) -> T,
) -> T {
    let document = document(text);
    let folded = document.text.folded();
    let span = FoldedSpan::between(0, folded.len());
    let heading = match document.blocks.as_slice() {
        [first, _, ..] => document.text.to_folded(first.span),
        _ => FoldedSpan::default(),
    };
    let article = article(0..document.blocks.len(), span, heading);
    ask(&Reading::new(&document, &article, &Groundwork::new(&document)))
}
