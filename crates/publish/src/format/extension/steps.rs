//! What was noticed, told, done in response, and planned against recurrence: a step for each that stands.

use jikenbo_model::vocabulary::Response;
use jikenbo_model::{Stance, When};

use crate::standing::{Dated, Standing};

/// Something that the victim did or plans.
pub(in crate::format) struct Step {
    /// Ours.
    pub(in crate::format) name: String,
    /// That of the extension.
    pub(in crate::format) kind: &'static str,
    pub(in crate::format) outcome: &'static str,
    pub(in crate::format) on: Option<When>,
}

/// The dated ones first. Whether a measure against recurrence is planned or done is not told.
pub(in crate::format) fn steps(standing: &Standing<'_>) -> Vec<Step> {
    let dated: [(&'static str, Dated); 2] = [
        ("detected", |record| record.discovered_on.as_ref()),
        ("reported", |record| record.disclosed_on.as_ref()),
    ];
    let dated = dated.into_iter().filter_map(|(kind, field)| {
        let on = Some(standing.one(field)?.fact.value);
        Some(Step { name: kind.to_owned(), kind, outcome: "successful", on })
    });
    let responses = standing.all(|record| &record.responses).into_iter().map(|said| {
        let outcome = if said.fact.stance == Stance::Possible { "pending" } else { "successful" };
        Step { name: said.fact.value.to_string(), kind: kind_of(said.fact.value), outcome, on: None }
    });
    let measures = standing.all(|record| &record.prevention).into_iter().map(|said| {
        let name = format!("prevention: {}", said.fact.value);
        Step { name, kind: "implemented-control", outcome: "unknown", on: None }
    });
    dated.chain(responses).chain(measures).collect()
}

fn kind_of(response: Response) -> &'static str {
    match response {
        Response::NetworkIsolated
        | Response::CommunicationBlocked
        | Response::SystemStopped
        | Response::AccountDisabled
        | Response::DeletionRequested
        | Response::DeletionConfirmed => "containment",
        Response::PasswordChanged | Response::MalwareRemoved => "eradication",
        Response::RestoredFromBackup | Response::Search => "recovery",
        Response::ExternalInvestigation | Response::InternalInvestigation => "investigation",
        Response::PpcReported
        | Response::PoliceReported
        | Response::MinistryReported
        | Response::JpcertReported => "reported",
        Response::IndividualsNotified | Response::PublicNotice => "victim-notification",
        Response::TaskForce
        | Response::ContactDesk
        | Response::Disciplinary
        | Response::ContractEnded
        | Response::ServiceClosed => "administrative",
    }
}
