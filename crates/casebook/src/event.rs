//! What may happen in a casebook: the entries of its log.

use jikenbo_model::{ColumnMap, DocumentId, Field, FieldValue, FileKind, IncidentNumber, Span};
use serde::{Deserialize, Serialize};

/// An entry of the log. Kinds of later versions are kept and verified, not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A document came in.
    DocumentAdded(DocumentAdded),
    /// An article got its incident's number.
    NumberGiven(NumberGiven),
    /// A person said which columns of a table are which fields.
    ColumnsMapped(ColumnsMapped),
    /// A person said that two numbers mean one incident.
    IncidentsMerged(IncidentsMerged),
    /// A person said that two numbers do not mean one incident.
    MergeUndone(MergeUndone),
    /// A person took a report out of an incident.
    ReportUnlinked(ReportUnlinked),
    /// A person said what stands in a field, whatever the documents say.
    ValueCorrected(ValueDecided),
    /// A person confirmed what was read.
    ValueAccepted(ValueDecided),
    /// A person rejected what was read.
    ValueRejected(ValueDecided),
    /// A person took back the decision about a field.
    ValueDecisionUndone(ValueDecisionUndone),
    /// An administrator made or changed an account.
    AccountChanged(AccountChanged),
    /// A person looked at a doubt about an incident and let it rest.
    DoubtSettled(DoubtSettled),
    /// A person raised a doubt again that had been let rest.
    DoubtReopened(DoubtSettled),
    /// An entry of a kind that this version does not know.
    Unknown {
        /// Its kind.
        kind: String,
        /// Its content, JSON as it was written.
        payload: String,
    },
}

/// A document came in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentAdded {
    /// Its identity.
    pub id: DocumentId,
    /// The file's name, as it was given.
    pub name: String,
    /// What its bytes turned out to be.
    pub kind: FileKind,
    /// How many bytes.
    pub size: u64,
    /// Who brought it; empty where nobody said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
}

/// An article got its incident's number, for ever.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberGiven {
    /// The document.
    pub document: DocumentId,
    /// Position of the article when the number was given, from 1.
    pub ordinal: u32,
    /// Where the article stood then.
    pub span: Span,
    /// The first 16 hexadecimal digits of the SHA-256 of the article's words, folded for search: finds the
    /// article again when a better reader moves it.
    pub words: String,
    /// The number.
    pub number: IncidentNumber,
    /// Whose incident it is, folded, where the article only mentions it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mention: Option<String>,
}

/// A person said that two numbers mean one incident.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentsMerged {
    /// The number that stays.
    pub kept: IncidentNumber,
    /// The number that redirects to it from now on.
    pub merged: IncidentNumber,
    /// Who.
    pub who: String,
    /// Why.
    pub because: String,
}

/// A person said that a number does not mean the incident to which it redirects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergeUndone {
    /// The number that stands for itself again.
    pub number: IncidentNumber,
    /// The number to which it redirected.
    pub from: IncidentNumber,
    /// Who.
    pub who: String,
    /// Why.
    pub because: String,
}

/// A person said that an article does not report the incident that it was linked to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportUnlinked {
    /// The document.
    pub document: DocumentId,
    /// Position of the article then, from 1.
    pub ordinal: u32,
    /// Where the article stood then.
    pub span: Span,
    /// Digest of its words, as in [`NumberGiven`].
    pub words: String,
    /// The incident that it does not report.
    pub from: IncidentNumber,
    /// The number of the incident that it reports, new or its own from before.
    pub number: IncidentNumber,
    /// Who.
    pub who: String,
    /// Why.
    pub because: String,
}

/// A person decided of a field of an incident; the last decision of each field counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueDecided {
    /// The incident.
    pub number: IncidentNumber,
    /// The field, and what was entered or, where it was accepted or rejected, read.
    #[serde(flatten)]
    pub value: FieldValue,
    /// Who.
    pub who: String,
    /// Why; empty where a person only confirmed.
    pub because: String,
}

/// A person took back the decision about a field of an incident.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueDecisionUndone {
    /// The incident.
    pub number: IncidentNumber,
    /// The field.
    pub field: Field,
    /// Who.
    pub who: String,
    /// Why.
    pub because: String,
}

/// A person looked at a doubt about an incident; the last word about each doubt counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoubtSettled {
    /// The incident.
    pub number: IncidentNumber,
    /// The doubt, by a name that stays the same as long as what raises it does.
    pub about: String,
    /// Who.
    pub who: String,
    /// Why; may be empty.
    pub because: String,
}

/// A person said which columns of a table are which fields; the last word counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnsMapped {
    /// The document.
    pub document: DocumentId,
    /// The map.
    pub columns: ColumnMap,
}

/// An administrator made or changed an account of those who use the casebook through a browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountChanged {
    /// The account's name.
    pub account: String,
    /// What became of it: `added`, `role`, `disabled`, `enabled`, `password`.
    pub change: String,
    /// What it may do now.
    pub role: String,
    /// Who.
    pub who: String,
}

