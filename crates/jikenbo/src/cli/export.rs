//! `jikenbo export`: everything that is kept, for other programs.

mod archive;
mod veris;

use std::io::Write;
use std::path::PathBuf;

use jikenbo_casebook::{Casebook, Exported};
use jikenbo_publish::format::{csv, jsonl};
use jikenbo_publish::{Article, Source};

use super::screen::Screen;
use crate::config::{Settings, place};
use crate::exit::Exit;
use crate::message::Key;

/// How to write it, and where.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The format.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The new directory to write, for formats of many files.
    #[arg(long, value_name = "DIR", required_if_eq_any([("format", "archive"), ("format", "veris")]))]
    output: Option<PathBuf>,
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
}

/// Writes document by document in order of arrival.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let casebook = Casebook::open_read_only(place::for_reading(settings)?)?;
    let mut screen = Screen::new();
    let articles = match args.format {
        Format::Jsonl => as_jsonl(&casebook, &mut screen)?,
        Format::Csv => as_csv(&casebook, &mut screen)?,
        Format::Archive => return archive::run(&casebook, &args.output.unwrap_or_default(), settings),
        Format::Veris => return veris::run(&casebook, &args.output.unwrap_or_default(), settings),
    };
    screen.flush()?;
    anstream::eprintln!("{}", settings.language.fill(Key::Exported, &[("articles", &articles)]));
    Ok(Exit::Well)
}

fn as_jsonl(casebook: &Casebook, out: &mut impl Write) -> anyhow::Result<u64> {
    each(casebook, |article| Ok(writeln!(out, "{}", jsonl::to_string(&article)?)?))
}

fn as_csv(casebook: &Casebook, out: &mut impl Write) -> anyhow::Result<u64> {
    let mut writer = csv::Writer::new(out)?;
    let articles = each(casebook, |article| Ok(writer.write(&article)?))?;
    writer.finish()?;
    Ok(articles)
}

fn each(
    casebook: &Casebook,
    mut write: impl FnMut(Article<'_>) -> anyhow::Result<()>,
) -> anyhow::Result<u64> {
    let mut count = 0;
    for exported in casebook.export()? {
        let Exported { document, text, articles } = exported?;
        let source = Source::new(&document.name, document.id, &text);
        for article in &articles {
            write(Article { source: &source, number: article.number, record: &article.record })?;
            count += 1;
        }
    }
    Ok(count)
}
