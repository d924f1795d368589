//! Other named organisations with a part in the incident.

mod unmarked;

use jikenbo_model::Fact;
use jikenbo_model::record::Party;
use jikenbo_model::vocabulary::Role;
use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{Body, without_legal_form};

use super::organization::{Located, Organization, Part, printed, role_words};
use crate::reading::Reading;

pub(super) fn read(
    reading: &Reading,
    names: &[Located],
    organization: Option<&Organization>,
) -> Vec<Fact<Party>> {
    let mut parties = Parties {
        reading,
        organization,
        found: Vec::new(),
    };
    for located in names {
        if let Some((role, words)) = role_of(reading, located) {
            parties.add(located.name.span, role, words);
        }
    }
    if let Some((announcer, role)) = announcer(names, organization) {
        parties.add(announcer.name.span, role, announcer.name.span);
    }
    for (span, role, words) in unmarked::names(reading, names) {
        parties.add(span, role, words);
    }
    parties.found
}

/// The parties found so far.
struct Parties<'r, 'd> {
    reading: &'r Reading<'d>,
    organization: Option<&'r Organization>,
    found: Vec<Fact<Party>>,
}

impl Parties<'_, '_> {
    /// Adds a party unless it is the organisation itself or known; the first role counts.
    fn add(&mut self, span: FoldedSpan, role: Role, words: FoldedSpan) {
        let name = printed(self.reading, span);
        let core = without_legal_form(self.reading.words(span));
        let itself = |known: &&Organization| {
            known.core == core || known.span.overlaps(span) || known.core.starts_with(core)
        };
        let known = |party: &Fact<Party>| {
            party.value.name.contains(core) || without_legal_form(&name).contains(party.value.name.as_str())
        };
        if self.organization.as_ref().is_some_and(itself) || self.found.iter().any(known) {
            return;
        }
        self.found
            .push(self.reading.fact(Party { name, role }, [words], "role"));
    }
}

/// The role of a name at one place: by what it is, or by the words around it.
fn role_of(reading: &Reading, located: &Located) -> Option<(Role, FoldedSpan)> {
    let name = located.name;
    if matches!(name.body, Body::Police | Body::Commission | Body::Government) {
        return Some((Role::Authority, name.span));
    }
    match role_words(reading, located.sentence, name.span)? {
        (Part::Other(role), _) if (role == Role::Authority) != (name.body == Body::Area) => None,
        (Part::Other(role), words) => Some((role, words)),
        (Part::Holder, _) => None,
    }
}

/// The company at the head of the letter, where it announces for another: the contractor of the holder of the
/// data, the parent of the subsidiary.
fn announcer<'n>(names: &'n [Located], organization: Option<&Organization>) -> Option<(&'n Located, Role)> {
    let organization = organization?;
    let role = match organization.fact.reason.as_str() {
        "holder" => Role::Processor,
        "subsidiary" => Role::Parent,
        _ => return None,
    };
    let other = |located: &&Located| {
        located.name.body == Body::Company && !organization.span.overlaps(located.name.span)
    };
    names.iter().find(other).map(|located| (located, role))
}
