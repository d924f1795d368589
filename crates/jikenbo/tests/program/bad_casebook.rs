//! A casebook that cannot be used: each trouble has its code and exit 3, and nothing that was kept is lost.

use std::process::Command;

use crate::desk::{Desk, answer, disclosure};
use rusqlite::Connection;

/// A desk with one document kept.
fn kept() -> Desk {
    let desk = Desk::new();
    desk.write("a.txt", disclosure(1));
    assert_eq!(desk.jikenbo(&["add", "a.txt"]).code, Some(0));
    desk.write("b.txt", disclosure(2));
    desk
}

fn check(desk: &Desk, args: &[&str], code: &str) {
    let refused = desk.jikenbo(args);
    assert_eq!(refused.code, Some(3), "{refused:?}");
    assert!(refused.err.starts_with(code), "{refused:?}");
}

#[test]
fn there_is_none() {
    let desk = Desk::new();
    for args in [
        &["list"][..],
        &["show", "2024-0001"],
        &["search", "紛失"],
        &["export"],
        &["verify"],
        &["rebuild"],
        &["rebuild", "--dry-run"],
        &["merge", "2024-0001", "2024-0002", "--because", "同じ事案"],
        &["unmerge", "2024-0001", "--because", "別の事案"],
        &["unlink", "2024-0001", &"0".repeat(64), "--because", "別の事案"],
        &["correct", "2024-0001", "cause", "theft", "--because", "電話で確認"],
        &["accept", "2024-0001", "cause"],
        &["reject", "2024-0001", "cause", "--because", "電話で確認"],
    ] {
        check(&desk, args, "C001");
    }
    assert!(!desk.casebook().exists(), "asking makes none");
}

#[test]
fn the_file_is_something_else() {
    let desk = Desk::new();
    desk.write("casebook.db", "これは事件簿ではありません。".repeat(100));
    desk.write("b.txt", disclosure(2));
    check(&desk, &["list"], "C002");
    check(&desk, &["add", "b.txt"], "C002");
    assert!(std::fs::read_to_string(desk.casebook()).unwrap().starts_with("これは"), "not touched");
}

#[test]
fn a_newer_program_made_it() {
    let desk = kept();
    let file = Connection::open(desk.casebook()).unwrap();
    let own: i64 = file.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    file.pragma_update(None, "user_version", 999).unwrap();
    check(&desk, &["add", "b.txt"], "C003");
    check(&desk, &["list"], "C003");
    file.pragma_update(None, "user_version", own).unwrap();
    assert_eq!(desk.jikenbo(&["verify"]).code, Some(0));
}

#[test]
fn an_older_program_made_it() {
    let desk = kept();
    let file = Connection::open(desk.casebook()).unwrap();
    file.pragma_update(None, "user_version", 1).unwrap();
    file.execute_batch("DROP TABLE standing").unwrap();
    check(&desk, &["add", "b.txt"], "C018");
    check(&desk, &["list"], "C018");
    let foreseen = desk.jikenbo(&["rebuild", "--dry-run"]);
    assert_eq!(foreseen.code, Some(0), "{foreseen:?}");
    assert!(foreseen.out.contains("作り直せる文書 1件（うち読めないもの 0件）"), "{foreseen:?}");
    check(&desk, &["list"], "C018");
    assert_eq!(desk.jikenbo(&["rebuild"]).code, Some(0));
    assert_eq!(desk.jikenbo(&["verify"]).code, Some(0));
    assert!(desk.jikenbo(&["list"]).out.contains("2024-0001"), "the numbers stay");
}

#[test]
fn another_process_is_writing() {
    let desk = kept();
    let other = Connection::open(desk.casebook()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    check(&desk, &["add", "b.txt"], "C004");
    assert_eq!(desk.jikenbo(&["list"]).code, Some(0), "readers need not wait");
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(desk.jikenbo(&["add", "b.txt"]).code, Some(0));
}

#[cfg(unix)]
#[test]
fn the_file_may_grow_no_further() {
    let desk = Desk::new();
    for n in 0..300 {
        desk.write(&format!("in/{n:03}.txt"), disclosure(n));
    }
    // A shell sets the bound; the signal that comes with it is ignored so that the write itself fails.
    let script = "trap '' XFSZ; ulimit -f 400; exec \"$0\" add in";
    let mut shell = Command::new("sh");
    desk.settle(shell.args(["-c", script, env!("CARGO_BIN_EXE_jikenbo")]));
    let full = answer(shell.output().unwrap());
    assert_eq!(full.code, Some(3), "{full:?}");
    assert!(full.err.contains("C005"), "{full:?}");
    let acknowledged = full.out.lines().filter(|line| line.starts_with("追加: ")).count();
    assert_eq!(desk.jikenbo(&["verify"]).code, Some(0));
    let kept = desk.jikenbo(&["export"]).out.lines().count();
    assert_eq!(kept, acknowledged, "what was told of is kept, and nothing else");
    let again = desk.jikenbo(&["add", "in"]);
    assert_eq!(again.code, Some(0), "{again:?}");
    assert!(
        again.out.contains(&format!("追加 {}件、既にあるもの {acknowledged}件", 300 - acknowledged)),
        "{}",
        again.out
    );
}

#[test]
fn damage_is_found() {
    let desk = kept();
    let file = Connection::open(desk.casebook()).unwrap();
    file.execute_batch("UPDATE article SET size = size + 1").unwrap();
    drop(file);
    let verified = desk.jikenbo(&["verify"]);
    assert_eq!(verified.code, Some(4), "{verified:?}");
    assert!(verified.out.starts_with('V'), "{verified:?}");
    assert_eq!(desk.jikenbo(&["rebuild"]).code, Some(0));
    assert_eq!(desk.jikenbo(&["verify"]).code, Some(0));
}
