//! `jikenbo search`: any part of any word.

use std::io::Write;

use jikenbo_casebook::{Casebook, Filter, Found, Sort};
use jikenbo_model::vocabulary::Kind;
use jikenbo_publish::Field;
use serde::Serialize;

use super::conditions::Conditions;
use super::facets;
use super::list::{Format, NOTHING, Shape};
use super::mark::{bold, one_line};
use super::screen::Screen;
use super::snippet;
use super::table::cut;
use crate::config::{Settings, place};
use crate::exit::Exit;
use crate::message::label::Label;
use crate::message::{Key, Language};

/// What to look for.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Words that must all be there, in the text or the values. Width, case and kana do not matter.
    #[arg(required_unless_present = "facets")]
    words: Vec<String>,
    /// Count the incidents found by cause, industry, month and so on instead.
    #[arg(long)]
    facets: bool,
    #[command(flatten)]
    shape: Shape,
    /// In which order.
    #[arg(long, value_enum, default_value_t)]
    sort: Order,
    #[command(flatten)]
    conditions: Conditions,
}

/// In which order hits are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Order {
    /// The latest disclosure first.
    #[default]
    Newest,
    /// The earliest disclosure first.
    Oldest,
    /// The largest number of those affected first.
    Largest,
    /// Where the words are many, or stand in the values, first.
    Relevance,
}

impl From<Order> for Sort {
    fn from(order: Order) -> Self {
        match order {
            Order::Newest => Self::Newest,
            Order::Oldest => Self::Oldest,
            Order::Largest => Self::Largest,
            Order::Relevance => Self::Relevance,
        }
    }
}

/// Prints what was found, or counts it.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let casebook = Casebook::open_read_only(place::for_reading(settings)?)?;
    let words = args.words.join(" ");
    if args.facets {
        let filter = args.conditions.filter(Some(Kind::Incident));
        return facets::print(&casebook, &words, &filter, args.shape.format, settings);
    }
    let filter = Filter { sort: args.sort.into(), ..args.conditions.filter(None) };
    let mut found = casebook.search(&words, &filter.first(args.shape.asked()))?;
    let is_cut = args.shape.cut(&mut found);
    let mut screen = Screen::new();
    match args.shape.format {
        Format::Jsonl => jsonl(&mut screen, &found)?,
        Format::Table if found.is_empty() => {
            let lines = nothing_found(&casebook, &args.words, settings.language)?;
            lines.iter().try_for_each(|line| writeln!(screen, "{line}"))?;
        }
        Format::Table => hits(&mut screen, &found, settings.language)?,
    }
    if args.shape.format == Format::Table && !is_cut && !found.is_empty() {
        writeln!(screen, "{}", settings.language.fill(Key::Found, &[("n", &found.len())]))?;
    }
    screen.flush()?;
    if is_cut {
        args.shape.tell_cut(settings.language);
    }
    Ok(Exit::Well)
}

/// That nothing was found, and what may help: fewer conditions, the words that do not occur at all, or other words.
fn nothing_found(casebook: &Casebook, words: &[String], language: Language) -> anyhow::Result<Vec<String>> {
    let all = one_line(&words.join(" "));
    if casebook.is_empty()? {
        return Ok(vec![language.say(Key::EmptyCasebook).to_owned()]);
    }
    if !casebook.search(&all, &Filter::default().first(1))?.is_empty() {
        return Ok(vec![language.fill(Key::OnlyOutside, &[("words", &all)])]);
    }
    let mut lines = vec![language.fill(Key::NothingFound, &[("words", &all)])];
    let each: Vec<_> = all.split_whitespace().collect();
    let mut strangers = Vec::new();
    for word in each.iter().filter(|_| each.len() > 1) {
        if casebook.search(word, &Filter::default().first(1))?.is_empty() {
            strangers.push(*word);
        }
    }
    lines.push(match strangers.as_slice() {
        [] if each.len() > 1 => language.say(Key::NeverTogether).to_owned(),
        [] => language.say(Key::TryOtherWords).to_owned(),
        strangers => language.fill(Key::NowhereAtAll, &[("words", &strangers.join(language.say(Key::And)))]),
    });
    Ok(lines)
}

/// Prints each hit on two lines: what it is, and the words where they stand.
pub(crate) fn hits(screen: &mut Screen, found: &[Found], language: Language) -> anyhow::Result<()> {
    for hit in found {
        let title = cut(&title(hit, language), screen.width.unwrap_or(usize::MAX));
        writeln!(screen, "{}", bold(&title, screen.colour))?;
        let room = screen.width.map(|width| width.saturating_sub(INDENT.len()));
        writeln!(screen, "{INDENT}{}", snippet::line(&hit.snippet, room, screen.colour))?;
        if !hit.fields.is_empty() {
            let fields: Vec<_> = hit.fields.iter().map(|field| field_name(field, language)).collect();
            let values: [(&str, &dyn std::fmt::Display); 1] =
                [("fields", &fields.join(language.say(Key::And)))];
            writeln!(screen, "{INDENT}{}", language.fill(Key::MatchedFields, &values))?;
        }
    }
    Ok(())
}

/// Before what belongs to the line above.
const INDENT: &str = "    ";

fn field_name(field: &str, language: Language) -> String {
    Field::named(field).map_or_else(|| one_line(field), |known| known.label(language).to_owned())
}

fn title(hit: &Found, language: Language) -> String {
    let number = hit.number.map_or_else(|| NOTHING.to_owned(), |number| number.to_string());
    let disclosed = hit.disclosed.map_or_else(|| NOTHING.to_owned(), |when| when.to_string());
    let organization = one_line(hit.organization.as_deref().unwrap_or(NOTHING));
    let article = match hit.ordinal {
        Some(ordinal) => format!("{}#{ordinal}", one_line(&hit.name)),
        None => format!("{} {}", one_line(&hit.name), language.say(Key::BetweenArticles)),
    };
    format!("{number}  {disclosed}  {organization}  {article}")
}

/// The outward shape of a hit. `found` are the found words inside `snippet`, in code points of it.
#[derive(Serialize)]
struct Line<'f> {
    number: Option<String>,
    disclosed_on: Option<String>,
    organization: Option<&'f str>,
    source: &'f str,
    document: String,
    ordinal: Option<u32>,
    snippet: &'f str,
    found: Vec<[usize; 2]>,
    fields: &'f [String],
}

fn jsonl(screen: &mut Screen, found: &[Found]) -> anyhow::Result<()> {
    for hit in found {
        let line = Line {
            number: hit.number.map(|number| number.to_string()),
            disclosed_on: hit.disclosed.map(|when| when.to_string()),
            organization: hit.organization.as_deref(),
            source: &hit.name,
            document: hit.document.to_string(),
            ordinal: hit.ordinal,
            snippet: &hit.snippet.text,
            found: places(hit),
            fields: &hit.fields,
        };
        writeln!(screen, "{}", serde_json::to_string(&line)?)?;
    }
    Ok(())
}

fn places(hit: &Found) -> Vec<[usize; 2]> {
    let mut at = 0;
    let pieces = hit.snippet.pieces().map(|(words, found)| {
        let start = at;
        at += words.chars().count();
        ([start, at], found)
    });
    pieces.filter(|(_, found)| *found).map(|(place, _)| place).collect()
}
