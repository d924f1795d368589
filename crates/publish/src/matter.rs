//! What pieces are made from: incidents as they stood on a day, with the text of the report that leads.

mod excerpt;
mod rubric;
mod wraps;

pub use excerpt::Excerpt;
pub(crate) use excerpt::is_of_an_address;
pub use rubric::{Rubric, Rubrics};

use jikenbo_model::vocabulary::{AffectedStatus, CauseGroup, Response, Role, Unit};
use jikenbo_model::{Count, DocumentId, IncidentNumber, Record, Voice, When};

/// An incident as it stood.
#[derive(Debug)]
pub struct Matter {
    /// Its number.
    pub number: IncidentNumber,
    /// What stood.
    pub record: Record,
    /// The document of the leading report; `None` where no report is left.
    pub source: Option<DocumentId>,
    /// That document's file name.
    pub document: String,
    /// Where the leading report says that it was published, where that was looked for.
    pub address: Option<String>,
    /// The text of the leading report; `None` where incidents are only counted.
    pub excerpt: Option<Excerpt>,
    /// Further reports, for values that the leading one does not say.
    pub others: Vec<Other>,
    /// Of which months the list is in which it stands, where no date of its own is told.
    pub rubric: Option<Rubric>,
}

/// A report that does not lead.
#[derive(Debug)]
pub struct Other {
    /// What it says.
    pub record: Record,
    /// Its document, by the file name.
    pub document: String,
    /// Its text.
    pub excerpt: Excerpt,
}

impl Matter {
    /// The addresses of the leading report: its own, then those that are printed in it.
    #[must_use]
    pub fn addresses(&self) -> Vec<String> {
        let mut addresses: Vec<String> = self.address.iter().cloned().collect();
        for printed in self.excerpt.iter().flat_map(Excerpt::addresses) {
            if !addresses.contains(&printed) {
                addresses.push(printed);
            }
        }
        addresses
    }

    /// Whose incident it is.
    #[must_use]
    pub fn organization(&self) -> Option<&str> {
        self.record.organization.as_ref().map(|name| name.value.as_str())
    }

    /// When it was disclosed.
    #[must_use]
    pub fn disclosed(&self) -> Option<When> {
        self.record.disclosed_on.as_ref().map(|when| when.value)
    }

    /// The group of its cause, as monthly tables name it.
    #[must_use]
    pub fn cause_group(&self) -> CauseGroup {
        self.record.cause.as_ref().map_or(CauseGroup::Unknown, |fact| fact.value.group())
    }

    /// Is it the victim itself that tells?
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.record.voice.as_ref().is_none_or(|voice| voice.value == Voice::Own)
    }

    /// The contractor that has a part in it.
    #[must_use]
    pub fn contractor(&self) -> Option<&str> {
        let parties = self.record.parties.iter().map(|party| &party.value);
        let own = self.organization();
        parties
            .filter(|party| party.role == Role::Processor && Some(party.name.as_str()) != own)
            .map(|party| party.name.as_str())
            .next()
    }

    /// Did something come to a stop: a system, a service?
    #[must_use]
    pub fn has_stopped(&self) -> bool {
        let stops = |response| matches!(response, Response::SystemStopped | Response::ServiceClosed);
        self.record.responses.iter().any(|response| stops(response.value))
    }

    /// The number of people hit; `None` where something else is counted.
    #[must_use]
    pub fn people(&self) -> Option<u64> {
        let unit = self.record.affected.as_ref()?.value.count.unit;
        self.hit().filter(|_| unit == Unit::Persons)
    }

    /// The number of those hit: the headline number, unless nothing leaked.
    #[must_use]
    pub fn hit(&self) -> Option<u64> {
        let affected = self.record.affected.as_ref()?.value;
        let is_hit = affected.status != AffectedStatus::RuledOut;
        is_hit.then_some(affected.count.value)
    }
}

/// The name of a malware or gang, in one writing: LockBit 2.0 and lockbit2.0 are one.
pub(crate) fn folded(name: &str) -> String {
    name.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// What later reports changed of an incident that was told before.
#[derive(Debug)]
pub struct Followup {
    /// The incident.
    pub matter: Matter,
    /// What moved, in order.
    pub moved: Vec<Moved>,
}

/// A value that moved.
#[derive(Clone, Debug)]
pub struct Moved {
    /// What it is about, for a person: 影響.
    pub topic: String,
    /// What stood before; `None` where nothing was known.
    pub before: Option<Said>,
    /// What stands now.
    pub after: Said,
    /// What the later value is to the earlier, by the outward name: `narrowed`.
    pub change: &'static str,
}

/// A value as a report said it.
#[derive(Clone, Debug)]
pub struct Said {
    /// The value, for a person.
    pub words: String,
    /// The number, where it is one.
    pub count: Option<Count>,
    /// The sentence that says it.
    pub sentence: String,
    /// The document in which it stands.
    pub document: String,
    /// When it was disclosed.
    pub on: Option<When>,
    /// Does the victim itself say it?
    pub is_own: bool,
}
