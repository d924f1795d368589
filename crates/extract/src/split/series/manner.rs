//! In which manners lines are set that may head items.

use std::collections::BTreeMap;

use jikenbo_text::FoldedSpan;
use jikenbo_text::name;

use super::is_masthead;
use crate::split::headline::{self, Headline};
use crate::split::mark::{self, Mark, Opening};
use crate::split::page::{Line, LineKind, Page};
use crate::split::phrase;

/// A manner in which headings of items are set. The order is that of trust, where two manners head equally many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Manner {
    Heading(u8),
    Marked(Mark),
    /// Begins with a date that has a year.
    Dated,
    /// The line below holds only a date.
    AboveDate,
    /// The line above holds only a date.
    BelowDate,
    /// The line above is nothing but a number.
    BelowNumber,
    /// The line above is nothing but a few words in a bracket or between signs.
    BelowRubric,
    /// Ends with the date of its publication in brackets.
    Published,
    /// The line above is a rule.
    BelowRule,
    /// The line below is a rule.
    AboveRule,
    /// Holds nothing but a date, with its story right below.
    Day,
    /// Holds nothing but the name of a body, with its story right below.
    Named,
    /// Stands above a label that comes back.
    AboveLabel,
    /// An item of a list that tells a story.
    Bulleted,
    /// No mark: a headline after an empty line.
    Bare,
    /// No mark: a title after an empty line, with its text right below.
    Titled,
    /// No mark: a title between empty lines, with its text below the second.
    Alone,
}

/// The lines that are set in each manner.
pub(super) fn groups(page: &Page, looks: &[Headline]) -> BTreeMap<Manner, Vec<usize>> {
    let mut groups: BTreeMap<Manner, Vec<usize>> = BTreeMap::new();
    for (at, look) in looks.iter().enumerate() {
        manners(page, at, *look).for_each(|manner| groups.entry(manner).or_default().push(at));
    }
    if let Some(below) = groups.get(&Manner::BelowRubric).filter(|below| below.len() >= 2).cloned() {
        let heads_a_title = |at: &usize| below.binary_search(&(at + 1)).is_ok();
        groups.iter_mut().for_each(|(_, lines)| lines.retain(|at| !heads_a_title(at)));
    }
    if let Some(first) = above_the_rules(page, looks)
        && let Some(below) = groups.get_mut(&Manner::BelowRule).filter(|below| below.len() >= 2)
    {
        below.insert(0, first);
    }
    if let Some(below) = groups.get_mut(&Manner::BelowDate).filter(|below| below.len() >= 2)
        && let Some(first) = above_the_days(page, looks, below)
    {
        below.insert(0, first);
    }
    groups
}

/// The headline of the first story, where the day stands below each story and so above the next one's headline.
fn above_the_days(page: &Page, looks: &[Headline], below: &[usize]) -> Option<usize> {
    let day = below.first()?.checked_sub(1)?;
    let heads = |&at: &usize| {
        matches!(looks[at], Headline::Story | Headline::Title)
            && page.lines[at].after_blank
            && has_text_below(page, at)
    };
    let last = below.last().copied().unwrap_or_default();
    let ends_with_day = (last + 1..page.lines.len()).any(|at| phrase::is_date_line(page.line(at)));
    (0..day).rev().find(heads).filter(|_| ends_with_day)
}

/// The headline of the story between the page's title and the first rule, where rules part the stories.
fn above_the_rules(page: &Page, looks: &[Headline]) -> Option<usize> {
    let rule = page.lines.iter().position(|line| line.kind == LineKind::Rule)?;
    let has_text = |at: usize| page.line(at).contains('。');
    let heads = |&at: &usize| {
        let is_title = looks[at] == Headline::Title
            && page.lines[at].after_blank
            && phrase::dated(page.line(at)).is_none();
        (is_title || looks[at] == Headline::Story) && has_text(at + 1) && !is_masthead(page, at)
    };
    let first = (0..rule).find(|&at| looks[at] == Headline::Story).or_else(|| (0..rule).find(heads))?;
    ((first + 1..rule).any(has_text) && (0..first).any(|at| is_masthead(page, at))).then_some(first)
}

