//! The values of a file by their paths.

use jikenbo_model::{Block, BlockKind, Document, Span};

/// A value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry<'d> {
    /// Its path within the incident: `action.hacking.variety`.
    pub(super) path: &'d str,
    /// The value.
    pub(super) words: &'d str,
    /// Where the value stands.
    pub(super) value: Span,
    /// Its path and value.
    pub(super) line: Span,
}

impl Entry<'_> {
    /// Does it say anything?
    pub(super) fn is_known(&self) -> bool {
        !matches!(self.words, "Unknown" | "Other" | "NA")
    }
}

/// The values of one incident, in the order of the text; never empty.
#[derive(Debug)]
pub(super) struct Incident<'d> {
    entries: Vec<Entry<'d>>,
}

impl<'d> Incident<'d> {
    /// All of it.
    pub(super) fn span(&self) -> Span {
        self.entries.iter().map(|entry| entry.line).reduce(Span::cover).unwrap_or_default()
    }

    /// The first value under `path`.
    pub(super) fn one(&self, path: &str) -> Option<Entry<'d>> {
        self.all(path).next()
    }

    /// Every value under `path`.
    pub(super) fn all<'i>(&'i self, path: &'i str) -> impl Iterator<Item = Entry<'d>> + 'i {
        self.entries.iter().filter(move |entry| entry.path == path).copied()
    }

    /// Every value at or below `path`.
    pub(super) fn below<'i>(&'i self, path: &'i str) -> impl Iterator<Item = Entry<'d>> + 'i {
        let is_below = move |entry: &&Entry<'_>| {
            entry.path.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        self.entries.iter().filter(is_below).copied()
    }

    /// The values of the objects in the array `list` that stand under `name` there: position, then the value.
    pub(super) fn items<'i>(
        &'i self,
        list: &'i str,
        name: &'i str,
    ) -> impl Iterator<Item = (&'d str, Entry<'d>)> + 'i {
        self.below(list).filter_map(move |entry| {
            let (position, own) = entry.path.get(list.len() + 1..)?.split_once('.')?;
            (own == name).then_some((position, entry))
        })
    }
}

/// The incidents of a file: the only one, or those of an array.
pub(super) fn incidents(document: &Document) -> Vec<Incident<'_>> {
    let mut incidents: Vec<(&str, Incident<'_>)> = Vec::new();
    for (position, entry) in document.blocks.iter().filter_map(|block| entry(document, block)) {
        match incidents.last_mut() {
            Some((last, incident)) if *last == position => incident.entries.push(entry),
            _ => incidents.push((position, Incident { entries: vec![entry] })),
        }
    }
    incidents.into_iter().map(|(_, incident)| incident).collect()
}

/// The value of a row, and the position of its incident in the array; empty where there is none.
fn entry<'d>(document: &'d Document, block: &Block) -> Option<(&'d str, Entry<'d>)> {
    let BlockKind::Row { cells, .. } = &block.kind else {
        return None;
    };
    let &[path, value] = cells.as_slice() else {
        return None;
    };
    let words = document.text.at(path);
    let is_position = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (position, path) = match words.split_once('.') {
        Some((position, path)) if is_position(position) => (position, path),
        _ => ("", words),
    };
    Some((position, Entry { path, words: document.text.at(value), value, line: block.span }))
}
