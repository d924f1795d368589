//! Does the time for each byte stay the same as an article grows, that for each item as a newsletter does, and that for each
//! line as a list does?

use std::path::Path;

use anyhow::Result;

use crate::command::{Run, best_of};
use crate::world;

/// Sizes of the one article, bytes; the largest that the executable takes is a little more.
const SIZES: [usize; 3] = [1 << 10, 100 << 10, 8_000_000];

/// Items of the one newsletter.
const ITEMS: [usize; 3] = [100, 1_000, 10_000];

/// Lines of the one list.
const LINES: [usize; 3] = [200, 2_000, 20_000];

/// Times the extraction of one article of each size, of one newsletter of each number of items, and of one list of each
/// number of lines.
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
    for lines in LINES {
        std::fs::write(&file, list_of(lines))?;
        println!("{lines:>9} lines {}", best_of(runs, &extract)?);
    }
    Ok(())
}

/// A list below a sentence, an incident a line, with nothing between them.
fn list_of(lines: usize) -> String {
    let line = |at: usize| format!("・ときわ野市、名簿{at}人分を紛失\n");
    std::iter::once("事故の一覧\n\n次のとおりです。\n".to_owned()).chain((1..=lines).map(line)).collect()
}
