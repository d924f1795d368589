//! Incidents leave for other programs: the same bytes each time, and what people decided.

use std::fs;

use serde_json::Value;

use crate::desk::{Desk, disclosure, repository};

/// The samples in a casebook.
pub(crate) fn samples() -> Desk {
    let desk = Desk::new();
    let samples = repository("samples").display().to_string();
    desk.jikenbo(&["add", &samples, "--quiet"]);
    desk
}

/// Exports to `out`, which the format wants.
pub(crate) fn exported(desk: &Desk, format: &str, out: &str) {
    let told = desk.jikenbo(&["export", "--format", format, "--output", out]);
    assert_eq!(told.code, Some(0), "{told:?}");
}

fn files(desk: &Desk, folder: &str) -> Vec<(String, Vec<u8>)> {
    let name = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name().into_string().unwrap();
    let mut names: Vec<String> = fs::read_dir(desk.path(folder)).unwrap().map(name).collect();
    names.sort();
    let read = |name: String| (name.clone(), fs::read(desk.path(folder).join(name)).unwrap());
    names.into_iter().map(read).collect()
}

#[test]
fn the_same_casebook_gives_the_same_bytes() {
    let desk = samples();
    for format in ["stix", "annotation", "warc", "parquet", "xlsx", "csv"] {
        exported(&desk, format, "one");
        exported(&desk, format, "two");
        assert_eq!(fs::read(desk.path("one")).unwrap(), fs::read(desk.path("two")).unwrap(), "{format}");
    }
    exported(&desk, "misp", "first");
    exported(&desk, "misp", "second");
    let first = files(&desk, "first");
    assert!(first.len() > 80 && first.iter().any(|(name, _)| name == "manifest.json"));
    assert_eq!(first, files(&desk, "second"));
}

#[test]
fn formats_that_a_terminal_cannot_show_want_a_file() {
    let desk = Desk::new();
    for format in ["misp", "warc", "parquet", "xlsx"] {
        assert_eq!(desk.jikenbo(&["export", "--format", format]).code, Some(2), "{format}");
    }
}

/// The objects of this type in a bundle on the standard output.
fn objects(desk: &Desk, kind: &str) -> Vec<Value> {
    let bundle = desk.jikenbo(&["export", "--format", "stix"]);
    let bundle: Value = serde_json::from_str(&bundle.out).unwrap();
    let objects = bundle["objects"].as_array().unwrap();
    objects.iter().filter(|object| object["type"] == kind).cloned().collect()
}

#[test]
fn what_people_decided_leaves() {
    let desk = Desk::new();
    desk.write("a.txt", disclosure(3));
    desk.jikenbo(&["add", "a.txt", "--quiet"]);
    let before = objects(&desk, "incident");
    let why = ["--because", "電話で確かめた", "--by", "佐藤"];
    for args in [&["correct", "2024-0001", "cause", "盗難"][..], &["reject", "2024-0001", "affected"]] {
        assert_eq!(desk.jikenbo(&[args, &why].concat()).code, Some(0), "{args:?}");
    }
    exported(&desk, "veris", "out");
    let file: Value = serde_json::from_slice(&files(&desk, "out")[0].1).unwrap();
    assert_eq!(file["action"]["physical"]["variety"][0], "Theft");
    assert_eq!(file["attribute"]["confidentiality"]["data_total"], Value::Null, "rejected");
    let own = &file["plus"]["jikenbo"];
    assert_eq!(own["entries"][0]["value"], "theft");
    let is_overruled = |value: &Value| value["field"] == "cause" && value["overruled"] == true;
    assert!(own["values"].as_array().unwrap().iter().any(is_overruled), "{own:#}");
    assert!(!file.to_string().contains("佐藤"), "who decided stays in the casebook");
    let after = objects(&desk, "incident");
    assert_eq!(before[0]["id"], after[0]["id"]);
    assert_ne!(before[0]["modified"], Value::Null);
    let labels = after[0]["labels"].to_string();
    assert!(labels.contains("cause:theft") && !labels.contains("cause:loss"), "{labels}");
}
