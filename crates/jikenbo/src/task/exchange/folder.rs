//! Formats of many files: a folder with one file an incident.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use anyhow::Context;
use jikenbo_casebook::{Casebook, Filter};
use jikenbo_publish::Incident;
use jikenbo_publish::format::{misp, veris};

use super::each_incident;
use crate::task::archive::Unfit;
use crate::task::end::End;
use crate::task::whole::{is_taken, name_folder, partial, put_file};

/// Which files make up the folder.
#[derive(Debug)]
pub(crate) enum Files {
    /// `2024-0012.json`.
    Veris,
    /// `UUID.json`, and the manifest of a feed.
    Misp(misp::Manifest),
}

impl Files {
    /// The name of the file of an incident, and what stands in it.
    fn of(&mut self, incident: &Incident<'_>) -> anyhow::Result<(String, String)> {
        Ok(match self {
            Self::Veris => (format!("{}.json", incident.number), veris::to_string(incident)?),
            Self::Misp(manifest) => manifest.add(incident)?,
        })
    }

    /// The file that belongs to no incident.
    fn last(&self) -> anyhow::Result<Option<(&'static str, String)>> {
        Ok(match self {
            Self::Veris => None,
            Self::Misp(manifest) => Some(("manifest.json", manifest.to_string()?)),
        })
    }
}

/// Writes every incident that passes `filter` into the new folder `out`, and gives their number; `step` hears how many
/// are done.
///
/// # Errors
/// [`Unfit::Exists`], those of the casebook, those of the disk.
pub(crate) fn export(
    casebook: &Casebook,
    filter: &Filter,
    mut files: Files,
    out: &Path,
    stop: &AtomicBool,
    mut step: impl FnMut(u64),
) -> anyhow::Result<End<u64>> {
    if is_taken(out)? {
        return Err(Unfit::Exists { path: out.display().to_string() }.into());
    }
    let unfinished = partial(out);
    clear(&unfinished)?;
    let put = |name: &str, file: &str| {
        let path = unfinished.join(name);
        put_file(&path, file.as_bytes()).with_context(|| path.display().to_string())
    };
    let mut written = 0;
    let end = each_incident(casebook, filter, stop, |incident| {
        let (name, file) = files.of(incident)?;
        put(&name, &file)?;
        written += 1;
        step(written);
        Ok(())
    })?;
    if let End::Done(_) = end {
        if let Some((name, file)) = files.last()? {
            put(name, &file)?;
        }
        name_folder(&unfinished, out)?;
    }
    Ok(end)
}

/// Makes the folder, without the files of an interrupted run.
fn clear(folder: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let is_own = path.extension().is_some_and(|ending| ending == "json" || ending == "partial");
        if !is_own || path.is_dir() {
            return Err(Unfit::Stray { path: path.display().to_string() }.into());
        }
        std::fs::remove_file(path)?;
    }
    Ok(())
}
