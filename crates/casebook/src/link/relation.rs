//! What an article is to its incident.

use jikenbo_model::Voice;

use super::evidence::{Evidence, Points};
use super::traits::Traits;
use crate::incident::Relation;

/// What the article with these traits is, by its own words and by what its text shares with the one it is nearest to.
/// The victim's own text is new, or follows where it names an earlier report, kept or not; a third party's text reports
/// on the incident, whichever came first; whatever its voice, a text that is nearly another's is its reprint.
pub(crate) fn relation_of(traits: &Traits, points: &Points) -> Relation {
    if points.has(Evidence::NearIdentical) {
        return Relation::ReprintOf;
    }
    match traits.voice {
        Some(Voice::ThirdParty) => Relation::ReportsOn,
        _ if traits.follows => Relation::Follows,
        _ => Relation::New,
    }
}
