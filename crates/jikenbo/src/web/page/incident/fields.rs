//! What a report says, field by field, each value tied to its words in the source.

use jikenbo_model::{Evidence, Record, Stance};
use jikenbo_publish::{Field, Value, values};
use maud::{Markup, html};

use super::chip;
use super::sheet::Sheet;
use crate::config::clock;
use crate::message::label::{self, Label};
use crate::message::page::incident as say;
use crate::message::{Language, ground};
use crate::task::dossier::Dossier;
use crate::task::held_up::is_unsupported;
use crate::web::page::explain;
use crate::web::words::{named, untold};

/// All values of a report; one that shares its incident with others is folded away.
pub(super) fn show(sheet: &Sheet<'_>, known: &Dossier, language: Language) -> Markup {
    let reports = known.reports.len();
    let title = match reports {
        1 => language.word(say::VALUES).to_owned(),
        _ => language.words(say::VALUES_OF, &[("n", &sheet.n)]),
    };
    html! {
        details.sheet.values id={ "values-" (sheet.n) } open[reports == 1] {
            summary { h2 { (title) } }
            dl.facts {
                @for field in Field::ALL {
                    @let of_field: Vec<usize> = of(sheet, *field);
                    @if !of_field.is_empty() {
                        dt { (field.label(language)) " " (explain::asked(known.number, *field, language)) }
                        dd { ul.value-list { @for value in of_field { (line(sheet, value, language)) } } }
                    }
                }
            }
        }
    }
}

fn of(sheet: &Sheet<'_>, field: Field) -> Vec<usize> {
    let of_field = (0..).zip(&sheet.values).filter(|(_, value)| value.field == field);
    of_field.map(|(at, _)| at).collect()
}

fn line(sheet: &Sheet<'_>, at: usize, language: Language) -> Markup {
    let value = sheet.values.get(at);
    html! {
        @if let Some(value) = value {
            @let id = sheet.value_id(at);
            @let reason = language.words(say::REASON, &[("reason", &ground::reason(value.reason, language))]);
            li id=(id) data-value=(id) title=(reason) {
                (linked(sheet.words_of(at).as_deref(), value, language))
                @if value.stance != Stance::Confirmed { " " (chip(value.stance, language)) }
                (support(value, language))
            }
        }
    }
}

/// The words of a value, leading to those that they were read from.
fn linked(words: Option<&str>, value: &Value<'_>, language: Language) -> Markup {
    let said = named(&label::word(value.word, language));
    html! { @match words { Some(words) => a.value href=(words) { (said) }, None => span.value { (said) } } }
}

/// Who entered the value, or that nothing holds it up; nothing for words of the document.
pub(super) fn support(value: &Value<'_>, language: Language) -> Markup {
    html! {
        @if value.evidence.is_empty() {
            " " span.chip.chip-bad title=(language.word(say::UNSUPPORTED_WHY)) { (language.word(say::UNSUPPORTED)) }
        }
        @for evidence in value.evidence { @if let Evidence::Entry { who, at, note } = evidence {
            " " span.chip.chip-entered { (language.word(say::ENTERED)) }
            " " span.quiet.small { (entered(who, at, language)) @if !note.is_empty() { ": " (named(note)) } }
        } }
    }
}

/// Who, and when.
pub(super) fn entered(who: &str, at: &str, language: Language) -> Markup {
    html! { (named(who)) (language.word(say::AND)) (clock::in_japan(at)) }
}

/// What a record says in a field, each value with its stance; nothing told is a stroke. A value that one of `reports`
/// says with words is held up by them.
pub(in crate::web::page) fn values_of(
    record: &Record,
    reports: &[Record],
    field: Field,
    language: Language,
) -> Markup {
    let values = values(record);
    let of_field: Vec<_> = values.iter().filter(|value| value.field == field).collect();
    html! {
        @if of_field.is_empty() { (untold()) } @else {
            ul.value-list { @for value in of_field { li {
                (named(&label::word(value.word, language)))
                @if value.stance != Stance::Confirmed { " " (chip(value.stance, language)) }
                @if !value.evidence.is_empty() || is_unsupported(value, reports) { (support(value, language)) }
            } } }
        }
    }
}
