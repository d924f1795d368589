//! One incident: what happened at a glance, its course, what each report says, and beside it the frozen sources.

mod around;
mod download;
mod fields;
mod glance;
mod moved;
mod pane;
mod sheet;
mod source;
mod stance;
mod stretch;
mod timeline;

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};
use jikenbo_casebook::Role;
use jikenbo_model::IncidentNumber;
use maud::{Markup, html};

use super::decide;
use super::desk::Desk;
use crate::message::Language;
use crate::message::page::incident as say;
use crate::task::dossier::{Dossier, dossier};
use crate::web::layout::{self, Room};
use crate::web::memory::Page;
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::words::named;
use crate::web::{Answer, Visitor};

pub(super) use around::points;
pub(super) use download::{attached, original};
pub(super) use fields::values_of;
pub(super) use moved::sentences;
pub(super) use stance::chip;

use sheet::Sheet;

/// The incident with this number; a number that was merged leads to the one that stays.
pub(super) async fn show(visitor: Visitor, State(site): State<Site>, Path(number): Path<String>) -> Answer {
    let number: IncidentNumber = number.parse().map_err(|_| Trouble::not_found())?;
    let readers = Arc::clone(&site.readers);
    let language = visitor.language;
    let desk = if visitor.may(Role::Editor) { Desk::Deciding(number) } else { Desk::Reading };
    let page = site.casebooks.page(format!("incident {language:?} {desk:?} {number}"), move |casebook| {
        let known = dossier(casebook, number, &readers)?.filter(|known| known.number == number);
        Ok::<_, jikenbo_casebook::Error>(known.map(|known| {
            let title = format!("{number} {}", name(&known).unwrap_or_default());
            Page::new(title, body(&known, desk, language))
        }))
    });
    match page.await? {
        Some(page) => {
            let query = visitor.here.query().unwrap_or_default().to_owned();
            let done = site.casebooks.read(move |casebook| decide::done(casebook, &query)).await?;
            let body = html! { (decide::notice(&visitor, done.as_ref())) (page.content()) };
            Ok(layout::page(&visitor, Room::List, &page.title, &body))
        }
        None => elsewhere(&site, number).await,
    }
}

/// The way to the incident to which the number redirects.
async fn elsewhere(site: &Site, number: IncidentNumber) -> Answer {
    let root = site.casebooks.read(move |casebook| casebook.root(number)).await?;
    let root = root.filter(|root| *root != number).ok_or_else(Trouble::not_found)?;
    Ok(Redirect::temporary(&address(root)).into_response())
}

/// Where an incident is shown.
pub(super) fn address(number: IncidentNumber) -> String {
    format!("/incidents/{number}")
}

fn name(known: &Dossier) -> Option<&str> {
    known.stands.as_ref()?.organization.as_ref().map(|name| name.value.as_str())
}

fn body(known: &Dossier, desk: Desk, language: Language) -> Markup {
    let sheets: Vec<Sheet<'_>> = (1..).zip(&known.reports).map(|(n, report)| Sheet::of(n, report)).collect();
    html! {
        header.case {
            p.case-number { (known.number) }
            h1 { @match name(known) {
                Some(name) => (named(name)),
                None => (language.word(say::UNNAMED)),
            } }
            (around::numbers(known, language))
            (desk.bar(language))
        }
        @if sheets.is_empty() {
            p.empty { (language.word(say::NO_REPORT)) }
        } @else {
            div.case-body {
                div.case-known { (told(known, &sheets, desk, language)) }
                (pane::sources(&sheets, language))
            }
        }
        (around::near(known.number, language))
    }
}

/// Everything that is known, beside the sources.
fn told(known: &Dossier, sheets: &[Sheet<'_>], desk: Desk, language: Language) -> Markup {
    html! {
        (moved::taken_back(known, sheets, language))
        (glance::show(known, sheets, desk, language))
        (timeline::show(known, sheets, language))
        (moved::show(known, sheets, language))
        (around::decided(known, language))
        @for sheet in sheets { (fields::show(sheet, sheets.len(), language)) }
        (around::mentions(known, language))
        (around::why(known, sheets, language))
    }
}
