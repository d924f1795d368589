//! Derived anew, everything is the same, and numbers stay with their articles.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

mod invented;

use std::collections::BTreeSet;

use invented::{AT, Scratch, document, draft, nth, reader};
use jikenbo_casebook::{Casebook, Error, Filter, Intake, Kept};
use jikenbo_model::IncidentNumber;
use proptest::prelude::*;

const LATER: &str = "2027-01-01T00:00:00Z";

/// Every row of the derived tables, and every entry of the index.
fn dump(path: &std::path::Path) -> Vec<String> {
    let connection = rusqlite::Connection::open(path).unwrap();
    connection
        .execute_batch("CREATE VIRTUAL TABLE temp.entries USING fts5vocab(main, word_index, instance)")
        .unwrap();
    let mut rows = Vec::new();
    for table in ["text", "article", "incident", "report", "temp.entries"] {
        let mut everything =
            connection.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2, 3, 4")).unwrap();
        let columns = everything.column_count();
        let row = |row: &rusqlite::Row<'_>| {
            let values: Vec<String> =
                (0..columns).map(|at| format!("{:?}", row.get_ref(at).unwrap())).collect();
            Ok(format!("{table} {}", values.join(" ")))
        };
        rows.extend(everything.query_map([], row).unwrap().map(Result::unwrap));
    }
    rows
}

fn numbers(casebook: &Casebook) -> Vec<IncidentNumber> {
    let all = casebook.list(&Filter::default()).unwrap();
    all.iter().filter_map(|row| row.number).collect()
}

#[test]
fn byte_for_byte_the_same() {
    let documents: Vec<Intake> = (0..300).map(nth).collect();
    let mut scratch = Scratch::with(&documents[..120]);
    scratch.add(&documents[100..]);
    let (digest, rows) = (scratch.casebook.digest().unwrap(), dump(scratch.casebook.path()));
    let head = scratch.casebook.head().unwrap();
    let rebuilt = scratch.casebook.rebuild(LATER, reader(&documents)).unwrap();
    assert_eq!((rebuilt.documents, rebuilt.articles), (300, 300));
    assert_eq!((rebuilt.new_numbers, rebuilt.left_numbers, rebuilt.failed), (vec![], vec![], vec![]));
    assert_eq!(scratch.casebook.digest().unwrap(), digest);
    assert_eq!(dump(scratch.casebook.path()), rows);
    assert_eq!(scratch.casebook.head().unwrap(), head);
    scratch.is_sound();
}

#[test]
fn numbers_stay_when_articles_move() {
    let articles = [draft("青嶺商事", "2024-03-05", "鍵。"), draft("白樺学園", "2024-03-06", "名簿。")];
    let before = document("a.txt", &articles);
    let mut scratch = Scratch::with(std::slice::from_ref(&before));
    let mut better =
        document("a.txt", &[articles[1].clone(), draft("潮見電機", "2024-05-01", "新しく見つかった記事。")]);
    better.id = before.id;
    let rebuilt = scratch.casebook.rebuild(LATER, reader(std::slice::from_ref(&better))).unwrap();
    let number = |words: &str| words.parse::<IncidentNumber>().unwrap();
    // The first article is gone, though its number's place is now another's.
    assert_eq!(rebuilt.new_numbers, [number("2024-0003")]);
    assert_eq!(rebuilt.left_numbers, [number("2024-0001")]);
    assert_eq!(numbers(&scratch.casebook), [number("2024-0003"), number("2024-0002")]);
    let gone = scratch.casebook.incident(number("2024-0001")).unwrap().unwrap();
    assert_eq!(gone.reports, []);
    scratch.is_sound();
    // With the old reader the old articles get their old numbers back.
    let rebuilt = scratch.casebook.rebuild(LATER, reader(&[before])).unwrap();
    assert_eq!((rebuilt.new_numbers, rebuilt.left_numbers), (vec![], vec![number("2024-0003")]));
    assert_eq!(numbers(&scratch.casebook), [number("2024-0002"), number("2024-0001")]);
    scratch.is_sound();
}

