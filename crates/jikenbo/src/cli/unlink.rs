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
    let mut casebook = Casebook::open_or_create(place::for_reading(settings)?)?;
    let incident = casebook.incident(args.number)?;
    let mut reports = incident.iter().flat_map(|incident| &incident.reports);
    let named = |id: &str, name: &str| name == args.document || id.starts_with(&args.document);
    let report = reports.find(|report| named(&report.document.id.to_string(), &report.document.name));
    let missing =
        || jikenbo_casebook::Error::NoSuchReport { path: casebook.path().to_owned(), number: args.number };
    let document = report.ok_or_else(missing)?.document.id;
    let because = args.reason.because();
    let number = casebook.unlink(args.number, &document, args.ordinal, because, &clock::now())?;
    let values: [(&str, &dyn std::fmt::Display); 3] =
        [("document", &args.document), ("from", &args.number), ("number", &number)];
    anstream::println!("{}", settings.language.fill(Key::Unlinked, &values));
    Ok(Exit::Well)
}
