//! Blocks that open with the same labels, each with what happened told below them: 被処分者 …, 処分内容 …, then a text.

use std::collections::BTreeMap;
use std::ops::Range;

use jikenbo_text::FoldedSpan;

use super::alone;
use super::headline::{self, Headline};
use super::label;
use super::mark::Mark;
use super::page::{LineKind, Page, stretches};
use super::series::{Head, first_sentence};

/// Blocks of a page, and those of them, one in so many, that tell of an accident.
const LEAST: usize = 3;
const ONE_IN: usize = 3;
/// Characters of a label.
const LABEL: std::ops::RangeInclusive<usize> = 2..=10;

/// The beginnings of the blocks; empty where they are few, or few of them tell of accidents.
pub(super) fn heads(page: &Page, _: &[Headline]) -> Vec<Head> {
    let mut groups: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
    for at in 0..page.lines.len() {
        if let Some(labels) = opens_with(page, at) {
            groups.entry(labels).or_default().push(at);
        }
    }
    let Some(firsts) = groups.into_values().max_by_key(Vec::len).filter(|firsts| firsts.len() >= LEAST)
    else {
        return Vec::new();
    };
    let blocks: Vec<Range<usize>> = stretches(&firsts, page.lines.len()).collect();
    let are_texts = blocks.iter().all(|block| has_text(page, block.start));
    let told = blocks.iter().filter(|block| alone::tells_of_accident(page, page.cover(block))).count();
    if !are_texts || told < 2 || told * ONE_IN < blocks.len() || page.confesses_before(firsts[0]) {
        return Vec::new();
    }
    blocks.into_iter().map(|block| Head { first: block.start, title: title(page, block) }).collect()
}

/// The labels of the line, below an empty one, and of that right below it.
fn opens_with<'d>(page: &Page<'d>, at: usize) -> Option<(&'d str, &'d str)> {
    let below = page.lines.get(at + 1)?;
    let first = label_of(page, at).filter(|_| page.lines[at].after_blank && !below.after_blank)?;
    let second = label_of(page, at + 1)?;
    (first != second).then_some((first, second))
}

/// The label that opens a line: 処分内容 戒告, 【所属】小学校, 所属:小学校.
fn label_of<'d>(page: &Page<'d>, at: usize) -> Option<&'d str> {
    let line = page.lines.get(at)?;
    let is_text = matches!(line.kind, LineKind::Prose | LineKind::Item);
    let words = page.line(at);
    let opening = page.opening(at);
    if !is_text || words.contains('。') {
        return None;
    }
    if let Some(opening) = opening.filter(|opening| matches!(opening.mark, Mark::Bracket(_))) {
        return Some(opening.inside).filter(|inside| !opening.after.is_empty() && is_label(inside));
    }
    let inner = opening.filter(|opening| opening.inside.is_empty()).map_or(words, |opening| opening.after);
    let (label, value) = inner.split_once([' ', ':'])?;
    Some(label).filter(|label| is_label(label) && !value.trim().is_empty())
}

fn is_label(words: &str) -> bool {
    LABEL.contains(&words.chars().count()) && words.chars().all(char::is_alphabetic)
}

/// Do sentences stand below the labels, before the next empty line?
fn has_text(page: &Page, first: usize) -> bool {
    let mut below = (first + 1..page.lines.len()).take_while(|&at| !page.lines[at].after_blank);
    below.any(|at| page.line(at).contains('。'))
}

/// What the block is called: the line above its text that is no label, else the first sentence of the text.
fn title(page: &Page, block: Range<usize>) -> FoldedSpan {
    let text = block.clone().find(|&at| page.line(at).contains('。')).unwrap_or(block.start);
    let is_title = |at: &usize| label_of(page, *at).is_none() && label::key_of(page.line(*at)).is_none();
    match text.checked_sub(1).filter(|at| *at > block.start && is_title(at)) {
        Some(at) => headline::title_of(page, page.lines[at].span, page.opening(at)),
        None => first_sentence(page, text),
    }
}
