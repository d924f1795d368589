//! Do the lines of one manner head stories, rather than parts of one?

use std::collections::BTreeSet;
use std::ops::Range;

use super::collected::{
    are_counted, are_of_bodies, are_statuses, are_told_alone, are_told_below, counted_above, is_headed_anew,
    is_in_contents, is_of_feed, is_register,
};
use super::manner::Manner;
use super::top::{Top, is_masthead};
use super::{BARE, Group, TITLES, bodies, is_below_day, is_set_above_day, manner, seen, told};
use crate::split::headline::Headline;
use crate::split::mark::Mark;
use crate::split::page::{Page, stretches};
use crate::split::{chronicle, lead, phrase};

/// Do the lines say nothing but when one text was brought up to date: ▼ 2023年12月1日 18:30 更新(最終報)?
pub(super) fn are_updates(page: &Page, lines: &[usize]) -> bool {
    const UPDATED: &[&str] = &["更新", "登録", "続報", "最終報", "第1報", "初報", "追記"];
    let is_update = |&at: &usize| {
        let words = page.opening(at).map_or(page.line(at), |opening| opening.after);
        phrase::is_date_line(words) && UPDATED.iter().any(|word| words.contains(word))
    };
    lines.len() >= 2 && lines.iter().all(is_update)
}

/// Are the lines the title of one page and what stands around it, which say the same or lead to the same sentence?
pub(super) fn are_repeated(page: &Page, lines: &[usize]) -> bool {
    const SENTENCE: usize = 60;
    let text = |story: Range<usize>| {
        let mut below = story.start + 1..story.end;
        below.find(|&at| page.words(page.lines[at].span).contains('。')).map(|at| page.line(at))
    };
    let texts: Vec<Option<&str>> = stretches(lines, page.lines.len()).map(text).collect();
    let is_same = |pair: &&[Option<&str>]| matches!(pair, [Some(one), Some(next)] if one == next && one.len() >= SENTENCE);
    let same = texts.windows(2).filter(is_same).count();
    same > 0 && same * 2 + 1 >= lines.len()
}

/// May the lines head stories: several, nearly all of them headings over running text?
pub(super) fn may_head_stories(page: &Page, looks: &[Headline], lines: &[usize]) -> bool {
    lines.len() >= 2
        && seen(looks, lines, Headline::Neither) * 4 <= lines.len()
        && bodies(&told(page, lines)) * 4 >= lines.len() * 3
}

/// Do most of the lines say the same, which is no story's headline: ▼このニュースを三行で?
pub(super) fn are_labels(looks: &[Headline], labels: &[Vec<usize>], lines: &[usize]) -> bool {
    let tells_nothing = |at: &&usize| looks[**at] != Headline::Story && lines.binary_search(at).is_ok();
    labels.iter().any(|label| label.iter().filter(tells_nothing).count() * 4 >= lines.len() * 3)
}

/// How the lines of a group look, and what stands above the first.
struct Seen {
    stories: usize,
    parts: usize,
    neither: usize,
    /// Several, hardly any of which is a part.
    are_titles: bool,
    /// Most of them with the date of their publication.
    are_published: bool,
    has_masthead: bool,
    has_notice: bool,
}

impl Seen {
    fn of(page: &Page, looks: &[Headline], top: &Top, lines: &[usize]) -> Self {
        let seen = |look: Headline| seen(looks, lines, look);
        let (parts, neither) = (seen(Headline::Part), seen(Headline::Neither));
        let stands_above =
            |line: Option<usize>| line.zip(lines.first()).is_some_and(|(line, first)| line < *first);
        let are_titles = lines.len() >= TITLES && (parts + neither) * 4 <= lines.len();
        Self {
            stories: seen(Headline::Story),
            parts,
            neither,
            are_titles,
            are_published: are_titles && published(page, lines) * 5 >= lines.len() * 3,
            has_masthead: stands_above(top.masthead),
            has_notice: stands_above(top.notice),
        }
    }
}

/// Do lines that may head stories do so, rather than parts of one? Fewer of them have to look so under a masthead, or
/// where the text below each is set alike.
pub(super) fn is_series(page: &Page, looks: &[Headline], top: &Top, group: &Group) -> bool {
    let lines = group.lines;
    let seen = &Seen::of(page, looks, top, lines);
    if are_reported(page, group) {
        return seen.parts * 2 <= lines.len();
    }
    if group.manner == Manner::Marked(Mark::Matter) {
        let least = if seen.has_masthead { 1 } else { lines.len().div_ceil(2) };
        return seen.parts * 3 <= lines.len() && tell(page, lines) >= least;
    }
    if matches!(group.manner, Manner::Day | Manner::Named) {
        return false;
    }
    if group.manner == Manner::Alone {
        return are_told_below(page, looks, top, group);
    }
    if are_collected(page, looks, top, group, seen) {
        return true;
    }
    let is_archive = || group.manner == Manner::BelowDate && are_posts_last_first(page, lines);
    if seen.has_notice && !seen.are_published && !is_archive() && !is_headed_anew(page, looks, top, lines) {
        return false;
    }
    let are_named = lines.iter().all(|&at| manner::is_named(page, at));
    if are_named && tell(page, lines) * 2 >= lines.len() && !page.confesses_before(lines[0]) {
        return true;
    }
    let told_of = lead::told_of(page, lines);
    if told_of >= 2 && told_of * 2 >= lines.len() && !page.confesses_before(lines[0]) {
        return seen.parts * 3 <= lines.len();
    }
    look_like_stories(page, looks, group, seen)
}

