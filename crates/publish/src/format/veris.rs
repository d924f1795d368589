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
mod standing;
mod timeline;
mod unplaced;
mod victim;
mod words;

use jikenbo_model::vocabulary::{Cause, LeakStatus};
use jikenbo_model::{IncidentNumber, Stance, Voice};

use crate::article::Article;
use loss::Losses;
use shape::Incident;
use standing::Standing;

/// The version that is written.
pub const VERSION: &str = "1.4.1";

/// The incident with this number as its reports tell it, in order of arrival: JSON in lines, a line end behind the
/// last. `None` where nothing is reported.
///
/// # Errors
/// Those of the JSON writer; none arises from a record.
pub fn to_string(number: IncidentNumber, reports: &[Article<'_>]) -> serde_json::Result<Option<String>> {
    let Some(standing) = Standing::of(reports) else {
        return Ok(None);
    };
    Ok(Some(serde_json::to_string_pretty(&incident(number, &standing))? + "\n"))
}

fn incident<'d>(number: IncidentNumber, standing: &Standing<'d>) -> Incident<'d> {
    let mut losses = Losses::default();
    let action = action::of(standing, &mut losses);
    let victim = victim::of(standing, &mut losses);
    let attribute = attribute::of(standing, &action, &mut losses);
    let asset = asset::of(standing, &action, &mut losses);
    let timeline = timeline::of(standing, number, &mut losses);
    unplaced::name(standing, &mut losses);
    let id = plus::uuid(number, standing);
    Incident {
        schema_name: "verisc",
        schema_version: VERSION,
        source_id: "jikenbo",
        summary: standing.summary(),
        reference: standing.references(),
        security_incident: security_incident(standing),
        confidence: confidence(standing),
        timeline,
        actor: actor::of(standing, &action),
        discovery_method: discovery::of(standing),
        targeted: if action.error.is_some() { "NA" } else { "Unknown" },
        corrective_action: standing.corrective_action(),
        plus: plus::of(number, &id, standing, &attribute, losses),
        incident_id: id,
        action,
        asset,
        attribute,
        victim,
    }
}

/// What may have been, or of which nobody tells what it was, is suspected as long as no leak is confirmed.
fn security_incident(standing: &Standing<'_>) -> &'static str {
    let is_told = |cause: standing::Said<'_, Cause>| {
        cause.fact.value != Cause::Unknown && cause.fact.stance != Stance::Possible
    };
    let leak = standing.one(|record| record.leak_status.as_ref());
    let has_leaked = leak.is_some_and(|leak| leak.fact.value == LeakStatus::Confirmed);
    if has_leaked || standing.cause().is_some_and(is_told) { "Confirmed" } else { "Suspected" }
}

/// High where the victim itself tells the cause, medium where somebody else does, low where nobody does.
fn confidence(standing: &Standing<'_>) -> &'static str {
    let is_own =
        standing.one(|record| record.voice.as_ref()).is_some_and(|said| said.fact.value == Voice::Own);
    match standing.cause().map(|cause| (cause.fact.value, cause.fact.stance)) {
        None | Some((Cause::Unknown, _) | (_, Stance::Possible)) => "Low",
        Some(_) if is_own => "High",
        Some(_) => "Medium",
    }
}
