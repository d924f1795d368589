//! The stories of a newspaper page: a headline of one line or more, and right below it paragraphs that open with a space;
//! the next headline follows with no empty line between, or has itself several lines.

use std::ops::Range;

use super::alone;
use super::headline::Headline;
use super::page::{LineKind, Page, stretches};
use super::phrase;
use super::series::Head;
use super::tale::is_most;

/// Stories of a page.
const LEAST: usize = 3;
/// Lines of a headline.
const DECKS: usize = 3;
/// Characters of a line of a headline.
const DECK: usize = 24;

/// The stories of `page`; empty where too few of them tell of accidents of their own.
pub(super) fn heads(page: &Page, looks: &[Headline]) -> Vec<Head> {
    if page.lines.iter().filter(|line| line.is_indented).count() < LEAST {
        return Vec::new();
    }
    let headlines: Vec<Range<usize>> =
        (1..page.lines.len()).filter_map(|text| headline_above(page, text)).collect();
    let firsts: Vec<usize> = headlines.iter().map(|headline| headline.start).collect();
    let follow_closely = firsts.iter().skip(1).filter(|&&first| !page.lines[first].after_blank).count();
    let decked = headlines.iter().filter(|headline| headline.len() > 1).count();
    let told = alone::told(page, stretches(&firsts, page.lines.len()));
    let parts = headlines.iter().filter(|headline| looks[headline.start] == Headline::Part).count();
    let are_stories = told >= LEAST
        && is_most(told, firsts.len())
        && (is_most(follow_closely, firsts.len() - 1) || is_most(decked, firsts.len()))
        && parts * 3 <= firsts.len()
        && !page.confesses_before(firsts[0]);
    if !are_stories {
        return Vec::new();
    }
    headlines.iter().map(|lines| Head { first: lines.start, title: page.cover(lines) }).collect()
}

/// The lines of the headline right above the paragraph at `text`, below the end of another text or an empty line.
fn headline_above(page: &Page, text: usize) -> Option<Range<usize>> {
    let line = &page.lines[text];
    if !line.is_indented || line.after_blank || !page.line(text).contains('。') {
        return None;
    }
    let mut first = text;
    while text - first < DECKS && !page.lines[first].after_blank && first > 0 && is_deck(page, first - 1) {
        first -= 1;
    }
    let ends_above = first == 0 || page.lines[first].after_blank || ends_a_text(page.line(first - 1));
    (first < text && ends_above).then_some(first..text)
}

/// May the line be one of a headline?
fn is_deck(page: &Page, at: usize) -> bool {
    let (line, words) = (&page.lines[at], page.line(at));
    let is_marked = page.opening(at).is_some();
    line.kind == LineKind::Prose
        && !line.is_indented
        && line.cells.is_empty()
        && words.chars().count() <= DECK
        && (!words.contains('。') || is_marked)
        && !words.ends_with([':', '、'])
        && !phrase::is_footer(words)
        && !phrase::is_note(words)
        && !page.is_date_line(at)
}

/// Does the line end a sentence, with the name of its writer in a bracket behind it or without?
fn ends_a_text(words: &str) -> bool {
    words.ends_with(['。', ')', '」', ']', '】'])
}
