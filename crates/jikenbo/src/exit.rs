//! The codes a command ends with.

use std::process::ExitCode;

/// How a command ended. The numbers are part of the interface: they are listed in `--help`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Exit {
    /// All well; a reader of the output that went away early is no failure.
    Well = 0,
    /// Some inputs could not be read, or a part of them is damaged; the rest was done.
    SomeFailed = 1,
    /// The command line was not understood, or asks for what is not there.
    Usage = 2,
    /// The casebook or the output cannot be opened, read or written.
    Store = 3,
    /// `verify` found damage.
    Damaged = 4,
    /// Stopped by Ctrl-C after the batch in hand.
    Interrupted = 130,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
