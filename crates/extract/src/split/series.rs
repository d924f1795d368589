//! Newsletters, blog archives, pages of notices: headings of one manner, each over a story of its own.

mod collected;
mod manner;

use std::collections::BTreeSet;
use std::ops::Range;

use jikenbo_text::FoldedSpan;

use super::alone;
use super::chronicle;
use super::headline::{self, Headline};
use super::kin;
use super::label;
use super::lead;
use super::mark::{Mark, SIGNS};
use super::page::{LineKind, Page, is, stretches};
use super::phrase;
use super::rubrics;
use collected::{
    are_counted, are_of_bodies, are_of_one_text, are_statuses, are_told_alone, are_told_below, counted_above,
    counts_cases, is_headed_anew, is_in_contents, is_of_feed, is_register, is_status,
};
pub(super) use manner::is_bare_number;
use manner::{Manner, groups, manners};

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
    let mut groups = groups(page, looks);
    groups.insert(Manner::AboveLabel, label::lines_above(page, &labels));
    groups.values_mut().for_each(|lines| lines.retain(|&at| !phrase::leads_to_earlier(page.line(at))));
    groups.values_mut().for_each(|lines| without_contents(page, lines));
    groups.values_mut().for_each(|lines| without_inner_parts(page, looks, lines));
    groups.entry(Manner::Alone).and_modify(|lines| without_page_title(page, lines));
    groups.retain(|_, lines| {
        may_head_stories(page, looks, lines)
            && (!are_labels(looks, &labels, lines) || is_of_feed(page, lines))
            && !are_updates(page, lines)
            && !are_repeated(page, lines)
            && !are_of_one_text(page, looks, lines)
    });
    let top = Top::of(page, looks, groups.values().filter_map(|lines| lines.first().copied()).max());
    let best = groups
        .iter()
        .map(|(manner, lines)| Group {
            manner: *manner,
            lines,
            regular: label::is_regular(&labels, lines),
            owners: lead::owners(page, lines),
            has_sections: has_sections(&labels, looks, lines),
        })
        .filter(|group| is_series(page, looks, &top, group))
        .max_by_key(|group| {
            let (manner, stories) = (group.manner, seen(looks, group.lines, Headline::Story));
            let told = stories.max(group.owners);
            (group.regular, manner < Manner::Bare, told, group.lines.len(), std::cmp::Reverse(manner))
        });
    let Some(Group { manner, lines, .. }) = best else {
        return Vec::new();
    };
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
    let below_days = lines.iter().filter(|&&at| is_below_day(page, at)).count() * 5 >= lines.len() * 4;
    let manner = if below_days { Manner::BelowDate } else { manner };
    let days_follow = manner == Manner::BelowDate
        && lines.first().is_some_and(|&at| at == 0 || !phrase::is_date_line(page.line(at - 1)));
    let manner = if days_follow { Manner::Bare } else { manner };
    lines.iter().map(|&at| head(page, manner, at)).collect()
}

/// The headings without the page's own title, where that alone bears no mark and all others bear the same.
fn behind_title<'l>(page: &Page, lines: &'l [usize]) -> &'l [usize] {
    match lines {
        [first, others @ ..] if others.len() >= 2 && mark_of(page, *first).is_none() => {
            let mark = mark_of(page, others[0]);
            let are_alike = mark.is_some() && others.iter().all(|&at| mark_of(page, at) == mark);
            if are_alike { others } else { lines }
        }
        _ => lines,
    }
}

/// The headings without those between them that tell nothing and lack the sign that all others open with, save the last: a
/// cutting below an item, a notice that is shown.
fn without_unmarked(page: &Page, looks: &[Headline], lines: &[usize]) -> Vec<usize> {
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return Vec::new() };
    let sign_of = |at: usize| page.line(at).trim_start_matches(['#', ' ']).chars().next();
    let sign = sign_of(*first).filter(|sign| SIGNS.contains(*sign));
    let is_marked = |at: &usize| sign_of(*at) == sign;
    let marked = lines.iter().filter(|at| is_marked(at)).count();
    let (are_signed, ends) =
        (sign.is_some() && marked >= BARE && marked * 3 >= lines.len() * 2, is_marked(last));
    let belongs = |at: &&usize| is_marked(at) || looks[**at] == Headline::Story;
    if are_signed && ends { lines.iter().filter(belongs).copied().collect() } else { lines.to_vec() }
}

