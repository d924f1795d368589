//! The laws that hold for every reading.

use jikenbo_model::{BlockKind, Document, FileKind, Span};
use jikenbo_read::{Error, Limits};

/// Small limits, so that a run spends its time on parsing.
#[must_use]
pub fn limits() -> Limits {
    Limits {
        bytes: 1 << 20,
        text: 1 << 20,
        pages: 50,
        ..Limits::default()
    }
}

/// The readers catch the panics of other people's parsers, which cost one document. A panic in the house's own code is
/// a find.
pub fn die_of_own_panics() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let own = |file: &str| file.contains("crates/") || file.ends_with("check.rs");
        if panic.location().is_none_or(|place| own(place.file())) {
            usual(panic);
        }
    }));
}

/// Reads `bytes` as `kind` and checks what comes back.
pub fn read_as(kind: FileKind, bytes: &[u8]) {
    check(jikenbo_read::read_as(kind, bytes, &limits()));
}

/// Every span lies in the text and on character bounds; blocks are in order and apart; cells lie in their rows.
///
/// # Panics
/// Where one does not.
pub fn check(read: Result<Document, Error>) {
    let Ok(document) = read else { return };
    let text = document.text.original();
    let holds = |span: Span| {
        assert!(
            text.get(span.start()..span.end()).is_some(),
            "{span:?} is no span of the text"
        )
    };
    let mut end = 0;
    for block in &document.blocks {
        holds(block.span);
        assert!(
            block.span.start() >= end,
            "{block:?} overlaps the block before it"
        );
        end = block.span.end();
        if let BlockKind::Row { cells, .. } = &block.kind {
            for cell in cells {
                holds(*cell);
                assert!(block.span.contains(*cell), "{cell:?} lies outside {block:?}");
            }
        }
    }
    document
        .problems
        .iter()
        .filter_map(|problem| problem.span)
        .for_each(holds);
}
