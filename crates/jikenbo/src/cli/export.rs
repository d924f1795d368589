//! `jikenbo export`: everything that is kept, for other programs.

mod archive;
mod chosen;
mod folder;
mod incidents;
mod links;
mod sources;

use std::io::Write;
use std::path::{Path, PathBuf};

use jikenbo_casebook::{Casebook, DocumentInfo, Exported, Filter};
use jikenbo_publish::format::{annotation, csv, jsonl, misp};
use jikenbo_publish::{Article, Source};

use self::chosen::Chosen;
use super::conditions::Conditions;
use super::screen::Screen;
use crate::config::{Settings, place};
use crate::exit::Exit;
use crate::message::Key;
use crate::refused::Refused;
use crate::task::address::published_at;
use crate::task::exchange::Files;
use crate::task::whole::write_file;

/// How to write it, and where.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The format.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The file to write, or for formats of many files the new directory; without it the standard output.
    #[arg(long, value_name = "PATH", required_if_eq_any(NEED_A_PATH))]
    output: Option<PathBuf>,
    #[command(flatten)]
    conditions: Conditions,
}

/// Formats of many files, and of bytes that a terminal cannot show.
const NEED_A_PATH: [(&str, &str); 6] = [
    ("format", "archive"),
    ("format", "veris"),
    ("format", "misp"),
    ("format", "warc"),
    ("format", "parquet"),
    ("format", "xlsx"),
];

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
    /// STIX 2.1 with the incident extension, one bundle.
    Stix,
    /// MISP, one event an incident, in the layout of a feed.
    Misp,
    /// W3C Web Annotation (JSON-LD), one annotation a value.
    Annotation,
    /// The documents as they came, with their text (WARC 1.1).
    Warc,
    /// One row an incident, for analysis.
    Parquet,
    /// A workbook: incidents, the words that values rest on, documents.
    Xlsx,
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
    let path = output.as_deref().unwrap_or(Path::new(""));
    match format {
        Format::Archive => return archive::run(&casebook, path, settings),
        Format::Veris => return folder::run(&casebook, &filter, Files::Veris, path, settings),
        Format::Misp => {
            let files = Files::Misp(misp::Manifest::default());
            return folder::run(&casebook, &filter, files, path, settings);
        }
        Format::Warc => return sources::run(&casebook, &filter, path, settings),
        Format::Stix => return incidents::stix(&casebook, &filter, output.as_deref(), settings),
        Format::Parquet => return incidents::parquet(&casebook, &filter, path, settings),
        Format::Xlsx => return incidents::workbook(&casebook, &filter, path, settings),
        Format::Jsonl | Format::Csv | Format::Annotation | Format::Links => {}
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
        Format::Annotation => as_annotations(casebook, &Chosen::of(casebook, filter)?, out),
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

fn as_annotations(casebook: &Casebook, chosen: &Chosen, out: &mut impl Write) -> anyhow::Result<u64> {
    let mut writer = annotation::Writer::new(out)?;
    let address = |document: &DocumentInfo| published_at(casebook, document);
    let articles = each_at(casebook, chosen, address, |article| Ok(writer.write(&article)?))?;
    writer.finish()?;
    Ok(articles)
}

fn each(
    casebook: &Casebook,
    chosen: &Chosen,
    write: impl FnMut(Article<'_>) -> anyhow::Result<()>,
) -> anyhow::Result<u64> {
    each_at(casebook, chosen, |_| Ok(None), write)
}

/// Every article that is chosen, its document published where `address` says; how many.
fn each_at(
    casebook: &Casebook,
    chosen: &Chosen,
    address: impl Fn(&DocumentInfo) -> anyhow::Result<Option<String>>,
    mut write: impl FnMut(Article<'_>) -> anyhow::Result<()>,
) -> anyhow::Result<u64> {
    let mut count = 0;
    for exported in casebook.export()? {
        let Exported { document, text, articles } = exported?;
        let chosen: Vec<_> = articles.iter().filter(|article| chosen.has(document.id, article)).collect();
        let address = if chosen.is_empty() { None } else { address(&document)? };
        let source = Source::new(&document.name, document.id, &text).published_at(address.as_deref());
        for article in chosen {
            write(Article { source: &source, number: article.number, record: &article.record })?;
            count += 1;
        }
    }
    Ok(count)
}
