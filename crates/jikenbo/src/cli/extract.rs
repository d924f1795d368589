//! `jikenbo extract`: read files and print what they report, without keeping anything.

use std::io::Write;
use std::path::PathBuf;

use jikenbo_model::Record;
use jikenbo_publish::format::jsonl;
use jikenbo_publish::{Article, Source};

use super::failed::{failure_line, problem_line};
use super::list::WIDTHS;
use super::progress::Progress;
use super::screen::Screen;
use super::table::Table;
use crate::config::Settings;
use crate::config::limits::Bounds;
use crate::exit::Exit;
use crate::message::label::{self, Label};
use crate::message::{Key, Language};
use crate::task::batch::{Outcome, in_order};
use crate::task::failure::Failure;
use crate::task::input::{Input, inputs};
use crate::task::isolate::Readers;
use crate::task::read::{Reading, is_damaged, read};

/// What to read and how to print it.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Files, folders (with all below them), or - for one document from the standard input.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// A table to look at.
    #[default]
    Table,
    /// One JSON object a line.
    Jsonl,
    /// One JSON array.
    Json,
}

/// Prints in the order of the inputs; failures and problems go to the standard error.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let bounds = Bounds::default();
    let readers = Readers::default();
    let mut printer = Printer::new(args.format, settings.language)?;
    let mut progress = Progress::new(settings.language, None);
    let mut failed = false;
    let work = |input: Input| {
        let reading = input
            .read(&bounds.document)
            .and_then(|bytes| read(&bytes, &bounds.document, &readers));
        match reading {
            Ok(reading) => Ok((input, reading)),
            Err(reason) => Err(Failure {
                path: input.shown(),
                reason,
            }),
        }
    };
    in_order(
        inputs(args.paths),
        &bounds,
        work,
        |batch: Vec<Outcome<(Input, Reading)>>| {
            batch.into_iter().try_for_each(|outcome| {
                progress.one(outcome.is_err());
                failed |= outcome
                    .as_ref()
                    .map_or(true, |(_, reading)| is_damaged(&reading.document.problems));
                notes(&outcome, settings.language)
                    .iter()
                    .for_each(|line| progress.note(line));
                match outcome {
                    Ok((input, reading)) => progress.aside(|| printer.print(&input.name(), &reading)),
                    Err(_) => Ok(()),
                }
            })
        },
    )?;
    drop(progress);
    printer.finish()?;
    Ok(if failed { Exit::SomeFailed } else { Exit::Well })
}

fn notes(outcome: &Outcome<(Input, Reading)>, language: Language) -> Vec<String> {
    match outcome {
        Err(failure) => vec![failure_line(failure, language)],
        Ok((input, reading)) => {
            let problems = reading.document.problems.iter();
            problems
                .map(|problem| problem_line(problem, &input.shown(), language))
                .collect()
        }
    }
}

struct Printer {
    screen: Screen,
    format: Format,
    language: Language,
    table: Table<6>,
    articles: u64,
}

const COLUMNS: [Key; 6] = [
    Key::ColumnFile,
    Key::ColumnOrdinal,
    Key::ColumnDisclosed,
    Key::ColumnOrganization,
    Key::ColumnCause,
    Key::ColumnAffected,
];

impl Printer {
    fn new(format: Format, language: Language) -> anyhow::Result<Self> {
        let mut screen = Screen::new();
        let [_, disclosed, organization, cause, affected] = WIDTHS;
        let table = Table::new([32, 4, disclosed, organization, cause, affected], screen.width);
        match format {
            Format::Table => table.row(&mut screen, COLUMNS.map(|column| language.say(column)))?,
            Format::Json => screen.write_all(b"[")?,
            Format::Jsonl => {}
        }
        Ok(Self {
            screen,
            format,
            language,
            table,
            articles: 0,
        })
    }

    fn print(&mut self, name: &str, reading: &Reading) -> anyhow::Result<()> {
        let source = Source::new(name, reading.document.id, reading.document.text.original());
        for record in &reading.records {
            match self.format {
                Format::Table => self.row(name, record)?,
                Format::Jsonl => writeln!(self.screen, "{}", json(&source, record)?)?,
                Format::Json => {
                    let before = if self.articles == 0 { "\n" } else { ",\n" };
                    write!(self.screen, "{before}{}", json(&source, record)?)?;
                }
            }
            self.articles += 1;
        }
        Ok(())
    }

    fn row(&mut self, name: &str, record: &Record) -> anyhow::Result<()> {
        let (language, none) = (self.language, || "―".to_owned());
        let ordinal = record.ordinal.to_string();
        let disclosed = record
            .disclosed_on
            .as_ref()
            .map_or_else(none, |fact| fact.value.to_string());
        let organization = record
            .organization
            .as_ref()
            .map_or_else(none, |fact| fact.value.clone());
        let cause = match &record.cause {
            Some(cause) => cause.value.label(language).to_owned(),
            None => record.kind.value.label(language).to_owned(),
        };
        let affected = record
            .affected
            .as_ref()
            .map_or_else(none, |fact| label::affected(fact.value, language));
        self.table.row(
            &mut self.screen,
            [name, &ordinal, &disclosed, &organization, &cause, &affected],
        )?;
        Ok(())
    }

    fn finish(mut self) -> anyhow::Result<()> {
        if self.format == Format::Json {
            self.screen.write_all(b"\n]\n")?;
        }
        self.screen.flush()?;
        Ok(())
    }
}

fn json(source: &Source<'_>, record: &Record) -> serde_json::Result<String> {
    jsonl::to_string(&Article {
        source,
        number: None,
        record,
    })
}
