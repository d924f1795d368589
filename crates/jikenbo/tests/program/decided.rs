//! A person decides what stands: enters a value, confirms or rejects what was read, and sees what a rebuild would change.

use jikenbo_casebook::Casebook;
use jikenbo_model::Record;
use jikenbo_model::vocabulary::{Cause, Kind};
use serde_json::{Value, json};

use crate::desk::Desk;
use crate::kept::{LOST, Of, intake, kept};

const WHY: [&str; 4] = ["--because", "電話で確かめた", "--by", "佐藤"];

/// A decision for the usual reason; its answer.
fn decide(desk: &Desk, args: &[&str]) -> String {
    let answer = desk.jikenbo(&[args, &WHY].concat());
    assert_eq!(answer.code, Some(0), "{args:?} {answer:?}");
    answer.out
}

fn line_of(desk: &Desk, number: &str) -> Value {
    let exported = desk.jikenbo(&["export"]).out;
    let lines = exported.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    lines.into_iter().find(|line| line["number"] == number).unwrap()
}

fn lists(desk: &Desk, args: &[&str], words: &str) -> bool {
    desk.jikenbo(&[&["list"], args].concat()).out.contains(words)
}

fn check_sound(desk: &Desk) {
    let verified = desk.jikenbo(&["verify"]);
    assert_eq!(verified.code, Some(0), "{verified:?}");
}

/// A notice of which an older version read another cause than this one.
fn misread() -> Desk {
    let desk = Desk::new();
    let text = Of(LOST);
    let record = Record {
        organization: Some(text.fact("みずほのはら市".to_owned(), &["みずほのはら市"])),
        disclosed_on: text.parsed("2024-05-20", "2024年5月20日"),
        cause: Some(text.fact(Cause::Insider, &["持ち出し"])),
        ..text.record(Kind::Incident)
    };
    let mut casebook = Casebook::open_or_create(desk.casebook()).unwrap();
    casebook.add(&[intake("a-lost.txt", LOST, record)], "2024-08-04T15:30:00Z").unwrap();
    desk
}

#[test]
fn an_entered_value_stands_beside_what_the_documents_say() {
    let desk = kept();
    let answer = decide(&desk, &["correct", "2024-0001", "cause", "盗難"]);
    assert!(answer.contains("紛失・誤廃棄 → 盗難"), "{answer}");
    assert!(lists(&desk, &["--cause", "theft"], "2024-0001"));
    assert!(!lists(&desk, &["--cause", "loss"], "2024-0001"));
    let shown = desk.jikenbo(&["show", "2024-0001"]).out;
    for words in [
        "人の決定\n  原因: 盗難 [記入] 佐藤、",
        ": 電話で確かめた\n      文書からの読み取り: 紛失・誤廃棄\n",
        "市民センターの申込書12枚を【紛失しました】",
    ] {
        assert!(shown.contains(words), "{words} {shown}");
    }
    let line = line_of(&desk, "2024-0001");
    assert_eq!((&line["cause"], &line["evidence"]["cause"]), (&json!("theft"), &json!([])));
    let entry = &line["entries"][0];
    let told = (&entry["field"], &entry["who"], &entry["note"]);
    assert_eq!(told, (&json!("cause"), &json!("佐藤"), &json!("電話で確かめた")));
    check_sound(&desk);
}

#[test]
fn values_are_typed_as_people_write_them() {
    let desk = kept();
    for (field, given, expected) in [
        ("organization", "みずほの原市", json!("みずほの原市")),
        ("occurred_from", "2024年5月", json!("2024-05")),
        ("occurred_from", "なし", json!(null)),
        ("data_kinds", "-phone,+メールアドレス", json!(["name", "address", "email_address"])),
        ("malware", "Kuroyagi、Emotet", json!(["Kuroyagi", "Emotet"])),
        ("malware", "-", json!([])),
        (
            "affected",
            "最大1,234人 possible",
            json!({"value": 1234, "unit": "persons", "bound": "up_to", "status": "possible"}),
        ),
    ] {
        decide(&desk, &["correct", "2024-0001", field, given]);
        assert_eq!(line_of(&desk, "2024-0001")[field], expected, "{field} {given}");
    }
    assert!(lists(&desk, &["--organization", "みずほの原"], "みずほの原市"));
    assert!(lists(&desk, &["--min-affected", "1000"], "2024-0001"));
    check_sound(&desk);
}

#[test]
fn decisions_outlive_a_rebuild_and_can_be_taken_back() {
    let desk = kept();
    decide(&desk, &["correct", "2024-0001", "cause", "theft"]);
    decide(&desk, &["reject", "2024-0001", "industry"]);
    for same in ["内容が変わりました", "内容は作り直す前と同じです"] {
        let rebuilt = desk.jikenbo(&["rebuild"]);
        assert!(rebuilt.out.contains(same), "{rebuilt:?}");
        let line = line_of(&desk, "2024-0001");
        assert_eq!((&line["cause"], &line["industry"]), (&json!("theft"), &json!(null)));
    }
    let undone = decide(&desk, &["correct", "2024-0001", "cause", "--undo"]);
    assert!(undone.contains("盗難 [記入]"), "{undone}");
    decide(&desk, &["correct", "2024-0001", "industry", "--undo"]);
    let line = line_of(&desk, "2024-0001");
    assert_eq!((&line["cause"], &line["industry"]), (&json!("loss"), &json!("municipality")));
    assert!(line["entries"].is_null(), "{line}");
    check_sound(&desk);
}

