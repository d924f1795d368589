//! Out: the documents first, then the tables, then the manifests; the directory gets its name when all is there.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Context;
use jikenbo_casebook::{Casebook, DocumentInfo, Exported, Head};
use jikenbo_publish::format::jsonl;
use jikenbo_publish::{Article, Source};
use walkdir::WalkDir;

use super::hashing::{Hashed, digest_of, digest_of_file, hexadecimal};
use super::layout;
use super::line::{DocumentLine, EventLine};
use super::unfit::Unfit;
use crate::task::end::End;
use crate::task::whole::{is_taken, name_folder, partial, put_file};

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Written {
    /// Documents.
    pub(crate) documents: u64,
    /// Entries of the log.
    pub(crate) events: u64,
    /// Articles.
    pub(crate) articles: u64,
}

/// Writes everything that `casebook` holds into the new directory `out`; `step` hears how many documents are done.
/// What an interrupted run left is used again.
///
/// # Errors
/// [`Unfit::Exists`], those of the casebook, those of the disk.
pub(crate) fn export(
    casebook: &Casebook,
    out: &Path,
    stop: &AtomicBool,
    step: impl FnMut(u64),
) -> anyhow::Result<End<Written>> {
    if is_taken(out)? {
        return Err(Unfit::Exists { path: out.display().to_string() }.into());
    }
    let _view = casebook.view()?;
    let mut bag = Bag::begin(partial(out))?;
    let mut written = Written::default();
    if !documents(casebook, &mut bag, &mut written, stop, step)? {
        return Ok(End::Stopped);
    }
    events(casebook, &mut bag, &mut written)?;
    written.articles = records(casebook, &mut bag)?;
    refuse_strays(casebook, &bag.folder)?;
    bag.finish(casebook.head()?, out)?;
    Ok(End::Done(written))
}

/// `false` where it was stopped.
fn documents(
    casebook: &Casebook,
    bag: &mut Bag,
    written: &mut Written,
    stop: &AtomicBool,
    mut step: impl FnMut(u64),
) -> anyhow::Result<bool> {
    let mut lines = bag.table(layout::DOCUMENTS)?;
    for document in casebook.documents()? {
        if stop.load(Ordering::Relaxed) {
            return Ok(false);
        }
        let document = document?;
        bag.put_document(casebook, &document)?;
        writeln!(lines, "{}", serde_json::to_string(&DocumentLine::of(&document))?)?;
        written.documents += 1;
        step(written.documents);
    }
    bag.note(layout::DOCUMENTS, lines)?;
    Ok(true)
}

fn events(casebook: &Casebook, bag: &mut Bag, written: &mut Written) -> anyhow::Result<()> {
    let mut lines = bag.table(layout::EVENTS)?;
    for entry in casebook.entries()? {
        writeln!(lines, "{}", serde_json::to_string(&EventLine::of(entry?))?)?;
        written.events += 1;
    }
    bag.note(layout::EVENTS, lines)
}

fn records(casebook: &Casebook, bag: &mut Bag) -> anyhow::Result<u64> {
    let mut lines = bag.table(layout::RECORDS)?;
    let mut count = 0;
    for exported in casebook.export()? {
        let Exported { document, text, articles } = exported?;
        let source = Source::new(&document.name, document.id, &text);
        for article in &articles {
            let article = Article { source: &source, number: article.number, record: &article.record };
            writeln!(lines, "{}", jsonl::to_string(&article)?)?;
            count += 1;
        }
    }
    bag.note(layout::RECORDS, lines)?;
    Ok(count)
}

/// The directory while it grows, and the manifest that grows with it.
struct Bag {
    folder: PathBuf,
    manifest: Hashed,
    files: u64,
    bytes: u64,
}

impl Bag {
    fn begin(folder: PathBuf) -> anyhow::Result<Self> {
        let files = folder.join("data/files");
        fs::create_dir_all(&files).with_context(|| files.display().to_string())?;
        let manifest = Hashed::create(&folder.join(layout::MANIFEST))?;
        Ok(Self { folder, manifest, files: 0, bytes: 0 })
    }

    fn table(&self, name: &str) -> anyhow::Result<Hashed> {
        Hashed::create(&self.folder.join(name)).with_context(|| name.to_owned())
    }

    fn note(&mut self, name: &str, table: Hashed) -> anyhow::Result<()> {
        let (digest, bytes) = table.finish()?;
        self.line(name, &digest, bytes)
    }

    /// A line of the manifest.
    fn line(&mut self, name: &str, digest: &str, bytes: u64) -> anyhow::Result<()> {
        writeln!(self.manifest, "{digest}  {name}")?;
        self.files += 1;
        self.bytes += bytes;
        Ok(())
    }

    /// The bytes of a document, unless an earlier run has put them there already.
    fn put_document(&mut self, casebook: &Casebook, document: &DocumentInfo) -> anyhow::Result<()> {
        let (name, digest) = (layout::file_of(document.id, &document.name), document.id.to_string());
        let path = self.folder.join(&name);
        if !path.exists() || digest_of_file(&path)? != digest {
            let bytes = casebook.bytes_of(&document.id)?.unwrap_or_default();
            put_file(&path, &bytes).with_context(|| name.clone())?;
        }
        self.line(&name, &digest, document.size)
    }

    /// Writes what stands beside the data, and gives the directory its name.
    fn finish(self, head: Head, out: &Path) -> anyhow::Result<()> {
        let (manifest, _) = self.manifest.finish()?;
        let info = format!(
            "External-Description: jikenbo casebook 事件簿\nPayload-Oxum: {}.{}\n\
             Jikenbo-Archive-Version: {}\nJikenbo-Log-Entries: {}\nJikenbo-Log-Head: {}\n",
            self.bytes,
            self.files,
            layout::VERSION,
            head.seq,
            hexadecimal(&head.hash),
        );
        let tags = [
            (layout::BAGIT, layout::BAGIT_TEXT),
            (layout::INFO, &info),
            (layout::README, layout::README_TEXT),
        ];
        let mut tag_manifest = String::new();
        for (name, text) in tags {
            put_file(&self.folder.join(name), text.as_bytes())?;
            tag_manifest += &format!("{}  {name}\n", digest_of(text.as_bytes()));
        }
        tag_manifest += &format!("{manifest}  {}\n", layout::MANIFEST);
        put_file(&self.folder.join(layout::TAG_MANIFEST), tag_manifest.as_bytes())?;
        name_folder(&self.folder, out)
    }
}

/// What an interrupted run left may be another casebook's, or somebody may have put files there. Files that were being
/// written when it was interrupted go.
fn refuse_strays(casebook: &Casebook, folder: &Path) -> anyhow::Result<()> {
    for entry in WalkDir::new(folder.join("data")).sort_by_file_name() {
        let entry = entry?;
        if entry.file_type().is_dir() {
            continue;
        }
        let name = layout::name_below(folder, entry.path());
        if name.ends_with(".partial") {
            fs::remove_file(entry.path())?;
        } else if !belongs(casebook, &name)? {
            return Err(Unfit::Stray { path: entry.path().display().to_string() }.into());
        }
    }
    Ok(())
}

/// Is it the file of a table or of a kept document?
fn belongs(casebook: &Casebook, name: &str) -> anyhow::Result<bool> {
    if [layout::DOCUMENTS, layout::EVENTS, layout::RECORDS].contains(&name) {
        return Ok(true);
    }
    let Some(id) = layout::id_in(name) else {
        return Ok(false);
    };
    let document = casebook.document(&id)?;
    Ok(document.is_some_and(|document| layout::file_of(id, &document.name) == name))
}
