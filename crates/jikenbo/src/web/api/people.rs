//! Accounts, for administrators, and everyone's own tokens.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use jikenbo_casebook::{AccountChange, AccountId, Casebook, Password};

use super::sent::{Sent, unfit};
use super::shape::people::{
    Account, AccountChanges, Accounts, FirstPassword, NewAccount, NewToken, Token, TokenMade, Tokens,
};
use crate::config::clock;
use crate::web::page::setup;
use crate::web::secret::Secret;
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::{Answer, Visitor, password};

/// Characters of a token's name.
const NAME: usize = 64;

/// Everybody.
pub(super) async fn accounts(State(site): State<Site>) -> Answer {
    let accounts = site.casebooks.read(Casebook::accounts).await?;
    Ok(Json(Accounts { accounts: accounts.iter().map(Account::of).collect() }).into_response())
}

/// Adds somebody, and tells their first password, once.
pub(super) async fn add(visitor: Visitor, State(site): State<Site>, Sent(sent): Sent<NewAccount>) -> Answer {
    let name = sent.name.trim().to_owned();
    if !setup::is_fit(&name) {
        return Err(unfit(&name));
    }
    let password = password::first()?;
    let kept = Password { hashed: site.hashing.hash(password.clone()).await?, must_change: true };
    let (who, named, role) = (visitor.who().to_owned(), name.clone(), sent.role.role());
    let act = move |casebook: &mut Casebook| casebook.add_account(&named, role, &kept, &who, &clock::now());
    let id = site.casebooks.write(act).await?;
    Ok((StatusCode::CREATED, Json(FirstPassword { id: id.0, name, password })).into_response())
}

/// Changes what somebody may do, or whether they may come in.
pub(super) async fn change(
    visitor: Visitor,
    State(site): State<Site>,
    Path(id): Path<String>,
    Sent(sent): Sent<AccountChanges>,
) -> Answer {
    let id = AccountId(id.parse().map_err(|_| Trouble::not_found())?);
    let role = sent.role.map(|role| AccountChange::Role(role.role()));
    let disabled =
        sent.is_disabled.map(|is| if is { AccountChange::Disabled } else { AccountChange::Enabled });
    let changes: Vec<AccountChange> = role.into_iter().chain(disabled).collect();
    let who = visitor.who().to_owned();
    let act = move |casebook: &mut Casebook| {
        changes.iter().try_for_each(|change| casebook.change_account(id, change, &who, &clock::now()))?;
        casebook.account(id)
    };
    let (account, _) = site.casebooks.write(act).await?.ok_or_else(Trouble::not_found)?;
    Ok(Json(Account::of(&account)).into_response())
}

/// The visitor's tokens.
pub(super) async fn tokens(visitor: Visitor, State(site): State<Site>) -> Answer {
    let id = visitor.signed_in()?.id;
    let tokens = site.casebooks.read(move |casebook| casebook.tokens_of(id)).await?;
    Ok(Json(Tokens { tokens: tokens.iter().map(Token::of).collect() }).into_response())
}

/// Makes a token of the visitor's, which may do no more than they may now.
pub(super) async fn make_token(
    visitor: Visitor,
    State(site): State<Site>,
    Sent(sent): Sent<NewToken>,
) -> Answer {
    let id = visitor.signed_in()?.id;
    let name = sent.name.trim().to_owned();
    if name.is_empty() || name.chars().count() > NAME {
        return Err(unfit("name"));
    }
    let role = sent.role.role();
    if !visitor.may(role) {
        return Err(Trouble::new(StatusCode::FORBIDDEN, "W403"));
    }
    let secret = Secret::new()?;
    let digest = secret.digest();
    let act = move |casebook: &mut Casebook| casebook.add_token(id, &name, role, &digest, &clock::now());
    site.casebooks.write(act).await?;
    Ok((StatusCode::CREATED, Json(TokenMade { token: secret.as_str().to_owned() })).into_response())
}

/// Makes one of the visitor's tokens worthless.
pub(super) async fn revoke_token(
    visitor: Visitor,
    State(site): State<Site>,
    Path(token): Path<String>,
) -> Answer {
    let id = visitor.signed_in()?.id;
    let token: i64 = token.parse().map_err(|_| Trouble::not_found())?;
    let act = move |casebook: &mut Casebook| {
        let is_own = casebook.tokens_of(id)?.iter().any(|known| known.id == token);
        casebook.revoke_token(id, token).map(|()| is_own)
    };
    if site.casebooks.write(act).await? {
        Ok(StatusCode::NO_CONTENT.into_response())
    } else {
        Err(Trouble::not_found())
    }
}
