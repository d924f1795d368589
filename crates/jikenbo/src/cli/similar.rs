//! `jikenbo similar`: incidents like one, each with what is alike.

use std::io::Write;

use jikenbo_casebook::{Alike, Casebook};
use jikenbo_model::IncidentNumber;
use serde::Serialize;

use super::conditions::Conditions;
use super::list;
use super::mark::{bold, one_line};
use super::screen::Screen;
use crate::config::{Settings, place};
use crate::exit::Exit;
use crate::message::label::Label;
use crate::message::{Key, Language, group};
use crate::refused::Refused;

/// Like which incident, and among which.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Its number, such as 2024-0012.
    number: IncidentNumber,
    /// No more than this many.
    #[arg(long, value_name = "N", default_value_t = 10)]
    limit: usize,
    /// Print JSON, one object a line.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    conditions: Conditions,
}

/// Prints the most alike first.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let casebook = Casebook::open_read_only(place::for_reading(settings)?)?;
    let no_such = || Refused::NoSuchNumber { number: args.number.to_string() };
    let number = casebook.root(args.number)?.ok_or_else(no_such)?;
    let filter = args.conditions.filter(None).first(args.limit);
    let alike = casebook.similar(number, &filter)?.unwrap_or_default();
    let mut screen = Screen::new();
    if args.json {
        jsonl(&mut screen, &alike)?;
    } else if alike.is_empty() {
        writeln!(screen, "{}", settings.language.say(Key::NothingAlike))?;
    } else {
        writeln!(screen, "{}", settings.language.fill(Key::AlikeTo, &[("number", &number)]))?;
        alike.iter().try_for_each(|alike| text(&mut screen, alike, settings.language))?;
    }
    screen.flush()?;
    Ok(Exit::Well)
}

fn text(screen: &mut Screen, alike: &Alike, language: Language) -> anyhow::Result<()> {
    writeln!(screen, "\n{}", bold(&title(alike, language), screen.colour))?;
    for reason in &alike.reasons {
        let what = group::likeness(&reason.likeness, language);
        writeln!(screen, "    {}  {what}", points(reason.points, language))?;
    }
    Ok(())
}

/// The incident on one line, with its points.
pub(super) fn title(alike: &Alike, language: Language) -> String {
    let row = &alike.incident;
    let none = || list::NOTHING.to_owned();
    let [affected, status] = list::affected(row.affected, language);
    let cells = [
        points(alike.points(), language),
        row.number.map_or_else(none, |number| number.to_string()),
        row.disclosed.map_or_else(none, |when| when.to_string()),
        row.organization.as_deref().map_or_else(none, one_line),
        row.cause.map_or_else(none, |cause| cause.label(language).to_owned()),
        affected,
        status,
    ];
    cells.join("  ").trim_end().to_owned()
}

fn points(points: u32, language: Language) -> String {
    language.fill(Key::AlikePoints, &[("points", &points)])
}

/// The outward shape of an incident that is alike.
#[derive(Serialize)]
struct Line<'a> {
    number: Option<String>,
    points: u32,
    reasons: Vec<Reason>,
    disclosed_on: Option<String>,
    organization: Option<&'a str>,
}

#[derive(Serialize)]
struct Reason {
    alike: String,
    points: u32,
}

fn jsonl(screen: &mut Screen, alike: &[Alike]) -> anyhow::Result<()> {
    for alike in alike {
        let reason = |reason: &jikenbo_casebook::Reason| Reason {
            alike: group::likeness(&reason.likeness, Language::En),
            points: reason.points,
        };
        let line = Line {
            number: alike.incident.number.map(|number| number.to_string()),
            points: alike.points(),
            reasons: alike.reasons.iter().map(reason).collect(),
            disclosed_on: alike.incident.disclosed.map(|when| when.to_string()),
            organization: alike.incident.organization.as_deref(),
        };
        writeln!(screen, "{}", serde_json::to_string(&line)?)?;
    }
    Ok(())
}
