//! Killed at any moment, or out of room, a casebook keeps what it acknowledged, whole and once.
//!
//! Every twelfth time a new casebook is being made when the kill comes. The test runs its own program again as the writer to be killed, told apart by an environment variable.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

mod invented;

use std::collections::BTreeSet;
use std::env;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use invented::{AT, nth, reader};
use jikenbo_casebook::{Casebook, Error};
use jikenbo_model::DocumentId;

const CASEBOOK: &str = "JIKENBO_TEST_CASEBOOK";
const BATCH: u32 = 7;
const DOCUMENTS: u32 = 2000;
const KILLS: u64 = 36;

/// The writer: adds batches and says of each when it is kept; every fifth time it rebuilds first.
fn write_until_killed(path: &Path) -> Result<(), Error> {
    let mut casebook = Casebook::open_or_create(path)?;
    let kept = casebook.counts()?.documents as u32;
    for first in (kept..DOCUMENTS).step_by(BATCH as usize) {
        if first % 5 == 0 {
            let known: Vec<_> = (0..first).map(nth).collect();
            casebook.rebuild(AT, reader(&known))?;
        }
        let batch: Vec<_> = (first..first + BATCH).map(nth).collect();
        let taken = casebook.add(&batch, AT)?;
        let words: String =
            taken.iter().map(|taken| format!("kept {} {}\n", taken.id, taken.numbers[0])).collect();
        std::io::stdout().write_all(words.as_bytes()).expect("someone listens");
    }
    Ok(())
}

/// Starts the writer; `shell` is what to do before.
fn writer(test: &str, path: &Path, shell: &str) -> Child {
    let program = env::current_exe().expect("this program");
    Command::new("sh")
        .arg("-c")
        .arg(format!("{shell} exec \"$0\" \"$@\""))
        .arg(program)
        .args([test, "--exact", "--nocapture", "--test-threads=1"])
        .env(CASEBOOK, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("a shell")
}

/// The first documents that the writer acknowledged, no more than `most`, with their numbers.
fn acknowledged(
    output: impl Iterator<Item = std::io::Result<String>>,
    most: usize,
) -> BTreeSet<(String, String)> {
    let kept = output.map_while(Result::ok).filter_map(|line| {
        let (id, number) = line.strip_prefix("kept ")?.split_once(' ')?;
        Some((id.to_owned(), number.to_owned()))
    });
    kept.take(most).collect()
}

/// The casebook is sound, and holds what was acknowledged under the number that was said, once.
fn check(path: &Path, acknowledged: &BTreeSet<(String, String)>) {
    let casebook = Casebook::open_or_create(path).unwrap();
    assert_eq!(casebook.verify().unwrap(), []);
    let kept: Vec<DocumentId> = casebook.documents().unwrap().map(|document| document.unwrap().id).collect();
    let distinct: BTreeSet<&DocumentId> = kept.iter().collect();
    assert_eq!(distinct.len(), kept.len());
    assert_eq!(kept.len() % BATCH as usize, 0, "a batch is kept whole or not at all");
    assert!(kept.iter().zip(0..).all(|(id, number)| *id == nth(number).id));
    for (id, number) in acknowledged {
        let incident = casebook.incident(number.parse().unwrap()).unwrap().unwrap();
        assert_eq!(incident.reports[0].document.id.to_string(), *id);
    }
}

#[test]
fn killed_at_any_moment() {
    if let Some(path) = env::var_os(CASEBOOK) {
        write_until_killed(Path::new(&path)).expect("room");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let mut seed = 20_260_401u64;
    let mut all = BTreeSet::new();
    for round in 0..KILLS {
        let path = folder.path().join(format!("casebook-{}.db", round / 12));
        if round % 12 == 0 {
            all.clear();
        }
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let documents = if round % 12 == 0 { 0 } else { (seed >> 33) % u64::from(5 * BATCH) };
        let mut child = writer("killed_at_any_moment", &path, "");
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let before = acknowledged((&mut output).lines(), documents as usize);
        std::thread::sleep(Duration::from_micros((seed >> 40) % 20_000));
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(before.len() as u64, documents);
        all.extend(before);
        all.extend(acknowledged(output.lines(), usize::MAX));
        check(&path, &all);
    }
}

#[test]
fn a_file_that_may_not_grow() {
    if let Some(path) = env::var_os(CASEBOOK) {
        let error = write_until_killed(Path::new(&path)).expect_err("the limit comes first");
        writeln!(std::io::stdout(), "\nrefused {}", error.code()).expect("someone listens");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    for blocks in [150, 800, 1200] {
        let path = folder.path().join(format!("casebook-{blocks}.db"));
        let limit = format!("trap '' XFSZ; ulimit -f {blocks};");
        let child = writer("a_file_that_may_not_grow", &path, &limit);
        let output = child.wait_with_output().unwrap().stdout;
        let words = String::from_utf8_lossy(&output);
        assert!(words.contains("refused C005"), "{words}");
        let kept = acknowledged(output.lines(), usize::MAX);
        assert_eq!(kept.is_empty(), blocks == 150, "{words}");
        check(&path, &kept);
    }
}
