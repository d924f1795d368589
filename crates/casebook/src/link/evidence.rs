//! Why two articles are, or are not, of one incident: points, each with the words it rests on.

use serde::{Deserialize, Serialize};

use crate::error::{Inner, Trouble};

/// What speaks for or against. Its weight stands in `score.rs` and below.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Evidence {
    /// The text is nearly the same.
    NearIdentical,
    /// The organisation's name is the same.
    SameOrganisation,
    /// The names are the same but for ホールディングス and the like.
    SameGroup,
    /// One name is a short form of the other.
    ShortForm,
    /// The one organisation is a school or the like of which the other's text tells.
    PartOf,
    /// The one names nobody as its own, and its title or first sentence names the other's organisation.
    NamedInLead,
    /// The one goes on under the title of the other, names its day, and nobody as its own.
    SameTitle,
    /// The text names the contractor of whom another report of the incident tells.
    NamedContractor,
    /// The text tells of a contractor without a name whose trade is the other's.
    UnnamedContractor,
    /// One names an earlier report of the date on which the other was disclosed.
    EarlierReport,
    /// A numbered or named follow-up, and the other disclosed before it.
    Series,
    /// Both are reports of one number in their series, the first ones mostly, and count differently.
    TwoFirsts,
    /// Disclosed on the same day.
    SameDisclosure,
    /// Disclosed within a few days.
    NearDisclosure,
    /// Disclosed long after.
    FarDisclosure,
    /// Tells long after what came of it, and names its day or month.
    LooksBack,
    /// Both have a number of their own in one catalogue, and not the same.
    OtherNumber,
    /// A day of the event is the same.
    SameDay,
    /// Days of the event may be the same.
    NearDay,
    /// Days of the event differ.
    OtherDay,
    /// The first days of the event differ.
    OtherBeginning,
    /// A telling count is the same.
    SameCount,
    /// A round count is the same, or one rounds the other.
    RoundCount,
    /// The counts are of another magnitude.
    OtherCount,
    /// The cause is the same.
    SameCause,
    /// The causes exclude each other.
    OtherCause,
    /// Malware or gang is the same.
    SameMalware,
    /// Malware or gang is another.
    OtherMalware,
    /// The contractor is the same.
    SameContractor,
    /// The contractor is another.
    OtherContractor,
    /// School, branch or department is the same.
    SamePlace,
    /// School, branch or department is another.
    OtherPlace,
    /// Telling words are shared.
    SameWords,
    /// No telling word is shared.
    NoWords,
    /// Both stand in one document.
    OneDocument,
}

/// A point: what, how much, and the words it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// What speaks.
    pub evidence: Evidence,
    /// For (positive) or against.
    pub weight: i32,
    /// The values that were compared, short.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
}

/// The points of one comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Points(pub(crate) Vec<Point>);

impl Points {
    /// Adds a point.
    pub(crate) fn add(&mut self, evidence: Evidence, weight: i32, words: impl Into<String>) {
        self.0.push(Point { evidence, weight, words: words.into() });
    }

    /// The articles stand in one document: rows of a table and items of a list are alike and yet each an incident.
    pub(crate) fn of_one_document(&mut self) {
        self.0.retain(|point| point.evidence != Evidence::NearIdentical);
        self.add(Evidence::OneDocument, -5, "");
    }

    /// As they are kept.
    pub(crate) fn json(&self) -> Inner<String> {
        serde_json::to_string(self).map_err(|why| Trouble::damaged("points", why))
    }

    /// As [`Self::json`] keeps them.
    pub(crate) fn read(json: &str) -> Inner<Self> {
        serde_json::from_str(json).map_err(|why| Trouble::damaged("points", why))
    }

    /// The name of a contractor that an article prints, where that is among them.
    pub(crate) fn name_of_contractor(&self) -> Option<&str> {
        let named = self.0.iter().find(|point| point.evidence == Evidence::NamedContractor)?;
        Some(named.words.as_str())
    }

    /// All together.
    pub(crate) fn total(&self) -> i32 {
        self.0.iter().map(|point| point.weight).sum()
    }

    /// Does this speak?
    pub(crate) fn has(&self, evidence: Evidence) -> bool {
        self.0.iter().any(|point| point.evidence == evidence)
    }

    /// Is it known by a name whose incidents the two are?
    pub(crate) fn has_name(&self) -> bool {
        use Evidence::{NamedInLead, PartOf, SameGroup, SameOrganisation, SameTitle, ShortForm};
        let names = [SameOrganisation, SameGroup, ShortForm, PartOf, NamedInLead, SameTitle];
        names.into_iter().any(|name| self.has(name))
    }

    /// Does the time of the event agree: the day, or the month where one tells no more?
    pub(crate) fn has_time(&self) -> bool {
        self.0.iter().any(|point| match point.evidence {
            Evidence::SameDay => true,
            Evidence::NearDay => point.weight > 1,
            _ => false,
        })
    }
}
