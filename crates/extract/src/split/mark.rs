//! What opens a line: a sign, a number, a bracket, and where the words after it begin.

use crate::words::Words;

/// The manner in which a heading is marked. Lines marked alike stand beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark {
    /// ● ■ ◆◆.
    Sign(char),
    /// ■1. ◆◆2.
    SignNumber(char),
    /// 【お詫び】…, 【事故帖#2026-009】….
    Bracket(char),
    /// 【1】 〔1〕 \[1\] (1).
    BracketNumber(char),
    /// 1. 1) and, as a space, a bare number.
    Number(char),
    /// ①.
    Circled,
    /// 第1章, 第1.
    Chapter,
    /// 一, 二.
    Kanji,
    /// 事例1, No.2:.
    Counted,
    /// 案件1, 2件目, 第3件, 【1件目】: matters that are told one after the other.
    Matter,
    /// ア イ. ウ)
    Kana,
    /// A. B)
    Letter,
    /// 2.1
    Decimal,
    /// 09:30
    Clock,
    /// title: タイトル:
    Label,
    /// `## `.
    Hashes(u8),
}

/// An opening mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Opening<'w> {
    /// How the line is marked.
    pub(super) mark: Mark,
    /// The words inside the bracket, where it is one.
    pub(super) inside: &'w str,
    /// The words after the mark.
    pub(super) after: &'w str,
}

/// The signs that may open a title.
pub(super) const SIGNS: &str = "〇―—─━│┃┏┌└┗╋☞▷▸❏✿✽❀✤♣♠♥♪➤➢●■◆▼★◎□◇▽▲△☆○◯◼▶►◉❖✦♦◾◽▪▫";
const BRACKETS: &[(char, char)] = &[
    ('【', '】'),
    ('〔', '〕'),
    ('[', ']'),
    ('(', ')'),
    ('<', '>'),
    ('《', '》'),
    ('〈', '〉'),
    ('『', '』'),
    ('「', '」'),
];
/// Characters within a bracket that is a mark, and within one that is a whole line.
const INSIDE: usize = 30;
const WHOLE: usize = 60;

/// The mark that opens `words`, a folded line.
pub(super) fn opening(words: &str) -> Option<Opening<'_>> {
    let first = words.chars().next()?;
    if first == '#' {
        return hashes(words).or_else(|| hash_number(words));
    }
    if !may_open(first) {
        return None;
    }
    if is_sign(first) || is_star(words) {
        return Some(sign(first, words));
    }
    if first == '*'
        && let Some(opening) = stars(words)
    {
        return Some(opening);
    }
    if matches!(first, '-' | '=') {
        return ruled(first, words);
    }
    if matches!(first, '<' | '>')
        && let Some(opening) = angles(words)
    {
        return Some(opening);
    }
    if let Some(&(open, close)) = BRACKETS.iter().find(|(open, _)| *open == first) {
        return bracket(open, close, words);
    }
    if first == '第' {
        return chapter(words).or_else(|| ordinal(words));
    }
    if ('①'..='⑳').contains(&first) || ('❶'..='❿').contains(&first) {
        return Some(opened(Mark::Circled, words.trim_start_matches(first)));
    }
    counted(words)
        .or_else(|| matter(words))
        .or_else(|| label(words))
        .or_else(|| kana(words))
        .or_else(|| kanji(words))
        .or_else(|| letter(words))
        .or_else(|| pair(words))
        .or_else(|| number(words))
}

/// title: 答案の紛失, as feeds print it.
fn label(words: &str) -> Option<Opening<'_>> {
    const TITLES: &[&str] = &["title", "Title", "TITLE", "タイトル", "Subject"];
    let rest = TITLES.iter().find_map(|title| words.strip_prefix(title))?;
    rest.strip_prefix(':').filter(|after| !after.trim().is_empty()).map(|after| opened(Mark::Label, after))
}

/// A. 答案の紛失; Q. asks.
fn letter(words: &str) -> Option<Opening<'_>> {
    let rest = words.strip_prefix(|c: char| c.is_ascii_uppercase() && c != 'Q')?;
    let rest = rest.strip_prefix(['.', ')'])?;
    let is_parted = rest.starts_with(|c: char| c == ' ' || !c.is_ascii());
    is_parted.then(|| opened(Mark::Letter, rest.trim_start_matches(' ')))
}

