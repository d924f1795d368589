//! `jikenbo unmerge`: a number does not mean the incident to which it redirects.

use jikenbo_casebook::Casebook;
use jikenbo_model::IncidentNumber;

use super::decided::Reason;
use crate::config::{Settings, clock, place};
use crate::exit::Exit;
use crate::message::Key;

/// Which number, and why.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The number that redirects, and is to stand for itself again.
    number: IncidentNumber,
    #[command(flatten)]
    reason: Reason,
}

/// Writes the decision into the log.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let mut casebook = Casebook::open(place::for_reading(settings)?)?;
    let from = casebook.unmerge(args.number, args.reason.because(), &clock::now())?;
    let values: [(&str, &dyn std::fmt::Display); 2] = [("number", &args.number), ("from", &from)];
    anstream::println!("{}", settings.language.fill(Key::Unmerged, &values));
    Ok(Exit::Well)
}
