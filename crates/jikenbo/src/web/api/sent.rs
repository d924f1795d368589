//! JSON that a program sends.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use serde::de::DeserializeOwned;

use crate::web::trouble::Trouble;

/// What was sent, read.
pub(super) struct Sent<T>(pub(super) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Sent<T> {
    type Rejection = Trouble;

    async fn from_request(request: Request, state: &S) -> Result<Self, Trouble> {
        let kind =
            request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim();
        if !kind.eq_ignore_ascii_case("application/json") {
            return Err(Trouble::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "W415"));
        }
        let bytes = Bytes::from_request(request, state).await;
        let bytes = bytes.map_err(|_| Trouble::new(StatusCode::PAYLOAD_TOO_LARGE, "W413"))?;
        serde_json::from_slice(&bytes).map(Self).map_err(|why| unfit(&why.to_string()))
    }
}

/// What was sent cannot be what is asked for.
pub(super) fn unfit(what: &str) -> Trouble {
    let what: String = what.chars().take(200).collect();
    Trouble::new(StatusCode::UNPROCESSABLE_ENTITY, "W466").with("what", what)
}
