//! Why one input was left out while the rest went on.

use std::io;

use jikenbo_model::FileKind;
use jikenbo_read::Error;

/// One input that failed.
#[derive(Debug)]
pub(crate) struct Failure {
    /// The path as the person gave it, or as it was found below one.
    pub(crate) path: String,
    /// Why.
    pub(crate) reason: Reason,
}

/// Why.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Reason {
    /// Nothing is there, or a symbolic link leads nowhere.
    #[error("not found")]
    NotFound,
    /// The system refuses to open it.
    #[error("not allowed")]
    NotAllowed,
    /// A symbolic link leads back to a folder above it.
    #[error("a loop of symbolic links")]
    Loop,
    /// A pipe, a socket, a device.
    #[error("not a regular file")]
    NotAFile,
    /// Any other trouble with the file.
    #[error("{0}")]
    Io(String),
    /// The process that reads dangerous formats ended without an answer.
    #[error("the reading process ended")]
    ReaderDied,
    /// It is of another kind than the one that is taken in.
    #[error("{} and not {}", found.as_str(), wanted.as_str())]
    OtherKind { wanted: FileKind, found: FileKind },
    /// The bytes could not be read.
    #[error(transparent)]
    Read(#[from] jikenbo_read::Error),
}

impl Reason {
    /// The stable code that a person sees and looks up.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "F001",
            Self::NotAllowed => "F002",
            Self::Loop => "F003",
            Self::NotAFile => "F004",
            Self::Io(_) => "F005",
            Self::ReaderDied => "F006",
            Self::OtherKind { .. } => "F007",
            Self::Read(error) => error.code(),
        }
    }

    /// What fills the places of its sentences.
    pub(crate) fn values(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Io(what) => vec![("what", what.clone())],
            Self::OtherKind { wanted, found } => {
                vec![("wanted", wanted.as_str().to_owned()), ("found", found.as_str().to_owned())]
            }
            Self::Read(Error::Unreadable { kind } | Error::Encrypted { kind }) => {
                vec![("kind", (*kind).to_string())]
            }
            Self::Read(Error::OverLimit { limit, allowed }) => {
                vec![("limit", (*limit).to_string()), ("allowed", allowed.to_string())]
            }
            _ => Vec::new(),
        }
    }
}

impl From<io::Error> for Reason {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound,
            io::ErrorKind::PermissionDenied => Self::NotAllowed,
            _ => Self::Io(error.to_string()),
        }
    }
}
