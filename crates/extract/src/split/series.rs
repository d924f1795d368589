//! Newsletters, blog archives, pages of notices: headings of one manner, each over a story of its own.

mod added;
mod collected;
mod left_out;
mod manner;
mod possible;
mod stories;
mod top;

pub(super) use manner::is_bare_number;
pub(super) use top::is_masthead;

use std::collections::BTreeMap;
use std::ops::Range;

use jikenbo_text::FoldedSpan;

use super::headline::Headline;
use super::mark::Mark;
use super::page::{LineKind, Page, stretches};
use super::{headline, kin, label, lead, phrase, rubrics};
use added::{of_other_matters, of_the_same_day};
use collected::{are_of_one_text, is_of_feed};
use left_out::{behind_title, without_contents, without_inner_parts, without_page_title, without_unmarked};
use manner::{Manner, groups};
use possible::may_be_series;
use stories::{are_labels, are_repeated, are_updates, is_series, may_head_stories};
use top::Top;

/// The heading of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// The line with which the item begins: its heading, or a date above it.
    pub(super) first: usize,
    /// The heading's words.
    pub(super) title: FoldedSpan,
}

/// Headlines that make a series where nothing marks them.
const BARE: usize = 3;

/// The headings of the items of `page`; empty where it is one article.
pub(super) fn heads(page: &Page, looks: &[Headline]) -> Vec<Head> {
    let labels = label::repeated(page);
    if labels.is_empty() && !may_be_series(page, looks) {
        return Vec::new();
    }
    let groups = groups_that_may_head(page, looks, &labels);
    let Some(Group { manner, lines, .. }) = best(page, looks, &labels, &groups) else {
        return Vec::new();
    };
    let lines = with_others(page, looks, manner, lines);
    let manner = manner_of(page, manner, &lines);
    lines.iter().map(|&at| head(page, manner, at)).collect()
}

/// The lines of each manner that may head stories, without those that head none.
fn groups_that_may_head(
    page: &Page,
    looks: &[Headline],
    labels: &[Vec<usize>],
) -> BTreeMap<Manner, Vec<usize>> {
    let mut groups = groups(page, looks);
    groups.insert(Manner::AboveLabel, label::lines_above(page, labels));
    groups.values_mut().for_each(|lines| lines.retain(|&at| !phrase::leads_to_earlier(page.line(at))));
    groups.values_mut().for_each(|lines| without_contents(page, lines));
    groups.values_mut().for_each(|lines| without_inner_parts(page, looks, lines));
    groups.entry(Manner::Alone).and_modify(|lines| without_page_title(page, lines));
    groups.retain(|_, lines| {
        may_head_stories(page, looks, lines)
            && (!are_labels(looks, labels, lines) || is_of_feed(page, lines))
            && !are_updates(page, lines)
            && !are_repeated(page, lines)
            && !are_of_one_text(page, looks, lines)
    });
    groups
}

/// The group that makes a series and tells the most.
fn best<'g>(
    page: &Page,
    looks: &[Headline],
    labels: &[Vec<usize>],
    groups: &'g BTreeMap<Manner, Vec<usize>>,
) -> Option<Group<'g>> {
    let top = Top::of(page, looks, groups.values().filter_map(|lines| lines.first().copied()).max());
    let groups = groups.iter().map(|(manner, lines)| Group {
        manner: *manner,
        lines,
        regular: label::is_regular(labels, lines),
        owners: lead::owners(page, lines),
        has_sections: has_sections(labels, looks, lines),
    });
    groups.filter(|group| is_series(page, looks, &top, group)).max_by_key(|group| {
        let (manner, stories) = (group.manner, seen(looks, group.lines, Headline::Story));
        let told = stories.max(group.owners);
        (group.regular, manner < Manner::Bare, told, group.lines.len(), std::cmp::Reverse(manner))
    })
}

/// The headings of a group that head items, and those of other manners that do so too.
fn with_others(page: &Page, looks: &[Headline], manner: Manner, lines: &[usize]) -> Vec<usize> {
    let own = &without_unmarked(page, looks, behind_title(page, lines));
    let mut lines = kin::with_kin(page, looks, own);
    lines.extend(rubrics::others(page, looks, own, &lines));
    if manner >= Manner::Bare {
        lines.extend(of_other_matters(page, looks, &lines));
    }
    if manner == Manner::BelowDate {
        lines.extend(of_the_same_day(page, looks, &lines));
    }
    lines.sort_unstable();
    lines.dedup();
    lines
}

/// The manner in which all headings are set, by the days above them.
fn manner_of(page: &Page, manner: Manner, lines: &[usize]) -> Manner {
    let below_days = lines.iter().filter(|&&at| is_below_day(page, at)).count() * 5 >= lines.len() * 4;
    let manner = if below_days { Manner::BelowDate } else { manner };
    let days_follow = manner == Manner::BelowDate
        && lines.first().is_some_and(|&at| at == 0 || !phrase::is_date_line(page.line(at - 1)));
    if days_follow { Manner::Bare } else { manner }
}

