//! The words that the values rest on: one note for each report.

use serde_json::json;

use super::Frame;
use super::object::Object;
use crate::article::Article;
use crate::format::extension::quoted;
use crate::incident::Incident;
use crate::value::values;

/// The notes, each about the incident.
pub(super) fn of(incident: &Incident<'_>, frame: &Frame, about: &str) -> Vec<Object> {
    let note = |report: &Article<'_>| {
        let lines: Vec<String> = values(report.record).iter().map(|value| quoted(report, value)).collect();
        let id = format!("sha256:{}", report.source.id);
        let part = format!("{id} {}", report.record.ordinal);
        let note = frame.own("note", &part).with("abstract", report.source.name);
        let note = note.with("content", if lines.is_empty() { "-".to_owned() } else { lines.join("\n") });
        let reference = json!([{ "source_name": report.source.name, "external_id": id }]);
        note.with("external_references", reference).with("object_refs", [about].as_slice())
    };
    incident.reports.iter().map(note).collect()
}
