//! Names without a mark on the short lines that head or sign a letter: 2月3日 ミナモ 危機対策室, ミナモ | ニュース, and a
//! name above the line of its head.

use jikenbo_text::{FoldedSpan, name};

use super::lodging;
use super::place::{Layout, Place};
use super::shop;
use crate::reading::Reading;
use crate::rule::telling;
use crate::words::Words;

/// Lines at the head, and at the foot, that may hold the name.
const HEAD: usize = 8;
const FOOT: usize = 8;
/// Characters of such a line, and of a name.
const LINE: usize = 70;
const NAME: std::ops::RangeInclusive<usize> = 3..=18;

/// Names on the lines of the article, with their weights and reasons.
pub(super) fn names(reading: &Reading, layout: &Layout) -> Vec<(FoldedSpan, i32, &'static str)> {
    let own = telling::is_polite(reading);
    let foot = reading.lines.len().saturating_sub(FOOT);
    let mut found = Vec::new();
    for (at, line) in reading.lines.iter().enumerate() {
        let place = layout.of_line(at);
        let is_short = matches!(place, Place::Line | Place::Title | Place::Contact | Place::Trail);
        let words = reading.words(line.span);
        if !is_short || words.chars().count() > LINE || is_source(words) {
            continue;
        }
        if place == Place::Line {
            found.extend(alone(reading, at));
        }
        if own && (at < HEAD || at >= foot) && !line.is_item {
            found.extend(sends(reading, at, line.span));
        }
    }
    found.retain(|(span, ..)| !is_a_day(reading, *span) && !is_of_a_list(reading.words(*span)));
    found.retain(|(span, ..)| own || !is_outlet(reading.words(*span)));
    found
}

/// 窓辺IT速報, みなもニュース: is it what a reporter writes for?
fn is_outlet(name: &str) -> bool {
    static OUTLETS: Words = Words::of(&[
        "速報",
        "ニュース",
        "NEWS",
        "News",
        "ウォッチ",
        "ウオッチ",
        "Watch",
        "タイムス",
        "Times",
        "ジャーナル",
        "Journal",
    ]);
    OUTLETS.ends(name)
}

/// (みなも日報 2019.6.15): does a line in brackets tell where an article was printed, and when?
fn is_source(words: &str) -> bool {
    let words = words.trim();
    let inner = [('(', ')'), ('[', ']'), ('〔', '〕'), ('<', '>')]
        .iter()
        .find_map(|(open, close)| words.strip_prefix(*open)?.strip_suffix(*close));
    inner
        .is_some_and(|inner| inner.contains(|c: char| c.is_ascii_digit()) && !inner.contains([')', ']', '(']))
}

/// 令和七年六月二十四日: does a date stand in the name?
fn is_a_day(reading: &Reading, name: FoldedSpan) -> bool {
    reading.dates.iter().any(|date| date.span.overlaps(name))
}

/// 〇対象者: is what begins the name the mark of a list, and not what hides a name (〇〇市)?
fn is_of_a_list(name: &str) -> bool {
    name.strip_prefix('〇').is_some_and(|rest| !rest.starts_with('〇'))
}

/// With what a page on the state of a service heads its entries: 7/14 18:30 - Resolved.
const STATES: &[&str] = &[
    "Resolved",
    "Update",
    "Updated",
    "Monitoring",
    "Identified",
    "Investigating",
    "Scheduled",
    "Completed",
    "In progress",
    "Postmortem",
    "Operational",
];

/// A line that is a name and nothing else, where a date or an office tells that it heads or signs a letter.
fn alone(reading: &Reading, at: usize) -> Option<(FoldedSpan, i32, &'static str)> {
    let line = reading.lines.get(at)?.span;
    let words = reading.words(line);
    if let Some(shop) = shop::shop(reading, line).or_else(|| lodging::of_line(reading, line)) {
        return Some((shop, 5, "letterhead"));
    }
    let date = date_at(words);
    let span = name::bare_at(reading.folded(), line.start() + date, line.end())?;
    let right = reading.folded().get(span.end()..line.end())?.trim();
    let (before, after) = beside(reading, at);
    let dated = words.get(..date).is_some_and(is_date) || is_date(before) || is_date(after);
    let signed = is_office(right) || (right.is_empty() && is_office(after));
    let long = NAME.contains(&reading.words(span).chars().count());
    let is_state = STATES.iter().any(|state| reading.words(span).eq_ignore_ascii_case(state));
    ((right.is_empty() && dated || signed) && long && !is_state).then_some((span, 4, "letterhead"))
}

