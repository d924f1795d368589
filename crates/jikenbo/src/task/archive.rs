//! The whole casebook as an open directory, and back again.
//!
//! The directory is a bag (BagIt, RFC 8493): every file stands in a manifest with its SHA-256, so that any tool for
//! bags can check it. Documents and log are the state; the records beside them are there to be read by people and
//! other programs, and are made again on the way back.

mod check;
mod hashing;
mod layout;
mod line;
mod read;
mod unfit;
mod write;

pub(crate) use check::is_archive;
pub(crate) use read::{Imported, import};
pub(crate) use unfit::Unfit;
pub(crate) use write::{Written, export};
