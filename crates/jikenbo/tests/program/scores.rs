//! What is read may only get better: the scores on our own labels have a floor.

use crate::desk::{Desk, repository};
use serde_json::Value;

/// Scores `gold` over `texts` and expects at least this micro F1 and this share of articles, every value with its words.
fn check(gold: &str, texts: &str, floor: f64, found: f64) {
    let (gold, texts) = (repository(gold), repository(texts));
    let args = [
        "eval",
        gold.to_str().unwrap(),
        "--texts",
        texts.to_str().unwrap(),
        "--json",
    ];
    let scored = Desk::new().jikenbo(&args);
    assert_eq!(scored.code, Some(0), "{scored:?}");
    let figures: Value = serde_json::from_str(&scored.out).unwrap();
    let figure = |name: &str| figures[name].as_f64().unwrap();
    assert_eq!(figure("unsourced"), 0.0, "values without words");
    let share = figure("found") / figure("articles");
    assert!(share >= found, "articles found: {share:.3} is below {found}");
    assert!(
        figure("micro_f1") >= floor,
        "micro F1 {:.3} is below {floor}",
        figure("micro_f1")
    );
}

#[test]
fn disclosures_in_many_manners() {
    check("fixtures/disclosures", "fixtures/disclosures", 0.84, 0.99);
}

#[test]
fn samples_in_every_format() {
    check("samples/expected.jsonl", "samples", 0.84, 0.99);
}

#[test]
fn below_the_floor_the_command_fails() {
    let desk = Desk::new();
    desk.write(
        "gold.jsonl",
        r#"{"source": "a.txt", "anchor": "お知らせ", "kind": "incident", "cause": "theft"}"#,
    );
    desk.write("a.txt", "お知らせ\n\n本日は晴天です。\n");
    let scored = desk.jikenbo(&["eval", "gold.jsonl", "--texts", ".", "--floor", "0.99"]);
    assert_eq!(scored.code, Some(1), "{scored:?}");
    desk.write("gold.jsonl", "{");
    let refused = desk.jikenbo(&["eval", "gold.jsonl", "--texts", "."]);
    assert_eq!(refused.code, Some(2), "{refused:?}");
    assert!(
        refused.err.starts_with("U004 gold.jsonl: 正解の 1 行目"),
        "{refused:?}"
    );
}
