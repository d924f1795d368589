//! A row of an incident table, however the table is written.

use std::ops::Range;

use jikenbo_text::FoldedSpan;

use crate::article::Cell;

/// A row that is an article.
#[derive(Debug)]
pub(super) struct Row {
    /// The lines it touches.
    pub(super) lines: Range<usize>,
    /// From its first word to its last.
    pub(super) span: FoldedSpan,
    /// Its cells, named.
    pub(super) cells: Vec<Cell>,
}
