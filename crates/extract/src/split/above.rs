//! The titles that stand above the paragraphs of a digest: two lines, perhaps, and an empty one below them.

use std::collections::BTreeSet;

use jikenbo_text::FoldedSpan;

use super::page::{LineKind, Page};
use super::phrase;
use super::series::Head;

/// Lines of a title.
const LINES: usize = 3;
/// Characters of a line of a title.
const LINE: std::ops::RangeInclusive<usize> = 3..=44;
/// Characters of a title.
const LEAST: usize = 8;

/// The stories with the titles above them, where each has one of its own; else as they are.
pub(super) fn with_titles(page: &Page, heads: Vec<Head>) -> Vec<Head> {
    let titles: Vec<Option<usize>> = heads.iter().map(|head| begins(page, head.first)).collect();
    let words = |(head, first): (&Head, &Option<usize>)| {
        first.map(|first| page.words(title(page, first, head.first)))
    };
    let named: BTreeSet<&str> = heads.iter().zip(&titles).filter_map(words).collect();
    let are_told = heads.iter().all(|head| page.line(head.first).contains('。'));
    if named.len() != heads.len() || !are_told {
        return heads;
    }
    let titled = heads.iter().zip(titles).filter_map(|(head, first)| {
        let first = first?;
        Some(Head { first, title: title(page, first, head.first) })
    });
    titled.collect()
}

/// The first line of the title right above a story.
fn begins(page: &Page, story: usize) -> Option<usize> {
    let mut first = story;
    while first > 0 && story - first < LINES && is_of_title(page, first - 1) {
        first -= 1;
        if page.lines[first].after_blank {
            break;
        }
    }
    let is_whole = first < story && page.lines[first].after_blank;
    let is_long = || page.words(title(page, first, story)).chars().count() >= LEAST;
    (is_whole && is_long()).then_some(first)
}

fn title(page: &Page, first: usize, story: usize) -> FoldedSpan {
    page.cover(&(first..story))
}

/// May the line be one of a title: neither a sentence nor marked, dated or a way through a site?
fn is_of_title(page: &Page, at: usize) -> bool {
    let words = page.line(at);
    page.lines[at].kind == LineKind::Prose
        && LINE.contains(&words.chars().count())
        && page.opening(at).is_none()
        && !words.contains(['。', ':'])
        && !page.is_date_line(at)
        && !phrase::is_navigation(words)
        && !phrase::is_footer(words)
}
