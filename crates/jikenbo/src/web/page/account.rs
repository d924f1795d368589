//! One's own account: password, sessions, tokens.

use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jikenbo_casebook::{Account, AccountChange, Casebook, Password, Role, Session, Token};
use maud::{Markup, html};
use serde::Deserialize;

use super::setup::unfit;
use super::sign_in::field;
use crate::config::clock;
use crate::message::Language;
use crate::message::page::{Pair, account, sign_in};
use crate::web::secret::Secret;
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::{Answer, Casebooks, Visitor, layout, password, session};

/// Tokens of an account, at most.
const TOKENS: usize = 20;

/// What the page tells beside the account itself.
#[derive(Default)]
struct News {
    /// What went wrong.
    wrong: Option<String>,
    /// A token made just now.
    token: Option<Secret>,
}

/// A change of the password.
#[derive(Deserialize)]
pub(super) struct Change {
    now: String,
    password: String,
    again: String,
}

/// A new token.
#[derive(Deserialize)]
pub(super) struct NewToken {
    name: String,
    role: String,
}

/// A token to be made worthless.
#[derive(Deserialize)]
pub(super) struct OldToken {
    id: i64,
}

/// The page.
pub(super) async fn show(visitor: Visitor, casebooks: Casebooks) -> Answer {
    page(&visitor, &casebooks, StatusCode::OK, News::default()).await
}

/// Changes the password, ends every session, and begins a new one.
pub(super) async fn change(State(site): State<Site>, visitor: Visitor, Form(given): Form<Change>) -> Answer {
    let account = visitor.signed_in()?.clone();
    let now = clock::seconds();
    site.attempts.begin(&account.name, visitor.address, now).map_err(super::sign_in::too_many)?;
    let id = account.id;
    let kept = site.casebooks.read(move |casebook| casebook.account(id)).await?;
    let is_right = site.hashing.is_right(given.now, kept.map(|(_, kept)| kept)).await?;
    let language = visitor.language;
    let wrong = if is_right {
        site.attempts.succeeded(&account.name, visitor.address);
        unfit(&account.name, &given.password, &given.again, language)
    } else {
        Some(language.word(account::WRONG_NOW).to_owned())
    };
    if wrong.is_some() {
        let news = News { wrong, token: None };
        return page(&visitor, &site.casebooks, StatusCode::UNPROCESSABLE_ENTITY, news).await;
    }
    let password = Password { hashed: site.hashing.hash(given.password).await?, must_change: false };
    write_change(&site.casebooks, account, AccountChange::Password(password)).await?;
    session::begin(&site, id, now, "/account").await
}

async fn write_change(casebooks: &Casebooks, account: Account, change: AccountChange) -> Result<(), Trouble> {
    let at = clock::now();
    let write =
        move |casebook: &mut Casebook| casebook.change_account(account.id, &change, &account.name, &at);
    casebooks.write(write).await
}

/// Makes a token and shows it, once.
pub(super) async fn make_token(
    visitor: Visitor,
    casebooks: Casebooks,
    Form(given): Form<NewToken>,
) -> Answer {
    let account = visitor.signed_in()?;
    let name: String = given.name.trim().chars().take(80).collect();
    let role = Role::named(&given.role).unwrap_or(Role::Reader).min(account.role);
    let (token, id) = (Secret::new()?, account.id);
    let (digest, at) = (token.digest(), clock::now());
    let make = move |casebook: &mut Casebook| {
        let has_room = casebook.tokens_of(id)?.len() < TOKENS;
        if has_room {
            casebook.add_token(id, &name, role, &digest, &at)?;
        }
        Ok::<_, jikenbo_casebook::Error>(has_room)
    };
    let news = if casebooks.write(make).await? {
        News { token: Some(token), wrong: None }
    } else {
        let wrong = visitor.language.words(account::TOO_MANY, &[("most", &TOKENS)]);
        News { wrong: Some(wrong), token: None }
    };
    page(&visitor, &casebooks, StatusCode::OK, news).await
}

/// Makes a token worthless.
pub(super) async fn revoke_token(
    visitor: Visitor,
    casebooks: Casebooks,
    Form(given): Form<OldToken>,
) -> Answer {
    let id = visitor.signed_in()?.id;
    casebooks.write(move |casebook| casebook.revoke_token(id, given.id)).await?;
    Ok(Redirect::to("/account").into_response())
}

async fn page(visitor: &Visitor, casebooks: &Casebooks, status: StatusCode, news: News) -> Answer {
    let account = visitor.signed_in()?;
    let id = account.id;
    let ask = move |casebook: &Casebook| {
        Ok::<_, jikenbo_casebook::Error>((casebook.sessions_of(id)?, casebook.tokens_of(id)?))
    };
    let (sessions, tokens) = casebooks.read(ask).await?;
    let language = visitor.language;
    let body = html! {
        h1 { (language.word(account::TITLE)) }
        @if let Some(wrong) = &news.wrong { div.note.bad role="alert" { p { (wrong) } } }
        (person(account, language))
        (password_form(visitor, account.must_change))
        @if !account.must_change {
            (sessions_table(visitor, &sessions))
            (tokens_table(visitor, account, &tokens, news.token.as_ref()))
        }
    };
    let page: Response = layout::page(visitor, None, language.word(account::TITLE), &body);
    Ok((status, page).into_response())
}