/// Two numbers and a space: 2.1 主な事案, 09:30 速報.
fn pair(words: &str) -> Option<Opening<'_>> {
    let after_number = |words: &'_ str| {
        let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
        (1..=2).contains(&(words.len() - rest.len())).then_some(words.len() - rest.len())
    };
    let first = after_number(words)?;
    let sign = words.get(first..)?.chars().next().filter(|sign| matches!(sign, '.' | ':' | '-' | '・'))?;
    let rest = words.get(first + sign.len_utf8()..)?;
    let second = after_number(rest)?;
    let rest = rest.get(second..)?.strip_prefix(' ').filter(|_| sign != '-' || first == 1 && second == 1)?;
    Some(opened(if sign == ':' { Mark::Clock } else { Mark::Decimal }, rest))
}

/// << 答案の紛失 >>, >> 答案の紛失
fn angles(words: &str) -> Option<Opening<'_>> {
    let inner = words.strip_prefix("<<").and_then(|inner| inner.trim_end().strip_suffix(">>"));
    if let Some(inside) = inner.map(str::trim).filter(|inside| !inside.is_empty()) {
        return Some(Opening { mark: Mark::Bracket('<'), inside, after: "" });
    }
    let after = words.strip_prefix(">>").filter(|after| after.chars().count() > POINTER)?;
    Some(opened(Mark::Sign('>'), after))
}

/// Characters of words that only point elsewhere: >> 次のページへ.
const POINTER: usize = 8;

/// 案件1 答案の紛失, 2件目:答案の紛失
fn matter(words: &str) -> Option<Opening<'_>> {
    const BEFORE: &[&str] =
        &["案件", "議題", "議案", "審議事項", "報告事項", "報告", "協議事項", "説明事項", "スライド"];
    let after = match BEFORE.iter().find_map(|word| words.strip_prefix(word)) {
        Some(rest) => without_counted(rest.trim_start())?,
        None => MATTERS.iter().find_map(|word| without_number(words)?.strip_prefix(word))?,
    };
    let after = after.strip_prefix([' ', ':', '.', ')', '、', '-', '/'])?;
    Some(opened(Mark::Matter, after))
}

/// What follows the number of a matter: 1, (1), 第48号; of a bracket, its end too.
fn without_counted(words: &str) -> Option<&str> {
    if let Some(inside) = words.strip_prefix('(') {
        return without_number(inside).filter(|rest| rest.starts_with(')'));
    }
    match words.strip_prefix('第') {
        Some(number) => without_number(number)?.strip_prefix('号'),
        None => without_number(words),
    }
}

/// 第3件 答案の紛失
fn ordinal(words: &str) -> Option<Opening<'_>> {
    let after = without_number(words.strip_prefix('第')?)?;
    let after = ["件", "例"].iter().find_map(|word| after.strip_prefix(word))?;
    Some(opened(Mark::Matter, after.strip_prefix([' ', ':', '.', '、', '/'])?))
}

/// Words that count matters behind a number.
const MATTERS: &[&str] = &["件目", "つ目", "例目", "点目"];

/// 事故1, 事案 2: do the words in a bracket count an accident?
fn is_accident(inside: &str) -> bool {
    const ACCIDENTS: &[&str] = &["事故", "事案", "案件", "事件"];
    let number = ACCIDENTS.iter().find_map(|word| inside.strip_prefix(word)).map(str::trim_start);
    number.and_then(without_number).is_some_and(str::is_empty)
}

/// What follows the number that opens `words`.
fn without_number(words: &str) -> Option<&str> {
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
    (1..=3).contains(&(words.len() - rest.len())).then_some(rest)
}

/// Is it a sign that marks headings? Letters are told by their place among the characters.
fn is_sign(c: char) -> bool {
    matches!(c, '―'..='〇' | '—') && SIGNS.contains(c)
}

/// May a mark begin with this character? Most lines are ruled out here.
fn may_open(first: char) -> bool {
    !matches!(first, 'ぁ'..='ん' | '一'..='鿿')
        || matches!(first, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '第')
        || matches!(first, '案' | '議' | '審' | '報')
        || COUNTING.may_begin(first)
}

/// ア 答案の紛失
fn kana(words: &str) -> Option<Opening<'_>> {
    let rest = words.strip_prefix(|c| "アイウエオカキクケコサシスセソタチツテト".contains(c))?;
    let rest = rest.strip_prefix([' ', '.', ')', ':'])?;
    Some(opened(Mark::Kana, rest))
}

