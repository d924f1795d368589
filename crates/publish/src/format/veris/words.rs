//! Words of an enumeration, each once.

use std::collections::BTreeSet;

use serde::Serialize;

/// A set of words in a fixed order; `Unknown` where nothing is known, and nowhere else.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub(super) struct Words(BTreeSet<&'static str>);

impl Words {
    pub(super) fn unknown() -> Self {
        Self::from_iter(["Unknown"])
    }

    /// Adds a word; `Unknown` goes.
    pub(super) fn add(&mut self, word: &'static str) {
        self.0.remove("Unknown");
        self.0.insert(word);
    }

    pub(super) fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().copied()
    }

    /// The words, or `Unknown` where there is none.
    pub(super) fn or_unknown(self) -> Self {
        if self.is_empty() { Self::unknown() } else { self }
    }
}

impl FromIterator<&'static str> for Words {
    fn from_iter<I: IntoIterator<Item = &'static str>>(words: I) -> Self {
        Self(words.into_iter().collect())
    }
}
