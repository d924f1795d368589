//! `cargo run --release -- --articles 100000 --peers`: how long a person waits for an answer of a large casebook.
//!
//! The casebook is made of invented disclosures through its own door. With `--peers` the same texts go into SQLite's
//! trigram index, used plainly, and into tantivy over pairs of characters, and all answer the same questions.

mod chance;
mod measure;
#[cfg(feature = "tantivy")]
mod ngram;
mod ours;
mod question;
mod trigram;
mod world;

use std::path::PathBuf;

use anyhow::Result;
use clap::Parser;

use measure::{Times, folder_size, memory};
use question::{Truth, questions};

/// Answers on the first page.
const PAGE: usize = 50;
/// Answers looked at when it is asked whether all were found.
const ALL: usize = 1_000;

#[derive(Parser)]
struct Arguments {
    /// Articles in the casebook.
    #[arg(long, default_value_t = 100_000)]
    articles: usize,
    /// Seed of the world.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Questions.
    #[arg(long, default_value_t = 300)]
    questions: usize,
    /// Compare with the other engines.
    #[arg(long)]
    peers: bool,
    /// Where to build; a folder that goes away, unless given. A casebook found there is used as it is.
    #[arg(long)]
    folder: Option<PathBuf>,
}

/// Something that finds words.
pub(crate) trait Engine {
    /// What it is called.
    fn name(&self) -> &'static str;

    /// The numbers of the documents that hold `word`, `limit` of them.
    ///
    /// # Errors
    /// Those of the engine.
    fn find(&self, word: &str, limit: usize) -> Result<Vec<usize>>;
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let own = tempfile::tempdir()?;
    let folder = arguments.folder.clone().unwrap_or_else(|| own.path().to_owned());
    std::fs::create_dir_all(&folder)?;
    let (articles, seed) = (arguments.articles, arguments.seed);
    let ours = ours::build(&folder.join("casebook.db"), articles, seed)?;
    println!("casebook of {articles} articles: {:.1} MB on disk", folder_size(&folder)?);
    let questions = questions(arguments.questions, articles, seed);
    let base = time(&ours, &questions)?;
    ours.filters()?;
    ours.opening(articles)?;
    println!("resident memory of the process {:.1} MB", memory("VmRSS"));
    if arguments.peers {
        compare(&ours, &base, &questions, &arguments, &folder)?;
    }
    Ok(())
}

/// Times the first page of every question, after one round that warms the caches.
fn time(engine: &dyn Engine, questions: &[String]) -> Result<Times> {
    let mut times = Times::default();
    for round in 0..2 {
        for word in questions {
            let found = times.take(round > 0, || engine.find(word, PAGE))?;
            anyhow::ensure!(found.len() <= PAGE, "more than a page");
        }
    }
    println!("{:<24} first page   {times}", engine.name());
    Ok(times)
}

fn compare(
    ours: &dyn Engine,
    base: &Times,
    questions: &[String],
    arguments: &Arguments,
    folder: &std::path::Path,
) -> Result<()> {
    let truth = Truth::of(arguments.articles, arguments.seed);
    truth.share(ours, questions)?;
    let trigram = trigram::build(&folder.join("trigram.db"), truth.texts())?;
    judge(&trigram, base, &truth, questions)?;
    #[cfg(feature = "tantivy")]
    judge(&ngram::build(&folder.join("tantivy"), truth.texts())?, base, &truth, questions)?;
    Ok(())
}

fn judge(engine: &dyn Engine, base: &Times, truth: &Truth, questions: &[String]) -> Result<()> {
    let times = time(engine, questions)?;
    println!("{:<24} p95 is {:.2} times ours", engine.name(), times.p95() / base.p95());
    truth.share(engine, questions)
}
