//! What a casebook refuses, with a name for each; nothing acknowledged is lost by it.

mod invented;

use std::fs;
use std::path::Path;

use invented::{AT, Scratch, nth};
use jikenbo_casebook::{Casebook, Error, Result};
use rusqlite::Connection;

fn code<T>(result: Result<T>) -> &'static str {
    result.err().map_or("none", |error| error.code())
}

/// Neither way of opening succeeds, for this reason, and the file stays as it was.
fn check_refused(path: &Path, expected: &str) {
    let before = fs::read(path).ok();
    assert_eq!(code(Casebook::open_or_create(path)), expected);
    assert_eq!(code(Casebook::open_read_only(path)), expected);
    assert_eq!(fs::read(path).ok(), before);
}

#[test]
fn other_files() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    assert_eq!(code(Casebook::open_read_only(&path)), "C001");
    for content in ["x", "これは事件簿ではありません。", &"disclosure ".repeat(999)] {
        fs::write(&path, content).unwrap();
        check_refused(&path, "C002");
    }
    fs::remove_file(&path).unwrap();
    Connection::open(&path)
        .unwrap()
        .execute_batch("CREATE TABLE theirs (a); PRAGMA user_version = 1")
        .unwrap();
    check_refused(&path, "C002");
    assert_eq!(code(Casebook::open_or_create(folder.path())), "C006");
    assert_eq!(code(Casebook::open_or_create(folder.path().join("none/file"))), "C006");
}

#[test]
fn an_empty_file_becomes_a_casebook() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    fs::write(&path, "").unwrap();
    assert_eq!(code(Casebook::open_read_only(&path)), "C002");
    let mut casebook = Casebook::open_or_create(&path).unwrap();
    casebook.add(&[nth(1)], AT).unwrap();
    assert_eq!(Casebook::open_read_only(&path).unwrap().verify().unwrap(), []);
}

#[test]
fn a_newer_casebook() {
    let scratch = Scratch::with(&[nth(1)]);
    let file = Connection::open(scratch.casebook.path()).unwrap();
    let own: i64 = file.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    file.pragma_update(None, "user_version", own + 1).unwrap();
    check_refused(scratch.casebook.path(), "C003");
    let error = Casebook::open_or_create(scratch.casebook.path()).unwrap_err();
    assert!(matches!(error, Error::NewerVersion { found, known, .. } if found == own + 1 && known == own));
    let said = format!("has version {}; this program knows versions up to {own}", own + 1);
    assert!(error.to_string().ends_with(&said), "{error}");
}

#[test]
fn another_writer() {
    let mut scratch = Scratch::with(&[nth(1)]);
    let other = Connection::open(scratch.casebook.path()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let error = scratch.casebook.add(&[nth(2)], AT).unwrap_err();
    assert!(error.to_string().starts_with("another writer has the casebook"), "{error}");
    assert_eq!(error.code(), "C004");
    // Reading goes on meanwhile.
    assert_eq!(Casebook::open_or_create(scratch.casebook.path()).unwrap().counts().unwrap().documents, 1);
    other.execute_batch("ROLLBACK").unwrap();
    scratch.casebook.add(&[nth(2)], AT).unwrap();
    scratch.is_sound();
}

#[test]
fn writers_take_turns() {
    let scratch = Scratch::with(&[]);
    std::thread::scope(|scope| {
        for writer in 0..3 {
            let path = scratch.casebook.path();
            scope.spawn(move || {
                let mut casebook = Casebook::open_or_create(path).unwrap();
                for batch in 0..5 {
                    casebook.add(&[nth(writer * 5 + batch), nth(99)], AT).unwrap();
                }
            });
        }
    });
    assert_eq!(scratch.casebook.counts().unwrap().documents, 16);
    scratch.is_sound();
}

#[test]
fn callers_mistakes() {
    let mut scratch = Scratch::with(&[nth(1)]);
    let mut forged = nth(2);
    forged.bytes.push(b'!');
    assert_eq!(code(scratch.casebook.add(&[nth(3), forged], AT)), "C008");
    assert_eq!(code(scratch.casebook.add(&[nth(3)], "yesterday")), "C009");
    let mut doubled = nth(4);
    doubled.records.push(doubled.records[0].clone());
    assert_eq!(code(scratch.casebook.add(&[doubled], AT)), "C011");
    assert_eq!(scratch.casebook.counts().unwrap().documents, 1);
    scratch.is_sound();
}

#[test]
fn a_read_only_casebook_takes_nothing_in() {
    let scratch = Scratch::with(&[nth(1)]);
    let mut casebook = Casebook::open_read_only(scratch.casebook.path()).unwrap();
    assert_eq!(code(casebook.add(&[nth(2)], AT)), "C006");
    assert_eq!(casebook.verify().unwrap(), []);
}

/// A writer that was killed amid its work leaves a journal, which only who may write can take back.
#[test]
fn what_a_killed_writer_left_half_done_hides_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (path, left) = (folder.path().join("casebook.db"), folder.path().join("left.db"));
    Casebook::open_or_create(&path).unwrap().add(&[nth(1)], AT).unwrap();
    let writer = Connection::open(&path).unwrap();
    writer
        .execute_batch(
            "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN;
             CREATE TABLE half (done); INSERT INTO half VALUES (zeroblob(4000000));",
        )
        .unwrap();
    fs::copy(&path, &left).unwrap();
    fs::copy(folder.path().join("casebook.db-journal"), folder.path().join("left.db-journal")).unwrap();
    let readable = |path: &Path| Casebook::open_read_only(path).unwrap().counts().unwrap();
    let counts = readable(&left);
    drop(writer);
    assert_eq!(counts, readable(&path));
}
