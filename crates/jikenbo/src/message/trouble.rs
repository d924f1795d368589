//! What every code means: what happened, and what to do next. One entry a code, both languages.

mod archive;
mod casebook;
mod columns;
mod document;
mod file;
mod server;
mod usage;
mod verify;

use std::fmt::Display;

use super::{Language, filled};

/// What happened and what to do, in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Advice {
    /// What happened.
    pub(crate) what: &'static str,
    /// What to do next.
    pub(crate) next: &'static str,
}

struct Entry {
    code: &'static str,
    ja: Advice,
    en: Advice,
}

/// The advice for `code`; `None` for a code that the catalogue does not know.
pub(crate) fn advice(code: &str, language: Language) -> Option<Advice> {
    let entry = CATALOGUE.iter().copied().flatten().find(|entry| entry.code == code)?;
    Some(match language {
        Language::Ja => entry.ja,
        Language::En => entry.en,
    })
}

/// One line: the code, where, what happened, what to do next. `own` stands in where the code is not known.
pub(crate) fn line(
    language: Language,
    code: &str,
    place: &str,
    values: &[(&str, &dyn Display)],
    own: &dyn Display,
) -> String {
    let Some(Advice { what, next }) = advice(code, language) else {
        return format!("{code} {place}: {own}");
    };
    let (what, next) = (filled(what, values), filled(next, values));
    if place.is_empty() { format!("{code} {what} {next}") } else { format!("{code} {place}: {what} {next}") }
}

const fn entry(code: &'static str, ja: [&'static str; 2], en: [&'static str; 2]) -> Entry {
    Entry { code, ja: Advice { what: ja[0], next: ja[1] }, en: Advice { what: en[0], next: en[1] } }
}

/// The parts by the letters with which their codes begin: A archives, C casebook, E output and F files, P problems of a
/// document and R reading, U usage, V verify, W pages and the server, X exchange.
const CATALOGUE: &[&[Entry]] = &[
    archive::ENTRIES,
    casebook::ENTRIES,
    file::ENTRIES,
    document::ENTRIES,
    usage::ENTRIES,
    verify::ENTRIES,
    server::ENTRIES,
    columns::ENTRIES,
];
