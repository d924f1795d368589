//! The fields of a record by name, in the order in which people read them.

use serde::{Deserialize, Serialize};

/// Declares the fields with their outward names, in listing order.
macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident = $word:literal,)+) => {
        /// A field of a record. The outward names are those of the labelling guide.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Field { $($(#[$doc])* #[serde(rename = $word)] $variant,)+ }

        impl Field {
            /// Every field, in listing order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The outward name.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The field with this outward name.
            #[must_use]
            pub fn named(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

fields! {
    /// The number that the casebook or table itself prints.
    SeriesNo = "series_no",
    /// 第N報.
    ReportNo = "report_no",
    /// Who answers for the incident.
    Organization = "organization",
    /// Its line of business.
    Industry = "industry",
    /// Others with a part in it.
    Parties = "parties",
    /// Date of the disclosure.
    DisclosedOn = "disclosed_on",
    /// First day.
    OccurredFrom = "occurred_from",
    /// Last day.
    OccurredUntil = "occurred_until",
    /// Day of notice.
    DiscoveredOn = "discovered_on",
    /// Who noticed.
    DetectedBy = "detected_by",
    /// The primary cause.
    Cause = "cause",
    /// Families and gangs.
    Malware = "malware",
    /// The way in.
    Vector = "vector",
    /// What held the data.
    Assets = "assets",
    /// The headline number.
    Affected = "affected",
    /// Every number.
    Counts = "counts",
    /// Kinds of data.
    DataKinds = "data_kinds",
    /// Did it get out?
    LeakStatus = "leak_status",
    /// Was it misused?
    SecondaryDamage = "secondary_damage",
    /// What was done.
    Responses = "responses",
    /// What shall prevent it.
    Prevention = "prevention",
}
