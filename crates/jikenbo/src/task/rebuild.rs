//! Derive everything again from the archive.

use std::sync::atomic::{AtomicBool, Ordering};

use jikenbo_casebook::{Casebook, Derived, Error, Foreseen, Kept, Rebuilt};
use rayon::prelude::*;

use super::ingest::tidied;
use super::isolate::Readers;
use super::read::{Reading, read_by};
use crate::config::clock;
use crate::config::limits::Bounds;

/// Reads every kept document again on all cores; `step` hears how many are done.
///
/// # Errors
/// Those of the casebook; the old state stays then.
pub(crate) fn rebuild(
    casebook: &mut Casebook,
    bounds: &Bounds,
    step: impl FnMut(u64),
) -> jikenbo_casebook::Result<Rebuilt> {
    let rebuilt = casebook.rebuild(&clock::now(), deriving(bounds, step))?;
    tidied(casebook)?;
    Ok(rebuilt)
}

/// What that would change; nothing is changed.
///
/// # Errors
/// Those of the casebook.
pub(crate) fn foresee(
    casebook: &mut Casebook,
    bounds: &Bounds,
    step: impl FnMut(u64),
) -> jikenbo_casebook::Result<Foreseen> {
    casebook.foresee(&clock::now(), deriving(bounds, step))
}

/// A rebuild that is given up once `stop` is set: `None`, and the old state stays.
///
/// # Errors
/// Those of the casebook; the old state stays then.
pub(crate) fn rebuild_until(
    casebook: &mut Casebook,
    bounds: &Bounds,
    stop: &AtomicBool,
    step: impl FnMut(u64),
) -> jikenbo_casebook::Result<Option<Rebuilt>> {
    let mut derive = deriving(bounds, step);
    // An answer for none of the documents makes the casebook give up.
    let until = |batch: &[Kept]| if stop.load(Ordering::Relaxed) { Vec::new() } else { derive(batch) };
    match casebook.rebuild(&clock::now(), until) {
        Err(Error::NotAllDerived { derived: 0, .. }) if stop.load(Ordering::Relaxed) => Ok(None),
        outcome => outcome.map(Some),
    }
}

fn deriving(
    bounds: &Bounds,
    mut step: impl FnMut(u64),
) -> impl FnMut(&[Kept]) -> Vec<Result<Derived, String>> {
    let readers = Readers::default();
    let mut done = 0;
    move |batch| {
        let derived = batch.par_iter().map(|kept| derived(kept, &readers, bounds)).collect::<Vec<_>>();
        done += batch.len() as u64;
        step(done);
        derived
    }
}

fn derived(kept: &Kept, readers: &Readers, bounds: &Bounds) -> Result<Derived, String> {
    let Reading { document, records } =
        read_by(kept.columns.as_ref(), &kept.bytes, &bounds.document, readers)
            .map_err(|reason| format!("{} {reason}", reason.code()))?;
    Ok(Derived::of(document.text.original().to_owned(), document.text.gaps(), records))
}
