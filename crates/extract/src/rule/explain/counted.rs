//! Numbers: what each counts, and how much speaks for it as the headline.

use jikenbo_model::{Count, Record};

use super::super::affected::{self, Peers};
use super::super::counts::{self, Candidate, Passed};
use super::super::{organization, telling};
use super::{Considered, Told, Verdict, at, is_taken};
use crate::reading::Reading;

/// Every number of the article, for the list of counts.
pub(super) fn considered(reading: &Reading, record: &Record, told: &[Told]) -> Vec<Considered> {
    let same = |count: &Count| told.iter().any(|told| told.value == count.value.to_string());
    counts::sorted(reading, record)
        .map(|(amount, sorted)| {
            let (meaning, verdict) = match sorted {
                Ok(candidate) if is_taken(reading, told, amount.span) => {
                    (meaning(&candidate.count), Verdict::Taken)
                }
                Ok(candidate) if same(&candidate.count) => (meaning(&candidate.count), Verdict::Same),
                Ok(candidate) => (meaning(&candidate.count), Verdict::Rounded),
                Err(Passed::Bystander) => (amount.value.to_string(), Verdict::Bystander),
                Err(Passed::Unitless) => (amount.value.to_string(), Verdict::Unitless),
            };
            at(reading, amount.span, meaning, verdict)
        })
        .collect()
}

/// Every number that counts something affected, as the headline; the other numbers as they are passed over.
pub(super) fn weighed(reading: &Reading, record: &Record, told: &[Told]) -> Vec<Considered> {
    let candidates = counts::candidates(reading, record);
    let names = organization::names(reading);
    let own = organization::read(reading, &names);
    let others = telling::others(reading, &names, own.as_ref(), record).words;
    let fits = |candidate: &&Candidate| affected::fits(candidate, record, &others);
    let fitting: Vec<&Candidate> = candidates.iter().filter(fits).collect();
    let peers = Peers::of(&fitting);
    let all = candidates.iter().map(|candidate| {
        let fits = fits(&candidate);
        let verdict = match () {
            () if is_taken(reading, told, candidate.span) => Verdict::Taken,
            () if affected::headline_unit(candidate.count.unit).is_none() => Verdict::NeverHeadline,
            () if fits => Verdict::Lighter,
            () => Verdict::SetAside,
        };
        let weight = fits.then(|| i64::from(peers.standing(candidate).0));
        Considered { weight, ..at(reading, candidate.span, meaning(&candidate.count), verdict) }
    });
    let is_passed = |one: &Considered| matches!(one.verdict, Verdict::Bystander | Verdict::Unitless);
    all.chain(considered(reading, record, told).into_iter().filter(is_passed)).collect()
}

fn meaning(count: &Count) -> String {
    format!("{} {}", count.value, count.unit)
}
