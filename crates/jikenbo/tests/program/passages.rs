//! What is read of short labelled passages may only get better: each field has a floor in each bank.
//!
//! A bank `TOPIC.jsonl` was read while the rules were written; of `TOPIC-closed.jsonl` nothing was, so that its floors
//! tell how well passages by the same writers are read that nobody has seen. No misses are printed.

use std::collections::BTreeMap;

use crate::desk::{Desk, repository};
use serde_json::Value;

/// A bank, a field and the F1 below which it may not fall.
const FLOORS: &[(&str, &str, f64)] = &[
    ("articles", "disclosed_on", 0.98),
    ("articles", "kind", 0.95),
    ("articles", "report_no", 0.98),
    ("articles", "series_no", 0.98),
    ("answers", "prevention", 0.95),
    ("answers", "responses", 0.95),
    ("bodies", "industry", 0.98),
    ("bodies", "malware", 0.95),
    ("bodies", "organization", 0.97),
    ("bodies", "parties", 0.94),
    ("bodies-closed", "industry", 0.93),
    ("bodies-closed", "malware", 0.95),
    ("bodies-closed", "organization", 0.97),
    ("bodies-closed", "parties", 0.93),
    ("bodies2", "disclosed_on", 0.98),
    ("bodies2", "industry", 0.98),
    ("bodies2", "organization", 0.98),
    ("bodies2", "parties", 0.96),
    ("bodies3", "industry", 0.97),
    ("bodies3", "organization", 0.97),
    ("bodies3", "parties", 0.96),
    ("bodies4", "organization", 0.98),
    ("bodies4", "parties", 0.96),
    ("course", "detected_by", 0.78),
    ("course", "discovered_on", 0.80),
    ("course", "occurred_from", 0.77),
    ("course", "occurred_until", 0.71),
    ("course-closed", "detected_by", 0.84),
    ("course-closed", "discovered_on", 0.79),
    ("course-closed", "occurred_from", 0.80),
    ("course-closed", "occurred_until", 0.74),
    ("deeds", "leak_status", 0.95),
    ("deeds", "prevention", 0.91),
    ("deeds", "responses", 0.95),
    ("deeds", "secondary_damage", 0.95),
    ("harm", "assets", 0.95),
    ("harm", "cause", 0.95),
    ("harm", "leak_status", 0.96),
    ("harm", "secondary_damage", 0.94),
    ("harm", "vector", 0.96),
    ("harm2", "assets", 0.97),
    ("harm2", "cause", 0.97),
    ("harm2", "data_kinds", 0.97),
    ("harm2", "leak_status", 0.97),
    ("harm2", "secondary_damage", 0.97),
    ("harm2", "vector", 0.97),
    ("measures", "prevention", 0.95),
    ("measures", "responses", 0.95),
    ("numbers", "affected", 0.94),
    ("numbers", "counts", 0.95),
    ("numbers", "data_kinds", 0.95),
    ("numbers2", "affected", 0.96),
    ("numbers2", "assets", 0.97),
    ("numbers2", "counts", 0.98),
    ("numbers2", "data_kinds", 0.98),
    ("numbers2", "vector", 0.98),
    ("course2", "detected_by", 0.96),
    ("course2", "discovered_on", 0.95),
    ("course2", "occurred_from", 0.95),
    ("course2", "occurred_until", 0.93),
    ("days", "cause", 0.99),
    ("days", "detected_by", 0.94),
    ("days", "disclosed_on", 1.00),
    ("days", "discovered_on", 0.89),
    ("days", "occurred_from", 0.93),
    ("days", "occurred_until", 0.93),
    ("prevention", "prevention", 0.87),
    ("prevention-closed", "prevention", 0.75),
    ("signs", "affected", 0.97),
    ("signs", "counts", 0.97),
    ("signs", "detected_by", 0.98),
    ("signs", "discovered_on", 0.95),
    ("signs", "occurred_from", 0.94),
    ("signs", "occurred_until", 0.90),
    ("things", "assets", 0.80),
    ("things", "industry", 0.81),
    ("things", "responses", 0.76),
    ("things", "vector", 0.71),
    ("things-closed", "assets", 0.83),
    ("things-closed", "industry", 0.79),
    ("things-closed", "responses", 0.85),
    ("things-closed", "vector", 0.80),
];

