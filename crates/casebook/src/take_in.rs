//! Keep: documents come in, whole batches at a time.

use jikenbo_model::{DocumentId, FileKind, IncidentNumber, Record};

use crate::error::Result;
use crate::store::Casebook;

/// A document with what was read from it.
#[derive(Clone, Debug)]
pub struct Intake {
    /// SHA-256 of `bytes`.
    pub id: DocumentId,
    /// The file's name, to be shown to people.
    pub name: String,
    /// What the bytes turned out to be.
    pub kind: FileKind,
    /// The file.
    pub bytes: Vec<u8>,
    /// The canonical text (`Document::text.original()`), in which the spans of `records` lie.
    pub text: String,
    /// What its articles report; the ordinals are all different.
    pub records: Vec<Record>,
}

/// What became of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is kept now.
    Added,
    /// The same bytes were kept before, perhaps under another name. Nothing was added.
    AlreadyThere,
}

/// What became of a document, and the incidents it reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenIn {
    /// The document.
    pub id: DocumentId,
    /// Whether it is new.
    pub outcome: Outcome,
    /// The numbers of its incidents, in the order of its articles.
    pub numbers: Vec<IncidentNumber>,
}

impl Casebook {
    /// Keeps the documents of `batch`, all or none, and answers in their order. When this returns, they are on the
    /// disk. `at` is the time of the day, RFC 3339. The same bytes twice, in one batch or in two, are kept once.
    ///
    /// # Errors
    /// [`Error::AnotherWriter`](crate::Error::AnotherWriter), [`Error::NoRoom`](crate::Error::NoRoom),
    /// [`Error::WrongIdentity`](crate::Error::WrongIdentity), [`Error::NotATime`](crate::Error::NotATime); nothing of
    /// the batch is kept then.
    pub fn add(&mut self, batch: &[Intake], at: &str) -> Result<Vec<TakenIn>> {
        todo!()
    }
}
