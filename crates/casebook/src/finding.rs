//! What `verify` may find.

use jikenbo_model::{DocumentId, IncidentNumber};

/// Something that is not as it must be. The message says where; the code is stable.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Finding {
    /// SQLite's own check of the file, or of its references.
    #[error("the file is damaged: {what}")]
    File {
        /// In SQLite's words.
        what: String,
    },
    /// Entries of the log are missing.
    #[error("the log jumps from entry {after} to entry {seq}")]
    LogGap {
        /// The last entry before.
        after: i64,
        /// The one that follows.
        seq: i64,
    },
    /// An entry of the log does not name the one before it, or was changed after it was sealed.
    #[error("entry {seq} of the log breaks the chain")]
    LogBroken {
        /// The entry.
        seq: i64,
    },
    /// An entry of the log cannot be read.
    #[error("entry {seq} of the log cannot be read")]
    LogUnreadable {
        /// The entry.
        seq: i64,
    },
    /// The bytes of a document are not those that were kept.
    #[error("the bytes of document {id} were changed")]
    DocumentChanged {
        /// The document.
        id: DocumentId,
    },
    /// A document without its entry in the log.
    #[error("document {id} is not in the log")]
    DocumentNotLogged {
        /// The document.
        id: DocumentId,
    },
    /// The log tells of a document that is not there, or of another name, kind or size.
    #[error("entry {seq} of the log tells of document {id} otherwise than the archive")]
    DocumentOtherwise {
        /// The entry.
        seq: i64,
        /// The document.
        id: DocumentId,
    },
    /// A number was given twice.
    #[error("number {number} was given twice")]
    NumberTwice {
        /// The number.
        number: IncidentNumber,
    },
    /// The incidents are not those of the log. `rebuild` mends it.
    #[error("incident {number} is not as the log tells")]
    IncidentOtherwise {
        /// The number.
        number: IncidentNumber,
    },
    /// A text cannot be unpacked. `rebuild` mends it.
    #[error("the text of document {id} cannot be read")]
    TextUnreadable {
        /// The document.
        id: DocumentId,
    },
    /// A record cannot be read, or its place in the list is not what it says. `rebuild` mends it.
    #[error("article {ordinal} of document {id} is not what its record says")]
    ArticleOtherwise {
        /// The document.
        id: DocumentId,
        /// The article.
        ordinal: u32,
    },
    /// A record quotes words that its text does not have. `rebuild` mends it.
    #[error("article {ordinal} of document {id} quotes bytes {start} to {end}, which cut no words")]
    QuoteAstray {
        /// The document.
        id: DocumentId,
        /// The article.
        ordinal: u32,
        /// First byte.
        start: usize,
        /// One past the last.
        end: usize,
    },
    /// An incident without its number, or a number at an article that is none. `rebuild` mends it.
    #[error("article {ordinal} of document {id} does not bear the number it should")]
    NumberAstray {
        /// The document.
        id: DocumentId,
        /// The article.
        ordinal: u32,
    },
    /// What stands of an incident is not what its reports say. `rebuild` mends it.
    #[error("what stands of {what} is not what is reported")]
    StandingOtherwise {
        /// The row, by the article that leads it.
        what: String,
    },
    /// The index does not hold just the articles. `rebuild` mends it.
    #[error("the index of words holds {indexed} entries for {expected} texts")]
    IndexOtherwise {
        /// Entries of the index.
        indexed: u64,
        /// Articles, and texts between articles.
        expected: u64,
    },
}

impl Finding {
    /// The stable code that a person sees and looks up.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::File { .. } => "V001",
            Self::LogGap { .. } => "V002",
            Self::LogBroken { .. } => "V003",
            Self::LogUnreadable { .. } => "V004",
            Self::DocumentChanged { .. } => "V005",
            Self::DocumentNotLogged { .. } => "V006",
            Self::DocumentOtherwise { .. } => "V007",
            Self::NumberTwice { .. } => "V008",
            Self::IncidentOtherwise { .. } => "V009",
            Self::TextUnreadable { .. } => "V010",
            Self::ArticleOtherwise { .. } => "V011",
            Self::QuoteAstray { .. } => "V012",
            Self::NumberAstray { .. } => "V013",
            Self::IndexOtherwise { .. } => "V014",
            Self::StandingOtherwise { .. } => "V015",
        }
    }
}
