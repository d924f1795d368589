//! The table's own words for values, made ready once for all rows.

use std::collections::BTreeMap;

use jikenbo_model::vocabulary::{Cause, Industry};
use jikenbo_model::{ColumnMap, Text};

use super::table::bare;

/// The words of a map.
#[derive(Debug)]
pub(super) struct OwnWords {
    pub(super) causes: Own<Cause>,
    pub(super) industries: Own<Industry>,
}

impl OwnWords {
    /// Those of `map`.
    pub(super) fn of(map: &ColumnMap) -> Self {
        Self { causes: Own::of(&map.causes), industries: Own::of(&map.industries) }
    }
}

/// The words for the values of one field.
#[derive(Debug)]
pub(super) struct Own<T> {
    words: Vec<Word<T>>,
}

#[derive(Debug)]
struct Word<T> {
    /// As a whole cell is compared with it.
    bare: String,
    /// As it is looked for within a cell; none where it is nothing but white space.
    folded: Option<String>,
    /// Bytes of it as written.
    length: usize,
    value: T,
}

impl<T: Copy> Own<T> {
    fn of(words: &BTreeMap<String, T>) -> Self {
        let word = |(word, &value): (&String, &T)| Word {
            bare: bare(word),
            folded: (!word.trim().is_empty()).then(|| Text::new(word).folded().trim().to_owned()),
            length: word.len(),
            value,
        };
        Self { words: words.iter().map(word).collect() }
    }

    /// What the table calls so: the word that is the whole cell, else the longest of those that the cell holds.
    pub(super) fn named(&self, cell: &str) -> Option<T> {
        if self.words.is_empty() {
            return None;
        }
        let whole = bare(cell);
        let held = || {
            let holds = |word: &&Word<T>| word.folded.as_ref().is_some_and(|word| cell.contains(word));
            self.words.iter().filter(holds).max_by_key(|word| word.length)
        };
        self.words.iter().find(|word| word.bare == whole).or_else(held).map(|word| word.value)
    }
}
