//! Deciding, and taking it back.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use jikenbo_casebook::{Because, Casebook};

use super::sent::Sent;
use super::shape::decision::{Entered, NewDecision};
use crate::config::clock;
use crate::task::decide;
use crate::web::address::number_of;
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::{Answer, Visitor};

/// Enters a decision about an incident.
pub(super) async fn enter(
    visitor: Visitor,
    State(site): State<Site>,
    Path(number): Path<String>,
    Sent(sent): Sent<NewDecision>,
) -> Answer {
    let number = number_of(&number)?;
    let (decision, why) = sent.read()?;
    let who = visitor.who().to_owned();
    let act = move |casebook: &mut Casebook| {
        decide::decide(casebook, number, &decision, Because { who: &who, why: &why }, &clock::now())
    };
    let entered = site.casebooks.write(act).await?;
    let entered = Entered { entry: entered.seq, number: entered.number.to_string() };
    Ok((StatusCode::CREATED, Json(entered)).into_response())
}

/// Takes back an entry of the log.
pub(super) async fn undo(visitor: Visitor, State(site): State<Site>, Path(seq): Path<String>) -> Answer {
    let seq: u64 = seq.parse().map_err(|_| Trouble::not_found())?;
    let who = visitor.who().to_owned();
    let act =
        move |casebook: &mut Casebook| casebook.undo(seq, Because { who: &who, why: "" }, &clock::now());
    let undone = site.casebooks.write(act).await?;
    let entered = Entered { entry: undone.seq, number: undone.number.to_string() };
    Ok((StatusCode::CREATED, Json(entered)).into_response())
}
