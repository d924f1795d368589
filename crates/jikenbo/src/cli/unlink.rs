//! `jikenbo unlink`: a document does not report the incident it was linked to.

use jikenbo_casebook::Casebook;
use jikenbo_model::IncidentNumber;

use super::decided::Reason;
use crate::config::{Settings, clock, place};
use crate::exit::Exit;
use crate::message::Key;

/// Which report, and why.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The incident's number.
    number: IncidentNumber,
    /// The document, by its file name or the beginning of its SHA-256.
    document: String,
    /// Position of the article in the document, where several report the incident.
    #[arg(long, value_name = "N")]
    ordinal: Option<u32>,
    #[command(flatten)]
    reason: Reason,
}

/// Writes the decision into the log.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let mut casebook = Casebook::open(place::for_reading(settings)?)?;
    let why = casebook.why(args.number)?;
    let mut articles = why.iter().flat_map(|why| &why.reports).map(|report| &report.at);
    let named = |id: &str, name: &str| name == args.document || id.starts_with(&args.document);
    let article = articles.find(|at| named(&at.document.to_string(), &at.name));
    let missing =
        || jikenbo_casebook::Error::NoSuchReport { path: casebook.path().to_owned(), number: args.number };
    let document = article.ok_or_else(missing)?.document;
    let because = args.reason.because();
    let number = casebook.unlink(args.number, &document, args.ordinal, because, &clock::now())?;
    let values: [(&str, &dyn std::fmt::Display); 3] =
        [("document", &args.document), ("from", &args.number), ("number", &number)];
    anstream::println!("{}", settings.language.fill(Key::Unlinked, &values));
    Ok(Exit::Well)
}
