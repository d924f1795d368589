//! How surely something is so: a chip with a sign and a word, so that colour is not needed to read it.

use jikenbo_model::Stance;
use jikenbo_model::vocabulary::{AffectedStatus, LeakStatus, SecondaryDamage};
use jikenbo_publish::{Value, Word};
use maud::{Markup, html};

use crate::message::Language;
use crate::message::page::{Pair, incident as say};

/// How surely what a value says is so, by its stance and by what it says itself.
pub(in crate::web::page) fn sureness(value: &Value<'_>) -> Stance {
    if value.stance != Stance::Confirmed {
        return value.stance;
    }
    match value.word {
        Word::Affected(affected) => match affected.status {
            AffectedStatus::Possible => Stance::Possible,
            AffectedStatus::RuledOut => Stance::NotObserved,
            AffectedStatus::Confirmed | AffectedStatus::Lost => Stance::Confirmed,
        },
        Word::LeakStatus(LeakStatus::Possible) => Stance::Possible,
        Word::LeakStatus(LeakStatus::None) => Stance::NotObserved,
        Word::SecondaryDamage(SecondaryDamage::NoneReported) => Stance::NotObserved,
        _ => Stance::Confirmed,
    }
}

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
