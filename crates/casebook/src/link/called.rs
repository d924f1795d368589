//! Which other firms and services does a text name where it tells what happened? One of them may be the contractor from
//! whose incident its own came, in whatever words the text says so.

use std::cmp::Reverse;

use jikenbo_text::name::{Body, bare_at, names};
use jikenbo_text::sentence::sentences;
use jikenbo_text::{FoldedSpan, Words};
use serde::{Deserialize, Serialize};

use super::bare::bare;
use super::organisation::{Nearness, Organisation, is_area};
use super::said::{Said, Sentence, tells_of_a_contract, tells_of_a_hit};
use super::trade::trades_hit;
use super::traits::BLAMED;

/// Names that are kept.
const MOST: usize = 8;

/// Characters of the shortest name.
const SHORTEST: usize = 3;

/// Characters of the longest name of a service.
const LONGEST: usize = 20;

/// Points from which a name is kept of whose sentence nothing else is known.
const SAID: i32 = 2;

/// Another firm or service that an article names.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Firm {
    /// Its name, made comparable.
    pub(crate) name: String,
    /// How much the article says that its own incident came from there.
    pub(crate) said: i32,
}

/// What is said of the one at whom it happened, or who tells of it.
static HAPPENED: Words = Words::of(&[
    "攻撃",
    "不正",
    "感染",
    "侵入",
    "流出",
    "漏",
    "被害",
    "報告",
    "連絡",
    "知らせ",
    "障害",
    "不具合",
    "公表",
    "発表",
    "運営",
    "提供",
    "業者",
    "会社",
    "委託",
]);

/// What happens to data.
static LEAKS: Words = Words::of(&[
    "漏",
    "流出",
    "紛失",
    "盗難",
    "不正アクセス",
    "不正ログイン",
    "ランサム",
    "誤送",
    "誤って",
    "誤配",
    "誤廃棄",
    "誤公開",
    "サイバー",
    "ウイルス",
    "個人情報",
]);

/// What a service is.
pub(super) static SERVICES: Words = Words::of(&[
    "サービス",
    "システム",
    "アプリ",
    "クラウド",
    "サイト",
    "メール",
    "ツール",
    "ソフト",
    "基盤",
    "ポータル",
]);

/// The firms and services, made comparable, that a folded text names, those first of which it most says that what
/// happened came from there; `owner` is none of them. Of a text that reports nothing of its own, organisations of any
/// kind.
pub(crate) fn called(text: &str, owner: &Organisation, is_report: bool) -> Vec<Firm> {
    let all = unwrapped(text);
    let mut found: Vec<(Firm, bool)> = Vec::new();
    let mut others: Vec<String> = Vec::new();
    for (at, words) in all.iter().enumerate() {
        let sentence = Sentence::of(words, all.get(at + 1).copied().unwrap_or_default(), at == 0);
        let is_told = || !is_report || HAPPENED.stands_in(words);
        for (from, name, is_marked) in named_in(words, is_report, sentence.may_tell()) {
            let said = sentence.said(from, from + name.len());
            let said = if is_hit_itself(words, from + name.len()) { blamed(said) } else { said };
            let is_kept = said.points >= SAID || said.has_no_part || is_marked && is_told();
            if !is_kept && !said.is_another {
                continue;
            }
            let firm = Organisation::named(name);
            if said.is_another {
                others.push(firm.full);
                continue;
            }
            if firm.full.chars().count() >= SHORTEST && firm.nearness(owner) < Nearness::Short {
                add(&mut found, firm.full, said);
            }
        }
    }
    found.retain(|(firm, _)| !others.contains(&firm.name));
    let is_hired = i32::from(tells_of_a_contract(text));
    let mut firms: Vec<Firm> =
        found.into_iter().map(|(firm, has_no_part)| rated(firm, has_no_part, is_hired)).collect();
    firms.sort_by_key(|firm| Reverse(firm.said));
    firms.truncate(MOST);
    firms
}

/// The sentences of a text, those of which a line ends in the middle whole.
fn unwrapped(text: &str) -> Vec<&str> {
    let mut whole: Vec<FoldedSpan> = Vec::new();
    for span in sentences(text, FoldedSpan::between(0, text.len())) {
        match whole.last_mut().filter(|before| goes_on(text, **before, span)) {
            Some(before) => *before = before.cover(span),
            None => whole.push(span),
        }
    }
    whole.iter().filter_map(|span| text.get(span.start()..span.end())).collect()
}

/// …の健診を|委託しておりますミナモ様より: does the next line go on with what stands on this one?
fn goes_on(text: &str, line: FoldedSpan, next: FoldedSpan) -> bool {
    const OPEN: &[char] = &['、', 'を', 'に', 'が', 'は', 'の', 'と', 'て'];
    let words = text.get(line.start()..line.end()).unwrap_or_default();
    let between = text.get(line.end()..next.start()).unwrap_or_default();
    words.ends_with(OPEN) && between.matches('\n').count() == 1 && words.len() <= WRAPPED
}

