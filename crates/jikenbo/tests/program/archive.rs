//! The whole casebook written out as an open directory, and taken back.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use walkdir::WalkDir;

use crate::desk::{Desk, disclosure};

/// A desk with some documents kept, one of them with a name that no file may have.
fn kept() -> Desk {
    let desk = Desk::new();
    for n in 0..12 {
        desk.write(&format!("in/{n:02}.txt"), disclosure(n));
    }
    desk.write("in/第1報: 「青嶺?」.html", "<p>本文</p><p>2024年5月1日 青嶺商事は名簿を紛失しました。</p>");
    assert_eq!(desk.jikenbo(&["add", "in", "--quiet"]).code, Some(0));
    desk
}

fn exported() -> Desk {
    let desk = kept();
    let out = desk.jikenbo(&["export", "--format", "archive", "--output", "out"]);
    assert_eq!(out.code, Some(0), "{out:?}");
    desk
}

/// Every file below `folder` with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let all = WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().is_file());
    all.map(|entry| {
        let name = entry.path().strip_prefix(folder).unwrap().display().to_string();
        (name, fs::read(entry.path()).unwrap())
    })
    .collect()
}

fn import(desk: &Desk) -> crate::desk::Answer {
    desk.jikenbo(&["import", "out", "--casebook", "new.db"])
}

