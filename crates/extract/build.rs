//! Compiles the files of the lexicon and of the weights into tables that lie ready in the executable.

#[path = "src/lexicon/compile.rs"]
mod compile;
#[path = "src/lexicon/cue.rs"]
mod cue;
#[path = "src/lexicon/data.rs"]
#[expect(dead_code, reason = "some fields are only written out, by their derived form")]
mod data;
#[path = "src/lexicon/files.rs"]
mod files;
#[path = "src/pair_weights/compile.rs"]
mod pair_weights;
#[path = "src/lexicon/plant.rs"]
mod plant;
#[path = "src/pair_weights/table.rs"]
#[expect(dead_code, reason = "a table is only written out")]
mod table;
#[path = "src/lexicon/trie.rs"]
mod trie;

use std::fmt::Debug;
use std::path::Path;

use data::{Lexicon, Lists, Sides, Uses};
use pair_weights::Compiled;
use trie::Trie;

fn main() {
    println!("cargo::rerun-if-changed=lexicon");
    let lexicon = compile::compile(files::FILES).unwrap_or_else(|error| panic!("{error}"));
    let folder = std::env::var_os("OUT_DIR").expect("cargo names the folder");
    let write = |name: &str, source: String| {
        std::fs::write(Path::new(&folder).join(name), source).expect("the folder takes files");
    };
    write("lexicon.rs", source(&lexicon));
    println!("cargo::rerun-if-changed=weights");
    let weights = WEIGHTS.map(|(name, meaning, file)| {
        let table = Compiled::of(file).unwrap_or_else(|error| panic!("{name}: {error}"));
        format!("/// {meaning}\npub(crate) static {name}: Table = {};\n", table.source())
    });
    write("pair_weights.rs", weights.concat());
}

/// The files of weights, by the name of their table.
const WEIGHTS: [(&str, &str, &str); 2] = [
    (
        "WHOLES",
        "Does a text that is all of its document report an incident?",
        include_str!("weights/whole.tsv"),
    ),
    ("ITEMS", "Does an item among others report one?", include_str!("weights/item.tsv")),
];

/// The lexicon as a value in Rust.
fn source(lexicon: &Lexicon) -> String {
    let Lexicon { trie, topics, concepts, cues, slots, sides, others, places, masks, uses, seconds } =
        lexicon;
    let Trie { pages, numbers, nodes } = trie;
    let sides: Vec<String> = sides.iter().map(self::sides).collect();
    let (sides, others, places, uses) = (sides.join(", "), lists(others), lists(places), self::uses(uses));
    format!(
        "Lexicon {{ trie: Trie {{ pages: &{pages:?}, numbers: &{numbers:?}, nodes: &{nodes:?} }}, \
         topics: &{topics:?}, concepts: &{concepts:?}, cues: &{cues:?}, slots: &{slots:?}, sides: &[{sides}], \
         others: {others}, places: {places}, masks: &{masks:?}, uses: {uses}, seconds: {seconds} }}"
    )
}

fn lists<T: Debug>(lists: &Lists<T>) -> String {
    format!("Lists {{ bounds: &{:?}, items: &{:?} }}", lists.bounds, lists.items)
}

fn uses(uses: &Uses) -> String {
    let Uses { bounds, begins, opens, seconds } = uses;
    format!("Uses {{ bounds: &{bounds:?}, begins: &{begins:?}, opens: &{opens:?}, seconds: &{seconds:?} }}")
}

fn sides(sides: &Sides) -> String {
    let Sides { not_after, not_before } = sides;
    format!("Sides {{ not_after: &{not_after:?}, not_before: &{not_before:?} }}")
}
