//! The incident itself, with the core extension.

use jikenbo_model::Affected;
use jikenbo_model::vocabulary::{AffectedStatus, Unit};
use serde_json::{Value, json};

use super::Frame;
use super::object::Object;
use crate::format::extension::{detected, is_closed, is_confirmed, types};
use crate::format::veris;
use crate::standing::Standing;
use crate::value::values;

const CORE: &str = "extension-definition--ef765651-680c-498d-9894-99799f2fa126";

/// The incident, which names its events, tasks and impacts.
pub(super) fn of(
    standing: &Standing<'_>,
    frame: &Frame,
    event: &Object,
    tasks: &[Object],
    impacts: &[Object],
) -> Object {
    let incident = standing.incident;
    let mut core = json!({
        "extension_type": "property-extension",
        "determination": if is_confirmed(standing) { "confirmed" } else { "suspected" },
        "investigation_status": if is_closed(incident) { "closed" } else { "open" },
        "events": [{ "event_ref": event.id() }],
    });
    let lists: [(&str, Vec<Value>); 4] = [
        ("detection_methods", detected(standing).into_iter().map(Value::from).collect()),
        ("incident_types", types(standing).into_iter().map(Value::from).collect()),
        ("impact_refs", impacts.iter().map(|impact| impact.id().into()).collect()),
        ("tasks", tasks.iter().map(|task| json!({ "task_ref": task.id() })).collect()),
    ];
    for (name, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
        core[name] = Value::Array(list);
    }
    if let Some((entity, count)) =
        standing.one(|record| record.affected.as_ref()).and_then(|said| entities(said.fact.value))
    {
        core["impacted_entity_counts"] = json!({ entity: count });
    }
    frame
        .own("incident", "")
        .with("name", incident.summary())
        .with("confidence", confidence(standing))
        .with_any("labels", labels(standing))
        .with("external_references", references(standing))
        .with("extensions", json!({ CORE: core }))
}

/// On the scale of STIX, appendix A: none, low, medium, high.
fn confidence(standing: &Standing<'_>) -> u8 {
    match veris::confidence(standing) {
        "High" => 85,
        "Medium" => 50,
        _ => 15,
    }
}

/// Those whom it hit, in a word that the extension knows.
fn entities(affected: Affected) -> Option<(&'static str, u64)> {
    let Affected { count, status } = affected;
    let entity = match count.unit {
        Unit::Persons => "individual",
        Unit::Companies => "organization",
        Unit::Devices => "system",
        _ => return None,
    };
    Some((entity, if status == AffectedStatus::RuledOut { 0 } else { count.value }))
}

/// Every closed word that stands, `field:word`.
fn labels(standing: &Standing<'_>) -> Vec<String> {
    let stands = values(standing.incident.stands);
    let closed = stands.iter().filter(|value| value.word.is_closed());
    closed.map(|value| format!("{}:{}", value.field.as_str(), value.word)).collect()
}

/// Its number in the casebook, and the documents.
fn references(standing: &Standing<'_>) -> Vec<Value> {
    let incident = standing.incident;
    let number = json!({ "source_name": "jikenbo", "external_id": incident.number.to_string() });
    let mut references = vec![number];
    for report in &incident.reports {
        let id = format!("sha256:{}", report.source.id);
        let reference = json!({ "source_name": report.source.name, "external_id": id });
        if !references.contains(&reference) {
            references.push(reference);
        }
    }
    references
}
