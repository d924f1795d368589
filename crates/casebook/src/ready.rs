//! What is made of an article before it is filed: its words folded for search, and what linking compares. It asks no
//! casebook, so that documents are made ready on all cores while one writer files.

use std::borrow::Cow;

use jikenbo_model::Record;

use crate::key::Key;
use crate::link::Traits;
use crate::take_in::Intake;

/// A document of which all is made that needs no casebook.
#[derive(Debug)]
pub struct Ready {
    pub(crate) intake: Intake,
    seen: Vec<Seen>,
}

impl Ready {
    /// Makes a document ready: most of the work of keeping it.
    #[must_use]
    pub fn of(intake: Intake) -> Self {
        Self { seen: Seen::all(&intake.text, &intake.records), intake }
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
    /// What is seen of its articles.
    fn seen(&self) -> Cow<'_, [Seen]>;
}

impl ToKeep for Ready {
    fn intake(&self) -> &Intake {
        &self.intake
    }

    fn seen(&self) -> Cow<'_, [Seen]> {
        Cow::Borrowed(&self.seen)
    }
}

impl ToKeep for Intake {
    fn intake(&self) -> &Intake {
        self
    }

    fn seen(&self) -> Cow<'_, [Seen]> {
        Cow::Owned(Seen::all(&self.text, &self.records))
    }
}

/// What is seen of an article.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    /// Its words, folded for search.
    pub(crate) key: Key,
    /// What it is compared by.
    pub(crate) traits: Traits,
}

impl Seen {
    /// Of each article of a text, in the order of its records.
    pub(crate) fn all(text: &str, records: &[Record]) -> Vec<Self> {
        records.iter().map(|record| Self::of(text, record)).collect()
    }

    fn of(text: &str, record: &Record) -> Self {
        let key = Key::new(text.get(record.span.start()..record.span.end()).unwrap_or_default());
        Self { traits: Traits::of(record, &key, text), key }
    }
}
