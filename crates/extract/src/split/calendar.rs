//! A month that one goes through day by day: 1日 名簿の紛失, 5日 …, each over points.

use std::collections::BTreeSet;
use std::ops::Range;

use super::alike;
use super::alone;
use super::headline::{self, Headline};
use super::page::{LineKind, Page, stretches};
use super::series::Head;
use super::tale::owner;

/// Days of a page.
const LEAST: usize = 3;
/// Characters of the heading of a day.
const HEADING: usize = 40;

/// The headings of the days, and of other matters among and below them; empty where the days are those of one course.
pub(super) fn heads(page: &Page, _: &[Headline]) -> Vec<Head> {
    let days: Vec<usize> =
        (0..page.lines.len()).filter(|&at| is_over_points(page, at) && opens_with_day(page, at)).collect();
    let (Some(&first), true) = (days.first(), days.len() >= LEAST) else { return Vec::new() };
    if !are_ordered(page, &days) || page.confesses_before(first) || alike::apologises(page) {
        return Vec::new();
    }
    let stories: Vec<Range<usize>> = stretches(&days, page.lines.len()).collect();
    let told: Vec<&Range<usize>> =
        stories.iter().filter(|story| alone::tells_of_accident(page, page.cover(story))).collect();
    let owners: BTreeSet<&str> = told.iter().filter_map(|story| owner(page, story)).collect();
    if told.len() < 2 || told.len() * 2 < stories.len() || owners.len() * 2 < told.len() {
        return Vec::new();
    }
    let others =
        (first..page.lines.len()).filter(|&at| is_over_points(page, at) && page.lines[at].after_blank);
    let all: BTreeSet<usize> = days.into_iter().chain(others).collect();
    let title = |at: usize| headline::title_of(page, page.lines[at].span, page.opening(at));
    all.into_iter().map(|at| Head { first: at, title: title(at) }).collect()
}

/// Is the line a few words right above a point?
fn is_over_points(page: &Page, at: usize) -> bool {
    let words = page.line(at);
    let is_point = |at: usize| {
        page.lines.get(at).is_some_and(|line| {
            !line.after_blank && (line.kind == LineKind::Item || page.line(at).starts_with(POINTS))
        })
    };
    matches!(page.lines[at].kind, LineKind::Prose | LineKind::Heading(_))
        && !page.line(at).starts_with(POINTS)
        && words.chars().count() <= HEADING
        && !words.contains('。')
        && is_point(at + 1)
}

const POINTS: [char; 5] = ['・', '•', '-', '*', '→'];

/// Does a day without its year open the line, and a title follow it?
fn opens_with_day(page: &Page, at: usize) -> bool {
    day_of(page.line(at)).is_some()
}

/// The month, 0 where it is not told, and the day with which a line opens: 【4/1】入学早々, 1日 入学早々.
fn day_of(words: &str) -> Option<(u32, u32)> {
    const PARTED: [char; 9] = [' ', '(', ')', ':', ']', '】', '、', '―', '|'];
    let words = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    let (first, rest) = number(words)?;
    let (month, day, rest) = match rest.strip_prefix('日') {
        Some(rest) => (0, first, rest),
        None => {
            let (day, rest) = number(rest.strip_prefix(['月', '/'])?)?;
            (first, day, rest.strip_prefix('日').unwrap_or(rest))
        }
    };
    let is_titled = rest.starts_with(PARTED) && rest.contains(char::is_alphabetic);
    (month <= 12 && (1..=31).contains(&day) && is_titled).then_some((month, day))
}

fn number(words: &str) -> Option<(u32, &str)> {
    let end = words.find(|c: char| !c.is_ascii_digit()).filter(|end| (1..=2).contains(end))?;
    Some((words.get(..end)?.parse().ok()?, words.get(end..)?))
}

/// Do the days go forth, or back, and not stay?
fn are_ordered(page: &Page, days: &[usize]) -> bool {
    let days: Vec<(u32, u32)> = days.iter().filter_map(|&at| day_of(page.line(at))).collect();
    (days.is_sorted() || days.is_sorted_by(|one, next| one >= next)) && days.first() != days.last()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_open_a_line() {
        for (words, expected) in [
            ("1日 入学早々", Some((0, 1))),
            ("■ 4月8日(木) 歯科", Some((4, 8))),
            ("【4/12】ゲームの会社", Some((4, 12))),
            ("27日:鉄道の忘れ物", Some((0, 27))),
            ("2日間の講習", None),
            ("2021/4/1 歯科", None),
            ("30日", None),
            ("4/12までに連絡", None),
        ] {
            assert_eq!(day_of(words), expected, "{words}");
        }
    }
}
