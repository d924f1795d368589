//! Names: how much speaks for each as the organisation, and which have a part.

use super::super::{organization, parties};
use super::{Considered, Told, Verdict, at, is_taken};
use crate::reading::Reading;

/// Every name that may be the organisation, with its weight.
pub(super) fn organizations(reading: &Reading, told: &[Told]) -> Vec<Considered> {
    let names = organization::names(reading);
    organization::considered(reading, &names)
        .into_iter()
        .map(|(span, weight, role)| {
            let taken = is_taken(reading, told, span);
            let verdict = if taken { Verdict::Taken } else { Verdict::Lighter };
            let one = at(reading, span, organization::printed(reading, span), verdict);
            Considered { role: Some(role), weight: Some(i64::from(weight)), ..one }
        })
        .collect()
}

/// Every marked name, with the part that its place gives it.
pub(super) fn parties(reading: &Reading, told: &[Told]) -> Vec<Considered> {
    let names = organization::names(reading);
    names
        .iter()
        .map(|located| {
            let span = located.name.span;
            let role = parties::role_of(reading, located).map(|(role, _)| role.as_str());
            let verdict = match role {
                _ if is_taken(reading, told, span) => Verdict::Taken,
                Some(_) => Verdict::Same,
                None => Verdict::SetAside,
            };
            Considered { role, ..at(reading, span, organization::printed(reading, span), verdict) }
        })
        .collect()
}
