//! Dates with which words begin, however they are written, and what follows them.

use crate::words::Words;

/// The date behind the class of a post: 行政 | 2022.05.10, お知らせ/2022年5月10日.
pub(in crate::split) fn behind_class(words: &str) -> Option<(usize, &str)> {
    const CLASS: usize = 8;
    let (class, date) = words.split_once(['|', '/', '】', ']'])?;
    let is_class = class.chars().count() <= CLASS && !class.contains(|c: char| c.is_ascii_digit());
    let date = date.trim_start();
    dated(date).filter(|_| is_class && opens_with_year(date))
}

/// The whole date behind where a cutting is from: 汐見新報 2012年11月14日(水)10時12分配信.
pub(super) fn behind_medium(words: &str) -> Option<(usize, &str)> {
    const NAME: std::ops::RangeInclusive<usize> = 3..=14;
    static MEDIA: Words = Words::of(&[
        "新聞",
        "新報",
        "日報",
        "時報",
        "タイムス",
        "タイムズ",
        "通信",
        "テレビ",
        "放送",
        "ニュース",
        "NEWS",
        "News",
        "news",
        "Web",
        "web",
        "WEB",
        "オンライン",
        "電子版",
    ]);
    let (name, date) = words.split_once([' ', '(', ','])?;
    let is_medium = NAME.contains(&name.chars().count()) && MEDIA.ends(name);
    let date = date.trim_start();
    dated(date).filter(|_| is_medium && opens_with_year(date))
}

static DATE_LABELS: Words = Words::of(&[
    "投稿日",
    "公開日",
    "掲載日",
    "更新日",
    "リリース日",
    "発表日",
    "公表日",
    "配信日",
    "日付",
    "日時",
    "発表日時",
    "公表日時",
    "漏洩日時",
    "漏えい日時",
    "流出日時",
    "掲載日時",
    "配信日時",
    "最終更新",
    "最終更新日",
    "更新日時",
    "投稿日時",
    "公開",
    "掲載",
    "更新",
    "Posted",
    "Date",
    "Published",
    "発行日",
    "作成日",
    "登録日",
]);

/// The date after one of the labels.
pub(super) fn labelled(words: &str) -> Option<(usize, &str)> {
    let words = words.trim_start_matches(['【', '[', '(']);
    if !DATE_LABELS.begins(words) {
        return None;
    }
    let after = DATE_LABELS.iter().filter_map(|label| words.strip_prefix(label));
    after.map(|after| after.trim_start_matches([':', ' ', ']', '】', ')'])).find_map(dated)
}

/// The date that opens `words`: its length in bytes and what follows.
pub(in crate::split) fn dated(words: &str) -> Option<(usize, &str)> {
    let begins = |c: char| c.is_ascii_digit() || matches!(c, '令' | '平' | '昭' | 'R' | 'H' | 'S');
    if !words.trim_start().starts_with(begins) {
        return None;
    }
    let (rest, has_year) = after_year(words).map_or((words, false), |rest| (rest, true));
    let rest = rest.trim_start();
    let (month, rest) = digits(rest)?;
    let rest = rest.trim_start().strip_prefix(['月', '/', '.', '-'])?.trim_start();
    let (day, rest) = digits(rest)?;
    let sign = rest.trim_start().strip_prefix('日');
    if !(1..=12).contains(&month)
        || !(1..=31).contains(&day)
        || (sign.is_none() && !has_year && !words.contains('/'))
    {
        return None;
    }
    let rest = sign.unwrap_or(rest);
    Some((words.len() - rest.len(), rest))
}

/// The date that opens `words` in English: Jun 3, 2024, 3 June 2024.
pub(super) fn in_english(words: &str) -> Option<(usize, &str)> {
    const MONTHS: &[&str] =
        &["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let is_part = |part: &&str| {
        let core = part.trim_end_matches([',', '.']);
        MONTHS.iter().any(|month| core.starts_with(month))
            || (1..=4).contains(&core.len()) && core.parse::<u16>().is_ok()
    };
    let parts: Vec<&str> = words.split(' ').take(3).take_while(is_part).collect();
    let has_month = parts.iter().any(|part| part.starts_with(|c: char| c.is_ascii_uppercase()));
    let length: usize = parts.iter().map(|part| part.len() + 1).sum();
    (parts.len() == 3 && has_month).then(|| (length - 1, words.get(length..).unwrap_or_default()))
}

/// Does a year stand in the date that opens `words`?
pub(in crate::split) fn opens_with_year(words: &str) -> bool {
    after_year(words).is_some()
}

/// Does a time of day follow a date: 8:45, 10時?
pub(in crate::split) fn opens_with_clock(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '午', '前', '後']);
    let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    after.len() < rest.len() && after.starts_with([':', '時'])
}

/// The year with which the line begins: 2024年, 平成24年.
pub(in crate::split) fn year_of(words: &str) -> Option<&str> {
    words.get(..words.len() - after_year(words)?.len())
}

/// The year, the month and the day with which the line begins.
pub(in crate::split) fn day_of(words: &str) -> Option<(u32, u32, u32)> {
    const BEFORE: &[(&[char], u32)] = &[(&['令', 'R'], 2018), (&['平', 'H'], 1988), (&['昭', 'S'], 1925)];
    let year = year_of(words)?;
    let first = BEFORE.iter().find(|(eras, _)| year.starts_with(*eras)).map_or(0, |(_, before)| *before);
    let counted = year.trim_start_matches(|c: char| !c.is_ascii_digit());
    let (year, _) = digits(counted).unwrap_or((1, ""));
    let (month, rest) = digits(after_year(words)?.trim_start())?;
    let (day, _) = digits(rest.trim_start_matches(['月', '/', '.', '-', ' ']))?;
    Some((first + year, month, day))
}

/// What follows 2024年, 2024/, R6., 令和6年.
pub(super) fn after_year(words: &str) -> Option<&str> {
    let eras = ["令和", "平成", "昭和", "R", "H", "S"];
    let era = eras.iter().find_map(|era| words.strip_prefix(era));
    let rest = era.unwrap_or(words).trim_start();
    let (_, after) = digits(rest).or_else(|| rest.strip_prefix('元').map(|rest| (1, rest)))?;
    let length = rest.len() - after.len();
    if era.is_none() && length != 4 {
        return None;
    }
    after.trim_start().strip_prefix(['年', '/', '.', '-'])
}

pub(super) fn digits(words: &str) -> Option<(u32, &str)> {
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = words.strip_suffix(rest)?;
    if number.len() > 4 {
        return None;
    }
    number.parse().ok().map(|number| (number, rest))
}
