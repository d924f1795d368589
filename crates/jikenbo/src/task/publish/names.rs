//! What the words of the vocabulary are called in a piece: as everywhere, in Japanese.

use jikenbo_publish::names::Names;

use crate::message::Language;
use crate::message::label::{self, Label};

/// The names of a piece.
pub(crate) const NAMES: Names = Names {
    cause: |word| word.names().0,
    cause_group: |word| word.names().0,
    industry: |word| word.names().0,
    data_kind: |word| word.names().0,
    response: |word| word.names().0,
    prevention: |word| word.names().0,
    status: |word| word.names().0,
    count: |count| label::count(count, Language::Ja),
};
