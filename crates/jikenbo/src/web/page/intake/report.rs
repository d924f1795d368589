//! What one article of a document reports: where it would be filed and why, and its values with their words.

use jikenbo_casebook::{Placed, Relation};
use jikenbo_model::{Field, FieldValue, Record, Span, Text};
use jikenbo_publish::values;
use maud::{Markup, html};

use super::document;
use crate::message::Language;
use crate::message::label::held;
use crate::message::label::{self, Label};
use crate::message::page::{decide as say_decide, intake as say};
use crate::task::preview::Preview;
use crate::task::sourced::Sourced;
use crate::web::form::Form;
use crate::web::page::correct::{Mistaken, inputs};
use crate::web::page::frozen;
use crate::web::page::incident::points;
use crate::web::words::named;

/// What the forms of a report need.
pub(super) struct Desk<'p> {
    pub(super) document: document::Desk<'p>,
    pub(super) preview: &'p Preview,
}

impl Desk<'_> {
    fn language(&self) -> Language {
        self.document.visitor.language
    }

    /// What was filled in for a field of a report and cannot be.
    fn mistaken(&self, ordinal: u32, field: Field) -> Option<Mistaken<'_>> {
        let is_of =
            |form: &Form| form.read("ordinal").ok() == Some(ordinal) && form.one("field") == field.as_str();
        self.document.mistaken.filter(|mistaken| is_of(mistaken.form))
    }
}

/// A report in one line: whose, when, how many, and where it would be filed.
pub(super) fn brief(record: &Record, placed: Option<&Placed>, language: Language) -> Markup {
    html! {
        @if let Some(name) = &record.organization { strong { (named(&name.value)) } " " }
        @if let Some(day) = &record.disclosed_on { (day.value) " " }
        @if let Some(affected) = &record.affected { (label::affected(affected.value, language)) " " }
        span.quiet { (place(placed, language)) }
    }
}

/// Where it would be filed.
fn place(placed: Option<&Placed>, language: Language) -> String {
    let Some(placed) = placed else { return language.word(say::PLACE_LATER).to_owned() };
    let number = [("number", &placed.number as &dyn std::fmt::Display)];
    if placed.is_new && placed.why.of.is_none() {
        return language.word(say::IS_NEW).to_owned();
    }
    if placed.is_new {
        return placed.why.relation.label(language).to_owned();
    }
    let key = match placed.why.relation {
        Relation::Follows => say::FOLLOWS,
        Relation::ReportsOn => say::REPORTS_ON,
        Relation::ReprintOf => say::REPRINT,
        Relation::New => say::REPORT_OF,
    };
    language.words(key, &number)
}

/// Everything that it reports.
pub(super) fn show(desk: &Desk<'_>, record: &Record, placed: Option<&Placed>) -> Markup {
    let language = desk.language();
    let text = Text::new(desk.preview.intake.text.clone());
    let article = Sourced::new(record.clone(), text, Vec::new());
    html! {
        section.report {
            h3 { (language.words(say::ARTICLE, &[("ordinal", &record.ordinal)])) ": " (named(article.words(record.heading).trim())) }
            (filed(placed, language))
            div.scroll tabindex="0" { table.read {
                thead { tr {
                    th scope="col" { (language.word(say::FIELD)) }
                    th scope="col" { (language.word(say::VALUE)) }
                    th scope="col" { (language.word(say::SOURCE)) }
                } }
                tbody { @for field in told(record) { (line(desk, &article, field)) } }
            } }
            (others(desk, record))
            details {
                summary { (language.word(say::SOURCE)) }
                (frozen::article(&article, &marks(&article), language))
            }
        }
    }
}

fn filed(placed: Option<&Placed>, language: Language) -> Markup {
    html! {
        p.filed {
            span.chip { (place(placed, language)) } " "
            @if let Some(placed) = placed {
                @if placed.is_new { span.quiet.small { (language.word(say::IS_NEW_WHY)) } }
                @else { a href={ "/incidents/" (placed.number) } { (placed.number) } }
            }
        }
        @if let Some(placed) = placed && let Some(of) = &placed.why.of {
            details {
                summary.quiet.small {
                    (language.word(say::WHY)) ": "
                    (named(&language.words(say::LIKE, &[("name", &of.name), ("ordinal", &of.ordinal)])))
                }
                (points(&placed.why.points, language))
            }
        }
    }
}

