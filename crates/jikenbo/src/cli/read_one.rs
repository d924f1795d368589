//! The reading process, by which the program reads dangerous formats apart from itself. It is not for people, so the
//! command line that they are told of does not know it.

use std::ffi::OsString;

use crate::exit::Exit;
use crate::task::isolate;

/// The limits in the order in which the caller gives them; `None` where a person called the program.
pub(super) fn limits(args: &[OsString]) -> Option<&[OsString]> {
    match args {
        [_, command, limits @ ..] if command == isolate::COMMAND => Some(limits),
        _ => None,
    }
}

/// Serves until the caller closes the pipe.
pub(super) fn run(limits: &[OsString]) -> Exit {
    let numbers: Option<Vec<u64>> =
        limits.iter().map(|limit| limit.to_str().and_then(|limit| limit.parse().ok())).collect();
    match numbers.map(|numbers| isolate::serve(&numbers)) {
        Some(Ok(())) => Exit::Well,
        Some(Err(_)) => Exit::Store,
        None => Exit::Usage,
    }
}
