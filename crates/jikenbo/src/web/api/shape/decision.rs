//! Decisions that are sent, and what became of them.

use jikenbo_model::Field;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::task::decide::{Correction, Decision as Decided, Selected, Undecided};
use crate::task::doubt::{Doubt, Doubtful};
use crate::web::api::sent::unfit;
use crate::web::trouble::Trouble;

/// What a person decides of an incident.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub(in crate::web::api) enum NewDecision {
    /// What was read is right: in a field, or in all in which something was read.
    Accept {
        field: Option<String>,
        #[serde(default)]
        because: String,
    },
    /// Something else stands in a field: typed as on the command line, `-` for nothing.
    Correct {
        field: String,
        value: String,
        #[serde(default)]
        because: String,
        selected: Option<SelectedWords>,
    },
    /// What was read in a field is wrong.
    Reject {
        field: String,
        #[serde(default)]
        because: String,
    },
    /// The last decision about a field does not count.
    Undo {
        field: String,
        #[serde(default)]
        because: String,
    },
    /// Another number means the same incident; it redirects from now on.
    Merge {
        #[schema(pattern = "^[0-9]{4}-[0-9]{4,9}$")]
        other: String,
        #[serde(default)]
        because: String,
    },
    /// The number, which redirects, stands for itself again.
    Unmerge {
        #[serde(default)]
        because: String,
    },
    /// A report reports another incident.
    Unlink {
        #[schema(pattern = "^[0-9a-f]{64}$")]
        document: String,
        ordinal: Option<u32>,
        #[serde(default)]
        because: String,
    },
    /// A doubt rests.
    Settle {
        #[schema(max_length = 200)]
        about: String,
        #[serde(default)]
        because: String,
    },
}

/// Words of a document that say a value.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::web::api) struct SelectedWords {
    /// The document's SHA-256.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    document: String,
    /// Where to look for them: a byte of the document's text in UTF-8.
    #[serde(default)]
    from: u32,
    #[schema(min_length = 1, max_length = 400)]
    words: String,
}

/// What was entered into the log.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Entered {
    /// The entry by which it can be taken back.
    pub(in crate::web::api) entry: u64,
    /// The incident that it is about now.
    pub(in crate::web::api) number: String,
}

impl NewDecision {
    /// The decision, and why it is made.
    ///
    /// # Errors
    /// What makes no sense.
    pub(in crate::web::api) fn read(self) -> Result<(Decided, String), Trouble> {
        Ok(match self {
            Self::Accept { field: None, because } => (Decided::Accept(None), because),
            Self::Accept { field: Some(field), because } => (Decided::Accept(Some(named(&field)?)), because),
            Self::Correct { field, value, because, selected } => {
                let selected = selected.map(SelectedWords::read).transpose()?;
                (Decided::Correct(Correction { field: named(&field)?, given: value, selected }), because)
            }
            Self::Reject { field, because } => (Decided::Reject(named(&field)?), because),
            Self::Undo { field, because } => (Decided::Undo(named(&field)?), because),
            Self::Merge { other, because } => (Decided::Merge(read(&other)?), because),
            Self::Unmerge { because } => (Decided::Unmerge, because),
            Self::Unlink { document, ordinal, because } => {
                (Decided::Unlink(read(&document)?, ordinal), because)
            }
            Self::Settle { about, because } => (Decided::Settle(about.chars().take(200).collect()), because),
        })
    }
}

impl SelectedWords {
    fn read(self) -> Result<Selected, Trouble> {
        let from = usize::try_from(self.from).unwrap_or(usize::MAX);
        Ok(Selected { document: read(&self.document)?, from, words: self.words })
    }
}

fn named(field: &str) -> Result<Field, Trouble> {
    Ok(Field::named(field).ok_or_else(|| Undecided::NoSuchField(field.chars().take(80).collect()))?)
}

fn read<T: std::str::FromStr>(words: &str) -> Result<T, Trouble> {
    words.parse().map_err(|_| unfit(words))
}

/// What wants a person.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Review {
    pub(in crate::web::api) incidents: Vec<InDoubt>,
    /// The address of the next page.
    pub(in crate::web::api) next: Option<String>,
}

/// An incident with its doubts.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct InDoubt {
    number: String,
    organization: Option<String>,
    doubts: Vec<OneDoubt>,
}

/// A doubt.
#[derive(Serialize, ToSchema)]
struct OneDoubt {
    /// What raises it.
    kind: &'static str,
    /// The name by which it is let rest.
    about: String,
    /// The field whose decision settles it.
    field: Option<&'static str>,
    /// Another incident that may be the same.
    other: Option<String>,
}

impl InDoubt {
    /// As it is in the queue.
    pub(in crate::web::api) fn of(doubtful: &Doubtful) -> Self {
        Self {
            number: doubtful.number.to_string(),
            organization: doubtful.stands.organization.as_ref().map(|name| name.value.clone()),
            doubts: doubtful.doubts.iter().map(OneDoubt::of).collect(),
        }
    }
}

impl OneDoubt {
    fn of(doubt: &Doubt) -> Self {
        let kind = match doubt {
            Doubt::Unsupported(_) => "unsupported",
            Doubt::Possible(_) => "possible",
            Doubt::Disordered(..) => "disordered",
            Doubt::TakenBack(_) => "taken_back",
            Doubt::Link(_) => "link",
            Doubt::Near(_) => "near",
        };
        let other = match doubt {
            Doubt::Near(near) => Some(near.number.to_string()),
            _ => None,
        };
        Self { kind, about: doubt.about(), field: doubt.field().map(Field::as_str), other }
    }
}

/// Entries of the log, the latest first.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Log {
    pub(in crate::web::api) entries: Vec<LogEntry>,
    /// The address of the next page.
    pub(in crate::web::api) next: Option<String>,
}

/// An entry of the log.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct LogEntry {
    pub(in crate::web::api) entry: u64,
    pub(in crate::web::api) at: String,
    pub(in crate::web::api) kind: String,
    /// What happened, as it is kept.
    #[schema(value_type = Object)]
    pub(in crate::web::api) what: serde_json::Value,
}
