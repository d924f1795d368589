//! What a person sees: every command's answer on a few small documents.

use crate::desk::{Desk, repository};

const LOST: &str = "\
個人情報を含む書類の紛失について

2024年5月20日
みずほのはら市

　当市は、5月17日、市民センターの申込書12枚を紛失しました。申込書には、市民12名の氏名、住所及び電話番号が記載されていました。
　現時点で、第三者による悪用は確認されていません。
　今後は、書類の持ち出しの手順を見直し、職員の研修を行います。
";

const ATTACKED: &str = "\
不正アクセスによる個人情報流出の可能性に関するお知らせ（第1報）

2024年8月2日
株式会社ほしぞら商店

　当社が運営するオンラインショップのサーバーが、7月30日、外部からの不正アクセスを受けたことが判明しました。
　会員最大3,400名の氏名及びメールアドレスが流出した可能性があります。
　当社は個人情報保護委員会に報告し、警察に相談しました。
";

const NEWS: &str = "\
情報セキュリティ研修会のご案内

　当会は、会員の皆さま向けに研修会を開催します。どなたでも参加できます。
";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("in/a-lost.txt", LOST);
    desk.write("in/b-attacked.txt", ATTACKED);
    desk.write("in/c-news.txt", NEWS);
    desk
}

fn kept() -> Desk {
    let desk = desk();
    let added = desk.jikenbo(&["add", "in"]);
    assert_eq!(added.code, Some(0), "{added:?}");
    desk
}

/// The answer with everything that differs from run to run replaced, the standard error after it.
fn said(desk: &Desk, args: &[&str]) -> String {
    let answer = desk.jikenbo(args);
    let err = if answer.err.is_empty() {
        String::new()
    } else {
        format!("--\n{}", answer.err)
    };
    desk.tidy(&format!("{}{err}", answer.out))
}

