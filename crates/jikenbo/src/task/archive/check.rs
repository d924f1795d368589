//! Is the directory whole, and as it was written? Looked at before anything is taken from it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use walkdir::WalkDir;

use super::hashing::{digest_of_file, hexadecimal};
use super::layout;
use super::unfit::Unfit;
use crate::task::end::End;
use jikenbo_casebook::Head;

/// Is `path` a directory that looks like an archive, whole or not?
pub(crate) fn is_archive(path: &Path) -> bool {
    [layout::BAGIT, layout::EVENTS].iter().any(|name| path.join(name).is_file())
}

/// What the archive says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct About {
    /// Entries of the log, and the hash of the last one in 64 digits.
    pub(super) entries: u64,
    head: [u8; 32],
}

impl About {
    /// Does the log end with `head`?
    pub(super) fn ends_with(&self, head: Head) -> bool {
        self.entries == head.seq && self.head == head.hash
    }
}

/// Checks every file of `folder` against the manifests; `step` hears how many are done.
///
/// # Errors
/// [`Unfit`], and those of the disk.
pub(super) fn check(
    folder: &Path,
    stop: &AtomicBool,
    mut step: impl FnMut(u64),
) -> anyhow::Result<End<About>> {
    let about = about(folder)?;
    let mut named = BTreeSet::new();
    let mut done = 0;
    for manifest in [layout::TAG_MANIFEST, layout::MANIFEST] {
        for (digest, name) in lines(folder, manifest)? {
            if stop.load(Ordering::Relaxed) {
                return Ok(End::Stopped);
            }
            check_file(folder, &name, &digest)?;
            named.insert(name);
            done += 1;
            step(done);
        }
    }
    for name in [layout::BAGIT, layout::INFO, layout::MANIFEST, layout::DOCUMENTS, layout::EVENTS] {
        if !named.contains(name) {
            return Err(Unfit::Missing { path: shown(folder, name) }.into());
        }
    }
    named.insert(layout::TAG_MANIFEST.to_owned());
    refuse_strays(folder, &named)?;
    Ok(End::Done(about))
}

/// The path that a person looks for.
pub(super) fn shown(folder: &Path, name: &str) -> String {
    folder.join(name).display().to_string()
}

fn about(folder: &Path) -> anyhow::Result<About> {
    let not_one = || Unfit::NotAnArchive { path: folder.display().to_string() };
    let bagit = fs::read_to_string(folder.join(layout::BAGIT)).map_err(|_| not_one())?;
    let info = fs::read_to_string(folder.join(layout::INFO)).map_err(|_| not_one())?;
    let value = |label: &str| {
        let after = |line: &'_ str| Some(line.strip_prefix(label)?.strip_prefix(':')?.trim().to_owned());
        info.lines().find_map(after).ok_or_else(not_one)
    };
    let found = value("Jikenbo-Archive-Version")?.parse().map_err(|_| not_one())?;
    if found > layout::VERSION {
        let path = folder.display().to_string();
        return Err(Unfit::NewerVersion { path, found, known: layout::VERSION }.into());
    }
    if !bagit.starts_with("BagIt-Version: ") {
        return Err(not_one().into());
    }
    let entries = value("Jikenbo-Log-Entries")?.parse().map_err(|_| not_one())?;
    let head: jikenbo_model::DocumentId = value("Jikenbo-Log-Head")?.parse().map_err(|_| not_one())?;
    Ok(About { entries, head: *head.as_bytes() })
}

/// Checksums and names of a manifest.
fn lines(folder: &Path, manifest: &str) -> anyhow::Result<Vec<(String, String)>> {
    let path = shown(folder, manifest);
    let text =
        fs::read_to_string(folder.join(manifest)).map_err(|_| Unfit::Missing { path: path.clone() })?;
    let line = |(line, words): (u64, &str)| {
        let parted = words.split_once("  ").filter(|(digest, name)| digest.len() == 64 && is_inside(name));
        let what = "not a checksum and a name".to_owned();
        parted.map(|(digest, name)| (digest.to_owned(), name.to_owned())).ok_or(Unfit::BadLine {
            path: path.clone(),
            line,
            what,
        })
    };
    Ok((1..).zip(text.lines()).map(line).collect::<Result<_, _>>()?)
}

/// Does the name stay in the directory?
fn is_inside(name: &str) -> bool {
    let plain = |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', ':']);
    name.split('/').all(plain)
}

fn check_file(folder: &Path, name: &str, digest: &str) -> anyhow::Result<()> {
    let path: PathBuf = folder.join(name);
    let is_file = path.symlink_metadata().is_ok_and(|facts| facts.is_file());
    if !is_file {
        return Err(Unfit::Missing { path: shown(folder, name) }.into());
    }
    // The file of a document is named by its checksum, too.
    let own = layout::id_in(name).map(|id| hexadecimal(id.as_bytes()));
    if own.is_some_and(|own| own != digest) || digest_of_file(&path)? != digest {
        return Err(Unfit::Changed { path: shown(folder, name) }.into());
    }
    Ok(())
}

fn refuse_strays(folder: &Path, named: &BTreeSet<String>) -> anyhow::Result<()> {
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        let name = layout::name_below(folder, entry.path());
        if !entry.file_type().is_dir() && !named.contains(&name) {
            return Err(Unfit::Stray { path: shown(folder, &name) }.into());
        }
    }
    Ok(())
}
