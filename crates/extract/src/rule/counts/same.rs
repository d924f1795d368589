//! Numbers that the article gives again in another unit: as many 件 or accounts as persons, as many recipients as addresses.

use std::collections::{BTreeMap, HashMap};

use jikenbo_model::vocabulary::Unit;

use super::Candidate;

/// Of so few persons and records, as many of each may be by chance.
const FEW: u64 = 9;

/// Drops the records and accounts that are as many as the persons, and those who got a mail where the heading prints as many
/// addresses.
pub(super) fn drop_said_otherwise(found: &mut Vec<Candidate>) {
    let said = first_of_each(found);
    let twin = |(at, candidate): (usize, &Candidate)| {
        let other = match candidate.count.unit {
            Unit::Records | Unit::Accounts if candidate.count.value > FEW => {
                said.get(&key(Unit::Persons, candidate, None))
            }
            Unit::Persons if candidate.is_addressed && !candidate.in_heading => {
                said.get(&key(Unit::EmailAddresses, candidate, Some(true)))
            }
            _ => None,
        };
        Some((at, *other?))
    };
    let twins: BTreeMap<usize, usize> = found.iter().enumerate().filter_map(twin).collect();
    for (&again, &said) in &twins {
        found[said].in_heading |= found[again].in_heading;
        found[said].is_total |= found[again].is_total;
    }
    let mut at = 0..;
    found.retain(|_| at.next().is_none_or(|at| !twins.contains_key(&at)));
}

/// What says the same in another unit: so many of it, anywhere or in the heading.
type Key = (Unit, u64, Option<bool>);

fn key(unit: Unit, candidate: &Candidate, in_heading: Option<bool>) -> Key {
    (unit, candidate.count.value, in_heading)
}

/// The first of those that are as many in one unit, and of those of them in the heading.
fn first_of_each(found: &[Candidate]) -> HashMap<Key, usize> {
    let mut first = HashMap::new();
    for (at, candidate) in found.iter().enumerate() {
        for place in [None, Some(candidate.in_heading)] {
            first.entry(key(candidate.count.unit, candidate, place)).or_insert(at);
        }
    }
    first
}
