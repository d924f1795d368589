//! The inputs in which a value of a field is chosen or typed.

use jikenbo_model::vocabulary::{AffectedStatus, Choice};
use jikenbo_model::{Affected, Counted, FieldValue};
use maud::{Markup, html};

use crate::message::Language;
use crate::message::label::{self, Label};
use crate::message::page::decide as say;
use crate::web::form::Form;

/// A choice: its outward word, its name, and whether it stands now.
type Offered = (&'static str, &'static str, bool);

/// How the value of a field is put in.
enum Input {
    /// Typed; words that are selected in a source go here.
    Text(String, Option<&'static str>),
    /// A number, and what became of those counted.
    Number(String, Vec<Offered>),
    /// One of some words, or none.
    One(Vec<Offered>),
    /// Any of some words.
    Any(Vec<Offered>),
}

/// The inputs for the field of `value`, filled with it, or with what a form holds already. `mark` tells inputs of one
/// page apart.
pub(in crate::web::page) fn inputs(
    value: &FieldValue,
    typed: Option<&Form>,
    mark: &str,
    language: Language,
) -> Markup {
    let input = Input::of(value, language);
    match typed {
        Some(form) => input.filled(form).shown(mark, language),
        None => input.shown(mark, language),
    }
}

impl Input {
    fn of(value: &FieldValue, language: Language) -> Self {
        let hinted = |value: String, hint| Self::Text(value, Some(language.word(hint)));
        match value {
            FieldValue::SeriesNo(held) | FieldValue::Organization(held) => {
                Self::Text(held.clone().unwrap_or_default(), None)
            }
            FieldValue::DisclosedOn(held)
            | FieldValue::OccurredFrom(held)
            | FieldValue::OccurredUntil(held)
            | FieldValue::DiscoveredOn(held) => {
                hinted(held.map(|day| day.to_string()).unwrap_or_default(), say::DATE_HINT)
            }
            FieldValue::Malware(held) => hinted(held.join("、"), say::LIST_HINT),
            FieldValue::ReportNo(held) => {
                hinted(held.map(|held| held.to_string()).unwrap_or_default(), say::REPORT_HINT)
            }
            FieldValue::Parties(held) => {
                let parties: Vec<_> =
                    held.iter().map(|party| format!("{}:{}", party.name, party.role.as_str())).collect();
                hinted(parties.join("、"), say::PARTIES_HINT)
            }
            FieldValue::Counts(held) => {
                let counts: Vec<_> = held.iter().map(counted).collect();
                hinted(counts.join("、"), say::COUNTS_HINT)
            }
            FieldValue::Affected(held) => affected(*held, language),
            FieldValue::Industry(held) => Self::One(choices(held.as_slice(), language)),
            FieldValue::DetectedBy(held) => Self::One(choices(held.as_slice(), language)),
            FieldValue::Cause(held) => Self::One(choices(held.as_slice(), language)),
            FieldValue::LeakStatus(held) => Self::One(choices(held.as_slice(), language)),
            FieldValue::SecondaryDamage(held) => Self::One(choices(held.as_slice(), language)),
            FieldValue::Vector(held) => Self::Any(choices(held, language)),
            FieldValue::Assets(held) => Self::Any(choices(held, language)),
            FieldValue::DataKinds(held) => Self::Any(choices(held, language)),
            FieldValue::Responses(held) => Self::Any(choices(held, language)),
            FieldValue::Prevention(held) => Self::Any(choices(held, language)),
        }
    }

    /// The same, filled with what the form holds.
    fn filled(self, form: &Form) -> Self {
        let words = form.one("value").to_owned();
        let chosen = |choices: Vec<Offered>, name: &str| {
            let is_chosen = |word: &str| form.all(name).any(|given| given == word);
            choices.into_iter().map(|(word, label, _)| (word, label, is_chosen(word))).collect()
        };
        match self {
            Self::Text(_, hint) => Self::Text(words, hint),
            Self::Number(_, statuses) => Self::Number(words, chosen(statuses, "status")),
            Self::One(choices) => Self::One(chosen(choices, "value")),
            Self::Any(choices) => Self::Any(chosen(choices, "value")),
        }
    }

    fn shown(&self, mark: &str, language: Language) -> Markup {
        match self {
            Self::Text(value, hint) => text(value, *hint, mark, language),
            Self::Number(value, statuses) => number(value, statuses, mark, language),
            Self::One(choices) => one(choices, mark, language),
            Self::Any(choices) => any(choices, language),
        }
    }
}

fn choices<T: Choice + Label>(held: &[T], language: Language) -> Vec<Offered> {
    T::LIST.iter().map(|word| (word.word(), word.label(language), held.contains(word))).collect()
}

/// A number with the words it counts. Numbers are read in the Japanese form in every language.
fn counted(counted: &Counted) -> String {
    let count = label::count(counted.count, Language::Ja).replace(',', "");
    if counted.of.is_empty() { count } else { format!("{}:{count}", counted.of) }
}

fn affected(held: Option<Affected>, language: Language) -> Input {
    // Numbers are read in the Japanese form in every language.
    let number = held.map(|held| label::count(held.count, Language::Ja)).unwrap_or_default();
    let status: Vec<AffectedStatus> = held.map(|held| held.status).into_iter().collect();
    Input::Number(number, choices(&status, language))
}

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

fn number(value: &str, statuses: &[Offered], mark: &str, language: Language) -> Markup {
    let id = format!("status{mark}");
    html! {
        (text(value, Some(language.word(say::NUMBER_HINT)), mark, language))
        div.field {
            label for=(id) { (language.word(say::STATUS)) }
            select id=(id) name="status" { (options(statuses)) }
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

fn any(choices: &[Offered], language: Language) -> Markup {
    html! {
        fieldset.choices {
            legend { (language.word(say::NEW_VALUE)) }
            @for (word, name, is_held) in choices {
                label { input type="checkbox" name="value" value=(word) checked[*is_held]; " " (name) }
            }
        }
    }
}
