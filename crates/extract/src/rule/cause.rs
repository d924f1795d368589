//! What let the data out or stopped the service: exactly one.
//!
//! Every mention of a cause weighs by the place where it stands and by what is said of it; then the more specific
//! cause wins over the vaguer one that usually stands beside it (ransomware over an intrusion, theft over a loss).

mod weight;
mod within;

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Cause;

use crate::reading::Reading;
use weight::Weights;

/// Less than this is a word in passing.
const PASSING: u32 = 10;

/// Where both are reported, the first is the cause and the second its circumstance.
const SPECIFIC_OVER_VAGUE: &[(Cause, &[Cause])] = &[
    (
        Cause::Ransomware,
        &[
            Cause::Malware,
            Cause::UnauthorizedAccess,
            Cause::Cyberattack,
            Cause::Phishing,
            Cause::SpoofedMail,
            Cause::SystemDefect,
            Cause::Misconfiguration,
            Cause::Insider,
            Cause::Theft,
        ],
    ),
    (
        Cause::Malware,
        &[
            Cause::UnauthorizedAccess,
            Cause::Cyberattack,
            Cause::Phishing,
            Cause::SpoofedMail,
            Cause::Insider,
            Cause::MisdeliveryEmail,
        ],
    ),
    (
        Cause::Phishing,
        &[
            Cause::UnauthorizedAccess,
            Cause::SpoofedMail,
            Cause::Cyberattack,
            Cause::MisdeliveryEmail,
        ],
    ),
    (Cause::SpoofedMail, &[Cause::Cyberattack]),
    (
        Cause::Ddos,
        &[Cause::Cyberattack, Cause::SystemDefect, Cause::UnauthorizedAccess],
    ),
    (
        Cause::Insider,
        &[
            Cause::UnauthorizedAccess,
            Cause::Loss,
            Cause::Theft,
            Cause::MisdeliveryOther,
            Cause::Misconfiguration,
        ],
    ),
    (Cause::Theft, &[Cause::Loss]),
    (
        Cause::SystemDefect,
        &[
            Cause::MisdeliveryEmail,
            Cause::MisdeliveryOther,
            Cause::Misconfiguration,
        ],
    ),
    (
        Cause::UnauthorizedAccess,
        &[Cause::Cyberattack, Cause::SystemDefect, Cause::Misconfiguration],
    ),
];

pub(super) fn read(reading: &Reading) -> Fact<Cause> {
    let weights = weight::weigh(reading);
    let allowed = within::printed(reading);
    let winner = decide(&weights, allowed).or(allowed.and_then(|family| family.first().copied()));
    match winner {
        Some(cause) => weights.fact(reading, cause),
        None => reading.fact(Cause::Unknown, [reading.article.heading], "not_told"),
    }
}

/// The weightiest cause, or one that is more specific and not said in passing.
fn decide(weights: &Weights, allowed: Option<&[Cause]>) -> Option<Cause> {
    let may_be = |cause: Cause| allowed.is_none_or(|family| family.contains(&cause)) && weights.of(cause) > 0;
    let mut best = Cause::ALL
        .iter()
        .copied()
        .filter(|&cause| may_be(cause))
        .max_by_key(|&cause| weights.of(cause))?;
    while let Some(&(specific, _)) = SPECIFIC_OVER_VAGUE.iter().find(|(specific, vague)| {
        may_be(*specific)
            && vague.contains(&best)
            && weights.of(*specific) >= PASSING
            && weights.of(*specific) * 8 >= weights.of(best)
    }) {
        best = specific;
    }
    Some(best)
}
