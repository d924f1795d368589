//! The rubrics of a newsletter, of which one or two hold the stories: 会員の動き, 新聞から, 事務局から.

use std::collections::BTreeMap;

use super::headline::Headline;
use super::mark::Mark;
use super::page::{LineKind, Page, stretches};
use super::phrase;

/// Rubrics of a newsletter, the one with the stories included.
const LEAST: usize = 2;
/// Characters between the heading of a rubric and its first story.
const INTRODUCTION: usize = 160;
/// Characters of a rubric's heading.
const HEADING: std::ops::RangeInclusive<usize> = 2..=48;

/// The headings of the rubrics that hold none of the stories `heads`; empty where the stories do not stand in rubrics.
/// `own` are those of the stories whose marks are the stories' own.
pub(super) fn others(page: &Page, looks: &[Headline], own: &[usize], heads: &[usize]) -> Vec<usize> {
    let mut groups: BTreeMap<Mark, Vec<usize>> = BTreeMap::new();
    for at in (0..page.lines.len()).filter(|&at| may_head(page, looks, at)) {
        if let Some(opening) = page.opening(at) {
            groups.entry(opening.mark).or_default().push(at);
        }
    }
    let own = |mark: &Mark| own.iter().any(|&at| page.opening(at).is_some_and(|head| head.mark == *mark));
    let rubrics = groups.into_iter().filter(|(mark, _)| !own(mark)).map(|(_, lines)| lines);
    let rubrics = rubrics.filter_map(|lines| without_stories(page, heads, lines));
    rubrics.max_by_key(Vec::len).unwrap_or_default()
}

/// May the line head a rubric: is it marked, and no sentence, name or source?
fn may_head(page: &Page, looks: &[Headline], at: usize) -> bool {
    let words = page.line(at);
    let is_item = |at: usize| page.lines.get(at).is_some_and(|line| line.kind == LineKind::Item);
    let is_plain = matches!(page.lines[at].kind, LineKind::Prose | LineKind::Heading(_));
    // A sign may make an item of a heading.
    (is_plain || is_item(at) && !is_item(at + 1))
        && (page.lines[at].after_blank || is_below_rule(page, at))
        && !is_preface(words)
        && (looks[at] != Headline::Neither || words.ends_with('?'))
        && HEADING.contains(&words.chars().count())
        && !phrase::is_source(words)
        && !phrase::is_footer(words)
}

fn is_below_rule(page: &Page, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|above| page.lines[above].kind == LineKind::Rule)
}

/// 1. はじめに: what leads to the stories belongs to the title above it.
fn is_preface(words: &str) -> bool {
    ["はじめに", "まえがき", "前書き", "ごあいさつ", "ご挨拶"].iter().any(|preface| words.ends_with(preface))
}

/// Of rubrics that are marked alike, those without a story: where the first of them stands before all stories, each
/// story stands in one of at most half of them, and the first right below its heading.
fn without_stories(page: &Page, heads: &[usize], rubrics: Vec<usize>) -> Option<Vec<usize>> {
    let end = page.lines.len();
    let has_text =
        |rubric: &std::ops::Range<usize>| (rubric.start + 1..rubric.end).any(|at| is_text(page, at));
    let told: Vec<usize> = stretches(&rubrics, end).filter(has_text).map(|rubric| rubric.start).collect();
    let (first, story) = (*told.first()?, *heads.first()?);
    if told.len() < LEAST || first >= story {
        return None;
    }
    let holding: Vec<(usize, usize)> = stretches(&told, end)
        .filter_map(|rubric| Some((rubric.start, *heads.iter().find(|head| rubric.contains(head))?)))
        .collect();
    let opens = holding.iter().all(|&(rubric, story)| introduction(page, rubric, story) <= INTRODUCTION);
    if !opens || holding.len() * 2 > told.len() || holding.len() >= heads.len() {
        return None;
    }
    Some(told.into_iter().filter(|&at| holding.iter().all(|&(rubric, _)| rubric != at)).collect())
}

/// Is the line running text, or one of a list?
fn is_text(page: &Page, at: usize) -> bool {
    let line = &page.lines[at];
    matches!(line.kind, LineKind::Prose | LineKind::Item) && !phrase::is_navigation(page.words(line.span))
}

/// Characters between the heading of a rubric and its first story.
fn introduction(page: &Page, rubric: usize, story: usize) -> usize {
    (rubric + 1..story).map(|at| page.line(at).chars().count()).sum()
}
