//! `jikenbo show`: one incident, every value with the sentence it was read from.

use std::io::Write;

use jikenbo_casebook::{Casebook, Decided, Incident};
use jikenbo_model::IncidentNumber;

use super::course::{self, Moved};
use super::decisions;
use super::facts;
use super::mark::{bold, one_line};
use super::screen::Screen;
use crate::config::{Settings, clock, place};
use crate::exit::Exit;
use crate::message::label::Label;
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
    let no_such = || Refused::NoSuchNumber { number: args.number.to_string() };
    let mut known = casebook.incident(args.number)?.ok_or_else(no_such)?;
    let reports = find::all_opened(&casebook, std::mem::take(&mut known.reports))?;
    let mut screen = Screen::new();
    let decided = casebook.decided(args.number)?;
    let told = casebook.history(known.number)?;
    let told = told.map(|told| course::moved(&told, settings.language, screen.colour));
    incident(&mut screen, known.number, &decided, &reports, told.unwrap_or_default(), settings.language)?;
    around(&mut screen, &known, settings.language)?;
    screen.flush()?;
    Ok(Exit::Well)
}

/// Prints an incident: what people decided of it, and its reports; what moved stands under its field, in the first report
/// that has it.
pub(crate) fn incident(
    screen: &mut Screen,
    number: IncidentNumber,
    decided: &[Decided],
    reports: &[Opened],
    mut moved: Moved,
    language: Language,
) -> anyhow::Result<()> {
    writeln!(screen, "{}", bold(&number.to_string(), screen.colour))?;
    decisions::tell(screen, decided, language)?;
    if reports.is_empty() {
        writeln!(screen, "{}", language.say(Key::ShowNoReport))?;
    }
    for (n, report) in (1..).zip(reports) {
        writeln!(screen, "{}", source(n, report, language))?;
        links(screen, report, reports.len(), language)?;
        facts::article(screen, &report.article, &mut moved, language)?;
    }
    Ok(())
}

/// What a report is to its incident, and of which others it tells; of the only report of an incident, the latter alone.
fn links(screen: &mut Screen, report: &Opened, reports: usize, language: Language) -> anyhow::Result<()> {
    if reports > 1 {
        let relation = report.relation.label(language);
        writeln!(screen, "{}", language.fill(Key::ShowRelation, &[("relation", &relation)]))?;
    }
    if !report.also.is_empty() {
        let numbers = listed(&report.also, language);
        writeln!(screen, "{}", language.fill(Key::ShowAlso, &[("numbers", &numbers)]))?;
    }
    Ok(())
}

/// Numbers merged into the incident, and articles that only mention it.
fn around(screen: &mut Screen, incident: &Incident, language: Language) -> anyhow::Result<()> {
    if !incident.joined.is_empty() {
        let numbers = listed(&incident.joined, language);
        writeln!(screen, "{}", language.fill(Key::ShowJoined, &[("numbers", &numbers)]))?;
    }
    if !incident.mentions.is_empty() {
        let articles: Vec<String> = incident
            .mentions
            .iter()
            .map(|mention| {
                let at = format!("{}#{}", one_line(&mention.at.name), mention.at.ordinal);
                mention.number.map_or_else(|| at.clone(), |number| format!("{number} ({at})"))
            })
            .collect();
        let articles = articles.join(language.say(Key::And));
        writeln!(screen, "{}", language.fill(Key::ShowMentions, &[("articles", &articles)]))?;
    }
    Ok(())
}

fn listed(numbers: &[IncidentNumber], language: Language) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(language.say(Key::And))
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
