//! Ctrl-C: the work in hand is finished, what was told of is kept, and the same command goes on.

use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};

use crate::desk::{Desk, disclosure};

const DOCUMENTS: usize = 1_500;

#[test]
fn stops_after_the_batch_in_hand() {
    let desk = Desk::new();
    for n in 0..DOCUMENTS {
        desk.write(&format!("in/{n:03}.txt"), disclosure(n));
    }
    let mut add = desk.command();
    let mut child = add.args(["add", "in"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let first = lines.next().unwrap();
    assert!(first.starts_with("追加: in/000.txt"), "{first}");
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    let told = 1 + lines.filter(|line| line.starts_with("追加: ")).count();
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130), "{err}");
    assert!(err.contains("同じコマンドをもう一度実行すると"), "{err}");
    assert!(told < DOCUMENTS, "stopped before the end");
    assert_eq!(desk.jikenbo(&["export"]).out.lines().count(), told);
    let again = desk.jikenbo(&["add", "in"]);
    assert!(again.out.contains(&format!("既にあるもの {told}件")), "{}", again.out);
}

/// Starts a command, waits until `begun` is there, and interrupts it.
fn interrupted(desk: &Desk, args: &[&str], begun: &str) -> Option<i32> {
    let mut child = desk.command().args(args).stderr(Stdio::null()).stdout(Stdio::null()).spawn().unwrap();
    while !desk.path(begun).exists() && child.try_wait().unwrap().is_none() {
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    // It may have ended already; then there is nobody to interrupt.
    let _ = Command::new("kill").args(["-INT", &child.id().to_string()]).stderr(Stdio::null()).status();
    child.wait().unwrap().code()
}

#[test]
fn an_archive_goes_on_where_it_stopped() {
    let desk = Desk::new();
    for n in 0..DOCUMENTS {
        desk.write(&format!("in/{n:03}.txt"), disclosure(n));
    }
    assert_eq!(desk.jikenbo(&["add", "in", "--quiet"]).code, Some(0));
    let export = ["export", "--format", "archive", "--output", "out"];
    let import = ["import", "out", "--casebook", "new.db"];
    for (args, whole) in [(&export[..], "out"), (&import[..], "new.db")] {
        let partial = format!("{whole}.partial");
        if interrupted(&desk, args, &partial) == Some(130) {
            assert!(
                desk.path(&partial).exists() && !desk.path(whole).exists(),
                "{whole} is not there by half"
            );
            let again = desk.jikenbo(args);
            assert_eq!(again.code, Some(0), "{again:?}");
        }
        assert!(desk.path(whole).exists() && !desk.path(&partial).exists(), "{whole}");
    }
    assert_eq!(desk.jikenbo(&["verify", "--casebook", "new.db"]).out, desk.jikenbo(&["verify"]).out);
}
