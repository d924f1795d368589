//! What an operation is: who may do it, what it takes, what it answers.

use std::borrow::Cow;

use axum::routing::MethodRouter;
use jikenbo_casebook::Role;
use utoipa::ToSchema;
use utoipa::openapi::{RefOr, Schema};

use crate::web::site::Site;

/// A way to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Method {
    /// Changes nothing.
    Get,
    /// Enters something.
    Post,
    /// Changes something that is there.
    Patch,
    /// Takes something away.
    Delete,
}

impl Method {
    /// Its name in the document.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Get => "get",
            Self::Post => "post",
            Self::Patch => "patch",
            Self::Delete => "delete",
        }
    }
}

/// What a parameter can be.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    /// Any words.
    Words,
    /// A whole number between two.
    Number(u64, u64),
    /// An incident's number.
    Incident,
    /// The SHA-256 of a document.
    Document,
    /// A date as precise as given.
    Date,
    /// The name of a batch.
    Batch,
    /// One of these words.
    OneOf(fn() -> Vec<&'static str>),
    /// Any of these words; may come more than once.
    AnyOf(fn() -> Vec<&'static str>),
}

/// A part of the address or of what follows `?`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parameter {
    /// Its name.
    pub(super) name: &'static str,
    /// What it can be.
    pub(super) kind: Kind,
    /// What it is for.
    pub(super) tells: &'static str,
}

/// What JSON looks like: the type that is written or read, so that the two are one.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    /// Its name among the shapes.
    pub(super) name: fn() -> Cow<'static, str>,
    /// Its schema.
    pub(super) schema: fn() -> RefOr<Schema>,
    /// The shapes inside it.
    pub(super) parts: fn(&mut Vec<(String, RefOr<Schema>)>),
}

impl Shape {
    /// The shape of a type.
    pub(super) const fn of<T: ToSchema>() -> Self {
        Self { name: T::name, schema: T::schema, parts: T::schemas }
    }
}

/// What a request carries.
#[derive(Clone, Copy)]
pub(super) enum Body {
    /// JSON.
    Json(Shape),
    /// The bytes of a file.
    File,
}

/// What is answered where all went well.
#[derive(Clone, Copy)]
pub(super) struct Answered {
    /// The status.
    pub(super) status: u16,
    /// The content; `None` for none.
    pub(super) shape: Option<Shape>,
}

/// An operation.
#[derive(Clone, Copy)]
pub(super) struct Operation {
    /// The way to ask.
    pub(super) method: Method,
    /// The address below the root; parts in braces are among the parameters.
    pub(super) path: &'static str,
    /// Its name.
    pub(super) id: &'static str,
    /// The least role that may do it.
    pub(super) least: Role,
    /// What it does, in a sentence.
    pub(super) tells: &'static str,
    /// What follows `?`.
    pub(super) query: &'static [&'static [Parameter]],
    /// What the request carries.
    pub(super) body: Option<Body>,
    /// What is answered.
    pub(super) answered: Answered,
    /// The answer follows from the casebook alone: it is not sent again while that stays as it is.
    pub(super) is_of_casebook: bool,
    /// Who answers.
    pub(super) handler: fn() -> MethodRouter<Site>,
}

impl Operation {
    /// The same, with parameters behind `?`.
    pub(super) const fn asking(self, query: &'static [&'static [Parameter]]) -> Self {
        Self { query, ..self }
    }

    /// The same, carrying something.
    pub(super) const fn taking(self, body: Body) -> Self {
        Self { body: Some(body), ..self }
    }

    /// The same, answering with another status.
    pub(super) const fn answering(self, status: u16) -> Self {
        Self { answered: Answered { status, ..self.answered }, ..self }
    }

    /// The same, answering without content.
    pub(super) const fn silent(self) -> Self {
        Self { answered: Answered { status: 204, shape: None }, ..self }
    }

    /// Does it take whole files?
    pub(super) fn is_large(&self) -> bool {
        matches!(self.body, Some(Body::File))
    }

    /// The statuses of troubles that it may answer.
    pub(super) fn troubles(&self) -> Vec<u16> {
        let mut troubles = vec![400, 401, 403, 404, 405, 408, 422, 429, 500, 503];
        if self.body.is_some() {
            troubles.extend([413, 415]);
        }
        if self.method != Method::Get {
            troubles.extend([409, 507]);
        }
        troubles.sort_unstable();
        troubles
    }
}
