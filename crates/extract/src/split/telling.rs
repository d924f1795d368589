//! Pages whose stories open with nothing in common: lines or paragraphs of which each tells by itself of an accident of its
//! own. What they hold says so: another subject each, another cause, another day.

use std::collections::BTreeSet;
use std::ops::Range;

use super::alike::{apologises, head, is_one_story};
use super::alone;
use super::digest::is_title_of_a_notice;
use super::headline::Headline;
use super::label;
use super::page::{LineKind, Page, stretches};
use super::phrase;
use super::prose;
use super::series::{Head, is_masthead};
use super::tale::{cause, coined, is_dated, is_most, subject};

/// Stories of a page.
const LEAST: usize = 3;
/// Characters of a line that may tell a story, or stand among those that do.
const LONG: usize = 20;
/// Points from which the stretches are taken for stories.
const ENOUGH: i32 = 4;

/// The beginnings of the stories of `page`; empty where it is one text, or somebody's own notice.
pub(super) fn heads(page: &Page, looks: &[Headline]) -> Vec<Head> {
    if page.lines.len() < LEAST || apologises(page) {
        return Vec::new();
    }
    let (by_line, by_paragraph) =
        (told(page, looks, &lines(page, looks)), told(page, looks, &paragraphs(page)));
    let best = if by_paragraph.len() >= by_line.len() { by_paragraph } else { by_line };
    best.into_iter().map(|at| head(page, at)).collect()
}

/// The lines that are long enough to tell a story, and no part or label of one; a headline with the text right below it.
fn lines(page: &Page, looks: &[Headline]) -> Vec<Range<usize>> {
    let is_unit = |at: &usize| {
        is_text(page, *at) && looks[*at] != Headline::Part && label::key_of(page.line(*at)).is_none()
    };
    let mut units: Vec<Range<usize>> = Vec::new();
    for at in (0..page.lines.len()).filter(is_unit) {
        match units.last_mut().filter(|unit| unit.len() == 1 && is_headed(page, unit.start, at)) {
            Some(unit) => unit.end = at + 1,
            None => units.push(at..at + 1),
        }
    }
    units
}

/// Is the line a text of sentences right below a line that is none?
fn is_headed(page: &Page, head: usize, at: usize) -> bool {
    head + 1 == at && page.line(at).contains('。') && !page.line(head).contains('。')
}

/// The stretches between empty lines, where some have several lines.
fn paragraphs(page: &Page) -> Vec<Range<usize>> {
    let firsts: Vec<usize> = (0..page.lines.len()).filter(|&at| page.lines[at].after_blank).collect();
    let all = stretches(&firsts, page.lines.len());
    let texts: Vec<Range<usize>> = all.filter(|lines| lines.clone().any(|at| is_text(page, at))).collect();
    if texts.iter().any(|lines| lines.len() > 1) { texts } else { Vec::new() }
}

/// Is the line one of words, and long enough to tell anything?
fn is_text(page: &Page, at: usize) -> bool {
    let words = page.line(at);
    matches!(page.lines[at].kind, LineKind::Prose | LineKind::Item)
        && words.chars().nth(LONG).is_some()
        && !phrase::is_navigation(words)
        && !phrase::is_footer(words)
        && !phrase::is_note(words)
        && !phrase::is_source(words)
        && !phrase::is_address(words)
}

/// The beginnings among the stretches of the stories, and of what stands between them; empty where these are not told of
/// accidents of their own.
fn told(page: &Page, looks: &[Headline], all: &[Range<usize>]) -> Vec<usize> {
    let is_of_own = |lines: &Range<usize>| lines.clone().any(|at| prose::is_of_own(page, at));
    let tells: Vec<bool> = all.iter().map(|lines| tells(page, lines) && !is_of_own(lines)).collect();
    let Some(first) = tells.iter().position(|told| *told) else { return Vec::new() };
    let last = tells.iter().rposition(|told| *told).unwrap_or(first);
    let stories: Vec<Range<usize>> =
        (first..=last).filter(|&at| tells[at]).map(|at| all[at].clone()).collect();
    if std::env::var("LYTRACE").is_ok() {
        for (lines, told) in all.iter().zip(&tells) {
            eprintln!("{told} {:?} {:?} {:?} {}", subject(page, lines), coined(page, lines), cause(page, page.cover(lines)), page.line(lines.start).chars().take(30).collect::<String>());
        }
        eprintln!("most {} own {} one {} | one_story {}", is_most(stories.len(), last + 1 - first), are_of_their_own(page, &stories), is_one_text(page, looks, &stories), is_one_story(page, looks, stories[0].start));
    }
    if !is_most(stories.len(), last + 1 - first)
        || !are_of_their_own(page, &stories)
        || is_one_text(page, looks, &stories)
    {
        return Vec::new();
    }
    let closing = all.get(last + 1).filter(|below| below.start == all[last].end).map(|_| last + 1);
    let is_head = |at: &usize| tells[*at] || is_another_text(page, &all[*at]);
    (first..=last).chain(closing).filter(is_head).map(|at| all[at].start).collect()
}

/// Is it told what happened, and to how many or to whom?
fn tells(page: &Page, lines: &Range<usize>) -> bool {
    let happens = || {
        let span = page.cover(lines);
        page.speaks_of(span, "kind", "event") || page.touches(span, "cause")
    };
    alone::tells(page, lines) || !alone::goes_on(page, lines) && happens() && subject(page, lines).is_some()
}

/// Is what tells of no accident a text of its own, that does not go on from the one above?
fn is_another_text(page: &Page, lines: &Range<usize>) -> bool {
    page.words(page.cover(lines)).contains(['。', '、']) && !alone::goes_on(page, lines)
}

/// Does what stands above say that all is one story, of many at once, or the writer's own notice?
fn is_one_text(page: &Page, looks: &[Headline], stories: &[Range<usize>]) -> bool {
    let first = stories[0].start;
    let speaks_of_many =
        |at: usize| page.speaks_of(page.lines[at].span, "kind", "many") && !is_masthead(page, at);
    let is_notice = |at: usize| {
        page.opening(at).is_none() && is_title_of_a_notice(page.line(at))
            || phrase::names_a_report(page.line(at))
            || prose::is_of_own(page, at)
    };
    is_one_story(page, looks, first) || (0..first).any(|at| speaks_of_many(at) || is_notice(at))
}

/// Do the stories differ in their subjects, causes and days?
fn are_of_their_own(page: &Page, stories: &[Range<usize>]) -> bool {
    if stories.len() < LEAST {
        return false;
    }
    let named: BTreeSet<&str> = stories.iter().filter_map(|story| subject(page, story)).collect();
    let first = |story| subject(page, story).or_else(|| coined(page, story));
    let subjects: BTreeSet<&str> = stories.iter().filter_map(first).collect();
    let causes: BTreeSet<&str> = stories.iter().filter_map(|story| cause(page, page.cover(story))).collect();
    let dated = stories.iter().filter(|story| is_dated(page, story)).count();
    let points = 2 * i32::from(is_most(subjects.len(), stories.len()))
        + i32::from(is_most(named.len(), stories.len()))
        + i32::from(causes.len() >= 2)
        + i32::from(causes.len() >= LEAST)
        + i32::from(is_most(dated, stories.len()));
    points >= ENOUGH
}
