//! The commands a person gives: what they take, and how their answers look.

mod accept;
mod add;
mod columns;
mod contradictions;
mod correct;
mod demo;
mod eval;
mod explain;
mod export;
mod extract;
mod help;
mod history;
mod import;
mod list;
mod merge;
mod precedents;
mod publish;
mod rebuild;
mod reject;
mod search;
mod serve;
mod show;
mod similar;
mod stats;
mod unlink;
mod unmerge;
mod verify;
mod why;

mod conditions;
mod course;
mod decided;
mod decisions;
mod facets;
mod facts;
mod failed;
mod foreseen;
mod interrupt;
mod mark;
mod progress;
mod quoted;
mod read_one;
mod screen;
mod snippet;
mod table;
mod vocabulary;

use std::path::PathBuf;

use clap::parser::ValueSource;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::config::{Settings, language};
use crate::exit::Exit;
use crate::message::{self, Language};

/// A casebook of security incidents in which every value shows the words it was read from.
#[derive(Debug, Parser)]
#[command(name = "jikenbo", version, disable_help_subcommand = true)]
struct Cli {
    /// The casebook, one file.
    #[arg(
        long,
        global = true,
        env = "JIKENBO_CASEBOOK",
        value_name = "PATH",
        hide_env_values = true,
        display_order = 100
    )]
    casebook: Option<PathBuf>,
    /// The language of the answers.
    #[arg(long, global = true, value_enum, value_name = "ja|en", display_order = 101)]
    lang: Option<Language>,
    #[command(subcommand)]
    command: Command,
}

/// In the order in which they are listed to a person.
#[derive(Debug, Subcommand)]
enum Command {
    /// Keep disclosures: files, folders, or - for the standard input.
    Add(add::Args),
    /// List what is kept, the latest disclosure first.
    List(list::Args),
    /// Show an incident: every value with the sentence it was read from.
    Show(show::Args),
    /// Show how each value of an incident moved through its reports.
    History(history::Args),
    /// List what later reports took back.
    Contradictions(contradictions::Args),
    /// Find any part of any word in the kept texts and values.
    Search(search::Args),
    /// Find incidents like one, and say what is alike.
    Similar(similar::Args),
    /// Show how incidents like one worded a field, and how soon they told more.
    Precedents(precedents::Args),
    /// Count incidents, people and days, group by group.
    Stats(stats::Args),
    /// Read files and print what they report, without keeping anything.
    Extract(extract::Args),
    /// Make a digest, a monthly table or a ranking, for people to send.
    Publish(publish::Args),
    /// Write everything that is kept, for other programs.
    Export(export::Args),
    /// Print a map of a table's columns to begin with, for `add --columns`.
    Columns(columns::Args),
    /// Take in what `export` wrote, or another program.
    Import(import::Args),
    /// Tell why articles are of one incident, or two incidents are two.
    Why(why::Args),
    /// Say that two numbers mean one incident.
    Merge(merge::Args),
    /// Say that a number does not mean the incident to which it redirects.
    Unmerge(unmerge::Args),
    /// Say that a document does not report the incident it was linked to.
    Unlink(unlink::Args),
    /// Enter what stands in a field of an incident, whatever the documents say, or take a decision back.
    Correct(correct::Args),
    /// Confirm what was read.
    Accept(accept::Args),
    /// Say that what was read is wrong.
    Reject(reject::Args),
    /// Open the casebook in the browser.
    Serve(serve::Args),
    /// Check that nothing is damaged or missing.
    Verify,
    /// Read every kept document again by the present rules.
    Rebuild(rebuild::Args),
    /// Read the samples into a new casebook and look around in it.
    Demo(demo::Args),
    /// Score what is read from texts against gold labels.
    Eval(eval::Args),
    /// Tell why a field of an article has the value it has, and what else was considered.
    Explain(explain::Args),
    /// Explain the program, or one of its commands.
    Help(help::Args),
}

/// Reads the command line, does what it says, and tells how it went.
pub(crate) fn run() -> Exit {
    let args: Vec<_> = std::env::args_os().collect();
    if let Some(limits) = read_one::limits(&args) {
        return read_one::run(limits);
    }
    let language = language::language(&args, |name| std::env::var(name).ok());
    let parsed = command(language).try_get_matches_from(args).and_then(|matches| {
        let is_named = matches.value_source("casebook") == Some(ValueSource::CommandLine);
        Ok((Cli::from_arg_matches(&matches)?, is_named))
    });
    match parsed {
        Ok((Cli { casebook, lang, command }, is_named)) => {
            let settings = Settings { language: lang.unwrap_or(language), casebook, is_named };
            obey(command, &settings).unwrap_or_else(|error| failed::tell(&error, settings.language))
        }
        Err(error) => failed::tell_usage(&error, language),
    }
}

/// Everything that the command line may say.
pub(crate) fn command(language: Language) -> clap::Command {
    message::help::in_language(Cli::command(), language)
}

fn obey(command: Command, settings: &Settings) -> anyhow::Result<Exit> {
    match command {
        Command::Add(args) => add::run(args, settings),
        Command::List(args) => list::run(args, settings),
        Command::Show(args) => show::run(args, settings),
        Command::History(args) => history::run(args, settings),
        Command::Contradictions(args) => contradictions::run(args, settings),
        Command::Search(args) => search::run(args, settings),
        Command::Similar(args) => similar::run(args, settings),
        Command::Precedents(args) => precedents::run(args, settings),
        Command::Stats(args) => stats::run(args, settings),
        Command::Extract(args) => extract::run(args, settings),
        Command::Publish(args) => publish::run(args, settings),
        Command::Export(args) => export::run(args, settings),
        Command::Columns(args) => columns::run(args, settings),
        Command::Import(args) => import::run(args, settings),
        Command::Why(args) => why::run(args, settings),
        Command::Merge(args) => merge::run(args, settings),
        Command::Unmerge(args) => unmerge::run(args, settings),
        Command::Unlink(args) => unlink::run(args, settings),
        Command::Correct(args) => correct::run(args, settings),
        Command::Accept(args) => accept::run(args, settings),
        Command::Reject(args) => reject::run(args, settings),
        Command::Serve(args) => serve::run(args, settings),
        Command::Verify => verify::run(settings),
        Command::Rebuild(args) => rebuild::run(args, settings),
        Command::Demo(args) => demo::run(args, settings),
        Command::Eval(args) => eval::run(args, settings),
        Command::Explain(args) => explain::run(args, settings),
        Command::Help(args) => help::run(args, settings),
    }
}