fn person(account: &Account, language: Language) -> Markup {
    html! {
        section.sheet { dl.facts {
            dt { (language.word(sign_in::NAME)) } dd { bdi { (account.name) } }
            dt { (language.word(account::ROLE)) }
            dd { strong { (language.word(role(account.role))) } " " span.quiet { (language.word(may(account.role))) } }
            dt { (language.word(account::SINCE)) } dd { (clock::in_japan(&account.made_at)) }
        } }
    }
}

fn password_form(visitor: &Visitor, must_change: bool) -> Markup {
    let language = visitor.language;
    html! {
        section.sheet {
            h2 { (language.word(account::PASSWORD)) }
            @if must_change { div.note.maybe { p { (language.word(account::MUST_CHANGE)) } } }
            form.columns method="post" action="/account/password" {
                (visitor.token())
                input type="text" name="username" autocomplete="username" value=(visitor.who()) hidden;
                (field("now", "password", "current-password", language.word(account::NOW), ""))
                (field("password", "password", "new-password", language.word(account::NEW), ""))
                (field("again", "password", "new-password", language.word(sign_in::AGAIN), ""))
                p { button.main { (language.word(account::CHANGE)) } }
            }
            p.quiet.small { (language.words(sign_in::PASSWORD_HINT, &[("least", &password::LEAST)])) }
        }
    }
}

fn sessions_table(visitor: &Visitor, sessions: &[Session]) -> Markup {
    let language = visitor.language;
    html! {
        section.sheet {
            h2 { (language.word(account::SESSIONS)) }
            div.scroll tabindex="0" { table {
                thead { tr {
                    th scope="col" { (language.word(account::BEGUN)) }
                    th scope="col" { (language.word(account::SEEN)) }
                } }
                tbody { @for session in sessions { tr {
                    td { (clock::second_in_japan(session.begun)) }
                    td { (clock::second_in_japan(session.seen)) }
                } } }
            } }
            form method="post" action="/sign-out/everywhere" {
                (visitor.token())
                p { button { (language.word(account::SIGN_OUT_EVERYWHERE)) } }
            }
        }
    }
}

fn tokens_table(visitor: &Visitor, account: &Account, tokens: &[Token], made: Option<&Secret>) -> Markup {
    let language = visitor.language;
    html! {
        section.sheet {
            h2 { (language.word(account::TOKENS)) }
            p.quiet { (language.word(account::TOKENS_LEAD)) }
            @if let Some(made) = made {
                div.note role="status" {
                    p { (language.word(account::TOKEN_MADE)) }
                    code.secret { (made.as_str()) }
                }
            }
            @if tokens.is_empty() { p.quiet { (language.word(account::TOKEN_NONE)) } }
            @else { div.scroll tabindex="0" { table.steady.stacked { tbody { @for token in tokens { (token_row(visitor, token)) } } } } }
            form.row method="post" action="/account/tokens" {
                (visitor.token())
                label { (language.word(account::TOKEN_NAME)) " " input name="name" maxlength="80" required; }
                label { (language.word(account::ROLE)) " " (roles("role", account.role, Role::Reader, language)) }
                button { (language.word(account::TOKEN_MAKE)) }
            }
        }
    }
}

fn token_row(visitor: &Visitor, token: &Token) -> Markup {
    let language = visitor.language;
    html! {
        tr {
            th scope="row" { bdi { (token.name) } }
            td { (language.word(role(token.role))) }
            td.day { (clock::in_japan(&token.made_at)) }
            td.day { @match token.used {
                Some(used) => (language.words(account::TOKEN_USED, &[("at", &clock::second_in_japan(used))])),
                None => span.quiet { (language.word(account::TOKEN_UNUSED)) },
            } }
            td.number { form method="post" action="/account/tokens/revoke" {
                (visitor.token())
                input type="hidden" name="id" value=(token.id);
                button.bare aria-label={ (language.word(account::TOKEN_REVOKE)) ": " (token.name) } {
                    (language.word(account::TOKEN_REVOKE))
                }
            } }
        }
    }
}

/// A choice among the roles up to `most`.
pub(super) fn roles(name: &str, most: Role, chosen: Role, language: Language) -> Markup {
    html! {
        select name=(name) {
            @for &one in Role::ALL.iter().filter(|one| **one <= most) {
                option value=(one.as_str()) selected[one == chosen] { (language.word(role(one))) }
            }
        }
    }
}

/// What a role is called.
pub(super) fn role(role: Role) -> Pair {
    match role {
        Role::Reader => account::READER,
        Role::Editor => account::EDITOR,
        Role::Administrator => account::ADMINISTRATOR,
    }
}

fn may(role: Role) -> Pair {
    match role {
        Role::Reader => account::READER_MAY,
        Role::Editor => account::EDITOR_MAY,
        Role::Administrator => account::ADMINISTRATOR_MAY,
    }
}
