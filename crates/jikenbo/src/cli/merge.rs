//! `jikenbo merge`: two numbers mean one incident.

use jikenbo_casebook::Casebook;
use jikenbo_model::IncidentNumber;

use super::decided::Reason;
use crate::config::{Settings, clock, place};
use crate::exit::Exit;
use crate::message::Key;

/// Which incidents, and why.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The number that stays.
    kept: IncidentNumber,
    /// The number that redirects to it from now on.
    merged: IncidentNumber,
    #[command(flatten)]
    reason: Reason,
}

/// Writes the decision into the log.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let mut casebook = Casebook::open(place::for_reading(settings)?)?;
    let kept = casebook.merge(args.kept, args.merged, args.reason.because(), &clock::now())?;
    let values: [(&str, &dyn std::fmt::Display); 2] = [("merged", &args.merged), ("kept", &kept)];
    anstream::println!("{}", settings.language.fill(Key::Merged, &values));
    Ok(Exit::Well)
}
