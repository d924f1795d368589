//! The making of an administrator by whoever reads the terminal.

use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jikenbo_casebook::{AccountId, Password, Role};
use maud::html;
use serde::Deserialize;

use super::sign_in::field;
use crate::config::clock;
use crate::message::Language;
use crate::message::page::sign_in;
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::{Answer, Visitor, layout, password, session};

/// The code of the address.
#[derive(Deserialize)]
pub(super) struct Code {
    #[serde(default)]
    code: String,
}

/// What is entered.
#[derive(Deserialize)]
pub(super) struct Given {
    code: String,
    name: String,
    password: String,
    again: String,
}

/// The form, for whoever has the code.
pub(super) async fn show(State(site): State<Site>, visitor: Visitor, Query(given): Query<Code>) -> Answer {
    if !site.setup.knows(&given.code) {
        return Err(no_code());
    }
    Ok(form(&visitor, &given.code, "", None))
}

/// Makes the administrator, and signs them in.
pub(super) async fn make(State(site): State<Site>, visitor: Visitor, Form(given): Form<Given>) -> Answer {
    let Given { code, name, password, again } = given;
    let name = name.trim().to_owned();
    if !site.setup.knows(&code) {
        return Err(no_code());
    }
    if let Some(unfit) = unfit(&name, &password, &again, visitor.language) {
        let form = form(&visitor, &code, &name, Some(&unfit));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, form).into_response());
    }
    let taken = site.setup.take(&code).ok_or_else(no_code)?;
    match made(&site, name, password).await {
        Ok(id) => session::begin(&site, id, clock::seconds(), "/").await,
        Err(trouble) => {
            site.setup.give_back(taken);
            Err(trouble)
        }
    }
}

async fn made(site: &Site, name: String, password: String) -> Result<AccountId, Trouble> {
    let password = Password { hashed: site.hashing.hash(password).await?, must_change: false };
    let at = clock::now();
    let make = move |casebook: &mut jikenbo_casebook::Casebook| {
        casebook.add_account(&name, Role::Administrator, &password, &name, &at)
    };
    site.casebooks.write(make).await
}

/// What is wrong with a name and its new password.
pub(super) fn unfit(name: &str, password: &str, again: &str, language: Language) -> Option<String> {
    if !is_fit(name) {
        return Some(language.word(sign_in::UNFIT_NAME).to_owned());
    }
    if !password::is_fit(password) || password.eq_ignore_ascii_case(name) {
        let places: [(&str, &dyn std::fmt::Display); 2] =
            [("least", &password::LEAST), ("most", &password::MOST)];
        return Some(language.words(sign_in::UNFIT_PASSWORD, &places));
    }
    (password != again).then(|| language.word(sign_in::OTHER_PASSWORD).to_owned())
}

/// Can it stand under a decision?
pub(in crate::web) fn is_fit(name: &str) -> bool {
    (1..=64).contains(&name.chars().count()) && !name.chars().any(is_unseen)
}

/// Characters that are not seen, or turn the direction of others.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

fn no_code() -> Trouble {
    Trouble::new(StatusCode::NOT_FOUND, "W406")
}

fn form(visitor: &Visitor, code: &str, name: &str, wrong: Option<&str>) -> Response {
    let language = visitor.language;
    let title = language.word(sign_in::SETUP_TITLE);
    let body = html! {
        section.sheet.narrow.middle {
            h1 { (title) }
            p { (language.word(sign_in::SETUP_LEAD)) }
            @if let Some(wrong) = wrong { div.note.bad role="alert" { p { (wrong) } } }
            form method="post" action="/setup" {
                (visitor.token())
                input type="hidden" name="code" value=(code);
                (field("name", "text", "username", language.word(sign_in::NAME), name))
                p.quiet.small { (language.word(sign_in::NAME_HINT)) }
                (field("password", "password", "new-password", language.word(sign_in::PASSWORD), ""))
                p.quiet.small { (language.words(sign_in::PASSWORD_HINT, &[("least", &password::LEAST)])) }
                (field("again", "password", "new-password", language.word(sign_in::AGAIN), ""))
                p { button.main { (language.word(sign_in::SETUP_MAKE)) } }
            }
        }
    };
    layout::page(visitor, None, title, &body)
}
