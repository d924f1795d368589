//! Back: the log and the documents are taken over entry by entry, then everything else is derived from them.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Lines};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Context;
use jikenbo_casebook::{Casebook, DocumentAdded, Entry, Event, Head, Rebuilt, Restored};
use serde::de::DeserializeOwned;

use super::check::{About, check, shown};
use super::layout;
use super::line::{DocumentLine, EventLine};
use super::unfit::Unfit;
use crate::config::limits::Bounds;
use crate::task::end::End;
use crate::task::rebuild::rebuild_until;
use crate::task::whole::partial;

/// Entries taken over at once.
const BATCH: usize = 256;
/// Bytes of documents taken over at once, the last one excepted.
const BATCH_BYTES: usize = 16 << 20;

/// What came back.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Imported {
    /// The last entry of the log that was taken over.
    pub(crate) head: Head,
    /// What was derived from the documents.
    pub(crate) rebuilt: Rebuilt,
}

/// Makes the new casebook `to` from the archive `folder`; `step` hears how many files are checked, entries
/// taken over, documents read. What an interrupted run
/// left is used again.
///
/// # Errors
/// [`Unfit`], those of the casebook, those of the disk; `to` is not there then.
pub(crate) fn import(
    folder: &Path,
    to: &Path,
    bounds: &Bounds,
    stop: &AtomicBool,
    mut step: impl FnMut(u64),
) -> anyhow::Result<End<Imported>> {
    if to.exists() {
        return Err(Unfit::Exists { path: to.display().to_string() }.into());
    }
    let End::Done(about) = check(folder, stop, &mut step)? else {
        return Ok(End::Stopped);
    };
    let unfinished = partial(to);
    let mut casebook = Casebook::open_or_create(&unfinished)?;
    let taken = take_over(&mut casebook, folder, about, stop, &mut step)?;
    let End::Done(head) = taken else {
        return Ok(End::Stopped);
    };
    let Some(rebuilt) = rebuild_until(&mut casebook, bounds, stop, step)? else {
        return Ok(End::Stopped);
    };
    drop(casebook);
    fs::rename(&unfinished, to).with_context(|| to.display().to_string())?;
    Ok(End::Done(Imported { head, rebuilt }))
}

fn take_over(
    casebook: &mut Casebook,
    folder: &Path,
    about: About,
    stop: &AtomicBool,
    mut step: impl FnMut(u64),
) -> anyhow::Result<End<Head>> {
    let mut source = Source::open(folder)?;
    source.skip(casebook)?;
    loop {
        let batch = source.batch()?;
        if batch.is_empty() {
            break;
        }
        step(casebook.restore(&batch)?.seq);
        if stop.load(Ordering::Relaxed) {
            return Ok(End::Stopped);
        }
    }
    source.ends(about)?;
    Ok(End::Done(source.head))
}

/// The two tables of an archive, read side by side.
struct Source {
    folder: PathBuf,
    events: Table,
    documents: Table,
    /// The last entry that was read.
    head: Head,
}

impl Source {
    fn open(folder: &Path) -> anyhow::Result<Self> {
        Ok(Self {
            folder: folder.to_owned(),
            events: Table::open(folder, layout::EVENTS)?,
            documents: Table::open(folder, layout::DOCUMENTS)?,
            head: Head::default(),
        })
    }

    /// Passes over what an interrupted run has taken over already, entry by entry the same.
    fn skip(&mut self, casebook: &Casebook) -> anyhow::Result<()> {
        for kept in casebook.entries()? {
            let other = || Unfit::OtherPartial { path: casebook.path().display().to_string() };
            let (entry, _) = self.next()?.ok_or_else(other)?;
            if entry != kept? {
                return Err(other().into());
            }
        }
        Ok(())
    }

    fn batch(&mut self) -> anyhow::Result<Vec<Restored>> {
        let mut batch = Vec::new();
        let mut size = 0;
        while batch.len() < BATCH
            && size < BATCH_BYTES
            && let Some((entry, file)) = self.next()?
        {
            let bytes =
                file.map(|file| fs::read(&file).with_context(|| file.display().to_string())).transpose()?;
            size += bytes.as_ref().map_or(0, Vec::len);
            batch.push(Restored { entry, bytes });
        }
        Ok(batch)
    }

    /// The next entry, which must follow the one before, and the file of the document that it tells of.
    fn next(&mut self) -> anyhow::Result<Option<(Entry, Option<PathBuf>)>> {
        let Some(line) = self.events.next::<EventLine>()? else {
            return Ok(None);
        };
        let entry = line.entry();
        if !entry.follows(self.head) {
            return Err(Unfit::BrokenChain { path: self.events.path.clone(), line: self.events.line }.into());
        }
        self.head = entry.head();
        let file = match entry.event().map_err(|why| self.events.bad(&why))? {
            Event::DocumentAdded(added) => Some(self.document(&entry, &added)?),
            _ => None,
        };
        Ok(Some((entry, file)))
    }

    /// The file of the document that came in by `entry`; its line must be the next one.
    fn document(&mut self, entry: &Entry, added: &DocumentAdded) -> anyhow::Result<PathBuf> {
        let told = DocumentLine::told(self.documents.line + 1, entry, added);
        if self.documents.next::<DocumentLine>()? != Some(told) {
            return Err(self.documents.bad(&"not the document of which the log tells").into());
        }
        Ok(self.folder.join(layout::file_of(added.id, &added.name)))
    }

    /// Both tables end where the archive says that they do.
    fn ends(&mut self, about: About) -> anyhow::Result<()> {
        if self.documents.next::<DocumentLine>()?.is_some() {
            return Err(self.documents.bad(&"the log does not tell of this document").into());
        }
        if !about.ends_with(self.head) {
            let path = shown(&self.folder, layout::INFO);
            return Err(Unfit::BadLine { path, line: 0, what: "not the end of the log".to_owned() }.into());
        }
        Ok(())
    }
}

/// Lines of JSON, and where the reading is.
struct Table {
    path: String,
    lines: Lines<BufReader<File>>,
    line: u64,
}

impl Table {
    fn open(folder: &Path, name: &str) -> anyhow::Result<Self> {
        let path = shown(folder, name);
        let file = File::open(folder.join(name)).with_context(|| path.clone())?;
        Ok(Self { path, lines: BufReader::new(file).lines(), line: 0 })
    }

    fn next<T: DeserializeOwned>(&mut self) -> anyhow::Result<Option<T>> {
        let Some(line) = self.lines.next() else {
            return Ok(None);
        };
        self.line += 1;
        let line = line.map_err(|why| self.bad(&why))?;
        Ok(Some(serde_json::from_str(&line).map_err(|why| self.bad(&why))?))
    }

    fn bad(&self, why: &dyn std::fmt::Display) -> Unfit {
        Unfit::BadLine { path: self.path.clone(), line: self.line, what: why.to_string() }
    }
}
