//! `jikenbo publish templates`: the built-in templates as files.

use std::path::PathBuf;

use anyhow::Context;
use jikenbo_publish::template::Builtin;

use crate::config::Settings;
use crate::exit::Exit;
use crate::message::Key;
use crate::refused::Refused;
use crate::task::whole::put_file;

/// Into which folder.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The folder; files that are there already stay as they are.
    #[arg(value_name = "DIR", id = "folder")]
    folder: PathBuf,
}

/// Writes a file for each template.
pub(super) fn run(args: &Args, settings: &Settings) -> anyhow::Result<Exit> {
    let files = Builtin::ALL.map(|builtin| (args.folder.join(builtin.name), builtin.text));
    if let Some((path, _)) = files.iter().find(|(path, _)| path.exists()) {
        return Err(Refused::Exists { path: path.display().to_string() }.into());
    }
    for (path, text) in files {
        put_file(&path, text.as_bytes()).with_context(|| path.display().to_string())?;
        anstream::eprintln!("{}", settings.language.fill(Key::PieceWritten, &[("path", &path.display())]));
    }
    Ok(Exit::Well)
}
