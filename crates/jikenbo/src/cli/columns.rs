//! `jikenbo columns`: a map of a table's columns to begin with.

use std::io::Write;
use std::path::PathBuf;

use jikenbo_extract::Proposal;
use toml::Value;

use super::screen::Screen;
use crate::config::Settings;
use crate::exit::Exit;
use crate::message::{Key, Language};
use crate::refused::Refused;
use crate::task::columns::propose;

/// Which table.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// A table: CSV, TSV, XLSX, or a page with one.
    table: PathBuf,
}

/// Prints a map in TOML, to be changed and handed to `add --columns`.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let proposal = propose(&args.table)?;
    let proposal = proposal.ok_or_else(|| Refused::NoColumns { path: args.table.display().to_string() })?;
    let mut screen = Screen::new();
    write!(screen, "{}", text(&proposal, settings.language)?)?;
    screen.flush()?;
    Ok(Exit::Well)
}

/// The map; what a person has to decide stands beside it in remarks.
fn text(proposal: &Proposal, language: Language) -> anyhow::Result<String> {
    let mut text = format!("# {}\n", language.say(Key::ColumnsHead));
    text += &toml::to_string(&proposal.map)?;
    for other in &proposal.others {
        text += &format!("# {}: {}\n", language.say(Key::ColumnsOther), quoted(other));
    }
    if !proposal.causes.is_empty() {
        text += &format!("\n# {}\n# [causes]\n", language.say(Key::ColumnsCauses));
        for cause in &proposal.causes {
            text += &format!("# {} = \"unknown\"\n", quoted(cause));
        }
    }
    text += &format!("\n# {}\n", language.say(Key::ColumnsMore));
    Ok(text)
}

fn quoted(words: &str) -> String {
    Value::String(words.to_owned()).to_string()
}
