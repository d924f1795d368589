//! Other named organisations with a part in the incident.

use jikenbo_model::Fact;
use jikenbo_model::record::Party;
use jikenbo_model::vocabulary::Role;
use jikenbo_text::name::Body;

use super::organization::{Located, Organization, Part, role_words};
use crate::reading::Reading;

pub(super) fn read(reading: &Reading, names: &[Located], organization: Option<&Organization>) -> Vec<Fact<Party>> {
    let mut parties: Vec<Fact<Party>> = Vec::new();
    for located in names {
        let words = reading.words(located.name.core);
        if organization.is_some_and(|known| known.core == words || known.span.overlaps(located.name.span)) {
            continue;
        }
        let Some((role, evidence)) = role_of(reading, located) else { continue };
        let name = super::organization::printed(reading, located.name.span);
        if parties.iter().any(|known| known.value.name == name) {
            continue;
        }
        parties.push(reading.fact(Party { name, role }, [evidence], "role"));
    }
    parties
}

/// The role of a name at one place: by what it is, or by the words around it.
fn role_of(reading: &Reading, located: &Located) -> Option<(Role, jikenbo_text::FoldedSpan)> {
    let name = located.name;
    match name.body {
        Body::Police | Body::Commission | Body::Government => Some((Role::Authority, name.span)),
        _ => match role_words(reading, located.sentence, name.span)? {
            (Part::Other(role), words) => Some((role, words)),
            (Part::Holder, _) => None,
        },
    }
}
