//! `jikenbo history`: how each value of an incident moved through its reports.

mod outward;

use std::io::Write;

use jikenbo_casebook::{Casebook, Course, Decided, History, Said};
use jikenbo_model::IncidentNumber;

use super::course::{sentence, step};
use super::mark::{bold, one_line, wrapped};
use super::screen::Screen;
use crate::config::{Settings, clock, place};
use crate::exit::Exit;
use crate::message::label::{Label, history};
use crate::message::{Key, Language};
use crate::refused::Refused;

pub(super) use outward::{back, line};

/// Of which incident.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Its number, such as 2024-0012.
    number: IncidentNumber,
    /// Print JSON, one object a line.
    #[arg(long)]
    json: bool,
}

/// Prints the values field by field, in order of disclosure.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let casebook = Casebook::open_read_only(place::for_reading(settings)?)?;
    let no_such = || Refused::NoSuchNumber { number: args.number.to_string() };
    let told = casebook.history(args.number)?.ok_or_else(no_such)?;
    let mut screen = Screen::new();
    if args.json {
        for course in &told.courses {
            writeln!(screen, "{}", serde_json::to_string(&line(&told, course))?)?;
        }
    } else {
        text(&mut screen, &told, settings.language)?;
    }
    screen.flush()?;
    Ok(Exit::Well)
}

fn text(screen: &mut Screen, told: &History, language: Language) -> anyhow::Result<()> {
    writeln!(screen, "{}", bold(&title(told), screen.colour))?;
    if told.courses.is_empty() {
        writeln!(screen, "{}", language.say(Key::ShowNoReport))?;
    }
    told.courses.iter().try_for_each(|course| course_lines(screen, course, language))
}

/// The number and whose incident it is.
pub(super) fn title(told: &History) -> String {
    let name = told.organization.as_deref().map(one_line).unwrap_or_default();
    format!("{}  {name}", told.number).trim_end().to_owned()
}

fn course_lines(screen: &mut Screen, course: &Course, language: Language) -> anyhow::Result<()> {
    writeln!(screen, "\n{}", bold(&one_line(&history::course(course, language)), screen.colour))?;
    for told in &course.steps {
        writeln!(screen, "{}", wrapped(&format!("  {}", step(told, language)), screen.width))?;
        let colour = screen.colour;
        let said = told.said.iter().map(|said| said_line(said, language, colour));
        for line in said.chain(told.decided.as_ref().map(decided_line)) {
            writeln!(screen, "{}", wrapped(&line, screen.width))?;
        }
    }
    Ok(())
}

/// When a person decided, who and why.
fn decided_line(decided: &Decided) -> String {
    let line = format!("{} {}: {}", clock::in_japan(&decided.at), decided.who, decided.because);
    format!("      {}", one_line(line.trim_end_matches([':', ' '])))
}

/// The report and its sentence.
pub(super) fn said_line(said: &Said, language: Language, colour: bool) -> String {
    let relation = match said.relation {
        Some(relation) => relation.label(language),
        None => language.say(Key::OnlyMentions),
    };
    let on = said.on.map(|on| format!("{on} ")).unwrap_or_default();
    let at = format!("{}#{}", one_line(&said.at.name), said.at.ordinal);
    format!("      {on}{at} [{relation}] {}", sentence(said, colour))
}
