//! The way in.

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::{Cause, Vector};

use super::leak_status;
use super::named::named;
use crate::polarity::Polarity;
use crate::reading::Reading;
use crate::section::Section;

/// Reads the vectors that are possible for `cause`.
pub(super) fn read(reading: &Reading, cause: &Fact<Cause>) -> Vec<Fact<Vector>> {
    let mut facts = named(reading, "vector", Vector::named, |located, vector| {
        let section = reading.sentences[located.sentence].section;
        is_way_of(cause.value, vector)
            && !matches!(section, Section::Prevention | Section::Request | Section::Contact)
            && matches!(
                reading.polarity_of(located),
                Polarity::Asserted | Polarity::Possible
            )
    });
    let told_by_cause = match cause.value {
        Cause::Insider => Some(Vector::InsiderAccess),
        Cause::Phishing => Some(Vector::Phishing),
        Cause::Misconfiguration if !leak_status::is_published(reading) => Some(Vector::MisconfiguredAccess),
        _ => None,
    };
    facts.extend(
        told_by_cause
            .filter(|way| facts.iter().all(|fact| fact.value != *way))
            .map(|way| cause.clone().map(|_| way)),
    );
    drop_implied(&mut facts);
    facts
}

/// A weakness that was not mended, or not yet public, was there.
fn is_said(vector: Vector, polarity: Polarity) -> bool {
    match polarity {
        Polarity::Asserted | Polarity::Possible => true,
        Polarity::Negated => matches!(vector, Vector::Vulnerability | Vector::ZeroDay),
        Polarity::Planned | Polarity::Hypothetical | Polarity::Elsewhere => false,
    }
}

/// May an incident with this cause have begun this way?
fn is_way_of(cause: Cause, vector: Vector) -> bool {
    use Vector::{
        BruteForce, EmailAttachment, Fileless, InsiderAccess, MisconfiguredAccess, Phishing, SqlInjection,
        SupplyChain, Vulnerability, WeakOrStolenPassword, WebSkimming, ZeroDay,
    };
    match vector {
        InsiderAccess => false,
        MisconfiguredAccess => cause == Cause::Misconfiguration,
        EmailAttachment | Fileless => matches!(cause, Cause::Malware | Cause::Ransomware),
        Phishing => matches!(
            cause,
            Cause::Phishing | Cause::UnauthorizedAccess | Cause::Ransomware
        ),
        WebSkimming | SqlInjection => matches!(cause, Cause::UnauthorizedAccess),
        WeakOrStolenPassword => {
            matches!(
                cause,
                Cause::UnauthorizedAccess | Cause::Ransomware | Cause::Malware | Cause::Cyberattack
            )
        }
        ZeroDay | Vulnerability | BruteForce | SupplyChain => matches!(
            cause,
            Cause::UnauthorizedAccess | Cause::Ransomware | Cause::Malware | Cause::Cyberattack
        ),
    }
}

/// A zero day needs no vulnerability beside it.
fn drop_implied(facts: &mut Vec<Fact<Vector>>) {
    if facts.iter().any(|fact| fact.value == Vector::ZeroDay) {
        facts.retain(|fact| fact.value != Vector::Vulnerability);
    }
}
