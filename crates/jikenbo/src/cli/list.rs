//! `jikenbo list`: what is kept, in a table.

use std::io::Write;

use jikenbo_casebook::{Casebook, Filter, Listed, Sort};
use jikenbo_model::Affected;
use jikenbo_model::vocabulary::{Cause, Industry, Kind};
use serde::Serialize;

use super::conditions::{Conditions, Counting};
use super::screen::Screen;
use super::table::{Column, Table};
use crate::config::{Settings, place};
use crate::exit::Exit;
use crate::message::label::{self, Label};
use crate::message::{Key, Language};

/// Which incidents to list, and in which order.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    shape: Shape,
    /// In which order.
    #[arg(long, value_enum, default_value_t)]
    sort: Order,
    /// What is counted as one.
    #[arg(long, value_enum, default_value_t)]
    count: Counting,
    #[command(flatten)]
    conditions: Conditions,
}

/// In which order a list is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Order {
    /// The latest disclosure first.
    #[default]
    Newest,
    /// The earliest disclosure first.
    Oldest,
    /// The largest number of those affected first.
    Largest,
}

/// How a list of articles is printed; `list` and `search` share it.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(crate) struct Shape {
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
    /// No more than this many.
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub(crate) limit: usize,
}

impl Shape {
    /// As many as are asked for: one more than wanted, to know whether there are more.
    pub(crate) fn asked(self) -> usize {
        self.limit.saturating_add(1)
    }

    /// Leaves out what is over the limit; was there any?
    pub(crate) fn cut<T>(self, rows: &mut Vec<T>) -> bool {
        let is_cut = rows.len() > self.limit;
        rows.truncate(self.limit);
        is_cut
    }

    /// Tells that there are more.
    pub(crate) fn tell_cut(self, language: Language) {
        anstream::eprintln!("{}", language.fill(Key::LimitReached, &[("limit", &self.limit)]));
    }
}

/// A table for people, or one JSON object a line for programs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// A table to look at.
    #[default]
    Table,
    /// One JSON object a line.
    Jsonl,
}

/// Prints the latest disclosure first.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let casebook = Casebook::open_read_only(place::for_reading(settings)?)?;
    let shape = args.shape;
    let once = args.count == Counting::Events;
    let filter = Filter { once, sort: args.sort.into(), ..args.conditions.filter(Some(Kind::Incident)) };
    let mut listed = casebook.list(&filter.first(shape.asked()))?;
    let is_cut = shape.cut(&mut listed);
    let mut screen = Screen::new();
    match shape.format {
        Format::Jsonl => jsonl(&mut screen, &listed)?,
        Format::Table if listed.is_empty() => {
            let is_empty = casebook.is_empty()?;
            let key = if is_empty { Key::EmptyCasebook } else { Key::NothingListed };
            writeln!(screen, "{}", settings.language.say(key))?;
        }
        Format::Table => {
            table(&mut screen, &listed, settings.language)?;
            if !is_cut {
                writeln!(screen, "{}", settings.language.fill(Key::Listed, &[("n", &listed.len())]))?;
            }
        }
    }
    screen.flush()?;
    if is_cut {
        shape.tell_cut(settings.language);
    }
    Ok(Exit::Well)
}

impl From<Order> for Sort {
    fn from(order: Order) -> Self {
        match order {
            Order::Newest => Self::Newest,
            Order::Oldest => Self::Oldest,
            Order::Largest => Self::Largest,
        }
    }
}

/// Prints articles as a table.
pub(crate) fn table(screen: &mut Screen, listed: &[Listed], language: Language) -> anyhow::Result<()> {
    let names = COLUMNS.map(|(name, _)| language.say(name).to_owned());
    let rows: Vec<_> = std::iter::once(names).chain(listed.iter().map(|row| cells(row, language))).collect();
    let table = Table::fitting(COLUMNS.map(|(_, column)| column), &rows, screen.width);
    for row in &rows {
        table.row(screen, row.each_ref().map(String::as_str))?;
    }
    Ok(())
}

/// The columns of every table of incidents.
pub(crate) const COLUMNS: [(Key, Column); 7] =
    [(Key::ColumnNumber, Column::words(9, 9)), DISCLOSED, ORGANIZATION, CAUSE, AFFECTED, STATUS, REPORTS];
pub(crate) const DISCLOSED: (Key, Column) = (Key::ColumnDisclosed, Column::words(10, 10));
pub(crate) const ORGANIZATION: (Key, Column) = (Key::ColumnOrganization, Column::words(32, 6));
pub(crate) const CAUSE: (Key, Column) = (Key::ColumnCause, Column::words(24, 6));
pub(crate) const AFFECTED: (Key, Column) = (Key::ColumnAffected, Column::numbers(18, 12));
pub(crate) const STATUS: (Key, Column) = (Key::ColumnStatus, Column::words(15, 4));
const REPORTS: (Key, Column) = (Key::ColumnReports, Column::numbers(7, 4));
/// What stands where a document tells nothing.
pub(crate) const NOTHING: &str = "―";

fn cells(row: &Listed, language: Language) -> [String; 7] {
    let none = || NOTHING.to_owned();
    let [affected, status] = affected(row.affected, language);
    [
        row.number.map_or_else(none, |number| number.to_string()),
        row.disclosed.map_or_else(none, |when| when.to_string()),
        row.organization.clone().unwrap_or_else(none),
        row.cause.map_or_else(none, |cause| cause.label(language).to_owned()),
        affected,
        status,
        row.reports.to_string(),
    ]
}

/// The cells of the headline number: how many, and what became of them.
pub(crate) fn affected(affected: Option<Affected>, language: Language) -> [String; 2] {
    match affected {
        None => [NOTHING.to_owned(), String::new()],
        Some(Affected { count, status }) => {
            [label::count(count, language), status.label(language).to_owned()]
        }
    }
}

/// The outward shape of a row; words are those of the labelling guide.
#[derive(Serialize)]
struct Line<'l> {
    number: Option<String>,
    reports: u64,
    disclosed_on: Option<String>,
    organization: Option<&'l str>,
    cause: Option<&'static str>,
    affected: Option<OutwardAffected>,
    industry: Option<&'static str>,
    kind: &'static str,
    source: &'l str,
    document: String,
    ordinal: u32,
}

#[derive(Serialize)]
struct OutwardAffected {
    value: u64,
    unit: &'static str,
    bound: &'static str,
    status: &'static str,
}

fn jsonl(screen: &mut Screen, listed: &[Listed]) -> anyhow::Result<()> {
    for row in listed {
        let line = Line {
            number: row.number.map(|number| number.to_string()),
            reports: row.reports,
            disclosed_on: row.disclosed.map(|when| when.to_string()),
            organization: row.organization.as_deref(),
            cause: row.cause.map(Cause::as_str),
            affected: row.affected.map(outward),
            industry: row.industry.map(Industry::as_str),
            kind: row.kind.as_str(),
            source: &row.name,
            document: row.document.to_string(),
            ordinal: row.ordinal,
        };
        writeln!(screen, "{}", serde_json::to_string(&line)?)?;
    }
    Ok(())
}

fn outward(affected: Affected) -> OutwardAffected {
    let (count, status) = (affected.count, affected.status.as_str());
    OutwardAffected { value: count.value, unit: count.unit.as_str(), bound: count.bound.as_str(), status }
}
