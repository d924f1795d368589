//! VERIS: out, one file an incident; in, the community's files as documents.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use crate::desk::{Desk, disclosure, repository};

/// A file as the community writes them.
const LOST: &str = r#"{
  "action": {"error": {"variety": ["Loss"], "vector": ["Carelessness"]}},
  "actor": {"internal": {"motive": ["NA"], "variety": ["End-user"]}},
  "asset": {"assets": [{"amount": 1, "variety": "M - Flash drive"}], "cloud": ["NA"]},
  "attribute": {
    "availability": {"variety": ["Loss"]},
    "confidentiality": {"data": [{"amount": 320, "variety": "Medical"}], "data_disclosure": "Potentially", "data_total": 320}
  },
  "discovery_method": {"internal": {"variety": ["Reported by employee"]}},
  "incident_id": "5f0c2a52-1d1b-4a53-9a9e-000000000001",
  "plus": {"timeline": {"notification": {"year": 2023, "month": 4, "day": 12}}},
  "schema_version": "1.3.7", "security_incident": "Confirmed",
  "summary": "A nurse of \u6f6e\u898b\u75c5\u9662 lost a flash drive.",
  "timeline": {"incident": {"year": 2023, "month": 4}},
  "victim": {"country": ["JP"], "employee_count": "Unknown", "government": ["NA"], "industry": "622110", "victim_id": "Shiomi Hospital"}
}"#;

