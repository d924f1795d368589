//! What can go wrong with the store itself. Each error has a stable code and names the file.

use std::path::{Path, PathBuf};

use jikenbo_model::{DocumentId, Field, IncidentNumber};
use rusqlite::ErrorCode;

/// The store could not do what was asked. Nothing acknowledged before is lost by any of these.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no file to read.
    #[error("no casebook at {}", path.display())]
    NotFound {
        /// The casebook.
        path: PathBuf,
    },
    /// The file is something else: not SQLite, or another program's database.
    #[error("{} is not a casebook", path.display())]
    NotACasebook {
        /// The file.
        path: PathBuf,
    },
    /// A newer Jikenbo made the file.
    #[error("{} has version {found}; this program knows versions up to {known}", path.display())]
    NewerVersion {
        /// The casebook.
        path: PathBuf,
        /// Version of the file.
        found: i64,
        /// Newest version this program understands.
        known: i64,
    },
    /// An older Jikenbo made the file; a rebuild brings it up to date.
    #[error("{} has version {found}; rebuild it for version {known}", path.display())]
    OlderVersion {
        /// The casebook.
        path: PathBuf,
        /// Version of the file.
        found: i64,
        /// The version that this program reads.
        known: i64,
    },
    /// Another process is writing.
    #[error("another writer has the casebook {} open", path.display())]
    AnotherWriter {
        /// The casebook.
        path: PathBuf,
    },
    /// The disk is full, or the file may not grow further. What was being added was not kept.
    #[error("no room to write to {}", path.display())]
    NoRoom {
        /// The casebook.
        path: PathBuf,
    },
    /// The file, or its folder, may not be opened or written.
    #[error("{} cannot be opened or written", path.display())]
    NotAllowed {
        /// The casebook.
        path: PathBuf,
        /// What the store said.
        source: rusqlite::Error,
    },
    /// The content of the file contradicts itself; `verify` tells more.
    #[error("{} is damaged: {what}", path.display())]
    Damaged {
        /// The casebook.
        path: PathBuf,
        /// The row that cannot be read.
        what: String,
    },
    /// The bytes handed in do not have the identity handed in: the caller's mistake.
    #[error("the bytes of {id} have another SHA-256")]
    WrongIdentity {
        /// The casebook.
        path: PathBuf,
        /// The identity handed in.
        id: DocumentId,
    },
    /// The time handed in is not RFC 3339: the caller's mistake.
    #[error("{at:?} is not a time like 2026-01-31T09:00:00+09:00")]
    NotATime {
        /// The casebook.
        path: PathBuf,
        /// The words handed in.
        at: String,
    },
    /// The caller derived another number of documents than it was given: the caller's mistake.
    #[error("{given} documents were to be derived again, {derived} came back")]
    NotAllDerived {
        /// The casebook.
        path: PathBuf,
        /// Documents handed out.
        given: usize,
        /// Results that came back.
        derived: usize,
    },
    /// An entry of another casebook's log does not follow the last one of this, was changed after it was sealed, or does
    /// not fit the document handed in with it.
    #[error("entry {seq} of the log that is taken over does not fit")]
    NotTheNext {
        /// The casebook.
        path: PathBuf,
        /// The entry.
        seq: i64,
    },
    /// A number that was never given.
    #[error("{}: number {number} was never given", path.display())]
    NoSuchNumber {
        /// The casebook.
        path: PathBuf,
        /// The number.
        number: IncidentNumber,
    },
    /// Two numbers that mean one incident already.
    #[error("{}: {number} and {other} mean one incident already", path.display())]
    AlreadyOne {
        /// The casebook.
        path: PathBuf,
        /// The one.
        number: IncidentNumber,
        /// The other.
        other: IncidentNumber,
    },
    /// A number that redirects to none.
    #[error("{}: {number} redirects to no other number", path.display())]
    NotMerged {
        /// The casebook.
        path: PathBuf,
        /// The number.
        number: IncidentNumber,
    },
    /// An incident that the document does not report, or that has no other report.
    #[error("{}: incident {number} has no such report beside others", path.display())]
    NoSuchReport {
        /// The casebook.
        path: PathBuf,
        /// The number.
        number: IncidentNumber,
    },
    /// A field of which nothing was decided.
    #[error("{}: nothing was decided of {} of {number}", path.display(), field.as_str())]
    NotDecided {
        /// The casebook.
        path: PathBuf,
        /// The number.
        number: IncidentNumber,
        /// The field.
        field: Field,
    },
    /// A field in which a person's entry stands: what was read is neither accepted nor rejected before that is undone.
    #[error("{}: {} of {number} was entered by a person", path.display(), field.as_str())]
    Entered {
        /// The casebook.
        path: PathBuf,
        /// The number.
        number: IncidentNumber,
        /// The field.
        field: Field,
    },
    /// A name that another account has.
    #[error("{}: another account is named {name}", path.display())]
    NameTaken {
        /// The casebook.
        path: PathBuf,
        /// The name.
        name: String,
    },
    /// An account that was never made.
    #[error("{}: there is no such account", path.display())]
    NoSuchAccount {
        /// The casebook.
        path: PathBuf,
    },
    /// Nobody could look after the accounts any more.
    #[error("{}: one administrator must stay", path.display())]
    LastAdministrator {
        /// The casebook.
        path: PathBuf,
    },
    /// An entry of the log that is no decision, or that later ones have overtaken.
    #[error("{}: entry {seq} of the log cannot be taken back", path.display())]
    NotUndoable {
        /// The casebook.
        path: PathBuf,
        /// The entry.
        seq: u64,
    },
    /// Anything else the store said.
    #[error("{}: the store refused", path.display())]
    Store {
        /// The casebook.
        path: PathBuf,
        /// What it said.
        source: rusqlite::Error,
    },
}

