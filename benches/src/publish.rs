//! How long do the publications of a large casebook take, and how much memory?

use std::path::Path;

use anyhow::{Context, Result};

use crate::command::{Run, best_of};
use crate::world;

/// What is published, of all years of the world; the digest tells fifty incidents and lists the others of its year.
const PIECES: [(&str, &[&str]); 5] = [
    ("table.xlsx", &["table", "--from", "2015", "--until", "2025", "--format", "xlsx"]),
    ("table.html", &["table", "--from", "2015", "--until", "2025", "--format", "html"]),
    ("ranking.html", &["ranking", "--month", "2025-12", "--format", "html"]),
    ("digest.html", &["digest", "--year", "2025", "--items", "50", "--format", "html"]),
    ("digest.pdf", &["digest", "--month", "2025-06", "--items", "50", "--format", "pdf"]),
];

/// Takes invented disclosures into a casebook, and times each piece from it.
pub(crate) fn measure(jikenbo: &Path, documents: u32, seed: u64, runs: u32) -> Result<()> {
    let world = world::write(documents, seed)?;
    let folder = tempfile::tempdir()?;
    let casebook = folder.path().join("bench.casebook");
    let add = Run::new(jikenbo).args(["add", "--quiet", "--casebook"]).path(&casebook).path(world.folder());
    println!("{documents} documents taken in     {}", best_of(1, &add)?);
    for (file, words) in PIECES {
        let output = folder.path().join(file);
        let run =
            Run::new(jikenbo).args(["publish"]).words(words).args(["--as-of", "2026-01-31", "--casebook"]);
        let took = best_of(runs, &run.path(&casebook).args(["--output"]).path(&output))?;
        let size = std::fs::metadata(&output).with_context(|| file.to_owned())?.len();
        println!("{file:<14} {took}  {size:>9} bytes");
    }
    let page = std::fs::read_to_string(folder.path().join("table.html"))?;
    let incidents =
        page.split_once("data-figure=\"table.count\"").and_then(|(before, _)| before.rsplit('"').nth(1));
    println!("incidents in the table: {}", incidents.unwrap_or("none"));
    print!("load of the machine: {}", std::fs::read_to_string("/proc/loadavg").unwrap_or_default());
    Ok(())
}
