//! What one article reports: the fields of the labelling guide, each with its words.

use jikenbo_text::{Bound, Span, When};
use serde::{Deserialize, Serialize};

use crate::fact::Fact;
use crate::telling::{Earlier, Mentioned, Voice};
use crate::vocabulary::{
    AffectedStatus, Asset, Cause, DataKind, DetectedBy, Industry, Kind, LeakStatus, Prevention, Response,
    Role, SecondaryDamage, Unit, Vector,
};

/// As much of a number as was written, its unit, and how it is bounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Count {
    /// The number; of a range, its upper end.
    pub value: u64,
    /// What is counted.
    pub unit: Unit,
    /// How the number is bounded.
    pub bound: Bound,
}

/// A count with the words it counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// How many.
    pub count: Count,
    /// The words counted, as printed, short; may be empty.
    pub of: String,
}

/// The headline number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Affected {
    /// How many.
    pub count: Count,
    /// What became of them.
    pub status: AffectedStatus,
}

/// Another organisation with a part in the incident.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Party {
    /// As printed.
    pub name: String,
    /// Its part.
    pub role: Role,
}

/// Which report of a series the article calls itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportNo {
    /// 第N報.
    Number(u32),
    /// 最終報.
    Final,
}

impl std::fmt::Display for ReportNo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Final => f.write_str("final"),
        }
    }
}

/// What one article reports. Fields of an article of kind `other` are empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Position of the article in the document, from 1.
    pub ordinal: u32,
    /// The article in the original text.
    pub span: Span,
    /// Its heading, or the beginning of its text.
    pub heading: Span,
    /// What the article is.
    pub kind: Fact<Kind>,
    /// The casebook's own number, as printed.
    #[serde(default)]
    pub series_no: Option<Fact<String>>,
    /// Which report of a series.
    #[serde(default)]
    pub report_no: Option<Fact<ReportNo>>,
    /// Who holds the data and answers for the incident, as printed.
    #[serde(default)]
    pub organization: Option<Fact<String>>,
    /// The prefecture printed before the organisation's city, town or village.
    #[serde(default)]
    pub prefecture: Option<Fact<String>>,
    /// Others with a part in it.
    #[serde(default)]
    pub parties: Vec<Fact<Party>>,
    /// The organisation's line of business.
    #[serde(default)]
    pub industry: Option<Fact<Industry>>,
    /// Date of this disclosure.
    #[serde(default)]
    pub disclosed_on: Option<Fact<When>>,
    /// First day of the attack, loss, exposure or mis-send.
    #[serde(default)]
    pub occurred_from: Option<Fact<When>>,
    /// Last day of it.
    #[serde(default)]
    pub occurred_until: Option<Fact<When>>,
    /// When the organisation noticed or was told.
    #[serde(default)]
    pub discovered_on: Option<Fact<When>>,
    /// The primary cause. `None` only for articles that are no incident.
    #[serde(default)]
    pub cause: Option<Fact<Cause>>,
    /// Named families and gangs.
    #[serde(default)]
    pub malware: Vec<Fact<String>>,
    /// The way in.
    #[serde(default)]
    pub vector: Vec<Fact<Vector>>,
    /// What held the data or was hit.
    #[serde(default)]
    pub assets: Vec<Fact<Asset>>,
    /// The headline number.
    #[serde(default)]
    pub affected: Option<Fact<Affected>>,
    /// Every count.
    #[serde(default)]
    pub counts: Vec<Fact<Counted>>,
    /// Kinds of data said to be affected.
    #[serde(default)]
    pub data_kinds: Vec<Fact<DataKind>>,
    /// Did the data get out?
    #[serde(default)]
    pub leak_status: Option<Fact<LeakStatus>>,
    /// Was it misused?
    #[serde(default)]
    pub secondary_damage: Option<Fact<SecondaryDamage>>,
    /// Who noticed.
    #[serde(default)]
    pub detected_by: Option<Fact<DetectedBy>>,
    /// What was done.
    #[serde(default)]
    pub responses: Vec<Fact<Response>>,
    /// Measures against recurrence.
    #[serde(default)]
    pub prevention: Vec<Fact<Prevention>>,
    /// Whose text it is.
    #[serde(default)]
    pub voice: Option<Fact<Voice>>,
    /// Other incidents of which it gives a fact.
    #[serde(default)]
    pub mentioned: Vec<Fact<Mentioned>>,
    /// Earlier reports of the incident that it names.
    #[serde(default)]
    pub earlier: Vec<Fact<Earlier>>,
}

impl Record {
    /// A record that holds nothing yet but its place and kind.
    #[must_use]
    pub fn new(ordinal: u32, span: Span, heading: Span, kind: Fact<Kind>) -> Self {
        Self {
            ordinal,
            span,
            heading,
            kind,
            series_no: None,
            report_no: None,
            organization: None,
            prefecture: None,
            parties: Vec::new(),
            industry: None,
            disclosed_on: None,
            occurred_from: None,
            occurred_until: None,
            discovered_on: None,
            cause: None,
            malware: Vec::new(),
            vector: Vec::new(),
            assets: Vec::new(),
            affected: None,
            counts: Vec::new(),
            data_kinds: Vec::new(),
            leak_status: None,
            secondary_damage: None,
            detected_by: None,
            responses: Vec::new(),
            prevention: Vec::new(),
            voice: None,
            mentioned: Vec::new(),
            earlier: Vec::new(),
        }
    }

    /// Does it report an incident?
    #[must_use]
    pub fn is_incident(&self) -> bool {
        self.kind.value == Kind::Incident
    }
}
