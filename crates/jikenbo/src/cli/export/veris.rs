//! `jikenbo export --format veris`: a folder with one VERIS file an incident.

use std::path::Path;

use jikenbo_casebook::{Casebook, Filter};

use super::super::interrupt;
use super::super::progress::Progress;
use crate::config::Settings;
use crate::exit::Exit;
use crate::message::Key;
use crate::task::end::End;
use crate::task::veris::export;

/// Writes what passes `filter` into the folder `out`, and says how many incidents are in it.
pub(super) fn run(
    casebook: &Casebook,
    filter: &Filter,
    out: &Path,
    settings: &Settings,
) -> anyhow::Result<Exit> {
    let stop = interrupt::flag()?;
    let mut progress = Progress::new(settings.language, None);
    let end = export(casebook, filter, out, &stop, |done| progress.reached(done))?;
    drop(progress);
    let End::Done(incidents) = end else {
        anstream::eprintln!("{}", settings.language.say(Key::Interrupted));
        return Ok(Exit::Interrupted);
    };
    let values: [(&str, &dyn std::fmt::Display); 2] = [("path", &out.display()), ("incidents", &incidents)];
    anstream::eprintln!("{}", settings.language.fill(Key::VerisWritten, &values));
    Ok(Exit::Well)
}