const DOCUMENT_ADDED: &str = "document_added";
const NUMBER_GIVEN: &str = "number_given";
const INCIDENTS_MERGED: &str = "incidents_merged";
const MERGE_UNDONE: &str = "merge_undone";
const REPORT_UNLINKED: &str = "report_unlinked";
const VALUE_CORRECTED: &str = "value_corrected";
const VALUE_ACCEPTED: &str = "value_accepted";
const VALUE_REJECTED: &str = "value_rejected";
const VALUE_DECISION_UNDONE: &str = "value_decision_undone";
const ACCOUNT_CHANGED: &str = "account_changed";
const DOUBT_SETTLED: &str = "doubt_settled";
const DOUBT_REOPENED: &str = "doubt_reopened";

impl Event {
    /// The outward name of [`Event::ColumnsMapped`].
    pub(crate) const COLUMNS_MAPPED: &'static str = "columns_mapped";

    /// The outward name of its kind.
    #[must_use]
    pub fn kind(&self) -> &str {
        match self {
            Self::DocumentAdded(_) => DOCUMENT_ADDED,
            Self::NumberGiven(_) => NUMBER_GIVEN,
            Self::ColumnsMapped(_) => Self::COLUMNS_MAPPED,
            Self::IncidentsMerged(_) => INCIDENTS_MERGED,
            Self::MergeUndone(_) => MERGE_UNDONE,
            Self::ReportUnlinked(_) => REPORT_UNLINKED,
            Self::ValueCorrected(_) => VALUE_CORRECTED,
            Self::ValueAccepted(_) => VALUE_ACCEPTED,
            Self::ValueRejected(_) => VALUE_REJECTED,
            Self::ValueDecisionUndone(_) => VALUE_DECISION_UNDONE,
            Self::AccountChanged(_) => ACCOUNT_CHANGED,
            Self::DoubtSettled(_) => DOUBT_SETTLED,
            Self::DoubtReopened(_) => DOUBT_REOPENED,
            Self::Unknown { kind, .. } => kind,
        }
    }

    /// Its content as it is written to the log.
    ///
    /// # Errors
    /// Never for what was read from a log.
    pub fn payload(&self) -> serde_json::Result<String> {
        match self {
            Self::DocumentAdded(added) => serde_json::to_string(added),
            Self::NumberGiven(given) => serde_json::to_string(given),
            Self::ColumnsMapped(mapped) => serde_json::to_string(mapped),
            Self::IncidentsMerged(merged) => serde_json::to_string(merged),
            Self::MergeUndone(undone) => serde_json::to_string(undone),
            Self::ReportUnlinked(unlinked) => serde_json::to_string(unlinked),
            Self::ValueCorrected(decided) | Self::ValueAccepted(decided) | Self::ValueRejected(decided) => {
                serde_json::to_string(decided)
            }
            Self::ValueDecisionUndone(undone) => serde_json::to_string(undone),
            Self::AccountChanged(changed) => serde_json::to_string(changed),
            Self::DoubtSettled(settled) | Self::DoubtReopened(settled) => serde_json::to_string(settled),
            Self::Unknown { payload, .. } => Ok(payload.clone()),
        }
    }

    /// Reads an entry. Fails where a kind that is known holds something else.
    pub(crate) fn read(kind: &str, payload: &str) -> serde_json::Result<Self> {
        match kind {
            DOCUMENT_ADDED => serde_json::from_str(payload).map(Self::DocumentAdded),
            NUMBER_GIVEN => serde_json::from_str(payload).map(Self::NumberGiven),
            Self::COLUMNS_MAPPED => serde_json::from_str(payload).map(Self::ColumnsMapped),
            INCIDENTS_MERGED => serde_json::from_str(payload).map(Self::IncidentsMerged),
            MERGE_UNDONE => serde_json::from_str(payload).map(Self::MergeUndone),
            REPORT_UNLINKED => serde_json::from_str(payload).map(Self::ReportUnlinked),
            VALUE_CORRECTED => serde_json::from_str(payload).map(Self::ValueCorrected),
            VALUE_ACCEPTED => serde_json::from_str(payload).map(Self::ValueAccepted),
            VALUE_REJECTED => serde_json::from_str(payload).map(Self::ValueRejected),
            VALUE_DECISION_UNDONE => serde_json::from_str(payload).map(Self::ValueDecisionUndone),
            ACCOUNT_CHANGED => serde_json::from_str(payload).map(Self::AccountChanged),
            DOUBT_SETTLED => serde_json::from_str(payload).map(Self::DoubtSettled),
            DOUBT_REOPENED => serde_json::from_str(payload).map(Self::DoubtReopened),
            _ => Ok(Self::Unknown { kind: kind.to_owned(), payload: payload.to_owned() }),
        }
    }
}
