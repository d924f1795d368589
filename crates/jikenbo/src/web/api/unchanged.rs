//! Conditional requests: what follows from the casebook alone is as it was while the log is.

use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use jikenbo_casebook::{Casebook, Head};
use sha2::{Digest, Sha256};

use crate::message::Language;
use crate::web::Visitor;
use crate::web::site::Site;
use crate::web::trouble::Trouble;

/// Kept by whoever asked, and asked about before it is used again.
const KEPT: HeaderValue = HeaderValue::from_static("private, no-cache");

/// Answers 304 where the asker has what would be answered.
pub(super) async fn unless_changed(
    State(site): State<Site>,
    visitor: Visitor,
    request: Request,
    next: Next,
) -> Result<Response, Trouble> {
    let head = site.casebooks.read(Casebook::head).await?;
    let tag = tag(head, &visitor);
    let headers = [(ETAG, tag.clone()), (CACHE_CONTROL, KEPT)];
    if is_held(request.headers(), &tag) {
        return Ok((StatusCode::NOT_MODIFIED, headers).into_response());
    }
    let mut answer = next.run(request).await;
    if answer.status() == StatusCode::OK {
        answer.headers_mut().extend(headers);
    }
    Ok(answer)
}

/// The name of what would be answered: by which program, from which log, to which question.
fn tag(head: Head, visitor: &Visitor) -> HeaderValue {
    let mut digest = Sha256::new();
    digest.update(env!("CARGO_PKG_VERSION"));
    digest.update(head.hash);
    digest.update([u8::from(visitor.language == Language::En)]);
    digest.update(visitor.here.to_string());
    let digest: String = digest.finalize().iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    HeaderValue::from_str(&format!("W/\"{digest}\"")).unwrap_or(HeaderValue::from_static("W/\"\""))
}

fn is_held(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    let tag = tag.to_str().unwrap_or_default();
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let lines = headers.get_all(IF_NONE_MATCH).iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).any(|held| held.trim() == "*" || bare(held) == bare(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_held_in_any_form() {
        let tag = HeaderValue::from_static("W/\"a1\"");
        for (line, expected) in [
            ("W/\"a1\"", true),
            ("\"a1\"", true),
            ("\"b\", W/\"a1\"", true),
            ("*", true),
            ("\"a2\"", false),
            ("", false),
        ] {
            let headers = HeaderMap::from_iter([(IF_NONE_MATCH, HeaderValue::from_static(line))]);
            assert_eq!(is_held(&headers, &tag), expected, "{line}");
        }
        assert!(!is_held(&HeaderMap::new(), &tag));
    }
}
