//! `jikenbo show`: one incident, every value with the sentence it was read from.

use std::io::Write;

use jikenbo_casebook::Casebook;
use jikenbo_model::IncidentNumber;

use super::facts;
use super::mark::{bold, one_line};
use super::screen::Screen;
use crate::config::{Settings, clock, place};
use crate::exit::Exit;
use crate::message::{Key, Language};
use crate::refused::Refused;
use crate::task::find::{self, Opened};

/// Which incident.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Its number, such as 2024-0012.
    number: IncidentNumber,
}

/// Prints each report of the incident in order of arrival.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let casebook = Casebook::open_read_only(place::for_reading(settings)?)?;
    let reports = find::incident(&casebook, args.number)?;
    let reports = reports.ok_or_else(|| Refused::NoSuchNumber { number: args.number.to_string() })?;
    let mut screen = Screen::new();
    incident(&mut screen, args.number, &reports, settings.language)?;
    screen.flush()?;
    Ok(Exit::Well)
}

/// Prints an incident.
pub(crate) fn incident(
    screen: &mut Screen,
    number: IncidentNumber,
    reports: &[Opened],
    language: Language,
) -> anyhow::Result<()> {
    writeln!(screen, "{}", bold(&number.to_string(), screen.colour))?;
    if reports.is_empty() {
        writeln!(screen, "{}", language.say(Key::ShowNoReport))?;
    }
    for (n, report) in (1..).zip(reports) {
        writeln!(screen, "{}", source(n, report, language))?;
        facts::article(screen, &report.article, language)?;
    }
    Ok(())
}

fn source(n: usize, report: &Opened, language: Language) -> String {
    let info = &report.info;
    let values: [(&str, &dyn std::fmt::Display); 6] = [
        ("n", &n),
        ("name", &one_line(&info.name)),
        ("kind", &info.kind.as_str()),
        ("ordinal", &report.article.record.ordinal),
        ("added", &clock::in_japan(&info.added_at)),
        ("document", &info.id),
    ];
    language.fill(Key::ShowReport, &values)
}
