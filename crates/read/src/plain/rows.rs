//! Tables drawn in text: lines that share the same number of separators.

use jikenbo_model::document::{Block, BlockKind, Place};
use jikenbo_text::Span;

use super::line::Line;
use crate::header::looks_like_header;

/// The rows of a table and the lines they take.
pub(super) struct Rows {
    pub(super) blocks: Vec<Block>,
    pub(super) lines: usize,
}

/// The table that begins with the first of `lines`, if one does.
pub(super) fn at_start(text: &str, lines: &[Line]) -> Option<Rows> {
    let first = lines.first()?.words(text);
    let separator = ['|', '｜', '\t'].into_iter().find(|&separator| first.contains(separator))?;
    let separators = count(first, separator);
    let alike = |line: &&Line| !line.is_blank() && count(line.words(text), separator) == separators;
    let taken = lines.iter().take_while(alike).count();
    // One separator alone also stands between links; three lines in a row are a table.
    if taken < if separators >= 2 { 2 } else { 3 } {
        return None;
    }
    let mut blocks = Vec::with_capacity(taken);
    for line in lines.iter().take(taken).filter(|line| !is_rule(line.words(text))) {
        let cells = cells(text, line.span, separator);
        let header = blocks.is_empty() && looks_like_header(cells.iter().map(|cell| at(text, *cell)));
        blocks.push(Block { kind: BlockKind::Row { cells, header }, span: line.span, place: Place::Text });
    }
    Some(Rows { blocks, lines: taken })
}

fn count(words: &str, separator: char) -> usize {
    words.matches(separator).count()
}

/// The line under the header of a Markdown table.
fn is_rule(words: &str) -> bool {
    words.contains('-') && words.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '+'))
}

fn cells(text: &str, line: Span, separator: char) -> Vec<Span> {
    let words = at(text, line);
    // A table framed by its separator has no cell outside the frame.
    let framed =
        separator != '\t' && words.starts_with(separator) && words.ends_with(separator) && words.len() > 1;
    let mut cells = Vec::new();
    let mut start = line.start();
    for piece in words.split(separator) {
        let from = start + piece.len() - piece.trim_start().len();
        cells.push(Span::between(from, from + piece.trim().len()));
        start += piece.len() + separator.len_utf8();
    }
    if framed {
        cells.pop();
        cells.remove(0);
    }
    cells
}

fn at(text: &str, span: Span) -> &str {
    text.get(span.start()..span.end()).unwrap_or_default()
}
