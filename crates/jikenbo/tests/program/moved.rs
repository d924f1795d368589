//! How values move through the reports of an incident, from records written by hand; and through the documents that
//! are labelled for linking.

use std::collections::BTreeMap;

use jikenbo_casebook::{Casebook, Intake};
use jikenbo_model::vocabulary::{AffectedStatus, Cause, DataKind, Kind, LeakStatus, SecondaryDamage, Unit};
use jikenbo_model::{Affected, Bound, Count, Counted, Earlier, Record, ReportNo, Span, Voice};
use serde_json::Value;

use crate::desk::{Desk, repository};
use crate::kept::{Of, intake};

const FIRST: &str = "\
不正アクセスによる個人情報流出の可能性に関するお知らせ（第1報）
2024年8月2日
株式会社ほしぞら商店
7月30日、当社のサーバーが不正アクセスを受けたことが判明しました。会員最大3,400名の氏名が流出した可能性があります。
会員のパスワードは含まれておりません。現時点で、悪用は確認されていません。
";

const EARLY: &str = "\
不正アクセスに関するお知らせ（第1報）
2024年8月2日
株式会社ほしぞら商店
7月30日、当社のサーバーが不正アクセスを受けたことが判明しました。
対象となる会員の人数は調査中です。
";

const SECOND: &str = "\
不正アクセスによる個人情報流出に関するお知らせ（第2報）
2024年9月10日
株式会社ほしぞら商店
8月2日に公表した件について、7月30日の不正アクセスにより会員2,812名の氏名とパスワードが流出していました。
流出した情報が悪用されたことを確認しました。
";

/// A casebook with the first and the second report of one incident.
pub(crate) fn desk() -> Desk {
    let desk = Desk::new();
    let mut casebook = Casebook::open_or_create(desk.casebook()).unwrap();
    let intakes = [intake("a-first.txt", FIRST, first()), intake("b-second.txt", SECOND, second())];
    casebook.add(&intakes, "2024-10-04T15:30:00Z").unwrap();
    desk
}

fn affected(value: u64, bound: Bound, status: AffectedStatus) -> Affected {
    Affected { count: Count { value, unit: Unit::Persons, bound }, status }
}

fn report(text: Of) -> Record {
    Record {
        organization: Some(text.fact("株式会社ほしぞら商店".to_owned(), &["株式会社ほしぞら商店"])),
        discovered_on: text.parsed("2024-07-30", "7月30日"),
        cause: Some(text.fact(Cause::UnauthorizedAccess, &["不正アクセス"])),
        voice: Some(text.fact(Voice::Own, &["株式会社ほしぞら商店"])),
        ..text.record(Kind::Incident)
    }
}

fn first() -> Record {
    let text = Of(FIRST);
    let most = affected(3_400, Bound::UpTo, AffectedStatus::Possible);
    Record {
        report_no: Some(text.fact(ReportNo::Number(1), &["第1報"])),
        disclosed_on: text.parsed("2024-08-02", "2024年8月2日"),
        affected: Some(text.fact(most, &["最大3,400名"])),
        data_kinds: vec![text.fact(DataKind::Name, &["氏名"])],
        leak_status: Some(text.fact(LeakStatus::Possible, &["流出した可能性"])),
        secondary_damage: Some(text.fact(SecondaryDamage::NoneReported, &["悪用は確認されていません"])),
        ..report(text)
    }
}

fn early() -> Record {
    let text = Of(EARLY);
    Record {
        report_no: Some(text.fact(ReportNo::Number(1), &["第1報"])),
        disclosed_on: text.parsed("2024-08-02", "2024年8月2日"),
        ..report(text)
    }
}

fn second() -> Record {
    let text = Of(SECOND);
    let earlier = Earlier { on: "2024-08-02".parse().ok(), no: None };
    let fewer = affected(2_812, Bound::Exact, AffectedStatus::Confirmed);
    Record {
        report_no: Some(text.fact(ReportNo::Number(2), &["第2報"])),
        disclosed_on: text.parsed("2024-09-10", "2024年9月10日"),
        affected: Some(text.fact(fewer, &["2,812名"])),
        data_kinds: vec![
            text.fact(DataKind::Name, &["氏名"]),
            text.fact(DataKind::Password, &["パスワード"]),
        ],
        leak_status: Some(text.fact(LeakStatus::Confirmed, &["流出していました"])),
        secondary_damage: Some(text.fact(SecondaryDamage::Reported, &["悪用されたことを確認"])),
        earlier: vec![text.fact(earlier, &["8月2日に公表"])],
        ..report(text)
    }
}

