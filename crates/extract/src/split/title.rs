//! Which line of an article is its title?

use std::ops::Range;

use jikenbo_text::FoldedSpan;

use super::headline;
use super::page::{LineKind, Page};
use super::phrase;

/// Lines before the title: ways through the site, letterhead, date, addressee.
const LOOKED_AT: usize = 40;
/// Characters of a sentence with which the body has begun.
const SENTENCE: usize = 24;

/// The title among the lines `within`; `None` where there is no line.
pub(super) fn find(page: &Page, within: Range<usize>) -> Option<FoldedSpan> {
    let mut best: Option<(i32, usize)> = None;
    for at in within.clone().take(LOOKED_AT) {
        let points = points(page, at);
        if best.is_none_or(|(most, _)| points > most) {
            best = Some((points, at));
        }
        if begins_body(page, at) {
            break;
        }
    }
    best.map(|(_, at)| page.lines[at].span).or_else(|| page.lines.get(within.start).map(|line| line.span))
}

fn begins_body(page: &Page, at: usize) -> bool {
    let words = page.line(at);
    words.contains('。') && words.chars().count() >= SENTENCE
}

/// How much a line looks like the title.
fn points(page: &Page, at: usize) -> i32 {
    let Some(line) = page.lines.get(at) else {
        return i32::MIN;
    };
    let words = page.words(line.span);
    let length = words.chars().count();
    let named = |name: &str| page.speaks_of(line.span, "kind", name);
    let mut points = match line.kind {
        LineKind::Heading(1) => 4,
        LineKind::Heading(_) => 2,
        LineKind::Rule => return -20,
        LineKind::Row(_) | LineKind::Item | LineKind::Quoted => -4,
        LineKind::Prose => 0,
    };
    points += 3 * i32::from(named("event")) + 3 * i32::from(named("notice") || named("apology"));
    points += i32::from(length >= 10) + i32::from(length >= 16) - 3 * i32::from(length < 6);
    points -= 8 * i32::from(phrase::is_navigation(words) || page.is_date_line(at));
    points -= 6 * i32::from(phrase::is_address(words)) + 4 * i32::from(words.ends_with('。'));
    points -= 4 * i32::from(words.matches('。').nth(1).is_some());
    let opening = page.opening(at);
    points -=
        3 * i32::from(opening.is_some_and(|opening| opening.after.is_empty() && !opening.inside.is_empty()));
    points
        - 6 * i32::from(
            line.kind == LineKind::Prose
                && opening.is_some()
                && headline::judge_line(page, at) == headline::Headline::Part,
        )
}
