//! How an article tells of its incident: whose text it is, and what else it tells of. Linking reads it; the labelling
//! guide does not know it.

use jikenbo_text::When;
use serde::{Deserialize, Serialize};

use crate::record::{Count, ReportNo};

/// Whose text an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Voice {
    /// The organisation's own: 当社, 本市, お詫び申し上げます.
    Own,
    /// Somebody tells of another's incident: a newspaper, a newsletter, a table.
    ThirdParty,
}

/// How an incident that an article mentions stands to the article's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tie {
    /// A contractor's, from which the article's own came.
    Origin,
    /// A customer's of the contractor whose incident the article tells, or of the same contractor.
    Consequence,
    /// An earlier or a further one of the same organisation.
    SameOwner,
    /// Any other.
    Aside,
}

/// Another incident of which an article gives a fact: a deed, a date or a count. Names alone are no mention.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Mentioned {
    /// Whose incident it is, as printed.
    pub organization: String,
    /// How it stands to the article's own.
    pub tie: Tie,
    /// The day told of what happened, or of its being noticed, as precise as written.
    #[serde(default)]
    pub on: Option<When>,
    /// The day on which it was made public.
    #[serde(default)]
    pub disclosed_on: Option<When>,
    /// The count told of it.
    #[serde(default)]
    pub count: Option<Count>,
}

/// An earlier report of the same incident by the organisation itself, named in an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Earlier {
    /// Its date.
    #[serde(default)]
    pub on: Option<When>,
    /// Its number in the series.
    #[serde(default)]
    pub no: Option<ReportNo>,
}
