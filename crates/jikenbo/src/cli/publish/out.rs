//! Where a piece is written, in which formats, and what an editor wrote there before.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;
use jikenbo_publish::kept;
use jikenbo_publish::piece::Piece;

use super::super::screen::Screen;
use crate::config::Settings;
use crate::exit::Exit;
use crate::message::Key;
use crate::refused::Refused;
use crate::task::publish::Format;
use crate::task::whole::put_file;

/// How to write a piece, and where.
#[derive(Debug, clap::Args)]
pub(super) struct Out {
    /// The formats, parted by commas.
    #[arg(long, value_enum, value_delimiter = ',', default_value = "md")]
    format: Vec<Format>,
    /// The file to write, or for several formats the folder; without it the standard output.
    #[arg(long, value_name = "PATH")]
    output: Option<PathBuf>,
    /// What an editor wrote, in a piece made before (Markdown or HTML); default: the piece that is written again.
    #[arg(long, value_name = "FILE")]
    notes: Option<PathBuf>,
}

/// The files that are written; none for the standard output.
pub(super) struct Target {
    formats: Vec<Format>,
    /// A file for each format.
    files: Vec<PathBuf>,
    /// The file of figures, where a folder is written.
    figures: Option<PathBuf>,
}

impl Out {
    /// Where the formats go, whose files begin with `stem`.
    pub(super) fn target(&self, stem: &str) -> anyhow::Result<Target> {
        let formats = self.format.clone();
        let Some(output) = &self.output else {
            let is_one = matches!(formats.as_slice(), [one] if one.is_text());
            return if is_one {
                Ok(Target { formats, files: Vec::new(), figures: None })
            } else {
                Err(Refused::NeedsOutput.into())
            };
        };
        let is_folder = formats.len() > 1 || output.is_dir() || output.to_string_lossy().ends_with('/');
        if !is_folder {
            return Ok(Target { formats, files: vec![output.clone()], figures: None });
        }
        let file = |ending: &str| output.join(format!("{stem}.{ending}"));
        let files = formats.iter().map(|format| file(format.ending())).collect();
        Ok(Target { formats, files, figures: Some(file("figures.json")) })
    }

    /// What the editor wrote, by the names of the slots.
    pub(super) fn kept(&self, target: &Target) -> anyhow::Result<BTreeMap<String, Vec<String>>> {
        if let Some(notes) = &self.notes {
            let text = std::fs::read_to_string(notes).with_context(|| notes.display().to_string())?;
            return Ok(kept::read(&text));
        }
        let written = target
            .files
            .iter()
            .filter(|file| file.extension().is_some_and(|ending| ending == "md" || ending == "html"));
        let mut kept = BTreeMap::new();
        for text in written.filter_map(|file| std::fs::read_to_string(file).ok()) {
            for (name, words) in kept::read(&text) {
                kept.entry(name).or_insert(words);
            }
        }
        Ok(kept)
    }
}

impl Target {
    /// Writes `piece`.
    pub(super) fn write(&self, piece: &Piece, settings: &Settings) -> anyhow::Result<Exit> {
        if self.files.is_empty() {
            let mut screen = Screen::new();
            for format in &self.formats {
                screen.write_all(&format.rendered(piece)?)?;
            }
            screen.flush()?;
            return Ok(Exit::Well);
        }
        for (format, file) in self.formats.iter().zip(&self.files) {
            put(file, &format.rendered(piece)?, settings)?;
        }
        if let Some(file) = &self.figures {
            put(file, jikenbo_publish::format::figures::figures(piece)?.as_bytes(), settings)?;
        }
        Ok(Exit::Well)
    }
}

fn put(file: &Path, bytes: &[u8], settings: &Settings) -> anyhow::Result<()> {
    put_file(file, bytes).with_context(|| file.display().to_string())?;
    anstream::eprintln!("{}", settings.language.fill(Key::PieceWritten, &[("path", &file.display())]));
    Ok(())
}
