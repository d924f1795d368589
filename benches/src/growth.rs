//! Does the time for each byte stay the same as an article grows?

use std::path::Path;

use anyhow::Result;

use crate::command::{Run, best_of};
use crate::world;

/// Sizes of the one article, bytes; the largest that the executable takes is a little more.
const SIZES: [usize; 3] = [1 << 10, 100 << 10, 8_000_000];

/// Times the extraction of one article of each size, less what an empty start takes.
pub(crate) fn measure(jikenbo: &Path, runs: u32) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("article.txt");
    for size in SIZES {
        std::fs::write(&file, world::article_of(size))?;
        let took = best_of(
            runs,
            &Run::new(jikenbo).args(["extract", "--format", "jsonl"]).path(&file).on_one_core(),
        )?;
        println!("{size:>9} bytes {took}");
    }
    Ok(())
}
