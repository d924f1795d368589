//! Words of the vocabulary on the command line: the outward name, or the Japanese one.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use jikenbo_casebook::Aspect;
use jikenbo_model::Field;
use jikenbo_model::vocabulary::Choice;

use super::explain;
use crate::message::label::Label;
use crate::message::{Language, ground};

/// A closed list whose words have names in every language.
pub(super) trait Words: Choice + Label {}

impl<T: Choice + Label> Words for T {}

/// A parser for a word of a closed list; each is explained in both languages.
pub(super) fn words<T: Words>() -> impl TypedValueParser<Value = T> {
    parser(T::LIST, T::word)
}

/// A parser for a side of an incident that may be told or not.
pub(super) fn aspects() -> impl TypedValueParser<Value = Aspect> {
    parser(Aspect::ALL, Aspect::as_str)
}

/// A parser for a field of which a person may decide.
pub(super) fn decidable() -> impl TypedValueParser<Value = Field> {
    parser(Field::ALL, Field::as_str)
}

/// Fields that can be explained; the value is the outward name.
pub(super) fn fields() -> impl TypedValueParser<Value = &'static str> {
    let names = |name: &'static str| (ground::field(name, Language::Ja), ground::field(name, Language::En));
    let words = explain::fields().map(move |name| {
        let (ja, en) = names(name);
        PossibleValue::new(name).help(format!("{ja}, {en}")).alias(ja)
    });
    PossibleValuesParser::new(words).try_map(move |given| {
        explain::fields().find(|name| *name == given || names(name).0 == given).ok_or("unknown")
    })
}

/// A parser for one of `all`, by the name that `name` gives it or by its Japanese one.
pub(super) fn parser<T: Label + Copy + Send + Sync + 'static>(
    all: &'static [T],
    name: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    let words = all.iter().map(move |&word| {
        let (ja, en) = word.names();
        PossibleValue::new(name(word)).help(format!("{ja}, {en}")).alias(ja)
    });
    PossibleValuesParser::new(words).try_map(move |given| {
        let word = all.iter().copied().find(|&word| name(word) == given || word.names().0 == given);
        word.ok_or("unknown")
    })
}
