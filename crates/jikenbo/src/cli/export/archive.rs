//! `jikenbo export --format archive`: the whole casebook as an open directory.

use std::path::Path;

use jikenbo_casebook::Casebook;

use super::super::interrupt;
use super::super::progress::Progress;
use crate::config::Settings;
use crate::exit::Exit;
use crate::message::Key;
use crate::task::archive::{Written, export};
use crate::task::end::End;

/// Writes the directory `out`, and says what is in it.
pub(super) fn run(casebook: &Casebook, out: &Path, settings: &Settings) -> anyhow::Result<Exit> {
    let stop = interrupt::flag()?;
    let mut progress = Progress::new(settings.language, Some(casebook.counts()?.documents));
    let end = export(casebook, out, &stop, |done| progress.reached(done))?;
    drop(progress);
    let End::Done(Written { documents, events, articles }) = end else {
        anstream::eprintln!("{}", settings.language.say(Key::Interrupted));
        return Ok(Exit::Interrupted);
    };
    let values: [(&str, &dyn std::fmt::Display); 4] =
        [("path", &out.display()), ("documents", &documents), ("events", &events), ("articles", &articles)];
    anstream::eprintln!("{}", settings.language.fill(Key::ArchiveWritten, &values));
    Ok(Exit::Well)
}
