//! Does one more disclosure take longer the more the casebook holds?

use std::path::Path;

use anyhow::Result;

use crate::command::{Run, Took, best_of};
use crate::world;

/// Disclosures that are added at once and timed.
const BATCH: u32 = 1_000;

/// Fills a casebook with `documents`, and times what a batch takes after each tenfold and at the end.
pub(crate) fn measure(jikenbo: &Path, documents: u32, seed: u64) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let casebook = folder.path().join("bench.casebook");
    let add = |from: u32, until: u32| -> Result<Took> {
        let world = world::write_from(from, until - from, seed)?;
        let run =
            Run::new(jikenbo).args(["add", "--quiet", "--casebook"]).path(&casebook).path(world.folder());
        best_of(1, &run)
    };
    let mut held = 0;
    for milestone in milestones(documents) {
        if milestone > held {
            println!("{:>7} documents filled in {}", milestone - held, add(held, milestone)?);
        }
        held = milestone + BATCH;
        let each = add(milestone, held)?.each(BATCH);
        let size = std::fs::metadata(&casebook)?.len() / 1_000_000;
        println!("after {milestone:>7} documents {each}; {size} MB on disk");
    }
    print!("load of the machine: {}", std::fs::read_to_string("/proc/loadavg").unwrap_or_default());
    Ok(())
}

/// A batch, each tenfold of it, and the end.
fn milestones(documents: u32) -> Vec<u32> {
    let tenfold = std::iter::successors(Some(BATCH), |held| held.checked_mul(10));
    tenfold.take_while(|&held| held < documents).chain([documents]).collect()
}
