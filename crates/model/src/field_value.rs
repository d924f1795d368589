//! What a record says in one field, without its evidence: what a person corrects, accepts or rejects.

use jikenbo_text::When;
use serde::{Deserialize, Serialize};

use crate::fact::{Evidence, Fact, Stance};
use crate::field::Field;
use crate::record::{Affected, Counted, Party, Record, ReportNo};
use crate::vocabulary::{
    Asset, Cause, DataKind, DetectedBy, Industry, LeakStatus, Prevention, Response, SecondaryDamage, Vector,
};

/// Why a value that a person entered was chosen.
const REASON: &str = "entry";

/// Declares what each field holds, and where in a record it lies.
macro_rules! field_values {
    ($($(#[$doc:meta])* $field:ident in $slot:ident: $held:ty = $word:literal,)+) => {
        /// All that a record says in one field; nothing where it says nothing.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "field", content = "value")]
        pub enum FieldValue { $($(#[$doc])* #[serde(rename = $word)] $field($held),)+ }

        impl FieldValue {
            /// The field.
            #[must_use]
            pub fn field(&self) -> Field {
                match self { $(Self::$field(_) => Field::$field),+ }
            }

            /// What `record` says in `field`.
            #[must_use]
            pub fn of(record: &Record, field: Field) -> Self {
                match field { $(Field::$field => Self::$field(Held::said(&record.$slot)),)+ }
            }

            /// What `record` says in every field, in listing order.
            pub fn all(record: &Record) -> impl Iterator<Item = Self> + '_ {
                Field::ALL.iter().map(|&field| Self::of(record, field))
            }

            /// This and what `record` says beyond it in the field: a list grows, a single value stays unless there is none.
            #[must_use]
            pub fn joined(self, record: &Record) -> Self {
                match self { $(Self::$field(held) => Self::$field(held.joined(Held::said(&record.$slot)))),+ }
            }

            /// Nothing in this field.
            #[must_use]
            pub fn emptied(&self) -> Self {
                match self { $(Self::$field(_) => Self::$field(Default::default())),+ }
            }

            /// Says nothing?
            #[must_use]
            pub fn is_empty(&self) -> bool {
                *self == self.emptied()
            }

            /// Lets `record` say this and nothing else in the field, on this evidence.
            pub fn put(&self, record: &mut Record, evidence: &[Evidence]) {
                match self { $(Self::$field(held) => record.$slot = held.facts(evidence)),+ }
            }
        }
    };
}

field_values! {
    /// The number that the casebook or table itself prints.
    SeriesNo in series_no: Option<String> = "series_no",
    /// 第N報.
    ReportNo in report_no: Option<ReportNo> = "report_no",
    /// Who answers for the incident.
    Organization in organization: Option<String> = "organization",
    /// Its line of business.
    Industry in industry: Option<Industry> = "industry",
    /// Others with a part in it.
    Parties in parties: Vec<Party> = "parties",
    /// Date of the disclosure.
    DisclosedOn in disclosed_on: Option<When> = "disclosed_on",
    /// First day.
    OccurredFrom in occurred_from: Option<When> = "occurred_from",
    /// Last day.
    OccurredUntil in occurred_until: Option<When> = "occurred_until",
    /// Day of notice.
    DiscoveredOn in discovered_on: Option<When> = "discovered_on",
    /// Who noticed.
    DetectedBy in detected_by: Option<DetectedBy> = "detected_by",
    /// The primary cause.
    Cause in cause: Option<Cause> = "cause",
    /// Families and gangs.
    Malware in malware: Vec<String> = "malware",
    /// The way in.
    Vector in vector: Vec<Vector> = "vector",
    /// What held the data.
    Assets in assets: Vec<Asset> = "assets",
    /// The headline number.
    Affected in affected: Option<Affected> = "affected",
    /// Every number.
    Counts in counts: Vec<Counted> = "counts",
    /// Kinds of data.
    DataKinds in data_kinds: Vec<DataKind> = "data_kinds",
    /// Did it get out?
    LeakStatus in leak_status: Option<LeakStatus> = "leak_status",
    /// Was it misused?
    SecondaryDamage in secondary_damage: Option<SecondaryDamage> = "secondary_damage",
    /// What was done.
    Responses in responses: Vec<Response> = "responses",
    /// What shall prevent it.
    Prevention in prevention: Vec<Prevention> = "prevention",
}

/// One value or a list, with or without evidence.
trait Held {
    type Facts;

    fn said(facts: &Self::Facts) -> Self;

    fn facts(&self, evidence: &[Evidence]) -> Self::Facts;

    fn joined(self, more: Self) -> Self;
}

impl<T: Clone> Held for Option<T> {
    type Facts = Option<Fact<T>>;

    fn said(facts: &Self::Facts) -> Self {
        facts.as_ref().map(|fact| fact.value.clone())
    }

    fn facts(&self, evidence: &[Evidence]) -> Self::Facts {
        self.clone().map(|value| fact(value, evidence))
    }

    fn joined(self, more: Self) -> Self {
        self.or(more)
    }
}

impl<T: Clone + PartialEq> Held for Vec<T> {
    type Facts = Vec<Fact<T>>;

    fn said(facts: &Self::Facts) -> Self {
        facts.iter().map(|fact| fact.value.clone()).collect()
    }

    fn facts(&self, evidence: &[Evidence]) -> Self::Facts {
        self.iter().map(|value| fact(value.clone(), evidence)).collect()
    }

    fn joined(mut self, more: Self) -> Self {
        for value in more {
            if !self.contains(&value) {
                self.push(value);
            }
        }
        self
    }
}

fn fact<T>(value: T, evidence: &[Evidence]) -> Fact<T> {
    Fact { value, evidence: evidence.to_vec(), stance: Stance::Confirmed, reason: REASON.to_owned() }
}
