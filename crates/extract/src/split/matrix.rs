//! Pages of several accidents, every way of heading them over every way of telling them: a reader finds as many articles
//! as there are headings, each with the heading's words.

use crate::case::document;
use crate::reading::Groundwork;

/// Organisation, what happened, cause, day of June, how many, first sentence, what follows.
const ACCIDENTS: [[&str; 7]; 4] = [
    [
        "水沢市",
        "委託業者が名簿を紛失",
        "紛失",
        "3",
        "住民42人分",
        "水沢市は6月3日、委託先の担当者が住民42人分の名簿を紛失したと発表した。",
        "市は対象者に謝罪した。",
    ],
    [
        "若宮大学",
        "教員がメールを誤送信",
        "誤送信",
        "8",
        "学生88名",
        "若宮大学は6月8日、教員が学生88名のアドレスを宛先に入れてメールを送信したと明らかにした。",
        "学生からの指摘で判明した。",
    ],
    [
        "ミナト電機株式会社",
        "サーバーがランサムウェアに感染",
        "ランサムウェア",
        "14",
        "従業員約900名",
        "ミナト電機株式会社は6月14日、サーバーがランサムウェアに感染し、情報が流出したおそれがあると発表した。",
        "専門機関と調査を進めている。",
    ],
    [
        "あさひ信用組合",
        "顧客の書類を誤って廃棄",
        "誤廃棄",
        "19",
        "顧客310先",
        "あさひ信用組合は6月19日、顧客310先の書類を誤って廃棄したとみられると公表した。",
        "外部への流出の可能性は低いという。",
    ],
];

/// How the headings are set; `N` is the number, `O` the organisation, `A` what happened.
const HEADINGS: &[&str] = &[
    "■O、A",
    "● A（O）",
    "◆A／O",
    "▼OでA",
    "◎OがA",
    "★A★O",
    "【O】A",
    "【N】O、A",
    "【事例N】A",
    "N. O　A",
    "N　A　O",
    "(N)O　A",
    "（N）A",
    "N）O：A",
    "No.N　O　A",
    "事例N　A",
    "（事案N）OにおけるA",
    "ケースN：A",
    "第N件　A（O）",
    "[N] A｜O",
    "#N O：A",
    "＜O＞A",
    "0N｜O｜A",
];

/// How each is told; `D` is the day, `C` the cause, `M` how many, `S` the first sentence, `T` what follows.
const TELLINGS: &[&str] = &[
    "ST",
    "S\nT",
    "2023年6月D日\nST",
    "（2023/6/D）\nST",
    "潮見新聞　2023年6月D日（土）\nST",
    "ST\nhttps://news.example.jp/2023/06/D",
    "発表日：2023年6月D日\n組織：O\n概要：S\n件数：M\n原因：C",
    "発表日　2023年6月D日\n組織　O\n概要　S\n件数　M\n原因　C",
    "・発表日：2023年6月D日\n・組織：O\n・概要：S\n・件数：M\n・原因：C",
    "【発表日】2023年6月D日\n【組織】O\n【概要】S\n【件数】M\n【原因】C",
    "・発生日：6月D日\n・内容：S\n・対応：対象者に謝罪した。\n・再発防止：複数人で確認する。",
    "　ST\n　※その後の対策　複数人で確認する。",
];

/// What stands above the first.
const TOPS: &[&str] = &[
    "",
    "情報漏えい事故のまとめ（2023年6月）\n\n",
    "個人情報の漏えい事案について\n\n最終更新日：2023年6月30日\n\n6月に発生した事案を公表します。\n\n",
    "週刊セキュリティだより　第17号　2023年6月25日配信\n\nこんにちは、編集部です。今週の話題をお届けします。\n\n",
];

fn page(top: &str, heading: &str, telling: &str) -> String {
    let accident = |(number, accident): (usize, &[&str; 7])| {
        let [organization, act, cause, day, many, first, rest] = accident;
        let letter = |c: char| match c {
            'N' => number.to_string(),
            'O' => (*organization).to_owned(),
            'A' => (*act).to_owned(),
            'C' => (*cause).to_owned(),
            'D' => (*day).to_owned(),
            'M' => (*many).to_owned(),
            'S' => (*first).to_owned(),
            'T' => (*rest).to_owned(),
            other => other.to_string(),
        };
        let set = |of: &str| of.chars().map(letter).collect::<String>();
        // No. counts, and is no number that is filled in.
        let heading = match heading.strip_prefix("No.") {
            Some(rest) => format!("No.{}", set(rest)),
            None => set(heading),
        };
        format!("{heading}\n{}\n", set(telling))
    };
    let told: Vec<String> = (1..).zip(&ACCIDENTS).map(accident).collect();
    format!("{top}{}", told.join("\n"))
}

/// Do the articles of the page begin with what happened, one for each accident?
fn is_parted(page: &str) -> bool {
    let document = document(page);
    let articles = super::split(&document, Groundwork::new(&document).found());
    let heads = articles.iter().map(|article| document.text.folded_at(article.heading));
    articles.len() == ACCIDENTS.len()
        && heads.zip(&ACCIDENTS).all(|(heading, accident)| heading.contains(accident[1]))
}

#[test]
fn every_heading_parts_every_telling() {
    let mut wrong = Vec::new();
    for heading in HEADINGS {
        for telling in TELLINGS {
            for top in TOPS {
                if !is_parted(&page(top, heading, telling)) {
                    wrong.push(format!("{heading:?} over {telling:?} under {top:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} pages:\n{}", wrong.len(), wrong.join("\n"));
}
