//! What a person sees: every command's answer on a few small documents.

use std::process::Command;

use crate::desk::{Desk, answer, repository};
use crate::kept::{ATTACKED, LOST, NEWS, kept};

/// A desk with three documents to read.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("in/a-lost.txt", LOST);
    desk.write("in/b-attacked.txt", ATTACKED);
    desk.write("in/c-news.txt", NEWS);
    desk
}

/// The answer with everything that differs from run to run replaced, the standard error after it.
fn said(desk: &Desk, args: &[&str]) -> String {
    let answer = desk.jikenbo(args);
    let err = if answer.err.is_empty() { String::new() } else { format!("--\n{}", answer.err) };
    desk.tidy(&format!("{}{err}", answer.out))
}

#[test]
fn extract_many() {
    insta::assert_snapshot!(said(&desk(), &["extract", "in"]), @"
    ファイル                          記事  公表日      組織                              原因                                    影響  状態
    a-lost.txt                           1  2024-05-20  みずほのはら市                    紛失・誤廃棄                            12人  紛失・盗難
    b-attacked.txt                       1  2024-08-02  株式会社ほしぞら商店              不正アクセス                     最大3,400人  漏えいの可能性
    c-news.txt                           1  ―           ―                                 その他                                     ―
    ");
}

#[test]
fn extract_one() {
    let one = said(&desk(), &["extract", "in/a-lost.txt"]);
    let beginning: Vec<_> = one.lines().take(6).collect();
    insta::assert_snapshot!(beginning.join("\n"), @"
    a-lost.txt（text、記事1）
    見出し: 個人情報を含む書類の紛失について
    種別: 事件

    組織
      みずほのはら市
    ");
    let table = desk().jikenbo(&["extract", "--format", "table", "in/a-lost.txt"]).out;
    assert_eq!(table.lines().count(), 2, "{table}");
    let full = desk().jikenbo(&["extract", "--format", "full", "in"]).out;
    assert!(full.starts_with(&one), "{full}");
    assert_eq!(full.lines().filter(|line| line.contains("見出し: ")).count(), 3, "{full}");
}

#[test]
fn explain_a_number() {
    insta::assert_snapshot!(said(&desk(), &["explain", "in/b-attacked.txt", "影響"]), @"
    b-attacked.txt#1 の「影響」
      最大3,400人（漏えいの可能性）（理由: 最も大きい数）

    検討した箇所（本文の順）
      ✓ 3,400人: 採用 [冒頭、可能性、重み 8]
          会員【最大3,400名】の氏名及びメールアドレスが流出した可能性があります。
    ");
    let places = desk().jikenbo(&["explain", "in/a-lost.txt#1", "affected", "--json"]).out;
    let places: serde_json::Value = serde_json::from_str(&places).unwrap();
    let verdicts = ["lighter", "taken"].map(serde_json::Value::from);
    assert_eq!(
        ["12 items", "12 persons"].map(serde_json::Value::from),
        [0, 1].map(|n| places["considered"][n]["meaning"].clone())
    );
    assert_eq!(verdicts, [0, 1].map(|n| places["considered"][n]["verdict"].clone()), "{places}");
    insta::assert_snapshot!(said(&desk(), &["explain", "in/a-lost.txt#2", "cause"]), @"
    --
    U008 in/a-lost.txt: その番号の記事はありません（記事は1件）。 `jikenbo extract` で一覧が見られます。
    ");
}

#[test]
fn extract_jsonl() {
    let line = desk().jikenbo(&["extract", "in/a-lost.txt", "--format", "jsonl"]).out;
    let article: serde_json::Value = serde_json::from_str(&line).unwrap();
    assert_eq!(article["anchor"], "個人情報を含む書類の紛失について");
    assert_eq!(article["source"], "a-lost.txt");
    assert_eq!((&article["start"], &article["ordinal"]), (&0.into(), &1.into()));
    assert_eq!(article["affected"]["value"], 12);
    let [start, end] = [0, 1].map(|end| article["evidence"]["affected"][0][end].as_u64().unwrap() as usize);
    let words: String = LOST.chars().skip(start).take(end - start).collect();
    assert!(words.contains("12"), "{words}");
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
    番号       公表日      組織                  原因                 影響  状態            報告数
    2024-0002  2024-08-02  株式会社ほしぞら商店  不正アクセス  最大3,400人  漏えいの可能性       1
    2024-0001  2024-05-20  みずほのはら市        紛失・誤廃棄         12人  紛失・盗難           1
    2件
    ");
    insta::assert_snapshot!(said(&desk, &["list", "--lang", "en", "--limit", "1"]), @"
    Number     Disclosed   Organisation          Cause                           Affected  Status           Reports
    2024-0002  2024-08-02  株式会社ほしぞら商店  unauthorised access  up to 3,400 persons  possibly leaked        1
    --
    The first 1 are shown. Give a larger --limit to see more.
    ");
    insta::assert_snapshot!(said(&desk, &["list", "--kind", "other", "--format", "jsonl"]), @r#"{"number":null,"reports":1,"disclosed_on":null,"organization":null,"cause":null,"affected":null,"industry":null,"kind":"other","source":"c-news.txt","document":"[SHA-256]","ordinal":1}"#);
    insta::assert_snapshot!(said(&desk, &["list", "--year", "1999"]), @"条件に合う記事はありません。");
}

#[test]
fn show() {
    let desk = kept();
    insta::assert_snapshot!(said(&desk, &["show", "2024-1"]), @"
    2024-0001
    出典 1: a-lost.txt（text、記事1、2024-08-05 00:30 JSTに追加、SHA-256 [SHA-256]）
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

    発生（始め）、発生（終わり）
      2024-05-17
          当市は、【5月17日】、市民センターの申込書12枚を紛失しました。

    原因
      紛失・誤廃棄
          当市は、5月17日、市民センターの申込書12枚を【紛失しました】。
          個人情報を含む書類の【紛失】について

    対象
      紙
          当市は、5月17日、市民センターの【申込書】12枚を紛失しました。
          個人情報を含む【書類】の紛失について

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
      住所
      電話番号
          申込書には、市民12名の【氏名】、【住所】及び【電話番号】が記載されていました。

    二次被害
      確認されていない
          現時点で、第三者による【悪用は確認されていません】。

    再発防止
      手順・規程
      研修・周知徹底
          今後は、書類の持ち出しの【手順を見直し】、職員の【研修】を行います。
    ");
    insta::assert_snapshot!(said(&desk, &["show", "2024-2", "--lang", "en"]), @"
    2024-0002
    Source 1: b-attacked.txt (text, article 1, added 2024-08-05 00:30 JST, SHA-256 [SHA-256])
    Heading: 不正アクセスによる個人情報流出の可能性に関するお知らせ（第1報）
    Kind: incident

    Report
      report 1
          不正アクセスによる個人情報流出の可能性に関するお知らせ（【第1報】）

    Organisation
      株式会社ほしぞら商店
          【株式会社ほしぞら商店】

    Industry
      retail and e-commerce
          当社が運営する【オンラインショップ】のサーバーが、7月30日、外部からの不正アクセスを受けたことが判明しました。

    Others involved
      個人情報保護委員会 (authority)
          当社は【個人情報保護委員会】に報告し、警察に相談しました。

    Disclosed
      2024-08-02
          【2024年8月2日】

    Noticed
      2024-07-30
          当社が運営するオンラインショップのサーバーが、【7月30日】、外部からの不正アクセスを受けたことが判明しました。

    Cause
      unauthorised access
          【不正アクセス】による個人情報流出の可能性に関するお知らせ（第1報）

    What was hit
      e-commerce site
          unsupported (no words of the document hold this up)

    Affected
      up to 3,400 persons (possibly leaked)
          会員【最大3,400名】の氏名及びメールアドレスが流出した可能性があります。

    Counts
      会員 up to 3,400 persons
          会員【最大3,400名】の氏名及びメールアドレスが流出した可能性があります。

    Leak
      possibly leaked [possible]
          会員最大3,400名の氏名及びメールアドレスが流出した【可能性があります】。

    Response
      reported to the PPC
      reported to the police
          当社は【個人情報保護委員会に報告】し、【警察に相談】しました。
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
        2024年8月2日 株式会社ほしぞら商店 当社が運営する【オンライン】ショップのサーバーが、7月30日、外部からの不正アクセスを受けたことが判明しました。 会員最大3,400名の氏名及びメールアドレ
    1件見つかりました。
    ");
    insta::assert_snapshot!(said(&desk, &["search", "会", "--format", "jsonl"]), @r#"
    {"number":"2024-0002","disclosed_on":"2024-08-02","organization":"株式会社ほしぞら商店","source":"b-attacked.txt","document":"[SHA-256]","ordinal":1,"snippet":"関するお知らせ（第1報）\n\n2024年8月2日\n株式会社ほしぞら商店\n\n　当社が運営するオンラインショップのサーバーが、7月30日、外部からの不正アクセスを受けたことが判明しました。\n　会員最大3,4","found":[[26,27],[93,94]],"fields":[]}
    {"number":null,"disclosed_on":null,"organization":null,"source":"c-news.txt","document":"[SHA-256]","ordinal":1,"snippet":"情報セキュリティ研修会のご案内\n\n　当会は、会員の皆さま向けに研修会を開催します。どなたでも参加できます。\n","found":[[10,11],[19,20],[22,23],[33,34]],"fields":[]}
    "#);
    insta::assert_snapshot!(said(&desk, &["search", "最大", "--lang", "en"]), @"
    2024-0002  2024-08-02  株式会社ほしぞら商店  b-attacked.txt#1
        不正アクセスを受けたことが判明しました。 会員【最大】3,400名の氏名及びメールアドレスが流出した可能性があります。 当社は個人情報保護委員会に報告し、警察に相談しました。
    1 found.
    ");
    insta::assert_snapshot!(said(&desk, &["search", "どこにもない言葉"]), @"
    「どこにもない言葉」を含む記事はありません。
    言葉の一部だけで、または別の書き方で探してください（全角半角、大文字小文字、かなの別は問いません）。
    ");
    insta::assert_snapshot!(said(&desk, &["search", "紛失", "隕石", "竜巻"]), @"
    「紛失 隕石 竜巻」を含む記事はありません。
    どの記事にもない言葉: 隕石、竜巻
    ");
    insta::assert_snapshot!(said(&desk, &["search", "市民センター", "会員"]), @"
    「市民センター 会員」を含む記事はありません。
    どの言葉もどこかにありますが、すべてを含む記事はありません。言葉を減らしてください。
    ");
}

#[test]
fn an_empty_casebook_says_what_to_do() {
    let desk = Desk::new();
    jikenbo_casebook::Casebook::open_or_create(desk.casebook()).unwrap();
    for args in [&["list"][..], &["search", "紛失"]] {
        insta::allow_duplicates! {
            insta::assert_snapshot!(said(&desk, args), @"事件簿はまだ空です。`jikenbo add` で公表文を入れてください。");
        }
    }
}

#[test]
fn export_jsonl() {
    let desk = kept();
    insta::assert_snapshot!(said(&desk, &["export"]), @r#"
    {"number":"2024-0001","source":"a-lost.txt","document":"[SHA-256]","ordinal":1,"anchor":"個人情報を含む書類の紛失について","kind":"incident","start":0,"end":163,"series_no":null,"report_no":null,"organization":"みずほのはら市","parties":[],"industry":"municipality","disclosed_on":"2024-05-20","occurred_from":"2024-05-17","occurred_until":"2024-05-17","discovered_on":null,"cause":"loss","malware":[],"vector":[],"assets":["paper"],"affected":{"value":12,"unit":"persons","bound":"exact","status":"lost"},"counts":[{"value":12,"unit":"items","bound":"exact","of":"市民センターの申込書"},{"value":12,"unit":"persons","bound":"exact","of":"市民"}],"data_kinds":["name","address","phone"],"leak_status":null,"secondary_damage":"none_reported","detected_by":null,"responses":[],"prevention":["rules","training"],"evidence":{"affected":[[78,81]],"assets":[[56,59],[7,9]],"cause":[[63,69],[10,12]],"counts":[[59,62],[78,81]],"data_kinds":[[82,84],[85,87],[89,93]],"disclosed_on":[[18,28]],"industry":[[29,36]],"kind":[[0,16]],"occurred_from":[[43,48]],"occurred_until":[[43,48]],"organization":[[29,37]],"prevention":[[144,150],[154,156]],"secondary_damage":[[117,129]]}}
    {"number":"2024-0002","source":"b-attacked.txt","document":"[SHA-256]","ordinal":1,"anchor":"不正アクセスによる個人情報流出の可能性に関するお知らせ（第1報）","kind":"incident","start":0,"end":179,"series_no":null,"report_no":1,"organization":"株式会社ほしぞら商店","parties":[{"name":"個人情報保護委員会","role":"authority"}],"industry":"retail_ec","disclosed_on":"2024-08-02","occurred_from":null,"occurred_until":null,"discovered_on":"2024-07-30","cause":"unauthorized_access","malware":[],"vector":[],"assets":["ec_platform"],"affected":{"value":3400,"unit":"persons","bound":"up_to","status":"possible"},"counts":[{"value":3400,"unit":"persons","bound":"up_to","of":"会員"}],"data_kinds":[],"leak_status":"possible","secondary_damage":null,"detected_by":null,"responses":["ppc_reported","police_reported"],"prevention":[],"evidence":{"affected":[[115,123]],"assets":[],"cause":[[0,6]],"counts":[[115,123]],"disclosed_on":[[34,43]],"discovered_on":[[80,85]],"industry":[[64,73]],"kind":[[0,32]],"leak_status":[[140,148]],"organization":[[44,54]],"parties":[[154,163]],"report_no":[[28,31]],"responses":[[154,166],[168,173]]},"stance":[{"field":"leak_status","value":"possible","stance":"possible"}]}
    {"source":"c-news.txt","document":"[SHA-256]","ordinal":1,"anchor":"情報セキュリティ研修会のご案内","kind":"other","start":0,"end":54,"series_no":null,"report_no":null,"organization":null,"parties":[],"industry":null,"disclosed_on":null,"occurred_from":null,"occurred_until":null,"discovered_on":null,"cause":null,"malware":[],"vector":[],"assets":[],"affected":null,"counts":[],"data_kinds":[],"leak_status":null,"secondary_damage":null,"detected_by":null,"responses":[],"prevention":[],"evidence":{"kind":[[0,15]]}}
    --
    3件の記事を書き出しました。
    "#);
}

#[test]
fn export_csv() {
    let desk = kept();
    let csv = desk.jikenbo(&["export", "--format", "csv"]).out;
    assert!(csv.starts_with("\u{FEFF}number,source,") && csv.contains("\r\n"), "{csv:?}");
    insta::assert_snapshot!(desk.tidy(&csv.replace(['\u{FEFF}', '\r'], "")), @"
    number,source,document,ordinal,kind,anchor,series_no,report_no,organization,industry,parties,disclosed_on,occurred_from,occurred_until,discovered_on,detected_by,cause,malware,vector,assets,affected,counts,data_kinds,leak_status,secondary_damage,responses,prevention
    2024-0001,a-lost.txt,[SHA-256],1,incident,個人情報を含む書類の紛失について,,,みずほのはら市,municipality,,2024-05-20,2024-05-17,2024-05-17,,,loss,,,paper,12 persons exact lost,12 items exact 市民センターの申込書; 12 persons exact 市民,name; address; phone,,none_reported,,rules; training
    2024-0002,b-attacked.txt,[SHA-256],1,incident,不正アクセスによる個人情報流出の可能性に関するお知らせ（第1報）,,1,株式会社ほしぞら商店,retail_ec,個人情報保護委員会 (authority),2024-08-02,,,2024-07-30,,unauthorized_access,,,ec_platform,3400 persons up_to possible,3400 persons up_to 会員,,possible,,ppc_reported; police_reported,
    ,c-news.txt,[SHA-256],1,other,情報セキュリティ研修会のご案内,,,,,,,,,,,,,,,,,,,,,
    ");
}

#[test]
fn verify_and_rebuild() {
    let desk = desk();
    assert_eq!(desk.jikenbo(&["add", "in"]).code, Some(0));
    let said = |args| said(&desk, args).replace(|c: char| c.is_ascii_hexdigit() && !c.is_ascii_digit(), "x");
    insta::assert_snapshot!(said(&["rebuild"]).lines().next().unwrap(), @"文書 3件から記事 3件を作り直しました。読めなかったもの 0件。");
    assert!(said(&["verify"]).starts_with("異常はありません。文書 3件、記事 3件"));
}

#[test]
fn demo() {
    let desk = Desk::new();
    let samples = repository("samples");
    let demo = desk.jikenbo(&["demo", "--no-serve", "--samples", samples.to_str().unwrap()]);
    assert_eq!(demo.code, Some(0), "{demo:?}");
    let headings: Vec<_> =
        demo.out.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).collect();
    assert!(headings.len() >= 5, "{headings:?}");
    assert!(demo.out.contains("読めなかったもの 0件"), "{}", demo.out);
    assert!(desk.path(".local/share/jikenbo/demo.db").exists());
    assert_eq!(
        desk.jikenbo(&["demo", "--no-serve", "--samples", samples.to_str().unwrap()]).code,
        Some(0),
        "a second time"
    );
    let lost = desk.jikenbo(&["demo"]);
    assert_eq!(lost.code, Some(2));
    assert!(lost.err.starts_with("U003 samples"), "{lost:?}");
}

/// What the demo says to try next can be typed as it stands, from where the demo was called.
#[cfg(unix)]
#[test]
fn the_next_commands_of_the_demo_work() {
    let desk = Desk::new();
    let samples = repository("samples");
    let demo = desk.jikenbo(&["demo", "--no-serve", "--samples", samples.to_str().unwrap()]).out;
    let (_, next) = demo.split_once("次に試すこと:").unwrap();
    let commands: Vec<_> = next.lines().filter(|line| !line.is_empty()).collect();
    assert!(commands.len() >= 5, "{next}");
    for command in commands {
        let mut shell = Command::new("sh");
        desk.settle(shell.args(["-c", command]));
        let tried = answer(shell.env_remove("JIKENBO_CASEBOOK").output().unwrap());
        assert_eq!(tried.code, Some(0), "{command}: {tried:?}");
        assert!(
            tried.out.lines().count() > usize::from(!command.ends_with("verify")),
            "{command}: {tried:?}"
        );
    }
}

#[test]
fn wrong_command_lines() {
    let desk = kept();
    let refused = |args: &[&str]| {
        let refused = desk.jikenbo(args);
        assert_eq!((refused.code, refused.out.as_str()), (Some(2), ""), "{refused:?}");
        refused.err
    };
    insta::assert_snapshot!(refused(&["lst"]), @"U005 引数が正しくありません。「lst」というコマンドはありません。もしかして: list。 `jikenbo help` で使い方を確かめてください。");
    insta::assert_snapshot!(refused(&["add"]), @"U005 引数が正しくありません。<PATHS>... がありません。<PATHS>... は、ファイル、フォルダ（下のすべて）、または - で標準入力の1文書。 `jikenbo help` で使い方を確かめてください。");
    insta::assert_snapshot!(refused(&["list", "--cause", "bad luck"]), @"U005 引数が正しくありません。--cause <CAUSE> に「bad luck」は使えません。使えるもの: misdelivery_email、misdelivery_other、misconfiguration、system_defect、loss、theft、unauthorized_access、ransomware、malware、phishing、spoofed_mail、insider、ddos、cyberattack、unknown。 `jikenbo help` で使い方を確かめてください。");
    insta::assert_snapshot!(refused(&["show", "12"]), @"U005 引数が正しくありません。<NUMBER> に「12」とは書けません。<NUMBER> は、事件の番号（例 2024-0012）。 `jikenbo help` で使い方を確かめてください。");
    insta::assert_snapshot!(refused(&["show", "12", "--lang", "en"]), @"
    error: invalid value '12' for '<NUMBER>': an incident number looks like 2023-0055

    For more information, try '--help'.
    U005 The command line was not understood. See `jikenbo help`.
    ");
    let nothing = refused(&[]);
    assert!(nothing.contains("コマンド:") && nothing.contains("U005"), "{nothing}");
}

#[test]
fn help_speaks_both_languages_and_lists_the_exit_codes() {
    let desk = Desk::new();
    let ja = desk.jikenbo(&["--help"]);
    assert!(ja.out.contains("終了コード:") && ja.out.contains("公表文を事件簿に入れる"), "{ja:?}");
    let en = desk.jikenbo(&["help", "--lang", "en"]);
    assert!(en.out.contains("Exit codes:") && en.out.contains("Keep disclosures"), "{en:?}");
    let list = desk.jikenbo(&["help", "list"]);
    assert!(list.out.contains("loss: 紛失・誤廃棄") && !list.out.contains("Possible values"), "{list:?}");
    assert_eq!((ja.code, en.code, list.code), (Some(0), Some(0), Some(0)));
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let desk = kept();
    let mut child = desk.command();
    child.args(["export"]).stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::null());
    let mut child = child.spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}
