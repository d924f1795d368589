//! `jikenbo stats`: how many, how large, how fast, by date of disclosure.

mod outward;

use std::io::Write;

use jikenbo_casebook::{Band, Casebook, Days, Facet, Figures, Filter, Group, People, Spread, Statistics};
use jikenbo_model::vocabulary::Kind;

use super::conditions::{Conditions, Counting, list_command};
use super::screen::Screen;
use super::table::{Column, Table};
use super::vocabulary::parser;
use crate::config::{Settings, place};
use crate::exit::Exit;
use crate::message::label::{Label, grouped, tenths};
use crate::message::{Key, Language, group};

/// Which incidents, and how to print their figures.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Group by group; without it, all together.
    #[arg(long, value_parser = parser(Facet::ALL, Facet::as_str))]
    by: Option<Facet>,
    /// Print JSON.
    #[arg(long, conflicts_with = "csv")]
    json: bool,
    /// Print CSV, for spreadsheets.
    #[arg(long)]
    csv: bool,
    /// What is counted as one.
    #[arg(long, value_enum, default_value_t)]
    count: Counting,
    #[command(flatten)]
    conditions: Conditions,
}

/// Prints the figures of all, then of each group.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let casebook = Casebook::open_read_only(place::for_reading(settings)?)?;
    let once = args.count == Counting::Events;
    let filter = Filter { once, ..args.conditions.filter(Some(Kind::Incident)) };
    let statistics = casebook.statistics(args.by, &filter)?;
    let mut screen = Screen::new();
    if args.json {
        outward::json(&mut screen, args.by, &filter, &statistics)?;
    } else if args.csv {
        outward::csv(&mut screen, args.by, &filter, &statistics)?;
    } else {
        text(&mut screen, args.by, &filter, &statistics, settings.language)?;
    }
    screen.flush()?;
    Ok(Exit::Well)
}

fn text(
    screen: &mut Screen,
    by: Option<Facet>,
    filter: &Filter,
    statistics: &Statistics,
    language: Language,
) -> anyhow::Result<()> {
    writeln!(screen, "{}", language.say(Key::Basis))?;
    if filter.once {
        writeln!(screen, "{}", language.say(Key::BasisOnce))?;
    }
    if let Some(day) = filter.as_of {
        writeln!(screen, "{}", language.fill(Key::BasisAsOf, &[("day", &day)]))?;
    }
    for line in summary(&statistics.all, filter, language) {
        writeln!(screen, "{line}")?;
    }
    let Some(by) = by else { return Ok(()) };
    writeln!(screen)?;
    table(screen, by, filter, &statistics.groups, language)?;
    if by.overlaps() {
        writeln!(screen, "{}", language.say(Key::GroupsOverlap))?;
    }
    Ok(())
}

fn summary(all: &Figures, filter: &Filter, language: Language) -> Vec<String> {
    let command = list_command(filter);
    let mut lines =
        vec![language.fill(Key::Selection, &[("n", &grouped(all.incidents)), ("command", &command)])];
    let People { told, other_unit, ruled_out, untold, .. } = &all.people;
    let people: [(&str, &dyn std::fmt::Display); 4] =
        [("told", told), ("other", other_unit), ("none", ruled_out), ("untold", untold)];
    lines.push(language.fill(Key::StatsPeople, &people));
    lines.extend(all.people.spread.map(|spread| spread_line(Key::StatsSpread, &spread, language)));
    lines.push(language.fill(Key::StatsBands, &[("bands", &bands(&all.people, language))]));
    let spans = [
        (Key::SpanNoticed, &all.until_noticed),
        (Key::SpanDisclosed, &all.until_disclosed),
        (Key::SpanInAll, &all.in_all),
    ];
    lines.extend(spans.iter().flat_map(|(key, days)| days_lines(*key, days, language)));
    lines
}

fn bands(people: &People, language: Language) -> String {
    let bands = Band::ALL.iter().zip(&people.bands);
    let bands = bands.map(|(band, count)| format!("{} {}", group::band(*band, language), grouped(*count)));
    bands.collect::<Vec<_>>().join(language.say(Key::And))
}

fn days_lines(key: Key, days: &Days, language: Language) -> Vec<String> {
    let values: [(&str, &dyn std::fmt::Display); 4] = [
        ("span", &language.say(key)),
        ("told", &days.told),
        ("untold", &days.untold),
        ("backwards", &days.backwards),
    ];
    let spread = days.spread.map(|spread| spread_line(Key::StatsDaysSpread, &spread, language));
    std::iter::once(language.fill(Key::StatsDays, &values)).chain(spread).collect()
}

fn spread_line(key: Key, spread: &Spread, language: Language) -> String {
    let [lower, median, upper, mean] = [spread.lower, spread.median, spread.upper, spread.mean].map(tenths);
    let values: [(&str, &dyn std::fmt::Display); 5] = [
        ("median", &median),
        ("lower", &lower),
        ("upper", &upper),
        ("mean", &mean),
        ("largest", &grouped(spread.largest)),
    ];
    language.fill(key, &values)
}

const GROUP: Column = Column::words(20, 10);
const COLUMNS: [(Key, Column); 7] = [
    (Key::ColumnIncidents, Column::numbers(8, 8)),
    (Key::ColumnPeopleTold, Column::numbers(8, 8)),
    (Key::ColumnMedian, Column::numbers(9, 8)),
    (Key::ColumnMean, Column::numbers(9, 8)),
    (Key::ColumnLargest, Column::numbers(9, 8)),
    (Key::ColumnDaysDisclosed, Column::numbers(9, 8)),
    (Key::ColumnCommand, Column::words(60, 40)),
];

fn table(
    screen: &mut Screen,
    by: Facet,
    filter: &Filter,
    groups: &[(Group, Figures)],
    language: Language,
) -> anyhow::Result<()> {
    let [incidents, told, median, mean, largest, days, command] =
        COLUMNS.map(|(key, _)| language.say(key).to_owned());
    let group = by.label(language).to_owned();
    let names = [group, incidents, told, median, mean, largest, days, command];
    let groups = groups.iter().map(|(group, figures)| row(*group, figures, filter, language));
    let rows: Vec<_> = std::iter::once(names).chain(groups).collect();
    let [incidents, told, median, mean, largest, days, command] = COLUMNS.map(|(_, column)| column);
    let columns = [GROUP, incidents, told, median, mean, largest, days, command];
    let table = Table::fitting(columns, &rows, screen.width);
    rows.iter().try_for_each(|row| table.row(screen, row.each_ref().map(String::as_str)))?;
    Ok(())
}

fn row(of: Group, figures: &Figures, filter: &Filter, language: Language) -> [String; 8] {
    let none = || super::list::NOTHING.to_owned();
    let people = figures.people.spread;
    [
        group::group(of, language),
        grouped(figures.incidents),
        grouped(figures.people.told),
        people.map_or_else(none, |spread| tenths(spread.median)),
        people.map_or_else(none, |spread| tenths(spread.mean)),
        people.map_or_else(none, |spread| grouped(spread.largest)),
        figures.until_disclosed.spread.map_or_else(none, |spread| tenths(spread.median)),
        list_command(&of.narrowed(filter)),
    ]
}
