//! VERIS, the community's JSON of incidents: one a file, or many in an array.
//!
//! The text is made of lines, a value each: the path by which VERIS knows it, a tab, and the value as it is read,
//! escapes undone. Items of an array that are values share its path; items that are objects have their position in it,
//! from 0. So every value stands beside its name and can be quoted, searched and shown.

use jikenbo_model::document::{FileKind, Place};
use serde_json::Value;

use crate::charset;
use crate::draft::Draft;
use crate::error::Error;
use crate::limits::Limits;

/// The parts without which nothing is a VERIS incident.
const PARTS: [&str; 3] = ["\"action\"", "\"actor\"", "\"asset\""];

/// Does a text begin as VERIS does?
pub(crate) fn is_veris(start: &str) -> bool {
    start.starts_with(['{', '[']) && PARTS.iter().all(|part| start.contains(part))
}

/// Reads `bytes` as VERIS.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Draft, Error> {
    let decoded = charset::decode(bytes, None);
    limits.check_text(decoded.text.len())?;
    let json: Value = serde_json::from_str(decoded.text.trim_start_matches('\u{FEFF}'))
        .map_err(|_| Error::Unreadable { kind: FileKind::Veris.as_str() })?;
    let mut draft = Draft::new(FileKind::Veris);
    draft.meta.charset = Some(decoded.charset.to_owned());
    draft.problems = decoded.problems;
    put(&json, "", &mut draft, limits)?;
    Ok(draft)
}

fn put(value: &Value, path: &str, draft: &mut Draft, limits: &Limits) -> Result<(), Error> {
    match value {
        Value::Null => Ok(()),
        Value::Bool(_) | Value::Number(_) => line(path, &value.to_string(), draft, limits),
        Value::String(words) => line(path, words, draft, limits),
        Value::Array(items) => items.iter().enumerate().try_for_each(|(at, item)| match item {
            Value::Object(_) => put(item, &below(path, &at.to_string()), draft, limits),
            _ => put(item, path, draft, limits),
        }),
        Value::Object(fields) => {
            fields.iter().try_for_each(|(name, value)| put(value, &below(path, name), draft, limits))
        }
    }
}

fn below(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// A value without words is none.
fn line(path: &str, words: &str, draft: &mut Draft, limits: &Limits) -> Result<(), Error> {
    if words.trim().is_empty() {
        return Ok(());
    }
    draft.push_row(&[path, words], false, Place::Text);
    draft.check(limits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(json: &str, text: &str) {
        assert_eq!(read(json.as_bytes(), &Limits::default()).unwrap().text, text);
    }

    #[test]
    fn every_value_stands_beside_its_path() {
        check(
            r#"{"incident_id": "1", "action": {"error": {"variety": ["Loss", "Misdelivery"], "notes": ""}},
                "asset": {"assets": [{"variety": "M - Documents", "amount": 2}, {"variety": "S - Mail"}]},
                "discovery_method": {"unknown": true}, "summary": "\u7d1b\u5931\n \"2\"", "victim": null}"#,
            "action.error.variety\tLoss\naction.error.variety\tMisdelivery\n\
             asset.assets.0.amount\t2\nasset.assets.0.variety\tM - Documents\nasset.assets.1.variety\tS - Mail\n\
             discovery_method.unknown\ttrue\nincident_id\t1\nsummary\t紛失\n \"2\"",
        );
        check(r#"[{"incident_id": "1"}, {"incident_id": "2"}]"#, "0.incident_id\t1\n1.incident_id\t2");
    }

    #[test]
    fn what_is_torn_or_endless_is_named() {
        let unreadable = Err(Error::Unreadable { kind: "veris" });
        let kept = |json: &str, limits: &Limits| read(json.as_bytes(), limits).map(|draft| draft.text);
        assert_eq!(kept(r#"{"action": {"#, &Limits::default()), unreadable);
        assert_eq!(kept(&"[".repeat(10_000), &Limits::default()), unreadable);
        let limits = Limits { text: 100, ..Limits::default() };
        let many = format!(r#"{{"a_rather_long_name": [{}]}}"#, ["1"; 30].join(","));
        assert_eq!(kept(&many, &limits), Err(Error::OverLimit { limit: "text", allowed: 100 }));
    }
}
