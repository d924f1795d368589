//! What happened, how it was noticed, and whether it is settled.

use jikenbo_model::ReportNo;
use jikenbo_model::vocabulary::{Cause, DetectedBy, Vector};

use crate::format::veris;
use crate::incident::Incident;
use crate::standing::Standing;

/// Is it more than a suspicion?
pub(in crate::format) fn is_confirmed(standing: &Standing<'_>) -> bool {
    veris::security_incident(standing) == "Confirmed"
}

/// Has a report called itself the last one?
pub(in crate::format) fn is_closed(incident: &Incident<'_>) -> bool {
    let is_last = |no: &jikenbo_model::Fact<ReportNo>| no.value == ReportNo::Final;
    incident.reports.iter().any(|report| report.record.report_no.as_ref().is_some_and(is_last))
}

/// How it was noticed, where the words tell more than by whom.
pub(in crate::format) fn detected(standing: &Standing<'_>) -> Option<&'static str> {
    let noticed = standing.one(|record| record.detected_by.as_ref())?;
    match noticed.fact.value {
        DetectedBy::External => Some("external-notification"),
        DetectedBy::Internal if noticed.speaks_of(&["監視", "検知", "アラート"]) => {
            Some("automated-tool")
        }
        DetectedBy::Internal if noticed.speaks_of(&["職員", "社員", "従業員"]) => {
            Some("user-reporting")
        }
        DetectedBy::Internal => None,
    }
}

/// The words of the extension for what happened, as far as cause and ways in tell.
pub(in crate::format) fn types(standing: &Standing<'_>) -> Vec<&'static str> {
    let cause = standing.cause().map(|cause| cause.fact.value);
    let vectors = standing.all(|record| &record.vector);
    let mut types: Vec<&str> = cause.into_iter().flat_map(of_cause).copied().collect();
    types.extend(vectors.iter().flat_map(|vector| of_vector(vector.fact.value)));
    types.sort_unstable();
    types.dedup();
    types
}

fn of_cause(cause: Cause) -> &'static [&'static str] {
    match cause {
        Cause::MisdeliveryEmail | Cause::MisdeliveryOther | Cause::Misconfiguration => {
            &["unauthorized-release", "unintentional"]
        }
        Cause::SystemDefect => &["unintentional"],
        Cause::Loss => &["equipment-loss", "unintentional"],
        Cause::Theft => &["equipment-loss", "equipment-theft"],
        Cause::UnauthorizedAccess => &["unauthorized-access-system"],
        Cause::Ransomware => &["ransomware"],
        Cause::Malware => &["infected-by-known-malware"],
        Cause::Phishing => &["theft-access-credentials"],
        Cause::SpoofedMail => &["illegitimate-use-name"],
        Cause::Insider => &["policy-violation"],
        Cause::Ddos => &["denial-of-service"],
        Cause::Cyberattack | Cause::Unknown => &[],
    }
}

fn of_vector(vector: Vector) -> Option<&'static str> {
    match vector {
        Vector::ZeroDay | Vector::Vulnerability => Some("exploit"),
        Vector::SqlInjection => Some("sql-injection"),
        Vector::WeakOrStolenPassword | Vector::Phishing => Some("theft-access-credentials"),
        Vector::EmailAttachment => Some("dissemination-malware-email"),
        Vector::SupplyChain => Some("supply-chain-customer"),
        Vector::BruteForce
        | Vector::MisconfiguredAccess
        | Vector::WebSkimming
        | Vector::Fileless
        | Vector::InsiderAccess => None,
    }
}
