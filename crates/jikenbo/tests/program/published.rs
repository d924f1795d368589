//! Publications, from the casebook to the files that a person sends: every format, what an editor wrote, and every number.

use std::fs;
use std::io::{Cursor, Read, Write};

use serde_json::Value;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::desk::{Answer, Desk};
use crate::several::several;

/// The formats that every build has; pages as PDF with their feature alone.
const FORMATS: [&str; 8] = ["md", "html", "text", "docx", "xlsx", "rss", "atom", "json"];

/// The pieces, each of a time of which the casebook tells something.
const PIECES: [(&str, [&str; 4]); 3] = [
    ("digest", ["--from", "2024-03", "--until", "2024-04"]),
    ("table", ["--from", "2024-03", "--until", "2024-04"]),
    ("ranking", ["--from", "2024-03", "--until", "2024-03"]),
];

fn formats() -> String {
    let pages = if cfg!(feature = "pdf") { ",pdf" } else { "" };
    FORMATS.join(",") + pages
}

/// Publishes into the folder `out` of the desk, told as of a day long past.
fn published(desk: &Desk, piece: &str, time: &[&str], out: &str, formats: &str) -> Answer {
    let rest = ["--as-of", "2024-08-31", "--format", formats, "--output", out];
    desk.jikenbo(&[&["publish", piece], time, &rest].concat())
}

/// The files of a folder of the desk with what they hold, by name.
fn files(desk: &Desk, folder: &str) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(desk.path(folder)).unwrap().map(Result::unwrap);
    let mut files: Vec<(String, Vec<u8>)> = entries
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn every_piece_comes_in_every_format_and_with_the_same_bytes_again() {
    let desk = several();
    for (piece, time) in PIECES {
        for folder in ["one/", "two/"] {
            let told = published(&desk, piece, &time, folder, &formats());
            assert_eq!(told.code, Some(0), "{told:?}");
        }
    }
    let one = files(&desk, "one");
    // A file of figures beside the formats.
    assert_eq!(one.len(), PIECES.len() * (formats().split(',').count() + 1));
    assert!(one.iter().all(|(name, bytes)| bytes.len() > 200 || panic!("{name} is empty")));
    assert_eq!(one, files(&desk, "two"));
}

#[test]
fn a_digest_tells_of_its_time_alone() {
    let desk = several();
    published(&desk, "digest", &PIECES[0].1, "out/", "md,text");
    for (name, bytes) in files(&desk, "out").iter().filter(|(name, _)| !name.ends_with(".json")) {
        let words = String::from_utf8(bytes.clone()).unwrap();
        for told in ["医療法人しらなみ会", "あさぎり病院", "ゆきのした高等学校", "12,000人"]
        {
            assert!(words.contains(told), "{told} is not in {name}");
        }
        for other in ["くもい商店", "はなぐもり市"] {
            assert!(!words.contains(other), "{other} is in {name}");
        }
    }
}

#[test]
fn nothing_is_published_of_no_time() {
    let desk = several();
    let told = desk.jikenbo(&["publish", "ranking", "--as-of", "2024-08-31"]);
    assert_eq!((told.code, told.out.as_str()), (Some(2), ""), "{told:?}");
    let pages = desk.jikenbo(&["publish", "table", "--month", "2024-03", "--format", "xlsx"]);
    assert_eq!(pages.code, Some(2), "no workbook on a terminal: {pages:?}");
}

