//! A document as a person would look at it: one block a line, long words cut.

use jikenbo_model::{Block, BlockKind, Document, Place};

/// Reads a file of the repository.
pub(crate) fn bytes_of(path: &str) -> Vec<u8> {
    std::fs::read(format!("{}/../../{path}", env!("CARGO_MANIFEST_DIR")))
        .expect("the file is part of the repository")
}

/// The files of a folder by name.
pub(crate) fn files_in(folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(format!("{}/../../{folder}", env!("CARGO_MANIFEST_DIR")))
        .expect("the folder is part of the repository");
    let names =
        entries.map(|entry| entry.expect("a readable entry").file_name().to_string_lossy().into_owned());
    let mut files: Vec<String> = names.map(|name| format!("{folder}/{name}")).collect();
    files.sort();
    files
}

/// What the file says of itself, what went wrong, and its blocks.
pub(crate) fn show(document: &Document) -> String {
    let mut shown = document.kind.as_str().to_owned();
    let meta = &document.meta;
    for (name, value) in
        [("title", &meta.title), ("date", &meta.date), ("address", &meta.address), ("charset", &meta.charset)]
    {
        shown.extend(value.iter().map(|value| format!("\n{name}: {value}")));
    }
    shown
        .extend(document.problems.iter().map(|problem| format!("\n! {:?} {}", problem.kind, problem.detail)));
    shown.extend(document.blocks.iter().map(|block| format!("\n{}", show_block(document, block))));
    shown
}

fn show_block(document: &Document, block: &Block) -> String {
    let folded = document.text.folded_at(document.text.to_folded(block.span)).replace('\n', "⏎");
    let words = match &block.kind {
        BlockKind::Heading { level } => format!("h{level} {}", cut(&folded)),
        BlockKind::Paragraph => format!("p  {}", cut(&folded)),
        BlockKind::Item => format!("・ {}", cut(&folded)),
        BlockKind::Quoted => format!(">  {}", cut(&folded)),
        BlockKind::Row { cells, header } => {
            let cells: Vec<String> =
                cells.iter().map(|cell| cut(&document.text.at(*cell).replace(['\r', '\n'], "⏎"))).collect();
            format!("{} {}", if *header { "##" } else { "| " }, cells.join(" | "))
        }
    };
    match &block.place {
        Place::Text => words,
        Place::Page { page } => format!("{page:>2} {words}"),
        Place::Sheet { name, row } => format!("{name}:{row} {words}"),
        Place::Part { part } => format!("part {part} {words}"),
    }
}

/// The beginning and the end of long words.
fn cut(words: &str) -> String {
    let count = words.chars().count();
    if count <= 48 {
        return words.to_owned();
    }
    let start: String = words.chars().take(32).collect();
    let end: String = words.chars().skip(count - 12).collect();
    format!("{start} … {end}")
}
