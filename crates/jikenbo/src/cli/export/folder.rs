//! `jikenbo export --format veris` and `misp`: a folder with one file an incident.

use std::path::Path;

use jikenbo_casebook::{Casebook, Filter};

use super::super::interrupt;
use super::super::progress::Progress;
use crate::config::Settings;
use crate::exit::Exit;
use crate::message::Key;
use crate::task::end::End;
use crate::task::exchange::{Files, export_folder};

/// Writes what passes `filter` into the folder `out`, and says how many incidents are in it.
pub(super) fn run(
    casebook: &Casebook,
    filter: &Filter,
    files: Files,
    out: &Path,
    settings: &Settings,
) -> anyhow::Result<Exit> {
    let stop = interrupt::flag()?;
    let mut progress = Progress::new(settings.language, None);
    let end = export_folder(casebook, filter, files, out, &stop, |done| progress.reached(done))?;
    drop(progress);
    let End::Done(incidents) = end else {
        anstream::eprintln!("{}", settings.language.say(Key::Interrupted));
        return Ok(Exit::Interrupted);
    };
    let values: [(&str, &dyn std::fmt::Display); 2] = [("path", &out.display()), ("incidents", &incidents)];
    anstream::eprintln!("{}", settings.language.fill(Key::IncidentsWritten, &values));
    Ok(Exit::Well)
}
