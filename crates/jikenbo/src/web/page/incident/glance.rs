//! What stands of the incident at a glance: how many, did it get out, why, what data.

use jikenbo_model::{Evidence, Record, Stance};
use jikenbo_publish::{Field, Value, values};
use maud::{Markup, html};

use super::fields::support;
use super::sheet::Sheet;
use super::stance::{chip, sureness};
use crate::message::Language;
use crate::message::label::{self, Label};
use crate::message::page::incident as say;
use crate::task::dossier::Dossier;
use crate::web::page::desk::Desk;
use crate::web::words::named;

/// What is told first, in large letters.
const FIRST: [Field; 4] = [Field::Affected, Field::LeakStatus, Field::Cause, Field::DataKinds];
/// What follows, where it is told.
const THEN: [Field; 7] = [
    Field::SecondaryDamage,
    Field::Malware,
    Field::Vector,
    Field::Assets,
    Field::Industry,
    Field::DetectedBy,
    Field::Responses,
];

/// What stands.
pub(super) fn show(known: &Dossier, sheets: &[Sheet<'_>], desk: Desk, language: Language) -> Markup {
    let nothing = Vec::new;
    let stands = known.stands.as_ref().map_or_else(nothing, values);
    html! {
        section.glance aria-labelledby="glance" {
            h2.unseen #glance { (language.word(say::GLANCE)) }
            div.glance-first { @for field in FIRST { (card(field, &stands, sheets, desk, language)) } }
            dl.facts.glance-then {
                @for field in THEN {
                    @let of_field: Vec<_> = stands.iter().filter(|value| value.field == field).collect();
                    @if !of_field.is_empty() {
                        dt { (field.label(language)) (desk.mend(field, language)) }
                        dd { @for (nth, value) in of_field.iter().enumerate() {
                            @if nth > 0 { (language.word(say::AND)) }
                            (one(value, sheets, language))
                            @if value.stance != Stance::Confirmed { " " (chip(value.stance, language)) }
                        } }
                    }
                }
            }
        }
    }
}

fn card(field: Field, stands: &[Value<'_>], sheets: &[Sheet<'_>], desk: Desk, language: Language) -> Markup {
    let of_field: Vec<_> = stands.iter().filter(|value| value.field == field).collect();
    html! {
        div class={ "card card-" (field.as_str()) } {
            h3 { (field.label(language)) (desk.mend(field, language)) }
            @if of_field.is_empty() {
                p.card-value.quiet { (language.word(say::NOT_TOLD)) }
            } @else {
                p.card-value { @for (nth, value) in of_field.iter().enumerate() {
                    @if nth > 0 { (language.word(say::AND)) }
                    (one(value, sheets, language))
                } }
                p.card-stance {
                    @for stance in stances(&of_field) { (chip(stance, language)) }
                    @for value in of_field.iter().filter(|value| is_entered(value) || read_from(value, sheets).is_none()) {
                        (support(value, language))
                    }
                }
            }
        }
    }
}

/// The stances of the values, each once.
fn stances(values: &[&Value<'_>]) -> Vec<Stance> {
    let mut stances: Vec<Stance> = values.iter().map(|value| sureness(value)).collect();
    stances.sort_unstable();
    stances.dedup();
    stances
}

/// Did a person enter it?
fn is_entered(value: &Value<'_>) -> bool {
    value.evidence.iter().any(|evidence| matches!(evidence, Evidence::Entry { .. }))
}

/// A value that stands, leading to the words of the first report that says the same.
fn one(value: &Value<'_>, sheets: &[Sheet<'_>], language: Language) -> Markup {
    let words = named(&label::word(value.word, language));
    let read = if is_entered(value) { None } else { read_from(value, sheets) };
    html! {
        @match read {
            Some((id, address)) => a.value href=(address) data-value=(id) { (words) },
            None => span.value { (words) },
        }
    }
}

/// The value of a report that says the same, and where its words stand.
pub(super) fn read_from(value: &Value<'_>, sheets: &[Sheet<'_>]) -> Option<(String, String)> {
    sheets.iter().find_map(|sheet| {
        let same = |known: &Value<'_>| known.field == value.field && known.word == value.word;
        let at = sheet.values.iter().position(same)?;
        Some((sheet.value_id(at), sheet.words_of(at)?))
    })
}

/// What stands in a field that has one value.
pub(super) fn stands_in(record: &Record, field: Field) -> Option<Value<'_>> {
    values(record).into_iter().find(|value| value.field == field)
}
