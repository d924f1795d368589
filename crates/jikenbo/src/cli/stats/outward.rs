//! The figures for programs and spreadsheets; each row says what it stands on.

use std::io::Write;

use jikenbo_casebook::{Band, Days, Facet, Figures, Filter, People, Spread, Statistics};
use serde::Serialize;

use crate::cli::conditions::list_command;

/// What every output says of itself.
const BASIS: &str = "disclosed_on";

/// The outward shape of the figures.
#[derive(Serialize)]
struct Outward {
    basis: &'static str,
    as_of: Option<String>,
    selection: String,
    by: Option<&'static str>,
    /// An incident may be in several groups: they are not to be summed.
    groups_overlap: bool,
    all: OutwardFigures,
    groups: Vec<OutwardGroup>,
}

#[derive(Serialize)]
struct OutwardGroup {
    group: String,
    list: String,
    #[serde(flatten)]
    figures: OutwardFigures,
}

#[derive(Serialize)]
struct OutwardFigures {
    incidents: u64,
    people: OutwardPeople,
    days_from_occurrence_to_discovery: OutwardDays,
    days_from_discovery_to_disclosure: OutwardDays,
    days_from_occurrence_to_disclosure: OutwardDays,
}

#[derive(Serialize)]
struct OutwardPeople {
    told: u64,
    other_unit: u64,
    ruled_out: u64,
    unknown: u64,
    #[serde(flatten)]
    spread: Option<OutwardSpread>,
    bands: Vec<OutwardBand>,
}

#[derive(Serialize)]
struct OutwardBand {
    band: String,
    incidents: u64,
}

#[derive(Serialize)]
struct OutwardDays {
    told: u64,
    backwards: u64,
    unknown: u64,
    #[serde(flatten)]
    spread: Option<OutwardSpread>,
}

#[derive(Clone, Copy, Serialize)]
struct OutwardSpread {
    lower_quartile: f64,
    median: f64,
    upper_quartile: f64,
    mean: f64,
    largest: u64,
}

/// Writes one JSON object.
pub(super) fn json(
    out: &mut impl Write,
    by: Option<Facet>,
    filter: &Filter,
    statistics: &Statistics,
) -> anyhow::Result<()> {
    let group = |(group, figures): &(jikenbo_casebook::Group, Figures)| OutwardGroup {
        group: group.to_string(),
        list: list_command(&group.narrowed(filter)),
        figures: figures.into(),
    };
    let outward = Outward {
        basis: BASIS,
        as_of: filter.as_of.map(|day| day.to_string()),
        selection: list_command(filter),
        by: by.map(Facet::as_str),
        groups_overlap: by.is_some_and(Facet::overlaps),
        all: (&statistics.all).into(),
        groups: statistics.groups.iter().map(group).collect(),
    };
    writeln!(out, "{}", serde_json::to_string_pretty(&outward)?)?;
    Ok(())
}

const COLUMNS: [&str; 25] = [
    "basis",
    "as_of",
    "by",
    "group",
    "incidents",
    "people_told",
    "people_other_unit",
    "people_ruled_out",
    "people_unknown",
    "people_lower_quartile",
    "people_median",
    "people_upper_quartile",
    "people_mean",
    "people_largest",
    "discovery_told",
    "discovery_backwards",
    "discovery_unknown",
    "discovery_median_days",
    "disclosure_told",
    "disclosure_backwards",
    "disclosure_unknown",
    "disclosure_lower_quartile_days",
    "disclosure_median_days",
    "disclosure_upper_quartile_days",
    "list",
];

/// Writes a row for all, then one for each group. UTF-8 with a byte order mark; no cell begins like a formula.
pub(super) fn csv(
    out: &mut impl Write,
    by: Option<Facet>,
    filter: &Filter,
    statistics: &Statistics,
) -> anyhow::Result<()> {
    out.write_all("\u{FEFF}".as_bytes())?;
    let mut rows = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    rows.write_record(COLUMNS)?;
    let as_of = filter.as_of.map(|day| day.to_string()).unwrap_or_default();
    let by = by.map(Facet::as_str).unwrap_or_default();
    let all = ("all".to_owned(), list_command(filter), &statistics.all);
    let groups = statistics
        .groups
        .iter()
        .map(|(group, figures)| (group.to_string(), list_command(&group.narrowed(filter)), figures));
    for (group, list, figures) in std::iter::once(all).chain(groups) {
        let place = [BASIS.to_owned(), as_of.clone(), by.to_owned(), group];
        rows.write_record(place.into_iter().chain(cells(figures)).chain([list]))?;
    }
    rows.flush()?;
    Ok(())
}

fn cells(figures: &Figures) -> Vec<String> {
    let Figures { people, until_noticed: noticed, until_disclosed: disclosed, .. } = figures;
    let figure = |spread: Option<Spread>, of: fn(Spread) -> f64| {
        spread.map(of).map_or_else(String::new, |n| n.to_string())
    };
    let largest = people.spread.map_or_else(String::new, |spread| spread.largest.to_string());
    let counts = [figures.incidents, people.told, people.other_unit, people.ruled_out, people.untold];
    let mut cells: Vec<String> = counts.iter().map(ToString::to_string).collect();
    cells.extend([
        figure(people.spread, |spread| spread.lower),
        figure(people.spread, |spread| spread.median),
        figure(people.spread, |spread| spread.upper),
        figure(people.spread, |spread| spread.mean),
        largest,
    ]);
    cells.extend([noticed.told, noticed.backwards, noticed.untold].map(|count| count.to_string()));
    cells.push(figure(noticed.spread, |spread| spread.median));
    cells.extend([disclosed.told, disclosed.backwards, disclosed.untold].map(|count| count.to_string()));
    cells.extend([
        figure(disclosed.spread, |spread| spread.lower),
        figure(disclosed.spread, |spread| spread.median),
        figure(disclosed.spread, |spread| spread.upper),
    ]);
    cells
}

impl From<&Figures> for OutwardFigures {
    fn from(figures: &Figures) -> Self {
        Self {
            incidents: figures.incidents,
            people: (&figures.people).into(),
            days_from_occurrence_to_discovery: (&figures.until_noticed).into(),
            days_from_discovery_to_disclosure: (&figures.until_disclosed).into(),
            days_from_occurrence_to_disclosure: (&figures.in_all).into(),
        }
    }
}

impl From<&People> for OutwardPeople {
    fn from(people: &People) -> Self {
        let band = |(band, &incidents): (&Band, &u64)| OutwardBand { band: band.to_string(), incidents };
        Self {
            told: people.told,
            other_unit: people.other_unit,
            ruled_out: people.ruled_out,
            unknown: people.untold,
            spread: people.spread.map(Into::into),
            bands: Band::ALL.iter().zip(&people.bands).map(band).collect(),
        }
    }
}

impl From<&Days> for OutwardDays {
    fn from(days: &Days) -> Self {
        let (told, backwards, unknown) = (days.told, days.backwards, days.untold);
        Self { told, backwards, unknown, spread: days.spread.map(Into::into) }
    }
}

impl From<Spread> for OutwardSpread {
    fn from(spread: Spread) -> Self {
        let Spread { lower, median, upper, mean, largest } = spread;
        Self { lower_quartile: lower, median, upper_quartile: upper, mean, largest }
    }
}