/// How many values are right, too many and missed.
#[derive(Clone, Copy, Default)]
struct Counted {
    right: u32,
    excess: u32,
    missed: u32,
}

impl Counted {
    fn add(&mut self, wanted: &[Value], read: &[Value]) {
        let count = |values: &[Value], others: &[Value], is_in: bool| {
            let kept = values.iter().filter(|value| others.contains(value) == is_in);
            u32::try_from(kept.count()).unwrap()
        };
        self.right += count(wanted, read, true);
        self.excess += count(read, wanted, false);
        self.missed += count(wanted, read, false);
    }

    fn f1(self) -> f64 {
        f64::from(2 * self.right) / f64::from(2 * self.right + self.excess + self.missed)
    }
}

/// The values of a field: none, one, or those of a list.
fn values(told: Option<&Value>) -> Vec<Value> {
    match told {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(several)) => several.iter().map(plain).collect(),
        Some(one) => vec![plain(one)],
    }
}

/// A value with more to it (`{"value": …}`) is that value; a number is told with its unit (`"312 persons"`), the headline
/// with its bound and its status too (`"312 persons exact lost"`); a party is its name and role.
fn plain(told: &Value) -> Value {
    let Some(fields) = told.as_object() else { return told.clone() };
    if let (Some(name), Some(role)) = (fields.get("name"), fields.get("role")) {
        return Value::String(format!("{name} {role}"));
    }
    let value = fields.get("value").cloned().unwrap_or(Value::Null);
    let told_of: &[&str] =
        if fields.contains_key("status") { &["unit", "bound", "status"] } else { &["unit"] };
    let measures = told_of.iter().filter_map(|name| fields.get(*name)?.as_str());
    let number = measures.fold(value.to_string(), |number, measure| format!("{number} {measure}"));
    if fields.contains_key("unit") { Value::String(number) } else { value }
}

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Reads each passage of a bank as a text of its own, and counts its fields.
fn counted(bank: &str) -> BTreeMap<String, Counted> {
    let desk = Desk::new();
    let passages =
        lines(&std::fs::read_to_string(repository(&format!("fixtures/passages/{bank}.jsonl"))).unwrap());
    let id = |passage: &Value| passage["id"].as_str().unwrap().to_owned();
    for passage in &passages {
        desk.write(&format!("texts/{}.txt", id(passage)), passage["text"].as_str().unwrap());
    }
    let records = lines(&desk.jikenbo(&["extract", "--format", "jsonl", "texts"]).out);
    let first = |name: &str| {
        let is_of = |record: &&Value| record["source"].as_str().is_some_and(|source| source.ends_with(name));
        records.iter().find(is_of)
    };
    let mut fields: BTreeMap<String, Counted> = BTreeMap::new();
    for passage in &passages {
        let record = first(&format!("{}.txt", id(passage)));
        for (field, wanted) in passage["want"].as_object().unwrap() {
            let read = record.and_then(|record| record.get(field));
            fields.entry(field.clone()).or_default().add(&values(Some(wanted)), &values(read));
        }
    }
    fields
}

#[test]
fn each_field_of_each_bank_keeps_its_floor() {
    let mut banks: Vec<&str> = FLOORS.iter().map(|(bank, ..)| *bank).collect();
    banks.dedup();
    let mut below = Vec::new();
    for bank in banks {
        let fields = counted(bank);
        let floors = FLOORS.iter().filter(|(of, ..)| *of == bank);
        assert_eq!(floors.clone().count(), fields.len(), "each field of {bank} has a floor");
        for (_, field, floor) in floors {
            let f1 = fields[*field].f1();
            below.extend((f1 < *floor).then(|| format!("{bank} {field}: {f1:.3} is below {floor}")));
        }
    }
    assert!(below.is_empty(), "{}", below.join("\n"));
}