/// The manners in which a line is set.
pub(super) fn manners(page: &Page, at: usize, look: Headline) -> impl Iterator<Item = Manner> {
    let line = &page.lines[at];
    let words = page.line(at);
    let date = page.is_date_line(at);
    let shows = !date
        && look != Headline::Neither
        && !phrase::is_footer(words)
        && !phrase::signs(words)
        && !phrase::is_source(words)
        && !phrase::is_period(words)
        && !phrase::leads_to_earlier(words)
        && !is_of_mail(page, at)
        && !page.closes_a_text(at)
        && (!phrase::is_note(words) || words.starts_with('*'))
        && !matches!(line.kind, LineKind::Rule | LineKind::Row(_) | LineKind::Quoted);
    let mark = page.opening(at).map(|opening| opening.mark);
    let mark = mark.filter(|_| line.kind != LineKind::Rule && !phrase::is_source(words));
    let mark = mark.filter(|mark| {
        !is_aside(page, at, *mark) && !phrase::is_period(words) && !phrase::leads_to_earlier(words)
    });
    let heading = match line.kind {
        LineKind::Heading(level) => Some(Manner::Heading(level)),
        _ => None,
    };
    let above = at.checked_sub(1).map_or("", |before| page.line(before));
    let text_below = has_text_below(page, at);
    let stands_alone = stands_alone_above_text(page, at);
    let dated_above = at > 0 && page.is_date_line(at - 1) && !phrase::is_of_course(above)
        || phrase::is_dated_name(above)
        || text_below && phrase::is_classed_day(above);
    let opens_with_day = phrase::dated(words).is_some_and(|(_, rest)| !phrase::opens_with_clock(rest));
    let is_of_period = text_below && line.after_blank && phrase::opens_with_period(words);
    let dated = !date
        && (phrase::opens_with_year(words) || text_below && line.after_blank)
        && (opens_with_day || is_of_period)
        && !phrase::is_period(words)
        && !words.contains('。');
    let undated = phrase::dated(words).is_none() || words.contains(['【', '[']);
    let bare = mark.is_none()
        && !begins_a_course(page, at)
        && line.after_blank
        && look == Headline::Story
        && line.kind == LineKind::Prose;
    let bulleted = mark.is_none()
        && line.kind == LineKind::Item
        && (look == Headline::Story || look == Headline::Title && text_below);
    let is_title = matches!(look, Headline::Story | Headline::Title) && line.kind == LineKind::Prose;
    let titled = is_title && mark.is_none() && line.after_blank && text_below;
    let alone = is_title && mark.is_none() && stands_alone;
    let is_rule = |at: usize| page.lines.get(at).is_some_and(|line| line.kind == LineKind::Rule);
    let is_day = line.kind == LineKind::Prose && date && !phrase::is_footer(words);
    [
        heading,
        mark.map(Manner::Marked).filter(|_| heading.is_none()),
        dated.then_some(Manner::Dated),
        (shows && undated && page.is_date_line(at + 1) && !phrase::is_of_course(page.line(at + 1)))
            .then_some(Manner::AboveDate),
        (shows && undated && dated_above).then_some(Manner::BelowDate),
        (shows && is_bare_number(above) && line.kind == LineKind::Prose).then_some(Manner::BelowNumber),
        (shows && text_below && at > 0 && is_rubric(page, at - 1)).then_some(Manner::BelowRubric),
        phrase::is_published(words).then_some(Manner::Published),
        (shows && at > 0 && is_rule(at - 1)).then_some(Manner::BelowRule),
        (shows && is_rule(at + 1)).then_some(Manner::AboveRule),
        (is_day && text_below).then_some(Manner::Day),
        (shows && text_below && is_named(page, at)).then_some(Manner::Named),
        (shows && bulleted).then_some(Manner::Bulleted),
        (shows && bare).then_some(Manner::Bare),
        (shows && titled).then_some(Manner::Titled),
        (shows && alone).then_some(Manner::Alone),
    ]
    .into_iter()
    .flatten()
}

