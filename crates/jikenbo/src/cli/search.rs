//! `jikenbo search`: any part of any word.

use std::io::Write;

use jikenbo_casebook::{Casebook, Found};
use serde::Serialize;

use super::list::{Format, Shape};
use super::mark::{bold, marked, one_line};
use super::screen::Screen;
use crate::config::{Settings, place};
use crate::exit::Exit;
use crate::message::{Key, Language};

/// What to look for.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Words that must all be there, in the text or the values. Width, case and kana do not matter.
    #[arg(required = true)]
    words: Vec<String>,
    #[command(flatten)]
    shape: Shape,
}

/// Prints the latest disclosure first.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let casebook = Casebook::open_read_only(place::for_reading(settings)?)?;
    let words = args.words.join(" ");
    let mut found = casebook.search(&words, args.shape.limit.saturating_add(1))?;
    let is_cut = found.len() > args.shape.limit;
    found.truncate(args.shape.limit);
    let mut screen = Screen::new();
    match args.shape.format {
        Format::Jsonl => jsonl(&mut screen, &found)?,
        Format::Table => {
            hits(&mut screen, &found, &words, settings.language)?;
            if !found.is_empty() && !is_cut {
                writeln!(
                    screen,
                    "{}",
                    settings.language.fill(Key::Found, &[("n", &found.len())])
                )?;
            }
        }
    }
    screen.flush()?;
    if is_cut {
        anstream::eprintln!(
            "{}",
            settings
                .language
                .fill(Key::LimitReached, &[("limit", &args.shape.limit)])
        );
    }
    Ok(Exit::Well)
}

/// Prints each hit on two lines: what it is, and the words where they stand.
pub(crate) fn hits(
    screen: &mut Screen,
    found: &[Found],
    words: &str,
    language: Language,
) -> anyhow::Result<()> {
    if found.is_empty() {
        writeln!(
            screen,
            "{}",
            language.fill(Key::NothingFound, &[("words", &one_line(words))])
        )?;
        return Ok(());
    }
    for hit in found {
        writeln!(screen, "{}", bold(&title(hit, language), screen.colour))?;
        writeln!(screen, "    {}", snippet(hit, screen.colour))?;
        if !hit.fields.is_empty() {
            let fields = one_line(&hit.fields.join(", "));
            writeln!(
                screen,
                "    {}",
                language.fill(Key::MatchedFields, &[("fields", &fields)])
            )?;
        }
    }
    Ok(())
}

fn title(hit: &Found, language: Language) -> String {
    let number = hit
        .number
        .map_or_else(|| "―".to_owned(), |number| number.to_string());
    let disclosed = hit
        .disclosed
        .map_or_else(|| "―".to_owned(), |when| when.to_string());
    let organization = one_line(hit.organization.as_deref().unwrap_or("―"));
    let article = match hit.ordinal {
        Some(ordinal) => format!("{}#{ordinal}", one_line(&hit.name)),
        None => format!("{} {}", one_line(&hit.name), language.say(Key::BetweenArticles)),
    };
    format!("{number}  {disclosed}  {organization}  {article}")
}

fn snippet(hit: &Found, colour: bool) -> String {
    let piece = |(words, found): (&str, bool)| {
        let words = one_line(words);
        if found { marked(&words, colour) } else { words }
    };
    hit.snippet
        .pieces()
        .map(piece)
        .collect::<String>()
        .trim()
        .to_owned()
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
    pieces
        .filter(|(_, found)| *found)
        .map(|(place, _)| place)
        .collect()
}
