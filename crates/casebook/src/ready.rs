//! What is made of an article before it is filed: its words folded for search, and what linking compares. It asks no
//! casebook, so that documents are made ready on all cores while one writer files.

use std::borrow::Cow;

use jikenbo_model::Record;
use rusqlite::Connection;

use crate::document;
use crate::error::{Inner, Trouble};
use crate::index::pairs;
use crate::key::Key;
use crate::link::{Findable, Telling, Traits};
use crate::number::Place;
use crate::packed::pack;
use crate::take_in::Intake;

/// A document of which all is made that needs no casebook.
#[derive(Debug)]
pub struct Ready {
    pub(crate) intake: Intake,
    /// Are the bytes those of its identity?
    is_right: bool,
    /// Its bytes, packed; none where that failed.
    packed: Option<Vec<u8>>,
    seen: Vec<Seen>,
}

impl Ready {
    /// Makes a document ready: most of the work of keeping it.
    #[must_use]
    pub fn of(intake: Intake) -> Self {
        Self {
            is_right: document::is_of(intake.id, &intake.bytes),
            packed: document::packed(intake.id, &intake.bytes).ok(),
            seen: Seen::all(&intake.text, &intake.records),
            intake,
        }
    }

    /// What its articles report.
    #[must_use]
    pub fn records(&self) -> &[Record] {
        &self.intake.records
    }
}

/// What is taken in: a document, ready or to be made so.
pub(crate) trait ToKeep {
    /// The document.
    fn intake(&self) -> &Intake;
    /// Are the bytes those of its identity?
    fn is_right(&self) -> bool;
    /// Its bytes, packed.
    fn packed(&self) -> Inner<Cow<'_, [u8]>>;
    /// What is seen of its articles.
    fn seen(&self) -> Cow<'_, [Seen]>;
}

impl ToKeep for Ready {
    fn intake(&self) -> &Intake {
        &self.intake
    }

    fn is_right(&self) -> bool {
        self.is_right
    }

    fn packed(&self) -> Inner<Cow<'_, [u8]>> {
        self.packed.as_deref().map_or_else(|| self.intake.packed(), |packed| Ok(Cow::Borrowed(packed)))
    }

    fn seen(&self) -> Cow<'_, [Seen]> {
        Cow::Borrowed(&self.seen)
    }
}

impl ToKeep for Intake {
    fn intake(&self) -> &Intake {
        self
    }

    fn is_right(&self) -> bool {
        document::is_of(self.id, &self.bytes)
    }

    fn packed(&self) -> Inner<Cow<'_, [u8]>> {
        Ok(Cow::Owned(document::packed(self.id, &self.bytes)?))
    }

    fn seen(&self) -> Cow<'_, [Seen]> {
        Cow::Owned(Seen::all(&self.text, &self.records))
    }
}

/// What is seen of an article.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    /// Where it stands, and a digest of its words.
    pub(crate) place: Place,
    /// What is entered into the index of words.
    pub(crate) pairs: String,
    /// What it is compared by.
    pub(crate) traits: Traits,
    /// The same as it is kept.
    findable: postcard::Result<Findable>,
    /// What it reports, packed, or why that failed.
    pub(crate) record: Result<PackedRecord, String>,
}

/// A record as it is kept.
#[derive(Clone, Debug)]
pub(crate) struct PackedRecord {
    /// Bytes of its JSON.
    pub(crate) size: i64,
    pub(crate) packed: Vec<u8>,
}

impl Seen {
    /// Of each article of a text, in the order of its records.
    pub(crate) fn all(text: &str, records: &[Record]) -> Vec<Self> {
        records.iter().map(|record| Self::of(text, record)).collect()
    }

    fn of(text: &str, record: &Record) -> Self {
        let key = Key::new(text.get(record.span.start()..record.span.end()).unwrap_or_default());
        let traits = Traits::of(record, &key, text);
        Self {
            place: Place::of(record, key.words()),
            pairs: pairs(&[key.words()]),
            findable: if record.is_incident() { Findable::of(&traits) } else { Findable::teller(&traits) },
            traits,
            record: PackedRecord::of(record),
        }
    }

    /// Makes the article findable for linking; its place in the order of arrival.
    pub(crate) fn put(&self, connection: &Connection, document: i64, telling: Telling) -> Inner<i64> {
        let findable = self.findable.as_ref().map_err(|why| Trouble::damaged("traits", why))?;
        findable.put(connection, document, telling)
    }
}

impl PackedRecord {
    fn of(record: &Record) -> Result<Self, String> {
        let json = serde_json::to_vec(record).map_err(|why| why.to_string())?;
        let packed = pack(&json).map_err(|why| why.to_string())?;
        Ok(Self { size: json.len() as i64, packed })
    }
}