/// The words of all values, to be set off.
fn marks(article: &Sourced) -> Vec<Span> {
    let values = values(&article.record);
    values
        .iter()
        .flat_map(|value| value.spans().map(|span| article.trimmed(span)).collect::<Vec<_>>())
        .collect()
}

/// The fields in which something stands, in listing order.
fn told(record: &Record) -> impl Iterator<Item = Field> {
    let values: Vec<Field> = values(record).iter().map(|value| value.field).collect();
    Field::ALL.iter().copied().filter(move |field| values.contains(field))
}

fn line(desk: &Desk<'_>, article: &Sourced, field: Field) -> Markup {
    let language = desk.language();
    let of_field: Vec<_> = values(&article.record).into_iter().filter(|value| value.field == field).collect();
    let first = of_field.iter().find_map(|value| value.spans().next());
    let was = corrected_from(desk, article, field);
    html! {
        tr {
            th scope="row" { (field.label(language)) }
            td {
                ul.value-list { @for value in &of_field { li { (named(&label::word(value.word, language))) } } }
                @if let Some(was) = &was {
                    span.chip.chip-entered { (language.word(say::CORRECTED)) } " "
                    span.quiet.small { (named(&language.words(say::WAS, &[("value", &held(was, language))]))) }
                    (restore(desk, article.record.ordinal, field))
                }
                (mend(desk, &article.record, field))
            }
            td { @if let Some(span) = first { (frozen::sentence(article, span, None)) } }
        }
    }
}

/// What was read, where a person entered something else.
fn corrected_from(desk: &Desk<'_>, article: &Sourced, field: Field) -> Option<FieldValue> {
    let ordinal = article.record.ordinal;
    let mut corrections = desk.preview.corrections.iter();
    corrections.find(|(of, value)| *of == ordinal && value.field() == field)?;
    let read = desk.preview.intake.records.iter().find(|record| record.ordinal == ordinal)?;
    Some(FieldValue::of(read, field))
}

/// The inputs in which a value is corrected, folded away.
fn mend(desk: &Desk<'_>, record: &Record, field: Field) -> Markup {
    let language = desk.language();
    let mark = format!("-{}-{}-{}", desk.document.nth, record.ordinal, field.as_str());
    let mistaken = desk.mistaken(record.ordinal, field);
    let typed = mistaken.map(|mistaken| mistaken.form);
    html! {
        details.mend open[mistaken.is_some()] {
            summary { (language.word(say_decide::CORRECT)) }
            form method="post" action={ "/intake/" (desk.document.id) } {
                (hidden(desk, "correct", record.ordinal, field))
                @if let Some(mistaken) = mistaken { (mistaken.told(language)) }
                (inputs(&FieldValue::of(record, field), typed, &mark, language))
                button { (language.word(say_decide::SAVE)) }
            }
        }
    }
}

fn hidden(desk: &Desk<'_>, what: &str, ordinal: u32, field: Field) -> Markup {
    html! {
        (desk.document.visitor.token())
        input type="hidden" name="what" value=(what);
        input type="hidden" name="document" value=(desk.document.nth);
        input type="hidden" name="ordinal" value=(ordinal);
        input type="hidden" name="field" value=(field.as_str());
    }
}

fn restore(desk: &Desk<'_>, ordinal: u32, field: Field) -> Markup {
    html! {
        form method="post" action={ "/intake/" (desk.document.id) } {
            (hidden(desk, "restore", ordinal, field))
            button.bare { (desk.language().word(say::BACK_TO_READ)) }
        }
    }
}

/// The fields in which nothing stands, to be written in.
fn others(desk: &Desk<'_>, record: &Record) -> Markup {
    let told: Vec<Field> = told(record).collect();
    let empty: Vec<Field> = Field::ALL.iter().copied().filter(|field| !told.contains(field)).collect();
    let language = desk.language();
    html! {
        @if !empty.is_empty() {
            @let is_mistaken = empty.iter().any(|field| desk.mistaken(record.ordinal, *field).is_some());
            details.add-field open[is_mistaken] {
                summary { (language.word(say::ADD_FIELD)) }
                ul.plain { @for field in empty { li { (field.label(language)) " " (mend(desk, record, field)) } } }
            }
        }
    }
}