#[test]
fn what_an_editor_wrote_is_kept() {
    let desk = several();
    let time = PIECES[0].1;
    published(&desk, "digest", &time, "out/", "md,html");
    let path = desk.path("out/digest-2024-03_2024-04.md");
    let written = fs::read_to_string(&path).unwrap();
    let place = "<!-- /editor:opening -->";
    assert_eq!(written.matches(place).count(), 1, "{written}");
    fs::write(&path, written.replace(place, &format!("春の3件を読む。\n\n{place}"))).unwrap();
    published(&desk, "digest", &time, "out/", &formats());
    let again = fs::read_to_string(&path).unwrap();
    assert_eq!(again.matches("春の3件を読む。").count(), 1, "{again}");
    for ending in ["html", "txt"] {
        let words = fs::read_to_string(path.with_extension(ending)).unwrap();
        assert!(words.contains("春の3件を読む。"), "{ending}: {words}");
    }
    let before = files(&desk, "out");
    published(&desk, "digest", &time, "out/", &formats());
    assert_eq!(files(&desk, "out"), before, "a third time nothing moves");
    for (name, _) in before.iter().filter(|(name, _)| !name.ends_with("figures.json")) {
        let verified = desk.jikenbo(&["publish", "verify", &format!("out/{name}")]);
        assert_eq!(verified.code, Some(0), "{name}, with a number of the editor's: {verified:?}");
    }
}

#[test]
fn check_names_the_blanks_that_nothing_fills() {
    let desk = several();
    let told = desk.jikenbo(&[
        "publish",
        "check",
        "digest",
        "--from",
        "2023",
        "--until",
        "2024",
        "--as-of",
        "2024-08-31",
    ]);
    assert_eq!(told.code, Some(0), "{told:?}");
    insta::assert_snapshot!(told.out, @r"
    2023-0001 digest.headline: {affected}、{status} に入る事実がないため、2番目の言い方を使います。
    2023-0001 digest.sentences.2: {affected}、{fate} に入る事実がないため、3番目の言い方を使います。
    埋まらなかった空欄: 2か所
    ");
}

#[test]
fn an_untouched_publication_verifies() {
    let desk = several();
    for (piece, time) in PIECES {
        published(&desk, piece, &time, "out/", &formats());
    }
    for (name, _) in files(&desk, "out").iter().filter(|(name, _)| !name.ends_with("figures.json")) {
        let told = desk.jikenbo(&["publish", "verify", &format!("out/{name}")]);
        assert_eq!((told.code, told.out.lines().count()), (Some(0), 1), "{name}: {told:?}");
    }
}

/// `bytes`, an Office file, with `from` replaced in the part in which it stands once; nowhere else may it stand.
fn with_part_edited(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    let mut edited = 0;
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        if let Ok(words) = String::from_utf8(content.clone())
            && edited == 0
            && words.contains(from)
        {
            content = words.replacen(from, to, 1).into_bytes();
            edited += 1;
        }
        let name = part.name().unwrap().into_owned();
        out.start_file(name, SimpleFileOptions::default()).unwrap();
        out.write_all(&content).unwrap();
    }
    assert_eq!(edited, 1, "{from} stands nowhere");
    out.finish().unwrap().into_inner()
}

#[test]
fn an_edited_number_is_found_in_every_format() {
    let desk = several();
    published(&desk, "table", &PIECES[1].1, "out/", "md,html,text,docx,xlsx");
    for (ending, from, to) in [
        ("md", "12,000人[^", "12,100人[^"),
        ("html", ">12,000人<", ">12,100人<"),
        ("txt", "12,000人[", "12,100人["),
        ("docx", "12,000人", "12,100人"),
        ("xlsx", "<v>12000</v>", "<v>12100</v>"),
    ] {
        let path = desk.path(&format!("out/table-2024-03_2024-04.{ending}"));
        let bytes = fs::read(&path).unwrap();
        let edited = match String::from_utf8(bytes.clone()) {
            Ok(words) if words.contains(from) => words.replacen(from, to, 1).into_bytes(),
            Ok(words) => panic!("{from} is not in {words}"),
            Err(_) => with_part_edited(&bytes, from, to),
        };
        fs::write(&path, edited).unwrap();
        let told = desk.jikenbo(&["publish", "verify", &path.display().to_string()]);
        assert_eq!(told.code, Some(4), "{ending}: {told:?}");
        let first = told.out.lines().next().unwrap();
        assert!(
            first.contains("事件簿では 12000、この文書では 12100 [incident.2024-0002.affected]"),
            "{ending}: {first}"
        );
        assert_eq!(told.out.lines().count(), 2, "that number alone: {told:?}");
    }
}

