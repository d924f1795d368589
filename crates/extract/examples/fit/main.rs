//! Finds the weights of pairs of characters from the labelled texts of `fixtures`. Same fixtures, same weights.
//!
//! `cargo run --release -p jikenbo-extract --example fit` writes `weights/*.tsv`; with `-- --without kinds/ka` it writes
//! nothing and tells how many texts of that folder are judged wrong by weights that were found without them.
#![expect(clippy::print_stdout, reason = "a tool talks to the person who runs it")]

mod regression;
mod texts;

use std::fs;
use std::path::Path;

use regression::{Weights, fit};
use texts::{Labelled, labelled};

fn main() -> Result<(), String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let texts = labelled(&home.join("../../fixtures"))?;
    let (whole, items): (Vec<&Labelled>, Vec<&Labelled>) = texts.iter().partition(|text| text.is_whole);
    for (name, texts) in [("whole", whole), ("item", items)] {
        match *arguments.as_slice() {
            [] => {
                let file = home.join("weights").join(name).with_extension("tsv");
                fs::write(&file, fit(&texts).file())
                    .map_err(|error| format!("{}: {error}", file.display()))?;
            }
            ["--without", folder] => {
                let (held, others): (Vec<_>, Vec<_>) = texts.iter().partition(|text| text.folder == folder);
                tell(name, &fit(&others), &held);
            }
            _ => return Err("fit [--without FOLDER]".to_owned()),
        }
    }
    Ok(())
}

/// Prints how many of these texts are judged wrong by their pairs alone, for some thresholds.
fn tell(name: &str, weights: &Weights, texts: &[&Labelled]) {
    let judged: Vec<_> = texts.iter().map(|text| (text.is_incident, weights.judge(&text.pairs))).collect();
    for least in [0.0, 0.5, 1.0, 1.5, 2.0] {
        let missed = judged.iter().filter(|(is, odds)| *is && *odds < least).count();
        let taken = judged.iter().filter(|(is, odds)| !*is && *odds >= least).count();
        println!("{name}, from {least}: of {} missed {missed}, taken {taken}", judged.len());
    }
}