/// Do two headings of parts or more stand once below each of the lines?
fn has_sections(labels: &[Vec<usize>], looks: &[Headline], lines: &[usize]) -> bool {
    let is_of_parts = |label: &&Vec<usize>| label.first().is_some_and(|&at| looks[at] == Headline::Part);
    let is_regular = |label: &&Vec<usize>| label::is_regular(std::slice::from_ref(*label), lines);
    labels.iter().filter(is_of_parts).filter(is_regular).nth(1).is_some()
}

/// The lines that are set in one manner.
struct Group<'l> {
    manner: Manner,
    lines: &'l [usize],
    /// Is the text below each set alike?
    regular: bool,
    /// Bodies of which the stories are reported.
    owners: usize,
    /// Does each tell its parts under the same headings: 経緯, 対応?
    has_sections: bool,
}

/// How many of the lines look so?
fn seen(looks: &[Headline], lines: &[usize], look: Headline) -> usize {
    lines.iter().filter(|&&at| looks[at] == look).count()
}

/// Does running text stand below each of the headings?
fn told(page: &Page, lines: &[usize]) -> Vec<bool> {
    let has_text = |story: Range<usize>| {
        let mut below = story.start + 1..story.end;
        let may_be_bulleted = || manner::is_named(page, story.start) || is_counted(page, story.start);
        below.clone().any(|at| page.line(at).contains('。'))
            || may_be_bulleted() && below.any(|at| is_deed(page, at))
    };
    stretches(lines, page.lines.len()).map(has_text).collect()
}

/// Is the line numbered?
fn is_counted(page: &Page, at: usize) -> bool {
    let is_number = |mark| {
        matches!(
            mark,
            Mark::Number(_)
                | Mark::BracketNumber(_)
                | Mark::Circled
                | Mark::SignNumber(_)
                | Mark::Counted
                | Mark::Hashes(_)
        )
    };
    mark_of(page, at).is_some_and(is_number)
}

/// Is the line a bullet that tells of something that happened?
fn is_deed(page: &Page, at: usize) -> bool {
    let line = &page.lines[at];
    let is_bullet =
        line.kind == LineKind::Item || page.line(at).starts_with(['・', '-', '●', '○', '■', '▪', '→']);
    is_bullet && page.speaks_of(line.span, "kind", "event")
}

/// How many of the headings have running text below them?
fn bodies(told: &[bool]) -> usize {
    told.iter().filter(|told| **told).count()
}

/// Titles that make a series although none of them tells of an accident.
const TITLES: usize = 3;

/// Is the line a title after an empty line, with nothing but a date below it?
fn is_set_above_day(page: &Page, looks: &[Headline], at: usize) -> bool {
    matches!(looks[at], Headline::Story | Headline::Title)
        && page.lines[at].after_blank
        && page.is_date_line(at + 1)
}

fn mark_of(page: &Page, at: usize) -> Option<Mark> {
    page.opening(at).map(|opening| opening.mark)
}

fn head(page: &Page, manner: Manner, at: usize) -> Head {
    let span = page.lines[at].span;
    let opening = page.opening(at);
    let keeps_bracket =
        opening.is_some_and(|opening| matches!(opening.mark, Mark::Bracket(_)) && !opening.after.is_empty());
    if manner == Manner::Day {
        return Head { first: at, title: first_sentence(page, at + 1) };
    }
    let title = headline::title_of(page, span, opening);
    let title = if page.words(title).starts_with('・') {
        FoldedSpan::between(title.start() + '・'.len_utf8(), title.end())
    } else {
        title
    };
    let dated = at > 0 && matches!(manner, Manner::BelowDate | Manner::BelowNumber | Manner::BelowRubric);
    Head { first: if dated { at - 1 } else { at }, title: if keeps_bracket { span } else { title } }
}

/// The first sentence of a line.
pub(super) fn first_sentence(page: &Page, at: usize) -> FoldedSpan {
    let span = page.lines.get(at).map(|line| line.span).unwrap_or_default();
    let end = page.words(span).find('。').map_or(span.len(), |end| end + '。'.len_utf8());
    FoldedSpan::between(span.start(), span.start() + end)
}

/// Does the line stand below one that holds nothing but a whole date?
fn is_below_day(page: &Page, at: usize) -> bool {
    at > 0 && is_day(page, at - 1)
}

/// Does the line hold nothing but a whole date, with the day of the week?
fn is_day(page: &Page, at: usize) -> bool {
    let words = page.line(at);
    let is_whole = || {
        phrase::opens_with_year(words.trim_start_matches(['■', '●', '[', '【', '(']))
            || phrase::behind_class(words).is_some()
    };
    page.is_date_line(at) && is_whole() || phrase::is_classed_day(words)
}