/// Is the line the subject or the sender of a mail that is shown: 件名 …, above its 本文?
fn is_of_mail(page: &Page, at: usize) -> bool {
    const FIELDS: &[&str] = &["件名", "差出人", "送信者", "表題", "宛先"];
    const BELOW: usize = 5;
    let opens = |at: usize, words: &[&str]| words.iter().any(|word| page.line(at).starts_with(word));
    opens(at, FIELDS) && (at + 1..=at + BELOW).any(|at| opens(at, &["本文", "(本文"]))
}

/// Is the line the first of several that begin with a day and no year, as those of a course of events do?
fn begins_a_course(page: &Page, at: usize) -> bool {
    let is_dated = |at: usize| {
        let words = page.line(at);
        phrase::dated(words).is_some() && !phrase::opens_with_year(words)
    };
    is_dated(at) && is_dated(at + 1)
}

/// Is all of the line said in round brackets, as what is only added?
fn is_aside(page: &Page, at: usize, mark: Mark) -> bool {
    mark == Mark::Bracket('(') && page.opening(at).is_some_and(|opening| opening.after.is_empty())
}

/// Does running text stand right below the line?
fn has_text_below(page: &Page, at: usize) -> bool {
    let below = page.lines.iter().skip(at + 1).take(WRAPPED);
    let mut text = below.take_while(|below| !below.after_blank && below.kind == LineKind::Prose);
    text.any(|below| page.words(below.span).contains('。'))
}

/// Does the line stand between empty lines, with running text below the second?
pub(super) fn stands_alone_above_text(page: &Page, at: usize) -> bool {
    let is_text = |below: &Line| below.kind == LineKind::Prose && page.words(below.span).contains('。');
    page.lines[at].after_blank
        && page.lines.get(at + 1).is_some_and(|below| below.after_blank && is_text(below))
}

/// Lines over which the first sentence of a text may be wrapped.
const WRAPPED: usize = 4;

/// Is the line nothing but a few words in a bracket or between signs: [社告], ★お詫びがあります★?
fn is_rubric(page: &Page, at: usize) -> bool {
    const LONGEST: usize = 16;
    let words = page.line(at);
    let is_short = words.chars().count() <= LONGEST && !words.contains('。') && !page.is_date_line(at);
    is_short
        && page.opening(at).is_some_and(|opening| match opening.mark {
            Mark::Bracket(_) => {
                opening.after.is_empty() && !opening.inside.contains(|c: char| c.is_ascii_digit())
            }
            Mark::Sign(sign) => opening.after.trim_end().ends_with(sign),
            _ => false,
        })
}

/// Is the line nothing but a number: 1, (2), No.3, 事例4?
pub(in crate::split) fn is_bare_number(words: &str) -> bool {
    let inner = words.trim_start_matches(['(', '[', '【', '<', '#', '■', '●', '◆', '○']);
    let counts = mark::counting(inner).or_else(|| inner.strip_prefix("No.")).unwrap_or(inner);
    let number = counts.trim_start().trim_end_matches([')', ']', '】', '>', '.']);
    (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Is the line nothing but the name of a body, with a date perhaps: みさき市(5月2日), 平成29年5月 みさき労働局? Its bytes
/// are few.
pub(super) fn is_named(page: &Page, at: usize) -> bool {
    const LONGEST: usize = 120;
    let words = page.line(at);
    if words.len() > LONGEST {
        return false;
    }
    let opening = page.opening(at);
    let names_and_dates =
        |opening: &Opening| matches!(opening.mark, Mark::Bracket(_)) && !opening.after.is_empty();
    if let Some(opening) = opening.filter(names_and_dates) {
        return phrase::is_date_line(opening.after) && is_a_name(opening.inside);
    }
    let title = headline::title_of(page, page.lines[at].span, opening);
    let rest = phrase::behind_month(page.words(title));
    let begins = title.end() - rest.len();
    let name = name::names(page.text.folded(), title).next();
    let Some(name) = name.filter(|name| name.span.start() == begins) else {
        return false;
    };
    let rest = page.words(FoldedSpan::between(name.span.end(), title.end()));
    rest.is_empty() || phrase::is_date_line(rest)
}

/// [みさき市] 2023-05-02: is what the bracket holds a name and nothing else?
fn is_a_name(inside: &str) -> bool {
    let whole = FoldedSpan::between(0, inside.len());
    name::names(inside, whole).next().is_some_and(|name| name.span == whole)
}
