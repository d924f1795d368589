//! What shows that lines head stories of their own, or parts of one text, whatever the lines look like.

use std::collections::BTreeSet;

use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{self, Name};

use super::manner::Manner;
use super::stories::tell;
use super::top::{Top, is_masthead, is_numbered_part};
use super::{Group, TITLES, mark_of, seen};
use crate::split::alone;
use crate::split::headline::Headline;
use crate::split::mark::Mark;
use crate::split::page::{Page, stretches};
use crate::split::phrase;
use crate::split::prose;

/// Do titles, each behind its whole day, tell of events, the last one first: what one body has to say year by year?
pub(super) fn is_register(page: &Page, group: &Group) -> bool {
    let lines = group.lines;
    let days: Option<Vec<(u32, u32, u32)>> = lines.iter().map(|&at| phrase::day_of(page.line(at))).collect();
    let is_descending = |days: Vec<(u32, u32, u32)>| days.is_sorted_by(|one, next| one > next);
    group.manner == Manner::Dated
        && lines.len() >= TITLES
        && days.is_some_and(is_descending)
        && !lines.iter().any(|&at| phrase::names_a_report(page.line(at)))
        && tell(page, lines) == lines.len()
}

/// Are the lines titles of a feed, each behind the word for it: title: 名簿の紛失?
pub(super) fn is_of_feed(page: &Page, lines: &[usize]) -> bool {
    lines.iter().all(|&at| mark_of(page, at) == Some(Mark::Label))
}

/// Do most of the stretches below titles tell of an accident each, under a title of a collection at least half of them, with
/// nothing above that is a notice of one?
pub(super) fn are_told_alone(page: &Page, looks: &[Headline], top: &Top, group: &Group) -> bool {
    let lines = group.lines;
    let first = lines.first().copied().unwrap_or_default();
    let is_above = |line: Option<usize>| line.is_some_and(|line| line < first);
    let parts = seen(looks, lines, Headline::Part);
    let are_steps = lines.iter().any(|&at| is_step(page, at));
    if lines.len() < TITLES || are_steps || parts * 4 > lines.len() || page.confesses_before(first) {
        return false;
    }
    let told = alone::told(page, stretches(lines, page.lines.len()));
    if is_above(top.notice) {
        let asks =
            |&at: &usize| page.line(at).trim_end().ends_with(['か', '?']) || page.line(at).contains("か。");
        let all_told = lines.len() > TITLES && told * 5 >= lines.len() * 4;
        let all_dated = lines.iter().all(|&at| holds_a_day(page.line(at))) && told * 2 >= lines.len();
        return parts == 0 && (all_told || all_dated) && !lines.iter().any(asks);
    }
    let is_expected = is_above(top.masthead) || counted_above(page, lines);
    told >= 2 && (told * 3 >= lines.len() * 2 || is_expected && told * 2 >= lines.len())
}

/// Does most of the text below titles that stand alone tell of an accident each, on a page that is no notice: under a title of a
/// collection, or each title with its day?
pub(super) fn are_told_below(page: &Page, looks: &[Headline], top: &Top, group: &Group) -> bool {
    let lines = group.lines;
    let first = lines.first().copied().unwrap_or_default();
    let dated = lines.iter().filter(|&&at| phrase::dated(page.line(at)).is_some()).count();
    let are_expected =
        top.masthead.is_some_and(|at| at < first) || dated > TITLES && dated * 4 >= lines.len() * 3;
    let is_of_own = || (0..page.lines.len()).any(|at| prose::is_of_own(page, at));
    let told = || alone::told(page, stretches(lines, page.lines.len()));
    are_expected
        && lines.len() >= TITLES
        && seen(looks, lines, Headline::Part) * 4 <= lines.len()
        && !page.confesses_before(first)
        && !is_of_own()
        && told() * 3 >= lines.len() * 2
}

/// Ａ高校(全日制) 4月17日: does a title hold a day of its own?
fn holds_a_day(words: &str) -> bool {
    let digits = |words: &str| words.ends_with(|c: char| c.is_ascii_digit());
    words.split_once('月').is_some_and(|(month, rest)| {
        digits(month) && rest.split_once('日').is_some_and(|(day, _)| digits(day) && day.len() <= 2)
    })
}

/// Does the line, behind its mark, hold a day or begin with a time of day, as steps of one course do?
fn is_step(page: &Page, at: usize) -> bool {
    let words = page.opening(at).map_or(page.line(at), |opening| opening.after);
    phrase::is_date_line(words) || phrase::opens_with_clock(words) || mark_of(page, at) == Some(Mark::Clock)
}

/// Does a title over several accidents stand between the beginning of another text and the headings?
pub(super) fn is_headed_anew(page: &Page, looks: &[Headline], top: &Top, lines: &[usize]) -> bool {
    let first = lines.first().copied().unwrap_or_default();
    let from = top.notice.map_or(0, |notice| notice + 1);
    let heads_many = |at: usize| {
        is_masthead(page, at)
            && page.speaks_of(page.lines[at].span, "kind", "event")
            && !is_numbered_part(page, looks, at)
    };
    (from..first).any(heads_many) && tell(page, lines) == lines.len()
}