/// Shorthand of this crate.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// The stable code that a person sees and looks up.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "C001",
            Self::NotACasebook { .. } => "C002",
            Self::NewerVersion { .. } => "C003",
            Self::AnotherWriter { .. } => "C004",
            Self::NoRoom { .. } => "C005",
            Self::NotAllowed { .. } => "C006",
            Self::Damaged { .. } => "C007",
            Self::WrongIdentity { .. } => "C008",
            Self::NotATime { .. } => "C009",
            Self::NotAllDerived { .. } => "C010",
            Self::Store { .. } => "C011",
            Self::NotTheNext { .. } => "C012",
            Self::NoSuchNumber { .. } => "C014",
            Self::AlreadyOne { .. } => "C015",
            Self::NotMerged { .. } => "C016",
            Self::NoSuchReport { .. } => "C017",
            Self::OlderVersion { .. } => "C018",
            Self::NotDecided { .. } => "C019",
            Self::Entered { .. } => "C020",
            Self::NameTaken { .. } => "C021",
            Self::NoSuchAccount { .. } => "C022",
            Self::LastAdministrator { .. } => "C023",
            Self::NotUndoable { .. } => "C024",
        }
    }

    /// Gives what the store said its name.
    pub(crate) fn of(source: rusqlite::Error, path: &Path) -> Self {
        let path = path.to_owned();
        match named(&source) {
            Some(ErrorCode::NotADatabase) => Self::NotACasebook { path },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::AnotherWriter { path },
            Some(ErrorCode::DiskFull) => Self::NoRoom { path },
            Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied | ErrorCode::ReadOnly) => {
                Self::NotAllowed { path, source }
            }
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged { path, what: source.to_string() },
            _ => Self::Store { path, source },
        }
    }
}

/// The store's own name of what happened; a write past the allowed size of a file counts as a full disk.
fn named(source: &rusqlite::Error) -> Option<ErrorCode> {
    let rusqlite::Error::SqliteFailure(failure, _) = source else {
        return None;
    };
    let cut_short = [rusqlite::ffi::SQLITE_IOERR_WRITE, rusqlite::ffi::SQLITE_IOERR_SHMSIZE];
    Some(if cut_short.contains(&failure.extended_code) { ErrorCode::DiskFull } else { failure.code })
}

/// What went wrong inside, before the file's name is put to it.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// The store failed.
    Store(rusqlite::Error),
    /// A row cannot be what it is.
    Damaged(String),
    /// The caller erred.
    WrongIdentity(DocumentId),
    /// The caller erred.
    NotATime(String),
    /// The caller erred.
    NoSuchNumber(IncidentNumber),
    /// The caller erred.
    AlreadyOne(IncidentNumber, IncidentNumber),
    /// The caller erred.
    NotMerged(IncidentNumber),
    /// The caller erred.
    NoSuchReport(IncidentNumber),
    /// The caller erred.
    NotDecided(IncidentNumber, Field),
    /// The caller erred.
    Entered(IncidentNumber, Field),
    /// The caller erred.
    NameTaken(String),
    /// The caller erred.
    NoSuchAccount,
    /// The caller erred.
    LastAdministrator,
    /// The caller erred.
    NotUndoable(u64),
    /// An entry that is taken over does not fit.
    NotTheNext(i64),
    /// The caller erred.
    NotAllDerived {
        /// Documents handed out.
        given: usize,
        /// Results that came back.
        derived: usize,
    },
}

impl Trouble {
    /// A row that cannot be read, and why.
    pub(crate) fn damaged(what: impl std::fmt::Display, why: impl std::fmt::Display) -> Self {
        Self::Damaged(format!("{what}: {why}"))
    }

    /// Names the file.
    pub(crate) fn at(self, path: &Path) -> Error {
        match self {
            Self::Store(source) => Error::of(source, path),
            Self::Damaged(what) => Error::Damaged { path: path.to_owned(), what },
            Self::WrongIdentity(id) => Error::WrongIdentity { path: path.to_owned(), id },
            Self::NotATime(at) => Error::NotATime { path: path.to_owned(), at },
            Self::NoSuchNumber(number) => Error::NoSuchNumber { path: path.to_owned(), number },
            Self::AlreadyOne(number, other) => Error::AlreadyOne { path: path.to_owned(), number, other },
            Self::NotMerged(number) => Error::NotMerged { path: path.to_owned(), number },
            Self::NoSuchReport(number) => Error::NoSuchReport { path: path.to_owned(), number },
            Self::NotDecided(number, field) => Error::NotDecided { path: path.to_owned(), number, field },
            Self::Entered(number, field) => Error::Entered { path: path.to_owned(), number, field },
            Self::NameTaken(name) => Error::NameTaken { path: path.to_owned(), name },
            Self::NoSuchAccount => Error::NoSuchAccount { path: path.to_owned() },
            Self::LastAdministrator => Error::LastAdministrator { path: path.to_owned() },
            Self::NotUndoable(seq) => Error::NotUndoable { path: path.to_owned(), seq },
            Self::NotTheNext(seq) => Error::NotTheNext { path: path.to_owned(), seq },
            Self::NotAllDerived { given, derived } => {
                Error::NotAllDerived { path: path.to_owned(), given, derived }
            }
        }
    }
}

impl From<rusqlite::Error> for Trouble {
    fn from(source: rusqlite::Error) -> Self {
        Self::Store(source)
    }
}

/// Shorthand of this crate's inside.
pub(crate) type Inner<T> = std::result::Result<T, Trouble>;
