//! Names that begin in hiragana: of みどり設備 the mark alone finds 設備. What stands between the beginning of a line, or a
//! blank or bracket in it, and a marked end that closes the line is one name; so is what follows a verb.

use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{self, Name};

use crate::reading::{Reading, Sentence};

/// Characters before the marked end that may belong to the name.
const HEAD: usize = 8;

/// What begins a line and is no name.
const WORDS: &[&str] = &[
    "この",
    "その",
    "また",
    "なお",
    "さらに",
    "および",
    "ほかに",
    "ほか",
    "これ",
    "それ",
    "あの",
    "ある",
    "しかも",
    "そもそも",
    "いずれ",
    "すべて",
    "かつ",
    "当",
    "各",
    "元",
];

/// The name with the hiragana that it begins with.
pub(super) fn whole(reading: &Reading, sentence: &Sentence, name: Name) -> Name {
    let before = reading.words(FoldedSpan::between(sentence.span.start(), name.span.start()));
    let after = reading.words(FoldedSpan::between(name.span.end(), sentence.span.end()));
    let words = reading.words(name.span);
    let is_form_before = name.core.start() > name.span.start() && name.core.end() == name.span.end();
    let name = if is_form_before { with_particle(reading, name) } else { name };
    if let Some(signed) = words.strip_prefix("by ").or_else(|| words.strip_prefix("By ")) {
        return begun_at(name, name.span.end() - signed.len());
    }
    let acts = is_firm_that_acts(name, before, after);
    let of_firm = || {
        let again = || repeated_head(reading, before, reading.words(name.core));
        acts.then(|| of_line(before, "").or_else(again)).flatten()
    };
    if let Some(head) = of_line(before, after).or_else(|| after_verb(before)).or_else(of_firm) {
        return begun_at(name, name.span.start() - head.len());
    }
    match name::begun(reading.folded(), name.span.start()) {
        start if start < name.span.start() => begun_at(name, start),
        _ => name,
    }
}

/// 有限会社ミナモ|のちから本舗: a firm whose name goes on behind の, as the text prints it elsewhere in quotation marks.
fn with_particle(reading: &Reading, name: Name) -> Name {
    let end = past_particle(reading, name.span);
    let to = |span: FoldedSpan| FoldedSpan::between(span.start(), end);
    Name { span: to(name.span), core: to(name.core), ..name }
}

/// Where the name of a firm ends that may go on behind の.
pub(super) fn past_particle(reading: &Reading, name: FoldedSpan) -> usize {
    const LONGEST: usize = 16;
    let words = reading.words(name);
    let core = name::without_legal_form(words);
    let after = reading.folded().get(name.end()..).unwrap_or_default();
    if core == words || !after.starts_with('の') {
        return name.end();
    }
    let quoted = format!("「{core}の");
    let article = reading.words(reading.article.span);
    let rests = article.match_indices(&quoted).filter_map(|(at, open)| {
        let rest = article.get(at + open.len() - 'の'.len_utf8()..)?;
        rest.split_once('」').map(|(rest, _)| rest)
    });
    let is_name = |rest: &&str| {
        after.starts_with(rest) && rest.chars().count() <= LONGEST && !rest.contains(['、', '。', '\n'])
    };
    name.end() + rests.into_iter().find(is_name).map_or(0, str::len)
}

/// 住まいる|広場株式会社: what stands before a firm at the beginning of its sentence, where both are printed as one elsewhere.
fn repeated_head<'d>(reading: &Reading, before: &'d str, core: &str) -> Option<&'d str> {
    let head = before.rsplit([' ', '\n', '(', '「']).next()?;
    let is_head = (1..=HEAD).contains(&head.chars().count()) && head.chars().all(char::is_alphabetic);
    let printed = || reading.words(reading.article.span).matches(&format!("{head}{core}")).count() >= 2;
    (is_head && printed()).then_some(head)
}

/// みなとみらい|広場株式会社|は: a firm that opens its sentence and acts, whose form stands behind its name.
fn is_firm_that_acts(name: Name, before: &str, after: &str) -> bool {
    let is_behind = name.core.start() == name.span.start() && name.core != name.span;
    is_behind && after.starts_with(['は', 'が', '、']) && !before.contains(['、', '。'])
}

/// The name from `start` on.
fn begun_at(name: Name, start: usize) -> Name {
    let from = |span: FoldedSpan| FoldedSpan::between(start, span.end());
    Name { span: from(name.span), core: from(name.core), ..name }
}

/// A name with the word of nature with which it begins: 日の|出ミナモ通信.
pub(super) fn with_nature(reading: &Reading, span: FoldedSpan) -> FoldedSpan {
    FoldedSpan::between(name::begun(reading.folded(), span.start()), span.end())
}

/// What a body does, before its name.
const VERBS: &[&str] = &[
    "運営する",
    "運営している",
    "経営する",
    "展開する",
    "販売する",
    "製造する",
    "提供する",
    "手がける",
    "手掛ける",
    "営む",
    "扱う",
    "である",
    "受け持つ",
    "担当する",
    "担当した",
    "担う",
    "請け負う",
    "受託する",
    "委託している",
    "委託していた",
    "委託した",
    "依頼した",
];

/// The hiragana between a verb and the marked end: 運営する|みどり設備.
fn after_verb(before: &str) -> Option<&str> {
    if !before.ends_with(is_hiragana) {
        return None;
    }
    let (_, head) =
        VERBS.iter().filter_map(|verb| before.rsplit_once(verb)).min_by_key(|(_, head)| head.len())?;
    let is_name = (2..=HEAD).contains(&head.chars().count()) && head.chars().all(is_hiragana);
    is_name.then_some(head)
}

/// What stands between the beginning of a line, or a blank in it, and a name that fills the rest.
fn of_line<'d>(before: &'d str, after: &str) -> Option<&'d str> {
    let head = before.rsplit([' ', '\n', '(', '「', '・']).next()?;
    let alone = after.is_empty() || after.starts_with([' ', '\n', ')', '」', '/']);
    let count = head.chars().count();
    let like_a_name = (1..=HEAD).contains(&count)
        && head.chars().all(|c| is_hiragana(c) || matches!(c, '一'..='鿿' | '々'))
        && head.chars().any(is_hiragana)
        && !head.ends_with(['の', 'は', 'が', 'を', 'に', 'と', 'で', 'や', 'た', 'る'])
        && (count >= 3 || !head.ends_with('も'))
        && !WORDS.iter().any(|word| head.starts_with(word))
        && !head.starts_with(['お', 'ご']);
    (alone && like_a_name).then_some(head)
}

fn is_hiragana(c: char) -> bool {
    matches!(c, 'ぁ'..='ん')
}
