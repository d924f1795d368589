//! `cargo run --release -p jikenbo-benches -- SUBJECT`: whole commands, timed beside a peer in the same run.
//!
//! Build the executable first (`cargo build --release -p jikenbo`); the peer is Debian's `mecab` with `mecab-ipadic-utf8`.
#![expect(clippy::print_stdout, reason = "a benchmark talks to the person who runs it")]

mod chance;
mod command;
mod filling;
mod growth;
mod publish;
mod world;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};

use command::{Run, best_of};

#[derive(Parser)]
struct Arguments {
    /// The executable under test.
    #[arg(long, default_value = "target/release/jikenbo")]
    jikenbo: PathBuf,
    /// Runs of each command; the fastest counts.
    #[arg(long, default_value_t = 5)]
    runs: u32,
    #[command(subcommand)]
    subject: Subject,
}

#[derive(Subcommand)]
enum Subject {
    /// Extraction on one core against MeCab splitting the same text into words.
    Extract {
        /// Disclosures.
        #[arg(long, default_value_t = 5_000)]
        documents: u32,
        /// Seed of the generator.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// `add` on all cores against one: speed-up and peak memory.
    Add {
        /// Disclosures.
        #[arg(long, default_value_t = 20_000)]
        documents: u32,
        /// Seed of the generator.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// `add` of a thousand more, after 1,000, 10,000 and so on: time for each, which must not grow.
    Filling {
        /// Disclosures in the end.
        #[arg(long, default_value_t = 100_000)]
        documents: u32,
        /// Seed of the generator.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Publications of a casebook: table as workbook and page, digest of fifty items as pages.
    Publish {
        /// Disclosures.
        #[arg(long, default_value_t = 12_000)]
        documents: u32,
        /// Seed of the generator.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Extraction of one article of 1 KB, 100 KB and 8 MB, of newsletters of 100, 1,000 and 10,000 items, and of lists
    /// of 200, 2,000 and 20,000 lines: time for each, which must not grow.
    Growth,
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let jikenbo =
        arguments.jikenbo.canonicalize().context("build it first: cargo build --release -p jikenbo")?;
    match arguments.subject {
        Subject::Extract { documents, seed } => extract(&jikenbo, documents, seed, arguments.runs),
        Subject::Add { documents, seed } => add(&jikenbo, documents, seed),
        Subject::Filling { documents, seed } => filling::measure(&jikenbo, documents, seed),
        Subject::Publish { documents, seed } => publish::measure(&jikenbo, documents, seed, arguments.runs),
        Subject::Growth => growth::measure(&jikenbo, arguments.runs),
    }
}

fn extract(jikenbo: &Path, documents: u32, seed: u64, runs: u32) -> Result<()> {
    let world = world::write(documents, seed)?;
    let ours = Run::new(jikenbo).args(["extract", "--format", "jsonl"]).path(world.folder()).on_one_core();
    let peer = Run::new(Path::new("mecab")).args(["-O", "wakati", "-b", "65536"]).path(world.joined());
    let (ours, peer) =
        (best_of(runs, &ours)?, best_of(runs, &peer).context("apt-get install mecab mecab-ipadic-utf8")?);
    println!("{documents} documents, {} bytes", world.bytes());
    println!("jikenbo extract, one core  {ours}");
    println!("mecab -O wakati            {peer}");
    println!("ratio {:.2} (below 1: faster than splitting into words)", ours.seconds / peer.seconds);
    Ok(())
}

fn add(jikenbo: &Path, documents: u32, seed: u64) -> Result<()> {
    let world = world::write(documents, seed)?;
    let once = |held: fn(Run) -> Run| -> Result<command::Took> {
        let folder = tempfile::tempdir()?;
        let casebook = folder.path().join("bench.casebook");
        let run = Run::new(jikenbo).args(["add", "--casebook"]).path(&casebook).path(world.folder());
        best_of(1, &held(run))
    };
    let (one, all) = (once(Run::on_one_core)?, once(|run| run)?);
    println!("{documents} documents, {} bytes", world.bytes());
    println!("jikenbo add, one core      {one}");
    println!("jikenbo add, all cores     {all}");
    println!("speed-up {:.2}", one.seconds / all.seconds);
    Ok(())
}
