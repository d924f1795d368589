//! Does the time for each byte stay the same as an article grows, and that for each item as a newsletter does?

use std::path::Path;

use anyhow::Result;

use crate::command::{Run, best_of};
use crate::world;

/// Sizes of the one article, bytes; the largest that the executable takes is a little more.
const SIZES: [usize; 3] = [1 << 10, 100 << 10, 8_000_000];

/// Items of the one newsletter.
const ITEMS: [usize; 3] = [100, 1_000, 10_000];

/// Times the extraction of one article of each size, and of one newsletter of each number of items.
pub(crate) fn measure(jikenbo: &Path, runs: u32) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("article.txt");
    let extract = Run::new(jikenbo).args(["extract", "--format", "jsonl"]).path(&file).on_one_core();
    for size in SIZES {
        std::fs::write(&file, world::article_of(size))?;
        println!("{size:>9} bytes {}", best_of(runs, &extract)?);
    }
    for items in ITEMS {
        std::fs::write(&file, world::newsletter_of(items))?;
        println!("{items:>9} items {}", best_of(runs, &extract)?);
    }
    Ok(())
}
