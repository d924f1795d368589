//! What VERIS has no word for: named, so that nobody takes its absence for a no.

use serde::Serialize;

use jikenbo_model::Field;

/// A value that has no place in VERIS, or only a wider one.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Loss {
    field: &'static str,
    value: String,
    why: &'static str,
}

/// All of them, in the order in which they were met, each once.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub(super) struct Losses(Vec<Loss>);

impl Losses {
    pub(super) fn add(&mut self, field: Field, value: impl ToString, why: &'static str) {
        let loss = Loss { field: field.as_str(), value: value.to_string(), why };
        if !self.0.contains(&loss) {
            self.0.push(loss);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