/// Bytes of a sentence that may still go on with the next line.
const WRAPPED: usize = 600;

/// 印刷会社が攻撃を受けた…|ミナモ美術印刷|(東丘市)に印刷が回っていた: the firms that a folded text prints with their seat, and whose names end in
/// the trade of a firm that it says was hit.
pub(crate) fn seated(text: &str) -> Vec<Firm> {
    let is_seat = |inner: &str| {
        inner.chars().count() <= SEAT && inner.ends_with(['市', '町', '村', '区', '県', '府', '都'])
    };
    let opened = text.match_indices('(').filter_map(|(at, _)| text.get(..at).zip(text.get(at + 1..)));
    let seated = opened.filter(|(_, rest)| rest.split_once(')').is_some_and(|(inner, _)| is_seat(inner)));
    let named = seated.filter_map(|(before, _)| {
        let is_of_name =
            |c: char| matches!(c, '一'..='鿿' | 'ァ'..='ヺ' | 'ー' | '・') || c.is_ascii_alphanumeric();
        let name = before.get(before.trim_end_matches(is_of_name).len()..)?;
        Some(Organisation::named(name).full).filter(|name| name.chars().count() > SHORTEST)
    });
    let named: Vec<String> = named.collect();
    let trades = if named.is_empty() { Vec::new() } else { trades_hit(text) };
    let is_of_trade = |name: &String| trades.iter().any(|trade| name.ends_with(trade.as_str()));
    named.into_iter().filter(is_of_trade).map(|name| Firm { name, said: BLAMED }).collect()
}

/// Characters of the seat of a firm.
const SEAT: usize = 8;

/// Adds a name, or what more is said of it.
fn add(found: &mut Vec<(Firm, bool)>, name: String, said: Said) {
    match found.iter_mut().find(|(firm, _)| firm.name == name) {
        Some((firm, has_no_part)) => {
            firm.said = firm.said.max(said.points);
            *has_no_part |= said.has_no_part;
        }
        None => found.push((Firm { name, said: said.points }, said.has_no_part)),
    }
}

/// What is said of it in all, where the text tells of a contract or not.
fn rated(firm: Firm, has_no_part: bool, is_hired: i32) -> Firm {
    let said = match firm.said {
        _ if has_no_part => 0,
        0 => 0,
        said => said + is_hired,
    };
    Firm { said, ..firm }
}

/// The names in a sentence, each with the byte at which it begins, and whether a mark tells that it is one; those that
/// none marks where these are looked for.
fn named_in(words: &str, is_report: bool, has_bare: bool) -> impl Iterator<Item = (usize, &str, bool)> {
    let is_sought = move |body: Body| match body {
        Body::Company | Body::Association => true,
        Body::Police | Body::Commission | Body::Government | Body::Media => false,
        _ => !is_report,
    };
    let by_mark = marked(words, is_sought).into_iter().chain(firms_by_suffix(words)).chain(operators(words));
    let by_mark = by_mark.chain(bracketed(words)).chain(quoted(words)).chain(kept(words));
    let by_mark = by_mark.map(|(at, name)| (at, name, true));
    let without_mark = if has_bare { bare(words) } else { Vec::new() };
    by_mark.chain(without_mark.into_iter().map(|(at, name)| (at, name, false)))
}

/// Does a folded text tell of something that happened to data?
pub(crate) fn tells_of_a_leak(text: &str) -> bool {
    LEAKS.stands_in(text)
}

/// Organisations by their legal form or by what their name ends in.
fn marked(words: &str, is_sought: impl Fn(Body) -> bool) -> Vec<(usize, &str)> {
    let all = names(words, FoldedSpan::between(0, words.len()));
    let sought = all.into_iter().filter(|name| is_sought(name.body));
    sought.filter_map(|name| at_span(words, name.core)).collect()
}

fn at_span(words: &str, span: FoldedSpan) -> Option<(usize, &str)> {
    Some((span.start(), words.get(span.start()..span.end())?))
}

/// 運営する|ハマナスソフトから: a run of name characters behind words that say that it is the firm's service.
fn operators(words: &str) -> Vec<(usize, &str)> {
    static RUNS: Words = Words::of(&[
        "運営する",
        "運営している",
        "提供する",
        "提供している",
        "手がける",
        "手掛ける",
        "開発した",
        "任せている",
        "任せていた",
        "委託する",
        "委託している",
        "委託していた",
        "依頼している",
        "依頼していた",
    ]);
    let ends = RUNS.places_by_word(words).map(|(at, runs)| at + runs.len());
    let names = ends.filter_map(|at| bare_at(words, at, words.len()));
    names.filter_map(|name| at_span(words, name)).collect()
}

