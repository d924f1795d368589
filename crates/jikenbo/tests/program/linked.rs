//! Incidents of several reports: parted and joined by a person, explained, and seen as of a past day.

use serde_json::{Value, json};

use crate::desk::Desk;
use crate::moved;
use crate::several::several;

/// A decision; its answer.
fn decide(desk: &Desk, args: &[&str]) -> String {
    let answer = desk.jikenbo(&[args, &["--because", "窓口で確かめた", "--by", "佐藤"]].concat());
    assert_eq!(answer.code, Some(0), "{args:?} {answer:?}");
    answer.out
}

/// Number, reports and headline number of each incident listed.
fn listed(desk: &Desk, args: &[&str]) -> Vec<Value> {
    let listed = desk.jikenbo(&[&["list", "--format", "jsonl"], args].concat()).out;
    let lines = listed.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    lines.map(|line| json!([line["number"], line["reports"], line["affected"]["value"]])).collect()
}

#[test]
fn reports_are_parted_and_joined_again() {
    let desk = moved::desk();
    assert_eq!(listed(&desk, &[]), [json!(["2024-0001", 2, 2_812])]);
    let parted = decide(&desk, &["unlink", "2024-0001", "b-second.txt"]);
    assert!(parted.contains("2024-0002"), "{parted}");
    let both = [json!(["2024-0002", 1, 2_812]), json!(["2024-0001", 1, 3_400])];
    assert_eq!(listed(&desk, &[]), both);
    let apart = desk.jikenbo(&["why", "2024-0001", "2024-0002"]).out;
    assert!(apart.contains("株式会社ほしぞら商店"), "{apart}");
    decide(&desk, &["merge", "2024-0001", "2024-0002"]);
    assert_eq!(listed(&desk, &[]), [json!(["2024-0001", 2, 2_812])]);
    assert!(desk.jikenbo(&["show", "2024-0002"]).out.starts_with("2024-0001\n"));
    let found = desk.jikenbo(&["search", "2024-0002", "--format", "jsonl"]).out;
    assert_eq!(found.matches("\"number\":\"2024-0001\"").count(), 2, "{found}");
    decide(&desk, &["unmerge", "2024-0002"]);
    assert_eq!(listed(&desk, &[]), both);
    assert_eq!(desk.jikenbo(&["unmerge", "2024-0002", "--because", "再び"]).code, Some(2));
    assert_eq!(desk.jikenbo(&["verify"]).code, Some(0));
}

#[test]
fn why_prints_names_as_the_articles_do() {
    let why = moved::desk().jikenbo(&["why", "2024-0001"]).out;
    for words in
        ["a-first.txt#1", "b-second.txt#1", "同じ組織: 株式会社ほしぞら商店\n", "同じ原因: 不正アクセス\n"]
    {
        assert!(why.contains(words), "{words} {why}");
    }
}

#[test]
fn of_a_past_day_only_the_reports_of_then_are_seen() {
    let desk = moved::desk();
    assert_eq!(listed(&desk, &["--as-of", "2024-08-01"]), Vec::<serde_json::Value>::new());
    assert_eq!(listed(&desk, &["--as-of", "2024-08"]), [json!(["2024-0001", 1, 3_400])]);
    assert_eq!(listed(&desk, &["--as-of", "2024-09-10"]), [json!(["2024-0001", 2, 2_812])]);
    let stats = |day: &str| desk.jikenbo(&["stats", "--as-of", day]).out;
    assert!(stats("2024-08").contains("最大 3,400"), "{}", stats("2024-08"));
    assert!(stats("2024-09").contains("最大 2,812"), "{}", stats("2024-09"));
}

#[test]
fn precedents_for_programs() {
    let found = several().jikenbo(&["precedents", "2024-0001", "responses", "--json"]).out;
    let line: Value = serde_json::from_str(found.trim_end()).unwrap();
    assert_eq!((&line["number"], &line["values"]), (&json!("2024-0002"), &json!(["police_reported"])));
    assert_eq!((&line["source"], &line["days_to_first_notice"]), (&json!("clinic.txt"), &json!(5)));
    let quote = &line["quotes"][0];
    let length = quote["end"].as_u64().unwrap() - quote["start"].as_u64().unwrap();
    assert_eq!(quote["sentence"].as_str().unwrap().chars().count() as u64, length);
    assert!(quote["sentence"].as_str().unwrap().contains("届け出"), "{quote}");
}