/// A number in Chinese characters, alone before a space or a stop.
fn kanji(words: &str) -> Option<Opening<'_>> {
    let after = words.trim_start_matches(|c| "一二三四五六七八九十".contains(c));
    let is_number = (1..=9).contains(&(words.len() - after.len()));
    after.strip_prefix([' ', '.', '、', ')']).filter(|_| is_number).map(|after| opened(Mark::Kanji, after))
}

/// Words that count items before a number.
static COUNTING: Words = Words::of(&[
    "事例",
    "ケース",
    "CASE",
    "Case",
    "No.",
    "NO.",
    "No",
    "トピック",
    "トピックス",
    "ニュース",
    "その",
    "カード",
    "投稿",
    "項目",
    "記事",
    "事案",
    "事故",
    "事件",
    "話題",
    "TOPIC",
    "Topic",
    "TOPICS",
    "NEWS",
    "News",
    "Item",
]);

/// What follows a word that counts items, where one opens `words`.
pub(super) fn counting(words: &str) -> Option<&str> {
    if !COUNTING.begins(words) {
        return None;
    }
    COUNTING.iter().find_map(|word| words.strip_prefix(word))
}

fn counted(words: &str) -> Option<Opening<'_>> {
    let rest = counting(words)?.trim_start();
    let is_numeral =
        |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c) || ('①'..='⑳').contains(&c);
    let rest = behind_year(rest).unwrap_or(rest);
    let after = rest.trim_start_matches(is_numeral);
    let is_number = (1..=3).contains(&(rest.len() - after.len()));
    let after = after.strip_prefix([' ', ':', '.', ')', '、', '。', '】', '|', '-', '―', '/'])?;
    is_number.then(|| opened(Mark::Counted, after))
}

/// 2022-|171, 24-|131, R6-|014: what follows the year in the number of a series.
fn behind_year(words: &str) -> Option<&str> {
    let number = words.strip_prefix(['R', 'H']).unwrap_or(words);
    let rest = number.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_year = match number.len() - rest.len() {
        1 => number.len() < words.len(),
        2 => true,
        4 => number.starts_with("20"),
        _ => false,
    };
    let count = rest.strip_prefix(['-', '/']).filter(|_| is_year)?;
    let digits = count.len() - count.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    (digits >= 2 || is_year && number.len() - rest.len() == 4 && digits == 1).then_some(count)
}

fn opened(mark: Mark, after: &str) -> Opening<'_> {
    Opening { mark, inside: "", after: after.trim_start() }
}

/// Does one star, and no space, stand before the words: *名簿を紛失? With a space it is an item of a list.
fn is_star(words: &str) -> bool {
    words.strip_prefix('*').is_some_and(|rest| !rest.starts_with(['*', ' ']) && !rest.is_empty())
}

fn hashes(words: &str) -> Option<Opening<'_>> {
    let after = words.trim_start_matches('#');
    let level = u8::try_from(words.len() - after.len()).ok()?;
    (level <= 6 && after.starts_with(' ')).then(|| opened(Mark::Hashes(level), after))
}

/// #3 答案の紛失: the third of several.
fn hash_number(words: &str) -> Option<Opening<'_>> {
    let after = without_number(words.strip_prefix('#')?)?;
    let after = after.strip_prefix([' ', ':', '.', '、'])?;
    Some(opened(Mark::Counted, after))
}

/// ** 名簿の紛失, as wikis mark headings; one star marks an item of a list.
fn stars(words: &str) -> Option<Opening<'_>> {
    let after = words.trim_start_matches('*');
    let level = u8::try_from(words.len() - after.len()).ok()?;
    let is_heading = (2..=4).contains(&level) && after.starts_with(' ') && !after.trim_end().ends_with('*');
    is_heading.then(|| opened(Mark::Hashes(level), after))
}

fn sign(first: char, words: &str) -> Opening<'_> {
    let after = words.trim_start_matches(|c| is_sign(c) || c == ' ' || c == first);
    match enclosed(after).or_else(|| numbered(after)).or_else(|| bracket_number(after)) {
        Some(numbered) => opened(Mark::SignNumber(first), numbered.after),
        None => opened(Mark::Sign(first), after),
    }
}

/// A number between two signs: ■1■.
fn enclosed(words: &str) -> Option<Opening<'_>> {
    let after = words.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let is_number = (1..=3).contains(&(words.len() - after.len())) && after.starts_with(is_sign);
    is_number.then(|| opened(Mark::Number(' '), after.trim_start_matches(is_sign)))
}

