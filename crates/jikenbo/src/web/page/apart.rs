//! Why two incidents are two: what speaks for and against their being one.

use axum::extract::{Path, State};
use jikenbo_casebook::{Apart, Compared};
use jikenbo_model::IncidentNumber;
use maud::{Markup, html};

use super::incident::{address, points};
use crate::message::page::apart as say;
use crate::message::{Key, Language};
use crate::web::address::number_of;
use crate::web::layout::{self, Room};
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::words::written;
use crate::web::{Answer, Visitor};

/// The number in the path beside the one that the address names.
pub(super) async fn show(visitor: Visitor, State(site): State<Site>, Path(number): Path<String>) -> Answer {
    let number = number_of(&number)?;
    let query = visitor.here.query().unwrap_or_default();
    let asked = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "other");
    let other: Option<IncidentNumber> = asked.and_then(|(_, other)| other.trim().parse().ok());
    let other = other.ok_or_else(Trouble::not_found)?;
    let compared = site.casebooks.read(move |casebook| -> jikenbo_casebook::Result<_> {
        if casebook.root(number)?.is_none() || casebook.root(other)?.is_none() {
            return Ok(None);
        }
        casebook.why_not(number, other).map(Some)
    });
    let compared = compared.await?.ok_or_else(Trouble::not_found)?;
    let language = visitor.language;
    let title = language.words(say::TITLE, &[("number", &number), ("other", &other)]);
    let body = html! {
        h1 { (title) }
        p {
            a href=(address(number)) { (number) } " · " a href=(address(other)) { (other) } " · "
            a href={ "/compare?n=" (number) "&n=" (other) } { (language.word(say::SIDE_BY_SIDE)) }
        }
        @match &compared {
            Some(compared) => (reasons(compared, language)),
            None => p.empty { (language.fill(Key::WhyOne, &[("number", &number), ("other", &other)])) },
        }
    };
    Ok(layout::page(&visitor, Room::List, &title, &body))
}

fn reasons(compared: &Compared, language: Language) -> Markup {
    let words = language.fill(
        Key::apart(&compared.apart),
        &[
            ("a", &compared.a.name),
            ("b", &compared.b.name),
            ("total", &compared.total()),
            ("enough", &compared.enough),
        ],
    );
    html! {
        div.sheet {
            p { (written(&words)) } (points(&compared.points, language))
            @if let Apart::Contradicted { a, b, points: against } = &compared.apart {
                p { (written(&language.fill(Key::WhyAgainst, &[("a", &a.name), ("b", &b.name)]))) }
                (points(against, language))
            }
        }
    }
}
