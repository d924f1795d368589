//! An object of MISP: a template, and attributes that it knows.

use serde_json::{Value, json};

use crate::identity::uuid;
use crate::incident::Incident;

/// A template of the community (github.com/MISP/misp-objects).
pub(super) struct Template {
    pub(super) name: &'static str,
    pub(super) uuid: &'static str,
    pub(super) version: &'static str,
}

/// An object that is being filled.
pub(super) struct Object<'t> {
    template: &'t Template,
    id: String,
    timestamp: String,
    attributes: Vec<Value>,
}

impl<'t> Object<'t> {
    /// `part` tells it from other objects of the same template in the event.
    pub(super) fn new(template: &'t Template, incident: &Incident<'_>, part: &str) -> Self {
        let id = uuid(&["misp", template.name, &incident.key(), part]).to_string();
        let timestamp = incident.changed.as_second().to_string();
        Self { template, id, timestamp, attributes: Vec::new() }
    }

    /// Adds an attribute; `kind` is its type.
    pub(super) fn add(&mut self, relation: &str, kind: &str, value: impl ToString) {
        let value = value.to_string();
        let nth = self.attributes.len().to_string();
        let category = match kind {
            "target-org" => "Targeting data",
            _ => "Other",
        };
        self.attributes.push(json!({
            "uuid": uuid(&["misp", "attribute", &self.id, &nth, relation, &value]).to_string(),
            "object_relation": relation,
            "type": kind,
            "category": category,
            "value": value,
            "timestamp": self.timestamp,
            "to_ids": false,
            "disable_correlation": kind != "target-org",
            "distribution": "5",
        }));
    }

    /// Adds a text for each value.
    pub(super) fn add_all(&mut self, relation: &str, values: impl IntoIterator<Item = impl ToString>) {
        values.into_iter().for_each(|value| self.add(relation, "text", value));
    }

    /// As it leaves; nothing where nothing was added.
    pub(super) fn finish(self) -> Option<Value> {
        let Self { template, id, timestamp, attributes } = self;
        (!attributes.is_empty()).then(|| {
            json!({
                "name": template.name,
                "meta-category": "misc",
                "template_uuid": template.uuid,
                "template_version": template.version,
                "uuid": id,
                "timestamp": timestamp,
                "distribution": "5",
                "Attribute": attributes,
            })
        })
    }
}