/// --【1】答案の紛失, == [2] 名簿の紛失: a rule before a number in brackets.
fn ruled(rule: char, words: &str) -> Option<Opening<'_>> {
    let after = words.trim_start_matches(rule);
    let is_rule = words.len() - after.len() >= 2;
    let opening = bracket_number(after.trim_start()).filter(|_| is_rule)?;
    Some(opened(Mark::SignNumber(rule), opening.after))
}

fn bracket_number(words: &str) -> Option<Opening<'_>> {
    let first = words.chars().next()?;
    let &(open, close) = BRACKETS.iter().find(|(open, _)| *open == first)?;
    bracket(open, close, words).filter(|opening| matches!(opening.mark, Mark::BracketNumber(_)))
}

fn bracket(open: char, close: char, words: &str) -> Option<Opening<'_>> {
    let (inside, after) = words.strip_prefix(open)?.split_once(close)?;
    let most = if after.is_empty() { WHOLE } else { INSIDE };
    if inside.is_empty() || inside.contains("//") || inside.chars().count() > most {
        return None;
    }
    if open == '「' && !after.is_empty() {
        return None;
    }
    let is_counted = || without_number(inside).is_some_and(|rest| MATTERS.contains(&rest));
    if is_counted() || !after.is_empty() && is_accident(inside) {
        return Some(Opening { inside, ..opened(Mark::Matter, after) });
    }
    let numeral = inside.trim().trim_start_matches("その");
    let is_numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let numbered = (1..=3).contains(&numeral.chars().count()) && numeral.chars().all(is_numeral);
    let mark = if numbered { Mark::BracketNumber(open) } else { Mark::Bracket(open) };
    Some(Opening { inside, ..opened(mark, after) })
}

fn chapter(words: &str) -> Option<Opening<'_>> {
    let after = words.strip_prefix('第')?;
    let rest = after.trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c));
    if rest.len() == after.len() {
        return None;
    }
    let rest = rest.strip_prefix(['章', '話', '回', '部', ' ', '.', ':'])?;
    Some(opened(Mark::Chapter, rest))
}

/// A number at the beginning of a line; 1.5 is none, 2. 3つの市 is one.
fn number(words: &str) -> Option<Opening<'_>> {
    let opening = numbered(words)?;
    let sign_before = words.get(..words.len() - opening.after.len()).is_some_and(|mark| !mark.ends_with(' '));
    let is_decimal = sign_before && opening.after.starts_with(|c: char| c.is_ascii_digit());
    (!is_decimal).then_some(opening)
}

