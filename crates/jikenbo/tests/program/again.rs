//! The same again: the same inputs give the same numbers, a rebuild gives the same bytes, the same bytes add nothing.

use crate::desk::{Desk, disclosure, repository};

fn samples() -> String {
    repository("samples").display().to_string()
}

fn with_samples() -> Desk {
    let desk = Desk::new();
    let added = desk.jikenbo(&["add", "--quiet", &samples()]);
    assert!(matches!(added.code, Some(0 | 1)), "{added:?}");
    desk
}

#[test]
fn the_same_inputs_give_the_same_numbers() {
    let export = |desk: &Desk| desk.jikenbo(&["export"]).out;
    let (one, two) = (export(&with_samples()), export(&with_samples()));
    assert!(one.lines().count() > 30, "{one}");
    assert_eq!(one, two);
}

#[test]
fn a_rebuild_gives_the_same_bytes() {
    let desk = with_samples();
    let formats = ["jsonl", "csv"];
    let export = || formats.map(|format| desk.jikenbo(&["export", "--format", format]).out);
    let before = export();
    let rebuilt = desk.jikenbo(&["rebuild"]);
    assert_eq!(rebuilt.code, Some(0), "{rebuilt:?}");
    assert!(rebuilt.out.contains("内容は作り直す前と同じです"), "{rebuilt:?}");
    assert_eq!(before, export());
    assert_eq!(desk.jikenbo(&["verify"]).code, Some(0));
}

#[test]
fn the_same_bytes_are_kept_once() {
    let desk = with_samples();
    let before = desk.jikenbo(&["export"]).out;
    desk.write("renamed.html", std::fs::read(repository("samples/01-city-bcc.html")).unwrap());
    let again = desk.jikenbo(&["add", "renamed.html", &samples(), "renamed.html"]);
    assert!(again.out.contains("追加 0件"), "{again:?}");
    assert!(again.out.contains("既にあります: renamed.html"), "{again:?}");
    assert_eq!(before, desk.jikenbo(&["export"]).out);
}

#[test]
fn an_export_is_what_extract_prints() {
    let desk = with_samples();
    let without_number = |line: &str| {
        let mut line: serde_json::Value = serde_json::from_str(line).unwrap();
        line.as_object_mut().unwrap().remove("number");
        line
    };
    let exported: Vec<_> = desk.jikenbo(&["export"]).out.lines().map(without_number).collect();
    let read = desk.jikenbo(&["extract", "--format", "jsonl", &samples()]);
    let read: Vec<_> = read.out.lines().map(without_number).collect();
    assert_eq!(exported, read);
    let array = desk.jikenbo(&["extract", "--format", "json", &samples()]).out;
    let array: Vec<serde_json::Value> = serde_json::from_str(&array).unwrap();
    assert_eq!(array, read);
}

#[test]
fn a_casebook_in_the_folder_is_not_added_to_itself() {
    let desk = Desk::new();
    desk.write("a.txt", disclosure(1));
    for known in [0, 1] {
        let added = desk.jikenbo(&["add", "."]);
        assert_eq!(added.code, Some(0), "{added:?}");
        assert!(added.out.contains(&format!("追加 {}件、既にあるもの {known}件", 1 - known)), "{added:?}");
    }
}