#[test]
fn extract() {
    insta::assert_snapshot!(said(&desk(), &["extract", "in"]), @"
    ファイル                          記事  公表日      組織                              原因                        影響
    a-lost.txt                        1     2024-05-20  みずほのはら市                    紛失・誤廃棄                12人（紛失・盗難）
    b-attacked.txt                    1     2024-08-02  株式会社ほしぞら商店              不正アクセス                最大3,400人（漏えいの可能性）
    c-news.txt                        1     ―           ―                                 その他                      ―
    ");
}

#[test]
fn extract_jsonl() {
    insta::assert_snapshot!(said(&desk(), &["extract", "in/a-lost.txt", "--format", "jsonl"]), @r#"{"source":"a-lost.txt","document":"[SHA-256]","ordinal":1,"anchor":"個人情報を含む書類の紛失について","kind":"incident","start":0,"end":163,"series_no":null,"report_no":null,"organization":"みずほのはら市","parties":[],"industry":"municipality","disclosed_on":"2024-05-20","occurred_from":"2024-05-17","occurred_until":"2024-05-17","discovered_on":null,"cause":"loss","malware":[],"vector":[],"assets":["paper"],"affected":{"value":12,"unit":"persons","bound":"exact","status":"lost"},"counts":[{"value":12,"unit":"items","bound":"exact","of":"市民センターの申込書"},{"value":12,"unit":"persons","bound":"exact","of":"市民"}],"data_kinds":["name","address","phone"],"leak_status":null,"secondary_damage":"none_reported","detected_by":null,"responses":[],"prevention":["rules","training"],"evidence":{"affected":[[78,81]],"assets":[[7,9],[56,59],[70,73]],"cause":[[10,12],[63,65]],"counts":[[59,62],[78,81]],"data_kinds":[[80,81],[82,84],[85,87],[89,93]],"disclosed_on":[[18,28]],"industry":[[29,36]],"kind":[[0,16]],"occurred_from":[[43,48]],"occurred_until":[[43,48]],"organization":[[29,36]],"prevention":[[144,149],[154,156]],"secondary_damage":[[111,119]]}}"#);
}

#[test]
fn add() {
    let desk = desk();
    insta::assert_snapshot!(said(&desk, &["add", "in"]), @"
    追加: in/a-lost.txt → 2024-0001
    追加: in/b-attacked.txt → 2024-0002
    追加: in/c-news.txt（事件の記事はありません）
    追加 3件、既にあるもの 0件、読めなかったもの 0件。記事 3件のうち事件 2件。
    ");
    insta::assert_snapshot!(said(&desk, &["add", "in", "nowhere", "--lang", "en"]), @"
    already there: in/a-lost.txt
    already there: in/b-attacked.txt
    already there: in/c-news.txt
    0 added, 3 already there, 1 not readable. 0 articles, 0 of them incidents.
    --
    F001 nowhere: Not found. Check the path.
    ");
}

#[test]
fn list() {
    let desk = kept();
    insta::assert_snapshot!(said(&desk, &["list"]), @"
    番号       公表日      組織                              原因                        影響
    2024-0002  2024-08-02  株式会社ほしぞら商店              不正アクセス                最大3,400人（漏えいの可能性）
    2024-0001  2024-05-20  みずほのはら市                    紛失・誤廃棄                12人（紛失・盗難）
    2件
    ");
    insta::assert_snapshot!(said(&desk, &["list", "--lang", "en", "--limit", "1"]), @"
    Number     Disclosed   Organisation                      Cause                       Affected
    2024-0002  2024-08-02  株式会社ほしぞら商店              unauthorised access         up to 3,400 persons (possibly leaked)
    --
    The first 1 are shown. Give a larger --limit to see more.
    ");
    insta::assert_snapshot!(said(&desk, &["list", "--kind", "other", "--format", "jsonl"]), @r#"{"number":null,"disclosed_on":null,"organization":null,"cause":null,"affected":null,"industry":null,"kind":"other","source":"c-news.txt","document":"[SHA-256]","ordinal":1}"#);
    insta::assert_snapshot!(said(&desk, &["list", "--year", "1999"]), @"条件に合う記事はありません。");
}

#[test]
fn show() {
    let desk = kept();
    insta::assert_snapshot!(said(&desk, &["show", "2024-1"]), @"
    2024-0001
    出典 1: a-lost.txt（text、記事1、[TIME]に追加、SHA-256 [SHA-256]）
    見出し: 個人情報を含む書類の紛失について
    種別: 事件

    組織
      みずほのはら市
          【みずほのはら市】

    業種
      自治体
          【みずほのはら市】

    公表日
      2024-05-20
          【2024年5月20日】

    発生（始め）
      2024-05-17
          当市は、【5月17日】、市民センターの申込書12枚を紛失しました。

    発生（終わり）
      2024-05-17
          当市は、【5月17日】、市民センターの申込書12枚を紛失しました。

    原因
      紛失・誤廃棄
          個人情報を含む書類の【紛失】について
          当市は、5月17日、市民センターの申込書12枚を【紛失】しました。

    対象
      紙
          個人情報を含む【書類】の紛失について
          当市は、5月17日、市民センターの【申込書】12枚を紛失しました。
          【申込書】には、市民12名の氏名、住所及び電話番号が記載されていました。

    影響
      12人（紛失・盗難）
          申込書には、市民【12名】の氏名、住所及び電話番号が記載されていました。

    件数
      市民センターの申込書 12点
          当市は、5月17日、市民センターの申込書【12枚】を紛失しました。
      市民 12人
          申込書には、市民【12名】の氏名、住所及び電話番号が記載されていました。

    情報の種類
      氏名
          申込書には、市民12【名】の【氏名】、住所及び電話番号が記載されていました。
      住所
          申込書には、市民12名の氏名、【住所】及び電話番号が記載されていました。
      電話番号
          申込書には、市民12名の氏名、住所及び【電話番号】が記載されていました。

    二次被害
      確認されていない
          現時点で、【第三者による悪用】は確認されていません。

    再発防止
      手順・規程
          今後は、書類の持ち出しの【手順を見直】し、職員の研修を行います。
      研修・周知徹底
          今後は、書類の持ち出しの手順を見直し、職員の【研修】を行います。
    ");
    insta::assert_snapshot!(said(&desk, &["show", "2024-0099"]), @"
    --
    U001 2024-0099: その番号の事件はありません。 `jikenbo list` で番号を確かめてください。
    ");
}

#[test]
fn search() {
    let desk = kept();
    insta::assert_snapshot!(said(&desk, &["search", "ｵﾝﾗｲﾝ"]), @"
    2024-0002  2024-08-02  株式会社ほしぞら商店  b-attacked.txt#1
        月2日 株式会社ほしぞら商店 当社が運営する【オンライン】ショップのサーバーが、7月30日、外部からの不正アクセスを受けたことが判明しました。 会員最大3,400名の氏名及びメールアドレスが流出した
    1件見つかりました。
    ");
    insta::assert_snapshot!(said(&desk, &["search", "会", "--format", "jsonl"]), @r#"
    {"number":"2024-0002","disclosed_on":"2024-08-02","organization":"株式会社ほしぞら商店","source":"b-attacked.txt","document":"[SHA-256]","ordinal":1,"snippet":"るお知らせ（第1報）\n\n2024年8月2日\n株式会社ほしぞら商店\n\n　当社が運営するオンラインショップのサーバーが、7月30日、外部からの不正アクセスを受けたことが判明しました。\n　会員最大3,400","found":[[24,25],[91,92]],"fields":[]}
    {"number":null,"disclosed_on":null,"organization":null,"source":"c-news.txt","document":"[SHA-256]","ordinal":1,"snippet":"情報セキュリティ研修会のご案内\n\n　当会は、会員の皆さま向けに研修会を開催します。どなたでも参加できます。\n","found":[[10,11],[19,20],[22,23],[33,34]],"fields":[]}
    "#);
    insta::assert_snapshot!(said(&desk, &["search", "どこにもない言葉"]), @"「どこにもない言葉」を含む記事はありません。");
}

#[test]
fn export_csv() {
    let desk = kept();
    let csv = desk.jikenbo(&["export", "--format", "csv"]).out;
    assert!(
        csv.starts_with("\u{FEFF}number,source,") && csv.contains("\r\n"),
        "{csv:?}"
    );
    insta::assert_snapshot!(desk.tidy(&csv.replace(['\u{FEFF}', '\r'], "")), @"
    number,source,document,ordinal,kind,anchor,series_no,report_no,organization,industry,parties,disclosed_on,occurred_from,occurred_until,discovered_on,detected_by,cause,malware,vector,assets,affected,counts,data_kinds,leak_status,secondary_damage,responses,prevention
    2024-0001,a-lost.txt,[SHA-256],1,incident,個人情報を含む書類の紛失について,,,みずほのはら市,municipality,,2024-05-20,2024-05-17,2024-05-17,,,loss,,,paper,12 persons exact lost,12 items exact 市民センターの申込書; 12 persons exact 市民,name; address; phone,,none_reported,,rules; training
    2024-0002,b-attacked.txt,[SHA-256],1,incident,不正アクセスによる個人情報流出の可能性に関するお知らせ（第1報）,,1,株式会社ほしぞら商店,retail_ec,個人情報保護委員会 (authority),2024-08-02,,,2024-07-30,,unauthorized_access,,,ec_platform,3400 persons up_to possible,3400 persons up_to 会員,name; email_address,possible,,ppc_reported; police_reported,
    ,c-news.txt,[SHA-256],1,other,情報セキュリティ研修会のご案内,,,,,,,,,,,,,,,,,,,,,
    ");
}

#[test]
fn verify_and_rebuild() {
    let desk = kept();
    let said = |args| said(&desk, args).replace(|c: char| c.is_ascii_hexdigit() && !c.is_ascii_digit(), "x");
    insta::assert_snapshot!(said(&["rebuild"]).lines().next().unwrap(), @"文書 3件から記事 3件を作り直しました。読めなかったもの 0件。");
    assert!(said(&["verify"]).starts_with("異常はありません。文書 3件、記事 3件"));
}

#[test]
fn demo() {
    let desk = Desk::new();
    let samples = repository("samples");
    let demo = desk.jikenbo(&["demo", "--samples", samples.to_str().unwrap()]);
    assert_eq!(demo.code, Some(0), "{demo:?}");
    let headings: Vec<_> = demo
        .out
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_digit()))
        .collect();
    assert!(headings.len() >= 5, "{headings:?}");
    assert!(demo.out.contains("読めなかったもの 0件"), "{}", demo.out);
    assert!(desk.path(".local/share/jikenbo/demo.db").exists());
    assert_eq!(
        desk.jikenbo(&["demo", "--samples", samples.to_str().unwrap()])
            .code,
        Some(0),
        "a second time"
    );
    let lost = desk.jikenbo(&["demo"]);
    assert_eq!(lost.code, Some(2));
    assert!(lost.err.starts_with("U003 samples"), "{lost:?}");
}

#[test]
fn wrong_command_lines() {
    let desk = kept();
    for args in [
        &["frobnicate"][..],
        &["add"],
        &["list", "--cause", "bad luck"],
        &["show", "12"],
        &[],
    ] {
        let refused = desk.jikenbo(args);
        assert_eq!(refused.code, Some(2), "{refused:?}");
        assert!(refused.err.contains("U005"), "{refused:?}");
    }
}

#[test]
fn help_speaks_both_languages_and_lists_the_exit_codes() {
    let desk = Desk::new();
    let ja = desk.jikenbo(&["--help"]);
    assert!(
        ja.out.contains("終了コード:") && ja.out.contains("公表文を事件簿に入れる"),
        "{ja:?}"
    );
    let en = desk.jikenbo(&["help", "--lang", "en"]);
    assert!(
        en.out.contains("Exit codes:") && en.out.contains("Keep disclosures"),
        "{en:?}"
    );
    let list = desk.jikenbo(&["help", "list"]);
    assert!(
        list.out.contains("loss: 紛失・誤廃棄") && !list.out.contains("Possible values"),
        "{list:?}"
    );
    assert_eq!((ja.code, en.code, list.code), (Some(0), Some(0), Some(0)));
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let desk = kept();
    let mut child = desk.command();
    child
        .args(["export"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null());
    let mut child = child.spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}
