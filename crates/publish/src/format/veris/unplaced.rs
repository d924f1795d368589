//! Values for which VERIS has no place at all.

use jikenbo_model::vocabulary::{Role, SecondaryDamage};

use super::loss::Losses;
use crate::standing::Standing;
use jikenbo_model::Field;

/// Names them.
pub(super) fn name(standing: &Standing<'_>, losses: &mut Losses) {
    for response in standing.all(|record| &record.responses) {
        losses.add(Field::Responses, response.fact.value, "no place for what was done in response");
    }
    for party in standing.all(|record| &record.parties) {
        let party = &party.fact.value;
        if party.role != Role::Attacker {
            losses.add(
                Field::Parties,
                format_args!("{} ({})", party.name, party.role),
                "no place for its part",
            );
        }
    }
    let headline = standing.one(|record| record.affected.as_ref()).map(|affected| affected.fact.value.count);
    for counted in standing.all(|record| &record.counts) {
        let count = counted.fact.value.count;
        if Some(count) != headline {
            losses.add(
                Field::Counts,
                format_args!("{} {}", count.value, count.unit),
                "one number an incident",
            );
        }
    }
    let damage = standing.one(|record| record.secondary_damage.as_ref()).map(|damage| damage.fact.value);
    if let Some(none @ SecondaryDamage::NoneReported) = damage {
        losses.add(Field::SecondaryDamage, none, "that none was reported is no proof of none");
    }
}
