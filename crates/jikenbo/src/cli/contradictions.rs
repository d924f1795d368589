//! `jikenbo contradictions`: what later reports took back.

use std::io::Write;

use jikenbo_casebook::{Casebook, Course, History, Step};

use super::course::step;
use super::history::{back, said_line, title};
use super::mark::{bold, one_line, wrapped};
use super::screen::Screen;
use crate::config::{Settings, place};
use crate::exit::Exit;
use crate::message::label::history;
use crate::message::{Key, Language};

/// In which form.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Print JSON, one object a line.
    #[arg(long)]
    json: bool,
}

/// Prints each value that was taken back, by number.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let casebook = Casebook::open_read_only(place::for_reading(settings)?)?;
    let found = casebook.contradicted()?;
    let mut screen = Screen::new();
    for (told, course, steps) in found.iter().flat_map(all) {
        if args.json {
            writeln!(screen, "{}", serde_json::to_string(&back(told, course, steps))?)?;
        } else {
            text(&mut screen, told, course, steps, settings.language)?;
        }
    }
    if found.is_empty() && !args.json {
        writeln!(screen, "{}", settings.language.say(Key::NothingTakenBack))?;
    }
    screen.flush()?;
    Ok(Exit::Well)
}

/// Everything in a history that was taken back, each step with the one before it.
fn all(told: &History) -> impl Iterator<Item = (&History, &Course, (&Step, &Step))> {
    told.courses.iter().flat_map(move |course| course.taken_back().map(move |steps| (told, course, steps)))
}

fn text(
    screen: &mut Screen,
    told: &History,
    course: &Course,
    (before, after): (&Step, &Step),
    language: Language,
) -> anyhow::Result<()> {
    let field = history::course(course, language);
    writeln!(screen, "{}", bold(&format!("{}  {}", title(told), one_line(&field)), screen.colour))?;
    let line = format!("  {} → {}", step(before, language), step(after, language));
    writeln!(screen, "{}", wrapped(&line, screen.width))?;
    for said in [before, after].iter().filter_map(|step| step.said.first()) {
        writeln!(screen, "{}", wrapped(&said_line(said, language, screen.colour), screen.width))?;
    }
    Ok(())
}
