//! Did the data get out? What the text says of it; where it says nothing, what the cause itself means.

mod about;
#[cfg(test)]
mod by_words_or_cause;
#[cfg(test)]
mod cases;
mod denied;
mod only_named;
mod other_thing;
mod published;
mod said;

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::{Cause, LeakStatus};

use crate::reading::Reading;
use about::is_sealed;
use other_thing::is_shown_by_mail;
use published::is_half_hidden;
use said::said;

pub(super) use published::is_published;

/// Reads the status; `cause` decides where a mistake by itself put the data before others.
pub(super) fn read(reading: &Reading, cause: &Fact<Cause>) -> Option<Fact<LeakStatus>> {
    let said = said(reading, cause.value);
    let reachable =
        || said.reachable.filter(|_| said.denied.is_none()).map(|span| (LeakStatus::Possible, span));
    let by_words =
        said.status().or_else(reachable).map(|(status, span)| reading.fact(status, [span], "said"));
    let by_cause = |status| Some(cause.clone().map(|_| status));
    let in_part = || said.denied_in_part.map(|span| reading.fact(LeakStatus::None, [span], "said"));
    match cause.value {
        Cause::Misconfiguration | Cause::SystemDefect if is_shown_by_mail(reading) => {
            by_cause(LeakStatus::Confirmed)
        }
        Cause::SystemDefect if said.possible.is_some() && said.shown.is_none() => {
            by_cause(LeakStatus::Possible)
        }
        Cause::MisdeliveryOther if said.denied.is_some() && is_sealed(reading) => by_words,
        Cause::MisdeliveryEmail | Cause::MisdeliveryOther | Cause::SystemDefect => {
            by_cause(LeakStatus::Confirmed)
        }
        Cause::Misconfiguration if said.viewed.is_some() => {
            said.viewed.map(|span| reading.fact(LeakStatus::Confirmed, [span], "viewed"))
        }
        Cause::Misconfiguration if is_half_hidden(reading) => by_cause(LeakStatus::Possible),
        Cause::Misconfiguration if is_published(reading) && said.possible.is_none() => {
            by_cause(LeakStatus::Confirmed)
        }
        Cause::Misconfiguration if said.confirmed.is_some() && said.doubts < 0 => by_words,
        Cause::Misconfiguration => by_cause(LeakStatus::Possible),
        Cause::Insider if said.denied.is_some() && said.confirmed.is_none() && said.possible.is_none() => {
            said.denied.map(|span| reading.fact(LeakStatus::None, [span], "said"))
        }
        Cause::Insider => by_words.or_else(|| by_cause(LeakStatus::Confirmed)),
        Cause::Loss | Cause::Theft => by_words.or_else(in_part),
        _ => by_words
            .or_else(|| said.named.map(|span| reading.fact(LeakStatus::Confirmed, [span], "named")))
            .or_else(in_part)
            .or_else(|| said.not_held.map(|span| reading.fact(LeakStatus::None, [span], "said"))),
    }
}
