//! Incidents like one, each with what is alike; and how those worded a field.

use axum::extract::{Path, State};
use jikenbo_casebook::{Alike, Casebook, Filter, Spread};
use jikenbo_model::IncidentNumber;
use jikenbo_publish::Field;
use maud::{Markup, html};
use std::sync::Arc;

use super::incident::{address, values_of};
use super::part;
use crate::message::label::{self, Label, tenths};
use crate::message::page::near as say;
use crate::message::{Key, Language, group};
use crate::task::precedent::{Precedent, precedents};
use crate::web::address::number_of;
use crate::web::layout::{self, Room};
use crate::web::memory::Page;
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::words::{named, tongue, untold, written};
use crate::web::{Answer, Visitor};

/// Incidents on the page of those that are alike.
const SHOWN: usize = 20;
/// Incidents below an incident.
const FEW: usize = 5;
/// Precedents of a field.
const PRECEDENTS: usize = 10;

/// The incidents most like one.
pub(super) async fn similar(
    visitor: Visitor,
    State(site): State<Site>,
    Path(number): Path<String>,
) -> Answer {
    let number = number_of(&number)?;
    let is_part = visitor.here.query() == Some("part=1");
    let limit = if is_part { FEW } else { SHOWN };
    let language = visitor.language;
    let page =
        site.casebooks.page_at_length(format!("similar {language:?} {number} {limit}"), move |casebook| {
            let alike = alike(casebook, number, limit)?;
            let shown = |(number, alike): (IncidentNumber, Vec<Alike>)| {
                let title = language.words(say::TITLE, &[("number", &number)]);
                let body =
                    if is_part { few(number, &alike, language) } else { all(number, &alike, language) };
                Page::new(title, body)
            };
            Ok::<_, jikenbo_casebook::Error>(alike.map(shown))
        });
    let page = page.await?.ok_or_else(Trouble::not_found)?;
    if is_part {
        return Ok(part(&page.content()));
    }
    Ok(layout::page(&visitor, Room::List, &page.title, &page.content()))
}

fn all(number: IncidentNumber, alike: &[Alike], language: Language) -> Markup {
    html! {
        p { a href=(address(number)) { "← " (number) } }
        h1 { (language.words(say::TITLE, &[("number", &number)])) }
        p.quiet { (language.word(say::SIMILAR_NOTE)) }
        (list(alike, language))
    }
}

fn alike(
    casebook: &Casebook,
    number: IncidentNumber,
    limit: usize,
) -> jikenbo_casebook::Result<Option<(IncidentNumber, Vec<Alike>)>> {
    let Some(number) = casebook.root(number)? else { return Ok(None) };
    let alike = casebook.similar(number, &Filter::default().first(limit))?;
    Ok(Some((number, alike.unwrap_or_default())))
}

fn few(number: IncidentNumber, alike: &[Alike], language: Language) -> Markup {
    html! {
        (list(alike, language))
        @if !alike.is_empty() { p { a href={ (address(number)) "/similar" } { (language.word(say::ALL)) } } }
    }
}

fn list(alike: &[Alike], language: Language) -> Markup {
    html! {
        @if alike.is_empty() { p.quiet { (language.say(Key::NothingAlike)) } }
        ol.alike { @for one in alike { li { (head(one, language)) (reasons(one, language)) } } }
    }
}

/// The incident on one line, with its points.
fn head(alike: &Alike, language: Language) -> Markup {
    let row = &alike.incident;
    html! {
        p.alike-head {
            @if let Some(number) = row.number { a href=(address(number)) { (number) } " " }
            strong { @match &row.organization { Some(name) => (named(name)), None => (untold()) } } " "
            span.quiet {
                @if let Some(day) = row.disclosed { (day) " " }
                @if let Some(cause) = row.cause { (cause.label(language)) " " }
                @if let Some(affected) = row.affected { (label::affected(affected, language)) }
            }
            span.points-of { (language.say_points(alike.points())) }
        }
    }
}

fn reasons(alike: &Alike, language: Language) -> Markup {
    html! {
        ul.reasons { @for reason in &alike.reasons { li {
            (named(&group::likeness(&reason.likeness, language)))
            " " span.quiet { (language.say_points(reason.points)) }
        } } }
    }
}

impl Language {
    /// 25点.
    fn say_points(self, points: u32) -> String {
        self.fill(Key::AlikePoints, &[("points", &points)])
    }
}

/// How incidents like one worded a field, and how soon they told more.
pub(super) async fn worded(visitor: Visitor, State(site): State<Site>, Path(number): Path<String>) -> Answer {
    let number = number_of(&number)?;
    let field = asked_field(&visitor);
    let readers = Arc::clone(&site.readers);
    let found = site.casebooks.read_at_length(move |casebook| -> jikenbo_casebook::Result<_> {
        let Some(number) = casebook.root(number)? else { return Ok(None) };
        let found = precedents(casebook, number, field, &Filter::default(), PRECEDENTS, &readers)?;
        Ok(Some((number, found)))
    });
    let (number, found) = found.await?.ok_or_else(Trouble::not_found)?;
    let language = visitor.language;
    let title = language.words(say::WORDED, &[("number", &number)]);
    let body = html! {
        p { a href=(address(number)) { "← " (number) } }
        h1 { (title) }
        (fields(field, language))
        (soon(&found, language))
        @if found.is_empty() { p.empty { (language.say(Key::NoPrecedent)) } }
        @for one in &found { (precedent(one, field, language)) }
    };
    Ok(layout::page(&visitor, Room::List, &title, &body))
}

/// The field in the address; what was done, where there is none.
fn asked_field(visitor: &Visitor) -> Field {
    let query = visitor.here.query().unwrap_or_default();
    let asked = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "field");
    asked.and_then(|(_, value)| Field::named(&value)).unwrap_or(Field::Responses)
}

fn fields(field: Field, language: Language) -> Markup {
    html! {
        form.row {
            label for="field" { (language.word(say::FIELD)) }
            select #field name="field" {
                @for known in Field::ALL {
                    option value=(known.as_str()) selected[*known == field] { (known.label(language)) }
                }
            }
            button { (language.word(say::SHOW)) }
        }
    }
}

fn precedent(one: &Precedent, field: Field, language: Language) -> Markup {
    let article = &one.report.article;
    html! {
        section.sheet.precedent {
            (head(&one.alike, language))
            (values_of(&article.record, &[], field, language))
            @for sentence in one.sentences(field).iter().take(SENTENCES) { blockquote lang=[tongue(sentence)] { (written(sentence)) } }
            p.quiet.small {
                @if let Some(days) = one.until_first { (language.fill(Key::DaysAfterNotice, &[("days", &days)])) " " }
                @if let Some(days) = one.until_next { (language.fill(Key::DaysAfterFirst, &[("days", &days)])) }
            }
        }
    }
}

/// Sentences of a precedent that are shown.
const SENTENCES: usize = 4;

/// How soon the first notice and the next one came.
fn soon(found: &[Precedent], language: Language) -> Markup {
    let first: Vec<u64> = found.iter().filter_map(|one| one.until_first).collect();
    let next: Vec<u64> = found.iter().filter_map(|one| one.until_next).collect();
    html! {
        @for (key, days) in [(Key::PrecedentsFirst, first), (Key::PrecedentsNext, next)] {
            @let n = days.len();
            @if let Some(spread) = Spread::of(days) {
                p { (language.fill(key, &[
                    ("n", &n),
                    ("median", &tenths(spread.median)),
                    ("lower", &tenths(spread.lower)),
                    ("upper", &tenths(spread.upper)),
                ])) }
            }
        }
    }
}
