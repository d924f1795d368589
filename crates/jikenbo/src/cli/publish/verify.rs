//! `jikenbo publish verify`: every number of a publication counted again from the casebook as of its date.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Parser;
use jikenbo_casebook::Casebook;
use jikenbo_publish::kept;
use jikenbo_publish::verify::{Difference, Verified, verify};

use super::super::mark::one_line;
use super::super::screen::Screen;
use super::chosen::Chosen;
use super::{Command, order};
use crate::config::{Settings, place};
use crate::exit::Exit;
use crate::message::{Key, Language};
use crate::refused::Refused;
use crate::task::publish::{Format, Kind, made, words};

/// Of which file.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The publication, in the format by which its name ends.
    #[arg(value_name = "FILE", id = "publication")]
    file: PathBuf,
    /// The changed templates that it was made by, where they lie elsewhere now.
    #[arg(long, value_name = "PATH")]
    template: Option<PathBuf>,
}

/// Prints a line for each number that differs.
pub(super) fn run(args: &Args, settings: &Settings) -> anyhow::Result<Exit> {
    let casebook = Casebook::open_read_only(place::for_reading(settings)?)?;
    let path = || args.file.display().to_string();
    let bytes = std::fs::read(&args.file).with_context(path)?;
    let none = || Refused::NotAPublication { path: path() };
    let ending = args.file.extension().unwrap_or_default().to_string_lossy().into_owned();
    let format = Format::of_ending(&ending).ok_or_else(none)?;
    let file = words(format, &bytes)?;
    let (kind, chosen) = order::of(&file).and_then(|words| again(&words)).ok_or_else(none)?;
    let wanted = chosen.with_template(args.template.clone()).wanted(kind)?;
    let made = made(&casebook, &wanted, &kept_beside(&args.file, &bytes))?;
    let again = words(format, &format.rendered(&made.piece)?)?;
    let verified = match format {
        Format::Text => {
            let [file, again] =
                [file, again].map(|text| kept::without_slots(&text, &made.piece.words.editor));
            verify(&file, &again, &made.piece)
        }
        _ => verify(&file, &again, &made.piece),
    };
    tell(&verified, settings.language)?;
    Ok(if verified.differences.is_empty() { Exit::Well } else { Exit::Damaged })
}

/// A command line as `publish` writes it into its pieces.
#[derive(Parser)]
struct Again {
    #[command(flatten)]
    args: super::Args,
}

/// The piece that `words` order; `None` where they order none.
fn again(words: &[String]) -> Option<(Kind, Chosen)> {
    match Again::try_parse_from(words).ok()?.args.command {
        Command::Digest(piece) => Some((Kind::Digest, piece.chosen)),
        Command::Table(piece) => Some((Kind::Table, piece.chosen)),
        Command::Ranking(piece) => Some((Kind::Ranking, piece.chosen)),
        Command::Check(_) | Command::Verify(_) | Command::Templates(_) => None,
    }
}

/// What an editor wrote in the file, or in the Markdown or page that lies beside it.
fn kept_beside(file: &Path, bytes: &[u8]) -> BTreeMap<String, Vec<String>> {
    let mut kept = kept::read(&String::from_utf8_lossy(bytes));
    for ending in ["md", "html"] {
        let text = std::fs::read_to_string(file.with_extension(ending)).unwrap_or_default();
        if kept.is_empty() {
            kept = kept::read(&text);
        }
    }
    kept
}

fn tell(verified: &Verified, language: Language) -> anyhow::Result<()> {
    let mut screen = Screen::new();
    for difference in &verified.differences {
        writeln!(screen, "{}", line(difference, language))?;
    }
    let counts: [(&str, &dyn std::fmt::Display); 2] =
        [("n", &verified.numbers), ("differ", &verified.differences.len())];
    writeln!(screen, "{}", language.fill(Key::NumbersVerified, &counts))?;
    screen.flush()?;
    Ok(())
}

/// Characters of a line around a number.
const LONGEST: usize = 120;

fn line(difference: &Difference, language: Language) -> String {
    let key = match (&difference.expected, &difference.found) {
        (Some(_), Some(_)) => Key::NumberDiffers,
        (Some(_), None) => Key::NumberMissing,
        (None, _) => Key::NumberAdded,
    };
    let line: String = one_line(&difference.line).chars().take(LONGEST).collect();
    let figure = difference.figure.as_ref().map(|name| format!(" [{name}]")).unwrap_or_default();
    let words = |words: &Option<String>| words.clone().unwrap_or_default();
    let values: [(&str, &dyn std::fmt::Display); 4] = [
        ("expected", &words(&difference.expected)),
        ("found", &words(&difference.found)),
        ("figure", &figure),
        ("line", &line),
    ];
    language.fill(key, &values)
}
