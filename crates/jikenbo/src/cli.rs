//! The commands a person gives.

mod extract;

use std::io;

use clap::{Parser, Subcommand};

use crate::exit::Exit;

/// A casebook of security incidents in which every value shows the words it was read from.
#[derive(Debug, Parser)]
#[command(name = "jikenbo", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Read files and print what they report, without keeping anything.
    Extract(extract::Args),
}

/// Reads the command line, does what it says, and tells how it went.
pub(crate) fn run() -> Exit {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let _ = error.print();
            return if error.use_stderr() {
                Exit::Usage
            } else {
                Exit::Well
            };
        }
    };
    let done = match cli.command {
        Command::Extract(args) => extract::run(args),
    };
    done.unwrap_or_else(|error| failed(&error))
}

fn failed(error: &anyhow::Error) -> Exit {
    let is_pipe = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
    if error
        .chain()
        .filter_map(|cause| cause.downcast_ref())
        .any(is_pipe)
    {
        return Exit::Well;
    }
    anstream::eprintln!("{error:#}");
    Exit::Store
}
