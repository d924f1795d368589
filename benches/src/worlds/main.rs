//! `cargo run --release -p jikenbo-benches --bin worlds`: are the documents of one incident gathered, and only those?
//!
//! Worlds of invented incidents are written as text, added by the executable, and its links compared with the truth.
#![expect(clippy::print_stdout, reason = "a benchmark talks to the person who runs it")]

mod affair;
#[path = "../chance.rs"]
mod chance;
mod copy;
mod day;
mod deed;
mod issue;
mod name;
mod notice;
mod paper;
mod program;
mod score;
mod telling;
mod world;

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Parser;

use score::Label;
use world::World;

#[derive(Parser)]
struct Arguments {
    /// The executable under test.
    #[arg(long, default_value = "target/release/jikenbo")]
    jikenbo: PathBuf,
    /// Incidents of a world, about.
    #[arg(long, default_value_t = 300)]
    incidents: usize,
    /// Seeds of the worlds.
    #[arg(long, value_delimiter = ',', default_value = "1,2,3")]
    seeds: Vec<u64>,
    /// Lets the documents come in an order drawn by chance instead of their own.
    #[arg(long)]
    shuffled: bool,
    /// Where to leave each world's texts and the truth about them; a folder that goes away, unless given.
    #[arg(long)]
    folder: Option<PathBuf>,
    /// Prints the documents that are wrongly together or apart.
    #[arg(long)]
    errors: bool,
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let jikenbo =
        arguments.jikenbo.canonicalize().context("build it first: cargo build --release -p jikenbo")?;
    for &seed in &arguments.seeds {
        let mut world = world::world(arguments.incidents, seed);
        if arguments.shuffled {
            world.shuffle(seed);
        }
        let own = tempfile::tempdir()?;
        let folder =
            arguments.folder.as_ref().map_or(own.path().to_owned(), |folder| folder.join(seed.to_string()));
        let found = program::links(&jikenbo, &world, &folder)?;
        report(&world, &found, seed, arguments.errors);
    }
    Ok(())
}

fn report(world: &World, found: &[Label], seed: u64, errors: bool) {
    let truth = world.truth();
    let (gold, ours) = (score::pairs(&truth), score::pairs(found));
    let wrong: std::collections::BTreeSet<_> = ours.difference(&gold).copied().collect();
    let (precision, recall) = score::pairwise(&gold, &ours);
    let b_cubed = score::b_cubed(truth.len(), &gold, &ours);
    println!(
        "seed {seed}: {} incidents, {} documents; pairwise precision {precision:.4} recall {recall:.4}, B³ F1 {b_cubed:.4}, relations {:.4}",
        world.incidents,
        truth.len(),
        score::relations(&truth, found)
    );
    let own: Vec<usize> = world.documents.iter().map(|document| document.incident).collect();
    for (likeness, (confused, all)) in score::confused(&world.confusable, &own, &wrong) {
        println!("  confused {confused} of {all} pairs of incidents: {likeness:?}");
    }
    if errors {
        tell_errors(&truth, found, &wrong, &gold.difference(&ours).copied().collect());
    }
}

fn tell_errors(
    truth: &[Label],
    found: &[Label],
    wrong: &std::collections::BTreeSet<(usize, usize)>,
    missed: &std::collections::BTreeSet<(usize, usize)>,
) {
    for (what, pairs) in [("wrongly together", wrong), ("wrongly apart", missed)] {
        for (a, b) in pairs {
            println!("{what} {} {}", program::file_name(*a), program::file_name(*b));
        }
    }
    for (at, (truth, found)) in truth.iter().zip(found).enumerate() {
        if truth.relation != found.relation {
            println!("relation {} is {}, not {}", program::file_name(at), truth.relation, found.relation);
        }
    }
}
