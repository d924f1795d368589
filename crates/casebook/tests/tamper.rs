//! What was changed behind the casebook's back is found, and said with its code.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

mod invented;

use invented::{Scratch, nth};
use jikenbo_casebook::Casebook;
use rusqlite::Connection;

/// The casebook's file with its guards taken away.
fn unguarded(scratch: &Scratch) -> Connection {
    let connection = Connection::open(scratch.casebook.path()).unwrap();
    connection.pragma_update(None, "foreign_keys", false).unwrap();
    let triggers = "SELECT name FROM sqlite_schema WHERE type = 'trigger'";
    let triggers: Vec<String> = connection
        .prepare(triggers)
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    for trigger in triggers {
        connection.execute_batch(&format!("DROP TRIGGER {trigger}")).unwrap();
    }
    connection
}

fn codes_after(change: &str) -> Vec<&'static str> {
    let scratch = Scratch::with(&(0..6).map(nth).collect::<Vec<_>>());
    unguarded(&scratch).execute_batch(change).unwrap();
    let mut codes: Vec<_> = scratch.casebook.verify().unwrap().iter().map(|finding| finding.code()).collect();
    codes.dedup();
    codes
}

#[test]
fn every_change_is_found() {
    let cases: &[(&str, &[&str])] = &[
        ("SELECT 1", &[]),
        ("UPDATE event SET payload = replace(payload, '3.txt', '9.txt') WHERE seq = 7", &["V003", "V007"]),
        ("UPDATE event SET at = '2020-01-01T00:00:00Z' WHERE seq = 4", &["V003"]),
        ("UPDATE event SET kind = 'later' WHERE seq = 4", &["V003", "V009"]),
        ("UPDATE event SET payload = '{' WHERE seq = 4", &["V003", "V004", "V009"]),
        ("UPDATE event SET hash = zeroblob(32) WHERE seq = 12", &["V003"]),
        ("DELETE FROM event WHERE seq = 5", &["V002", "V003", "V006"]),
        ("DELETE FROM event WHERE seq = 12", &["V009"]),
        (
            "INSERT INTO event SELECT 13, at, kind, payload, hash, hash FROM event WHERE seq = 12",
            &["V003", "V008"],
        ),
        ("UPDATE document SET packed = (SELECT packed FROM document WHERE seq = 1) WHERE seq = 2", &["V005"]),
        ("UPDATE document SET packed = x'00' WHERE seq = 2", &["V005", "V010"]),
        ("UPDATE document SET size = 9223372036854775807 WHERE seq = 2", &["V007", "V005", "V010"]),
        ("UPDATE document SET name = 'other' WHERE seq = 2", &["V007"]),
        ("UPDATE document SET added_at = '' WHERE seq = 2", &["V007"]),
        ("DELETE FROM document WHERE seq = 2", &["V001", "V007", "V009", "V014"]),
        ("UPDATE incident SET serial = 9 WHERE document = 2", &["V001", "V009"]),
        ("UPDATE incident SET span_end = 9 WHERE document = 2", &["V009"]),
        ("DELETE FROM text WHERE document = 2", &["V010"]),
        ("UPDATE text SET size = 1, packed = x'28b52ffd' WHERE document = 2", &["V010"]),
        ("UPDATE article SET organization = '黒部' WHERE document = 2", &["V011"]),
        ("UPDATE article SET packed = zeroblob(9) WHERE document = 2", &["V011", "V015"]),
        ("DELETE FROM report", &["V013", "V015"]),
        ("UPDATE standing SET facts = zeroblob(9) WHERE serial = 1", &["V015"]),
        ("UPDATE standing SET organization_key = '黒部' WHERE serial = 1", &["V015"]),
        ("DELETE FROM standing WHERE serial = 1", &["V015"]),
        ("INSERT INTO word_index(word_index) VALUES ('delete-all')", &["V014"]),
    ];
    for (change, codes) in cases {
        assert_eq!(&codes_after(change), codes, "{change}");
    }
}

#[test]
fn quotes_that_cut_nothing_are_found() {
    let mut astray = nth(1);
    astray.text = "短い".to_owned();
    let scratch = Scratch::with(&[astray]);
    let findings = scratch.casebook.verify().unwrap();
    assert!(!findings.is_empty() && findings.iter().all(|finding| finding.code() == "V012"), "{findings:?}");
}

#[test]
fn a_rebuild_mends_what_is_derived() {
    let documents: Vec<_> = (0..6).map(nth).collect();
    let mut scratch = Scratch::with(&documents);
    let digest = scratch.casebook.digest().unwrap();
    let harm =
        "DELETE FROM report; DELETE FROM incident WHERE serial = 1; UPDATE article SET cause = 'theft';
                DELETE FROM text; INSERT INTO word_index(word_index) VALUES ('delete-all')";
    unguarded(&scratch).execute_batch(harm).unwrap();
    assert_ne!(scratch.casebook.verify().unwrap(), []);
    scratch.casebook.rebuild(invented::AT, invented::reader(&documents)).unwrap();
    assert_eq!(scratch.casebook.digest().unwrap(), digest);
    scratch.is_sound();
}

#[test]
fn the_guards_refuse_every_program() {
    let scratch = Scratch::with(&[nth(1), nth(2)]);
    let connection = Connection::open(scratch.casebook.path()).unwrap();
    for table in ["document", "event"] {
        for change in [
            format!("DELETE FROM {table}"),
            format!("UPDATE {table} SET seq = seq + 10"),
            format!("INSERT OR REPLACE INTO {table} SELECT * FROM {table} WHERE seq = 1"),
        ] {
            let refused = connection.execute_batch(&change).unwrap_err().to_string();
            assert!(refused.contains("never"), "{change}: {refused}");
        }
    }
    scratch.is_sound();
}

#[test]
fn a_torn_file_is_told() {
    let scratch = Scratch::with(&(0..60).map(nth).collect::<Vec<_>>());
    let path = scratch.folder.path().join("torn.db");
    unguarded(&scratch).execute("VACUUM INTO ?1", [path.to_str()]).unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 8192].fill(0x5A);
    std::fs::write(&path, bytes).unwrap();
    let findings = Casebook::open_read_only(&path).unwrap().verify().unwrap();
    assert!(findings.iter().any(|finding| finding.code() == "V001"), "{findings:?}");
}
