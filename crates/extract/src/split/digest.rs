//! Digests whose stories have no headings: a line or a paragraph each, under a masthead.

use std::collections::BTreeMap;

use jikenbo_text::name;
use jikenbo_text::{FoldedSpan, name::Name};

use super::headline::Headline;
use super::mark::{self, Mark};
use super::page::{LineKind, Page};
use super::phrase;
use super::series::{Head, is_masthead};

/// Stories of a digest, and lines of one that tells each in a few words.
const LEAST: usize = 3;
const LEAST_SHORT: usize = 4;
/// Characters of a story in a few words.
const SHORT: std::ops::RangeInclusive<usize> = 12..=90;
/// Lines among which the title of the collection stands.
const TOP: usize = 40;
/// Bytes in which a story names whose it is.
const OPENING: usize = 240;

/// How a line that tells a whole story is set. The order is that of trust.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Manner {
    Marked(Mark),
    Item,
    Dated,
    Paragraph,
}

/// The beginnings of the stories of `page`; empty where it is no digest.
pub(super) fn heads(page: &Page, looks: &[Headline]) -> Vec<Head> {
    let top = page.lines.len().min(TOP);
    let Some(masthead) = (0..top).find(|&at| is_masthead(page, at)) else {
        return Vec::new();
    };
    let mut groups: BTreeMap<Manner, Vec<usize>> = BTreeMap::new();
    for at in masthead + 1..page.lines.len() {
        if let Some(manner) = manner_of_story(page, at) {
            groups.entry(manner).or_default().push(at);
        }
    }
    groups.iter_mut().for_each(|(manner, lines)| with_siblings(page, masthead, *manner, lines));
    let digests = groups.into_iter().filter(|(_, lines)| is_digest(page, looks, lines));
    let best = digests.max_by_key(|(manner, lines)| (lines.len(), std::cmp::Reverse(*manner)));
    best.map_or(Vec::new(), |(_, lines)| lines.iter().map(|&at| head(page, at)).collect())
}

/// Adds the lines below the masthead that are numbered like the stories, where these are at least half of them.
fn with_siblings(page: &Page, masthead: usize, mark: Manner, stories: &mut Vec<usize>) {
    let numbered =
        |mark| matches!(mark, Mark::BracketNumber(_) | Mark::Number(_) | Mark::Circled | Mark::SignNumber(_));
    let is_sibling = |at: &usize| page.line(*at).contains('。') && manner(page, *at) == mark;
    if matches!(mark, Manner::Marked(mark) if numbered(mark)) {
        let all: Vec<usize> = (masthead + 1..page.lines.len()).filter(is_sibling).collect();
        if stories.len() * 2 >= all.len() && all.len() > stories.len() {
            *stories = all;
        }
    }
}

/// How the line is set, if it tells of something that happened, in sentences or in a few words behind a mark.
fn manner_of_story(page: &Page, at: usize) -> Option<Manner> {
    let line = &page.lines[at];
    let is_text = matches!(line.kind, LineKind::Prose | LineKind::Item) && line.cells.is_empty();
    let words = page.words(line.span);
    let in_sentences = words.contains('。');
    let may_tell = is_text && (in_sentences || SHORT.contains(&words.chars().count()));
    if !may_tell || !page.speaks_of(line.span, "kind", "event") {
        return None;
    }
    Some(manner(page, at)).filter(|manner| in_sentences || *manner != Manner::Paragraph)
}

fn manner(page: &Page, at: usize) -> Manner {
    let words = page.line(at);
    match mark::opening(words).map(|opening| opening.mark) {
        Some(mark) => Manner::Marked(mark),
        None if page.lines[at].kind == LineKind::Item => Manner::Item,
        None if phrase::dated(words).is_some() || phrase::opens_with_month(words) => Manner::Dated,
        None => Manner::Paragraph,
    }
}

/// Does each of the lines tell of another body, and none before them of what is one text?
fn is_digest(page: &Page, looks: &[Headline], lines: &[usize]) -> bool {
    let told = lines.iter().filter(|&&at| page.line(at).contains('。')).count();
    let least = if told * 2 >= lines.len() { LEAST } else { LEAST_SHORT };
    let Some(&first) = lines.first().filter(|_| lines.len() >= least) else {
        return false;
    };
    let mut bodies: Vec<&str> = lines.iter().filter_map(|&at| opening_name(page, at)).collect();
    bodies.sort_unstable();
    bodies.dedup();
    bodies.len() * 2 >= lines.len()
        && !(0..first).any(|at| heads_a_story(page, looks, at) || speaks_of_many(page, at))
        && !page.confesses_before(first)
        && others_between(page, lines) <= lines.len()
}

/// Is the line the headline of a story of its own, whose paragraphs the lines would be?
fn heads_a_story(page: &Page, looks: &[Headline], at: usize) -> bool {
    looks[at] == Headline::Story && !is_masthead(page, at)
}

/// Is the line the title of one text on many cases: 相次ぐ誤送付?
fn speaks_of_many(page: &Page, at: usize) -> bool {
    page.speaks_of(page.lines[at].span, "kind", "many")
}

/// The name with which the line begins, after its mark and date.
fn opening_name<'d>(page: &Page<'d>, at: usize) -> Option<&'d str> {
    let span = page.lines[at].span;
    let folded = page.text.folded();
    let end = folded.floor_char_boundary(span.end().min(span.start() + OPENING));
    let names = name::names(folded, FoldedSpan::between(span.start(), end.max(span.start())));
    names.first().map(|Name { core, .. }| page.words(*core))
}

/// How many lines of sentences between the first and the last story are none of them?
fn others_between(page: &Page, lines: &[usize]) -> usize {
    let (Some(&first), Some(&last)) = (lines.first(), lines.last()) else {
        return 0;
    };
    let is_other = |at: &usize| lines.binary_search(at).is_err() && page.line(*at).contains('。');
    (first..last).filter(is_other).count()
}

/// The story's line as a heading: its first sentence, without its mark.
fn head(page: &Page, at: usize) -> Head {
    let span = page.lines[at].span;
    let words = page.words(span);
    let after = mark::opening(words).map_or(words, |opening| opening.after);
    let start = span.start() + words.len() - after.len();
    let length = after.find('。').map_or(after.len(), |end| end + '。'.len_utf8());
    Head { first: at, title: FoldedSpan::between(start, start + length) }
}