/// Does a line above the headings say that just so many cases follow (次の4件です), or that just so many happened (2件発生しました)?
pub(super) fn counted_above(page: &Page, lines: &[usize]) -> bool {
    let first = lines.first().copied().unwrap_or_default();
    let number = format!("{}件", lines.len());
    let counts = |at: usize| {
        let words = page.line(at);
        // これまでに漏えいはありましたか。 次の3件がありました。
        let asked = at.checked_sub(1).map_or("", |above| page.line(above));
        let before = words.find(&number).and_then(|at| words.get(..at));
        before.is_some_and(|before| !before.ends_with(|c: char| c.is_ascii_digit() || c == ','))
            && LEADS.iter().any(|word| words.contains(word))
            && CASES.iter().any(|word| words.contains(word) || asked.contains(word))
    };
    (0..first).any(counts)
}

/// Does a sentence say that several cases happened or follow, with their number?
pub(in crate::split) fn counts_cases(words: &str) -> bool {
    let several = words.match_indices('件').any(|(at, _)| {
        let before = words.get(..at).unwrap_or_default();
        let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        digits == 1 && !before.ends_with(['0', '1']) && !before.ends_with([',', '.'])
    });
    several && [LEADS, CASES].iter().all(|of| of.iter().any(|word| words.contains(word)))
}

/// Words that lead to the cases below, or tell that they happened.
const LEADS: &[&str] =
    &["次の", "以下", "下記", "発生", "判明", "ありました", "起き", "発覚", "公表", "報告", "お知らせ"];

/// What is counted.
const CASES: &[&str] = &[
    "事案",
    "事故",
    "事例",
    "事件",
    "インシデント",
    "漏えい",
    "漏洩",
    "流出",
    "紛失",
    "誤送付",
    "誤送信",
    "誤交付",
];

/// Are the headings, none of them of a part, just as many as the cases that a line above counts, and tells each of one?
pub(super) fn are_counted(page: &Page, group: &Group, parts: usize) -> bool {
    let stories = stretches(group.lines, page.lines.len());
    parts == 0
        && group.manner < Manner::Bare
        && counted_above(page, group.lines)
        && alone::told(page, stories) == group.lines.len()
}

/// Do at least two of the headings, and two in five, end with a body of their own in a bracket: 患者の名簿を紛失(東丘病院)?
pub(super) fn are_of_bodies(page: &Page, lines: &[usize]) -> bool {
    let bodies: BTreeSet<&str> = lines.iter().filter_map(|&at| body_at_end(page, at)).collect();
    bodies.len() >= 2 && bodies.len() * 5 >= lines.len() * 2
}

/// The body that a bracket at the end of the line names, and nothing else.
fn body_at_end<'p>(page: &'p Page, at: usize) -> Option<&'p str> {
    let span = page.lines[at].span;
    let words = page.words(span).trim_end();
    let before = words.strip_suffix([')', '】'])?.rfind(['(', '【']).filter(|before| *before > 0)?;
    let from = before + words.get(before..)?.chars().next()?.len_utf8();
    let until = words.len() - words.chars().next_back()?.len_utf8();
    let inside = FoldedSpan::between(span.start() + from, span.start() + until);
    let names: Vec<Name> = name::names(page.text.folded(), inside).collect();
    let is_all = names.first()?.span.start() == inside.start() && names.last()?.span.end() == inside.end();
    is_all.then(|| page.words(inside))
}

/// Do the lines begin and end as the parts of one text do, and tells none of them of an accident: はじめに … おわりに?
pub(super) fn are_of_one_text(page: &Page, looks: &[Headline], lines: &[usize]) -> bool {
    const FRAMES: &[&str] =
        &["はじめに", "はしがき", "おわりに", "むすび", "結びに", "終わりに", "結語", "本稿の"];
    let title = |at: &usize| page.opening(*at).map_or(page.line(*at), |opening| opening.after);
    let frames =
        |at: Option<&usize>| at.is_some_and(|at| FRAMES.iter().any(|frame| title(at).starts_with(frame)));
    seen(looks, lines, Headline::Story) == 0 && (frames(lines.first()) || frames(lines.last()))
}

/// Does a table of contents above the headings hold nearly all of them?
pub(super) fn is_in_contents(page: &Page, lines: &[usize]) -> bool {
    let first = lines.first().copied().unwrap_or_default();
    let title = |at: usize| page.opening(at).map_or(page.line(at), |opening| opening.after).trim();
    let contents: Vec<&str> = (0..first).map(title).filter(|title| title.chars().count() >= TITLE).collect();
    let held = lines.iter().filter(|&&at| contents.contains(&title(at))).count();
    held >= TITLES && held * 4 >= lines.len() * 3
}

/// Characters of a title that stands in a table of contents.
const TITLE: usize = 5;

/// Does a course of states with day and time stand below each of the lines, as a service tells them: 3月28日 14:10 解決済み?
pub(super) fn are_statuses(page: &Page, lines: &[usize]) -> bool {
    lines.len() >= 2 && lines.iter().all(|&at| is_status(page, at + 1) && !is_status(page, at))
}

/// 3月28日 14:10 JST 解決済み - …: does the line tell a state at a time?
pub(super) fn is_status(page: &Page, at: usize) -> bool {
    const STATES: &[&str] = &[
        "解決",
        "調査中",
        "調査開始",
        "特定",
        "監視中",
        "完了",
        "進行中",
        "事後報告",
        "更新",
        "復旧",
        "対応中",
        "確認中",
        "予定",
        "発生",
    ];
    let words = page.line(at);
    let timed = phrase::dated(words).filter(|(_, rest)| phrase::opens_with_clock(rest));
    timed.is_some_and(|(_, rest)| {
        let opening: String = rest.chars().take(24).collect();
        STATES.iter().any(|state| opening.contains(state))
    })
}
