//! `jikenbo add`: keep disclosures.

use std::io::Write;
use std::path::PathBuf;
use std::sync::atomic::Ordering;

use jikenbo_casebook::Casebook;

use super::failed::{failure_line, problem_line};
use super::progress::Progress;
use super::screen::Screen;
use super::{interrupt, mark};
use crate::config::{Settings, limits::Bounds, place};
use crate::exit::Exit;
use crate::message::{Key, Language};
use crate::task::batch::Outcome;
use crate::task::columns;
use crate::task::ingest::{Ingested, Manner, ingest};
use crate::task::read::is_damaged;

/// What to keep.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Files, folders (with all below them), or - for one document from the standard input.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Say nothing about each file, only the sum.
    #[arg(long, short)]
    quiet: bool,
    /// Read tables by this map of their columns (see `jikenbo columns`).
    #[arg(long, value_name = "MAP.toml")]
    columns: Option<PathBuf>,
}

/// Keeps and tells of each input once it is on the disk.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let Args { paths, quiet, columns } = args;
    let columns = columns.as_deref().map(columns::map_at).transpose()?;
    take_in(paths, &Manner { columns, ..Manner::default() }, quiet, settings)
}

/// Keeps what `paths` mean, and tells of each input once it is on the disk unless `quiet`.
pub(crate) fn take_in(
    paths: Vec<PathBuf>,
    manner: &Manner,
    quiet: bool,
    settings: &Settings,
) -> anyhow::Result<Exit> {
    let mut casebook = Casebook::open_or_create(place::for_writing(settings)?)?;
    let mut screen = Screen::new();
    let stop = interrupt::flag()?;
    let mut progress = Progress::new(settings.language, None);
    let mut sum = Sum::default();
    ingest(&mut casebook, paths, manner, &Bounds::default(), &stop, |outcome| {
        progress.one(outcome.is_err());
        sum.count(&outcome);
        notes(&outcome, settings.language).iter().for_each(|line| progress.note(line));
        if let (Ok(ingested), false) = (&outcome, quiet) {
            let line = line(ingested, settings.language);
            progress.aside(|| writeln!(screen, "{line}").and_then(|()| screen.flush()))?;
        }
        Ok(())
    })?;
    drop(progress);
    writeln!(screen, "{}", sum.line(settings.language))?;
    screen.flush()?;
    if stop.load(Ordering::Relaxed) {
        anstream::eprintln!("{}", settings.language.say(Key::AddInterrupted));
        return Ok(Exit::Interrupted);
    }
    Ok(if sum.is_incomplete() { Exit::SomeFailed } else { Exit::Well })
}

/// What came of a whole `add`.
#[derive(Debug, Default)]
pub(crate) struct Sum {
    added: u64,
    known: u64,
    failed: u64,
    damaged: u64,
    articles: usize,
    incidents: usize,
}

impl Sum {
    /// Could something not be read?
    pub(crate) fn is_incomplete(&self) -> bool {
        self.failed + self.damaged > 0
    }

    pub(crate) fn count(&mut self, outcome: &Outcome<Ingested>) {
        self.damaged += u64::from(outcome.as_ref().is_ok_and(|ingested| is_damaged(&ingested.problems)));
        match outcome {
            Ok(Ingested { taken: Some(taken), articles, .. }) => {
                self.added += 1;
                self.articles += articles;
                self.incidents += taken.numbers.len();
            }
            Ok(_) => self.known += 1,
            Err(_) => self.failed += 1,
        }
    }

    pub(crate) fn line(&self, language: Language) -> String {
        let Self { added, known, failed, articles, incidents, .. } = self;
        let values =
            [("articles", articles), ("incidents", incidents)].map(|(name, value)| (name, value as _));
        let counts =
            [("added", added), ("known", known), ("failed", failed)].map(|(name, value)| (name, value as _));
        language.fill(Key::AddSummary, &[&counts[..], &values[..]].concat())
    }
}

/// What is to be said of an input on the standard error: a failure, or problems that did not stop it.
pub(crate) fn notes(outcome: &Outcome<Ingested>, language: Language) -> Vec<String> {
    match outcome {
        Err(failure) => vec![failure_line(failure, language)],
        Ok(ingested) => {
            let problems = ingested.problems.iter();
            problems.map(|problem| problem_line(problem, &ingested.shown, language)).collect()
        }
    }
}

fn line(ingested: &Ingested, language: Language) -> String {
    let path = mark::one_line(&ingested.shown);
    match &ingested.taken {
        None if ingested.columns_noted => language.fill(Key::ColumnsNoted, &[("path", &path)]),
        None => language.fill(Key::AlreadyThere, &[("path", &path)]),
        Some(taken) if taken.numbers.is_empty() => language.fill(Key::AddedNoIncident, &[("path", &path)]),
        Some(taken) => {
            let numbers: Vec<_> = taken.numbers.iter().map(ToString::to_string).collect();
            language.fill(Key::Added, &[("path", &path), ("numbers", &numbers.join(", "))])
        }
    }
}
