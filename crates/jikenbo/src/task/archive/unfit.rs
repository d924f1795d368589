//! Why a directory is not taken as an archive, or cannot be made one.

/// What does not fit, with its place: a path, and a line from 1 where there is one.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Unfit {
    /// The directory does not say that it is one.
    #[error("{path} is no archive of a casebook")]
    NotAnArchive { path: String },
    /// A newer program wrote it.
    #[error("{path} has version {found}; this program knows versions up to {known}")]
    NewerVersion { path: String, found: u32, known: u32 },
    /// A file that the manifests or the log name is not there.
    #[error("{path} is missing")]
    Missing { path: String },
    /// A file is not the one whose checksum the manifest holds.
    #[error("{path} was changed")]
    Changed { path: String },
    /// A file that no manifest names.
    #[error("{path} does not belong here")]
    Stray { path: String },
    /// A line that is not what it must be.
    #[error("{path} line {line}: {what}")]
    BadLine { path: String, line: u64, what: String },
    /// An entry of the log that does not follow the one before it.
    #[error("{path} line {line} breaks the chain")]
    BrokenChain { path: String, line: u64 },
    /// What an interrupted import left belongs to another archive.
    #[error("{path} belongs to another archive")]
    OtherPartial { path: String },
    /// Something stands where the work is to go.
    #[error("{path} exists")]
    Exists { path: String },
}

impl Unfit {
    /// The stable code that a person sees and looks up.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::NotAnArchive { .. } => "A001",
            Self::NewerVersion { .. } => "A002",
            Self::Missing { .. } => "A003",
            Self::Changed { .. } => "A004",
            Self::Stray { .. } => "A005",
            Self::BadLine { .. } => "A006",
            Self::BrokenChain { .. } => "A007",
            Self::OtherPartial { .. } => "A008",
            Self::Exists { .. } => "A009",
        }
    }

    /// Where.
    pub(crate) fn place(&self) -> &str {
        match self {
            Self::NotAnArchive { path }
            | Self::NewerVersion { path, .. }
            | Self::Missing { path }
            | Self::Changed { path }
            | Self::Stray { path }
            | Self::BadLine { path, .. }
            | Self::BrokenChain { path, .. }
            | Self::OtherPartial { path }
            | Self::Exists { path } => path,
        }
    }
}
