//! `jikenbo reject`: a person says that what was read is wrong; nothing stands in its place.

use jikenbo_casebook::Casebook;
use jikenbo_model::{Field, IncidentNumber};

use super::decided::Reason;
use super::vocabulary::decidable;
use crate::config::{Settings, clock, place};
use crate::exit::Exit;
use crate::message::Key;
use crate::message::label::{Label, held};

/// Which field, and why.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The incident's number.
    number: IncidentNumber,
    /// The field.
    #[arg(value_parser = decidable())]
    field: Field,
    #[command(flatten)]
    reason: Reason,
}

/// Writes the decision into the log.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let mut casebook = Casebook::open(place::for_reading(settings)?)?;
    let value = casebook.reject(args.number, args.field, args.reason.because(), &clock::now())?;
    let language = settings.language;
    let (field, value) = (args.field.label(language), held(&value, language));
    let values: [(&str, &dyn std::fmt::Display); 4] =
        [("number", &args.number), ("field", &field), ("value", &value), ("name", &args.field.as_str())];
    anstream::println!("{}", language.fill(Key::Rejected, &values));
    Ok(Exit::Well)
}
