//! `jikenbo correct`: a person enters what stands in a field, or takes back the last decision about it.

use jikenbo_casebook::Casebook;
use jikenbo_model::{Field, FieldValue, IncidentNumber};

use super::decided::Reason;
use super::vocabulary::decidable;
use crate::config::{Settings, clock, place};
use crate::exit::Exit;
use crate::message::Key;
use crate::message::label::{Label, held};
use crate::refused::Refused;
use crate::task::given;

/// Which field, what stands in it, and why.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The incident's number.
    number: IncidentNumber,
    /// The field.
    #[arg(value_parser = decidable())]
    field: Field,
    /// What stands in it; of a list all of it, or what comes (`+phone`) and goes (`-name`); `-` for nothing.
    #[arg(allow_hyphen_values = true, required_unless_present = "undo", conflicts_with = "undo")]
    value: Option<String>,
    /// Take back the last decision about the field.
    #[arg(long)]
    undo: bool,
    #[command(flatten)]
    reason: Reason,
}

/// Writes the decision into the log.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let mut casebook = Casebook::open(place::for_reading(settings)?)?;
    let line = match &args.value {
        Some(words) => enter(&mut casebook, &args, words, settings)?,
        None => undo(&mut casebook, &args, settings)?,
    };
    anstream::println!("{line}");
    Ok(Exit::Well)
}

fn enter(casebook: &mut Casebook, args: &Args, words: &str, settings: &Settings) -> anyhow::Result<String> {
    let language = settings.language;
    let stands = casebook.standing(args.number)?;
    let before = stands.as_ref().map(|stands| FieldValue::of(stands, args.field));
    let before = before.ok_or_else(|| Refused::NoSuchNumber { number: args.number.to_string() })?;
    let after = given::value(words, &before).ok_or_else(|| Refused::NotAValue {
        field: args.field.label(language),
        given: words.to_owned(),
        known: given::known(&before),
    })?;
    let number = casebook.correct(args.number, after.clone(), args.reason.because(), &clock::now())?;
    let (before, after) = (held(&before, language), held(&after, language));
    let field = args.field.label(language);
    let values: [(&str, &dyn std::fmt::Display); 5] = [
        ("number", &number),
        ("field", &field),
        ("before", &before),
        ("after", &after),
        ("name", &args.field.as_str()),
    ];
    Ok(language.fill(Key::Corrected, &values))
}

fn undo(casebook: &mut Casebook, args: &Args, settings: &Settings) -> anyhow::Result<String> {
    let decided = casebook.undo_value(args.number, args.field, args.reason.because(), &clock::now())?;
    let language = settings.language;
    let (field, verdict) = (args.field.label(language), decided.verdict.label(language));
    let value = held(&decided.value, language);
    let values: [(&str, &dyn std::fmt::Display); 4] =
        [("number", &args.number), ("field", &field), ("verdict", &verdict), ("value", &value)];
    Ok(language.fill(Key::DecisionUndone, &values))
}
