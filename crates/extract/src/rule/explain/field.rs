//! The values of a record, field by field, with their words.

use std::fmt::Display;

use jikenbo_model::{Fact, Record, Span};

/// A value of a field.
#[derive(Clone, Debug)]
pub(super) struct Told {
    /// As the labelling guide writes it.
    pub(super) value: String,
    /// The words it was read from, in the original text.
    pub(super) spans: Vec<Span>,
}

const FIELDS: &[&str] = &[
    "kind",
    "series_no",
    "report_no",
    "organization",
    "parties",
    "industry",
    "disclosed_on",
    "occurred_from",
    "occurred_until",
    "discovered_on",
    "detected_by",
    "cause",
    "malware",
    "vector",
    "assets",
    "affected",
    "counts",
    "data_kinds",
    "leak_status",
    "secondary_damage",
    "responses",
    "prevention",
];

/// Is there a rule for it?
pub(super) fn is_known(field: &str) -> bool {
    FIELDS.contains(&field)
}

/// The values of the field.
pub(super) fn told(record: &Record, field: &str) -> Vec<Told> {
    match field {
        "kind" => one(Some(&record.kind)),
        "series_no" => one(record.series_no.as_ref()),
        "report_no" => one(record.report_no.as_ref()),
        "organization" => one(record.organization.as_ref()),
        "parties" => record.parties.iter().map(|party| fact(party, &party.value.name)).collect(),
        "industry" => one(record.industry.as_ref()),
        "disclosed_on" => one(record.disclosed_on.as_ref()),
        "occurred_from" => one(record.occurred_from.as_ref()),
        "occurred_until" => one(record.occurred_until.as_ref()),
        "discovered_on" => one(record.discovered_on.as_ref()),
        "detected_by" => one(record.detected_by.as_ref()),
        "cause" => one(record.cause.as_ref()),
        "malware" => each(&record.malware),
        "vector" => each(&record.vector),
        "assets" => each(&record.assets),
        "affected" => record.affected.iter().map(|known| fact(known, &known.value.count.value)).collect(),
        "counts" => record.counts.iter().map(|known| fact(known, &known.value.count.value)).collect(),
        "data_kinds" => each(&record.data_kinds),
        "leak_status" => one(record.leak_status.as_ref()),
        "secondary_damage" => one(record.secondary_damage.as_ref()),
        "responses" => each(&record.responses),
        "prevention" => each(&record.prevention),
        _ => Vec::new(),
    }
}

fn one<T: Display>(known: Option<&Fact<T>>) -> Vec<Told> {
    known.map(|known| fact(known, &known.value)).into_iter().collect()
}

fn each<T: Display>(known: &[Fact<T>]) -> Vec<Told> {
    known.iter().map(|known| fact(known, &known.value)).collect()
}

fn fact<T>(fact: &Fact<T>, value: &dyn Display) -> Told {
    Told { value: value.to_string(), spans: fact.spans().collect() }
}
