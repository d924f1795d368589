//! VERIS out: a folder with one file an incident.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Context;
use jikenbo_casebook::{Casebook, Filter, Incident};
use jikenbo_model::IncidentNumber;
use jikenbo_publish::format::veris;
use jikenbo_publish::{Article, Source};

use super::archive::Unfit;
use super::end::End;
use super::whole::{is_taken, name_folder, partial, put_file};

/// Writes every incident that passes `filter` into the new folder `out`, and gives their number; `step` hears how many
/// are done.
///
/// # Errors
/// [`Unfit::Exists`], those of the casebook, those of the disk.
pub(crate) fn export(
    casebook: &Casebook,
    filter: &Filter,
    out: &Path,
    stop: &AtomicBool,
    mut step: impl FnMut(u64),
) -> anyhow::Result<End<u64>> {
    if is_taken(out)? {
        return Err(Unfit::Exists { path: out.display().to_string() }.into());
    }
    let _view = casebook.view()?;
    let unfinished = partial(out);
    clear(&unfinished)?;
    let mut written = 0;
    for number in numbers(casebook, filter)? {
        if stop.load(Ordering::Relaxed) {
            return Ok(End::Stopped);
        }
        if let Some(file) = file_of(casebook, number)? {
            let path = unfinished.join(format!("{number}.json"));
            put_file(&path, file.as_bytes()).with_context(|| path.display().to_string())?;
            written += 1;
            step(written);
        }
    }
    name_folder(&unfinished, out)?;
    Ok(End::Done(written))
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

fn numbers(casebook: &Casebook, filter: &Filter) -> anyhow::Result<BTreeSet<IncidentNumber>> {
    let listed = casebook.list(filter)?;
    Ok(listed.into_iter().filter_map(|listed| listed.number).collect())
}

fn file_of(casebook: &Casebook, number: IncidentNumber) -> anyhow::Result<Option<String>> {
    let Some(Incident { reports, .. }) = casebook.incident(number)? else {
        return Ok(None);
    };
    let sources: Vec<Source<'_>> = reports
        .iter()
        .map(|report| Source::new(&report.document.name, report.document.id, &report.text))
        .collect();
    let articles: Vec<Article<'_>> = reports
        .iter()
        .zip(&sources)
        .map(|(report, source)| Article { source, number: Some(number), record: &report.record })
        .collect();
    Ok(veris::to_string(number, &articles)?)
}