#[test]
fn decisions_go_with_the_incident_that_two_numbers_mean() {
    let desk = kept();
    decide(&desk, &["correct", "2024-0001", "cause", "theft"]);
    decide(&desk, &["merge", "2024-0002", "2024-0001"]);
    assert!(lists(&desk, &["--cause", "theft"], "2024-0002"));
    check_sound(&desk);
    decide(&desk, &["unmerge", "2024-0001"]);
    assert!(lists(&desk, &["--cause", "theft"], "2024-0001"));
    assert!(!lists(&desk, &["--cause", "theft"], "2024-0002"));
    check_sound(&desk);
}

#[test]
fn what_was_accepted_is_told_from_what_is_read_now() {
    let desk = misread();
    let accepted = desk.jikenbo(&["accept", "2024-0001", "--by", "佐藤"]);
    assert!(accepted.out.contains("確認済みにしました: 組織、公表日、原因"), "{accepted:?}");
    assert!(desk.jikenbo(&["accept", "2024-0001"]).out.contains("確認を待つ値はありません"));
    let show = || desk.jikenbo(&["show", "2024-0001"]).out;
    assert!(show().contains("原因: 内部不正・持ち出し [確認済み] 佐藤、"), "{}", show());
    assert!(!show().contains("見直してください"), "{}", show());
    assert_eq!(desk.jikenbo(&["rebuild"]).code, Some(0));
    let former = "今の読み取り: 紛失・誤廃棄（決定のあとで変わりました。見直してください）";
    assert_eq!(show().matches("見直してください").count(), 1, "{}", show());
    assert!(show().contains(former), "{}", show());
    decide(&desk, &["reject", "2024-0001", "cause"]);
    assert!(show().contains("原因: 紛失・誤廃棄 [却下] 佐藤、"), "{}", show());
    assert!(!lists(&desk, &["--cause", "loss"], "2024-0001"));
    check_sound(&desk);
}

#[test]
fn a_rebuild_is_foreseen() {
    let desk = misread();
    let before = desk.jikenbo(&["export"]).out;
    let foreseen = desk.jikenbo(&["rebuild", "--dry-run"]);
    assert_eq!(foreseen.code, Some(0), "{foreseen:?}");
    for words in [
        "2024-0001 原因: 内部不正・持ち出し → 紛失・誤廃棄\n",
        "業種: なし → 自治体\n",
        "まだ何も変えていません",
    ] {
        assert!(foreseen.out.contains(words), "{words} {foreseen:?}");
    }
    assert_eq!(desk.jikenbo(&["export"]).out, before);
    assert_eq!(desk.jikenbo(&["rebuild"]).code, Some(0));
    let nothing = desk.jikenbo(&["rebuild", "--dry-run", "--lang", "en"]);
    assert_eq!(nothing.out, "Fields that a rebuild would change: 0. Nothing has been changed.\n");
    check_sound(&desk);
}

#[test]
fn decisions_travel_with_the_casebook() {
    let desk = misread();
    assert_eq!(desk.jikenbo(&["rebuild"]).code, Some(0));
    decide(&desk, &["correct", "2024-0001", "cause", "theft"]);
    assert_eq!(desk.jikenbo(&["export", "--format", "archive", "--output", "out"]).code, Some(0));
    let imported = desk.jikenbo(&["import", "out", "--casebook", "copy.db"]);
    assert_eq!(imported.code, Some(0), "{imported:?}");
    let export = |casebook: &str| desk.jikenbo(&["export", "--casebook", casebook]).out;
    assert!(export("copy.db").contains("\"cause\":\"theft\""));
    assert_eq!(export("copy.db"), export("casebook.db"));
}

#[test]
fn what_cannot_be_decided_is_refused() {
    let desk = kept();
    decide(&desk, &["correct", "2024-0001", "cause", "theft"]);
    for (args, code) in [
        (&["correct", "2024-0001", "cause", "雨"][..], "U010"),
        (&["correct", "2024-0001", "disclosed_on", "昨日"], "U010"),
        (&["correct", "2024-0009", "cause", "loss"], "C014"),
        (&["correct", "2024-0001", "industry", "--undo"], "C019"),
        (&["accept", "2024-0001", "cause"], "C020"),
        (&["reject", "2024-0001", "cause"], "C020"),
        (&["reject", "2024-0009", "cause"], "C014"),
        (&["reject", "2024-0001", "weather"], "U005"),
    ] {
        let refused = desk.jikenbo(&[args, &WHY].concat());
        assert_eq!(refused.code, Some(2), "{args:?} {refused:?}");
        assert!(refused.err.starts_with(code), "{args:?} {refused:?}");
    }
    assert_eq!(desk.jikenbo(&["correct", "2024-0001", "cause", "loss"]).code, Some(2), "without a reason");
    assert_eq!(line_of(&desk, "2024-0001")["cause"], "theft");
}
