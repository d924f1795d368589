//! The laws that hold for every reading, every grammar and every record.

use jikenbo_model::{BlockKind, Document, FileKind, FoldedSpan, Record, Span, Text};
use jikenbo_read::{Error, Limits};
use jikenbo_text::{name, scan, sentence};

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

/// The text that `bytes` stand for; bytes that are no UTF-8 become marks.
fn folded(bytes: &[u8]) -> Text {
    Text::new(String::from_utf8_lossy(bytes))
}

fn whole(text: &Text) -> FoldedSpan {
    FoldedSpan::between(0, text.folded().len())
}

/// # Panics
/// Where `span` cuts no words out of the text or its way back leads nowhere.
fn cuts(text: &Text, span: FoldedSpan) {
    assert!(
        text.folded().get(span.start()..span.end()).is_some(),
        "{span:?} is no span of the copy"
    );
    let original = text.to_original(span);
    assert!(
        text.original().get(original.start()..original.end()).is_some(),
        "{original:?} is no span of the text"
    );
}

/// Numbers and dates cut the text, and no number lies in a date.
pub fn scan_numbers_and_dates(bytes: &[u8]) {
    let text = folded(bytes);
    let found = scan::scan(text.folded());
    found.amounts.iter().for_each(|amount| cuts(&text, amount.span));
    found
        .dates
        .mentions
        .iter()
        .for_each(|date| cuts(&text, date.span));
    for amount in &found.amounts {
        let date = found
            .dates
            .mentions
            .iter()
            .find(|date| date.span.overlaps(amount.digits));
        assert!(date.is_none(), "{amount:?} lies in {date:?}");
    }
    let _ = jikenbo_text::date::resolve(&found.dates.mentions, None);
}

/// Names cut the text.
pub fn find_names(bytes: &[u8]) {
    let text = folded(bytes);
    name::names(text.folded(), whole(&text))
        .for_each(|name| cuts(&text, name.span));
}

/// Sentences are in order and apart; the clauses of each cover it.
///
/// # Panics
/// Where they are not.
pub fn cut_sentences(bytes: &[u8]) {
    let text = folded(bytes);
    let mut end = 0;
    for span in sentence::sentences(text.folded(), whole(&text)) {
        cuts(&text, span);
        assert!(span.start() >= end, "{span:?} overlaps the sentence before it");
        end = span.end();
        let covered: usize = sentence::clauses(text.folded(), span)
            .iter()
            .map(|clause| clause.len())
            .sum();
        assert_eq!(covered, span.len(), "clauses leave words out");
    }
}

/// Reads plain text into records: articles in order and apart, every value quoted from words of the text.
///
/// # Panics
/// Where one is not.
pub fn extract(bytes: &[u8]) {
    let Ok(document) = jikenbo_read::read_as(FileKind::Text, bytes, &limits()) else {
        return;
    };
    let text = document.text.original();
    let mut end = 0;
    for record in jikenbo_extract::extract(&document) {
        assert!(
            text.get(record.span.start()..record.span.end()).is_some(),
            "{:?} is no span",
            record.span
        );
        assert!(
            record.span.start() >= end,
            "{:?} overlaps the article before it",
            record.span
        );
        end = record.span.end();
        quoted(&record, text);
    }
}

/// # Panics
/// Where a value quotes no words of `text`.
fn quoted(record: &Record, text: &str) {
    for value in jikenbo_publish::values(record) {
        for span in value.spans() {
            assert!(
                text.get(span.start()..span.end())
                    .is_some_and(|words| !words.is_empty()),
                "{span:?} quotes nothing"
            );
        }
    }
}
