//! Derive everything again from the archive and the log.

use std::fmt::Display;

use jikenbo_model::{DocumentId, IncidentNumber, Record};

use crate::document::DocumentInfo;
use crate::error::Result;
use crate::store::Casebook;

/// A kept document, to be read again.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Which.
    pub document: DocumentInfo,
    /// As it came.
    pub bytes: Vec<u8>,
}

/// What was read from a document.
#[derive(Clone, Debug)]
pub struct Derived {
    /// The canonical text, in which the spans of `records` lie.
    pub text: String,
    /// What its articles report; the ordinals are all different.
    pub records: Vec<Record>,
}

/// A document that could not be read again. It stays in the archive; its numbers stay taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotDerived {
    /// Which.
    pub id: DocumentId,
    /// Its file's name.
    pub name: String,
    /// Why, in the words of the caller's error.
    pub why: String,
}

/// What a rebuild did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rebuilt {
    /// Documents read again.
    pub documents: u64,
    /// Articles found in them.
    pub articles: u64,
    /// Numbers given to articles that had none.
    pub new_numbers: Vec<IncidentNumber>,
    /// Numbers that no article bears any more.
    pub left_numbers: Vec<IncidentNumber>,
    /// Documents that could not be read again.
    pub failed: Vec<NotDerived>,
}

impl Casebook {
    /// Derives everything again. `derive` gets the documents some hundred at a time, in order of arrival, and answers
    /// each in its place. Old numbers stay with their articles; articles that had none get new ones at time `at`. Other
    /// readers see the old state until this returns; broken off at any moment, the old state stays.
    ///
    /// # Errors
    /// [`Error::AnotherWriter`](crate::Error::AnotherWriter), [`Error::NoRoom`](crate::Error::NoRoom),
    /// [`Error::NotAllDerived`](crate::Error::NotAllDerived), [`Error::Damaged`](crate::Error::Damaged) where a document's
    /// bytes cannot be unpacked.
    pub fn rebuild<E: Display>(
        &mut self,
        at: &str,
        derive: impl FnMut(&[Kept]) -> Vec<std::result::Result<Derived, E>>,
    ) -> Result<Rebuilt> {
        todo!()
    }

    /// SHA-256 over everything derived, in a fixed order: the same before and after a rebuild by the same rules.
    ///
    /// # Errors
    /// The store's own.
    pub fn digest(&self) -> Result<[u8; 32]> {
        todo!()
    }
}
