//! VERIS 1.4.1: one incident, one JSON object. What becomes what, and what is lost, is told in `docs/veris.md`.
//!
//! Only what the reports say is written. What VERIS requires and nobody said is `Unknown`; what VERIS has no word for
//! is listed under `plus.jikenbo.unmapped`, and every value stands with its words under `plus.jikenbo.values`.

mod action;
mod actor;
mod asset;
mod attribute;
mod discovery;
mod loss;
mod plus;
mod shape;
mod timeline;
mod unplaced;
mod victim;
mod words;

use jikenbo_model::Stance;
use jikenbo_model::vocabulary::{Cause, LeakStatus};

use crate::article::Article;
use crate::incident::Incident;
use crate::standing::{Said, Standing};
use loss::Losses;

/// The version that is written.
pub const VERSION: &str = "1.4.1";

/// The incident: JSON in lines, a line end behind the last.
///
/// # Errors
/// Those of the JSON writer; none arises from a record.
pub fn to_string(incident: &Incident<'_>) -> serde_json::Result<String> {
    Ok(serde_json::to_string_pretty(&outward(&Standing::of(incident)))? + "\n")
}

/// The outward shape of an incident.
pub(crate) fn outward<'d>(standing: &Standing<'d>) -> shape::Incident<'d> {
    let mut losses = Losses::default();
    let action = action::of(standing, &mut losses);
    let victim = victim::of(standing, &mut losses);
    let attribute = attribute::of(standing, &action, &mut losses);
    let asset = asset::of(standing, &action, &mut losses);
    let timeline = timeline::of(standing, standing.incident.number, &mut losses);
    unplaced::name(standing, &mut losses);
    let id = plus::uuid(standing.incident);
    shape::Incident {
        schema_name: "verisc",
        schema_version: VERSION,
        source_id: "jikenbo",
        summary: standing.incident.account(),
        reference: references(standing.incident),
        security_incident: security_incident(standing),
        confidence: confidence(standing),
        timeline,
        actor: actor::of(standing, &action),
        discovery_method: discovery::of(standing),
        targeted: if action.error.is_some() { "NA" } else { "Unknown" },
        corrective_action: corrective_action(standing),
        plus: plus::of(&id, standing, &attribute, losses),
        incident_id: id,
        action,
        asset,
        attribute,
        victim,
    }
}

/// What may have been, or of which nobody tells what it was, is suspected as long as no leak is confirmed.
pub(super) fn security_incident(standing: &Standing<'_>) -> &'static str {
    let leak = standing.one(|record| record.leak_status.as_ref());
    let has_leaked = leak.is_some_and(|leak| leak.fact.value == LeakStatus::Confirmed);
    if has_leaked || standing.cause().is_some_and(|cause| is_told(&cause)) {
        "Confirmed"
    } else {
        "Suspected"
    }
}

/// High where the victim itself tells the cause, medium where somebody else does, low where nobody does.
pub(super) fn confidence(standing: &Standing<'_>) -> &'static str {
    match standing.cause() {
        Some(cause) if !is_told(&cause) => "Low",
        Some(cause) if cause.is_own() => "High",
        Some(_) => "Medium",
        None => "Low",
    }
}

fn is_told(cause: &Said<'_, Cause>) -> bool {
    cause.fact.value != Cause::Unknown && cause.fact.stance != Stance::Possible
}

/// The documents, by name and identity.
fn references(incident: &Incident<'_>) -> String {
    let name = |report: &Article<'_>| format!("{} (sha256:{})", report.source.name, report.source.id);
    let mut names: Vec<String> = incident.reports.iter().map(name).collect();
    names.dedup();
    names.join("; ")
}

/// The measures against recurrence, by their outward names.
fn corrective_action(standing: &Standing<'_>) -> Option<String> {
    let measures = standing.all(|record| &record.prevention);
    let names: Vec<&str> = measures.iter().map(|measure| measure.fact.value.as_str()).collect();
    (!names.is_empty()).then(|| names.join("; "))
}
