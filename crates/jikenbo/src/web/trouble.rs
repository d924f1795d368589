//! Why a request was not answered as asked: a status, a code of the catalogue, and what fills its sentences.
//!
//! A handler gives a [`Trouble`]; [`told`] makes it a page, or a problem document below `/api`, in the visitor's language.

use std::fmt::Display;

use axum::extract::Request;
use axum::http::header::{ALLOW, CONTENT_TYPE, RETRY_AFTER, SET_COOKIE};
use axum::http::{HeaderName, HeaderValue, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use jikenbo_casebook::Error as StoreError;
use jikenbo_model::Field;
use serde::Serialize;

use super::layout;
use super::visitor::Visitor;
use crate::message::label::Label;
use crate::message::{Language, filled, trouble};

/// Why a request was not answered as asked.
#[derive(Clone, Debug)]
pub(crate) struct Trouble {
    status: StatusCode,
    code: &'static str,
    /// In Japanese and in English.
    values: Vec<(&'static str, [String; 2])>,
    retry_after: Option<u64>,
}

impl Trouble {
    /// A trouble with a code of the catalogue.
    pub(crate) fn new(status: StatusCode, code: &'static str) -> Self {
        Self { status, code, values: Vec::new(), retry_after: None }
    }

    /// Fills a place of the sentences.
    pub(crate) fn with(mut self, name: &'static str, value: impl Display) -> Self {
        self.values.push((name, [value.to_string(), value.to_string()]));
        self
    }

    /// Fills a place of the sentences with what a field is called.
    pub(crate) fn with_field(mut self, name: &'static str, field: Field) -> Self {
        let (ja, en) = field.names();
        self.values.push((name, [ja.to_owned(), en.to_owned()]));
        self
    }

    /// Says in how many seconds it is worth trying again.
    pub(crate) fn again_in(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// No such page, incident, document.
    pub(crate) fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "W404")
    }

    /// The page is there, but not for this.
    pub(crate) fn not_that_way() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "W405")
    }

    /// What was sent makes no sense.
    pub(crate) fn not_understood() -> Self {
        Self::new(StatusCode::BAD_REQUEST, "W400")
    }

    /// Something that must not happen did.
    pub(crate) fn fault() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "W500")
    }

    /// What an answer without words of its own means.
    fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::NOT_FOUND => Self::not_found(),
            StatusCode::METHOD_NOT_ALLOWED => Self::not_that_way(),
            StatusCode::REQUEST_TIMEOUT => Self::new(status, "W408"),
            StatusCode::PAYLOAD_TOO_LARGE => Self::new(status, "W413"),
            StatusCode::SERVICE_UNAVAILABLE => Self::new(status, "W503").again_in(2),
            _ if status.is_client_error() => Self::new(status, "W400"),
            _ => Self::new(status, "W500"),
        }
    }

    /// Can whoever sent it mend it?
    pub(super) fn is_of_what_was_sent(&self) -> bool {
        self.status == StatusCode::UNPROCESSABLE_ENTITY
    }

    /// Its code in the catalogue.
    pub(super) fn code(&self) -> &'static str {
        self.code
    }

    /// The status of an answer that tells it.
    pub(super) fn status(&self) -> StatusCode {
        self.status
    }

    /// The sentences: what happened, and what to do next.
    pub(super) fn sentences(&self, language: Language) -> [String; 2] {
        let in_language = |[ja, en]: &[String; 2]| match language {
            Language::Ja => ja.clone(),
            Language::En => en.clone(),
        };
        let values: Vec<(&str, String)> =
            self.values.iter().map(|(name, value)| (*name, in_language(value))).collect();
        let values: Vec<(&str, &dyn Display)> =
            values.iter().map(|(name, value)| (*name, value as &dyn Display)).collect();
        match trouble::advice(self.code, language) {
            Some(advice) => [filled(advice.what, &values), filled(advice.next, &values)],
            None => [self.code.to_owned(), String::new()],
        }
    }
}

