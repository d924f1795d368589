//! Why a document could not be read.

/// Each error says whose fault it is and has a stable code; the sentence a person sees is in the message catalogue.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The file holds no bytes. The sender's fault.
    #[error("the file is empty")]
    Empty,
    /// The bytes claim to be `kind` and are not. The sender's fault.
    #[error("not readable as {kind}")]
    Unreadable {
        /// The kind that the first bytes promised.
        kind: &'static str,
    },
    /// JSON that is no VERIS: records of a program, not the words of a disclosure. The sender's mistake.
    #[error("data for programs, not a disclosure")]
    Data,
    /// Needs a password. The sender's choice.
    #[error("encrypted {kind}")]
    Encrypted {
        /// The kind of file.
        kind: &'static str,
    },
    /// A limit was exceeded; a person may raise it.
    #[error("over the limit of {limit}: {allowed}")]
    OverLimit {
        /// The name of the field of [`crate::Limits`].
        limit: &'static str,
        /// Its value.
        allowed: u64,
    },
}

impl Error {
    /// The stable code that a person sees and looks up.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "R001",
            Self::Unreadable { .. } => "R002",
            Self::Encrypted { .. } => "R003",
            Self::OverLimit { .. } => "R004",
            Self::Data => "R005",
        }
    }
}
