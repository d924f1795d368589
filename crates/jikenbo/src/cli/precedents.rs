//! `jikenbo precedents`: how comparable organisations worded a field, and when they told more.

mod outward;

use std::io::Write;

use jikenbo_casebook::{Casebook, Spread};
use jikenbo_model::IncidentNumber;
use jikenbo_publish::Field;

use super::conditions::Conditions;
use super::facts;
use super::mark::{bold, one_line, wrapped};
use super::screen::Screen;
use super::similar;
use super::vocabulary::parser;
use crate::config::{Settings, place};
use crate::exit::Exit;
use crate::message::label::Label;
use crate::message::{Key, Language};
use crate::refused::Refused;
use crate::task::isolate::Readers;
use crate::task::precedent::{Precedent, precedents};

/// Like which incident, and which field.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Its number, such as 2024-0012.
    number: IncidentNumber,
    /// The field, by its outward or its Japanese name.
    #[arg(value_parser = parser(Field::ALL, Field::as_str))]
    field: Field,
    /// No more than this many.
    #[arg(long, value_name = "N", default_value_t = 10)]
    limit: usize,
    /// Print JSON, one object a line.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    conditions: Conditions,
}

/// Prints the most alike first, then how soon they told more.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let casebook = Casebook::open_read_only(place::for_reading(settings)?)?;
    let no_such = || Refused::NoSuchNumber { number: args.number.to_string() };
    let number = casebook.root(args.number)?.ok_or_else(no_such)?;
    let filter = args.conditions.filter(None);
    let found = precedents(&casebook, number, args.field, &filter, args.limit, &Readers::default())?;
    let (mut screen, language) = (Screen::new(), settings.language);
    if args.json {
        for precedent in &found {
            writeln!(screen, "{}", serde_json::to_string(&outward::line(precedent, args.field))?)?;
        }
    } else if found.is_empty() {
        writeln!(screen, "{}", language.say(Key::NoPrecedent))?;
    } else {
        let values: [(&str, &dyn std::fmt::Display); 2] =
            [("number", &number), ("field", &args.field.label(language))];
        writeln!(screen, "{}", language.fill(Key::PrecedentsOf, &values))?;
        found.iter().try_for_each(|precedent| text(&mut screen, precedent, args.field, language))?;
        timing(&mut screen, &found, language)?;
    }
    screen.flush()?;
    Ok(Exit::Well)
}

fn text(screen: &mut Screen, precedent: &Precedent, field: Field, language: Language) -> anyhow::Result<()> {
    writeln!(screen, "\n{}", bold(&similar::title(&precedent.alike, language), screen.colour))?;
    let info = &precedent.report.info;
    let values: [(&str, &dyn std::fmt::Display); 3] = [
        ("name", &one_line(&info.name)),
        ("kind", &info.kind.as_str()),
        ("ordinal", &precedent.report.article.record.ordinal),
    ];
    let mut lines = vec![format!("  {}", language.fill(Key::ReadFrom, &values))];
    let days = [(Key::DaysAfterNotice, precedent.until_first), (Key::DaysAfterFirst, precedent.until_next)];
    let told = days.iter().filter_map(|(key, days)| Some(language.fill(*key, &[("days", &(*days)?)])));
    let told: Vec<String> = told.collect();
    if !told.is_empty() {
        lines.push(format!("  {}", told.join(language.say(Key::And))));
    }
    lines.extend(facts::of_field(&precedent.report.article, field, language, screen.colour));
    lines.iter().try_for_each(|line| writeln!(screen, "{}", wrapped(line, screen.width)))?;
    Ok(())
}

fn timing(screen: &mut Screen, found: &[Precedent], language: Language) -> anyhow::Result<()> {
    let first: Vec<u64> = found.iter().filter_map(|precedent| precedent.until_first).collect();
    let next: Vec<u64> = found.iter().filter_map(|precedent| precedent.until_next).collect();
    writeln!(screen)?;
    for (key, days) in [(Key::PrecedentsFirst, first), (Key::PrecedentsNext, next)] {
        let n = days.len();
        let Some(spread) = Spread::of(days) else { continue };
        let [lower, median, upper] =
            [spread.lower, spread.median, spread.upper].map(crate::message::label::tenths);
        let values: [(&str, &dyn std::fmt::Display); 4] =
            [("n", &n), ("median", &median), ("lower", &lower), ("upper", &upper)];
        writeln!(screen, "{}", language.fill(key, &values))?;
    }
    Ok(())
}
