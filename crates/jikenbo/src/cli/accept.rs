//! `jikenbo accept`: a person confirms what was read.

use jikenbo_casebook::{Because, Casebook};
use jikenbo_model::{Field, IncidentNumber};

use super::vocabulary::decidable;
use crate::config::{Settings, clock, place};
use crate::exit::Exit;
use crate::message::Key;
use crate::message::label::Label;

/// Which fields.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The incident's number.
    number: IncidentNumber,
    /// The field; every one in which something was read, unless given.
    #[arg(value_parser = decidable())]
    field: Option<Field>,
    /// Why.
    #[arg(long, value_name = "WORDS", default_value = "")]
    because: String,
    /// Who decides; the name of the user unless given.
    #[arg(long = "by", env = "USER", value_name = "NAME", default_value = "", hide_env_values = true)]
    who: String,
}

/// Writes the decisions into the log.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let mut casebook = Casebook::open(place::for_reading(settings)?)?;
    let because = Because { who: &args.who, why: &args.because };
    let fields = casebook.accept(args.number, args.field, because, &clock::now())?;
    let language = settings.language;
    let line = if fields.is_empty() {
        language.fill(Key::NothingToAccept, &[("number", &args.number)])
    } else {
        let names: Vec<_> = fields.iter().map(|field| field.label(language)).collect();
        let names = names.join(language.say(Key::And));
        language.fill(Key::Accepted, &[("number", &args.number), ("fields", &names)])
    };
    anstream::println!("{line}");
    Ok(Exit::Well)
}
