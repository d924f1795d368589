//! Who did it, as far as cause and parties tell.

use jikenbo_model::vocabulary::{Cause, Role};

use super::shape::{Action, Actor, External, Internal, Notes};
use crate::standing::Standing;

/// Errors are made inside, unless a contractor has a part in it; attacks come from outside.
pub(super) fn of<'d>(standing: &Standing<'d>, action: &Action) -> Actor<'d> {
    let parties = standing.all(|record| &record.parties);
    let named = |role: Role| parties.iter().filter(move |party| party.fact.value.role == role);
    let cause = standing.cause().map_or(Cause::Unknown, |cause| cause.fact.value);
    if action.error.is_some() && named(Role::Processor).next().is_some() {
        return unknown("A contractor has a part in it; whether it or the victim erred is not told.");
    }
    match cause {
        Cause::MisdeliveryEmail
        | Cause::MisdeliveryOther
        | Cause::Misconfiguration
        | Cause::SystemDefect
        | Cause::Loss => internal("NA"),
        Cause::Insider => internal("Unknown"),
        Cause::Unknown => unknown("No report tells who did it."),
        _ => {
            let motive = if cause == Cause::Ransomware { "Financial" } else { "Unknown" };
            let name = named(Role::Attacker).map(|party| party.fact.value.name.as_str()).collect();
            Actor {
                external: Some(External { variety: ["Unknown"], motive: [motive], name }),
                ..Actor::default()
            }
        }
    }
}

fn internal<'d>(motive: &'static str) -> Actor<'d> {
    Actor { internal: Some(Internal { variety: ["Unknown"], motive: [motive] }), ..Actor::default() }
}

fn unknown<'d>(notes: &'static str) -> Actor<'d> {
    Actor { unknown: Some(Notes { notes }), ..Actor::default() }
}
