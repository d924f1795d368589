//! Searches that an account keeps.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use jikenbo_casebook::Casebook;

use super::sent::{Sent, unfit};
use super::shape::search::{NewSearch, Search, Searches};
use crate::web::page::searches::{NAME, keep};
use crate::web::query::Query;
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::{Answer, Visitor};

/// Characters of the conditions.
const QUERY: usize = 4_000;

/// The visitor's searches.
pub(super) async fn all(visitor: Visitor, State(site): State<Site>) -> Answer {
    let account = visitor.signed_in()?.id;
    let kept = site.casebooks.read(move |casebook| casebook.saved_searches(account)).await?;
    Ok(Json(Searches { searches: kept.iter().map(Search::of).collect() }).into_response())
}

/// Keeps a search; one of the same name is replaced.
pub(super) async fn save(visitor: Visitor, State(site): State<Site>, Sent(sent): Sent<NewSearch>) -> Answer {
    let account = visitor.signed_in()?.id;
    let name = sent.name.trim().to_owned();
    if name.is_empty() || name.chars().count() > NAME || sent.query.chars().count() > QUERY {
        return Err(unfit("name, query"));
    }
    let query = Query::of(&sent.query);
    if let Some(unknown) = query.unknown.first() {
        return Err(unfit(unknown));
    }
    let kept = keep(&site, account, name, &query).await?;
    Ok((StatusCode::CREATED, Json(Search::of(&kept))).into_response())
}

/// Forgets one of the visitor's searches.
pub(super) async fn forget(visitor: Visitor, State(site): State<Site>, Path(search): Path<String>) -> Answer {
    let account = visitor.signed_in()?.id;
    let search: i64 = search.parse().map_err(|_| Trouble::not_found())?;
    let act = move |casebook: &mut Casebook| {
        let is_own = casebook.saved_searches(account)?.iter().any(|known| known.id == search);
        casebook.forget_search(account, search).map(|()| is_own)
    };
    if site.casebooks.write(act).await? {
        Ok(StatusCode::NO_CONTENT.into_response())
    } else {
        Err(Trouble::not_found())
    }
}