/// ひだまりノート|の管理サーバーが外部から不正に操作され: does what belongs to the service fall to an attack, in a sentence that tells
/// of one?
fn is_hit_itself(words: &str, end: usize) -> bool {
    words.get(end..).is_some_and(|rest| OWN.begins(rest)) && tells_of_a_hit(words)
}

/// The same, said as of the one from whom it came; not of another matter.
fn blamed(said: Said) -> Said {
    if said.is_another { said } else { Said { points: said.points.max(BLAMED), ..said } }
}

/// What belongs to a service, or who runs it, behind its name.
static OWN: Words = Words::of(&[
    "の管理サーバ",
    "の管理画面",
    "の管理システム",
    "の運営会社",
    "の運営事業者",
    "の運営元",
    "の提供元",
    "の提供会社",
    "の提供事業者",
    "の開発元",
    "の開発会社",
]);

/// |ひだまりノート|の管理サーバーが: a service without quotation marks, before what is its own or before who runs it.
fn kept(words: &str) -> Vec<(usize, &str)> {
    static KINDS: Words = Words::of(&[
        "サービス",
        "システム",
        "アプリ",
        "サイト",
        "サーバ",
        "サーバー",
        "ツール",
        "ソフト",
        "クラウド",
        "ページ",
        "データ",
        "ストア",
        "ショップ",
        "ネット",
    ]);
    let before = OWN.places_by_word(words).filter_map(|(at, _)| words.get(..at));
    let named = before.filter_map(|before| {
        let start = before.trim_end_matches(|c: char| is_of_name(c) || matches!(c, 'ぁ'..='ん')).len();
        let name = before.get(start..)?;
        let is_name = (SHORTEST + 1..=LONGEST).contains(&name.chars().count())
            && is_spelled(name)
            && !name.contains(['は', 'を'])
            && !name.starts_with(['同', '当', '本', '各', '自', '弊'])
            && !KINDS.ends(name);
        is_name.then_some((start, name))
    });
    named.collect()
}

/// 印字を任せている会社(|北斗プレス|), 印刷会社(東丘市の|北斗プレス|): the name in brackets behind the word for a firm, and its seat.
fn bracketed(words: &str) -> impl Iterator<Item = (usize, &str)> {
    static FIRMS: Words =
        Words::of(&["会社(", "業者(", "委託先(", "提供元(", "運営元(", "依頼先(", "発注先("]);
    let begins = FIRMS.places_by_word(words).map(|(at, firm)| at + firm.len());
    begins.filter_map(|at| {
        let inner = words.get(at..)?.split([')', '、', ',', ';', '。']).next()?;
        let name = past_seat(inner);
        let at = at + inner.len() - name.len();
        let is_name = (SHORTEST..=LONGEST).contains(&name.chars().count())
            && !name.contains(|c: char| c.is_ascii_digit() || matches!(c, '「' | ':' | 'は' | 'を'))
            && !BESIDE.begins(name)
            && !is_area(&Organisation::named(name).full);
        is_name.then_some((at, name))
    })
}

/// 東丘市の|北斗プレス: the words behind the town or prefecture in which somebody sits.
fn past_seat(words: &str) -> &str {
    let behind = |(seat, rest)| {
        let is_seat = is_area(&Organisation::named(seat).full);
        is_seat.then_some(rest)
    };
    words.split_once('の').and_then(behind).unwrap_or(words)
}

/// What stands in such brackets and is no name.
static BESIDE: Words = Words::of(&[
    "以下",
    "本社",
    "所在地",
    "東京都",
    "大阪",
    "京都府",
    "北海道",
    "委託",
    "再委託",
    "元請",
    "下請",
]);

/// カゼハヤ情報処理|社: the run of name characters before 社, a closing mark left out, and all that stands before it since
/// the last mark, where the name has hiragana.
fn firms_by_suffix(words: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (at, _) in words.match_indices('社') {
        let before = words.get(..at).unwrap_or_default().trim_end_matches(['」', '』', '"']);
        if before.ends_with(['会', '同', '当', '各', '数', '本', '支', '弊', '他', '自']) {
            continue;
        }
        let run = before.char_indices().rev().take_while(|(_, c)| is_of_name(*c)).last();
        let from_mark =
            before.rfind(['、', '。', '「', '(', ' ']).map(|mark| before.ceil_char_boundary(mark + 1));
        let starts = [run.map(|(at, _)| at), from_mark];
        let names = starts.into_iter().flatten().filter_map(|start| Some((start, before.get(start..)?)));
        found.extend(names.filter(|(_, name)| (SHORTEST..=LONGEST).contains(&name.chars().count())));
    }
    found
}

fn is_of_name(c: char) -> bool {
    matches!(c, '一'..='鿿' | '々' | 'ァ'..='ヶ' | 'ー') || c.is_ascii_alphabetic()
}

