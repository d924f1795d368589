//! `jikenbo help`: the program, or one of its commands, explained.

use std::io::Write;

use super::failed::tell_usage;
use super::screen::Screen;
use crate::config::Settings;
use crate::exit::Exit;

/// What to explain.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// A command; without one, the program.
    command: Option<String>,
}

/// Prints the help on the standard output.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let words = ["jikenbo".to_owned()].into_iter().chain(args.command).chain(["--help".to_owned()]);
    let help = match super::command(settings.language).try_get_matches_from(words) {
        Err(help) if !help.use_stderr() => help,
        Err(error) => return Ok(tell_usage(&error, settings.language)),
        Ok(_) => return Ok(Exit::Usage),
    };
    let mut screen = Screen::new();
    let help = help.render();
    if screen.colour {
        write!(screen, "{}", help.ansi())?
    } else {
        write!(screen, "{help}")?
    }
    screen.flush()?;
    Ok(Exit::Well)
}
