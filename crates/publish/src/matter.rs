//! What pieces are made from: incidents as they stood on a day, with the text of the report that leads.

mod excerpt;

pub use excerpt::Excerpt;
pub(crate) use excerpt::is_of_an_address;

use jikenbo_model::{Count, IncidentNumber, Record, When};

/// An incident as it stood.
#[derive(Debug)]
pub struct Matter {
    /// Its number.
    pub number: IncidentNumber,
    /// What stood.
    pub record: Record,
    /// The document of the leading report, by its file name.
    pub document: String,
    /// The text of the leading report; `None` where incidents are only counted.
    pub excerpt: Option<Excerpt>,
    /// Further reports, for values that the leading one does not say.
    pub others: Vec<Other>,
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

    /// The number of those hit: the headline number, unless nothing leaked.
    #[must_use]
    pub fn hit(&self) -> Option<u64> {
        let affected = self.record.affected.as_ref()?.value;
        let is_hit = affected.status != jikenbo_model::vocabulary::AffectedStatus::RuledOut;
        is_hit.then_some(affected.count.value)
    }
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
    /// What the later value is to the earlier, for a person: 絞り込み.
    pub change: String,
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
}
