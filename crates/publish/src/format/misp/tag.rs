//! Machine tags: the words of VERIS in the taxonomy of that name, and every closed word of ours.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::format::veris;
use crate::standing::Standing;
use crate::value::{Value as Told, values};

/// The tags, each once, in order.
pub(super) fn of(standing: &Standing<'_>) -> Vec<Value> {
    let mut names = BTreeSet::new();
    let told = serde_json::to_value(veris::outward(standing)).unwrap_or_default();
    for (path, tag) in VERIS {
        gather(&told, path, tag, &mut names);
    }
    names.extend(values(standing.incident.stands).iter().filter_map(own));
    names.into_iter().map(|name| json!({ "name": name })).collect()
}

/// Where the words stand, `*` for any name, and the predicate under which the taxonomy has them.
const VERIS: &[(&[&str], &str)] = &[
    (&["security_incident"], "security_incident"),
    (&["confidence"], "confidence"),
    (&["action", "*", "variety"], "action:*:variety"),
    (&["action", "*", "vector"], "action:*:vector"),
    (&["actor", "*", "motive"], "actor:motive"),
    (&["asset", "assets", "variety"], "asset:variety"),
    (&["attribute", "confidentiality", "data_disclosure"], "attribute:confidentiality:data_disclosure"),
    (&["attribute", "confidentiality", "data", "variety"], "attribute:confidentiality:data:variety"),
    (&["attribute", "integrity", "variety"], "attribute:integrity:variety"),
    (&["attribute", "availability", "variety"], "attribute:availability:variety"),
];

/// Adds a tag for each word at `path`; what is unknown is no tag.
fn gather(at: &Value, path: &[&str], predicate: &str, names: &mut BTreeSet<String>) {
    match (at, path) {
        (Value::Array(list), _) => list.iter().for_each(|one| gather(one, path, predicate, names)),
        (Value::Object(object), ["*", rest @ ..]) => {
            object.iter().for_each(|(name, one)| gather(one, rest, &predicate.replacen('*', name, 1), names));
        }
        (Value::Object(object), [name, rest @ ..]) => {
            object.get(*name).into_iter().for_each(|one| gather(one, rest, predicate, names));
        }
        (Value::String(word), []) if word != "Unknown" && word != "NA" => {
            names.insert(format!("veris:{predicate}=\"{word}\""));
        }
        _ => {}
    }
}

fn own(value: &Told<'_>) -> Option<String> {
    let closed = value.word.is_closed();
    closed.then(|| format!("jikenbo:{}=\"{}\"", value.field.as_str().replace('_', "-"), value.word))
}
