//! Numbers that the article gives again in another unit: as many 件 as persons, as many recipients as addresses.

use jikenbo_model::vocabulary::Unit;

use super::Candidate;

/// Of so few persons and records, as many of each may be by chance.
const FEW: u64 = 9;

/// Drops the records that are as many as the persons, and those who got a mail where the heading prints as many
/// addresses.
pub(super) fn drop_said_otherwise(found: &mut Vec<Candidate>) {
    let twin = |at: usize| {
        let candidate = &found[at];
        let unit = match candidate.count.unit {
            Unit::Records if candidate.count.value > FEW => Unit::Persons,
            Unit::Persons if candidate.is_addressed => Unit::EmailAddresses,
            _ => return None,
        };
        found
            .iter()
            .position(|other| {
                let is_headed = unit == Unit::Persons || other.in_heading && !candidate.in_heading;
                other.count.unit == unit && other.count.value == candidate.count.value && is_headed
            })
            .map(|other| (at, other))
    };
    let twins: Vec<(usize, usize)> = (0..found.len()).filter_map(twin).collect();
    for &(again, said) in &twins {
        found[said].in_heading |= found[again].in_heading;
        found[said].is_total |= found[again].is_total;
    }
    let mut at = 0..;
    found.retain(|_| at.next().is_none_or(|at| twins.iter().all(|&(again, _)| again != at)));
}
