//! The inputs in which a value of a field is chosen or typed.

use jikenbo_model::vocabulary::{AffectedStatus, Choice};
use jikenbo_model::{Affected, Counted, FieldValue};
use maud::{Markup, html};

use crate::message::Language;
use crate::message::label::{self, Label};
use crate::message::page::decide as say;

/// A choice: its outward word, its name, and whether it stands now.
type Offered = (&'static str, &'static str, bool);

/// The inputs for the field of `value`, filled with it. `mark` tells inputs of one page apart.
pub(in crate::web::page) fn inputs(value: &FieldValue, mark: &str, language: Language) -> Markup {
    match value {
        FieldValue::SeriesNo(held) | FieldValue::Organization(held) => {
            text(held.as_deref().unwrap_or_default(), None, mark, language)
        }
        FieldValue::DisclosedOn(held)
        | FieldValue::OccurredFrom(held)
        | FieldValue::OccurredUntil(held)
        | FieldValue::DiscoveredOn(held) => {
            let day = held.map(|day| day.to_string()).unwrap_or_default();
            text(&day, Some(language.word(say::DATE_HINT)), mark, language)
        }
        FieldValue::Malware(held) => {
            text(&held.join("、"), Some(language.word(say::LIST_HINT)), mark, language)
        }
        FieldValue::ReportNo(held) => {
            let number = held.map(|held| held.to_string()).unwrap_or_default();
            text(&number, Some(language.word(say::REPORT_HINT)), mark, language)
        }
        FieldValue::Parties(held) => {
            let parties: Vec<_> =
                held.iter().map(|party| format!("{}:{}", party.name, party.role.as_str())).collect();
            text(&parties.join("、"), Some(language.word(say::PARTIES_HINT)), mark, language)
        }
        FieldValue::Counts(held) => {
            let counts: Vec<_> = held.iter().map(counted).collect();
            text(&counts.join("、"), Some(language.word(say::COUNTS_HINT)), mark, language)
        }
        FieldValue::Affected(held) => affected(*held, mark, language),
        FieldValue::Industry(held) => one(&choices(held.as_slice(), language), mark, language),
        FieldValue::DetectedBy(held) => one(&choices(held.as_slice(), language), mark, language),
        FieldValue::Cause(held) => one(&choices(held.as_slice(), language), mark, language),
        FieldValue::LeakStatus(held) => one(&choices(held.as_slice(), language), mark, language),
        FieldValue::SecondaryDamage(held) => one(&choices(held.as_slice(), language), mark, language),
        FieldValue::Vector(held) => some(&choices(held, language), language),
        FieldValue::Assets(held) => some(&choices(held, language), language),
        FieldValue::DataKinds(held) => some(&choices(held, language), language),
        FieldValue::Responses(held) => some(&choices(held, language), language),
        FieldValue::Prevention(held) => some(&choices(held, language), language),
    }
}

fn choices<T: Choice + Label>(held: &[T], language: Language) -> Vec<Offered> {
    T::LIST.iter().map(|word| (word.word(), word.label(language), held.contains(word))).collect()
}

/// What is typed; words that are selected in a source go here.
fn text(value: &str, hint: Option<&str>, mark: &str, language: Language) -> Markup {
    let id = format!("value{mark}");
    html! {
        div.field {
            label for=(id) { (language.word(say::NEW_VALUE)) }
            input id=(id) name="value" value=(value) maxlength="200" data-selected="value" autocomplete="off";
            @if let Some(hint) = hint { p.hint { (hint) } }
        }
    }
}

/// A number with the words it counts. Numbers are read in the Japanese form in every language.
fn counted(counted: &Counted) -> String {
    let count = label::count(counted.count, Language::Ja).replace(',', "");
    if counted.of.is_empty() { count } else { format!("{}:{count}", counted.of) }
}

fn affected(held: Option<Affected>, mark: &str, language: Language) -> Markup {
    // Numbers are read in the Japanese form in every language.
    let number = held.map(|held| label::count(held.count, Language::Ja)).unwrap_or_default();
    let status: Vec<AffectedStatus> = held.map(|held| held.status).into_iter().collect();
    let id = format!("status{mark}");
    html! {
        (text(&number, Some(language.word(say::NUMBER_HINT)), mark, language))
        div.field {
            label for=(id) { (language.word(say::STATUS)) }
            select id=(id) name="status" { (options(&choices(&status, language))) }
        }
    }
}

fn options(choices: &[Offered]) -> Markup {
    html! { @for (word, name, is_held) in choices { option value=(word) selected[*is_held] { (name) } } }
}

fn one(choices: &[Offered], mark: &str, language: Language) -> Markup {
    let id = format!("value{mark}");
    html! {
        div.field {
            label for=(id) { (language.word(say::NEW_VALUE)) }
            select id=(id) name="value" {
                option value="" { (language.word(say::NOTHING)) }
                (options(choices))
            }
        }
    }
}

fn some(choices: &[Offered], language: Language) -> Markup {
    html! {
        fieldset.choices {
            legend { (language.word(say::NEW_VALUE)) }
            @for (word, name, is_held) in choices {
                label { input type="checkbox" name="value" value=(word) checked[*is_held]; " " (name) }
            }
        }
    }
}
