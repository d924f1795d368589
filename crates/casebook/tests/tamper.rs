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
        (
            "UPDATE document SET packed = (SELECT packed FROM document WHERE seq = 1) WHERE seq = 2",
            &["V005", "V014", "V011"],
        ),
        ("UPDATE document SET packed = x'00' WHERE seq = 2", &["V005", "V010", "V014"]),
        ("UPDATE document SET size = 9223372036854775807 WHERE seq = 2", &["V007", "V005", "V010", "V014"]),
        ("UPDATE document SET name = 'other' WHERE seq = 2", &["V007", "V010"]),
        ("UPDATE document SET added_at = '' WHERE seq = 2", &["V007"]),
        ("DELETE FROM document WHERE seq = 2", &["V001", "V007", "V009", "V014"]),
        ("UPDATE incident SET serial = 9 WHERE document = 2", &["V001", "V009"]),
        ("UPDATE incident SET span_end = 9 WHERE document = 2", &["V009"]),
        ("DELETE FROM text WHERE document = 2", &["V010", "V014"]),
        ("UPDATE text SET size = 1, packed = x'28b52ffd' WHERE document = 2", &["V010", "V014"]),
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

/// A casebook of some documents in one file, and what is found when its bytes are changed.
struct Copy {
    folder: tempfile::TempDir,
    bytes: Vec<u8>,
}

impl Copy {
    fn new() -> Self {
        let scratch = Scratch::with(&(0..60).map(nth).collect::<Vec<_>>());
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("copy.db");
        Connection::open(scratch.casebook.path())
            .unwrap()
            .execute("VACUUM INTO ?1", [path.to_str()])
            .unwrap();
        Self { bytes: std::fs::read(&path).unwrap(), folder }
    }

    fn path(&self) -> std::path::PathBuf {
        self.folder.path().join("changed.db")
    }

    /// The codes of what is found, or of why nothing can be read.
    fn codes_after(&self, change: impl FnOnce(&mut Vec<u8>)) -> Vec<&'static str> {
        let mut bytes = self.bytes.clone();
        change(&mut bytes);
        std::fs::write(self.path(), bytes).unwrap();
        let verified = Casebook::open_read_only(self.path()).and_then(|casebook| casebook.verify());
        verified
            .map_or_else(|error| vec![error.code()], |found| found.iter().map(|found| found.code()).collect())
    }
}

#[test]
fn a_torn_file_is_told() {
    let copy = Copy::new();
    assert_eq!(copy.codes_after(|_| ()), [""; 0]);
    let pages = copy.bytes.len() / 4096;
    for page in (1..pages - 1).step_by(5) {
        let codes = copy.codes_after(|bytes| bytes[page * 4096..(page + 1) * 4096].fill(0x5A));
        assert!(!codes.is_empty(), "page {page}");
    }
}

/// Everything that a casebook says: all rows of all tables, but those in which the index lies.
fn everything(path: &std::path::Path) -> Option<Vec<String>> {
    let connection = Connection::open(path).ok()?;
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'word_index*'
                  AND name NOT GLOB 'sqlite_*' ORDER BY name";
    let tables: Vec<String> = connection
        .prepare(tables)
        .ok()?
        .query_map([], |row| row.get(0))
        .ok()?
        .collect::<Result<_, _>>()
        .ok()?;
    let mut everything = Vec::new();
    for table in tables {
        let mut rows = connection.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2")).ok()?;
        let columns = rows.column_count();
        let mut rows = rows.query([]).ok()?;
        while let Some(row) = rows.next().ok()? {
            let values = (0..columns).map(|column| format!("{:?}", row.get_ref(column)));
            everything.push(values.collect::<Vec<_>>().join("|"));
        }
    }
    Some(everything)
}

/// Wherever a bit flips, it is found, or it lies where nothing is kept.
#[test]
fn a_flipped_bit_is_told() {
    let copy = Copy::new();
    assert_eq!(copy.codes_after(|_| ()), [""; 0]);
    let sound = everything(&copy.path());
    let (mut told, mut astray) = (0, Vec::new());
    for at in (100..copy.bytes.len()).step_by(copy.bytes.len() / 120) {
        let codes = copy.codes_after(|bytes| bytes[at] ^= 1 << (at % 8));
        told += usize::from(!codes.is_empty());
        if codes.is_empty() && everything(&copy.path()) != sound {
            astray.push(at);
        }
    }
    assert!(told > 30 && astray.is_empty(), "{told} {astray:?}");
}
