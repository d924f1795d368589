//! How firmly a value is said: a chip with a sign and a word, so that colour is not needed to read it.

use jikenbo_model::Stance;
use maud::{Markup, html};

use crate::message::Language;
use crate::message::page::{Pair, incident as say};

/// The chip of a stance.
pub(in crate::web::page) fn chip(stance: Stance, language: Language) -> Markup {
    let (class, word) = look(stance);
    html! { span class={ "chip " (class) } { (language.word(word)) } }
}

fn look(stance: Stance) -> (&'static str, Pair) {
    match stance {
        Stance::Confirmed => ("chip-confirmed", say::STANCE_CONFIRMED),
        Stance::Possible => ("chip-possible", say::STANCE_POSSIBLE),
        Stance::NotObserved => ("chip-not", say::STANCE_NOT_OBSERVED),
        Stance::NotDisclosed => ("chip-not", say::STANCE_NOT_DISCLOSED),
        Stance::Unknown => ("chip-unknown", say::STANCE_UNKNOWN),
        Stance::NotApplicable => ("chip-not", say::STANCE_NOT_APPLICABLE),
    }
}
