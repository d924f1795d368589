//! The outward shapes, with the names that VERIS gives them.

use jikenbo_model::When;
use serde::Serialize;

use super::plus::Plus;
use super::words::Words;

#[derive(Debug, Serialize)]
pub(crate) struct Incident<'d> {
    pub(super) schema_name: &'static str,
    pub(super) schema_version: &'static str,
    pub(super) incident_id: String,
    pub(super) source_id: &'static str,
    pub(super) security_incident: &'static str,
    pub(super) confidence: &'static str,
    pub(super) summary: String,
    pub(super) reference: String,
    pub(super) timeline: Timeline,
    pub(super) victim: Victim<'d>,
    pub(super) actor: Actor<'d>,
    pub(super) action: Action,
    pub(super) asset: Asset,
    pub(super) attribute: Attribute,
    pub(super) discovery_method: Discovery,
    pub(super) targeted: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) corrective_action: Option<String>,
    pub(super) plus: Plus<'d>,
}

#[derive(Debug, Serialize)]
pub(super) struct Timeline {
    pub(super) incident: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) discovery: Option<Span>,
}

/// As much of a date as was written.
#[derive(Debug, Serialize)]
pub(super) struct Day {
    pub(super) year: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) month: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) day: Option<u8>,
}

impl From<When> for Day {
    fn from(when: When) -> Self {
        Self { year: when.year(), month: when.month(), day: when.day() }
    }
}

/// A stretch of time.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Span {
    pub(super) unit: &'static str,
    pub(super) value: i64,
}

#[derive(Debug, Serialize)]
pub(super) struct Victim<'d> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) victim_id: Option<&'d str>,
    pub(super) country: [&'static str; 1],
    pub(super) region: [&'static str; 1],
    pub(super) industry: &'static str,
    pub(super) government: [&'static str; 1],
    pub(super) employee_count: &'static str,
}

#[derive(Debug, Default, Serialize)]
pub(super) struct Actor<'d> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) external: Option<External<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) internal: Option<Internal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) unknown: Option<Notes>,
}

#[derive(Debug, Serialize)]
pub(super) struct External<'d> {
    pub(super) variety: [&'static str; 1],
    pub(super) motive: [&'static str; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) name: Vec<&'d str>,
}

#[derive(Debug, Serialize)]
pub(super) struct Internal {
    pub(super) variety: [&'static str; 1],
    pub(super) motive: [&'static str; 1],
}

#[derive(Debug, Serialize)]
pub(super) struct Notes {
    pub(super) notes: &'static str,
}

#[derive(Debug, Default, Serialize)]
pub(super) struct Action {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) hacking: Option<Means>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) malware: Option<Malware>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) social: Option<Social>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) error: Option<Means>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) misuse: Option<Means>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) physical: Option<Means>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) unknown: Option<Notes>,
}

/// What was done, and by which way.
#[derive(Debug, Serialize)]
pub(super) struct Means {
    pub(super) variety: Words,
    pub(super) vector: Words,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) notes: Option<&'static str>,
}

#[derive(Debug, Serialize)]
pub(super) struct Malware {
    pub(super) variety: Words,
    pub(super) vector: Words,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct Social {
    pub(super) variety: Words,
    pub(super) vector: Words,
    pub(super) target: Words,
}

#[derive(Debug, Serialize)]
pub(super) struct Asset {
    pub(super) assets: Vec<Variety>,
    pub(super) cloud: Words,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(super) struct Variety {
    pub(super) variety: &'static str,
}

#[derive(Debug, Default, Serialize)]
pub(super) struct Attribute {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) confidentiality: Option<Confidentiality>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) integrity: Option<Varieties>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) availability: Option<Varieties>,
}

#[derive(Debug, Serialize)]
pub(super) struct Confidentiality {
    pub(super) data_disclosure: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) data_total: Option<u64>,
    pub(super) data: Vec<Variety>,
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub(super) data_victim: Words,
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub(super) state: Words,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) notes: Option<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct Varieties {
    pub(super) variety: Words,
}

#[derive(Debug, Default, Serialize)]
pub(super) struct Discovery {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) external: Option<Varieties>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) internal: Option<Varieties>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) partner: Option<Varieties>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) unknown: Option<bool>,
}
