//! Lines that are no words of a story: dates, addressees, ways through a site, footers.

mod date;
mod day_line;
mod published;
mod site;

pub(super) use date::{behind_class, dated, day_of, opens_with_clock, opens_with_year, year_of};
pub(super) use day_line::{
    behind_month, is_classed_day, is_date_line, is_dated_name, is_of_course, is_period, opens_with_month,
    opens_with_period,
};
pub(super) use published::{gives_its_day, is_published, leads_to_earlier, names_its_day};
pub(super) use site::{
    closes_a_post, heads_contents, is_footer, is_navigation, is_of_contents, is_page_number, signs,
};

use crate::words::Words;

/// Do the words go on about a body that was named before: 同社は, 同市では, 同協会によると?
pub(super) fn is_of_the_same(words: &str) -> bool {
    const BODIES: &str = "社市町村県都府区校大院行局園店署協法組機財団研病学教委連会事セ";
    words.strip_prefix('同').is_some_and(|body| body.starts_with(|c| BODIES.contains(c)))
}

/// Do the words name a report of a series: 第2報, 最終報?
pub(super) fn names_a_report(words: &str) -> bool {
    if !words.contains('報') {
        return false;
    }
    let numbered = words.split('第').skip(1).any(|rest| {
        let after =
            rest.trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十 ".contains(c));
        after.len() < rest.len() && after.starts_with('報')
    });
    numbered || ["最終報", "続報", "初報"].iter().any(|report| words.contains(report))
}

/// Letters that may stand beside the date of a date line: 公開, 広報課, お知らせ.
const REST: usize = 5;

/// Does a numeral stand right before one of the characters of `units`: 312人?
pub(super) fn counts(words: &str, is_numeral: impl Fn(char) -> bool, units: &str) -> bool {
    words.chars().zip(words.chars().skip(1)).any(|(c, next)| is_numeral(c) && units.contains(next))
}

/// Is the line to whom it is written, or who writes?
pub(super) fn is_address(words: &str) -> bool {
    static ENDS: Words = Words::of(&[
        "各位",
        "各 位",
        "様",
        "さま",
        "御中",
        "皆様へ",
        "みなさまへ",
        "皆さまへ",
        "方へ",
        "殿",
        "関係者各位",
        "記者クラブ",
    ]);
    ENDS.ends(words) && words.chars().count() <= 28
}

/// Is the line the source of a story in brackets, with its day: (みさき新報 2022/11/02), [みさき放送 6/14、市のサイト]?
pub(super) fn is_source(words: &str) -> bool {
    const LONGEST: usize = 40;
    let within =
        |open: char, close: char| words.strip_prefix(open).and_then(|words| words.strip_suffix(close));
    let inside = within('(', ')').or_else(|| within('[', ']')).unwrap_or_default();
    let is_day = |word: &str| dated(word).is_some_and(|(_, rest)| rest.chars().count() <= REST);
    inside.chars().count() <= LONGEST && inside.split([' ', '、', ',', ':']).any(is_day)
}

/// Is the line a note under a table?
pub(super) fn is_note(words: &str) -> bool {
    static OPENS: Words = Words::of(&[
        "※", "注 ", "注)", "注:", "(注", "*", "出典", "備考", "<注", "[注", "【注", "注1", "資料:", "(出典",
        "(備考",
    ]);
    OPENS.begins(words)
}
