//! Signing in and out.

use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;

use crate::config::clock;
use crate::message::page::sign_in;
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::visitor::By;
use crate::web::{Answer, Visitor, address, layout, session};

/// Where to go afterwards.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Then {
    #[serde(default)]
    to: String,
}

/// What is entered.
#[derive(Deserialize)]
pub(super) struct Given {
    name: String,
    password: String,
    #[serde(default)]
    to: String,
}

/// The form.
pub(super) async fn show(visitor: Visitor, Query(then): Query<Then>) -> Response {
    let to = address::own(&then.to);
    if visitor.role.is_some() && !visitor.is_guest {
        return Redirect::to(to).into_response();
    }
    form(&visitor, "", to, None)
}

/// Begins a session, if the password is right.
pub(super) async fn enter(State(site): State<Site>, visitor: Visitor, Form(given): Form<Given>) -> Answer {
    let Given { name, password, to } = given;
    let now = clock::seconds();
    site.attempts.begin(&name, visitor.address, now).map_err(too_many)?;
    let asked = name.clone();
    let known = site.casebooks.read(move |casebook| casebook.account_named(&asked)).await?;
    let known = known.filter(|(account, _)| !account.is_disabled);
    let kept = known.as_ref().map(|(_, kept)| kept.clone());
    let is_right = site.hashing.is_right(password, kept).await?;
    match known.filter(|_| is_right) {
        Some((account, _)) => {
            site.attempts.succeeded(&name, visitor.address);
            forget(&site, &visitor).await?;
            session::begin(&site, account.id, now, address::own(&to)).await
        }
        None => {
            let language = visitor.language;
            let again = form(&visitor, &name, address::own(&to), Some(language.word(sign_in::WRONG)));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, again).into_response())
        }
    }
}

/// Ends the session.
pub(super) async fn leave(State(site): State<Site>, visitor: Visitor) -> Answer {
    forget(&site, &visitor).await?;
    Ok(session::ended(&site, "/sign-in"))
}

/// Ends all sessions of the account.
pub(super) async fn leave_everywhere(State(site): State<Site>, visitor: Visitor) -> Answer {
    let id = visitor.signed_in()?.id;
    site.casebooks.write(move |casebook| casebook.end_sessions(id)).await?;
    Ok(session::ended(&site, "/sign-in"))
}

/// Ends the session that the browser holds, if any.
async fn forget(site: &Site, visitor: &Visitor) -> Result<(), Trouble> {
    match visitor.by {
        By::Session(digest) => site.casebooks.write(move |casebook| casebook.end_session(&digest)).await,
        By::Nothing | By::Token => Ok(()),
    }
}

/// How long the next try has to wait.
pub(super) fn too_many(seconds: i64) -> Trouble {
    let seconds = seconds.unsigned_abs();
    Trouble::new(StatusCode::TOO_MANY_REQUESTS, "W429").with("seconds", seconds).again_in(seconds)
}

fn form(visitor: &Visitor, name: &str, to: &str, wrong: Option<&str>) -> Response {
    let language = visitor.language;
    let title = language.word(sign_in::TITLE);
    let body = html! {
        section.sheet.narrow.middle {
            h1 { (title) }
            @if let Some(wrong) = wrong { div.note.bad role="alert" { p { (wrong) } } }
            form method="post" action="/sign-in" {
                (visitor.token())
                input type="hidden" name="to" value=(to);
                (field("name", "text", "username", language.word(sign_in::NAME), name))
                (field("password", "password", "current-password", language.word(sign_in::PASSWORD), ""))
                p { button.main { (language.word(sign_in::ENTER)) } }
            }
            p.quiet.small { (language.word(sign_in::HELP)) }
        }
    };
    layout::page(visitor, None, title, &body)
}

/// A field of a form with its name above it.
pub(super) fn field(name: &str, kind: &str, fill: &str, label: &str, value: &str) -> Markup {
    html! {
        div.field {
            label for=(name) { (label) }
            input id=(name) name=(name) type=(kind) autocomplete=(fill) value=(value) required;
        }
    }
}
