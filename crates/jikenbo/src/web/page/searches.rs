//! Searches that one keeps under a name: saving, opening and forgetting them.

use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use jikenbo_casebook::{AccountId, SavedSearch};
use maud::{Markup, html};
use serde::Deserialize;

use super::list::chips_plain;
use crate::config::clock;
use crate::message::Language;
use crate::message::page::searches as say;
use crate::web::layout::{self, Room};
use crate::web::query::Query;
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::words::named;
use crate::web::{Answer, Visitor};

/// Where the page is.
const HERE: &str = "/searches";
/// Characters of a name.
pub(in crate::web) const NAME: usize = 80;
/// Searches that an account keeps, at most.
const MOST: usize = 200;

/// A search to be kept.
#[derive(Deserialize)]
pub(super) struct Save {
    name: String,
    query: String,
}

/// A search to be forgotten.
#[derive(Deserialize)]
pub(super) struct Forget {
    id: i64,
}

/// One's own searches.
pub(super) async fn show(visitor: Visitor, State(site): State<Site>) -> Answer {
    let account = visitor.signed_in()?.id;
    let saved = site.casebooks.read(move |casebook| casebook.saved_searches(account)).await?;
    let language = visitor.language;
    let body = html! {
        h1 { (language.word(say::TITLE)) }
        @if saved.is_empty() { p.empty { (language.word(say::NONE)) } }
        ul.plain { @for search in &saved { (one(search, &visitor, language)) } }
    };
    Ok(layout::page(&visitor, Room::List, language.word(say::TITLE), &body))
}

fn one(search: &SavedSearch, visitor: &Visitor, language: Language) -> Markup {
    let query = Query::of(&search.query);
    html! {
        li.row.spread {
            div {
                a href=(query.address("/incidents")) { strong { (named(&search.name)) } }
                p.quiet.small { (chips_plain(&query, language)) }
            }
            form method="post" action="/searches/forget" {
                (visitor.token())
                input type="hidden" name="id" value=(search.id);
                button.bare { (language.word(say::FORGET)) }
            }
        }
    }
}

/// Keeps a search; one of the same name is replaced.
pub(super) async fn save(State(site): State<Site>, visitor: Visitor, Form(given): Form<Save>) -> Answer {
    let account = visitor.signed_in()?.id;
    let query = Query::of(&given.query);
    let name: String = given.name.trim().chars().take(NAME).collect();
    let name = if name.is_empty() { visitor.language.word(say::UNNAMED).to_owned() } else { name };
    keep(&site, account, name, &query).await?;
    Ok(Redirect::to(HERE).into_response())
}

/// Keeps the first page of `query` under `name`; a search of the same name is replaced. Refused where there are
/// [`MOST`].
pub(in crate::web) async fn keep(
    site: &Site,
    account: AccountId,
    name: String,
    query: &Query,
) -> Result<SavedSearch, Trouble> {
    let query = query.on_page(1).address("").trim_start_matches('?').to_owned();
    let at = clock::now();
    let write = site.casebooks.write(move |casebook| {
        let known = casebook.saved_searches(account)?;
        if known.len() < MOST || known.iter().any(|search| search.name == name) {
            casebook.save_search(account, &name, &query, &at)?;
        }
        let kept = casebook.saved_searches(account)?;
        Ok::<_, jikenbo_casebook::Error>(kept.into_iter().find(|search| search.name == name))
    });
    let is_full = || Trouble::new(StatusCode::CONFLICT, "W467").with("most", MOST);
    write.await?.ok_or_else(is_full)
}

/// Forgets a search.
pub(super) async fn forget(State(site): State<Site>, visitor: Visitor, Form(given): Form<Forget>) -> Answer {
    let account = visitor.signed_in()?.id;
    site.casebooks.write(move |casebook| casebook.forget_search(account, given.id)).await?;
    Ok(Redirect::to(HERE).into_response())
}

/// The form that keeps the search one is looking at; nothing for those without an account.
pub(super) fn offer(visitor: &Visitor, query: &str) -> Markup {
    let language = visitor.language;
    html! {
        @if visitor.account.is_some() {
            form.row.save-search method="post" action="/searches/save" {
                (visitor.token())
                input #save-query type="hidden" name="query" value=(query);
                label for="save-name" { (language.word(say::SAVE_AS)) }
                input #save-name name="name" maxlength=(NAME) required;
                button { (language.word(say::SAVE)) }
                a href=(HERE) { (language.word(say::TITLE)) }
            }
        }
    }
}
