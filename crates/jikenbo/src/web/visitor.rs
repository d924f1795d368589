//! Who is asking, and how they want to be answered.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, Uri};
use axum::middleware::Next;
use axum::response::Response;
use jikenbo_casebook::Role;

use super::preference::{Preference, Theme};
use super::site::Site;
use super::trouble::Trouble;
use crate::message::Language;

/// Who is asking. Every page gets one.
#[derive(Clone, Debug)]
pub(crate) struct Visitor {
    /// The language of the answer.
    pub(crate) language: Language,
    /// Light or dark.
    pub(crate) theme: Theme,
    /// What they may do; `None` for those who have not signed in where that is wanted.
    pub(crate) role: Option<Role>,
    /// The page asked for.
    pub(crate) here: Uri,
}

impl Visitor {
    /// May they do what `role` may?
    pub(crate) fn may(&self, role: Role) -> bool {
        self.role >= Some(role)
    }

    /// Why they may not: they have not signed in, or their role is too small.
    pub(super) fn refused(&self) -> Trouble {
        match self.role {
            None => Trouble::new(StatusCode::UNAUTHORIZED, "W401"),
            Some(_) => Trouble::new(StatusCode::FORBIDDEN, "W403"),
        }
    }
}

/// Finds out who is asking, for all that follows.
pub(super) async fn known(State(site): State<Site>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let preference = Preference::of(&parts, site.plan.language);
    parts.extensions.insert(Visitor {
        language: preference.language,
        theme: preference.theme,
        role: site.plan.is_public.then_some(Role::Reader),
        here: parts.uri.clone(),
    });
    let mut answer = next.run(Request::from_parts(parts, body)).await;
    preference.keep(answer.headers_mut(), false);
    answer
}

impl<S: Sync> FromRequestParts<S> for Visitor {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Trouble> {
        parts.extensions.get().cloned().ok_or_else(Trouble::fault)
    }
}
