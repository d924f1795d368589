//! `jikenbo import`: what another program, or this one, has written.

use std::path::{Path, PathBuf};

use jikenbo_model::FileKind;

use super::progress::Progress;
use super::verify::hexadecimal;
use super::{add, interrupt, rebuild};
use crate::config::limits::Bounds;
use crate::config::{Settings, place};
use crate::exit::Exit;
use crate::message::Key;
use crate::task::archive::{Imported, import, is_archive};
use crate::task::end::End;
use crate::task::ingest::Manner;

/// What to take in.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// A directory that `jikenbo export --format archive` wrote, which becomes a new casebook; or VERIS: a JSON file,
    /// or a folder of them, which are added to the casebook.
    path: PathBuf,
    /// Say nothing about each file, only the sum.
    #[arg(long, short)]
    quiet: bool,
}

/// Makes a new casebook of an archive, or adds VERIS incidents to one.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    if is_archive(&args.path) {
        return archive(&args.path, settings);
    }
    let manner = Manner { only: Some(FileKind::Veris), ..Manner::default() };
    add::take_in(vec![args.path], &manner, args.quiet, settings)
}

fn archive(folder: &Path, settings: &Settings) -> anyhow::Result<Exit> {
    let to = place::for_writing(settings)?;
    let stop = interrupt::flag()?;
    let mut progress = Progress::new(settings.language, None);
    let end = import(folder, &to, &Bounds::default(), &stop, |done| progress.reached(done))?;
    drop(progress);
    let End::Done(Imported { head, rebuilt }) = end else {
        anstream::eprintln!("{}", settings.language.say(Key::Interrupted));
        return Ok(Exit::Interrupted);
    };
    let values: [(&str, &dyn std::fmt::Display); 3] =
        [("path", &to.display()), ("events", &head.seq), ("head", &hexadecimal(&head.hash))];
    anstream::eprintln!("{}", settings.language.fill(Key::ArchiveTaken, &values));
    rebuild::tell(&rebuilt, settings)
}
