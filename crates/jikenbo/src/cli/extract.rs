//! `jikenbo extract`: read files and print what they report, without keeping anything.

use std::io::{BufWriter, Write};
use std::path::PathBuf;

use jikenbo_publish::format::jsonl;
use jikenbo_publish::{Article, Source};

use crate::config::limits::Bounds;
use crate::exit::Exit;
use crate::task::batch::{Outcome, in_order};
use crate::task::input::inputs;
use crate::task::read::{Reading, reading};

/// What to read and how to print it.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Files, folders, or - for the standard input.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Debug, Default, clap::ValueEnum)]
enum Format {
    /// A table to look at.
    #[default]
    Table,
    /// One JSON object a line.
    Jsonl,
    /// One JSON array.
    Json,
}

/// Prints in input order; failures go to the standard error.
pub(crate) fn run(args: Args) -> anyhow::Result<Exit> {
    let bounds = Bounds::default();
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut exit = Exit::Well;
    let work = |input| reading(&input, &bounds.document);
    in_order(
        inputs(args.paths),
        &bounds,
        work,
        |batch: Vec<Outcome<Reading>>| -> anyhow::Result<()> {
            for outcome in batch {
                match outcome {
                    Ok(reading) => print(&mut out, &reading)?,
                    Err(failure) => {
                        exit = Exit::SomeFailed;
                        anstream::eprintln!("{}: {} {}", failure.path, failure.reason.code(), failure.reason);
                    }
                }
            }
            Ok(())
        },
    )?;
    out.flush()?;
    Ok(exit)
}

fn print(out: &mut impl Write, reading: &Reading) -> anyhow::Result<()> {
    let source = Source::new(
        &reading.name,
        reading.document.id,
        reading.document.text.original(),
    );
    for record in &reading.records {
        writeln!(
            out,
            "{}",
            jsonl::to_string(&Article {
                source: &source,
                record
            })?
        )?;
    }
    Ok(())
}
