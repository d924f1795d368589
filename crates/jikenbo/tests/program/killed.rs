//! The program killed without warning at many moments: the casebook opens, `verify` passes, everything that was
//! acknowledged is there, nothing is there twice, and the same command again completes the work.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::time::Duration;

use crate::desk::{Desk, disclosure};

/// Times the program is killed.
const KILLS: u64 = 30;
/// Documents to be added.
const DOCUMENTS: usize = 400;

/// The same numbers in every run (SplitMix64).
fn random(seed: u64) -> u64 {
    let mut z = seed.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// The document that a line acknowledges.
fn acknowledged(line: &str) -> Option<String> {
    let path = line.strip_prefix("追加: ")?.split(['→', '（']).next()?.trim();
    Some(path.strip_prefix("in/")?.to_owned())
}

/// Starts `add` and kills it: either so many microseconds after its start, or after so many lines of its output.
fn killed(desk: &Desk, seed: u64) -> (BTreeSet<String>, bool) {
    let mut child =
        desk.command().args(["add", "in"]).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut told = Vec::new();
    if seed.is_multiple_of(2) {
        std::thread::sleep(Duration::from_micros(random(seed) % 400_000));
        child.kill().unwrap();
        told.extend(lines.map_while(Result::ok));
    } else {
        let stop = usize::try_from(random(seed) % DOCUMENTS as u64).unwrap();
        let mut lines = lines.map_while(Result::ok);
        told.extend(lines.by_ref().take(stop + 1));
        child.kill().unwrap();
        told.extend(lines);
    }
    let was_killed = child.wait().unwrap().code().is_none();
    (told.iter().filter_map(|line| acknowledged(line)).collect(), was_killed)
}

/// The file names of what is kept.
fn kept(desk: &Desk) -> Vec<String> {
    let export = desk.jikenbo(&["export", "--format", "jsonl"]);
    assert_eq!(export.code, Some(0), "{}", export.err);
    let name = |line: &str| -> serde_json::Value { serde_json::from_str(line).unwrap() };
    export.out.lines().map(|line| name(line)["source"].as_str().unwrap().to_owned()).collect()
}

fn fresh() -> Desk {
    let desk = Desk::new();
    for n in 0..DOCUMENTS {
        desk.write(&format!("in/{n:03}.txt"), disclosure(n));
    }
    desk
}

fn complete(desk: &Desk) {
    let again = desk.jikenbo(&["add", "in", "--quiet"]);
    assert_eq!(again.code, Some(0), "{}", again.err);
    assert_eq!(desk.jikenbo(&["verify"]).code, Some(0));
    assert_eq!(kept(desk).into_iter().collect::<BTreeSet<_>>().len(), DOCUMENTS);
    assert_eq!(kept(desk).len(), DOCUMENTS, "nothing twice");
}

#[test]
fn nothing_acknowledged_is_lost_and_nothing_is_doubled() {
    let mut desk = fresh();
    let mut told = BTreeSet::new();
    let mut kills = 0;
    for seed in 0.. {
        let (more, was_killed) = killed(&desk, seed);
        told.extend(more);
        if desk.casebook().exists() {
            check(&desk, &told, seed);
        }
        kills += u64::from(was_killed);
        if kills == KILLS {
            break;
        }
        if !was_killed || told.len() == DOCUMENTS {
            complete(&desk);
            (desk, told) = (fresh(), BTreeSet::new());
        }
    }
    complete(&desk);
}

fn check(desk: &Desk, told: &BTreeSet<String>, seed: u64) {
    let verified = desk.jikenbo(&["verify"]);
    // Killed before its first table was made, the file is still empty.
    if verified.err.starts_with("C002") && told.is_empty() {
        return;
    }
    assert_eq!(verified.code, Some(0), "seed {seed}: {verified:?}");
    let kept = kept(desk);
    let names: BTreeSet<_> = kept.iter().cloned().collect();
    assert_eq!(names.len(), kept.len(), "seed {seed}: something is there twice");
    let lost: Vec<_> = told.difference(&names).collect();
    assert!(lost.is_empty(), "seed {seed}: acknowledged and lost: {lost:?}");
}