/// Titles below the first of unmarked headings that stand as these do, right above a text, and announce something else: a
/// product, a meeting, figures.
fn of_other_matters<'p>(page: &'p Page, looks: &'p [Headline], lines: &[usize]) -> Vec<usize> {
    const MATTERS: &[&str] =
        &["product", "invitation", "guide", "statistics", "opinion", "gathering", "maintenance"];
    let first = lines.first().copied().unwrap_or_default();
    let is_title = |&at: &usize| {
        looks[at] == Headline::Title
            && manners(page, at, looks[at]).any(|manner| manner == Manner::Titled)
            && MATTERS.iter().any(|matter| page.speaks_of(page.lines[at].span, "kind", matter))
    };
    (first..page.lines.len()).filter(is_title).collect()
}

/// Headlines right above their texts among those that stand below their days: second stories of one day.
fn of_the_same_day<'p>(page: &'p Page, looks: &'p [Headline], lines: &[usize]) -> Vec<usize> {
    let (&[first, _, .., last], true) = (lines, lines.len() >= TITLES) else { return Vec::new() };
    let is_headline = |&at: &usize| {
        looks[at] == Headline::Story
            && phrase::dated(page.line(at)).is_none()
            && manners(page, at, looks[at]).any(|manner| manner == Manner::Titled)
    };
    (first..last).filter(is_headline).collect()
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

/// What stands first on the page, before the headings.
struct Top {
    /// The line that says that many stories follow: 通信 第12号, バックナンバー.
    masthead: Option<usize>,
    /// The line that begins a notice.
    notice: Option<usize>,
}

impl Top {
    /// Looks at the lines before `until`.
    fn of(page: &Page, looks: &[Headline], until: Option<usize>) -> Self {
        let lines = 0..until.unwrap_or_default();
        Self {
            masthead: lines.clone().find(|&at| {
                looks[at] != Headline::Story && is_masthead(page, at) && !is_numbered_part(page, looks, at)
            }),
            notice: lines.clone().find(|&at| begins_a_notice(page, looks, at)),
        }
    }
}

/// 2.漏えいの状況: is the line a part of a notice by its number?
fn is_numbered_part(page: &Page, looks: &[Headline], at: usize) -> bool {
    looks[at] == Headline::Part
        && matches!(
            mark_of(page, at),
            Some(Mark::Number(_) | Mark::BracketNumber(_) | Mark::Circled | Mark::Kanji | Mark::Decimal)
        )
}

/// Leaves out the lines of a table of contents: those without text below them that stand before the first with some, and
/// its heading.
fn without_contents(page: &Page, lines: &mut Vec<usize>) {
    let told = told(page, lines);
    let contents = told.iter().take_while(|told| !**told).count();
    if bodies(&told) >= 2 {
        lines.drain(..contents);
    }
    lines.retain(|&at| !phrase::heads_contents(page.line(at)));
}

/// Leaves out the titles below which nothing is told, before the first with an accident: they are the page's.
fn without_page_title(page: &Page, lines: &mut Vec<usize>) {
    let told = stretches(lines, page.lines.len()).position(|story| alone::tells(page, &story));
    lines.drain(..told.unwrap_or(lines.len()));
}

