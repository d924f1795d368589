//! Vague numbers: 数十件, 十数名, 多数, 複数名. They count, but they are no numbers.

use serde::{Deserialize, Serialize};

use super::Counter;
use super::counter::counter;
use super::hedge::hedges_after;
use crate::cursor::Cursor;
use crate::span::FoldedSpan;

/// Words that stand where a number would, and give none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vague {
    /// All its words: `数十件以上`.
    pub span: FoldedSpan,
    /// What it counts, where a known counter follows.
    pub counter: Option<Counter>,
}

/// Can vague words begin so?
pub(super) fn begins_vague(c: char) -> bool {
    matches!(c, '数' | '多' | '複')
}

/// Reads the vague words that begin at `cursor`.
pub(super) fn vague_at(cursor: Cursor<'_>) -> Option<Vague> {
    let mut after = cursor;
    if after.eat("多数") && !after.sees_any_of("決派回") {
        return Some(Vague { span: after.span_from(cursor.at()), counter: None });
    }
    if after.eat("複数") {
        return counted(after, cursor.at());
    }
    if !after.eat("数") {
        return None;
    }
    let another_word = cursor.before().is_some_and(|c| {
        "件人多複回総少半無点台枚社校部冊本個代実算指倍端奇偶係関手母変整分名者口年月日度".contains(c)
    });
    (!another_word).then(|| some(after, cursor.at()))?
}

/// The rest of 十数名 or 10数件, where its numeral from `start` on ended before 数.
pub(super) fn rest_of_vague(mut cursor: Cursor<'_>, start: usize) -> Option<Vague> {
    cursor.eat("数").then_some(())?;
    some(cursor, start)
}

/// After 数: units, then a counter; one of them at least.
fn some(mut cursor: Cursor<'_>, start: usize) -> Option<Vague> {
    let begin = cursor.at();
    cursor.skip_while(|c| "十百千万億".contains(c));
    counted(cursor, start)
        .or_else(|| (cursor.at() > begin).then(|| Vague { span: cursor.span_from(start), counter: None }))
}

fn counted(cursor: Cursor<'_>, start: usize) -> Option<Vague> {
    let counter = counter(cursor)?;
    let mut after = cursor.moved_to(counter.end);
    hedges_after(&mut after);
    Some(Vague { span: after.span_from(start), counter: Some(counter.counter) })
}
