//! Was it sent from a page of ours? What changes something must come from our own origin and carry the visitor's token:
//! in the header `x-csrf-token`, in the query (forms with files), or in the form's field `csrf`.

use axum::body::{self, Body};
use axum::extract::Request;
use axum::http::header::{CONTENT_TYPE, ORIGIN};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

use super::{host, load};
use crate::web::secret;
use crate::web::trouble::Trouble;
use crate::web::visitor::{By, Visitor};

/// The name of the token's field in forms and queries.
pub(in crate::web) const FIELD: &str = "csrf";
const HEADER: &str = "x-csrf-token";
const FORM: &str = "application/x-www-form-urlencoded";

/// Lets through what changes nothing, what a program sends with a token of its own, and what comes from our pages.
pub(in crate::web) async fn refused(
    visitor: Visitor,
    request: Request,
    next: Next,
) -> Result<Response, Trouble> {
    let is_safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if is_safe || visitor.by == By::Token {
        return Ok(next.run(request).await);
    }
    let (parts, body) = request.into_parts();
    if visitor.form_token().is_empty() || !is_from_here(&parts) {
        return Err(forged());
    }
    let (is_ours, body) = carries(visitor.form_token(), &parts, body).await?;
    if is_ours { Ok(next.run(Request::from_parts(parts, body)).await) } else { Err(forged()) }
}

fn forged() -> Trouble {
    Trouble::new(StatusCode::FORBIDDEN, "W402")
}

/// Does the browser say that a page of this site sent it? One that says nothing is left to the token.
fn is_from_here(request: &Parts) -> bool {
    let told = |name: &str| request.headers.get(name).map(|value| value.to_str().unwrap_or_default());
    if let Some(site) = told("sec-fetch-site")
        && site != "same-origin"
    {
        return false;
    }
    let Some(origin) = told(ORIGIN.as_str()) else { return true };
    let named = origin.split_once("://").map(|(_, host)| host);
    named.is_some() && named == host::asked(request)
}

/// Does the request carry the token? Gives its body back.
async fn carries(token: &str, parts: &Parts, body: Body) -> Result<(bool, Body), Trouble> {
    let header = parts.headers.get(HEADER).and_then(|value| value.to_str().ok());
    if let Some(given) = header.or_else(|| field(parts.uri.query().unwrap_or_default())) {
        return Ok((secret::is_same(given, token), body));
    }
    let kind = parts.headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !kind.starts_with(FORM) {
        return Ok((false, body));
    }
    let bytes = body::to_bytes(body, load::BODY).await.map_err(|error| load::unread(&error))?;
    let form = std::str::from_utf8(&bytes).unwrap_or_default();
    let is_ours = field(form).is_some_and(|given| secret::is_same(given, token));
    Ok((is_ours, Body::from(bytes)))
}

/// The token in a query or form; it holds nothing that would be escaped.
fn field(pairs: &str) -> Option<&str> {
    let mut pairs = pairs.split('&').filter_map(|pair| pair.split_once('='));
    pairs.find(|(name, _)| *name == FIELD).map(|(_, token)| token)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_this_site_are_from_here() {
        for (headers, expected) in [
            (&[][..], true),
            (&[("origin", "http://127.0.0.1:8630")], true),
            (&[("origin", "http://127.0.0.1:8631")], false),
            (&[("origin", "http://example.com")], false),
            (&[("origin", "null")], false),
            (&[("origin", "")], false),
            (&[("sec-fetch-site", "same-origin")], true),
            (&[("sec-fetch-site", "cross-site"), ("origin", "http://127.0.0.1:8630")], false),
            (&[("sec-fetch-site", "same-site")], false),
        ] {
            let request = headers.iter().fold(
                axum::http::Request::post("/").header("host", "127.0.0.1:8630"),
                |request, (name, value)| request.header(*name, *value),
            );
            assert_eq!(is_from_here(&request.body(()).unwrap().into_parts().0), expected, "{headers:?}");
        }
    }

    #[test]
    fn the_field_is_found_by_its_whole_name() {
        for (pairs, expected) in [
            ("csrf=a1", Some("a1")),
            ("a=b&csrf=a1&c", Some("a1")),
            ("xcsrf=a1", None),
            ("csrf", None),
            ("", None),
        ] {
            assert_eq!(field(pairs), expected, "{pairs}");
        }
    }
}
