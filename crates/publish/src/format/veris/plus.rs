//! What VERIS leaves to its users: the date of disclosure, abuse of the data, and where every value comes from.

use jikenbo_model::vocabulary::SecondaryDamage;
use jikenbo_model::{Evidence, Stance};
use serde::Serialize;

use super::loss::Losses;
use super::shape::{Attribute, Day};
use crate::article::Article;
use crate::incident::Incident;
use crate::standing::Standing;
use crate::value::{Value, values};

#[derive(Debug, Serialize)]
pub(super) struct Plus<'d> {
    master_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    timeline: Option<Notified>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attribute: Option<Abused>,
    jikenbo: Own<'d>,
}

/// When the public was told, as the community's own files have it.
#[derive(Debug, Serialize)]
struct Notified {
    notification: Day,
}

#[derive(Debug, Serialize)]
struct Abused {
    confidentiality: Abuse,
}

#[derive(Debug, Serialize)]
struct Abuse {
    data_abuse: &'static str,
}

/// What only this program writes.
#[derive(Debug, Serialize)]
struct Own<'d> {
    number: String,
    sources: Vec<Reference<'d>>,
    values: Vec<Quoted<'d>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    entries: Vec<Entered>,
    #[serde(skip_serializing_if = "Losses::is_empty")]
    unmapped: Losses,
}

/// A report, and where it stands: code points of the document's text, half-open.
#[derive(Debug, Serialize)]
struct Reference<'d> {
    name: &'d str,
    sha256: String,
    article: u32,
    start: usize,
    end: usize,
}

/// A value with its words.
#[derive(Debug, Serialize)]
struct Quoted<'d> {
    field: &'static str,
    value: String,
    #[serde(skip_serializing_if = "is_confirmed")]
    stance: Stance,
    /// Not where a person or a weightier report says otherwise.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    overruled: bool,
    /// Position in `sources`, from 0.
    source: usize,
    quotes: Vec<Quotation<'d>>,
}

/// A value that a person entered. Who and why stays in the casebook.
#[derive(Debug, Serialize)]
struct Entered {
    field: &'static str,
    value: String,
    at: String,
}

#[derive(Debug, Serialize)]
struct Quotation<'d> {
    start: usize,
    end: usize,
    exact: &'d str,
}

fn is_confirmed(stance: &Stance) -> bool {
    *stance == Stance::Confirmed
}

/// The identity in the form of a UUID (version 8), the same in every export: first document, year, serial.
pub(super) fn uuid(incident: &Incident<'_>) -> String {
    let number = incident.number;
    let first = incident.reports.first().map(|report| *report.source.id.as_bytes()).unwrap_or_default();
    let own = number.year.to_be_bytes().into_iter().chain(number.serial.to_be_bytes());
    let mut bytes: Vec<u8> = first.into_iter().take(10).chain(own).collect();
    for (at, keep, mark) in [(6, 0x0F, 0x80), (8, 0x3F, 0x80)] {
        if let Some(byte) = bytes.get_mut(at) {
            *byte = *byte & keep | mark;
        }
    }
    let digits: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let parts = [0..4, 4..6, 6..8, 8..10, 10..16];
    parts.map(|part| digits.get(part).unwrap_or_default().concat()).join("-")
}

pub(super) fn of<'d>(id: &str, standing: &Standing<'d>, attribute: &Attribute, unmapped: Losses) -> Plus<'d> {
    let incident = standing.incident;
    let stands = values(incident.stands);
    let told = standing.one(|record| record.disclosed_on.as_ref()).map(|said| said.fact.value);
    Plus {
        master_id: id.to_owned(),
        timeline: told.map(|when| Notified { notification: when.into() }),
        attribute: attribute.confidentiality.as_ref().and_then(|_| abused(standing)),
        jikenbo: Own {
            number: incident.number.to_string(),
            sources: incident.reports.iter().map(reference).collect(),
            values: incident
                .reports
                .iter()
                .enumerate()
                .flat_map(|(at, report)| quoted(at, report, &stands))
                .collect(),
            entries: entries(&stands),
            unmapped,
        },
    }
}

/// That none was reported is no proof that there was none.
fn abused(standing: &Standing<'_>) -> Option<Abused> {
    let damage = standing.one(|record| record.secondary_damage.as_ref())?;
    let data_abuse = match damage.fact.value {
        SecondaryDamage::Reported => "Yes",
        SecondaryDamage::NoneReported => "Unknown",
    };
    Some(Abused { confidentiality: Abuse { data_abuse } })
}

fn reference<'d>(report: &Article<'d>) -> Reference<'d> {
    let [start, end] = report.source.points(report.record.span);
    let (name, sha256) = (report.source.name, report.source.id.to_string());
    Reference { name, sha256, article: report.record.ordinal, start, end }
}

/// What persons entered and stands.
fn entries(stands: &[Value<'_>]) -> Vec<Entered> {
    let entry = |value: &Value<'_>| {
        let at = value.evidence.iter().find_map(|evidence| match evidence {
            Evidence::Entry { at, .. } => Some(at.clone()),
            Evidence::Quote(_) => None,
        });
        at.map(|at| Entered { field: value.field.as_str(), value: value.word.to_string(), at })
    };
    stands.iter().filter_map(entry).collect()
}

fn quoted<'d>(source: usize, report: &Article<'d>, stands: &[Value<'_>]) -> Vec<Quoted<'d>> {
    let quotation = |value: &Value<'_>| {
        let quotation = |span| {
            let [start, end] = report.source.points(span);
            Quotation { start, end, exact: report.source.words(span) }
        };
        value.spans().map(quotation).collect()
    };
    let one = |value: Value<'_>| Quoted {
        field: value.field.as_str(),
        value: value.word.to_string(),
        stance: value.stance,
        overruled: stands.iter().all(|other| (other.field, other.word) != (value.field, value.word)),
        source,
        quotes: quotation(&value),
    };
    values(report.record).into_iter().map(one).collect()
}