/// What stands in quotation marks or brackets, if it may be a name, each with the byte at which it begins.
pub(super) fn quoted(words: &str) -> impl Iterator<Item = (usize, &str)> {
    words.match_indices(['「', '『', '(', '"']).filter_map(|(at, opening)| {
        let at = at + opening.len();
        let rest = words.get(at..)?;
        let end = rest.find(['」', '』', ')', '"'])?;
        let name = rest.get(..end)?.trim_start_matches("以下").trim_start_matches(['「', '『', '、', ',']);
        (may_be_name(name) && (opening != "(" || is_spelled(name))).then_some((at, name))
    })
}

/// Has it katakana or Latin letters? In brackets stand words of all kinds: (お詫び), (別紙).
fn is_spelled(name: &str) -> bool {
    name.chars().any(|c| matches!(c, 'ァ'..='ヶ') || c.is_ascii_alphabetic())
}

/// What is said in quotation marks and brackets and is the name of nobody.
static NO_NAMES: Words = Words::of(&[
    "を",
    "について",
    "に関",
    "漏",
    "流出",
    "不正",
    "紛失",
    "誤",
    "被害",
    "感染",
    "当社",
    "当機構",
    "本市",
    "本学",
    "弊社",
    "当院",
    "第",
    "年",
    "時",
    "現在",
    "税込",
    "電話",
    "担当",
    "お詫び",
    "おわび",
    "お知らせ",
    "ご報告",
    "続報",
    "速報",
    "訂正",
    "最終",
    "概要",
    "メモリ",
    "パソコン",
    "タブレット",
    "スマート",
    "端末",
    "カード",
    "ウイルス",
    "ウィルス",
    "ランサム",
    "サイバー",
    "システム障害",
    "トラブル",
    "フィッシング",
    "サーバ",
    "アカウント",
    "パスワード",
    "アドレス",
    "迷惑",
    "なりすまし",
    "個人",
    "顧客",
    "名簿",
    "申込",
    "アンケート",
    "ページ",
    "ファイル",
    "データ",
]);

fn may_be_name(name: &str) -> bool {
    let length = name.chars().count();
    (SHORTEST..=LONGEST).contains(&length)
        && !NO_NAMES.stands_in(name)
        && !name.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn firms_before_their_suffix() {
        for (words, firm) in [
            ("再委託先「ミナモ集計」社のフォルダーが", "ミナモ集計"),
            ("再委託先の『ミナモ集計』社が", "ミナモ集計"),
            ("委託先のミナモ集計社が", "ミナモ集計"),
        ] {
            assert!(firms_by_suffix(words).iter().any(|(_, name)| *name == firm), "{words}");
        }
        assert_eq!(firms_by_suffix("同社と当社が"), []);
    }

    #[test]
    fn firms_in_brackets_behind_their_seat() {
        for words in ["印刷会社(東丘市のミナモ印刷)の機械で", "印刷会社(ミナモ印刷)の機械で"]
        {
            let named: Vec<&str> = bracketed(words).map(|(_, name)| name).collect();
            assert_eq!(named, ["ミナモ印刷"], "{words}");
        }
    }

    #[test]
    fn services_by_what_is_their_own() {
        for (words, service) in [
            (
                "ひだまりノートの管理サーバーが外部から不正に操作され、保護者の氏名が見られた可能性がある。",
                Some("ひだまりのーと"),
            ),
            ("メールサーバーの管理画面が外部から操作され、氏名が見られた。", None),
            ("同アプリの運営会社から連絡を受けた。", None),
        ] {
            let firms = called(words, &Organisation::named("白樺町"), true);
            assert_eq!(firms.first().map(|firm| firm.name.as_str()), service, "{words}");
        }
    }

    #[test]
    fn sentences_over_several_lines() {
        let text = "流出について\n弊社が健診を\n委託しております青嶺予防医学センター様より、\n流出を確認した旨の通知がありました。\n以上";
        let firms = called(text, &Organisation::named("白樺工業"), true);
        assert!(
            firms.iter().any(|firm| firm.name == "青嶺予防医学せんたー" && firm.said >= BLAMED),
            "{firms:?}"
        );
    }

    #[test]
    fn firms_with_their_seat_and_the_trade_that_was_hit() {
        let told = "印刷会社が攻撃を受けた問題で発表した。";
        for (words, firm) in [
            ("県は、ミナモ美術印刷(東丘市)に印刷が回っていたかを調べた。", Some("みなも美術印刷")),
            ("県は、ミナモ美術館(東丘市)で会見した。", None),
            ("県は、ミナモ美術印刷(3階)で会見した。", None),
        ] {
            let found = seated(&format!("{told}{words}"));
            assert_eq!(found.first().map(|firm| firm.name.as_str()), firm, "{words}");
        }
    }
}
