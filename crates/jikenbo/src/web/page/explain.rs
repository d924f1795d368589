//! Why a field of an incident has the values it has: the reason of each, and every place that was considered.

use std::sync::Arc;

use axum::extract::{Path, State};
use jikenbo_casebook::Casebook;
use jikenbo_extract::{Considered, Verdict};
use jikenbo_model::{Field, IncidentNumber, Record};
use jikenbo_publish::values;
use maud::{Markup, html};

use super::incident::{address, values_of};
use crate::message::label::{self, Label, grouped};
use crate::message::page::explain as say;
use crate::message::{Key, Language, ground};
use crate::task::considered::{Weighed, considered};
use crate::task::doubt::decides;
use crate::task::isolate::Readers;
use crate::task::sourced::Sourced;
use crate::web::address::{field_of, number_of};
use crate::web::layout::{self, Room};
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::words::{named, tongue, written};
use crate::web::{Answer, Visitor};

/// Places of one report that are shown.
const PLACES: usize = 100;
/// Characters shown before and behind the words of a place.
const AROUND: usize = 80;

/// What is told of one field.
struct Explained {
    number: IncidentNumber,
    stands: Option<Record>,
    is_decided: bool,
    reports: Vec<Weighed>,
}

/// The page for one field of an incident.
pub(super) async fn show(
    visitor: Visitor,
    State(site): State<Site>,
    Path((number, field)): Path<(String, String)>,
) -> Answer {
    let number = number_of(&number)?;
    let field = field_of(&field)?;
    let readers = Arc::clone(&site.readers);
    let known = site.casebooks.read(move |casebook| explained(casebook, number, field, &readers));
    let known = known.await?.ok_or_else(Trouble::not_found)?;
    let language = visitor.language;
    let title = language.words(say::TITLE, &[("field", &field.label(language))]);
    Ok(layout::page(&visitor, Room::List, &title, &body(&known, field, &title, language)))
}

fn explained(
    casebook: &Casebook,
    number: IncidentNumber,
    field: Field,
    readers: &Readers,
) -> jikenbo_casebook::Result<Option<Explained>> {
    let Some((number, reports)) = considered(casebook, number, field, readers)? else { return Ok(None) };
    let is_decided = decides(&casebook.decided(number)?, field);
    Ok(Some(Explained { number, stands: casebook.standing(number)?, is_decided, reports }))
}

fn body(known: &Explained, field: Field, title: &str, language: Language) -> Markup {
    let records: Vec<Record> = known.reports.iter().map(|report| report.article.record.clone()).collect();
    html! {
        p.case-number { a href=(address(known.number)) { (known.number) }
            @if let Some(name) = known.stands.as_ref().and_then(|stands| stands.organization.as_ref()) {
                " " (named(&name.value))
            }
        }
        h1 { (title) }
        (fields(field, language))
        @if let Some(stands) = &known.stands {
            section.sheet {
                h2 { (language.word(say::STANDS)) }
                (values_of(stands, &records, field, language))
                @if known.is_decided { p.quiet.small { (language.word(say::DECIDED)) } }
            }
        }
        @for report in &known.reports { (self::report(report, field, language)) }
    }
}

/// Chooses another field.
fn fields(field: Field, language: Language) -> Markup {
    html! {
        nav.orders.explain-fields aria-label=(language.word(say::FIELD)) { ul {
            @for known in Field::ALL {
                @let current = (*known == field).then_some("page");
                li { a href=(known.as_str()) aria-current=[current] { (known.label(language)) } }
            }
        } }
    }
}

fn report(report: &Weighed, field: Field, language: Language) -> Markup {
    html! {
        section.sheet.explained {
            h2 { (named(&report.info.name)) " #" (report.article.record.ordinal) " "
                span.chip { (report.relation.label(language)) } }
            (reasons(&report.article.record, field, language))
            @match &report.considered {
                None => p.quiet.small { (language.word(say::BY_NO_RULE)) },
                Some(places) if places.is_empty() => p.quiet.small { (language.word(say::NOTHING)) },
                Some(places) => (self::places(places, &report.article, field, language)),
            }
        }
    }
}

/// The values, each with the reason that its rule gives.
fn reasons(record: &Record, field: Field, language: Language) -> Markup {
    let values = values(record);
    let of_field: Vec<_> = values.iter().filter(|value| value.field == field).collect();
    html! {
        @if of_field.is_empty() { p.quiet { (language.say(Key::ExplainNoValue)) } } @else {
            ul.plain { @for value in of_field { li {
                strong { (named(&label::word(value.word, language))) } " "
                @let reason = ground::reason(value.reason, language);
                span.quiet { (language.words(say::REASON, &[("reason", &reason)])) }
            } } }
        }
    }
}

fn places(places: &[Considered], article: &Sourced, field: Field, language: Language) -> Markup {
    let more = places.len().saturating_sub(PLACES);
    html! {
        h3 { (language.word(say::CONSIDERED)) }
        ol.considered { @for place in places.iter().take(PLACES) { li { (self::place(place, article, field, language)) } } }
        @if more > 0 { p.quiet.small { (language.words(say::MORE, &[("n", &grouped(more as u64))])) } }
    }
}

/// What the words would mean, what became of them and why, and the clause they stand in.
fn place(place: &Considered, article: &Sourced, field: Field, language: Language) -> Markup {
    let chip = if place.verdict == Verdict::Taken { "chip-confirmed" } else { "chip-not" };
    html! {
        p {
            strong { (named(&ground::meaning(field.as_str(), &place.meaning, language))) } " "
            span class={ "chip " (chip) } { (ground::verdict(place.verdict, language)) } " "
            span.quiet.small { (ground::about(place, language)) }
        }
        (clause(place, article))
    }
}

/// The clause around the words; of a very long one what is near.
fn clause(place: &Considered, article: &Sourced) -> Markup {
    let (span, clause) = (article.trimmed(place.span), article.trimmed(place.clause));
    let whole = article.words(clause);
    let inside = |at: usize| at.saturating_sub(clause.start());
    let before = whole.get(..inside(span.start())).unwrap_or_default();
    let after = whole.get(inside(span.end())..).unwrap_or_default();
    let cut = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let end = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    let words: String = article.words(span).chars().take(AROUND).collect();
    html! {
        blockquote.small lang=[tongue(whole)] {
            @if cut > 0 { "…" }
            (written(before.get(cut..).unwrap_or_default())) mark { (written(&words)) }
            (written(after.get(..end).unwrap_or_default()))
            @if end < after.len() { "…" }
        }
    }
}

/// Leads from a field of an incident to why it was read so.
pub(super) fn asked(number: IncidentNumber, field: Field, language: Language) -> Markup {
    html! {
        a.asked href={ (address(number)) "/explain/" (field.as_str()) }
            aria-label=(language.words(say::WHY_FIELD, &[("field", &field.label(language))])) {
            (language.word(say::WHY))
        }
    }
}
