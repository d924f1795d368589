//! The hidden command by which the program reads dangerous formats in a process of its own.

use crate::exit::Exit;
use crate::task::isolate;

/// The limits, in the order in which the caller gives them.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    limits: Vec<u64>,
}

/// Serves until the caller closes the pipe.
pub(crate) fn run(args: Args) -> anyhow::Result<Exit> {
    isolate::serve(&args.limits)?;
    Ok(Exit::Well)
}
