//! `jikenbo export`: everything that is kept, for other programs.

mod archive;
mod chosen;
mod links;
mod veris;

use std::io::Write;
use std::path::PathBuf;

use jikenbo_casebook::{Casebook, Exported};
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
    let chosen = Chosen::of(&casebook, &filter)?;
    if chosen.is_part() && matches!(format, Format::Archive | Format::Links) {
        return Err(Refused::NotInPart.into());
    }
    let articles = match (format, output) {
        (Format::Archive, output) => return archive::run(&casebook, &output.unwrap_or_default(), settings),
        (Format::Veris, output) => {
            return veris::run(&casebook, &filter, &output.unwrap_or_default(), settings);
        }
        (Format::Jsonl, Some(path)) => write_file(&path, |out| as_jsonl(&casebook, &chosen, out))?,
        (Format::Csv, Some(path)) => write_file(&path, |out| as_csv(&casebook, &chosen, out))?,
        (Format::Jsonl, None) => as_jsonl(&casebook, &chosen, &mut Screen::new())?,
        (Format::Csv, None) => as_csv(&casebook, &chosen, &mut Screen::new())?,
        (Format::Links, Some(path)) => write_file(&path, |out| links::write(&casebook, out))?,
        (Format::Links, None) => links::write(&casebook, &mut Screen::new())?,
    };
    anstream::eprintln!("{}", settings.language.fill(Key::Exported, &[("articles", &articles)]));
    Ok(Exit::Well)
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