#[test]
fn back_again_everything_is_the_same() {
    let desk = exported();
    let names = files(&desk.path("out")).into_keys().map(|name| desk.tidy(&name));
    let names: Vec<String> = names.filter(|name| !name.contains("SHA-256]-0")).collect();
    insta::assert_snapshot!(names.join("\n"), @r"
    README.txt
    bag-info.txt
    bagit.txt
    data/documents.jsonl
    data/events.jsonl
    data/files/a0/[SHA-256]-10.txt
    data/files/a9/[SHA-256]-第1報_ 「青嶺_」.html
    data/files/dc/[SHA-256]-11.txt
    data/records.jsonl
    manifest-sha256.txt
    tagmanifest-sha256.txt
    ");
    let taken = import(&desk);
    assert_eq!(taken.code, Some(0), "{taken:?}");
    let new = |args: &[&str]| desk.jikenbo(&[args, &["--casebook", "new.db"]].concat());
    assert_eq!(new(&["verify"]).out, desk.jikenbo(&["verify"]).out, "the same head");
    assert_eq!(new(&["list"]).out, desk.jikenbo(&["list"]).out);
    let again = new(&["export", "--format", "archive", "--output", "again"]);
    assert_eq!(again.code, Some(0), "{again:?}");
    assert_eq!(files(&desk.path("again")), files(&desk.path("out")), "byte for byte");
    assert!(!desk.path("new.db.partial").exists() && !desk.path("out.partial").exists());
}

#[test]
fn what_it_says() {
    let desk = kept();
    let out = desk.jikenbo(&["export", "--format", "archive", "--output", "out"]);
    insta::assert_snapshot!(out.err, @"out: 文書 13件、記録 26件、記事 13件を書き出しました。");
    let taken = import(&desk);
    let (begins, head) = taken.err.trim_end().rsplit_once(' ').unwrap();
    insta::assert_snapshot!(begins, @"new.db: 記録 26件を引き継ぎました（末尾");
    assert!(desk.jikenbo(&["verify"]).out.contains(head.trim_end_matches('）')), "{taken:?}");
    let nowhere = desk.jikenbo(&["export", "--format", "archive"]);
    assert_eq!(nowhere.code, Some(2));
    insta::assert_snapshot!(nowhere.err, @"U005 引数が正しくありません。--output <PATH> がありません。--output は、書き出し先のファイル、複数のファイルになる形では新しいフォルダ（指定がなければ標準出力）。 `jikenbo help` で使い方を確かめてください。");
    let there = desk.jikenbo(&["export", "--format", "archive", "--output", "out"]);
    assert_eq!(there.code, Some(3));
    insta::assert_snapshot!(there.err, @"A009 out: 既にあります。 まだない場所を指定してください（書き出しは --output、取り込みは --casebook）。");
    insta::assert_snapshot!(import(&desk).err, @"A009 new.db: 既にあります。 まだない場所を指定してください（書き出しは --output、取り込みは --casebook）。");
}

/// The one file of the archive whose name begins and ends so.
fn file(desk: &Desk, begins: &str, ends: &str) -> std::path::PathBuf {
    let names = files(&desk.path("out")).into_keys();
    let mut fitting = names.filter(|name| name.starts_with(begins) && name.ends_with(ends));
    desk.path("out").join(fitting.next().unwrap())
}

fn replace(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{text}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

/// Makes the checksums fit what lies there now, as somebody would who wants a change to pass.
fn sign_again(desk: &Desk) {
    let out = desk.path("out");
    let digest = |name: &str| jikenbo_read::id_of(&fs::read(out.join(name)).unwrap()).to_string();
    for manifest in ["manifest-sha256.txt", "tagmanifest-sha256.txt"] {
        let text = fs::read_to_string(out.join(manifest)).unwrap();
        let names = text.lines().map(|line| line.split_once("  ").unwrap().1);
        let lines: String = names.map(|name| format!("{}  {name}\n", digest(name))).collect();
        fs::write(out.join(manifest), lines).unwrap();
    }
}

/// Damages the archive; `check` says which code must come, and where.
fn check(damage: impl Fn(&Desk), code: &str, place: &str) {
    let desk = exported();
    damage(&desk);
    let refused = import(&desk);
    assert_eq!(refused.code, Some(3), "{refused:?}");
    assert!(refused.err.starts_with(code) && refused.err.contains(place), "{code} {place}: {refused:?}");
    assert!(!desk.path("new.db").exists(), "{code} {place}: nothing is made");
}

#[test]
fn damage_is_refused_with_its_place() {
    check(|desk| fs::write(file(desk, "data/files", "03.txt"), "別の文").unwrap(), "A004", "-03.txt");
    check(|desk| fs::remove_file(file(desk, "data/files", "03.txt")).unwrap(), "A003", "-03.txt");
    check(|desk| drop(desk.write("out/data/files/読んで.txt", "x")), "A005", "読んで.txt");
    check(|desk| replace(&desk.path("out/data/records.jsonl"), "loss", "theft"), "A004", "records.jsonl");
    check(|desk| replace(&desk.path("out/README.txt"), "jikenbo", "別の"), "A004", "README.txt");
    check(|desk| fs::remove_file(desk.path("out/tagmanifest-sha256.txt")).unwrap(), "A003", "tagmanifest");
    check(|desk| replace(&desk.path("out/bag-info.txt"), "Version: 1", "Version: 9"), "A002", "out");
    check(|desk| fs::remove_file(desk.path("out/bag-info.txt")).unwrap(), "A001", "out");
    check(|desk| fs::remove_file(desk.path("out/bagit.txt")).unwrap(), "A001", "out");
}

#[test]
fn a_change_with_fitting_checksums_is_refused_too() {
    let with = |change: fn(&Desk)| {
        move |desk: &Desk| {
            change(desk);
            sign_again(desk);
        }
    };
    let events = "data/events.jsonl";
    check(with(|desk| replace(&desk.path("out/data/events.jsonl"), "03.txt", "33.txt")), "A007", events);
    check(
        with(|desk| replace(&desk.path("out/data/events.jsonl"), "{\"seq\":1,", "{\"seq\":2,")),
        "A007",
        events,
    );
    check(with(|desk| replace(&desk.path("out/data/events.jsonl"), "{\"seq\"", "{\"sec\"")), "A006", events);
    let documents = "data/documents.jsonl";
    check(
        with(|desk| replace(&desk.path("out/data/documents.jsonl"), "03.txt", "33.txt")),
        "A006",
        documents,
    );
    check(with(|desk| fs::write(desk.path("out/data/documents.jsonl"), "").unwrap()), "A006", documents);
    check(with(|desk| fs::write(file(desk, "data/files", "03.txt"), "別の文").unwrap()), "A004", "-03.txt");
    let cut = |desk: &Desk| {
        let path = desk.path("out/data/events.jsonl");
        let text = fs::read_to_string(&path).unwrap();
        let last = text.trim_end().rfind('\n').unwrap();
        fs::write(path, text.get(..=last).unwrap()).unwrap();
    };
    check(with(cut), "A006", "bag-info.txt");
    let outside = |desk: &Desk| {
        let path = desk.path("out/manifest-sha256.txt");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, format!("{}  ../in/00.txt\n{text}", "0".repeat(64))).unwrap();
        let digest = jikenbo_read::id_of(&fs::read(&path).unwrap()).to_string();
        let tags = desk.path("out/tagmanifest-sha256.txt");
        let text = fs::read_to_string(&tags).unwrap();
        let line = text.lines().find(|line| line.ends_with("  manifest-sha256.txt")).unwrap().to_owned();
        replace(&tags, &line, &format!("{digest}  manifest-sha256.txt"));
    };
    check(outside, "A006", "manifest-sha256.txt");
}

#[test]
fn what_was_interrupted_goes_on() {
    let desk = exported();
    // As if the export had been stopped after some documents, one of them torn.
    fs::rename(desk.path("out"), desk.path("b.partial")).unwrap();
    let torn = WalkDir::new(desk.path("b.partial/data/files")).into_iter().map(|entry| entry.unwrap());
    let torn: Vec<_> = torn.filter(|entry| entry.file_type().is_file()).take(2).collect();
    fs::write(torn[0].path(), "半").unwrap();
    fs::rename(torn[1].path(), torn[1].path().with_extension("txt.partial")).unwrap();
    let again = desk.jikenbo(&["export", "--format", "archive", "--output", "b"]);
    assert_eq!(again.code, Some(0), "{again:?}");
    assert_eq!(desk.jikenbo(&["export", "--format", "archive", "--output", "out"]).code, Some(0));
    assert_eq!(files(&desk.path("b")), files(&desk.path("out")));
    // An import that was stopped before it had read anything.
    assert_eq!(import(&desk).code, Some(0));
    fs::rename(desk.path("new.db"), desk.path("new.db.partial")).unwrap();
    assert_eq!(import(&desk).code, Some(0));
    assert_eq!(desk.jikenbo(&["verify", "--casebook", "new.db"]).out, desk.jikenbo(&["verify"]).out);
    // What another archive's import left is not mixed in.
    let other = Desk::new();
    other.write("x.txt", disclosure(7));
    assert_eq!(other.jikenbo(&["add", "x.txt"]).code, Some(0));
    fs::rename(other.casebook(), desk.path("c.db.partial")).unwrap();
    let refused = desk.jikenbo(&["import", "out", "--casebook", "c.db"]);
    assert!(refused.err.starts_with("A008"), "{refused:?}");
    desk.write("d.partial/data/files/aa/note.txt", "x");
    let refused = desk.jikenbo(&["export", "--format", "archive", "--output", "d"]);
    assert!(refused.err.starts_with("A005"), "{refused:?}");
}

#[test]
fn one_file_goes_where_output_says() {
    let desk = kept();
    for format in ["jsonl", "csv"] {
        let own = desk.jikenbo(&["export", "--format", format]).out;
        let told = desk.jikenbo(&["export", "--format", format, "--output", "all"]);
        assert_eq!((told.code, told.out.as_str()), (Some(0), ""), "{told:?}");
        assert_eq!(fs::read_to_string(desk.path("all")).unwrap(), own);
    }
    let nowhere = desk.jikenbo(&["export", "--output", "no/such/all"]);
    assert_eq!(nowhere.code, Some(3), "{nowhere:?}");
    assert!(nowhere.err.starts_with("E001"), "{nowhere:?}");
}