/// Is it a collection by what stands above the lines, or by what is told below each?
fn are_collected(page: &Page, looks: &[Headline], top: &Top, group: &Group, seen: &Seen) -> bool {
    let lines = group.lines;
    is_register(page, group)
        || is_of_feed(page, lines)
        || is_in_contents(page, lines) && (seen.has_masthead || tell(page, lines) * 3 >= lines.len() * 2)
        || are_statuses(page, lines)
        || seen.parts * 2 <= lines.len()
            && are_of_bodies(page, lines)
            && tell(page, lines) * 5 >= lines.len() * 2
        || are_counted(page, group, seen.parts)
        || group.has_sections && seen.parts == 0 && seen.neither == 0 && tell(page, lines) == lines.len()
        || are_told_alone(page, looks, top, group)
}

/// Do enough of the lines look like headlines, for the manner in which they are set?
fn look_like_stories(page: &Page, looks: &[Headline], group: &Group, seen: &Seen) -> bool {
    let (lines, regular) = (group.lines, group.regular);
    let posts = || match group.manner {
        Manner::BelowDate => lines.iter().all(|&at| is_below_day(page, at)),
        Manner::AboveDate => lines.iter().all(|&at| is_set_above_day(page, looks, at)),
        _ => false,
    };
    let is_under_title = seen.has_masthead || counted_above(page, lines);
    let is_told_of = || is_under_title && tell(page, lines) * 2 >= lines.len();
    let is_told_apart =
        seen.are_titles && (regular || seen.are_published || posts() || owned(page, lines) || is_told_of());
    let least = match group.manner {
        Manner::Bare => BARE,
        Manner::Titled => 1,
        _ => usize::from(!is_told_apart),
    };
    let expected = regular || is_told_apart || is_under_title;
    let few_parts = seen.parts * 2 <= if expected { lines.len() } else { seen.stories };
    let may_be = group.manner != Manner::Titled || seen.has_masthead;
    may_be && seen.stories >= least && (expected || seen.stories * 3 >= lines.len()) && few_parts
}

/// How many of the stories under the headings tell of something that happened?
pub(super) fn tell(page: &Page, lines: &[usize]) -> usize {
    let stories = stretches(lines, page.lines.len()).map(|story| page.cover(&story));
    stories.filter(|&story| page.speaks_of(story, "kind", "event")).count()
}

/// Does a reporter tell of another body under at least half of the headings, and none above them confess or speak of
/// many at once?
fn are_reported(page: &Page, group: &Group) -> bool {
    let Group { lines, owners, .. } = *group;
    let first = lines.first().copied().unwrap_or_default();
    let speaks_of_many =
        |at: usize| page.speaks_of(page.lines[at].span, "kind", "many") && !is_masthead(page, at);
    // What befell many may be said before it is told of each.
    let has_all = owners >= BARE && owners == lines.len() && group.manner < Manner::Bulleted;
    owners >= 2
        && owners * 2 >= lines.len()
        && (has_all || !(0..first).any(speaks_of_many))
        && !page.confesses_before(first)
        && !page.tells_of_own_before(first)
}

/// Does each of several titles stand below its whole date, the last one first, as on a page of a body's notices?
fn are_posts_last_first(page: &Page, lines: &[usize]) -> bool {
    let days: Vec<usize> = lines.iter().filter(|&&at| is_below_day(page, at)).map(|at| at - 1).collect();
    days.len() >= TITLES && days.len() == lines.len() && chronicle::is_last_first(page, &days)
}

/// How many of the headings are titles with the date of their publication, in them or in the line below?
fn published(page: &Page, lines: &[usize]) -> usize {
    let is_published =
        |at: usize| phrase::is_published(page.line(at)) || phrase::gives_its_day(page.line(at + 1));
    lines.iter().filter(|&&at| is_published(at)).count()
}

/// Are the stories under the headings told of organisations of their own?
fn owned(page: &Page, lines: &[usize]) -> bool {
    let owners = owners(page, lines);
    owners >= 2 && owners * 2 >= lines.len()
}

/// How many organisations are first named in the stories under the headings?
pub(super) fn owners(page: &Page, lines: &[usize]) -> usize {
    let stories = stretches(lines, page.lines.len()).map(|story| page.cover(&story));
    let told = stories.filter(|&story| page.speaks_of(story, "kind", "told"));
    let owners: BTreeSet<&str> = told.filter_map(|story| lead::named(page, story)).collect();
    owners.len()
}
