//! What a person sees who compares incidents: conditions, facets, likeness, precedents, figures.

use crate::desk::Desk;
use crate::several::several;

fn said(desk: &Desk, args: &[&str]) -> String {
    let answer = desk.jikenbo(args);
    let err = if answer.err.is_empty() { String::new() } else { format!("--\n{}", answer.err) };
    desk.tidy(&format!("{}{err}", answer.out))
}

#[test]
fn conditions_narrow_the_list() {
    let desk = several();
    insta::assert_snapshot!(said(&desk, &["list", "--cause-group", "loss"]), @"
    番号       公表日      組織                原因          影響  状態        報告数
    2024-0003  2024-04-02  ゆきのした高等学校  紛失・誤廃棄  35人  紛失・盗難       1
    2024-0004  ―           はなぐもり市        紛失・誤廃棄  40点  漏えいなし       1
    2件
    ");
    insta::assert_snapshot!(said(&desk, &["list", "--data-kind", "health", "--data-kind", "name", "--vector", "vulnerability", "--min-affected", "10000"]), @"
    番号       公表日      組織                原因                影響  状態            報告数
    2024-0002  2024-03-25  医療法人しらなみ会  ランサムウェア  12,000人  漏えいの可能性       1
    1件
    ");
    insta::assert_snapshot!(said(&desk, &["list", "--unit", "persons", "--max-affected", "8000", "--sort", "largest"]), @"
    番号       公表日      組織                原因               影響  状態            報告数
    2024-0001  2024-03-10  あさぎり病院        ランサムウェア  8,000人  漏えいの可能性       1
    2024-0003  2024-04-02  ゆきのした高等学校  紛失・誤廃棄       35人  紛失・盗難           1
    2件
    ");
    insta::assert_snapshot!(said(&desk, &["list", "--untold", "people", "--sort", "oldest"]), @"
    番号       公表日  組織          原因          影響  状態        報告数
    2023-0001  2023    くもい商店    メール誤送信     ―                   1
    2024-0004  ―       はなぐもり市  紛失・誤廃棄  40点  漏えいなし       1
    2件
    ");
    insta::assert_snapshot!(said(&desk, &["list", "--as-of", "2024-03", "--lang", "en"]), @"
    Number     Disclosed   Organisation        Cause                    Affected  Status           Reports
    2024-0002  2024-03-25  医療法人しらなみ会  ransomware         12,000 persons  possibly leaked        1
    2024-0001  2024-03-10  あさぎり病院        ransomware          8,000 persons  possibly leaked        1
    2023-0001  2023        くもい商店          misdelivered mail               ―                         1
    3 listed
    ");
    insta::assert_snapshot!(said(&desk, &["list", "--malware", "kuroyagi", "--leak-status", "possible"]), @"
    番号       公表日      組織          原因               影響  状態            報告数
    2024-0001  2024-03-10  あさぎり病院  ランサムウェア  8,000人  漏えいの可能性       1
    1件
    ");
}

#[test]
fn a_search_is_narrowed_too() {
    let desk = several();
    insta::assert_snapshot!(said(&desk, &["search", "患者", "--max-affected", "9000"]), @"
    2024-0001  2024-03-10  あさぎり病院  hospital.txt#1
        電子カルテのサーバが3月1日に暗号化されました。【患者】8,000名の氏名と診療記録が流出した可能性があります。 VPN機器の脆弱性が悪用されました。警察に相談し、多要素認証を導入します。
    1件見つかりました。
    ");
    insta::assert_snapshot!(said(&desk, &["search", "紛失", "--sort", "oldest", "--kind", "incident"]), @"
    2024-0003  2024-04-02  ゆきのした高等学校  school.txt#1
        USBメモリの【紛失】 2024年4月2日 ゆきのした高等学校 教員がUSBメモリを【紛失】しました。生徒35名の成績が入っていました。
    2024-0004  ―  はなぐもり市  undated.txt#1
        申込書の【紛失】 はなぐもり市 申込書40枚を【紛失】しましたが、庁舎内で見つかり、漏えいはありませんでした。
    2件見つかりました。
    ");
    insta::assert_snapshot!(said(&desk, &["search", "紛失", "--year", "1999"]), @"「紛失」を含む記事はありますが、条件に合うものはありません。条件を減らしてください。");
    insta::assert_snapshot!(said(&desk, &["search", "紛失", "--facets", "--lang", "en"]), @"
    2 incidents found

    Year
     2024      1
     not told  1

    Month
     2024-04   1
     not told  1

    Cause
     loss  2

    Group of causes
     loss or theft  2

    Industry
     school    1
     not told  1

    Kind of data
     grades    1
     not told  1
      An incident is in several rows: do not sum them.

    People
     0 to 100  1
     not told  1

    Leak
     not leaked  1
     not told    1

    Way in
     not told  2
      An incident is in several rows: do not sum them.

    What was hit
     USB memory  1
     not told    1
      An incident is in several rows: do not sum them.

    Response
     not told  2
      An incident is in several rows: do not sum them.

    Prevention
     not told  2
      An incident is in several rows: do not sum them.
    ");
    insta::assert_snapshot!(said(&desk, &["search", "--facets", "--cause", "ransomware"]), @"
    該当する事件 2件

    公表年
     2024  2  jikenbo list --year 2024 --cause ransomware

    公表月
     2024-03  2  jikenbo list --year 2024-03 --cause ransomware --told month

    原因
     ランサムウェア  2  jikenbo list --cause ransomware

    原因（月次の表の分け方）
     サイバー攻撃  2  jikenbo list --cause ransomware --cause-group cyberattack

    業種
     医療  2  jikenbo list --cause ransomware --industry hospital

    情報の種類
     氏名              2  jikenbo list --cause ransomware --data-kind name
     病歴・診療・検査  2  jikenbo list --cause ransomware --data-kind health
      1つの事件が複数の行に入ります。行の件数を足さないでください。

    人数の区分
     1,001〜10,000人   1  jikenbo list --cause ransomware --min-affected 1001 --max-affected 10000 --unit persons
     10,001〜50,000人  1  jikenbo list --cause ransomware --min-affected 10001 --max-affected 50000 --unit persons

    漏えい
     漏えいの可能性がある  1  jikenbo list --cause ransomware --leak-status possible
     不明・記載なし        1  jikenbo list --cause ransomware --untold leak_status

    手口
     脆弱性  2  jikenbo list --cause ransomware --vector vulnerability
      1つの事件が複数の行に入ります。行の件数を足さないでください。

    対象
     サーバ  2  jikenbo list --cause ransomware --asset server
      1つの事件が複数の行に入ります。行の件数を足さないでください。

    対応
     警察へ届出・相談  2  jikenbo list --cause ransomware --response police_reported
      1つの事件が複数の行に入ります。行の件数を足さないでください。

    再発防止
     認証の強化      1  jikenbo list --cause ransomware --prevention authentication
     不明・記載なし  1  jikenbo list --cause ransomware --untold prevention
      1つの事件が複数の行に入ります。行の件数を足さないでください。
    ");
    insta::assert_snapshot!(said(&desk, &["search", "氏名", "--facets", "--format", "jsonl", "--year", "2023"]), @r#"
    {"facet":"year","value":"2023","incidents":1}
    {"facet":"month","value":"unknown","incidents":1}
    {"facet":"cause","value":"misdelivery_email","incidents":1}
    {"facet":"cause-group","value":"misdelivery","incidents":1}
    {"facet":"industry","value":"retail_ec","incidents":1}
    {"facet":"data-kind","value":"name","incidents":1}
    {"facet":"size-band","value":"unknown","incidents":1}
    {"facet":"leak-status","value":"unknown","incidents":1}
    {"facet":"vector","value":"unknown","incidents":1}
    {"facet":"asset","value":"unknown","incidents":1}
    {"facet":"response","value":"unknown","incidents":1}
    {"facet":"prevention","value":"unknown","incidents":1}
    "#);
}

#[test]
fn a_part_of_the_casebook_leaves() {
    let desk = several();
    let numbers = |args: &[&str]| -> Vec<String> {
        let csv = desk.jikenbo(&[&["export", "--format", "csv"], args].concat()).out;
        csv.lines().skip(1).filter_map(|line| Some(line.split_once(',')?.0.to_owned())).collect()
    };
    assert_eq!(numbers(&[]).len(), 5);
    assert_eq!(numbers(&["--cause", "ransomware"]), ["2024-0001", "2024-0002"]);
    assert_eq!(numbers(&["--year", "1999"]), [""; 0]);
    let refused = desk.jikenbo(&["export", "--format", "archive", "--output", "out", "--cause", "loss"]);
    assert_eq!(refused.code, Some(2), "{refused:?}");
    assert!(refused.err.starts_with("U009"), "{refused:?}");
}

#[test]
fn incidents_like_one() {
    let desk = several();
    insta::assert_snapshot!(said(&desk, &["similar", "2024-0001"]), @"
    2024-0001 に似た事件（100点のうちの点数と、その理由）

    99点  2024-0002  2024-03-25  医療法人しらなみ会  ランサムウェア  12,000人  漏えいの可能性
        25点  原因が同じ: ランサムウェア
        20点  情報の種類: 氏名、病歴・診療・検査
        15点  業種が同じ: 医療
        14点  影響の大きさ
        10点  手口: 脆弱性
        10点  マルウェア・攻撃集団: kuroyagi
        5点  対象: サーバ
    ");
    insta::assert_snapshot!(said(&desk, &["similar", "2024-0001", "--lang", "en", "--json"]), @r#"{"number":"2024-0002","points":99,"reasons":[{"alike":"same cause: ransomware","points":25},{"alike":"kinds of data: name, health","points":20},{"alike":"same industry: hospital","points":15},{"alike":"size","points":14},{"alike":"way in: vulnerability","points":10},{"alike":"malware or gang: kuroyagi","points":10},{"alike":"what was hit: server","points":5}],"disclosed_on":"2024-03-25","organization":"医療法人しらなみ会"}"#);
    insta::assert_snapshot!(said(&desk, &["similar", "2024-0003"]), @"
    2024-0003 に似た事件（100点のうちの点数と、その理由）

    25点  2024-0004  ―  はなぐもり市  紛失・誤廃棄  40点  漏えいなし
        25点  原因が同じ: 紛失・誤廃棄
    ");
    insta::assert_snapshot!(said(&desk, &["similar", "2024-0099"]), @"
    --
    U001 2024-0099: その番号の事件はありません。 `jikenbo list` で番号を確かめてください。
    ");
}

#[test]
fn how_others_worded_it() {
    let desk = several();
    insta::assert_snapshot!(said(&desk, &["precedents", "2024-0001", "responses"]), @"
    2024-0001 に似た事件の「対応」の書き方

    99点  2024-0002  2024-03-25  医療法人しらなみ会  ランサムウェア  12,000人  漏えいの可能性
      clinic.txt（text、記事1）
      発覚から5日
      警察へ届出・相談
          【警察に届け出ました】。

    発覚から第一報まで: 1件、中央値 5日（四分位 5〜5日）
    ");
    insta::assert_snapshot!(said(&desk, &["precedents", "2024-0001", "対応", "--lang", "en"]), @r#"
    How incidents like 2024-0001 worded "Response"

    99 points  2024-0002  2024-03-25  医療法人しらなみ会  ransomware  12,000 persons  possibly leaked
      clinic.txt (text, article 1)
      5 days from discovery
      reported to the police
          【警察に届け出ました】。

    From discovery to the first notice: 1, median 5 days (quartiles 5 to 5)
    "#);
    insta::assert_snapshot!(said(&desk, &["precedents", "2024-0001", "prevention"]), @"似た事件に、この項目を書いたものはありません。");
}

#[test]
fn figures() {
    let desk = several();
    insta::assert_snapshot!(said(&desk, &["stats"]), @"
    公表日ベース。1つの事件は、報告がいくつあっても1件と数えます。
    対象: 事件 5件（jikenbo list）
    人数: 分かるもの 3件、人以外を数えたもの 0件、漏えいなし 1件、記載なし 1件
      中央値 8,000（四分位 4,017.5〜10,000）、平均 6,678.3、最大 12,000
      人数の区分ごとの件数: 0〜100人 1、101〜1,000人 0、1,001〜10,000人 1、10,001〜50,000人 1、50,001〜1,000,000人 0、1,000,001人以上 0
    発生から発覚まで: 1件（日付まで分からないもの 4件、前後が逆のもの 0件）
      中央値 0日（四分位 0〜0日）、平均 0日、最長 0日
    発覚から公表まで: 2件（日付まで分からないもの 3件、前後が逆のもの 0件）
      中央値 7日（四分位 6〜8日）、平均 7日、最長 9日
    発生から公表まで: 1件（日付まで分からないもの 4件、前後が逆のもの 0件）
      中央値 9日（四分位 9〜9日）、平均 9日、最長 9日
    ");
    insta::assert_snapshot!(said(&desk, &["stats", "--by", "cause"]), @"
    公表日ベース。1つの事件は、報告がいくつあっても1件と数えます。
    対象: 事件 5件（jikenbo list）
    人数: 分かるもの 3件、人以外を数えたもの 0件、漏えいなし 1件、記載なし 1件
      中央値 8,000（四分位 4,017.5〜10,000）、平均 6,678.3、最大 12,000
      人数の区分ごとの件数: 0〜100人 1、101〜1,000人 0、1,001〜10,000人 1、10,001〜50,000人 1、50,001〜1,000,000人 0、1,000,001人以上 0
    発生から発覚まで: 1件（日付まで分からないもの 4件、前後が逆のもの 0件）
      中央値 0日（四分位 0〜0日）、平均 0日、最長 0日
    発覚から公表まで: 2件（日付まで分からないもの 3件、前後が逆のもの 0件）
      中央値 7日（四分位 6〜8日）、平均 7日、最長 9日
    発生から公表まで: 1件（日付まで分からないもの 4件、前後が逆のもの 0件）
      中央値 9日（四分位 9〜9日）、平均 9日、最長 9日

    原因            件数  人数の分かる件数  中央値    平均    最大  発覚→公表（日、中央値）  一覧を見るには
    紛失・誤廃棄       2                 1      35      35      35                        ―  jikenbo list --cause loss
    ランサムウェア     2                 2  10,000  10,000  12,000                        7  jikenbo list --cause ransomware
    メール誤送信       1                 0       ―       ―       ―                        ―  jikenbo list --cause misdelivery_email
    ");
    insta::assert_snapshot!(said(&desk, &["stats", "--by", "month", "--as-of", "2024-03-15", "--lang", "en"]), @"
    By date of disclosure. An incident counts once, however many reports there are of it.
    Only what had been disclosed by 2024-03-15 is seen (an undated report: by the day it came in).
    Selection: 2 incidents (jikenbo list --as-of 2024-03-15)
    People: told of 1, another unit 0, nothing leaked 0, not told 1
      median 8,000 (quartiles 8,000 to 8,000), mean 8,000, largest 8,000
      incidents by people: 0 to 100 0, 101 to 1,000 0, 1,001 to 10,000 1, 10,001 to 50,000 0, 50,001 to 1,000,000 0, 1,000,001 and more 0
    From occurrence to discovery: told of 1 (not to the day 1, backwards 0)
      median 0 days (quartiles 0 to 0), mean 0, longest 0
    From discovery to disclosure: told of 1 (not to the day 1, backwards 0)
      median 9 days (quartiles 9 to 9), mean 9, longest 9
    From occurrence to disclosure: told of 1 (not to the day 1, backwards 0)
      median 9 days (quartiles 9 to 9), mean 9, longest 9

    Month     Incidents  People told of  Median   Mean  Largest  Discovery to disclosure (days, median)  To list them
    2024-03           1               1   8,000  8,000    8,000                                       9  jikenbo list --year 2024-03 --told month --as-of 2024-03-15
    not told          1               0       ―      ―        ―                                       ―  jikenbo list --untold month --as-of 2024-03-15
    ");
    insta::assert_snapshot!(said(&desk, &["stats", "--by", "data-kind", "--cause", "ransomware"]), @"
    公表日ベース。1つの事件は、報告がいくつあっても1件と数えます。
    対象: 事件 2件（jikenbo list --cause ransomware）
    人数: 分かるもの 2件、人以外を数えたもの 0件、漏えいなし 0件、記載なし 0件
      中央値 10,000（四分位 9,000〜11,000）、平均 10,000、最大 12,000
      人数の区分ごとの件数: 0〜100人 0、101〜1,000人 0、1,001〜10,000人 1、10,001〜50,000人 1、50,001〜1,000,000人 0、1,000,001人以上 0
    発生から発覚まで: 1件（日付まで分からないもの 1件、前後が逆のもの 0件）
      中央値 0日（四分位 0〜0日）、平均 0日、最長 0日
    発覚から公表まで: 2件（日付まで分からないもの 0件、前後が逆のもの 0件）
      中央値 7日（四分位 6〜8日）、平均 7日、最長 9日
    発生から公表まで: 1件（日付まで分からないもの 1件、前後が逆のもの 0件）
      中央値 9日（四分位 9〜9日）、平均 9日、最長 9日

    情報の種類        件数  人数の分かる件数  中央値    平均    最大  発覚→公表（日、中央値）  一覧を見るには
    氏名                 2                 2  10,000  10,000  12,000                        7  jikenbo list --cause ransomware --data-kind name
    病歴・診療・検査     2                 2  10,000  10,000  12,000                        7  jikenbo list --cause ransomware --data-kind health
    1つの事件が複数の行に入ります。行の件数を足さないでください。
    ");
    let csv = said(&desk, &["stats", "--by", "size-band", "--csv"]);
    assert!(csv.starts_with('\u{FEFF}') && csv.contains("\r\n"), "{csv:?}");
    insta::assert_snapshot!(csv.replace(['\u{FEFF}', '\r'], ""), @"
    basis,as_of,by,group,incidents,people_told,people_other_unit,people_ruled_out,people_unknown,people_lower_quartile,people_median,people_upper_quartile,people_mean,people_largest,discovery_told,discovery_backwards,discovery_unknown,discovery_median_days,disclosure_told,disclosure_backwards,disclosure_unknown,disclosure_lower_quartile_days,disclosure_median_days,disclosure_upper_quartile_days,list
    disclosed_on,,size-band,all,5,3,0,1,1,4017.5,8000,10000,6678.333333333333,12000,1,0,4,0,2,0,3,6,7,8,jikenbo list
    disclosed_on,,size-band,0-100,1,1,0,0,0,35,35,35,35,35,0,0,1,,0,0,1,,,,jikenbo list --min-affected 0 --max-affected 100 --unit persons
    disclosed_on,,size-band,1001-10000,1,1,0,0,0,8000,8000,8000,8000,8000,1,0,0,0,1,0,0,9,9,9,jikenbo list --min-affected 1001 --max-affected 10000 --unit persons
    disclosed_on,,size-band,10001-50000,1,1,0,0,0,12000,12000,12000,12000,12000,0,0,1,,1,0,0,5,5,5,jikenbo list --min-affected 10001 --max-affected 50000 --unit persons
    disclosed_on,,size-band,unknown,2,0,0,1,1,,,,,,0,0,2,,0,0,2,,,,jikenbo list --untold people
    ");
    insta::assert_snapshot!(said(&desk, &["stats", "--json", "--year", "2023"]), @r#"
    {
      "basis": "disclosed_on",
      "as_of": null,
      "selection": "jikenbo list --year 2023",
      "by": null,
      "groups_overlap": false,
      "all": {
        "incidents": 1,
        "people": {
          "told": 0,
          "other_unit": 0,
          "ruled_out": 0,
          "unknown": 1,
          "bands": [
            {
              "band": "0-100",
              "incidents": 0
            },
            {
              "band": "101-1000",
              "incidents": 0
            },
            {
              "band": "1001-10000",
              "incidents": 0
            },
            {
              "band": "10001-50000",
              "incidents": 0
            },
            {
              "band": "50001-1000000",
              "incidents": 0
            },
            {
              "band": "1000001-",
              "incidents": 0
            }
          ]
        },
        "days_from_occurrence_to_discovery": {
          "told": 0,
          "backwards": 0,
          "unknown": 1
        },
        "days_from_discovery_to_disclosure": {
          "told": 0,
          "backwards": 0,
          "unknown": 1
        },
        "days_from_occurrence_to_disclosure": {
          "told": 0,
          "backwards": 0,
          "unknown": 1
        }
      },
      "groups": []
    }
    "#);
}
