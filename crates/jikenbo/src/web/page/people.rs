//! People: who may come in, and what they may do. For administrators.

use axum::extract::{Form, State};
use axum::response::{IntoResponse, Redirect};
use jikenbo_casebook::{Account, AccountChange, AccountId, Casebook, Password, Role};
use maud::{Markup, html};
use serde::Deserialize;

use super::account::{role, roles};
use super::setup;
use super::sign_in::field;
use crate::config::clock;
use crate::message::Language;
use crate::message::page::{people, sign_in};
use crate::web::layout::Room;
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::{Answer, Casebooks, Visitor, layout, password};

/// Somebody new.
#[derive(Deserialize)]
pub(super) struct Newcomer {
    name: String,
    role: String,
}

/// What is to be changed of whom.
#[derive(Deserialize)]
pub(super) struct Change {
    id: i64,
    what: What,
    #[serde(default)]
    role: String,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum What {
    Role,
    Disable,
    Enable,
    Reset,
}

/// A password made just now.
struct FirstPassword {
    name: String,
    password: String,
}

/// Everybody.
pub(super) async fn show(visitor: Visitor, casebooks: Casebooks) -> Answer {
    page(&visitor, &casebooks, None, None).await
}

/// Adds somebody, and shows their first password, once.
pub(super) async fn add(State(site): State<Site>, visitor: Visitor, Form(given): Form<Newcomer>) -> Answer {
    let name = given.name.trim().to_owned();
    if !setup::is_fit(&name) {
        let wrong = visitor.language.word(sign_in::UNFIT_NAME);
        return page(&visitor, &site.casebooks, Some(wrong), None).await;
    }
    let role = Role::named(&given.role).unwrap_or(Role::Reader);
    let (password, kept) = first_password(&site).await?;
    let (who, at, named) = (visitor.who().to_owned(), clock::now(), name.clone());
    let add = move |casebook: &mut Casebook| casebook.add_account(&named, role, &kept, &who, &at);
    site.casebooks.write(add).await?;
    page(&visitor, &site.casebooks, None, Some(FirstPassword { name, password })).await
}

/// Changes somebody's role, keeps them out, lets them in again, or gives them a new password.
pub(super) async fn change(State(site): State<Site>, visitor: Visitor, Form(given): Form<Change>) -> Answer {
    let id = AccountId(given.id);
    match given.what {
        What::Role => {
            let role = Role::named(&given.role).ok_or_else(Trouble::not_understood)?;
            write(&site, &visitor, id, AccountChange::Role(role)).await?;
        }
        What::Disable => write(&site, &visitor, id, AccountChange::Disabled).await?,
        What::Enable => write(&site, &visitor, id, AccountChange::Enabled).await?,
        What::Reset => return reset(&site, &visitor, id).await,
    }
    Ok(Redirect::to("/people").into_response())
}

async fn reset(site: &Site, visitor: &Visitor, id: AccountId) -> Answer {
    let (password, kept) = first_password(site).await?;
    write(site, visitor, id, AccountChange::Password(kept)).await?;
    let known = site.casebooks.read(move |casebook| casebook.account(id)).await?;
    let made = known.map(|(account, _)| FirstPassword { name: account.name, password });
    page(visitor, &site.casebooks, None, made).await
}

async fn first_password(site: &Site) -> Result<(String, Password), Trouble> {
    let password = password::first()?;
    let hashed = site.hashing.hash(password.clone()).await?;
    Ok((password, Password { hashed, must_change: true }))
}

async fn write(site: &Site, visitor: &Visitor, id: AccountId, change: AccountChange) -> Result<(), Trouble> {
    let (who, at) = (visitor.who().to_owned(), clock::now());
    site.casebooks.write(move |casebook| casebook.change_account(id, &change, &who, &at)).await
}

async fn page(
    visitor: &Visitor,
    casebooks: &Casebooks,
    wrong: Option<&str>,
    made: Option<FirstPassword>,
) -> Answer {
    let accounts = casebooks.read(Casebook::accounts).await?;
    let language = visitor.language;
    let body = html! {
        h1 { (language.word(people::TITLE)) }
        @if let Some(wrong) = wrong { div.note.bad role="alert" { p { (wrong) } } }
        @if let Some(FirstPassword { name, password }) = &made {
            div.note role="status" {
                p { (language.words(people::FIRST_PASSWORD, &[("name", name)])) }
                code.secret { (password) }
            }
        }
        div.scroll tabindex="0" { table.steady.stacked {
            (head(language))
            tbody { @for account in &accounts { (row(visitor, account)) } }
        } }
        (newcomer(visitor))
    };
    Ok(layout::page(visitor, Room::People, language.word(people::TITLE), &body))
}

fn head(language: Language) -> Markup {
    let heads = [people::NAME, people::ROLE, people::STATE, people::SINCE, people::ACTIONS];
    html! { thead { tr { @for head in heads { th scope="col" { (language.word(head)) } } } } }
}

fn row(visitor: &Visitor, account: &Account) -> Markup {
    let language = visitor.language;
    let is_self = visitor.account.as_ref().is_some_and(|own| own.id == account.id);
    html! {
        tr {
            th scope="row" {
                bdi { (account.name) }
                @if is_self { " " span.quiet { "(" (language.word(people::YOU)) ")" } }
            }
            td { (language.word(role(account.role))) }
            td { (state(account, language)) }
            td.day { (clock::in_japan(&account.made_at)) }
            td { @if !is_self { div.row { (actions(visitor, account)) } } }
        }
    }
}

fn state(account: &Account, language: Language) -> Markup {
    html! {
        @if account.is_disabled { span.chip.chip-bad { (language.word(people::DISABLED)) } }
        @else if account.must_change { span.chip.chip-unknown { (language.word(people::FIRST_VISIT)) } }
        @else { span.chip.chip-confirmed { (language.word(people::ACTIVE)) } }
    }
}

fn actions(visitor: &Visitor, account: &Account) -> Markup {
    let language = visitor.language;
    let (turn, turned) =
        if account.is_disabled { ("enable", people::ENABLE) } else { ("disable", people::DISABLE) };
    let label = language.words(people::ROLE_OF, &[("name", &account.name)]);
    html! {
        form.row method="post" action="/people/change" {
            (visitor.token())
            input type="hidden" name="id" value=(account.id.0);
            label { span.unseen { (label) } (roles("role", Role::Administrator, account.role, language)) }
            button name="what" value="role" { (language.word(people::CHANGE_ROLE)) }
            button name="what" value="reset" { (language.word(people::RESET)) }
            button.bad name="what" value=(turn) { (language.word(turned)) }
        }
    }
}

fn newcomer(visitor: &Visitor) -> Markup {
    let language = visitor.language;
    html! {
        section.sheet.narrow {
            h2 { (language.word(people::ADD)) }
            form method="post" action="/people/add" {
                (visitor.token())
                (field("name", "text", "off", language.word(people::NAME), ""))
                p.quiet.small { (language.word(sign_in::NAME_HINT)) }
                div.field {
                    label for="new-role" { (language.word(people::ROLE)) }
                    select #new-role name="role" {
                        @for &one in Role::ALL { option value=(one.as_str()) { (language.word(role(one))) } }
                    }
                }
                p { button.main { (language.word(people::ADD_BUTTON)) } }
            }
        }
    }
}
