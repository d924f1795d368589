//! Compiles the files of the lexicon into tables that lie ready in the executable.

#[path = "src/lexicon/compile.rs"]
mod compile;
#[path = "src/lexicon/cue.rs"]
mod cue;
#[path = "src/lexicon/data.rs"]
#[expect(dead_code, reason = "some fields are only written out, by their derived form")]
mod data;
#[path = "src/lexicon/files.rs"]
mod files;
#[path = "src/lexicon/plant.rs"]
mod plant;
#[path = "src/lexicon/trie.rs"]
mod trie;

use std::fmt::Debug;
use std::path::Path;

use data::{Cue, Lexicon, Lists, Sequence, Uses};

fn main() {
    println!("cargo::rerun-if-changed=lexicon");
    let lexicon = compile::compile(files::FILES).unwrap_or_else(|error| panic!("{error}"));
    let folder = std::env::var_os("OUT_DIR").expect("cargo names the folder");
    std::fs::write(Path::new(&folder).join("lexicon.rs"), source(&lexicon)).expect("the folder takes files");
}

/// The lexicon as a value in Rust.
fn source(lexicon: &Lexicon) -> String {
    let Lexicon { trie, topics, concepts, cues, places, uses, slots } = lexicon;
    let trie = format!(
        "Trie {{ pages: &{:?}, numbers: &{:?}, nodes: &{:?} }}",
        trie.pages, trie.numbers, trie.nodes
    );
    let cues: String = cues.iter().map(|one| cue(one) + ",\n").collect();
    let (places, uses) = (lists(places), self::uses(uses));
    format!(
        "Lexicon {{ trie: {trie}, topics: &{topics:?}, concepts: &{concepts:?}, cues: &[{cues}], \
         places: {places}, uses: {uses}, slots: {slots} }}"
    )
}

fn lists<T: Debug>(lists: &Lists<T>) -> String {
    format!("Lists {{ bounds: &{:?}, items: &{:?} }}", lists.bounds, lists.items)
}

fn uses(uses: &Uses) -> String {
    let Uses { bounds, begins, opens, seconds } = uses;
    format!("Uses {{ bounds: &{bounds:?}, begins: &{begins:?}, opens: &{opens:?}, seconds: &{seconds:?} }}")
}

fn cue(cue: &Cue) -> String {
    let others: Vec<String> = cue.others.iter().map(sequence).collect();
    let opening = sequence(&cue.opening);
    format!("Cue {{ concept: {:?}, opening: {opening}, others: &[{}] }}", cue.concept, others.join(", "))
}

fn sequence(sequence: &Sequence) -> String {
    let Sequence { slots, not_after, not_before } = sequence;
    format!("Sequence {{ slots: &{slots:?}, not_after: &{not_after:?}, not_before: &{not_before:?} }}")
}