/// The name of a line of the writer's own letter: before an office, a head, what the page is, its readers, or its day.
fn sends(reading: &Reading, at: usize, line: FoldedSpan) -> Option<(FoldedSpan, i32, &'static str)> {
    let words = reading.words(line);
    let start = begins_at(words);
    let start = start + before_house(words.get(start..)?);
    let end = end_of_name(words, start)?;
    let name = words.get(start..end)?;
    let right = words.get(end..)?.trim_start_matches([' ', '|', '/', '>', '-', '♪', '★', ')', '」', '<']);
    let (_, below) = beside(reading, at);
    let weight = if right.is_empty() {
        let head = HEADS.begins(below) || is_office(below);
        let signs = at + FOOT / 2 >= reading.lines.len() || is_date(words.get(..start)?) || is_date(below);
        if head {
            6
        } else if signs {
            4
        } else {
            return None;
        }
    } else if tells_the_page(right) {
        5
    } else if tells_an_office(right) {
        6
    } else if is_day(right) {
        4
    } else {
        return None;
    };
    let is_name = NAME.contains(&name.chars().count())
        && !STATES.iter().any(|state| name.eq_ignore_ascii_case(state))
        && !tells_the_page(name)
        && !HEADS.begins(name)
        && !is_shop_or_page(name)
        && !name.ends_with("の方")
        && !["した", "する", "された", "している"].iter().any(|verb| name.contains(verb));
    let span = FoldedSpan::between(line.start() + start, line.start() + end);
    is_name.then_some((span, weight, "letterhead"))
}

/// Where the name begins: after marks, a date and a label.
fn begins_at(words: &str) -> usize {
    static LABELS: Words = Words::of(&[
        "作成者",
        "作成",
        "発信者",
        "発信元",
        "発信",
        "発行者",
        "発行元",
        "発行",
        "公表者",
        "公表元",
        "発表者",
        "発表元",
        "文責",
        "掲載者",
        "差出人",
        "配信元",
        "運営",
        "運営元",
        "運営者",
        "担当",
        "担当者",
        "投稿者",
    ]);
    let marks = |c: char| !c.is_alphanumeric() && !matches!(c, '「' | '『');
    let skip = |at: usize| {
        let rest = words.get(at..).unwrap_or_default();
        at + rest.len() - rest.trim_start_matches(marks).len()
    };
    let mut at = skip(0);
    at = skip(at + date_at(words.get(at..).unwrap_or_default()));
    let rest = words.get(at..).unwrap_or_default();
    let label = LABELS.iter().filter(|label| rest.starts_with(*label)).map(|label| label.len()).max();
    match label.filter(|&len| rest.get(len..).is_some_and(|rest| rest.starts_with([':', ' ']))) {
        Some(len) => skip(at + len),
        None => at,
    }
}

/// Bytes before the last word of a line that tells where a house lies and what it is: 東丘温泉 旅館 |白砂荘.
fn before_house(words: &str) -> usize {
    static BEFORE: Words =
        Words::of(&["温泉", "旅館", "ホテル", "民宿", "料亭", "料理旅館", "割烹", "ペンション"]);
    let Some((before, house)) = words.rsplit_once(' ') else { return 0 };
    let is_house = house.ends_with(['荘', '亭', '館', '閣', '苑', '庵', '楼', '軒', '屋', '家']);
    let tells = before.split(' ').all(|word| BEFORE.ends(word));
    if is_house && tells { before.len() + 1 } else { 0 }
}

