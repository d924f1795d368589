//! The outward shapes of a document and of an entry of the log: a line of JSON each.

use jikenbo_casebook::{DocumentAdded, DocumentInfo, Entry};
use jikenbo_model::{DocumentId, FileKind};
use serde::{Deserialize, Serialize};

use super::layout;

/// A document.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DocumentLine {
    seq: u64,
    id: DocumentId,
    name: String,
    kind: FileKind,
    size: u64,
    added_at: String,
    file: String,
}

impl DocumentLine {
    /// The line of a kept document.
    pub(super) fn of(document: &DocumentInfo) -> Self {
        let DocumentInfo { seq, id, name, kind, size, added_at } = document.clone();
        let file = layout::file_of(id, &name);
        Self { seq, id, name, kind, size, added_at, file }
    }

    /// The line that the document must have of which `entry` of the log tells, the `seq`th.
    pub(super) fn told(seq: u64, entry: &Entry, added: &DocumentAdded) -> Self {
        let DocumentAdded { id, name, kind, size, .. } = added.clone();
        Self::of(&DocumentInfo { seq, id, name, kind, size, added_at: entry.at.clone() })
    }
}

/// An entry of the log, word for word; hashes are written as identities of documents are.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EventLine {
    seq: i64,
    at: String,
    kind: String,
    payload: String,
    prev_hash: DocumentId,
    hash: DocumentId,
}

impl EventLine {
    pub(super) fn of(entry: Entry) -> Self {
        let Entry { seq, at, kind, payload, prev_hash, hash } = entry;
        Self { seq, at, kind, payload, prev_hash: DocumentId::new(prev_hash), hash: DocumentId::new(hash) }
    }

    pub(super) fn entry(self) -> Entry {
        let Self { seq, at, kind, payload, prev_hash, hash } = self;
        Entry { seq, at, kind, payload, prev_hash: *prev_hash.as_bytes(), hash: *hash.as_bytes() }
    }
}
