//! How many of what was found are of each kind: facet by facet.

use std::io::Write;

use jikenbo_casebook::{Casebook, Facet, Filter, Group};
use serde::Serialize;

use super::conditions::list_command;
use super::list::Format;
use super::mark::bold;
use super::screen::Screen;
use super::table::{Column, Table};
use crate::config::Settings;
use crate::exit::Exit;
use crate::message::label::{Label, grouped};
use crate::message::{Key, Language, group};

/// Prints the counts of the incidents that hold `words` and pass `filter`.
pub(super) fn print(
    casebook: &Casebook,
    words: &str,
    filter: &Filter,
    format: Format,
    settings: &Settings,
) -> anyhow::Result<Exit> {
    let (facets, language) = (casebook.facets(words, filter)?, settings.language);
    let mut screen = Screen::new();
    if format == Format::Jsonl {
        facets.counts.iter().try_for_each(|(facet, counts)| jsonl(&mut screen, *facet, counts))?;
    } else {
        writeln!(screen, "{}", language.fill(Key::FacetsOf, &[("n", &grouped(facets.incidents))]))?;
        for (facet, counts) in facets.counts.iter().filter(|(_, counts)| !counts.is_empty()) {
            table(&mut screen, *facet, counts, words.is_empty().then_some(filter), language)?;
        }
    }
    screen.flush()?;
    Ok(Exit::Well)
}

fn table(
    screen: &mut Screen,
    facet: Facet,
    counts: &[(Group, u64)],
    filter: Option<&Filter>,
    language: Language,
) -> anyhow::Result<()> {
    writeln!(screen, "\n{}", bold(facet.label(language), screen.colour))?;
    let row = |&(of, count): &(Group, u64)| {
        let command = filter.map(|filter| list_command(&of.narrowed(filter))).unwrap_or_default();
        [format!("  {}", group::group(of, language)), grouped(count), command]
    };
    let rows: Vec<[String; 3]> = counts.iter().map(row).collect();
    let table = Table::fitting(COLUMNS, &rows, screen.width);
    rows.iter().try_for_each(|row| table.row(screen, row.each_ref().map(String::as_str)))?;
    if facet.overlaps() {
        writeln!(screen, "  {}", language.say(Key::GroupsOverlap))?;
    }
    Ok(())
}

const COLUMNS: [Column; 3] = [Column::words(24, 12), Column::numbers(9, 6), Column::words(60, 24)];

/// The outward shape of a count.
#[derive(Serialize)]
struct Line {
    facet: &'static str,
    value: String,
    incidents: u64,
}

fn jsonl(screen: &mut Screen, facet: Facet, counts: &[(Group, u64)]) -> anyhow::Result<()> {
    for (value, incidents) in counts {
        let line = Line { facet: facet.as_str(), value: value.to_string(), incidents: *incidents };
        writeln!(screen, "{}", serde_json::to_string(&line)?)?;
    }
    Ok(())
}