/// Where the name that begins at `start` ends: at a blank or a mark, before a product in quotation marks.
fn end_of_name(words: &str, start: usize) -> Option<usize> {
    let bare = name::bare_at(words, start, words.len())?;
    let bare = over_no(words, bare);
    let rest = words.get(bare.end()..)?;
    let closes =
        rest.is_empty() || rest.starts_with([' ', '|', '/', '>', '「', '(', ')', ':', '-', '♪', '★', '<']);
    if !closes {
        return None;
    }
    // 海辺の宿 みなも亭 公式サイト: what a house calls itself, and its name.
    let second = rest.strip_prefix(' ').and_then(|_| second_name(words, bare.end() + 1));
    let goes_on = |second: &FoldedSpan| {
        let name = words.get(second.start()..second.end()).unwrap_or_default();
        let rest = words.get(second.end()..).unwrap_or_default().trim_start();
        let is_called = || calls_itself(words.get(bare.start()..bare.end()).unwrap_or_default());
        !tells_the_page(name)
            && !tells_an_office(name)
            && (tells_the_page(rest) || HEADS.begins(rest) && is_called())
    };
    Some(second.filter(goes_on).map_or(bare.end(), |second| second.end()))
}

/// The word from `at` to the next blank, which may be spelled in hiragana alone.
fn second_name(words: &str, at: usize) -> Option<FoldedSpan> {
    let spelled = || {
        let word = words.get(at..)?.split(' ').next()?;
        let is_word =
            (2..=10).contains(&word.chars().count()) && word.chars().all(|c| matches!(c, 'ぁ'..='ん' | 'ー'));
        is_word.then(|| FoldedSpan::between(at, at + word.len()))
    };
    name::bare_at(words, at, words.len()).or_else(spelled)
}

/// 湖畔の宿, 峠の茶屋: what a house calls itself before its name.
fn calls_itself(words: &str) -> bool {
    static HOUSES: Words = Words::of(&[
        "の宿",
        "の湯",
        "の家",
        "の里",
        "の店",
        "の茶屋",
        "の湯宿",
        "の旅館",
        "の森",
        "の郷",
        "の食堂",
        "の菓子",
        "の酒",
        "の隠れ宿",
        "処",
        "旅館",
        "民宿",
        "料理旅館",
        "割烹旅館",
        "温泉宿",
        "温泉旅館",
        "ペンション",
        "貸別荘",
        "古民家宿",
        "料亭",
    ]);
    HOUSES.ends(words)
}

/// 潮音|の宿: a house whose name goes on after の to a blank.
fn over_no(words: &str, bare: FoldedSpan) -> FoldedSpan {
    let from = bare.end() + 'の'.len_utf8();
    let goes_on = words.get(bare.end()..).is_some_and(|rest| rest.starts_with('の'));
    let second = name::bare_at(words, from, words.len()).map_or(from, |second| second.end());
    let house = words.get(from..).and_then(|rest| rest.split(' ').next()).unwrap_or_default();
    let end = if second > from { second } else { from + house.len() };
    let closes = words.get(end..).is_some_and(|rest| rest.starts_with(' ')) && house.chars().count() <= 4;
    if goes_on && closes { FoldedSpan::between(bare.start(), end) } else { bare }
}

/// What a house calls its shop or its service, and not itself.
fn is_shop_or_page(name: &str) -> bool {
    static SHOPS: Words = Words::of(&[
        "ショップ",
        "ストア",
        "サイト",
        "サービス",
        "ONLINE",
        "SHOP",
        "STORE",
        "オンライン",
        "ページ",
        "ブログ",
        "ニュース",
        "アプリ",
        "通信",
        "だより",
        "ゲーム",
    ]);
    SHOPS.ends(name)
}

