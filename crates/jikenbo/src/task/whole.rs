//! Files and folders that are there whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::end::End;

/// `path` with `.partial` behind its name: where the work lies until it is whole.
pub(crate) fn partial(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".partial");
    name.into()
}

/// Does anything stand at `path`? An empty folder is room enough.
pub(crate) fn is_taken(path: &Path) -> io::Result<bool> {
    match fs::read_dir(path) {
        Ok(mut entries) => Ok(entries.next().is_some()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Ok(true),
        Err(error) => Err(error),
    }
}

/// Writes a file; its folder is made where it is missing.
pub(crate) fn put_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let unfinished = partial(path);
    fs::write(&unfinished, bytes)?;
    fs::rename(unfinished, path)
}

/// Writes a file by `write`; what stood there before is there until the new one is whole.
pub(crate) fn write_file<T>(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    let unfinished = partial(path);
    let file = File::create(&unfinished).with_context(|| path.display().to_string())?;
    let mut out = BufWriter::new(file);
    let written = write(&mut out)?;
    out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    fs::rename(&unfinished, path).with_context(|| path.display().to_string())?;
    Ok(written)
}

/// As [`write_file`]; of a work that was stopped on the way nothing is kept.
pub(crate) fn write_file_unless_stopped<T>(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> anyhow::Result<End<T>>,
) -> anyhow::Result<End<T>> {
    let unfinished = partial(path);
    let file = File::create(&unfinished).with_context(|| path.display().to_string())?;
    let mut out = BufWriter::new(file);
    let end = write(&mut out)?;
    out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    match end {
        End::Done(_) => fs::rename(&unfinished, path).with_context(|| path.display().to_string())?,
        End::Stopped => fs::remove_file(&unfinished)?,
    }
    Ok(end)
}

/// Gives the finished folder `from` its name, where there is nothing or an empty folder.
pub(crate) fn name_folder(from: &Path, to: &Path) -> anyhow::Result<()> {
    let name = || -> io::Result<()> {
        if to.exists() {
            fs::remove_dir(to)?;
        }
        fs::rename(from, to)
    };
    name().with_context(|| to.display().to_string())
}
