//! Articles, and whose text they are.

use jikenbo_model::Voice;

use super::read;
use crate::case;
use crate::rule::{organization, series_no};

/// The voice and the reason of an article; `|` ends a line.
fn voice_of(text: &str) -> String {
    case::read(&text.replace('|', "\n"), |reading| {
        let names = organization::names(reading);
        let known = organization::read(reading, &names);
        let fact = read(reading, known.as_ref(), series_no::read(reading).is_some());
        let voice = if fact.value == Voice::Own { "own" } else { "third" };
        format!("{voice} {}", fact.reason)
    })
}

const CASES: &[(&str, &str)] = &[
    (
        "FOR IMMEDIATE RELEASE|June 3, 2024|Minamo Works Co., Ltd.|Notice of Unauthorized Access|Minamo Works Co., Ltd. (the \"Company\") announced today that a server was accessed. The Company sincerely apologizes.",
        "own self_word",
    ),
    (
        "Update on the Unauthorized Access at Our Thai Subsidiary|Further to our release of June 3, the investigation has been completed.",
        "own self_word",
    ),
    (
        "Gear Maker Discloses Breach|Minamo Works said on Friday that files were copied. The Tokyo-listed company cut its link.",
        "third no_sign",
    ),
    (
        "名簿の紛失について|令和8年2月3日 東丘市|市民312名の名簿を紛失しました。2月1日に分かりました。",
        "own letterhead",
    ),
    (
        "県立港町高等学校における答案の紛失について|令和8年2月3日 青葉県教育委員会|教諭が答案40枚を紛失しました。",
        "own letterhead",
    ),
    (
        "不正アクセスに関するお知らせ|株式会社ミナモ商事|当社のサーバーが不正アクセスを受けました。お詫び申し上げます。",
        "own self_word",
    ),
    (
        "個人情報の誤送信について|東丘市では、メールを誤って送信しました。皆様にご迷惑をおかけし、お詫びいたします。",
        "own speaks",
    ),
    ("メールの誤送信について(お詫び)|5月1日、案内を送る際に宛先を誤りました。", "own notice_title"),
    (
        "図書館利用者名簿の所在不明について|東丘市|1 概要|名簿1冊の所在が分からない。|2 対応|利用者に説明した。",
        "own letterhead",
    ),
    (
        "市立東中学校における書類の紛失について|東丘市教育委員会では、名簿を紛失する事故が起きましたので、お知らせします。|1 経過|2日、教諭が印刷した後に見当たらないことに気付いた。捜したが発見できていない。|2 対応|保護者会を開き、説明した。",
        "own speaks",
    ),
    (
        "東丘市、312人の名簿を紛失|東丘市は3日、名簿を紛失したと発表した。悪用は確認されていないという。",
        "third reports",
    ),
    (
        "東丘市 名簿を紛失|東丘市は、312人の名簿を紛失したと発表しました。市によりますと、職員が置き忘れたということです。",
        "third reports",
    ),
    (
        "ミナモ商事に不正アクセス|ミナモ商事は3日、会員情報が流出したと明らかにした。社長は「深くお詫び申し上げます」と話した。",
        "third reports",
    ),
    (
        "電車内で書類の置き忘れ|3日、ミナモ商事の社員が書類を電車に置き忘れた。見つかっていない。",
        "third plain_style",
    ),
    (
        "ミナモ商事から2万人の情報流出|3日、ミナモ商事のサイトから会員の情報が流出したことが分かった。同社は調べを進める方針だ。",
        "third reports",
    ),
    (
        "県と業者、対象者へ文書を発送|青葉県が印刷を任せていた業者から情報が流出した問題で、県は対象者に文書を発送しました。",
        "third no_sign",
    ),
    (
        "ミナモ病院、電子カルテが停止|ミナモ病院は3日、ウイルスに感染したと公表した。「当院の診療に影響はない」と説明している。",
        "third reports",
    ),
    (
        "東丘市から委託先の紛失を公表|東丘市は、委託先が書類を紛失したと発表しました。市は「ご迷惑をおかけし申し訳ございません」と陳謝した。",
        "third reports",
    ),
    (
        "会員サイトの停止について|平素より当店をご利用いただきありがとうございます。3日に不正アクセスを受け、サイトを止めております。",
        "own self_word",
    ),
    ("調査の結果について|当機構は7月5日に公表しました漏えいについて調べました。", "own self_word"),
    (
        "【お詫び】案内状の宛名の誤り|3日に発送した案内状の宛名に誤りがありました。確認を徹底してまいります。",
        "own speaks",
    ),
    ("港町銀行で顧客の書類を紛失|港町銀行は3日、顧客の書類を紛失したと発表した。", "third reports"),
];

#[test]
fn voices() {
    let wrong: Vec<_> = CASES
        .iter()
        .map(|(text, told)| (text, told, voice_of(text)))
        .filter(|(_, told, found)| found != *told)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