#[test]
fn a_file_comes_in_with_its_words() {
    let desk = Desk::new();
    desk.write("vcdb/a.json", LOST);
    desk.write("vcdb/notes.txt", "これは VERIS ではありません。");
    let taken = desk.jikenbo(&["import", "vcdb"]);
    assert_eq!(taken.code, Some(1), "{taken:?}");
    insta::assert_snapshot!(taken.out, @r"
    追加: vcdb/a.json → 2023-0001
    追加 1件、既にあるもの 0件、読めなかったもの 1件。記事 1件のうち事件 1件。
    ");
    insta::assert_snapshot!(taken.err, @"F007 vcdb/notes.txt: 種別が違います（text）。ここで取り込めるのは veris だけです。 ほかの文書は `jikenbo add` で入れてください。");
    let shown = desk.jikenbo(&["show", "2023-0001"]).out;
    let article: Vec<&str> = shown.lines().skip(2).collect();
    insta::assert_snapshot!(article.join("\n"), @r"
    見出し: A nurse of 潮見病院 lost a flash drive.
    種別: 事件

    掲載番号
      5f0c2a52-1d1b-4a53-9a9e-000000000001
          incident_id 【5f0c2a52-1d1b-4a53-9a9e-000000000001】

    組織
      Shiomi Hospital
          victim.victim_id 【Shiomi Hospital】

    業種
      医療
          victim.industry 【622110】

    公表日
      2023-04-12
          plus.timeline.notification.year 【2023】
          plus.timeline.notification.month 【4】
          plus.timeline.notification.day 【12】

    発生（始め）
      2023-04
          timeline.incident.year 【2023】
          timeline.incident.month 【4】

    気付いた人
      組織の内
          discovery_method.internal.variety 【Reported by employee】

    原因
      紛失・誤廃棄
          action.error.variety 【Loss】

    対象
      USBメモリ
          asset.assets.0.variety 【M - Flash drive】

    影響
      320件（漏えいの可能性）
          attribute.confidentiality.data_total 【320】

    件数
      320件
          attribute.confidentiality.data_total 【320】
      Medical 320件
          attribute.confidentiality.data.0.amount 【320】

    情報の種類
      病歴・診療・検査
          attribute.confidentiality.data.0.variety 【Medical】

    漏えい
      漏えいの可能性がある
          attribute.confidentiality.data_disclosure 【Potentially】
    ");
    assert!(desk.jikenbo(&["search", "潮見病院"]).out.contains("2023-0001"), "escapes are undone");
    assert_eq!(desk.jikenbo(&["verify"]).code, Some(0));
    assert!(desk.jikenbo(&["rebuild"]).out.contains("内容は作り直す前と同じです"));
}

#[test]
fn many_in_one_file() {
    let desk = Desk::new();
    let other = LOST.replace("0001", "0002").replace("\"Loss\"", "\"Misdelivery\"");
    desk.write("vcdb.json", format!("[{LOST},{other}]"));
    assert_eq!(desk.jikenbo(&["import", "vcdb.json", "--quiet"]).code, Some(0));
    assert!(desk.jikenbo(&["list"]).out.contains("2023-0002"));
    desk.write("torn.json", LOST.trim_end_matches("}\n}"));
    let torn = desk.jikenbo(&["import", "torn.json"]);
    assert!(torn.err.starts_with("R002 torn.json"), "{torn:?}");
}

fn exported(desk: &Desk, out: &str) -> Vec<(String, Value)> {
    let told = desk.jikenbo(&["export", "--format", "veris", "--output", out]);
    assert_eq!(told.code, Some(0), "{told:?}");
    let mut names: Vec<String> = fs::read_dir(desk.path(out))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let file = |name: String| {
        let text = fs::read_to_string(desk.path(out).join(&name)).unwrap();
        (name, serde_json::from_str(&text).unwrap())
    };
    names.into_iter().map(file).collect()
}

#[test]
fn one_file_an_incident_that_says_what_the_source_says() {
    let desk = Desk::new();
    desk.write("a.txt", disclosure(3));
    desk.write("b.txt", disclosure(4));
    assert_eq!(desk.jikenbo(&["add", "a.txt", "b.txt", "--quiet"]).code, Some(0));
    let files = exported(&desk, "out");
    assert_eq!(
        files.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
        ["2024-0001.json", "2024-0002.json"]
    );
    let (_, file) = &files[0];
    assert_eq!(file["victim"]["victim_id"], "ほしぞら第3市");
    assert_eq!(file["action"]["error"]["variety"][0], "Loss");
    assert_eq!(file["attribute"]["confidentiality"]["data_total"], 13);
    assert_eq!(file["plus"]["timeline"]["notification"]["month"], 4);
    let cause = file["plus"]["jikenbo"]["values"].as_array().unwrap();
    assert!(
        cause.iter().any(|value| value["field"] == "cause" && value["quotes"][0]["exact"] == "紛失"),
        "{file:#}"
    );
    assert_eq!(exported(&desk, "again"), files, "the same bytes");
    let part = ["export", "--format", "veris", "--output", "part", "--from", "2024-05"];
    assert_eq!(desk.jikenbo(&part).code, Some(0));
    let names: Vec<_> =
        fs::read_dir(desk.path("part")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["2024-0002.json"], "only what was asked for");
    let there = desk.jikenbo(&["export", "--format", "veris", "--output", "out"]);
    assert!(there.err.starts_with("A009"), "{there:?}");
}

/// The records of the incidents of a casebook, by the number under which they stand in the first one.
fn records(desk: &Desk, casebook: &str, number: impl Fn(&Value) -> String) -> BTreeMap<String, Vec<Value>> {
    let exported = desk.jikenbo(&["export", "--casebook", casebook]);
    let mut records: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for line in exported.out.lines() {
        let record: Value = serde_json::from_str(line).unwrap();
        if record["kind"] == "incident" {
            records.entry(number(&record)).or_default().push(record);
        }
    }
    records
}

/// What VERIS can tell of one of our causes.
fn told(cause: &str) -> &str {
    match cause {
        "cyberattack" | "spoofed_mail" => "unknown",
        "misdelivery_email" => "misdelivery_other",
        "malware" => "unauthorized_access",
        cause => cause,
    }
}

#[test]
fn what_went_out_comes_in_again() {
    let desk = Desk::new();
    let samples = repository("samples").display().to_string();
    desk.jikenbo(&["add", &samples, "--casebook", "own.db", "--quiet"]);
    let out = ["export", "--format", "veris", "--output", "out", "--casebook", "own.db"];
    assert_eq!(desk.jikenbo(&out).code, Some(0));
    let back = desk.jikenbo(&["import", "out", "--casebook", "new.db", "--quiet"]);
    assert_eq!(back.code, Some(0), "{back:?}");
    let own = records(&desk, "own.db", |record| record["number"].as_str().unwrap().to_owned());
    let again = records(&desk, "new.db", |record| record["source"].as_str().unwrap().replace(".json", ""));
    assert!(own.len() > 80 && again.keys().eq(own.keys()), "{} {}", own.len(), again.len());
    // Of an incident with several reports the file tells what all of them say together.
    for (number, own) in own.iter().filter(|(_, reports)| reports.len() == 1) {
        let (own, again) = (&own[0], &again[number][0]);
        for field in ["organization", "disclosed_on", "detected_by", "malware"] {
            assert_eq!(own[field], again[field], "{number} {field}");
        }
        let cause = |record: &Value| told(record["cause"].as_str().unwrap()).to_owned();
        assert_eq!(cause(own), cause(again), "{number}");
        let value = |record: &Value| record["affected"]["value"].as_u64();
        assert!(value(again).is_none() || value(own) == value(again), "{number}");
    }
}
