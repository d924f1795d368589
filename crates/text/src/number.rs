//! How many? Numbers with their hedges, as Japanese notices write them.

use serde::{Deserialize, Serialize};

/// How a number is bounded by the words around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// As it stands.
    #[default]
    Exact,
    /// 約, およそ, 程度, 余り.
    About,
    /// 最大, 以下.
    UpTo,
    /// 以上, 超.
    MoreThan,
}

impl Bound {
    /// The outward name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::About => "about",
            Self::UpTo => "up_to",
            Self::MoreThan => "more_than",
        }
    }
}