#[test]
fn show_says_under_a_field_how_it_moved() {
    let shown = desk().jikenbo(&["show", "2024-0001"]);
    let line = "  動き: 最大3,400人（漏えいの可能性、2024-08-02 第1報） → 2,812人（漏えい、2024-09-10 第2報、絞り込み）";
    assert_eq!(shown.out.matches("動き: 最大").count(), 1, "{shown:?}");
    assert!(shown.out.contains(line), "{shown:?}");
    assert!(shown.out.contains("不正アクセスにより会員【2,812名】の氏名"), "{shown:?}");
    assert!(!shown.out.contains("動き: 2024-07-30"), "{shown:?}");
}

#[test]
fn a_history_tells_every_value_in_order() {
    let desk = desk();
    insta::assert_snapshot!(desk.jikenbo(&["history", "2024-0001"]).out, @"
    2024-0001  株式会社ほしぞら商店

    発覚
      2024-07-30（2024-08-02 第1報、ほか1件の報告）
          2024-08-02 a-first.txt#1 [当事者の発表] 【7月30日】、当社のサーバーが不正アクセスを受けたことが判明しました。
          2024-09-10 b-second.txt#1 [続報] 8月2日に公表した件について、【7月30日】の不正アクセスにより会員2,812名の氏名とパスワードが流出していました。

    原因
      不正アクセス（2024-08-02 第1報、ほか1件の報告）
          2024-08-02 a-first.txt#1 [当事者の発表] 【不正アクセス】による個人情報流出の可能性に関するお知らせ（第1報）
          2024-09-10 b-second.txt#1 [続報] 【不正アクセス】による個人情報流出に関するお知らせ（第2報）

    影響
      最大3,400人（漏えいの可能性、2024-08-02 第1報）
          2024-08-02 a-first.txt#1 [当事者の発表] 会員【最大3,400名】の氏名が流出した可能性があります。
      2,812人（漏えい、2024-09-10 第2報、絞り込み）
          2024-09-10 b-second.txt#1 [続報] 8月2日に公表した件について、7月30日の不正アクセスにより会員【2,812名】の氏名とパスワードが流出していました。

    情報の種類（パスワード）
      含まれない（2024-08-02 第1報）
          2024-08-02 a-first.txt#1 [当事者の発表] 【会員のパスワードは含まれておりません。】
      含まれる（2024-09-10 第2報、打ち消し）
          2024-09-10 b-second.txt#1 [続報] 8月2日に公表した件について、7月30日の不正アクセスにより会員2,812名の氏名と【パスワード】が流出していました。

    漏えい
      漏えいの可能性がある（2024-08-02 第1報）
          2024-08-02 a-first.txt#1 [当事者の発表] 会員最大3,400名の氏名が【流出した可能性】があります。
      漏えいした（2024-09-10 第2報、絞り込み）
          2024-09-10 b-second.txt#1 [続報] 8月2日に公表した件について、7月30日の不正アクセスにより会員2,812名の氏名とパスワードが【流出していました】。

    二次被害
      確認されていない（2024-08-02 第1報）
          2024-08-02 a-first.txt#1 [当事者の発表] 現時点で、【悪用は確認されていません】。
      確認された（2024-09-10 第2報、打ち消し）
          2024-09-10 b-second.txt#1 [続報] 流出した情報が【悪用されたことを確認】しました。
    ");
    let unknown = desk.jikenbo(&["history", "2024-0009"]);
    assert_eq!(unknown.code, Some(2), "{unknown:?}");
    let json = desk.jikenbo(&["history", "2024-0001", "--json"]).out;
    let lines: Vec<Value> = json.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let affected = lines.iter().find(|line| line["field"] == "affected").unwrap();
    let report = &affected["steps"][1]["reports"][0];
    assert_eq!(report["sentence"].as_str().unwrap().chars().count() as u64, {
        report["end"].as_u64().unwrap() - report["start"].as_u64().unwrap()
    });
}

const THIRD: &str = "\
不正アクセスに関する調査結果（最終報）
2024年10月1日
株式会社ほしぞら商店
7月30日の不正アクセスについて、第1報では最大3,400名としていましたが、流出を確認した会員は新たに2,950名となり、ほかに退会者61名の流出の可能
性があります。クレジットカード番号は含まれておりません。
";

fn third() -> Record {
    let text = Of(THIRD);
    let counted = |value, words: &[&str]| {
        let count = Count { value, unit: Unit::Persons, bound: Bound::Exact };
        text.fact(Counted { count, of: String::new() }, words)
    };
    Record {
        report_no: Some(text.fact(ReportNo::Final, &["最終報"])),
        disclosed_on: text.parsed("2024-10-01", "2024年10月1日"),
        affected: Some(text.fact(affected(2_950, Bound::Exact, AffectedStatus::Confirmed), &["2,950名"])),
        counts: vec![counted(2_950, &["2,950名"]), counted(61, &["61名"])],
        earlier: vec![text.fact(Earlier { on: None, no: Some(ReportNo::Number(1)) }, &["第1報"])],
        ..report(text)
    }
}

/// A casebook with the reports from the second on, in the order given.
fn desk_with(reports: Vec<Intake>) -> Desk {
    let desk = Desk::new();
    let mut casebook = Casebook::open_or_create(desk.casebook()).unwrap();
    casebook.add(&reports, "2024-10-04T15:30:00Z").unwrap();
    for other in ["2024-0002", "2024-0003"] {
        desk.jikenbo(&["merge", "2024-0001", other, "--because", "同じ事案"]);
    }
    desk
}

fn part_of(history: &str, heading: &str) -> String {
    let (_, part) = history.split_once(&format!("\n{heading}\n")).unwrap();
    part.split("\n\n").next().unwrap().to_owned()
}

#[test]
fn a_report_may_give_several_numbers_and_retell_earlier_ones() {
    let end = THIRD.find("\n性が").unwrap();
    let mut last = intake("c-third.txt", THIRD, third());
    last.gaps = vec![Span::between(end, end + 1)];
    let desk = desk_with(vec![intake("b-second.txt", SECOND, second()), last]);
    insta::assert_snapshot!(part_of(&desk.jikenbo(&["history", "2024-0001"]).out, "影響"), @"
      2,812人（漏えい、2024-09-10 第2報）
          2024-09-10 b-second.txt#1 [続報] 8月2日に公表した件について、7月30日の不正アクセスにより会員【2,812名】の氏名とパスワードが流出していました。
      最大3,400人（2024-10-01 最終報、以前の発表として）
          2024-10-01 c-third.txt#1 [続報] 7月30日の不正アクセスについて、第1報では【最大3,400名】としていましたが、流出を確認した会員は新たに2,950名となり、ほかに退会者61名の流出の可能性があります。
      2,950人（漏えい、2024-10-01 最終報、訂正）
          2024-10-01 c-third.txt#1 [続報] 7月30日の不正アクセスについて、第1報では最大3,400名としていましたが、流出を確認した会員は新たに【2,950名】となり、ほかに退会者61名の流出の可能性があります。
      61人（漏えいの可能性、2024-10-01 最終報、併記）
          2024-10-01 c-third.txt#1 [続報] …アクセスについて、第1報では最大3,400名としていましたが、流出を確認した会員は新たに2,950名となり、ほかに退会者【61名】の流出の可能性があります。
    ");
    let shown = desk.jikenbo(&["show", "2024-0001"]).out;
    assert_eq!(shown.matches("  動き: ").count(), 1, "{shown}");
    let json = desk.jikenbo(&["history", "2024-0001", "--json"]).out;
    let lines: Vec<Value> = json.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let steps = lines.iter().find(|line| line["field"] == "affected").unwrap()["steps"].clone();
    let told: Vec<_> = steps.as_array().unwrap().iter().map(|step| (&step["value"], &step["from"])).collect();
    assert_eq!(
        serde_json::json!(told),
        serde_json::json!([[2_812, null], [3_400, null], [2_950, 0], [61, null]])
    );
}

#[test]
fn what_people_decided_ends_the_history() {
    let desk = desk();
    let why = ["--because", "電話で確かめた", "--by", "佐藤"];
    desk.jikenbo(&[&["correct", "2024-0001", "affected", "2,815人"], &why[..]].concat());
    desk.jikenbo(&[&["accept", "2024-0001", "leak_status"], &why[..]].concat());
    desk.jikenbo(&[&["correct", "2024-0001", "industry", "retail_ec"], &why[..]].concat());
    let history = desk.jikenbo(&["history", "2024-0001"]).out;
    let last = |heading: &str| {
        let part = part_of(&history, heading);
        part.lines()
            .rev()
            .take(2)
            .map(|line| line.replace(|c: char| c.is_ascii_digit(), "9"))
            .collect::<Vec<_>>()
    };
    insta::assert_debug_snapshot!([last("業種"), last("影響"), last("漏えい")], @r#"
    [
        [
            "      9999-99-99 99:99 JST 佐藤: 電話で確かめた",
            "  小売・EC（佐藤、人の記入）",
        ],
        [
            "      9999-99-99 99:99 JST 佐藤: 電話で確かめた",
            "  9,999人（漏えい、佐藤、人の記入）",
        ],
        [
            "      9999-99-99 99:99 JST 佐藤: 電話で確かめた",
            "  漏えいした（佐藤、人が承認）",
        ],
    ]
    "#);
    let shown = desk.jikenbo(&["show", "2024-0001"]).out;
    assert!(shown.contains("絞り込み） → 2,815人（漏えい、佐藤、人の記入）"), "{shown}");
    let json = desk.jikenbo(&["history", "2024-0001", "--json"]).out;
    let industry: Value = serde_json::from_str(json.lines().next().unwrap()).unwrap();
    let step = &industry["steps"][0];
    let told = (&industry["field"], &step["value"], &step["change"], &step["decided"]["who"]);
    assert_eq!(serde_json::json!(told), serde_json::json!(["industry", "retail_ec", "entered", "佐藤"]));
}

#[test]
fn what_was_taken_back_is_listed() {
    let desk = desk();
    insta::assert_snapshot!(desk.jikenbo(&["contradictions"]).out, @"
    2024-0001  株式会社ほしぞら商店  情報の種類（パスワード）
      含まれない（2024-08-02 第1報） → 含まれる（2024-09-10 第2報、打ち消し）
          2024-08-02 a-first.txt#1 [当事者の発表] 【会員のパスワードは含まれておりません。】
          2024-09-10 b-second.txt#1 [続報] 8月2日に公表した件について、7月30日の不正アクセスにより会員2,812名の氏名と【パスワード】が流出していました。
    2024-0001  株式会社ほしぞら商店  二次被害
      確認されていない（2024-08-02 第1報） → 確認された（2024-09-10 第2報、打ち消し）
          2024-08-02 a-first.txt#1 [当事者の発表] 現時点で、【悪用は確認されていません】。
          2024-09-10 b-second.txt#1 [続報] 流出した情報が【悪用されたことを確認】しました。
    ");
    let json = desk.jikenbo(&["contradictions", "--json"]).out;
    let lines: Vec<Value> = json.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let moves: Vec<_> = lines
        .iter()
        .map(|line| (line["field"].clone(), line["before"]["value"].clone(), line["after"]["value"].clone()))
        .collect();
    let expected = [
        ("data_kinds".into(), false.into(), true.into()),
        ("secondary_damage".into(), "none_reported".into(), "reported".into()),
    ];
    assert_eq!(moves, expected);
}

#[test]
fn what_was_not_known_at_first_opens_the_history() {
    let desk = Desk::new();
    let mut casebook = Casebook::open_or_create(desk.casebook()).unwrap();
    let intakes = [intake("a-early.txt", EARLY, early()), intake("b-second.txt", SECOND, second())];
    casebook.add(&intakes, "2024-10-04T15:30:00Z").unwrap();
    let history = desk.jikenbo(&["history", "2024-0001"]).out;
    let affected = "
影響
  不明（2024-08-02 第1報）
      2024-08-02 a-early.txt#1 [当事者の発表] 【対象となる会員の人数は調査中です。】
  2,812人（漏えい、2024-09-10 第2報、絞り込み）
";
    assert!(history.contains(affected), "{history}");
    let shown = desk.jikenbo(&["show", "2024-0001"]).out;
    assert!(shown.contains("動き: 不明（2024-08-02 第1報） → 2,812人"), "{shown}");
}

#[test]
fn reports_are_told_in_order_of_disclosure_not_of_arrival() {
    let in_turn = desk().jikenbo(&["history", "2024-0001"]).out;
    let desk = Desk::new();
    let mut casebook = Casebook::open_or_create(desk.casebook()).unwrap();
    for (name, text, record) in [("b-second.txt", SECOND, second()), ("a-first.txt", FIRST, first())] {
        casebook.add(&[intake(name, text, record)], "2024-10-04T15:30:00Z").unwrap();
    }
    assert_eq!(desk.jikenbo(&["history", "2024-0001"]).out, in_turn);
}

#[test]
fn a_casebook_in_which_nothing_was_taken_back_says_so() {
    let desk = Desk::new();
    let mut casebook = Casebook::open_or_create(desk.casebook()).unwrap();
    casebook.add(&[intake("a-first.txt", FIRST, first())], "2024-10-04T15:30:00Z").unwrap();
    assert!(desk.jikenbo(&["contradictions"]).out.contains("打ち消したものはありません"));
    assert_eq!(desk.jikenbo(&["contradictions", "--json"]).out, "");
}

/// Source, number and unit of each value, in order, and whether the number truly moved.
type Figures = (Vec<(String, u64, String)>, bool);

/// The labelled documents were written for linking and for this: of the 32 values at least 30 come out in order, and of
/// all nine figures it is told whether they were revised or only restated.
#[test]
fn the_labelled_figures_come_out() {
    let desk = Desk::new();
    let folder = repository("fixtures/links");
    desk.jikenbo(&["add", "--quiet", &folder.display().to_string()]);
    let incidents = incidents(&desk);
    let gold = std::fs::read_to_string(folder.join("history.jsonl")).unwrap();
    let (mut values, mut right, mut agreeing) = (0, 0, 0);
    for line in gold.lines() {
        let gold: Value = serde_json::from_str(line).unwrap();
        let labelled = labelled(&gold);
        let numbers = labelled.iter().flat_map(|(source, ..)| &incidents[source]);
        let told: Vec<Figures> = numbers.map(|number| figures(&desk, number)).collect();
        let best = told.iter().max_by_key(|(told, _)| in_order(told, &labelled)).unwrap();
        values += labelled.len();
        right += in_order(&best.0, &labelled);
        agreeing += usize::from(best.1 == (gold["change"] == "revised"));
    }
    assert_eq!(values, 32);
    assert!(right >= 30 && agreeing == 9, "{right} of {values} values, {agreeing} of 9 changes");
}

/// The incidents of which each document tells.
fn incidents(desk: &Desk) -> BTreeMap<String, Vec<String>> {
    let links = desk.jikenbo(&["export", "--format", "links"]).out;
    let mut incidents = BTreeMap::new();
    for link in links.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()) {
        let also = link["also"].as_array().unwrap().iter();
        let numbers = std::iter::once(&link["incident"]).chain(also);
        let numbers: Vec<_> = numbers.map(|number| number.as_str().unwrap().to_owned()).collect();
        incidents.insert(link["source"].as_str().unwrap().to_owned(), numbers);
    }
    incidents
}

fn labelled(gold: &Value) -> Vec<(String, u64, String)> {
    gold["values"].as_array().unwrap().iter().map(|value| figure(&value["source"], value)).collect()
}

fn figure(source: &Value, value: &Value) -> (String, u64, String) {
    let word = |word: &Value| word.as_str().unwrap_or_default().to_owned();
    (word(source), value["value"].as_u64().unwrap_or_default(), word(&value["unit"]))
}

fn figures(desk: &Desk, number: &str) -> Figures {
    let history = desk.jikenbo(&["history", number, "--json"]).out;
    let lines = history.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let Some(course) = lines.into_iter().find(|line| line["field"] == "affected") else {
        return (Vec::new(), false);
    };
    let steps = course["steps"].as_array().unwrap();
    let all = steps.iter().flat_map(|step| {
        step["reports"].as_array().unwrap().iter().map(|report| figure(&report["source"], step))
    });
    let moved = steps.windows(2).any(|pair| {
        let is_new = pair[0]["value"] != pair[1]["value"] && !pair[0]["value"].is_null();
        is_new && (pair[1]["change"] == "corrected" || pair[1]["change"] == "narrowed")
    });
    (all.collect(), moved)
}

/// How many of the labelled values stand in `told` in the same order.
fn in_order(told: &[(String, u64, String)], labelled: &[(String, u64, String)]) -> usize {
    let mut longest = vec![0; labelled.len() + 1];
    for value in told {
        let before = longest.clone();
        for (at, label) in labelled.iter().enumerate() {
            let with = before[at] + usize::from(value == label);
            longest[at + 1] = with.max(before[at + 1]).max(longest[at]);
        }
    }
    longest[labelled.len()]
}
