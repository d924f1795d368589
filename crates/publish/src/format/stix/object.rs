//! An object of STIX: its identity, its times, its properties.

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::identity::uuid;
use crate::incident::Incident;
use crate::moment::to_millisecond;

/// When an object was made, and when it was last changed.
#[derive(Clone)]
pub(super) struct Times {
    created: String,
    modified: String,
}

impl Times {
    pub(super) fn of(incident: &Incident<'_>) -> Self {
        let modified = to_millisecond(incident.changed.max(incident.since));
        Self { created: to_millisecond(incident.since), modified }
    }

    /// Of objects that say nothing but what their identity is made of, and so never change.
    pub(super) fn lasting() -> Self {
        let begin = "2026-01-01T00:00:00.000Z".to_owned();
        Self { created: begin.clone(), modified: begin }
    }
}

/// Properties in the order of their names; never an empty list.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Object(Map<String, Value>);

impl Object {
    /// An object of `kind` whose identity is made of `seed`.
    pub(super) fn new(kind: &str, seed: &[&str], times: &Times) -> Self {
        let seed: Vec<&str> = [kind].into_iter().chain(seed.iter().copied()).collect();
        let id = format!("{kind}--{}", uuid(&seed));
        let object = Self(Map::new()).with("type", kind).with("spec_version", "2.1").with("id", id);
        object.with("created", times.created.as_str()).with("modified", times.modified.as_str())
    }

    /// The same with a property more.
    pub(super) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.0.insert(name.to_owned(), value.into());
        self
    }

    /// The same with a property more, where there is anything to say.
    pub(super) fn with_any(self, name: &str, values: Vec<impl Into<Value>>) -> Self {
        if values.is_empty() { self } else { self.with(name, values) }
    }

    /// The same, marked as an object that an extension brings in.
    pub(super) fn of_extension(self, extension: &str) -> Self {
        self.with("extensions", json!({ extension: { "extension_type": "new-sdo" } }))
    }

    pub(super) fn id(&self) -> &str {
        self.text("id")
    }

    /// Which version of which object it is.
    pub(super) fn version(&self) -> String {
        format!("{} {}\n", self.id(), self.text("modified"))
    }

    fn text(&self, name: &str) -> &str {
        self.0.get(name).and_then(Value::as_str).unwrap_or_default()
    }
}

/// A relationship from one object to another.
pub(super) fn relationship(source: &str, kind: &str, target: &str, times: &Times) -> Object {
    Object::new("relationship", &[source, kind, target], times)
        .with("relationship_type", kind)
        .with("source_ref", source)
        .with("target_ref", target)
}
