//! A monthly table that someone kept by hand, read by a map of its columns.

use std::fs;

use crate::desk::{Desk, repository};

const TABLE: &str = "いつ,だれが,業界のべつ,なにが,なん人,あらまし\r\n\
    1/5,青嶺商事,小売,メールの飛ばし,\"1,234\",宛先を誤って送った。氏名が含まれる。\r\n\
    1/7,白樺市,市役所,紛失,約50人,名簿の入った封筒が見つからない。\r\n\
    2/30,潮見病院,医療,ほか,たくさん,2022年1月20日、患者の検査結果を別の患者に渡した。\r\n";

const MAP: &str = "year = 2022\nunit = \"persons\"\n\n[columns]\ndisclosed_on = \"いつ\"\norganization = \"だれが\"\n\
    industry = \"業界のべつ\"\ncause = \"なにが\"\naffected = \"なん人\"\naccount = \"あらまし\"\n\n\
    [causes]\n\"飛ばし\" = \"misdelivery_email\"\n\n[industries]\n\"小売\" = \"retail_ec\"\n";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("1月.csv", TABLE);
    desk.write("map.toml", MAP);
    desk
}

#[test]
fn rows_become_incidents_and_bad_cells_are_named() {
    let desk = desk();
    let added = desk.jikenbo(&["add", "1月.csv", "--columns", "map.toml"]);
    assert_eq!(added.code, Some(1), "a cell was not understood: {added:?}");
    insta::assert_snapshot!(added.err, @r"
    P009 1月.csv: 表のセルが読み取れません（行 [列]: 4 [いつ]）。その行のほかの列は読みました。 表を直すか、列の対応表に言葉を足してください。
    P009 1月.csv: 表のセルが読み取れません（行 [列]: 4 [なにが]）。その行のほかの列は読みました。 表を直すか、列の対応表に言葉を足してください。
    P009 1月.csv: 表のセルが読み取れません（行 [列]: 4 [なん人]）。その行のほかの列は読みました。 表を直すか、列の対応表に言葉を足してください。
    ");
    insta::assert_snapshot!(added.out, @r"
    追加: 1月.csv → 2022-0001, 2022-0002, 2022-0003
    追加 1件、既にあるもの 0件、読めなかったもの 0件。記事 3件のうち事件 3件。
    ");
    insta::assert_snapshot!(desk.jikenbo(&["list"]).out, @r"
    番号       公表日      組織      原因               影響  状態        報告数
    2022-0002  2022-01-07  白樺市    紛失・誤廃棄     約50人  紛失・盗難       1
    2022-0001  2022-01-05  青嶺商事  メール誤送信    1,234人  漏えい           1
    2022-0003  ―           潮見病院  誤送付・誤交付        ―                   1
    3件
    ");
    let shown = desk.jikenbo(&["show", "2022-0001"]).out;
    assert!(shown.contains("飛ばし") && shown.contains("1,234"), "{shown}");
}

#[test]
fn the_map_is_part_of_the_state() {
    let desk = desk();
    desk.jikenbo(&["add", "1月.csv", "--columns", "map.toml"]);
    fs::remove_file(desk.path("map.toml")).unwrap();
    let list = desk.jikenbo(&["list"]).out;
    let rebuilt = desk.jikenbo(&["rebuild"]);
    assert!(rebuilt.out.contains("内容は作り直す前と同じです"), "{rebuilt:?}");
    assert_eq!(desk.jikenbo(&["export", "--format", "archive", "--output", "out"]).code, Some(0));
    assert_eq!(desk.jikenbo(&["import", "out", "--casebook", "new.db"]).code, Some(0));
    assert_eq!(desk.jikenbo(&["list", "--casebook", "new.db"]).out, list);
    // A better map is noted, and read by at the next rebuild; the numbers stay.
    desk.write("better.toml", MAP.replace("[causes]", "[causes]\n\"ほか\" = \"misdelivery_other\""));
    let noted = desk.jikenbo(&["add", "1月.csv", "--columns", "better.toml"]);
    assert!(noted.out.contains("rebuild"), "{noted:?}");
    assert_eq!(desk.jikenbo(&["rebuild"]).code, Some(0));
    let better = desk.jikenbo(&["list"]).out;
    assert_eq!(better.lines().count(), list.lines().count());
    assert_eq!(desk.jikenbo(&["verify"]).code, Some(0));
}

#[test]
fn a_map_to_begin_with() {
    let desk = Desk::new();
    desk.write("t.csv", "No,発表日,組織名,業種,原因,件数,担当\n1,1/5,青嶺商事,小売,飛ばし,3,佐藤\n2,1/6,白樺市,自治体,紛失,4,鈴木\n");
    let proposed = desk.jikenbo(&["columns", "t.csv"]);
    insta::assert_snapshot!(proposed.out, @r#"
    # 項目と、その列の見出し。直してから: jikenbo add 表 --columns このファイル
    [columns]
    series_no = "No"
    disclosed_on = "発表日"
    organization = "組織名"
    industry = "業種"
    cause = "原因"
    affected = "件数"
    # 対応する項目が分からない列: "担当"

    # 原因の言葉がそのままで分からないときは、ここに対応を書きます:
    # [causes]
    # "飛ばし" = "unknown"
    # "紛失" = "unknown"

    # ほかに書けるもの: year = 2022（年のない日付の年）、date_order = "dmy"、unit = "persons"、[industries]
    "#);
    desk.write("map.toml", &proposed.out);
    let added = desk.jikenbo(&["extract", "t.csv", "--columns", "map.toml", "--format", "jsonl"]);
    assert_eq!(added.out.lines().count(), 2, "{added:?}");
}

#[test]
fn maps_that_cannot_be_used() {
    let desk = desk();
    desk.write("torn.toml", "[columns]\ncause = \"なにが\n");
    desk.write("other.toml", "[columns]\nculprit = \"だれが\"\n");
    desk.write("empty.toml", "year = 2022\n[columns]\n");
    let told = |map: &str| {
        let refused = desk.jikenbo(&["add", "1月.csv", "--columns", map]);
        assert_eq!(refused.code, Some(2), "{refused:?}");
        refused.err
    };
    insta::assert_snapshot!(told("torn.toml") + &told("other.toml") + &told("empty.toml") + &told("none.toml"), @r#"
    X001 torn.toml: 列の対応表が読めません（2: invalid basic string, expected `"`）。 `jikenbo columns 表` が出すひな形を直して使ってください。
    X001 other.toml: 列の対応表が読めません（2: unknown variant `culprit`, expected one of `series_no`, `disclosed_on`, `occurred_from`, `occurred_until`, `discovered_on`, `organization`, `industry`, `cause`, `affected`, `affected_unit`, `heading`, `account`）。 `jikenbo columns 表` が出すひな形を直して使ってください。
    X001 empty.toml: 列の対応表が読めません（[columns]）。 `jikenbo columns 表` が出すひな形を直して使ってください。
    F001 none.toml: 見つかりません。 パスを確かめてください。
    "#);
    desk.write("wrong.toml", "[columns]\ncause = \"手口\"\n");
    let added = desk.jikenbo(&["add", "1月.csv", "--columns", "wrong.toml"]);
    insta::assert_snapshot!(added.err, @"P010 1月.csv: 列の対応表にある見出しが表に見つかりません（手口）。 `jikenbo columns` で見出しを確かめ、対応表を直してください。");
    assert_eq!(desk.jikenbo(&["columns", "map.toml"]).code, Some(2));
}

#[test]
fn a_workbook_by_the_map_that_was_proposed() {
    let desk = Desk::new();
    let book = repository("samples/25-incident-register.xlsx").display().to_string();
    desk.write("map.toml", desk.jikenbo(&["columns", &book]).out);
    let added = desk.jikenbo(&["add", &book, "--columns", "map.toml"]);
    assert_eq!((added.code, added.err.as_str()), (Some(0), ""), "{added:?}");
    let exported = desk.jikenbo(&["export"]).out;
    assert_eq!(exported.lines().count(), 14);
    assert!(
        exported.lines().all(|line| line.contains("\"cause\":\"") && !line.contains("\"disclosed_on\":null"))
    );
    let shown = desk.jikenbo(&["show", "2024-0007"]).out;
    assert!(shown.contains("1,894") && shown.contains("シート「事故一覧」8行目"), "{shown}");
}
