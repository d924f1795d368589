//! Taking documents in.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;

use super::shape::intake::Batch;
use crate::web::page::intake;
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::{Answer, Visitor};

/// Takes one document, and begins to read it.
pub(super) async fn send(visitor: Visitor, State(site): State<Site>, bytes: Bytes) -> Answer {
    let raw = visitor.here.query().unwrap_or_default();
    let name = form_urlencoded::parse(raw.as_bytes()).find(|(name, _)| name == "name");
    let name = name.map(|(_, name)| name.into_owned()).unwrap_or_default();
    if bytes.is_empty() {
        return Err(Trouble::new(StatusCode::UNPROCESSABLE_ENTITY, "W461"));
    }
    let id = site.intakes.put(visitor.who(), vec![(name, bytes.to_vec())])?;
    let batch = shown(&site, &visitor, &id)?;
    tokio::spawn(site.intakes.clone().read(id, site.casebooks.clone()));
    Ok((StatusCode::ACCEPTED, Json(batch)).into_response())
}

/// How far a batch is.
pub(super) async fn show(visitor: Visitor, State(site): State<Site>, Path(id): Path<String>) -> Answer {
    Ok(Json(shown(&site, &visitor, &id)?).into_response())
}

/// Keeps everything in a batch that was read.
pub(super) async fn keep(visitor: Visitor, State(site): State<Site>, Path(id): Path<String>) -> Answer {
    intake::keep(&site, &visitor, &id, None).await?;
    Ok(Json(shown(&site, &visitor, &id)?).into_response())
}

/// Drops everything in a batch that is not kept.
pub(super) async fn give_up(visitor: Visitor, State(site): State<Site>, Path(id): Path<String>) -> Answer {
    intake::give_up(&site, &visitor, &id, None)?;
    Ok(Json(shown(&site, &visitor, &id)?).into_response())
}

fn shown(site: &Site, visitor: &Visitor, id: &str) -> Result<Batch, Trouble> {
    site.intakes.with(visitor, id, |batch| Ok(Batch::of(batch, visitor.language)))
}