/// A number behind another mark.
fn numbered(words: &str) -> Option<Opening<'_>> {
    let after = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = words.len() - after.len();
    let sign = after.chars().next()?;
    if !(1..=3).contains(&digits) || !matches!(sign, '.' | ')' | '、' | ':' | ' ' | '|' | '■' | '●' | '◆')
    {
        return None;
    }
    let after = after.strip_prefix(sign)?;
    // 3■ stands beside 3.■.
    let sign = if matches!(sign, '■' | '●' | '◆') { '.' } else { sign };
    Some(opened(Mark::Number(sign), after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_open_lines() {
        let check = |words: &str, mark: Mark, after: &str| {
            let found = opening(words).unwrap();
            assert_eq!((found.mark, found.after), (mark, after), "{words}");
        };
        check("●汐見市、名簿を紛失", Mark::Sign('●'), "汐見市、名簿を紛失");
        check("◆◆1.会員サイトに不正ログイン", Mark::SignNumber('◆'), "会員サイトに不正ログイン");
        check("◆3.3つの市で続いた誤り", Mark::SignNumber('◆'), "3つの市で続いた誤り");
        check("■【2】誤送信", Mark::SignNumber('■'), "誤送信");
        check("--【2】誤送信", Mark::SignNumber('-'), "誤送信");
        check("== [2] 誤送信", Mark::SignNumber('='), "誤送信");
        check("■1■ 誤送信", Mark::SignNumber('■'), "誤送信");
        check("☆ 2 ☆誤送信", Mark::SignNumber('☆'), "誤送信");
        check("3■名簿の紛失", Mark::Number('.'), "名簿の紛失");
        check("3.■名簿の紛失", Mark::Number('.'), "■名簿の紛失");
        check("二 名簿の紛失", Mark::Kanji, "名簿の紛失");
        check("十一、誤送信", Mark::Kanji, "誤送信");
        check("事例3:誤送信", Mark::Counted, "誤送信");
        check("No.12 誤送信", Mark::Counted, "誤送信");
        check("〔1〕誤送信", Mark::BracketNumber('〔'), "誤送信");
        check("[12] 紛失", Mark::BracketNumber('['), "紛失");
        check("【事故帖#2026-009】紛失", Mark::Bracket('【'), "紛失");
        check("(3) 対応", Mark::BracketNumber('('), "対応");
        check("1. 概要", Mark::Number('.'), "概要");
        check("2 大学 誤送信", Mark::Number(' '), "大学 誤送信");
        check("第2章 事例", Mark::Chapter, "事例");
        check("事例1:汐見市 名簿を紛失", Mark::Counted, "汐見市 名簿を紛失");
        check("ケース 2 誤送信", Mark::Counted, "誤送信");
        check("その二 誤送信", Mark::Counted, "誤送信");
        check("事例③ 誤送信", Mark::Counted, "誤送信");
        check("事例 2022-171 誤送信", Mark::Counted, "誤送信");
        check("事例24-171 誤送信", Mark::Counted, "誤送信");
        check("事案R6-014 誤送信", Mark::Counted, "誤送信");
        check("2. 3つの市で続いた誤送信", Mark::Number('.'), "3つの市で続いた誤送信");
        check("*誤送信(港町)", Mark::Sign('*'), "誤送信(港町)");
        check("イ 答案の紛失", Mark::Kana, "答案の紛失");
        check("― 検針票、風に舞う ―", Mark::Sign('―'), "検針票、風に舞う ―");
        check("━ 【事例】名簿を転職先へ", Mark::Sign('━'), "【事例】名簿を転職先へ");
        check("## 事例", Mark::Hashes(2), "事例");
        check("A. 答案の紛失", Mark::Letter, "答案の紛失");
        check("B.東丘病院", Mark::Letter, "東丘病院");
        check("2.1 答案の紛失", Mark::Decimal, "答案の紛失");
        check("09:30 答案の紛失", Mark::Clock, "答案の紛失");
        check("TOPIC 2 答案の紛失", Mark::Counted, "答案の紛失");
        check("│1│答案の紛失", Mark::SignNumber('│'), "答案の紛失");
        check("No1 答案の紛失", Mark::Counted, "答案の紛失");
        check("title: 答案の紛失", Mark::Label, "答案の紛失");
        check("案件1 答案の紛失", Mark::Matter, "答案の紛失");
        check("【2件目】答案の紛失", Mark::Matter, "答案の紛失");
        check("3件目:答案の紛失", Mark::Matter, "答案の紛失");
        check("【事故2】答案の紛失", Mark::Matter, "答案の紛失");
        check("【事故の概要】答案の紛失", Mark::Bracket('【'), "答案の紛失");
        check("☞東丘中・答案の紛失", Mark::Sign('☞'), "東丘中・答案の紛失");
        check("╋╋ 答案の紛失╋╋", Mark::Sign('╋'), "答案の紛失╋╋");
        check(">> 中学校で答案の紛失", Mark::Sign('>'), "中学校で答案の紛失");
        check("<< 答案の紛失 >>", Mark::Bracket('<'), "");
        check("「答案の紛失」", Mark::Bracket('「'), "");
        check("第3件 答案の紛失", Mark::Matter, "答案の紛失");
        check("#3 答案の紛失", Mark::Counted, "答案の紛失");
        check("03|東丘中|答案の紛失", Mark::Number('|'), "東丘中|答案の紛失");
    }

    #[test]
    fn words_are_no_marks() {
        for words in [
            "--- 誤送信",
            "-【2】誤送信",
            "* 紛失",
            "**紛失**",
            "1.5倍に増えた",
            "第三者による",
            "<https://example.jp/>",
            "#タグ",
            "2024年",
            "当社は",
            "第1報",
            "第3件は答案の紛失",
            "#2024年 事故",
            "事例3件",
            "事例2022年 誤送信",
            "その後は",
            "事例を集めた",
            "ニュースの一覧",
            "一部の会員",
            "二次被害",
            "Q. 氏名も流出したのですか",
            "A社が",
            "12.5%の",
            "「答案の紛失」について",
            ">> 次へ",
            "議題は3件",
            "2件目は",
        ] {
            assert_eq!(opening(words), None, "{words}");
        }
    }
}
