//! `jikenbo extract`: read files and print what they report, without keeping anything.

mod printer;

use std::path::PathBuf;

use self::printer::Printer;
use super::failed::{failure_line, problem_line};
use super::progress::Progress;
use crate::config::Settings;
use crate::config::limits::Bounds;
use crate::exit::Exit;
use crate::message::Language;
use crate::task::batch::{Outcome, in_order};
use crate::task::columns;
use crate::task::failure::Failure;
use crate::task::input::{Input, inputs};
use crate::task::isolate::Readers;
use crate::task::read::{Reading, is_damaged, read_by};

/// What to read and how to print it.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Files, folders (with all below them), or - for one document from the standard input.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// How to print; without it a single article in full, and several as a table.
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Read tables by this map of their columns (see `jikenbo columns`).
    #[arg(long, value_name = "MAP.toml")]
    columns: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// A table to look at.
    Table,
    /// Each article in full: every value with the sentence it was read from.
    Full,
    /// One JSON object a line.
    Jsonl,
    /// One JSON array.
    Json,
}

/// Prints in the order of the inputs; failures and problems go to the standard error.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let bounds = Bounds::default();
    let readers = Readers::default();
    let columns = args.columns.as_deref().map(columns::map_at).transpose()?;
    let mut printer = Printer::new(args.format, settings.language)?;
    let mut progress = Progress::new(settings.language, None);
    let mut failed = false;
    let work = |input: Input| {
        let reading = input
            .read(&bounds.document)
            .and_then(|bytes| read_by(columns.as_ref(), &bytes, &bounds.document, &readers));
        match reading {
            Ok(reading) => Ok((input, reading)),
            Err(reason) => Err(Failure { path: input.shown(), reason }),
        }
    };
    in_order(inputs(args.paths), &bounds, work, |batch: Vec<Outcome<(Input, Reading)>>| {
        batch.into_iter().try_for_each(|outcome| {
            progress.one(outcome.is_err());
            failed |= outcome.as_ref().map_or(true, |(_, reading)| is_damaged(&reading.document.problems));
            notes(&outcome, settings.language).iter().for_each(|line| progress.note(line));
            match outcome {
                Ok((input, reading)) => progress.aside(|| printer.print(&input.name(), reading)),
                Err(_) => Ok(()),
            }
        })
    })?;
    drop(progress);
    printer.finish()?;
    Ok(if failed { Exit::SomeFailed } else { Exit::Well })
}

fn notes(outcome: &Outcome<(Input, Reading)>, language: Language) -> Vec<String> {
    match outcome {
        Err(failure) => vec![failure_line(failure, language)],
        Ok((input, reading)) => {
            let problems = reading.document.problems.iter();
            problems.map(|problem| problem_line(problem, &input.shown(), language)).collect()
        }
    }
}