#[test]
fn a_number_that_the_casebook_no_longer_says_is_found() {
    let desk = several();
    desk.jikenbo(&["publish", "table", "--from", "2024-03", "--until", "2024-04", "--output", "out.md"]);
    let correct =
        ["correct", "2024-0002", "affected", "9000人", "--because", "電話で確かめた", "--by", "佐藤"];
    let told = desk.jikenbo(&correct);
    assert_eq!(told.code, Some(0), "{told:?}");
    let told = desk.jikenbo(&["publish", "verify", "out.md"]);
    assert_eq!(told.code, Some(4), "{told:?}");
    assert!(
        told.out.contains("事件簿では 9000、この文書では 12000 [incident.2024-0002.affected]"),
        "{told:?}"
    );
}

#[test]
fn figures_lead_to_their_incidents_and_sentences() {
    let desk = several();
    published(&desk, "table", &PIECES[1].1, "out/", "html,md");
    let figures = fs::read_to_string(desk.path("out/table-2024-03_2024-04.figures.json")).unwrap();
    let figures: Value = serde_json::from_str(&figures).unwrap();
    let named = |name: &str| {
        let all = figures["figures"].as_array().unwrap();
        all.iter()
            .find(|figure| figure["name"] == name)
            .unwrap_or_else(|| panic!("{name} in {figures:#}"))
            .clone()
    };
    let affected = named("incident.2024-0002.affected");
    assert_eq!((affected["value"].as_u64(), affected["unit"].as_str()), (Some(12_000), Some("persons")));
    assert_eq!(affected["incidents"], serde_json::json!(["2024-0002"]));
    assert_eq!(named("table.count")["incidents"].as_array().unwrap().len(), 3);
    let page = fs::read_to_string(desk.path("out/table-2024-03_2024-04.html")).unwrap();
    let note = affected["note"].as_u64().unwrap();
    assert!(page.contains(&format!("<a href=\"#note-{note}\">{note}</a>")), "{page}");
    let (_, after) = page.split_once(&format!("<li id=\"note-{note}\">")).unwrap();
    let (words, _) = after.split_once("</li>").unwrap();
    for part in ["2024-0002", "患者12,000名の氏名と検査結果が含まれます。", "clinic.txt"] {
        assert!(words.contains(part), "{part} is not in {words}");
    }
}

#[test]
fn names_can_be_left_out() {
    let desk = several();
    let masked: Vec<&str> = PIECES[1].1.into_iter().chain(["--names", "mask"]).collect();
    published(&desk, "table", &masked, "out/", "md,html,text");
    for (name, bytes) in files(&desk, "out") {
        let words = String::from_utf8(bytes).unwrap();
        for hidden in ["しらなみ会", "あさぎり病院", "ゆきのした高等学校", "clinic.txt"] {
            assert!(!words.contains(hidden), "{hidden} is in {name}");
        }
    }
}

#[test]
fn templates_are_copied_and_changed() {
    let desk = several();
    assert_eq!(desk.jikenbo(&["publish", "templates", "words"]).code, Some(0));
    let path = desk.path("words/table.toml");
    let words = fs::read_to_string(&path).unwrap();
    let (before, after) = ("opening = \"概況\"", "opening = \"春のまとめ\"");
    assert!(words.contains(before), "{words}");
    fs::write(&path, words.replace(before, after)).unwrap();
    let changed: Vec<&str> = PIECES[1].1.into_iter().chain(["--template", "words"]).collect();
    published(&desk, "table", &changed, "out.md", "md");
    assert!(fs::read_to_string(desk.path("out.md")).unwrap().contains("## 春のまとめ"));
    assert_eq!(desk.jikenbo(&["publish", "verify", "out.md"]).code, Some(0));
    fs::write(&path, "opening = 3").unwrap();
    let told = published(&desk, "table", &changed, "out.md", "md");
    assert_eq!(told.code, Some(2), "{told:?}");
    assert!(told.err.contains("table.toml"), "{told:?}");
}
