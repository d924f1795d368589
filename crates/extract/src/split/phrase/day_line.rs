//! Lines that hold or begin with a day, a month or a year.

use super::REST;
use super::date::{
    after_year, behind_class, behind_medium, dated, digits, in_english, labelled, opens_with_year,
};
use crate::words::Words;

/// Does the line hold a date and little else: 2024年5月1日, 11/27 公開, 投稿日:2024/05/01?
pub(in crate::split) fn is_date_line(words: &str) -> bool {
    if !words.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let after_marks = words.trim_start_matches(['【', '[', '(', '(', '■', '●', ' ']);
    let Some((date, rest)) = dated(after_marks)
        .or_else(|| labelled(words))
        .or_else(|| in_english(after_marks))
        .or_else(|| behind_class(words))
        .or_else(|| behind_medium(words))
    else {
        return false;
    };
    let is_short = || rest.chars().filter(|c| c.is_alphabetic() && !CLOCK.contains(*c)).nth(REST).is_none();
    date > 0 && (is_short() || names_class(rest))
}

/// What stands beside the day of a post.
static CLASSES: Words = Words::of(&[
    "カテゴリ",
    "分類:",
    "タグ:",
    "タグ ",
    "ジャンル",
    "Category",
    "Tag",
    "by ",
    "文:",
    "文=",
    "記者",
    "投稿者",
    "執筆",
]);

/// Does the rest of a date line say of which class the post is, or whose?
fn names_class(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '/', '|', '-', ')', '(', '[', '・']);
    !rest.contains('。') && CLASSES.begins(rest)
}

/// Does the line begin with a month: 3月 …, 2024年3月 …, 2024年3月:…?
pub(in crate::split) fn opens_with_month(words: &str) -> bool {
    behind_whole_month(words).is_some()
}

/// Does the line begin with a year and a month, or a year alone, that something parts from a title: 2024年3月:…, 2024年:…?
pub(in crate::split) fn opens_with_period(words: &str) -> bool {
    let Some(rest) = after_year(words) else { return false };
    opens_with_month(words) || words.contains('年') && is_parted(rest)
}

/// What follows the month with which the line begins, and what parts it from the title.
fn behind_whole_month(words: &str) -> Option<&str> {
    let rest = after_year(words).unwrap_or(words).trim_start();
    let (month, rest) = digits(rest).filter(|(month, _)| (1..=12).contains(month))?;
    let rest = rest.strip_prefix('月').filter(|rest| is_parted(rest))?;
    (month > 0).then_some(rest.trim_start_matches(PARTS))
}

/// What parts a date from the title behind it.
const PARTS: [char; 7] = [' ', ':', '|', '/', '―', '■', '…'];

fn is_parted(rest: &str) -> bool {
    rest.starts_with(PARTS) && !rest.trim_start_matches(PARTS).is_empty()
}

/// What follows the month or the day that opens a line; the line where none does.
pub(in crate::split) fn behind_month(words: &str) -> &str {
    if let Some((_, rest)) = dated(words) {
        return rest.trim_start();
    }
    behind_whole_month(words).unwrap_or(words)
}

/// Does the line hold a date and the name of a body: 2024/09/12 みさき商会?
pub(in crate::split) fn is_dated_name(words: &str) -> bool {
    const NAME: usize = 20;
    let Some((_, rest)) = dated(words) else {
        return false;
    };
    let name = rest.trim();
    let ends =
        name.ends_with(|c: char| "市町村県府都区省庁局院社校園大会".contains(c)) || name.contains("会社");
    ends && name.chars().count() <= NAME && !name.contains(['。', '、', ' '])
}

/// Letters of dates and times of day, which do not count.
const CLOCK: &str = "年月日火水木金土曜時分秒午前後現在平成令和昭頃更新初回掲載公開表投稿発";

/// Does the line hold nothing but a year or a month, under which the days stand: ■2014年(平成26年), 【令和5年4月】?
pub(in crate::split) fn is_period(words: &str) -> bool {
    const PERIOD: &str = "年月度平成令和昭元";
    // Wikis add a way to change what stands below.
    let words = words.trim_end().strip_suffix("[編集]").unwrap_or(words);
    let inner = words.trim_matches(|c: char| !c.is_alphanumeric());
    let is_of_period = |c: char| c.is_ascii_digit() || PERIOD.contains(c) || !c.is_alphanumeric();
    after_year(inner).is_some() && inner.chars().all(is_of_period)
}

/// Does the line date a step in the course of one event, or how long it went on: 11月7日(月)5時40分, 2024年5月1日~5月9日?
pub(in crate::split) fn is_of_course(words: &str) -> bool {
    const SPANS: &[&str] = &["~", "頃", "ごろ", "から", "まで"];
    let is_span = |rest: &str| SPANS.iter().any(|word| rest.contains(word));
    dated(words).is_some_and(|(_, rest)| is_span(rest) || !opens_with_year(words) && words.contains('時'))
}

/// Does the line hold a whole day and the class of what stands below it: 2024.05.01 不正アクセス?
pub(in crate::split) fn is_classed_day(words: &str) -> bool {
    const CLASS: std::ops::RangeInclusive<usize> = 2..=12;
    let Some((_, rest)) = dated(words).filter(|_| opens_with_year(words)) else { return false };
    let class = rest.trim_matches(|c: char| !c.is_alphanumeric());
    rest.starts_with(PARTS)
        && CLASS.contains(&class.chars().count())
        && !class.contains(|c: char| c.is_ascii_digit() || "をがにはでへと。、:".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_told_from_words() {
        let dates = [
            "2024年5月1日",
            "令和6年5月1日(水)",
            "11/27 公開",
            "投稿日:2024/05/01",
            "リリース日:2024年5月27日",
            "2022-03-04 09:00",
            "R6.5.1",
            "【2024.5.1】",
            "平成 30 年 12 月 21 日",
            "2020年8月15日 20時32分",
            "掲載日:2023年8月9日 ページID:0012345",
        ];
        for words in dates {
            assert!(is_date_line(words), "{words}");
        }
        let words = [
            "5月1日、市は会員の名簿を紛失したと発表しました。",
            "1 概要",
            "第1報",
            "3.5倍",
            "7月29日 カード決済を停止",
            "2026年2月4日 目次の並びを新しい順にしました",
            "個人情報の紛失について",
            "12",
        ];
        for words in words {
            assert!(!is_date_line(words), "{words}");
        }
    }

    #[test]
    fn days_of_titles_are_told_from_those_of_a_course() {
        for words in ["11月7日(月)5時40分", "2024年5月1日~5月9日", "2024年5月1日22時頃", "5月1日から9日まで"]
        {
            assert!(is_of_course(words), "{words}");
        }
        for words in ["2024年5月1日", "2024年5月1日 10時00分 公開", "5月1日"] {
            assert!(!is_of_course(words), "{words}");
        }
        for words in ["2024.05.01 不正アクセス", "2024/5/1 | 設定ミス"] {
            assert!(is_classed_day(words), "{words}");
        }
        for words in ["2024.05.01", "2024.05.01 名簿を紛失", "5/1 設定ミス", "2024年5月1日の会議"]
        {
            assert!(!is_classed_day(words), "{words}");
        }
        for words in ["2024年3月:名簿の紛失", "2024年3月 名簿の紛失", "2024年:名簿の紛失"]
        {
            assert!(opens_with_period(words), "{words}");
        }
        for words in ["2024年3月", "2024年3月の紛失", "3月:名簿の紛失", "2024年度の事故"] {
            assert!(!opens_with_period(words), "{words}");
        }
    }
}
