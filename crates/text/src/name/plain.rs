//! Words that are no names: of grammar, and common nouns that stand where a name might.

use std::sync::LazyLock;

use super::list::List;

/// Words that introduce a name without a particle: 委託先東丘印刷株式会社.
const INTRODUCTIONS: &[&str] = &[
    "再委託先",
    "委託先",
    "委託業者",
    "委託会社",
    "委託事業者",
    "受託者",
    "受託業者",
    "受託会社",
    "受託事業者",
    "指定管理者",
    "運営会社",
    "運営事業者",
    "運営元",
    "保守会社",
    "親会社",
    "子会社",
    "関連会社",
    "グループ会社",
    "連結子会社",
    "提供元",
    "供給元",
    "開発元",
    "販売元",
    "発行元",
    "発注者",
    "会社名",
    "法人名",
    "商号",
    "名称",
    "調査会社",
    "印刷会社",
    "請負業者",
    "旧",
    "元請",
    "取引先",
    "代理店",
    "販売代理店",
    "当社子会社",
    "弊社子会社",
    "同社子会社",
    "通販大手",
    "大手",
];

/// Bytes of the introduction at the beginning of a run.
pub(super) fn introduction(run: &str) -> usize {
    let longest = INTRODUCTION.longest(run).map_or(0, |(word, ())| word.len());
    let longest = longest + super::past_country(&run[longest..]);
    if longest < run.len() { longest } else { 0 }
}

static INTRODUCTION: LazyLock<List<()>> =
    LazyLock::new(|| List::of(INTRODUCTIONS.iter().map(|&word| (word, ()))));

/// Parts of which a run that is no name may wholly consist.
static COMMON: LazyLock<List<()>> = LazyLock::new(|| {
    let words = include_str!("common.txt").split_whitespace();
    List::of(words.map(|word| (word, ())))
});

/// Bytes of the longest common word at the beginning.
fn common_word(run: &str) -> usize {
    COMMON.longest(run).map_or(0, |(word, ())| word.len())
}

/// A社, B病院: the letter stands for a name that the text hides.
fn without_letter(run: &str) -> &str {
    let mut chars = run.chars();
    let lone = chars.next().is_some_and(|c| c.is_ascii_alphabetic())
        && !chars.clone().next().is_some_and(|c| c.is_ascii_alphanumeric());
    if lone { chars.as_str() } else { run }
}

/// Bytes of 第六, 第3 at the beginning: which of several.
fn ordinal(run: &str) -> usize {
    let digits = |c: char| "一二三四五六七八九十".contains(c) || c.is_ascii_digit();
    run.strip_prefix('第').map_or(0, |rest| run.len() - rest.trim_start_matches(digits).len())
}

/// Is the run put together of common words, digits and single letters alone?
pub(super) fn is_common(run: &str) -> bool {
    let mut rest = run.trim_matches(|c: char| c.is_ascii_digit() || c == ' ');
    if rest.chars().count() <= 1 {
        return true;
    }
    rest = without_letter(rest);
    while !rest.is_empty() {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ').len();
        match common_word(rest).max(digits).max(ordinal(rest)) {
            0 => return false,
            taken => rest = &rest[taken..],
        }
    }
    true
}
