//! Whom it hit, who did it and with what: objects that incidents share, and how the incident stands to them.

use jikenbo_model::vocabulary::{Industry, Role, Vector};
use serde_json::json;

use super::Frame;
use super::object::{Object, Times, relationship};
use crate::standing::Standing;

/// The victim, attackers, malware and techniques that are named, each with its relationship.
pub(super) fn of(standing: &Standing<'_>, frame: &Frame, incident: &str, event: &str) -> Vec<Object> {
    let mut objects = Vec::new();
    let mut tie = |object: Object, from_it: bool, kind: &str, end: &str| {
        let (source, target) = if from_it { (object.id(), end) } else { (end, object.id()) };
        let tied = relationship(source, kind, target, &frame.times);
        objects.extend([object, tied]);
    };
    if let Some(victim) = victim(standing) {
        tie(victim, false, "impacts", incident);
    }
    for attacker in standing.all(|record| &record.parties) {
        let party = &attacker.fact.value;
        if party.role == Role::Attacker {
            tie(named("threat-actor", &party.name), false, "attributed-to", incident);
        }
    }
    for malware in standing.all(|record| &record.malware) {
        tie(named("malware", &malware.fact.value).with("is_family", true), true, "performed", event);
    }
    for technique in
        standing.all(|record| &record.vector).iter().filter_map(|said| technique(said.fact.value))
    {
        tie(technique, false, "related-to", incident);
    }
    objects
}

/// An object that says no more than a name.
fn named(kind: &'static str, name: &str) -> Object {
    Object::new(kind, &[name], &Times::lasting()).with("name", name)
}

fn victim(standing: &Standing<'_>) -> Option<Object> {
    let name = standing.one(|record| record.organization.as_ref())?.fact.value.as_str();
    let industry = standing.one(|record| record.industry.as_ref()).and_then(|said| sector(said.fact.value));
    let seed = [name, industry.unwrap_or_default()];
    let victim = Object::new("identity", &seed, &Times::lasting()).with("name", name);
    let victim = victim.with("identity_class", "organization");
    Some(victim.with_any("sectors", industry.into_iter().collect()))
}

fn sector(industry: Industry) -> Option<&'static str> {
    Some(match industry {
        Industry::Municipality => "government-local",
        Industry::NationalGovernment => "government-national",
        Industry::School | Industry::University => "education",
        Industry::Hospital => "healthcare",
        Industry::Finance => "financial-services",
        Industry::RetailEc => "retail",
        Industry::Manufacturing => "manufacturing",
        Industry::ConstructionHousing => "construction",
        Industry::ItService => "technology",
        Industry::Media => "communications",
        Industry::Transport => "transportation",
        Industry::TravelLeisure => "hospitality-leisure",
        Industry::Energy => "energy",
        Industry::ChildcareWelfare
        | Industry::Professional
        | Industry::Association
        | Industry::OtherService => {
            return None;
        }
    })
}

/// The technique of MITRE ATT&CK that a way in is, where it is just one.
fn technique(vector: Vector) -> Option<Object> {
    let (id, name) = match vector {
        Vector::Phishing => ("T1566", "Phishing"),
        Vector::EmailAttachment => ("T1566.001", "Spearphishing Attachment"),
        Vector::BruteForce => ("T1110", "Brute Force"),
        Vector::WeakOrStolenPassword => ("T1078", "Valid Accounts"),
        Vector::SqlInjection => ("T1190", "Exploit Public-Facing Application"),
        Vector::SupplyChain => ("T1195", "Supply Chain Compromise"),
        _ => return None,
    };
    let reference = json!([{ "source_name": "mitre-attack", "external_id": id }]);
    let pattern = Object::new("attack-pattern", &[id], &Times::lasting()).with("name", name);
    Some(pattern.with("external_references", reference))
}
