//! Runs of words as the plain text of a cell.

use crate::piece::{Inline, Piece};

/// The words, with the numbers of notes in brackets.
pub(super) fn plain(piece: &Piece, inlines: &[Inline]) -> String {
    inlines.iter().map(|inline| one(piece, inline)).collect()
}

fn one(piece: &Piece, inline: &Inline) -> String {
    let mark = |note: &Option<crate::piece::NoteAt>| {
        note.map(|note| format!("[{}]", note.shown())).unwrap_or_default()
    };
    match inline {
        Inline::Text(words) | Inline::Strong(words) => words.clone(),
        Inline::Quoted { words, note } => format!("「{words}」{}", mark(note)),
        Inline::Link { words, address } if address.starts_with("http") && words != address => {
            format!("{words} <{address}>")
        }
        Inline::Link { words, .. } => words.clone(),
        Inline::Figure(at) => {
            let figure = piece.figure(*at);
            format!("{}{}", figure.shown, mark(&figure.note))
        }
        Inline::Note(note) => mark(&Some(*note)),
    }
}

/// As much as a cell holds.
pub(super) fn held(words: String) -> String {
    /// Characters of a cell, by the format.
    const MOST: usize = 32_767;
    if words.encode_utf16().count() <= MOST { words } else { words.chars().take(MOST / 2).collect() }
}