impl From<StoreError> for Trouble {
    /// The path of the file stays unsaid.
    fn from(error: StoreError) -> Self {
        let status = match &error {
            StoreError::NoSuchNumber { .. }
            | StoreError::NoSuchReport { .. }
            | StoreError::NoSuchAccount { .. } => StatusCode::NOT_FOUND,
            StoreError::AlreadyOne { .. }
            | StoreError::NotMerged { .. }
            | StoreError::NotDecided { .. }
            | StoreError::Entered { .. }
            | StoreError::NameTaken { .. }
            | StoreError::NotUndoable { .. }
            | StoreError::LastAdministrator { .. } => StatusCode::CONFLICT,
            StoreError::AnotherWriter { .. } => StatusCode::SERVICE_UNAVAILABLE,
            StoreError::NoRoom { .. } => StatusCode::INSUFFICIENT_STORAGE,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        };
        let trouble = Self::new(status, error.code());
        match error {
            StoreError::AnotherWriter { .. } => trouble.again_in(5),
            StoreError::NameTaken { name, .. } => trouble.with("name", name),
            StoreError::NotUndoable { seq, .. } => trouble.with("seq", seq),
            StoreError::NewerVersion { found, known, .. } | StoreError::OlderVersion { found, known, .. } => {
                trouble.with("found", found).with("known", known)
            }
            StoreError::AlreadyOne { number, other, .. } => {
                trouble.with("number", number).with("other", other)
            }
            StoreError::NoSuchNumber { number, .. }
            | StoreError::NotMerged { number, .. }
            | StoreError::NoSuchReport { number, .. } => trouble.with("number", number),
            StoreError::NotDecided { number, field, .. } | StoreError::Entered { number, field, .. } => {
                trouble.with("number", number).with_field("field", field).with("name", field.as_str())
            }
            _ => trouble.with("what", "…").with("seq", "…"),
        }
    }
}

impl IntoResponse for Trouble {
    /// An answer without a body; [`told`] gives it one.
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// Gives every answer that is a trouble, and has no words of its own, its words.
pub(super) async fn told(visitor: Visitor, request: Request, next: Next) -> Response {
    let answer = next.run(request).await;
    let status = answer.status();
    let is_trouble = status.is_client_error() || status.is_server_error();
    let known = answer.extensions().get::<Trouble>().cloned();
    if !is_trouble || (known.is_none() && has_words(&answer)) {
        return answer;
    }
    let trouble = known.unwrap_or_else(|| Trouble::of_status(status));
    let mut told = worded(&trouble, &visitor);
    told.headers_mut().extend(answer.headers().iter().filter(|(name, _)| KEPT.contains(name)).map(kept));
    told
}

/// Has a page of ours said already what is wrong?
fn has_words(answer: &Response) -> bool {
    let kind = answer.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.starts_with("text/html") || kind.starts_with("application/")
}

/// The answer of a trouble, with its words.
pub(super) fn worded(trouble: &Trouble, visitor: &Visitor) -> Response {
    let is_api = is_api(&visitor.here);
    let (kind, body) = if is_api { problem(trouble, visitor) } else { page(trouble, visitor) };
    let mut answer = (trouble.status, [(CONTENT_TYPE, HeaderValue::from_static(kind))], body).into_response();
    if let Some(seconds) = trouble.retry_after {
        answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    answer
}

/// Is it for programs?
pub(super) fn is_api(address: &Uri) -> bool {
    address.path().starts_with("/api/")
}

/// What stays of the headers of an answer that is given other words.
const KEPT: [HeaderName; 2] = [ALLOW, SET_COOKIE];

fn kept((name, value): (&HeaderName, &HeaderValue)) -> (HeaderName, HeaderValue) {
    (name.clone(), value.clone())
}

/// RFC 9457.
#[derive(Serialize)]
struct Problem<'p> {
    r#type: &'static str,
    title: &'p str,
    status: u16,
    detail: &'p str,
    code: &'static str,
}

fn problem(trouble: &Trouble, visitor: &Visitor) -> (&'static str, String) {
    let [what, next] = trouble.sentences(visitor.language);
    let status = trouble.status.as_u16();
    let problem = Problem { r#type: "about:blank", title: &what, status, detail: &next, code: trouble.code };
    ("application/problem+json", serde_json::to_string(&problem).unwrap_or_default())
}

fn page(trouble: &Trouble, visitor: &Visitor) -> (&'static str, String) {
    let sentences = trouble.sentences(visitor.language);
    let markup = layout::trouble(visitor, trouble.code, &sentences);
    ("text/html; charset=utf-8", markup.into_string())
}
