//! The house keeps its own rules: arrows, documents, format, licences, codes.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Who may import whom. Siblings never import each other.
const ARROWS: &[(&str, &[&str])] = &[
    ("jikenbo-text", &[]),
    ("jikenbo-model", &["jikenbo-text"]),
    ("jikenbo-read", &["jikenbo-model", "jikenbo-text"]),
    ("jikenbo-extract", &["jikenbo-model", "jikenbo-text"]),
    ("jikenbo-casebook", &["jikenbo-model", "jikenbo-text"]),
    ("jikenbo-publish", &["jikenbo-model", "jikenbo-text"]),
    ("jikenbo-benches", &[]),
    (
        "jikenbo",
        &[
            "jikenbo-casebook",
            "jikenbo-extract",
            "jikenbo-model",
            "jikenbo-publish",
            "jikenbo-read",
            "jikenbo-text",
        ],
    ),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn words_of(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn packages() -> Vec<Value> {
    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(metadata.status.success(), "{}", String::from_utf8_lossy(&metadata.stderr));
    let metadata: Value = serde_json::from_slice(&metadata.stdout).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

fn is_ours(package: &Value) -> bool {
    package["source"].is_null()
}

/// Every file of Rust below `crates/`.
fn sources() -> Vec<PathBuf> {
    let files = walkdir::WalkDir::new(root().join("crates")).sort_by_file_name().into_iter();
    let files = files.filter_map(Result::ok).map(walkdir::DirEntry::into_path);
    files.filter(|path| path.extension().is_some_and(|ending| ending == "rs")).collect()
}

#[test]
fn arrows_point_one_way() {
    let known: BTreeMap<_, _> = ARROWS.iter().copied().collect();
    let packages = packages();
    let ours: Vec<_> = packages.iter().filter(|package| is_ours(package)).collect();
    assert_eq!(ours.len(), known.len(), "a crate that ARROWS does not know");
    for package in ours {
        let name = package["name"].as_str().unwrap();
        let allowed = known.get(name).unwrap_or_else(|| panic!("{name} is not in ARROWS"));
        for dependency in package["dependencies"].as_array().unwrap() {
            let to = dependency["name"].as_str().unwrap();
            assert!(!to.starts_with("jikenbo") || allowed.contains(&to), "{name} must not import {to}");
        }
    }
}

#[test]
fn the_plan_names_every_crate_and_no_dead_one() {
    let plan = words_of("ARCHITECTURE.md");
    let named: BTreeSet<_> = plan
        .lines()
        .filter_map(|line| line.strip_prefix("**`")?.split_once('`'))
        .map(|(name, _)| name.to_owned())
        .collect();
    let crates = std::fs::read_dir(root().join("crates")).unwrap();
    let crates = crates.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(named, crates);
}

#[test]
fn everything_is_formatted() {
    let formatted =
        Command::new(env!("CARGO")).args(["fmt", "--all", "--check"]).current_dir(root()).output().unwrap();
    assert!(formatted.status.success(), "{}", String::from_utf8_lossy(&formatted.stdout));
}

#[test]
fn every_file_says_what_it_is_for() {
    for path in sources() {
        let words = std::fs::read_to_string(&path).unwrap();
        assert!(words.starts_with("//! "), "{} begins with no sentence", path.display());
        for unfinished in ["TODO", "FIXME", "XXX", "unimplemented!", "todo!"] {
            let in_the_house_test = path.ends_with("tests/house.rs");
            assert!(
                in_the_house_test || !words.contains(unfinished),
                "{} has a {unfinished}",
                path.display()
            );
        }
    }
}

#[test]
fn every_dependency_says_what_for_and_under_which_licence() {
    let manifest = words_of("Cargo.toml");
    let section = manifest.split("[workspace.dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    let theirs = section.lines().filter(|line| line.contains('=') && !line.contains("path ="));
    let mut names = Vec::new();
    for line in theirs {
        let (name, rest) = line.split_once(" = ").unwrap();
        let comment = rest.split_once(" # ").map(|(_, comment)| comment).unwrap_or_default();
        assert!(comment.contains(" · "), "{name} does not say what for and under which licence");
        names.push(name);
    }
    assert!(names.len() > 20, "found only {names:?}");
}

#[test]
fn licences_are_those_of_the_list() {
    let list: toml::Table = words_of("deny.toml").parse().unwrap();
    let allowed: BTreeSet<&str> = list["licenses"]["allow"]
        .as_array()
        .unwrap()
        .iter()
        .map(|licence| licence.as_str().unwrap())
        .collect();
    let packages = packages();
    let theirs: Vec<_> = packages.iter().filter(|package| !is_ours(package)).collect();
    assert!(theirs.len() > 100);
    for package in theirs {
        let licence = package["license"].as_str().unwrap_or("none");
        assert!(is_allowed(licence, &allowed), "{}: {licence}", package["name"]);
    }
}

/// One side of every OR, all sides of every AND; brackets as far as they are used: around a choice.
fn is_allowed(licence: &str, allowed: &BTreeSet<&str>) -> bool {
    let licence = licence.replace('/', " OR ");
    let all = if licence.contains('(') { licence.split(" AND ").collect() } else { vec![licence.as_str()] };
    all.iter().all(|part| {
        let part = part.trim().trim_start_matches('(').trim_end_matches(')');
        let one_of = part.split(" OR ");
        one_of.map(|one| one.split(" AND ")).any(|mut all| all.all(|one| allowed.contains(one.trim())))
    })
}

#[test]
fn choices_of_licences_are_understood() {
    let allowed = BTreeSet::from(["MIT", "BSD-3-Clause"]);
    for good in [
        "MIT",
        "MIT/Apache-2.0",
        "GPL-3.0 OR MIT",
        "(MIT OR Apache-2.0) AND BSD-3-Clause",
        "BSD-3-Clause AND MIT",
    ] {
        assert!(is_allowed(good, &allowed), "{good}");
    }
    for bad in ["GPL-3.0", "MIT AND AGPL-3.0", "(MIT OR Apache-2.0) AND AGPL-3.0", "none"] {
        assert!(!is_allowed(bad, &allowed), "{bad}");
    }
}

#[test]
fn every_code_is_explained_in_both_languages() {
    let is_of_catalogue = |path: &&PathBuf| path.components().any(|part| part.as_os_str() == "trouble");
    let sources = sources();
    let catalogue = sources.iter().filter(is_of_catalogue).map(std::fs::read_to_string);
    let catalogue: String = catalogue.map(Result::unwrap).collect();
    let catalogue: String = catalogue.split_whitespace().collect();
    let mut codes = BTreeSet::new();
    for path in sources.iter().filter(|path| path.components().any(|part| part.as_os_str() == "src")) {
        let words = std::fs::read_to_string(path).unwrap();
        codes.extend(words.split('"').filter(|word| is_code(word)).map(str::to_owned));
    }
    assert!(codes.len() > 40, "found only {codes:?}");
    for code in codes {
        assert!(catalogue.contains(&format!("entry(\"{code}\",")), "{code} is not in the catalogue");
    }
}

fn is_code(word: &str) -> bool {
    let mut chars = word.chars();
    word.len() == 4
        && chars.next().is_some_and(|c| "CEFPRUVW".contains(c))
        && chars.all(|c| c.is_ascii_digit())
}
