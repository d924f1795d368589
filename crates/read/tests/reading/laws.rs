//! Whatever the bytes: no panic, and every span handed out is one.

use jikenbo_model::{BlockKind, Document, FileKind};
use jikenbo_read::{Limits, read, read_as};
use proptest::prelude::*;

fn holds(document: &Document) {
    let text = document.text.original();
    let mut end = 0;
    for block in &document.blocks {
        assert!(text.get(block.span.start()..block.span.end()).is_some(), "{block:?}");
        assert!(!block.span.is_empty() && block.span.start() >= end, "{block:?} after {end}");
        end = block.span.end();
        if let BlockKind::Row { cells, .. } = &block.kind {
            for cell in cells {
                assert!(
                    text.get(cell.start()..cell.end()).is_some() && block.span.contains(*cell),
                    "{block:?}"
                );
            }
        }
    }
}

const KINDS: [FileKind; 8] = [
    FileKind::Text,
    FileKind::Html,
    FileKind::Pdf,
    FileKind::Docx,
    FileKind::Xlsx,
    FileKind::Csv,
    FileKind::Eml,
    FileKind::Feed,
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for kind in KINDS {
            read_as(kind, &bytes, &Limits::default()).iter().for_each(holds);
        }
        read(&bytes, &Limits::default()).iter().for_each(holds);
    }

    #[test]
    fn any_text(text in "(([ \t\n\r　]|[,|｜\"<>/=-]|[ぁ-ん]{1,9}|[一-龠]{1,9}|<[a-z]{1,6}>|</[a-z]{1,6}>|[0-9０-９.]{1,3}|\u{FEFF}|[・①（(])\\PC{0,40}\n?){0,30}") {
        for kind in [FileKind::Text, FileKind::Csv] {
            let document = read_as(kind, text.as_bytes(), &Limits::default()).expect("text is text");
            prop_assert_eq!(document.text.original(), &text);
            holds(&document);
        }
        for kind in [FileKind::Html, FileKind::Feed, FileKind::Eml] {
            read_as(kind, text.as_bytes(), &Limits::default()).iter().for_each(holds);
        }
    }
}
