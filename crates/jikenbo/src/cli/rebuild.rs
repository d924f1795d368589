//! `jikenbo rebuild`: read every kept document again.

use std::io::Write;
use std::path::PathBuf;

use jikenbo_casebook::{Casebook, Rebuilt};
use jikenbo_model::IncidentNumber;

use super::foreseen;
use super::progress::Progress;
use super::screen::Screen;
use super::verify::hexadecimal;
use crate::config::limits::Bounds;
use crate::config::{Settings, place};
use crate::exit::Exit;
use crate::message::Key;
use crate::task::rebuild::{foresee as foresee_rebuild, rebuild};

/// How.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Print what would change, and change nothing.
    #[arg(long)]
    dry_run: bool,
}

/// Prints what was made again and whether the content is another one.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let path = place::for_reading(settings)?;
    if args.dry_run {
        return foresee(path, settings);
    }
    let mut casebook = Casebook::open_to_rebuild(path)?;
    let before = casebook.digest()?;
    let total = casebook.counts()?.documents;
    let mut progress = Progress::new(settings.language, Some(total));
    let rebuilt = rebuild(&mut casebook, &Bounds::default(), |done| progress.reached(done))?;
    drop(progress);
    let exit = tell(&rebuilt, settings)?;
    let mut screen = Screen::new();
    let (before, after) = (hexadecimal(&before), hexadecimal(&casebook.digest()?));
    let line = if before == after {
        settings.language.fill(Key::RebuiltSame, &[("digest", &after)])
    } else {
        settings.language.fill(Key::RebuiltOther, &[("before", &before), ("after", &after)])
    };
    writeln!(screen, "{line}")?;
    screen.flush()?;
    Ok(exit)
}

/// Prints what a rebuild would change.
fn foresee(path: PathBuf, settings: &Settings) -> anyhow::Result<Exit> {
    let mut casebook = Casebook::open_to_rebuild(path)?;
    let total = casebook.counts()?.documents;
    let mut progress = Progress::new(settings.language, Some(total));
    let foreseen = foresee_rebuild(&mut casebook, &Bounds::default(), |done| progress.reached(done))?;
    drop(progress);
    let mut screen = Screen::new();
    foreseen::tell(&mut screen, &foreseen, settings.language)?;
    screen.flush()?;
    Ok(Exit::Well)
}

/// Prints what was made again.
pub(crate) fn tell(rebuilt: &Rebuilt, settings: &Settings) -> anyhow::Result<Exit> {
    let (language, mut screen) = (settings.language, Screen::new());
    for failed in &rebuilt.failed {
        anstream::eprintln!("{}: {}", failed.name, failed.why);
    }
    let values: [(&str, &dyn std::fmt::Display); 3] = [
        ("documents", &rebuilt.documents),
        ("articles", &rebuilt.articles),
        ("failed", &rebuilt.failed.len()),
    ];
    writeln!(screen, "{}", language.fill(Key::Rebuilt, &values))?;
    for (key, numbers) in [(Key::NumbersNew, &rebuilt.new_numbers), (Key::NumbersLeft, &rebuilt.left_numbers)]
    {
        if !numbers.is_empty() {
            writeln!(screen, "{}", language.fill(key, &[("numbers", &joined(numbers))]))?;
        }
    }
    screen.flush()?;
    Ok(if rebuilt.failed.is_empty() { Exit::Well } else { Exit::SomeFailed })
}

/// Numbers one after the other.
pub(super) fn joined(numbers: &[IncidentNumber]) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
