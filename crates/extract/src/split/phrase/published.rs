//! Titles and lines that tell when something was made public.

use super::date::{after_year, dated, opens_with_year};
use crate::words::Words;

/// Is it a title that ends with the date of its publication: 名簿の誤送信(令和5年8月10日公表)?
pub(in crate::split) fn is_published(words: &str) -> bool {
    is_labelled_as_published(words) || closes_with_its_day(words) || closes_with_its_month(words)
}

/// Is it a title behind which, after a space, stands when it was made public: 名簿の紛失 令和3年7月公表?
fn closes_with_its_month(words: &str) -> bool {
    let last = words.trim_end().rsplit_once(' ').map_or("", |(_, last)| last);
    let when = ["公表", "発表", "公表分"].iter().find_map(|made| last.strip_suffix(made));
    !words.contains('。')
        && when.is_some_and(|when| {
            let rest =
                after_year(when).map_or("", |rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
            rest.starts_with('月')
        })
}

/// Does the line begin with the day of a matter of its own behind a label: 公表日:令和5年8月10日 所管:市民課?
pub(in crate::split) fn gives_its_day(words: &str) -> bool {
    static DAYS: Words = Words::of(&[
        "公表日",
        "発表日",
        "公表年月日",
        "発表年月日",
        "報道発表日",
        "公表時期",
        "公表:",
        "公表 ",
        "発生日",
        "発生年月日",
        "発生日時",
        "発覚日",
        "判明日",
    ]);
    let words = words.trim_start_matches(['【', '[', '(', '・', '○', '●', '-', ' ']);
    let after = DAYS.iter().find_map(|label| words.strip_prefix(label));
    let day = after.map(|after| after.trim_start_matches([':', ' ', ']', '】', ')']));
    day.is_some_and(opens_with_year)
}

/// No1 【公表】令和5年8月10日 【所管】市民課: a title that gives the day of its publication behind a label.
fn is_labelled_as_published(words: &str) -> bool {
    const LABELS: &[&str] = &["【公表】", "【公表日】", "【発表】", "【発表日】", "公表日:", "発表日:"];
    if !words.contains('表') || !words.contains(['】', ':']) {
        return false;
    }
    let day = LABELS.iter().find_map(|label| words.split_once(label)).map(|(_, day)| day.trim_start());
    !words.contains('。')
        && words.chars().count() <= 80
        && day.is_some_and(|day| opens_with_year(day) && dated(day).is_some_and(|(_, rest)| !rest.is_empty()))
}

fn closes_with_its_day(words: &str) -> bool {
    let inside = words
        .trim_end()
        .strip_suffix([')', ']', '】', '〕'])
        .and_then(|words| words.rsplit_once(['(', '[', '【', '〔']));
    let Some((title, inside)) = inside.filter(|(title, _)| !title.is_empty() && !title.contains('。'))
    else {
        return false;
    };
    let inside = inside.trim_start_matches(['発', '公', '表', '報', '道', '日', ':', ' ']);
    let date = dated(inside);
    title.chars().count() <= 80
        && date
            .is_some_and(|(_, rest)| opens_with_year(inside) || rest.contains(['表', '開', '載', '報', '付']))
}

/// Is the line a title that ends with its day, or with the day of its publication: 名簿の紛失について 2024/9/13?
pub(in crate::split) fn names_its_day(words: &str) -> bool {
    const LEAST: usize = 16;
    let last = words.trim_end().rsplit(' ').next().unwrap_or_default();
    let ends = opens_with_year(last) && dated(last).is_some_and(|(_, rest)| rest.is_empty());
    !words.contains('。') && (is_published(words) || ends && words.chars().count() >= LEAST)
}

/// Does the line only say that an earlier text of the same page follows: (以下、9月15日掲載分)?
pub(in crate::split) fn leads_to_earlier(words: &str) -> bool {
    const LONGEST: usize = 30;
    static TEXTS: Words = Words::of(&[
        "掲載分",
        "公表分",
        "発表分",
        "掲載内容",
        "公表内容",
        "発表内容",
        "掲載した",
        "公表した",
        "掲載の",
        "公表の",
        "発表の",
        "お知らせ",
        "ご案内",
        "ご報告",
        "既報",
        "過去の",
        "以前の",
        "前回",
        "第1報",
        "第2報",
        "第一報",
    ]);
    let inner = words.trim_matches(|c: char| !c.is_alphanumeric());
    inner.chars().count() <= LONGEST
        && (inner.starts_with("以下")
            || inner.starts_with("これより前")
            || inner.ends_with("掲載分")
            || inner.ends_with("公表分"))
        && TEXTS.stands_in(inner)
        && inner.contains(|c: char| c.is_ascii_digit())
}
