//! Derive everything again from the archive.

use jikenbo_casebook::{Casebook, Derived, Kept, Rebuilt};
use rayon::prelude::*;

use super::isolate::Readers;
use super::read::{Reading, read};
use crate::config::clock;
use crate::config::limits::Bounds;

/// Reads every kept document again on all cores; `step` hears how many are done.
///
/// # Errors
/// Those of the casebook; the old state stays then.
pub(crate) fn rebuild(
    casebook: &mut Casebook,
    bounds: &Bounds,
    mut step: impl FnMut(u64),
) -> jikenbo_casebook::Result<Rebuilt> {
    let readers = Readers::default();
    let mut done = 0;
    casebook.rebuild(&clock::now(), |batch: &[Kept]| {
        let derived = batch.par_iter().map(|kept| derived(kept, &readers, bounds)).collect::<Vec<_>>();
        done += batch.len() as u64;
        step(done);
        derived
    })
}

fn derived(kept: &Kept, readers: &Readers, bounds: &Bounds) -> Result<Derived, String> {
    let Reading { document, records } = read(&kept.bytes, &bounds.document, readers)
        .map_err(|reason| format!("{} {reason}", reason.code()))?;
    Ok(Derived { text: document.text.original().to_owned(), records })
}
