//! Words of the vocabulary on the command line: the outward name, or the Japanese one.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use jikenbo_model::vocabulary::{Cause, Industry, Kind};

use super::explain;
use crate::message::label::Label;
use crate::message::{Language, ground};

/// Causes.
pub(super) fn causes() -> impl TypedValueParser<Value = Cause> {
    parser(Cause::ALL, Cause::as_str, Cause::named)
}

/// Lines of business.
pub(super) fn industries() -> impl TypedValueParser<Value = Industry> {
    parser(Industry::ALL, Industry::as_str, Industry::named)
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

/// Kinds of articles.
pub(super) fn kinds() -> impl TypedValueParser<Value = Kind> {
    parser(Kind::ALL, Kind::as_str, Kind::named)
}

/// A parser for a word of the vocabulary; each is explained in both languages.
fn parser<T: Label + Copy + Send + Sync + 'static>(
    all: &'static [T],
    name: fn(T) -> &'static str,
    named: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    let words = all.iter().map(move |&word| {
        let (ja, en) = word.names();
        PossibleValue::new(name(word)).help(format!("{ja}, {en}")).alias(ja)
    });
    PossibleValuesParser::new(words).try_map(move |given| {
        let word = named(&given).or_else(|| all.iter().copied().find(|word| word.names().0 == given));
        word.ok_or("unknown")
    })
}
