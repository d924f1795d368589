//! How a command that failed says so: one line with a code, on the standard error, and the exit code.

use std::fmt::Display;
use std::io;

use clap::error::ErrorKind;
use jikenbo_casebook::Error as StoreError;
use jikenbo_model::Problem;

use super::mark::one_line;
use crate::exit::Exit;
use crate::message::label::Label;
use crate::message::{Language, trouble, usage};
use crate::refused::Refused;
use crate::task::archive::Unfit;
use crate::task::failure::Failure;

/// Tells what stopped a command. A reader of the output that went away early is no failure.
pub(crate) fn tell(error: &anyhow::Error, language: Language) -> Exit {
    if let Some(refused) = error.downcast_ref::<Refused>() {
        anstream::eprintln!("{}", refused_line(refused, language));
        return Exit::Usage;
    }
    if let Some(store) = error.downcast_ref::<StoreError>() {
        anstream::eprintln!("{}", store_line(store, language));
        return if is_of_the_caller(store) { Exit::Usage } else { Exit::Store };
    }
    if let Some(unfit) = error.downcast_ref::<Unfit>() {
        anstream::eprintln!("{}", unfit_line(unfit, language));
        return Exit::Store;
    }
    let io = error.chain().find_map(|cause| cause.downcast_ref::<io::Error>());
    if io.is_some_and(|io| io.kind() == io::ErrorKind::BrokenPipe) {
        return Exit::Well;
    }
    let what = format!("{error:#}");
    anstream::eprintln!("{}", trouble::line(language, "E001", "", &[("what", &what)], &what));
    Exit::Store
}

/// Tells what is wrong with the command line; help and version that were asked for are no failure.
pub(crate) fn tell_usage(error: &clap::Error, language: Language) -> Exit {
    let own = match language {
        Language::Ja => usage::sentence(error),
        Language::En => None,
    };
    let is_bare = matches!(
        error.kind(),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    );
    if is_bare {
        anstream::eprint!("{}", super::command(language).render_help().ansi());
    } else if own.is_none() {
        // Where even the message cannot be written there is nobody to tell.
        let _ = error.print();
    }
    if !error.use_stderr() {
        return Exit::Well;
    }
    let what = own.unwrap_or_default();
    let line = trouble::line(language, "U005", "", &[("what", &what)], &what);
    anstream::eprintln!("{line}");
    Exit::Usage
}

/// The line for one input that failed.
pub(crate) fn failure_line(failure: &Failure, language: Language) -> String {
    let (reason, values) = (&failure.reason, failure.reason.values());
    let values: Vec<(&str, &dyn Display)> =
        values.iter().map(|(name, value)| (*name, value as &dyn Display)).collect();
    trouble::line(language, reason.code(), &one_line(&failure.path), &values, reason as &dyn Display)
}

/// The line for a problem that did not stop the reading of the document at `place`.
pub(crate) fn problem_line(problem: &Problem, place: &str, language: Language) -> String {
    let what = if problem.detail.is_empty() { "-".to_owned() } else { one_line(&problem.detail) };
    trouble::line(language, problem.kind.code(), &one_line(place), &[("what", &what)], &what)
}

fn refused_line(refused: &Refused, language: Language) -> String {
    let line = |code, place: &str, values: &[(&str, &dyn Display)]| {
        trouble::line(language, code, place, values, refused as &dyn Display)
    };
    match refused {
        Refused::NoSuchNumber { number } => line("U001", number, &[]),
        Refused::NoDataFolder => line("U002", "", &[]),
        Refused::NoSamples { path } => line("U003", path, &[]),
        Refused::Exists { path } => line("U006", path, &[]),
        Refused::BadColumns { path, what } => line("X001", path, &[("what", &one_line(what))]),
        Refused::NoColumns { path } => line("X002", path, &[]),
        Refused::BadLabel { path, line: number, what } => {
            line("U004", path, &[("line", number), ("what", what)])
        }
        Refused::WhichArticle { path, articles } => line("U007", path, &[("articles", articles)]),
        Refused::NoSuchArticle { path, articles } => line("U008", path, &[("articles", articles)]),
        Refused::NotInPart => line("U009", "", &[]),
        #[cfg(feature = "pdf")]
        Refused::NoFonts => line("E002", "", &[]),
        Refused::NotAValue { field, given, known } => {
            line("U010", "", &[("field", field), ("given", &one_line(given)), ("known", known)])
        }
        Refused::BadCertificate { path, what } => line("W002", path, &[("what", &one_line(what))]),
        Refused::NoListening { address, what } => line("W001", &address.to_string(), &[("what", what)]),
        Refused::NoPeriod => line("U011", "", &[]),
        Refused::NeedsOutput => line("U012", "", &[]),
        Refused::BadTemplate { path, what } => line("U013", path, &[("what", &one_line(what))]),
        Refused::NotAPublication { path } => line("U014", path, &[]),
        Refused::Input(failure) => failure_line(failure, language),
    }
}

fn unfit_line(unfit: &Unfit, language: Language) -> String {
    let line = |values: &[(&str, &dyn Display)]| {
        trouble::line(language, unfit.code(), &one_line(unfit.place()), values, unfit as &dyn Display)
    };
    match unfit {
        Unfit::NewerVersion { found, known, .. } => line(&[("found", found), ("known", known)]),
        Unfit::BadLine { line: number, what, .. } => line(&[("line", number), ("what", &one_line(what))]),
        Unfit::BrokenChain { line: number, .. } => line(&[("line", number)]),
        _ => line(&[]),
    }
}

/// Does the casebook say that the command line names something that is not there?
fn is_of_the_caller(error: &StoreError) -> bool {
    matches!(
        error,
        StoreError::NoSuchNumber { .. }
            | StoreError::AlreadyOne { .. }
            | StoreError::NotMerged { .. }
            | StoreError::NoSuchReport { .. }
            | StoreError::NotDecided { .. }
            | StoreError::Entered { .. }
            | StoreError::NotUndoable { .. }
    )
}

fn store_line(error: &StoreError, language: Language) -> String {
    let line = |place: &dyn Display, values: &[(&str, &dyn Display)]| {
        trouble::line(language, error.code(), &place.to_string(), values, error as &dyn Display)
    };
    match error {
        StoreError::NewerVersion { path, found, known } | StoreError::OlderVersion { path, found, known } => {
            line(&path.display(), &[("found", found), ("known", known)])
        }
        StoreError::Damaged { path, what } => line(&path.display(), &[("what", what)]),
        StoreError::NotTheNext { path, seq } => line(&path.display(), &[("seq", seq)]),
        StoreError::AlreadyOne { number, other, .. } => line(&"", &[("number", number), ("other", other)]),
        StoreError::NoSuchNumber { number, .. }
        | StoreError::NotMerged { number, .. }
        | StoreError::NoSuchReport { number, .. } => line(&"", &[("number", number)]),
        StoreError::NotDecided { number, field, .. } | StoreError::Entered { number, field, .. } => {
            line(&"", &[("number", number), ("field", &field.label(language)), ("name", &field.as_str())])
        }
        StoreError::Store { path, source } => line(&path.display(), &[("what", source)]),
        StoreError::NotUndoable { seq, .. } => line(&"", &[("seq", seq)]),
        StoreError::NotFound { path }
        | StoreError::NotACasebook { path }
        | StoreError::AnotherWriter { path }
        | StoreError::NoRoom { path }
        | StoreError::NotAllowed { path, .. } => line(&path.display(), &[]),
        _ => line(&"", &[]),
    }
}