/// What the page of a house is called, and to whom it turns.
fn tells_the_page(words: &str) -> bool {
    static PAGES: Words = Words::of(&[
        "ニュース",
        "NEWS",
        "News",
        "お知らせ",
        "公式",
        "ホームページ",
        "オフィシャル",
        "プレスリリース",
        "広報",
        "トピックス",
        "新着情報",
        "Webサイト",
        "ウェブサイト",
        "最新情報",
        "からのお知らせ",
        "からのご連絡",
        "ONLINE",
        "オンラインショップ",
    ]);
    static READERS: Words = Words::of(&[
        "お客様へ",
        "お客さまへ",
        "皆様へ",
        "皆さまへ",
        "みなさまへ",
        "みなさんへ",
        "方へ",
        "各位",
    ]);
    PAGES.begins(words) || READERS.stands_in(words)
}

/// A department, a desk, or a head by title: 危機対策本部, お客様相談係 info@example.jp, 園長 山野花子.
fn tells_an_office(words: &str) -> bool {
    static OFFICES: Words = Words::of(&[
        "事務局",
        "本部",
        "対策室",
        "広報室",
        "広報部",
        "広報課",
        "広報担当",
        "相談係",
        "相談室",
        "窓口",
        "センター",
        "サポート",
        "担当",
        "総務",
        "管理部",
        "事業部",
        "営業部",
        "編集部",
        "委員会",
        "企画部",
        "情報システム",
    ]);
    let first = words.split([' ', '(']).find(|part| !part.is_empty()).unwrap_or_default();
    let product =
        words.strip_prefix('「').and_then(|inner| inner.split_once('」')).map(|(_, after)| after.trim());
    let named = product.is_some_and(|after| after.is_empty() || tells_an_office(after));
    HEADS.begins(words) || OFFICES.ends(first) || OFFICES.begins(first) || is_office(first) || named
}

/// Titles of those who head a house.
pub(super) static HEADS: Words = Words::of(&[
    "代表取締役",
    "代表理事",
    "代表社員",
    "代表者",
    "代表",
    "取締役",
    "社長",
    "理事長",
    "会長",
    "園長",
    "院長",
    "校長",
    "学長",
    "総長",
    "館長",
    "所長",
    "店長",
    "店主",
    "支配人",
    "総支配人",
    "女将",
    "館主",
    "住職",
    "組合長",
    "塾長",
    "支部長",
    "事務局長",
    "団長",
    "部長",
    "施設長",
    "管理者",
    "編集長",
    "宮司",
    "室長",
    "主宰",
]);

/// The lines before and after.
fn beside<'r>(reading: &'r Reading, at: usize) -> (&'r str, &'r str) {
    let of = |at: Option<usize>| {
        at.and_then(|at| reading.lines.get(at)).map_or("", |line| reading.words(line.span))
    };
    (of(at.checked_sub(1)), of(Some(at + 1)))
}

/// Bytes of a date at the beginning, and of what stands between it and the name.
fn date_at(words: &str) -> usize {
    let of_date = |c: char| c.is_ascii_digit() || "年月日令和平成昭元付./() -曜火水木金土:".contains(c);
    let end = words.find(|c| !of_date(c)).unwrap_or(words.len());
    let digits = words.get(..end).is_some_and(|date| date.contains(|c: char| c.is_ascii_digit()));
    if digits || end > 0 && words.get(..end).is_some_and(|date| date.trim().is_empty()) { end } else { 0 }
}

/// A short line with a date: a month and a day, or digits with points or strokes between them.
fn is_date(line: &str) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let between = |(at, mark): (usize, &str)| {
        let (left, right) = (line.get(..at), line.get(at + mark.len()..));
        digit(left.and_then(|left| left.chars().next_back()))
            && digit(right.and_then(|right| right.chars().next()))
    };
    line.chars().count() <= 16
        && line.contains(|c: char| c.is_ascii_digit())
        && (line.contains('月') || line.match_indices(['.', '/', '-']).any(between))
}

/// Nothing but a date: 令和2年7月17日.
pub(super) fn is_day(words: &str) -> bool {
    is_date(words) && date_at(words) == words.len()
}

/// 広報室, 支配人, 理事長.
fn is_office(words: &str) -> bool {
    let count = words.chars().count();
    (2..10).contains(&count) && words.ends_with(['長', '室', '部', '課', '係', '人', '主', '役'])
}
