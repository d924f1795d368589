//! Notices that stand one after the other, each a letter with its day, its writer and its title.

use super::headline;
use super::mark;
use super::page::{LineKind, Page};
use super::phrase;
use super::series::{self, Head};
use super::title;

/// Lines below the day of a letter among which its title stands.
const TOP: usize = 6;
/// Characters of a title.
const TITLE: std::ops::RangeInclusive<usize> = 8..=80;

/// The letters of `page`; empty where there are not two.
pub(super) fn heads(page: &Page, _: &[headline::Headline]) -> Vec<Head> {
    let mut firsts: Vec<usize> = Vec::new();
    for at in (0..page.lines.len()).filter(|&at| begins(page, at)) {
        let is_apart = |&last: &usize| (last..at).any(|at| page.line(at).contains('。'));
        if firsts.last().is_none_or(is_apart) {
            firsts.push(at);
        }
    }
    let is_sentence = |at: usize| outside_brackets(page.line(at)).any(|words| words.contains('。'));
    let tells = |at: usize| is_sentence(at) && page.speaks_of(page.lines[at].span, "kind", "event");
    let opens = firsts.first().is_some_and(|&first| {
        let is_headed = (0..first).any(|at| series::is_masthead(page, at));
        !(0..first).any(|at| tells(at) || is_sentence(at) && !is_headed)
    });
    if firsts.len() < 2 || !opens {
        return Vec::new();
    }
    let title = |&first: &usize| title::find(page, first..first + TOP + 1).unwrap_or_default();
    firsts.iter().map(|first| Head { first: *first, title: title(first) }).collect()
}

/// What stands outside of brackets in a line, piece by piece.
fn outside_brackets(words: &str) -> impl Iterator<Item = &str> {
    words.split('(').enumerate().map(|(at, piece)| match piece.split_once(')') {
        Some((_, after)) if at > 0 => after,
        _ => piece,
    })
}

/// Does a letter begin with the line: a day with its year, and below it, before any text, an unmarked title?
pub(super) fn begins(page: &Page, at: usize) -> bool {
    let words = page.line(at);
    let is_dated = page.is_date_line(at) && phrase::opens_with_year(words) && page.opening(at).is_none();
    if !is_dated && !is_addressed_below_rule(page, at) {
        return false;
    }
    let mut top =
        (at + 1..page.lines.len().min(at + 1 + TOP)).take_while(|&at| !page.line(at).contains('。'));
    let has_writer = page.lines.get(at + 1).is_some_and(|line| !is_title(page, line));
    has_writer && top.any(|at| is_title(page, &page.lines[at]))
}

/// Does the line say to whom a letter goes, right below a rule: 報道機関各位?
fn is_addressed_below_rule(page: &Page, at: usize) -> bool {
    const ENDS: &[&str] = &["各位", "御中", "の皆様へ", "の皆さまへ", "のみなさまへ"];
    let is_below_rule = at > 0 && page.lines[at - 1].kind == LineKind::Rule;
    is_below_rule && ENDS.iter().any(|end| page.line(at).trim_end().ends_with(end))
}

fn is_title(page: &Page, line: &super::page::Line) -> bool {
    let words = page.words(line.span);
    matches!(line.kind, LineKind::Prose | LineKind::Heading(_))
        && page.speaks_of(line.span, "kind", "notice")
        && TITLE.contains(&words.chars().count())
        && !phrase::is_navigation(words)
        && !phrase::is_footer(words)
        && mark::opening(words).is_none_or(|opening| matches!(opening.mark, mark::Mark::Bracket(_)))
}
