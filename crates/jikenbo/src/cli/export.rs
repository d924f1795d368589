//! `jikenbo export`: everything that is kept, for other programs.

mod archive;
mod chosen;
mod links;
mod veris;

use std::io::Write;
use std::path::PathBuf;

use jikenbo_casebook::{Casebook, Exported, Filter};
use jikenbo_publish::format::{csv, jsonl};
use jikenbo_publish::{Article, Source};

use self::chosen::Chosen;
use super::conditions::Conditions;
use super::screen::Screen;
use crate::config::{Settings, place};
use crate::exit::Exit;
use crate::message::Key;
use crate::refused::Refused;
use crate::task::whole::write_file;

/// How to write it, and where.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The format.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The file to write, or for formats of many files the new directory; without it the standard output.
    #[arg(long, value_name = "PATH", required_if_eq_any([("format", "archive"), ("format", "veris")]))]
    output: Option<PathBuf>,
    #[command(flatten)]
    conditions: Conditions,
}

#[derive(Clone, Copy, Debug, Default, clap::ValueEnum)]
enum Format {
    /// One JSON object a line, with the places of the words.
    #[default]
    Jsonl,
    /// For spreadsheets.
    Csv,
    /// The whole casebook as an open directory, which `import` takes back.
    Archive,
    /// VERIS 1.4.1, one JSON file an incident.
    Veris,
    /// One JSON object a line: which incident a document reports, and how.
    Links,
}

/// Writes document by document in order of arrival.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let casebook = Casebook::open_read_only(place::for_reading(settings)?)?;
    let Args { format, output, conditions } = args;
    let filter = conditions.filter(None);
    if filter != Filter::default() && matches!(format, Format::Archive | Format::Links) {
        return Err(Refused::NotInPart.into());
    }
    match format {
        Format::Archive => return archive::run(&casebook, &output.unwrap_or_default(), settings),
        Format::Veris => return veris::run(&casebook, &filter, &output.unwrap_or_default(), settings),
        Format::Jsonl | Format::Csv | Format::Links => {}
    }
    let articles = match output {
        Some(path) => write_file(&path, |out| write(&casebook, format, &filter, out))?,
        None => write(&casebook, format, &filter, &mut Screen::new())?,
    };
    anstream::eprintln!("{}", settings.language.fill(Key::Exported, &[("articles", &articles)]));
    Ok(Exit::Well)
}

/// Writes a format of one file; how many articles.
fn write(casebook: &Casebook, format: Format, filter: &Filter, out: &mut impl Write) -> anyhow::Result<u64> {
    match format {
        Format::Links => links::write(casebook, out),
        Format::Csv => as_csv(casebook, &Chosen::of(casebook, filter)?, out),
        _ => as_jsonl(casebook, &Chosen::of(casebook, filter)?, out),
    }
}

fn as_jsonl(casebook: &Casebook, chosen: &Chosen, out: &mut impl Write) -> anyhow::Result<u64> {
    let articles = each(casebook, chosen, |article| Ok(writeln!(out, "{}", jsonl::to_string(&article)?)?))?;
    out.flush()?;
    Ok(articles)
}

fn as_csv(casebook: &Casebook, chosen: &Chosen, out: &mut impl Write) -> anyhow::Result<u64> {
    let mut writer = csv::Writer::new(out)?;
    let articles = each(casebook, chosen, |article| Ok(writer.write(&article)?))?;
    writer.finish()?;
    Ok(articles)
}

fn each(
    casebook: &Casebook,
    chosen: &Chosen,
    mut write: impl FnMut(Article<'_>) -> anyhow::Result<()>,
) -> anyhow::Result<u64> {
    let mut count = 0;
    for exported in casebook.export()? {
        let Exported { document, text, articles } = exported?;
        let source = Source::new(&document.name, document.id, &text);
        for article in articles.iter().filter(|article| chosen.has(document.id, article)) {
            write(Article { source: &source, number: article.number, record: &article.record })?;
            count += 1;
        }
    }
    Ok(count)
}
