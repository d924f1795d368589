//! Is it said of a body what it did or what befell it?

use jikenbo_text::name;

use super::lead::LEAD;
use super::{harm, has_letterhead};
use crate::lexicon::LEXICON;
use crate::polarity::Polarity;
use crate::reading::{Located, Reading};

/// Does one of the first sentences below the heading name a body, or stand below its name, and tell of an event as past,
/// where the heading speaks of nothing in general?
pub(super) fn befell_a_body(reading: &Reading) -> bool {
    const IN_GENERAL: &[&str] = &[
        "statistics",
        "guide",
        "product",
        "general",
        "figures",
        "opinion",
        "many",
        "invitation",
        "advisory",
    ];
    const PAST: &[&str] = &[
        "ました",
        "た",
        "ていた",
        "という",
        "としている",
        "ております",
        "ています",
        "たためです",
        "たことによるものです",
        "状態になっている",
        "状態となっている",
        "状態にある",
        "状態が続いている",
        "なくなっている",
        "停止している",
        "止まっている",
    ];
    let heading = reading.article.heading;
    let is_in_general = |(located, name): (&Located, &str)| {
        heading.contains(located.mention.span) && IN_GENERAL.contains(&name)
    };
    let below = |at: &usize| !heading.overlaps(reading.sentences[*at].span);
    let tells = |at: usize| {
        let span = reading.sentences[at].span;
        let words = reading.words(span).trim_end_matches(['。', ' ', '\n']);
        let is_told = |located: &Located| {
            let concept = LEXICON.named(located.mention.concept);
            (concept.topic == "cause" || concept.topic == "kind" && concept.name == "event")
                && reading.polarity_of(located) == Polarity::Asserted
        };
        PAST.iter().any(|past| words.ends_with(past))
            && reading.in_sentence(at).iter().any(is_told)
            && (name::names(reading.folded(), span).next().is_some() || has_letterhead(reading))
    };
    !reading.topic("kind").any(is_in_general)
        && !harm::is_only_punished(reading)
        && (0..reading.sentences.len()).filter(below).take(LEAD).any(tells)
}
