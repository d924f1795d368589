//! Which column of a table kept by hand is which field: a person's decision about one document.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::vocabulary::{Cause, Industry, Unit};

/// A field that a column may hold. The outward names are those of the labelling guide; `heading` and `account` are the
/// row's own title and story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnField {
    /// No, 番号.
    SeriesNo,
    /// 公表日, 発表日.
    DisclosedOn,
    /// 発生日.
    OccurredFrom,
    /// The last day of it.
    OccurredUntil,
    /// 発覚日, 判明日.
    DiscoveredOn,
    /// 組織, 団体.
    Organization,
    /// 業種.
    Industry,
    /// 原因.
    Cause,
    /// 件数, 人数.
    Affected,
    /// 単位: what the numbers of `affected` count, row by row.
    AffectedUnit,
    /// 件名.
    Heading,
    /// 概要, 内容.
    Account,
}

impl ColumnField {
    /// Every field, in the order in which a map is written.
    pub const ALL: &'static [Self] = &[
        Self::SeriesNo,
        Self::DisclosedOn,
        Self::OccurredFrom,
        Self::OccurredUntil,
        Self::DiscoveredOn,
        Self::Organization,
        Self::Industry,
        Self::Cause,
        Self::Affected,
        Self::AffectedUnit,
        Self::Heading,
        Self::Account,
    ];

    /// The outward name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SeriesNo => "series_no",
            Self::DisclosedOn => "disclosed_on",
            Self::OccurredFrom => "occurred_from",
            Self::OccurredUntil => "occurred_until",
            Self::DiscoveredOn => "discovered_on",
            Self::Organization => "organization",
            Self::Industry => "industry",
            Self::Cause => "cause",
            Self::Affected => "affected",
            Self::AffectedUnit => "affected_unit",
            Self::Heading => "heading",
            Self::Account => "account",
        }
    }
}

/// The order of the numbers of a date such as 04/05/2026.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// As in Japan: the year first, or month and day alone.
    #[default]
    Ymd,
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
}

/// How to read a table whose columns have names of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnMap {
    /// The only sheet to read; every sheet with these columns where it is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The year of dates written without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// The order of the numbers of a date.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub date_order: DateOrder,
    /// What a number without a counter counts in the column of `affected`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// The field and the name of its column.
    pub columns: BTreeMap<ColumnField, String>,
    /// The table's own words for causes.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub causes: BTreeMap<String, Cause>,
    /// The table's own words for lines of business.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub industries: BTreeMap<String, Industry>,
}

fn is_usual(order: &DateOrder) -> bool {
    *order == DateOrder::Ymd
}