/// Leaves out the parts of a story that stand in brackets, as the titles of the stories open with one: 【経緯】 among
/// 【お詫び】名簿の紛失について, 【事故帖#2026-009】….
fn without_inner_parts(page: &Page, looks: &[Headline], lines: &mut Vec<usize>) {
    let is_bare = |at: usize| {
        let opening = page.opening(at);
        opening.is_some_and(|opening| matches!(opening.mark, Mark::Bracket(_)) && opening.after.is_empty())
    };
    let titled = lines.iter().filter(|&&at| looks[at] == Headline::Story && !is_bare(at)).count();
    let numbered = lines.iter().filter(|&&at| headline::bears_number(page.line(at))).count();
    if titled >= TITLES || numbered >= 2 {
        lines.retain(|&at| !is_bare(at) || looks[at] != Headline::Part && numbered < 2);
    }
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

/// Where no label comes back: do enough lines look like headlines to make a series?
fn may_be_series(page: &Page, looks: &[Headline]) -> bool {
    let is_title = |&at: &usize| {
        phrase::is_published(page.line(at)) || looks[at] == Headline::Title && is_below_day(page, at)
    };
    let is_dated = |&at: &usize| is_set_above_day(page, looks, at);
    let is_matter = |&at: &usize| mark_of(page, at) == Some(Mark::Matter);
    if (0..looks.len()).filter(is_title).count() >= TITLES
        || (0..looks.len()).filter(is_dated).count() >= TITLES
        || (0..looks.len()).filter(is_matter).nth(1).is_some()
        || has_marked_titles(page, looks)
        || (0..looks.len()).filter(|&at| is_dated_alone(page, at)).nth(TITLES).is_some()
        || (1..looks.len()).filter(|&at| is_status(page, at) && !is_status(page, at - 1)).nth(1).is_some()
        || are_announced(page)
        || (0..looks.len()).any(|at| page.line(at).contains('。') && counts_cases(page.line(at)))
    {
        return true;
    }
    let stories = (0..looks.len()).filter(|&at| looks[at] == Headline::Story);
    let mut manners: Vec<Manner> = stories.flat_map(|at| manners(page, at, Headline::Story)).collect();
    manners.sort_unstable();
    manners
        .chunk_by(|one, next| one == next)
        .any(|alike| alike[0] < Manner::Bare || alike[0] == Manner::Titled || alike.len() >= BARE)
}

/// Does the line begin with a day, and stand alone above a text?
fn is_dated_alone(page: &Page, at: usize) -> bool {
    phrase::dated(page.line(at)).is_some() && manner::stands_alone_above_text(page, at)
}

/// Is the line a title after an empty line, with nothing but a date below it?
fn is_set_above_day(page: &Page, looks: &[Headline], at: usize) -> bool {
    matches!(looks[at], Headline::Story | Headline::Title)
        && page.lines[at].after_blank
        && page.is_date_line(at + 1)
}

fn mark_of(page: &Page, at: usize) -> Option<Mark> {
    page.opening(at).map(|opening| opening.mark)
}

/// Do two lines of text say that something was announced?
fn are_announced(page: &Page) -> bool {
    let announces = |at: &usize| {
        let span = page.lines[*at].span;
        page.words(span).contains('。') && page.speaks_of(span, "kind", "announced")
    };
    (0..page.lines.len()).filter(announces).nth(1).is_some()
}

/// Do enough titles stand behind a mark?
fn has_marked_titles(page: &Page, looks: &[Headline]) -> bool {
    let is_marked = |at: &usize| looks[*at] == Headline::Title && page.opening(*at).is_some();
    (0..looks.len()).filter(is_marked).nth(TITLES - 1).is_some()
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

/// Do the lines say nothing but when one text was brought up to date: ▼ 2023年12月1日 18:30 更新(最終報)?
fn are_updates(page: &Page, lines: &[usize]) -> bool {
    const UPDATED: &[&str] = &["更新", "登録", "続報", "最終報", "第1報", "初報", "追記"];
    let is_update = |&at: &usize| {
        let words = page.opening(at).map_or(page.line(at), |opening| opening.after);
        phrase::is_date_line(words) && UPDATED.iter().any(|word| words.contains(word))
    };
    lines.len() >= 2 && lines.iter().all(is_update)
}

/// Are the lines the title of one page and what stands around it, which say the same or lead to the same sentence?
fn are_repeated(page: &Page, lines: &[usize]) -> bool {
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
fn may_head_stories(page: &Page, looks: &[Headline], lines: &[usize]) -> bool {
    lines.len() >= 2
        && seen(looks, lines, Headline::Neither) * 4 <= lines.len()
        && bodies(&told(page, lines)) * 4 >= lines.len() * 3
}

/// Do most of the lines say the same, which is no story's headline: ▼このニュースを三行で?
fn are_labels(looks: &[Headline], labels: &[Vec<usize>], lines: &[usize]) -> bool {
    let tells_nothing = |at: &&usize| looks[**at] != Headline::Story && lines.binary_search(at).is_ok();
    labels.iter().any(|label| label.iter().filter(tells_nothing).count() * 4 >= lines.len() * 3)
}

/// Do lines that may head stories do so, rather than parts of one? Fewer of them have to look so under a masthead, or
/// where the text below each is set alike.
fn is_series(page: &Page, looks: &[Headline], top: &Top, group: &Group) -> bool {
    let (lines, regular) = (group.lines, group.regular);
    let seen = |look: Headline| seen(looks, lines, look);
    let (stories, parts, neither) = (seen(Headline::Story), seen(Headline::Part), seen(Headline::Neither));
    let stands_above =
        |line: Option<usize>| line.zip(lines.first()).is_some_and(|(line, first)| line < *first);
    let titled = lines.len() >= TITLES && (parts + neither) * 4 <= lines.len();
    let published = titled && published(page, lines) * 5 >= lines.len() * 3;
    if are_reported(page, group) {
        return parts * 2 <= lines.len();
    }
    if group.manner == Manner::Marked(Mark::Matter) {
        let least = if stands_above(top.masthead) { 1 } else { lines.len().div_ceil(2) };
        return parts * 3 <= lines.len() && tell(page, lines) >= least;
    }
    if matches!(group.manner, Manner::Day | Manner::Named) {
        return false;
    }
    if group.manner == Manner::Alone {
        return are_told_below(page, looks, top, group);
    }
    let is_collected = is_register(page, group)
        || is_of_feed(page, lines)
        || is_in_contents(page, lines)
            && (stands_above(top.masthead) || tell(page, lines) * 3 >= lines.len() * 2)
        || are_statuses(page, lines)
        || parts * 2 <= lines.len() && are_of_bodies(page, lines) && tell(page, lines) * 5 >= lines.len() * 2
        || are_counted(page, group, parts)
        || group.has_sections && parts == 0 && neither == 0 && tell(page, lines) == lines.len()
        || are_told_alone(page, looks, top, group);
    if is_collected {
        return true;
    }
    let is_archive = || group.manner == Manner::BelowDate && are_posts_last_first(page, lines);
    if stands_above(top.notice) && !published && !is_archive() && !is_headed_anew(page, looks, top, lines) {
        return false;
    }
    let are_named = lines.iter().all(|&at| manner::is_named(page, at));
    if are_named && tell(page, lines) * 2 >= lines.len() && !page.confesses_before(lines[0]) {
        return true;
    }
    let told_of = lead::told_of(page, lines);
    if told_of >= 2 && told_of * 2 >= lines.len() && !page.confesses_before(lines[0]) {
        return parts * 3 <= lines.len();
    }
    let posts = || match group.manner {
        Manner::BelowDate => lines.iter().all(|&at| is_below_day(page, at)),
        Manner::AboveDate => lines.iter().all(|&at| is_set_above_day(page, looks, at)),
        _ => false,
    };
    let is_under_title = stands_above(top.masthead) || counted_above(page, lines);
    let is_told_of = || is_under_title && tell(page, lines) * 2 >= lines.len();
    let is_told_apart = titled && (regular || published || posts() || owned(page, lines) || is_told_of());
    let least = match group.manner {
        Manner::Bare => BARE,
        Manner::Titled => 1,
        _ => usize::from(!is_told_apart),
    };
    let expected = regular || is_told_apart || is_under_title;
    let few_parts = if expected { parts * 2 <= lines.len() } else { parts * 2 <= stories };
    let may_be = group.manner != Manner::Titled || stands_above(top.masthead);
    may_be && stories >= least && (expected || stories * 3 >= lines.len()) && few_parts
}

/// How many of the stories under the headings tell of something that happened?
fn tell(page: &Page, lines: &[usize]) -> usize {
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
fn owners(page: &Page, lines: &[usize]) -> usize {
    let stories = stretches(lines, page.lines.len()).map(|story| page.cover(&story));
    let told = stories.filter(|&story| page.speaks_of(story, "kind", "told"));
    let owners: BTreeSet<&str> = told.filter_map(|story| lead::named(page, story)).collect();
    owners.len()
}

/// May the line be the title of a collection of stories?
pub(super) fn is_masthead(page: &Page, at: usize) -> bool {
    let span = page.lines[at].span;
    let shown = page.words(span);
    !shown.contains('。') && !phrase::is_navigation(shown) && page.speaks_of(span, "kind", "collection")
}

/// Does a line above the headings begin a notice, whose parts they would be?
fn begins_a_notice(page: &Page, looks: &[Headline], at: usize) -> bool {
    let words = page.line(at);
    let mentions = page.mentions(page.lines[at].span);
    let named = |name: &str| mentions.iter().any(|mention| is(mention, "kind", name));
    let is_listed = || {
        let mark = page.opening(at).map(|opening| opening.mark);
        page.lines[at].kind == LineKind::Item
            || mark.is_some_and(|mark| !matches!(mark, Mark::Bracket(_) | Mark::Hashes(_)))
    };
    let title =
        looks[at] == Headline::Story && !is_listed() && !named("collection") && !phrase::is_navigation(words);
    let confession = || words.contains('。') && named("apology") && (named("event") || named("own"));
    let is_post = headline::bears_number(words);
    let invites =
        || looks[at] == Headline::Title && !named("collection") && (named("invitation") || named("product"));
    title || is_post || confession() || invites()
}
