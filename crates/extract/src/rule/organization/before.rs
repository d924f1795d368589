//! The name that ends where something else begins.

use jikenbo_text::name;

use super::introduced;
use super::trade;

/// The name that ends before `end`, in quotation marks or bare; brackets between are passed over.
pub(super) fn named_before(words: &str, end: usize) -> Option<(usize, usize)> {
    let head = words.get(..end)?;
    let end = match head.strip_suffix(')') {
        Some(inner) => inner.rfind('(')?,
        None => end,
    };
    quoted_before(words, end).or_else(|| {
        let whole = |start: usize| name::bare_at(words, start, end).filter(|bare| bare.end() == end);
        let pause = pause_before(head, end);
        if let Some(first) = first_of_two(words, pause, end) {
            return Some(first);
        }
        let start = whole(pause)
            .or_else(|| spelled_after_no(words, pause, end).and_then(whole))
            .or_else(|| after_verb(words, pause, end).and_then(whole))
            .map_or_else(|| run_before(words, end), |bare| Some(bare.start()))?;
        whole(start)?;
        let start = start + trade::past(words.get(start..end)?);
        Some((start + past_trade_and_no(words.get(start..end)?), end))
    })
}

/// 靴の製造・小売りの|ミナモ靴店: bytes of what the bearer does, joined to its name by の.
pub(super) fn past_trade_and_no(name: &str) -> usize {
    const TRADES: &[&str] = &[
        "製造",
        "小売り",
        "小売",
        "販売",
        "卸",
        "卸売",
        "仲介",
        "加工",
        "輸入",
        "通販",
        "印刷",
        "開発",
        "施工",
        "代行",
        "サービス",
        "医療法人",
        "財団法人",
        "社団法人",
        "税理士法人",
        "弁護士法人",
        "学校法人",
        "社会福祉法人",
        "監査法人",
        "NPO法人",
    ];
    let Some((trade, rest)) = name.rsplit_once('の') else { return 0 };
    let is_trade = TRADES.iter().any(|known| trade.ends_with(known)) && rest.chars().count() >= 3;
    if is_trade { name.len() - rest.len() } else { 0 }
}

/// |ミナモ運輸|(東丘市)とミナモ技研は: the first of two that act together, where its place stands behind it.
fn first_of_two(words: &str, pause: usize, end: usize) -> Option<(usize, usize)> {
    let before = words.get(..pause).filter(|before| before.ends_with(')'))?;
    let second = words.get(pause..end)?.strip_prefix('と')?;
    let is_name = second.starts_with(|c: char| c.is_alphabetic() && !matches!(c, 'ぁ'..='ん'));
    if is_name { named_before(words, before.len()) } else { None }
}

/// 不動産仲介の|おおぞら不動産|は, 放送局の|FMみなも|は: where a name that begins or ends in hiragana begins behind the の of what
/// its bearer deals in.
fn spelled_after_no(words: &str, pause: usize, end: usize) -> Option<usize> {
    let phrase = words.get(pause..end)?;
    let ends_spelled = phrase.ends_with(|c| matches!(c, 'ぁ'..='ん'));
    let mut starts = phrase.match_indices('の').map(|(at, no)| pause + at + no.len());
    let begins = |at: &usize| {
        let rest = words.get(*at..end).unwrap_or_default();
        let is_lettered = rest.starts_with(|c: char| c.is_alphabetic() && !matches!(c, 'ぁ'..='ん'));
        name::begins_behind_noun(words, *at, rest) || ends_spelled && is_lettered && rest.chars().count() >= 4
    };
    starts.rfind(begins)
}

/// 学習塾を経営する|まなびや学舎|は: where the name begins behind what its bearer does.
fn after_verb(words: &str, pause: usize, end: usize) -> Option<usize> {
    let phrase = words.get(pause..end)?;
    let verbs = introduced::DOES.iter().filter(|verb| phrase.contains(**verb));
    let ends = verbs.filter_map(|verb| phrase.rfind(verb).map(|at| pause + at + verb.len()));
    ends.max().filter(|&at| at < end)
}

/// Where the words after the last pause before `end` begin: とよさか商会 of 22日、とよさか商会は.
fn pause_before(head: &str, end: usize) -> usize {
    let head = head.get(..end).unwrap_or(head);
    let is_pause = |&(at, c): &(usize, char)| match c {
        ' ' => !joins_latin(head, at),
        c => matches!(c, '、' | '。' | '「' | '」' | ')' | ':'),
    };
    let pause = head.char_indices().rev().find(is_pause).map(|(at, _)| at);
    pause.map_or(0, |at| at + head.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8))
}

/// Reserve| |Minamo: does the blank at `at` join two words in Latin letters?
fn joins_latin(words: &str, at: usize) -> bool {
    let (before, after) = (words.get(..at).unwrap_or_default(), words.get(at + 1..).unwrap_or_default());
    before.ends_with(|c: char| c.is_ascii_alphabetic()) && after.starts_with(|c: char| c.is_ascii_uppercase())
}

/// The name in quotation marks that ends before `end`: ホテル「…」は.
fn quoted_before(words: &str, end: usize) -> Option<(usize, usize)> {
    let inner = words.get(..end)?.strip_suffix('」')?;
    let start = inner.rfind('「')? + '「'.len_utf8();
    let name = inner.get(start..)?;
    let is_name = (2..=16).contains(&name.chars().count())
        && !name.contains(['、', '。'])
        && name::bare_at(name, 0, name.len()).is_some_and(|bare| bare.len() == name.len());
    is_name.then_some((start, inner.len()))
}

/// Where the run of kanji, katakana and Latin before `end` begins.
fn run_before(words: &str, end: usize) -> Option<usize> {
    let head = words.get(..end)?;
    let head_of = |c: char| matches!(c, '一'..='鿿' | '々' | 'ァ'..='ヺ' | 'ー' | '・' | 'A'..='Z' | 'a'..='z' | '0'..='9');
    let head_of = |(at, c): (usize, char)| head_of(c) || c == ' ' && joins_latin(head, at);
    let start = head.char_indices().rev().take_while(|&place| head_of(place)).last()?.0;
    (head.get(start..)?.chars().count() >= 2).then_some(start)
}
