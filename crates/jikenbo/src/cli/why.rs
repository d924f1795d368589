//! `jikenbo why`: why articles are of one incident, or two incidents are two.

use std::io::Write;

use jikenbo_casebook::{Apart, ArticleAt, Casebook, Point, Reasoned, Redirected};
use jikenbo_model::IncidentNumber;

use super::mark::{bold, one_line};
use super::screen::Screen;
use crate::config::{Settings, place};
use crate::exit::Exit;
use crate::message::label::{Label, rests_on};
use crate::message::{Key, Language};
use crate::refused::Refused;

/// Which incident, or which two.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Its number, such as 2024-0012.
    number: IncidentNumber,
    /// Another number: why are the two not one?
    other: Option<IncidentNumber>,
}

/// Prints the points.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let casebook = Casebook::open_read_only(place::for_reading(settings)?)?;
    let mut screen = Screen::new();
    let language = settings.language;
    match args.other {
        None => one(&casebook, &mut screen, args.number, language)?,
        Some(other) => two(&casebook, &mut screen, args.number, other, language)?,
    }
    screen.flush()?;
    Ok(Exit::Well)
}

fn one(
    casebook: &Casebook,
    screen: &mut Screen,
    number: IncidentNumber,
    language: Language,
) -> anyhow::Result<()> {
    let why = casebook.why(number)?.ok_or_else(|| Refused::NoSuchNumber { number: number.to_string() })?;
    writeln!(screen, "{}", bold(&why.number.to_string(), screen.colour))?;
    for report in &why.reports {
        reasoned(screen, report, language)?;
    }
    for redirect in &why.redirects {
        redirected(screen, redirect, language)?;
    }
    Ok(())
}

fn reasoned(screen: &mut Screen, report: &Reasoned, language: Language) -> anyhow::Result<()> {
    let (at, relation) = (shown(&report.at), report.relation.label(language));
    match &report.of {
        Some(of) => {
            let values: [(&str, &dyn std::fmt::Display); 3] =
                [("article", &at), ("relation", &relation), ("of", &shown(of))];
            writeln!(screen, "{}", language.fill(Key::WhyLinked, &values))?;
        }
        None => {
            let values: [(&str, &dyn std::fmt::Display); 2] = [("article", &at), ("relation", &relation)];
            writeln!(screen, "{}", language.fill(Key::WhyAlone, &values))?;
        }
    }
    points(screen, &report.points, language)
}

fn redirected(screen: &mut Screen, redirect: &Redirected, language: Language) -> anyhow::Result<()> {
    let Redirected { number, into, article, decision, .. } = redirect;
    let by = match (article, decision) {
        (Some(article), _) => shown(article),
        (None, Some(decision)) => language.fill(Key::WhyDecision, &[("seq", decision)]),
        (None, None) => String::new(),
    };
    let values: [(&str, &dyn std::fmt::Display); 3] = [("number", number), ("into", into), ("by", &by)];
    writeln!(screen, "{}", language.fill(Key::WhyRedirects, &values))?;
    points(screen, &redirect.points, language)
}

fn two(
    casebook: &Casebook,
    screen: &mut Screen,
    number: IncidentNumber,
    other: IncidentNumber,
    language: Language,
) -> anyhow::Result<()> {
    for number in [number, other] {
        casebook.root(number)?.ok_or_else(|| Refused::NoSuchNumber { number: number.to_string() })?;
    }
    let Some(compared) = casebook.why_not(number, other)? else {
        let values: [(&str, &dyn std::fmt::Display); 2] = [("number", &number), ("other", &other)];
        return Ok(writeln!(screen, "{}", language.fill(Key::WhyOne, &values))?);
    };
    let values: [(&str, &dyn std::fmt::Display); 4] = [
        ("a", &shown(&compared.a)),
        ("b", &shown(&compared.b)),
        ("total", &compared.total()),
        ("enough", &compared.enough),
    ];
    writeln!(screen, "{}", language.fill(Key::apart(&compared.apart), &values))?;
    points(screen, &compared.points, language)?;
    if let Apart::Contradicted { a, b, points: against } = &compared.apart {
        writeln!(screen, "{}", language.fill(Key::WhyAgainst, &[("a", &shown(a)), ("b", &shown(b))]))?;
        points(screen, against, language)?;
    }
    Ok(())
}

fn points(screen: &mut Screen, points: &[Point], language: Language) -> anyhow::Result<()> {
    for point in points {
        let words = one_line(&rests_on(point, language));
        let words = if words.is_empty() { words } else { format!(": {words}") };
        writeln!(screen, "  {:+3} {}{words}", point.weight, point.evidence.label(language))?;
    }
    Ok(())
}

fn shown(at: &ArticleAt) -> String {
    format!("{}#{}", one_line(&at.name), at.ordinal)
}
