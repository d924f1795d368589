//! `jikenbo export --format warc`: the documents as they came.

use std::path::Path;

use jikenbo_casebook::{Casebook, Filter};

use super::super::interrupt;
use crate::config::Settings;
use crate::exit::Exit;
use crate::message::Key;
use crate::task::end::End;
use crate::task::exchange::export_sources;
use crate::task::whole::write_file_unless_stopped;

/// Writes the documents of what passes `filter` into the file `out`, and says how many they are.
pub(super) fn run(
    casebook: &Casebook,
    filter: &Filter,
    out: &Path,
    settings: &Settings,
) -> anyhow::Result<Exit> {
    let stop = interrupt::flag()?;
    let end = write_file_unless_stopped(out, |file| export_sources(casebook, filter, file, &stop))?;
    let End::Done(documents) = end else {
        anstream::eprintln!("{}", settings.language.say(Key::Interrupted));
        return Ok(Exit::Interrupted);
    };
    let values: [(&str, &dyn std::fmt::Display); 2] = [("path", &out.display()), ("documents", &documents)];
    anstream::eprintln!("{}", settings.language.fill(Key::SourcesWritten, &values));
    Ok(Exit::Well)
}