#[test]
fn what_cannot_be_read_again_is_told_and_stays() {
    let documents: Vec<Intake> = (0..5).map(nth).collect();
    let mut scratch = Scratch::with(&documents);
    let digest = scratch.casebook.digest().unwrap();
    let rebuilt = scratch.casebook.rebuild(LATER, reader(&documents[1..])).unwrap();
    let failed: Vec<_> =
        rebuilt.failed.iter().map(|failed| (failed.name.as_str(), failed.why.as_str())).collect();
    assert_eq!(failed, [("0.txt", "unreadable")]);
    assert_eq!(rebuilt.left_numbers.len(), 1);
    assert_eq!(scratch.casebook.bytes_of(&documents[0].id).unwrap().as_ref(), Some(&documents[0].bytes));
    scratch.is_sound();
    scratch.casebook.rebuild(LATER, reader(&documents)).unwrap();
    assert_eq!(scratch.casebook.digest().unwrap(), digest);
}

#[test]
fn broken_off_the_old_state_stays() {
    let documents: Vec<Intake> = (0..5).map(nth).collect();
    let mut scratch = Scratch::with(&documents);
    let digest = scratch.casebook.digest().unwrap();
    let nothing = scratch.casebook.rebuild(LATER, |_: &[Kept]| Vec::<Result<_, String>>::new());
    assert!(matches!(nothing, Err(Error::NotAllDerived { given: 5, derived: 0, .. })));
    let mut casebook = Casebook::open_or_create(scratch.casebook.path()).unwrap();
    let panicking = std::panic::AssertUnwindSafe(|| {
        casebook
            .rebuild(LATER, |_: &[Kept]| -> Vec<Result<_, String>> { std::panic::panic_any("broken off") })
    });
    assert!(std::panic::catch_unwind(panicking).is_err());
    assert_eq!(scratch.casebook.digest().unwrap(), digest);
    scratch.is_sound();
}

#[test]
fn readers_see_the_old_state_until_the_end() {
    let documents: Vec<Intake> = (0..5).map(nth).collect();
    let mut scratch = Scratch::with(&documents);
    let other = Casebook::open_read_only(scratch.casebook.path()).unwrap();
    let digest = other.digest().unwrap();
    let mut read = reader(&[]);
    let during = |kept: &[Kept]| {
        assert_eq!(other.digest().unwrap(), digest);
        read(kept)
    };
    scratch.casebook.rebuild(LATER, during).unwrap();
    assert_ne!(other.digest().unwrap(), digest);
    assert_eq!(other.counts().unwrap().articles, 0);
}

/// Documents of some articles, each told by organisation, day and words.
fn some_documents() -> impl Strategy<Value = Vec<Intake>> {
    let article = ("青嶺|白樺|潮見", "202[1-4]-0[1-9]-1[1-3]|", "[鍵紙鞄]{1,3}", any::<bool>());
    let articles = proptest::collection::vec(article, 0..4).prop_map(|articles| {
        let drafts = articles.iter().map(|(name, day, words, incident)| {
            let mut draft = draft(name, day, words);
            draft.cause = draft.cause.filter(|_| *incident);
            draft
        });
        drafts.collect::<Vec<_>>()
    });
    proptest::collection::vec(articles, 0..7).prop_map(|all| {
        (0..).zip(all).map(|(at, drafts)| document(&format!("{}.txt", at % 5), &drafts)).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// However documents come in, numbers are given once, nothing is doubled, all is sound, and a rebuild changes nothing.
    #[test]
    fn laws_of_the_casebook(documents in some_documents(), cut in 0usize..7) {
        let cut = cut.min(documents.len());
        let mut scratch = Scratch::with(&documents[..cut]);
        scratch.add(&documents);
        let distinct: BTreeSet<_> = documents.iter().map(|document| document.id).collect();
        let counts = scratch.casebook.counts().unwrap();
        prop_assert_eq!(counts.documents, distinct.len() as u64);
        let numbers = numbers(&scratch.casebook);
        let different: BTreeSet<_> = numbers.iter().collect();
        prop_assert_eq!(different.len(), numbers.len());
        prop_assert_eq!(counts.incidents, numbers.len() as u64);
        scratch.is_sound();
        let (digest, head) = (scratch.casebook.digest().unwrap(), scratch.casebook.head().unwrap());
        scratch.casebook.rebuild(AT, reader(&documents)).unwrap();
        prop_assert_eq!(scratch.casebook.digest().unwrap(), digest);
        prop_assert_eq!(scratch.casebook.head().unwrap(), head);
        scratch.is_sound();
    }
}
