//! Of texts in unusual words, and of texts that look like disclosures, nearly all are told from each other.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::desk::{Desk, repository};

/// Texts of `folder` that are judged wrong: incidents that are missed, others that are taken for incidents.
fn judged_wrong(folder: &str) -> (Vec<String>, Vec<String>) {
    let folder = repository(folder);
    let labels = std::fs::read_to_string(folder.join("kinds.jsonl")).unwrap();
    let labels: BTreeMap<String, bool> = labels.lines().map(source_and_kind).collect();
    let read = Desk::new().jikenbo(&["extract", "--format", "jsonl", folder.to_str().unwrap()]).out;
    let found: BTreeSet<String> = read
        .lines()
        .map(source_and_kind)
        .filter(|(_, is_incident)| *is_incident)
        .map(|(name, _)| name)
        .collect();
    assert!(labels.len() > 100 && found.len() > 40, "{} labels, {} incidents", labels.len(), found.len());
    let wrong = labels.into_iter().filter(|(name, is_incident)| found.contains(name) != *is_incident);
    let (missed, taken): (Vec<_>, Vec<_>) = wrong.partition(|(_, is_incident)| *is_incident);
    let names = |wrong: Vec<(String, bool)>| wrong.into_iter().map(|(name, _)| name).collect();
    (names(missed), names(taken))
}

fn source_and_kind(line: &str) -> (String, bool) {
    let value: Value = serde_json::from_str(line).unwrap();
    let name = value["source"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
    (name, value["kind"] == "incident")
}

#[test]
fn unusual_words_and_look_alikes() {
    for folder in ["ka", "kb", "kc"] {
        let (missed, taken) = judged_wrong(&format!("fixtures/kinds/{folder}"));
        assert!(missed.len() <= 2 && taken.len() <= 2, "{folder}: missed {missed:?}, taken {taken:?}");
    }
}
