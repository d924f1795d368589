//! Keep what is new: read → extract → casebook.
//!
//! All cores read, extract and make ready; one writer keeps, a batch at a time. What a batch told of is on the disk.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use jikenbo_casebook::{Casebook, Outcome as Kept, Ready, TakenIn};
use jikenbo_model::{ColumnMap, DocumentId, FileKind, Problem};

use super::batch::{Outcome, in_order};
use super::failure::{Failure, Reason};
use super::input::{Input, inputs};
use super::isolate::Readers;
use super::read::read_by;
use crate::config::clock;
use crate::config::limits::Bounds;

/// What is taken in, and how it is read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Manner {
    /// Nothing but documents of this kind.
    pub(crate) only: Option<FileKind>,
    /// By which map of its columns a table is read.
    pub(crate) columns: Option<ColumnMap>,
}

/// What became of one input that could be read.
#[derive(Debug)]
pub(crate) struct Ingested {
    /// The input as messages call it.
    pub(crate) shown: String,
    /// What the casebook answered; `None` where it had the same bytes already.
    pub(crate) taken: Option<TakenIn>,
    /// It was there already, and another map of its columns was noted.
    pub(crate) columns_noted: bool,
    /// Articles read from it, incidents or not; 0 where it was there already.
    pub(crate) articles: usize,
    /// What went wrong without stopping.
    pub(crate) problems: Vec<Problem>,
}

/// Adds everything that `paths` mean and tells of each input in order, after it is on the disk. Once `stop` is set,
/// the batches in hand are finished and no more is begun.
///
/// # Errors
/// Those of the casebook, and those of `tell`; what was told of before stays kept.
pub(crate) fn ingest(
    casebook: &mut Casebook,
    paths: Vec<PathBuf>,
    manner: &Manner,
    bounds: &Bounds,
    stop: &AtomicBool,
    mut tell: impl FnMut(Outcome<Ingested>) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let known = Mutex::new(Casebook::open_read_only(casebook.path())?);
    let readers = Readers::default();
    let own = casebook.path().to_owned();
    let others = inputs(paths).filter(|input| input.as_ref().map_or(true, |input| !is_part_of(input, &own)));
    let wanted = others.take_while(|_| !stop.load(Ordering::Relaxed));
    let work = |input| prepared(&input, manner, &known, &readers, bounds);
    in_order(wanted, bounds, work, |batch| keep(casebook, batch)?.into_iter().try_for_each(&mut tell))?;
    if !stop.load(Ordering::Relaxed) {
        tidied(casebook)?;
    }
    Ok(())
}

/// Tidies up after many documents; where another program writes meanwhile, the next one does it.
pub(super) fn tidied(casebook: &mut Casebook) -> jikenbo_casebook::Result<()> {
    match casebook.tidy() {
        Err(jikenbo_casebook::Error::AnotherWriter { .. }) => Ok(()),
        done => done,
    }
}

/// Is the input the casebook itself, or one of the two files beside it while it is open? A folder that is added may
/// hold them.
fn is_part_of(input: &Input, casebook: &Path) -> bool {
    let Input::File { path, .. } = input else {
        return false;
    };
    let name =
        |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let ending = name(path).strip_prefix(&name(casebook)).map(str::to_owned);
    let is_named_so = ending.is_some_and(|ending| matches!(ending.as_str(), "" | "-wal" | "-shm"));
    let folder = |path: &Path| {
        path.parent().map(|folder| folder.join(".")).and_then(|folder| folder.canonicalize().ok())
    };
    is_named_so && folder(path) == folder(casebook)
}

/// An input on its way into the casebook.
struct Prepared {
    shown: String,
    /// `None` where the casebook has the same bytes already.
    intake: Option<Ready>,
    problems: Vec<Problem>,
}

fn prepared(
    input: &Input,
    manner: &Manner,
    known: &Mutex<Casebook>,
    readers: &Readers,
    bounds: &Bounds,
) -> Outcome<Prepared> {
    let shown = input.shown();
    let failed = |reason| Failure { path: input.shown(), reason };
    let bytes = input.read(&bounds.document).map_err(failed)?;
    let columns = manner.columns.as_ref();
    if columns.is_none() && is_known(known, &jikenbo_read::id_of(&bytes)) {
        return Ok(Prepared { shown, intake: None, problems: Vec::new() });
    }
    let reading = read_by(columns, &bytes, &bounds.document, readers);
    let reading = reading.map_err(failed)?;
    let found = reading.document.kind;
    if let Some(wanted) = manner.only.filter(|wanted| *wanted != found) {
        return Err(failed(Reason::OtherKind { wanted, found }));
    }
    let (intake, problems) = reading.taken(input.name(), bytes, columns.cloned());
    Ok(Prepared { shown, intake: Some(Ready::of(intake)), problems })
}

/// Only spares the work of reading again: where it errs or cannot tell, the casebook itself decides.
fn is_known(known: &Mutex<Casebook>, id: &DocumentId) -> bool {
    known.lock().is_ok_and(|casebook| casebook.document(id).is_ok_and(|found| found.is_some()))
}

fn keep(casebook: &mut Casebook, batch: Vec<Outcome<Prepared>>) -> anyhow::Result<Vec<Outcome<Ingested>>> {
    let mut intakes = Vec::new();
    let told: Vec<_> =
        batch.into_iter().map(|outcome| outcome.map(|prepared| parted(prepared, &mut intakes))).collect();
    let taken = if intakes.is_empty() { Vec::new() } else { casebook.add_ready(&intakes, &clock::now())? };
    let mut taken = taken.into_iter();
    Ok(told
        .into_iter()
        .map(|outcome| {
            outcome.map(|(mut ingested, is_new)| {
                let taken = if is_new { taken.next() } else { None };
                ingested.columns_noted =
                    taken.as_ref().is_some_and(|taken| taken.outcome == Kept::ColumnsNoted);
                ingested.taken = taken.filter(|taken| taken.outcome == Kept::Added);
                ingested
            })
        })
        .collect())
}

/// Puts the document to the others of its batch; what is left is what can be told, and whether it was put there.
fn parted(prepared: Prepared, intakes: &mut Vec<Ready>) -> (Ingested, bool) {
    let Prepared { shown, intake, problems } = prepared;
    let articles = intake.as_ref().map_or(0, |intake| intake.records().len());
    let is_new = intake.is_some();
    intakes.extend(intake);
    (Ingested { shown, taken: None, columns_noted: false, articles, problems }, is_new)
}
