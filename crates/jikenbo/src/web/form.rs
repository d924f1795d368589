//! What a form sent: pairs of names and values, a name once or more.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;

use super::trouble::Trouble;

/// The pairs of a form.
#[derive(Clone, Debug)]
pub(crate) struct Form(Vec<(String, String)>);

impl Form {
    /// The value of `name` without white space around it; empty where it is not there.
    pub(crate) fn one(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim())
    }

    /// Every value of `name`.
    pub(crate) fn all<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.trim())
    }

    /// The value of `name`, read.
    ///
    /// # Errors
    /// Where it is not there or says something else.
    pub(crate) fn read<T: std::str::FromStr>(&self, name: &str) -> Result<T, Trouble> {
        self.one(name).parse().map_err(|_| Trouble::new(StatusCode::UNPROCESSABLE_ENTITY, "W400"))
    }

    fn of(pairs: &[u8]) -> Self {
        Self(form_urlencoded::parse(pairs).into_owned().collect())
    }
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Trouble;

    async fn from_request(request: Request, state: &S) -> Result<Self, Trouble> {
        let bytes = Bytes::from_request(request, state).await;
        let bytes = bytes.map_err(|_| Trouble::new(StatusCode::PAYLOAD_TOO_LARGE, "W413"))?;
        Ok(Self::of(&bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_once_or_more() {
        let form = Form::of(b"a=1&b=+%E7%B4%9B%20&a=2&c");
        assert_eq!((form.one("a"), form.one("b"), form.one("c"), form.one("d")), ("1", "紛", "", ""));
        assert_eq!(form.all("a").collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(form.read::<u64>("a").ok(), Some(1));
        assert!(form.read::<u64>("b").is_err());
    }
}
