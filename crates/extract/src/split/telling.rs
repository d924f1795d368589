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
use super::tale::{cause, coined, is_dated, is_most, owner};

/// Stories of a page.
const LEAST: usize = 3;
/// Characters of a line that may tell a story, or stand among those that do.
const LONG: usize = 20;
/// Stories that are few, and points from which few and many are taken for stories.
const FEW: usize = 3;
const ENOUGH_OF_FEW: i32 = 5;
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
    for at in (0..end(page)).filter(is_unit) {
        match units.last_mut().filter(|unit| unit.len() == 1 && is_headed(page, unit.start, at)) {
            Some(unit) => unit.end = at + 1,
            None => units.push(at..at + 1),
        }
    }
    units
}

/// The line with which a list of other pages begins: 関連記事; the number of lines where there is none.
fn end(page: &Page) -> usize {
    const OTHERS: &[&str] =
        &["関連記事", "関連リンク", "関連ニュース", "関連情報", "過去の記事", "あわせて読みたい"];
    let leads = |at: &usize| {
        let words = page.line(*at).trim_start_matches(|c: char| !c.is_alphanumeric());
        OTHERS.iter().any(|others| words.starts_with(others))
    };
    (0..page.lines.len()).find(leads).unwrap_or(page.lines.len())
}

/// Is the line a text of sentences right below a line that is none?
fn is_headed(page: &Page, head: usize, at: usize) -> bool {
    head + 1 == at && page.line(at).contains('。') && !page.line(head).contains('。')
}

/// The stretches between empty lines, where some have several lines.
fn paragraphs(page: &Page) -> Vec<Range<usize>> {
    let end = end(page);
    let firsts: Vec<usize> = (0..end).filter(|&at| page.lines[at].after_blank).collect();
    let all = stretches(&firsts, end);
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
        && !words.contains("[PDF]")
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
    if !is_most(stories.len(), last + 1 - first)
        || !are_set_alike(page, &stories)
        || (first..=last).filter(|&at| goes_on(page, &all[at])).count() * 4 >= last + 1 - first
        || !are_of_their_own(page, &stories)
        || is_one_text(page, looks, &stories)
    {
        return Vec::new();
    }
    let closing = all.get(last + 1).filter(|below| below.start == all[last].end).map(|_| last + 1);
    let is_head = |at: &usize| tells[*at] || is_another_text(page, &all[*at]);
    (first..=last).chain(closing).filter(is_head).map(|at| all[at].start).collect()
}

/// Are most of the stories told in sentences, or most in a few words, and the first as they are? Else it is the headline of
/// one story.
fn are_set_alike(page: &Page, stories: &[Range<usize>]) -> bool {
    let in_sentences = |story: &&Range<usize>| page.line(story.start).contains('。');
    let as_first = stories.first().is_some_and(|first| in_sentences(&first));
    is_most(stories.iter().filter(|story| in_sentences(story) == as_first).count(), stories.len())
}

/// Does a stretch go on about what was told above it: 同社は…, 県教委によると…, 教諭は…?
fn goes_on(page: &Page, lines: &Range<usize>) -> bool {
    const CALLED: &[&str] = &[
        "市",
        "町",
        "村",
        "区",
        "県",
        "府",
        "都",
        "道",
        "市教委",
        "町教委",
        "村教委",
        "区教委",
        "県教委",
        "府教委",
        "都教委",
        "道教委",
        "教委",
        "病院",
        "協会",
        "組合",
        "公社",
        "センター",
        "社協",
        "大学",
        "学校",
        "法人",
        "会社",
        "銀行",
        "財団",
        "委託先",
        "教諭",
        "教員",
        "職員",
        "社員",
        "男性",
        "女性",
        "警察",
        "捜査関係者",
        "関係者",
        "対象者",
        "原因",
        "流出した",
        "紛失した",
        "漏えいした",
    ];
    let words = page.line(lines.start).trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_called = || {
        let end = words.find(['は', 'が', 'に', 'で', 'の', 'を']).unwrap_or_default();
        words.get(..end).is_some_and(|subject| CALLED.contains(&subject))
    };
    alone::goes_on(page, lines) || phrase::is_of_the_same(words) || is_called()
}

/// Is it told what happened, and to how many or to whom?
fn tells(page: &Page, lines: &Range<usize>) -> bool {
    let happens = || {
        let span = page.cover(lines);
        page.speaks_of(span, "kind", "event") || page.touches(span, "cause")
    };
    !goes_on(page, lines)
        && !page.speaks_of(page.cover(lines), "kind", "many")
        && (alone::tells(page, lines) || happens() && owner(page, lines).is_some())
}

/// Is what tells of no accident a text of its own, that does not go on from the one above?
fn is_another_text(page: &Page, lines: &Range<usize>) -> bool {
    page.words(page.cover(lines)).contains(['。', '、']) && !goes_on(page, lines)
}

/// Does what stands above say that all is one story, of many at once, or the writer's own notice?
fn is_one_text(page: &Page, looks: &[Headline], stories: &[Range<usize>]) -> bool {
    let first = stories[0].start;
    let one_after_another = |at: usize| page.line(at).contains("相次");
    let speaks_of_many =
        |at: usize| page.speaks_of(page.lines[at].span, "kind", "many") && !is_masthead(page, at);
    let is_notice = |at: usize| {
        page.opening(at).is_none() && is_title_of_a_notice(page.line(at))
            || phrase::names_a_report(page.line(at))
            || page.line(at).contains('。') && prose::is_of_own(page, at)
    };
    is_one_story(page, looks, first)
        || (0..stories[1].end).any(one_after_another)
        || are_of_one_body(page, stories)
        || (0..first).any(|at| speaks_of_many(at) || is_notice(at))
}

/// Does the same sign open each of the stories: 「?
fn open_with_a_sign(page: &Page, stories: &[Range<usize>]) -> bool {
    let sign = |story: &Range<usize>| page.line(story.start).chars().next().filter(|c| !c.is_alphanumeric());
    let first = stories.first().and_then(sign);
    first.is_some() && stories.iter().all(|story| sign(story) == first)
}

/// Is the body of which one of the first stories tells named in a third of them, or in more?
fn are_of_one_body(page: &Page, stories: &[Range<usize>]) -> bool {
    const FIRST: usize = 3;
    let tells_of =
        |name: &str| stories.iter().filter(|story| page.words(page.cover(story)).contains(name)).count();
    let owners = stories.iter().take(FIRST).filter_map(|story| owner(page, story));
    owners.map(tells_of).any(|told| told >= 2 && told * 3 >= stories.len())
}

/// Do the stories differ in their subjects, causes and days?
fn are_of_their_own(page: &Page, stories: &[Range<usize>]) -> bool {
    if stories.len() < LEAST {
        return false;
    }
    let named: BTreeSet<&str> = stories.iter().filter_map(|story| owner(page, story)).collect();
    let first = |story| owner(page, story).or_else(|| coined(page, story));
    let subjects: BTreeSet<&str> = stories.iter().filter_map(first).collect();
    let causes: BTreeSet<&str> = stories.iter().filter_map(|story| cause(page, page.cover(story))).collect();
    let dated = stories.iter().filter(|story| is_dated(page, story)).count();
    let points = 2 * i32::from(is_most(subjects.len(), stories.len()))
        + i32::from(is_most(named.len(), stories.len()))
        + i32::from(causes.len() >= 2)
        + i32::from(causes.len() >= LEAST)
        + i32::from(is_most(dated, stories.len()))
        + i32::from(open_with_a_sign(page, stories));
    points >= if stories.len() <= FEW { ENOUGH_OF_FEW } else { ENOUGH }
}
