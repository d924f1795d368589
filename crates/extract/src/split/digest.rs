//! Digests whose stories have no headings: a line or a paragraph each, under a masthead.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use jikenbo_text::name;
use jikenbo_text::{FoldedSpan, name::Name};

use super::above;
use super::alone;
use super::headline::Headline;
use super::heads_accidents;
use super::lead;
use super::mark::{self, Mark};
use super::page::{LineKind, Page};
use super::phrase;
use super::series::{Head, is_masthead};
use crate::words::{Words, last_bracket};

/// Stories of a digest.
const LEAST: usize = 3;
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
    let masthead = (0..top).find(|&at| is_masthead(page, at));
    let first = masthead.map_or(0, |masthead| masthead + 1);
    let mut groups: BTreeMap<Manner, Vec<usize>> = BTreeMap::new();
    for at in first..page.lines.len() {
        if let Some(manner) = manner_of_story(page, at) {
            groups.entry(manner).or_default().push(at);
        }
    }
    // A headline that only happens to hold the word for a collection (学級通信の裏に…) heads the paragraphs of its own story.
    if masthead.is_some_and(|at| looks[at] == Headline::Story) {
        groups.remove(&Manner::Paragraph);
    }
    if masthead.is_none() {
        groups.retain(|manner, lines| is_list_of_bodies(page, *manner, lines) || are_told_alone(page, lines));
    }
    let is_expected = masthead.is_some_and(|at| heads_accidents(page, looks, at));
    groups.iter_mut().for_each(|(manner, lines)| with_siblings(page, first, *manner, lines, is_expected));
    let digests = groups.into_iter().filter(|(manner, lines)| match manner {
        Manner::Paragraph => is_digest(page, looks, lines, false) && !are_of_one_place(page, lines),
        _ => is_digest(page, looks, lines, is_expected),
    });
    let best = digests.max_by_key(|(manner, lines)| (lines.len(), std::cmp::Reverse(*manner)));
    let heads = best.map_or(Vec::new(), |(_, lines)| lines.iter().map(|&at| head(page, at)).collect());
    above::with_titles(page, heads)
}

/// Does each of several lines that are marked alike tell of another body, with few of their like in between that do not?
fn is_list_of_bodies(page: &Page, manner: Manner, lines: &[usize]) -> bool {
    let (Some(&first), Some(&last)) = (lines.first(), lines.last()) else {
        return false;
    };
    let alike = || siblings(page, first..last + 1, manner, false);
    let are_most = |alike: &[usize]| alike.len() * 3 <= lines.len() * 4 || each_names_another(page, alike);
    manner != Manner::Paragraph && each_names_another(page, lines) && are_most(&alike())
}

/// Adds the lines from `first` on that are set like the stories and name a body, where half of them are stories; where
/// accidents are expected, a quarter, whatever they name.
fn with_siblings(page: &Page, first: usize, manner: Manner, stories: &mut Vec<usize>, is_expected: bool) {
    let one_in = if is_expected { 4 } else { 2 };
    let mut all = siblings(page, first..page.lines.len(), manner, is_expected);
    // A day with who writes is no story among stories in sentences.
    if manner == Manner::Dated && stories.iter().all(|&at| page.line(at).contains('。')) {
        all.retain(|&at| page.line(at).contains('。'));
    }
    if stories.len() * one_in >= all.len() && all.len() > stories.len() {
        *stories = all;
    }
}

/// The lines among `within` that are set in this manner and may tell a story; those without a number have to name a body,
/// unless accidents are expected.
fn siblings(page: &Page, within: Range<usize>, of: Manner, is_expected: bool) -> Vec<usize> {
    let is_numbered = matches!(
        of,
        Manner::Marked(
            Mark::BracketNumber(_)
                | Mark::Number(_)
                | Mark::Circled
                | Mark::SignNumber(_)
                | Mark::Kanji
                | Mark::Decimal
        )
    );
    let is_titled = |at: usize| {
        matches!(of, Manner::Marked(Mark::Sign(_)))
            && page.line(at).contains('。')
            && story(page.line(at)).contains(' ')
    };
    let is_sibling = |at: &usize| {
        may_tell(page, *at)
            && manner(page, *at) == of
            && (of != Manner::Paragraph || page.line(*at).contains('。'))
            && (is_numbered
                || is_expected && of != Manner::Paragraph
                || is_titled(*at)
                || opening_name(page, *at).is_some())
    };
    within.filter(is_sibling).collect()
}

/// How the line is set, if it tells of something that happened, or that it was announced of a body, in sentences or in
/// a few words behind a mark.
fn manner_of_story(page: &Page, at: usize) -> Option<Manner> {
    let span = page.lines.get(at)?.span;
    let happens = || {
        page.speaks_of(span, "kind", "event")
            || page.speaks_of(span, "kind", "announced") && opening_name(page, at).is_some()
            || page.opening(at).is_some() && alone::tells(page, &(at..at + 1))
    };
    if !may_tell(page, at) || !happens() {
        return None;
    }
    let in_sentences = page.line(at).contains('。');
    Some(manner(page, at)).filter(|manner| in_sentences || *manner != Manner::Paragraph)
}

/// Is the line long enough to tell a story, and no row of a table? One that goes on about the body above it (同社は)
/// begins none.
fn may_tell(page: &Page, at: usize) -> bool {
    let line = &page.lines[at];
    let words = page.words(line.span);
    let is_text = matches!(line.kind, LineKind::Prose | LineKind::Item) && line.cells.is_empty();
    is_text
        && !phrase::is_of_the_same(words)
        && (words.contains('。') || SHORT.contains(&words.chars().count()))
}

fn manner(page: &Page, at: usize) -> Manner {
    let words = page.line(at);
    match page.opening(at).map(|opening| opening.mark) {
        Some(mark) => Manner::Marked(mark),
        None if page.lines[at].kind == LineKind::Item => Manner::Item,
        None if opens_with_day(words) || phrase::opens_with_month(words) => Manner::Dated,
        None => Manner::Paragraph,
    }
}

/// Does the line open with a day? One without a year but with a time of day is of the course of one event.
fn opens_with_day(words: &str) -> bool {
    let may_be = |rest: &str| phrase::opens_with_year(words) || !phrase::opens_with_clock(rest);
    phrase::dated(words).is_some_and(|(_, rest)| may_be(rest))
}

/// Does each of the lines tell of another body, where they are not expected as accidents, and none before them of what is one
/// text?
fn is_digest(page: &Page, looks: &[Headline], lines: &[usize], is_expected: bool) -> bool {
    let Some(&first) = lines.first().filter(|_| lines.len() >= LEAST) else {
        return false;
    };
    (is_expected
        || bodies(page, lines) * 2 >= lines.len()
        || are_labelled(page, lines)
        || is_chronicle(page, lines)
        || are_told_alone(page, lines))
        && (are_of_days(page, lines)
            || !(0..first).any(|at| heads_a_story(page, looks, at) || speaks_of_many(page, at)))
        && !page.confesses_before(first)
        && !is_title_of_a_notice(page.line(first))
        && others_between(page, lines) <= lines.len()
}

/// Does each of the lines, all of them items, close with a day of its own in brackets: …名簿を紛失(5/24)?
fn are_of_days(page: &Page, lines: &[usize]) -> bool {
    let is_dated = |&at: &usize| {
        let (_, inside) = last_bracket(page.line(at))?;
        phrase::dated(inside).filter(|(_, rest)| rest.chars().nth(MARK).is_none())
    };
    let is_item = |&at: &usize| page.lines[at].kind == LineKind::Item || page.opening(at).is_some();
    lines.iter().all(|at| is_item(at) && is_dated(at).is_some())
}

/// Characters behind a day in brackets: 5/24発表, 5月24日付.
const MARK: usize = 2;

/// Do nearly all of the lines, each a story, tell of an accident by themselves?
fn are_told_alone(page: &Page, lines: &[usize]) -> bool {
    let marked = lines.iter().all(|&at| page.opening(at).is_some() || page.lines[at].kind == LineKind::Item);
    let told = || alone::told(page, lines.iter().map(|&at| at..at + 1));
    marked && lines.len() >= LEAST && told() * 5 >= lines.len() * 4
}

/// Is the line the title of a notice, whose paragraphs the others would be: …とお客さまへのお詫び?
pub(super) fn is_title_of_a_notice(words: &str) -> bool {
    const ENDS: &[&str] = &["お詫び", "おわび", "について", "お知らせ", "ご報告", "に関して"];
    ENDS.iter().any(|end| words.trim_end().ends_with(end))
}

/// Do the lines open with days of several years, under a title of a collection?
fn is_chronicle(page: &Page, lines: &[usize]) -> bool {
    let day = |&at: &usize| phrase::year_of(page.line(at));
    let years: BTreeSet<&str> = lines.iter().filter_map(day).collect();
    let first = lines.first().copied().unwrap_or_default();
    let is_titled = (0..first).any(|at| is_masthead(page, at));
    is_titled && years.len() >= LEAST && lines.iter().all(|at| day(at).is_some())
}

/// Do most of the paragraphs name the same place, its board or its school: 汐見町の…, 町教委によりますと…, 町立汐見小学校?
fn are_of_one_place(page: &Page, lines: &[usize]) -> bool {
    let names: Vec<&str> = lines.iter().filter_map(|&at| opening_name(page, at)).collect();
    let place =
        |name: &&str| name.char_indices().nth(2).and_then(|(end, _)| name.get(..end)).map(str::to_owned);
    let Some(place) = names.first().and_then(place) else {
        return false;
    };
    let is_of_place = |name: &&&str| name.contains(&place) || OF_A_PLACE.begins(name);
    names.iter().filter(is_of_place).count() * 3 >= lines.len() * 2
}

/// What bodies of a place are called that was named before.
static OF_A_PLACE: Words =
    Words::of(&["市教委", "町教委", "村教委", "県教委", "区教委", "府教委", "都教委", "道教委"]);

/// Does each of the lines begin with a body, and no two with the same one?
fn each_names_another(page: &Page, lines: &[usize]) -> bool {
    let names: Option<BTreeSet<&str>> = lines.iter().map(|&at| opening_name(page, at)).collect();
    names.is_some_and(|names| names.len() == lines.len())
}

/// How many bodies do the lines begin with?
fn bodies(page: &Page, lines: &[usize]) -> usize {
    let mut bodies: Vec<&str> = lines.iter().filter_map(|&at| opening_name(page, at)).collect();
    bodies.sort_unstable();
    bodies.dedup();
    bodies.len()
}

/// Do most lines begin with whose story it is and say that it was announced: ミナモ住宅:…(5月24日公表)?
fn are_labelled(page: &Page, lines: &[usize]) -> bool {
    const LONGEST: usize = 24;
    let is_labelled = |at: &&usize| {
        let label = story(page.line(**at)).split_once(':').map(|(label, _)| label);
        label.is_some_and(|label| (2..=LONGEST).contains(&label.chars().count()) && !label.contains('。'))
            && page.speaks_of(page.lines[**at].span, "kind", "announced")
    };
    lines.iter().filter(is_labelled).count() * 2 > lines.len()
}

/// Is the line the headline of a story of its own, whose paragraphs the lines would be?
fn heads_a_story(page: &Page, looks: &[Headline], at: usize) -> bool {
    looks[at] == Headline::Story && !is_masthead(page, at)
}

/// Is the line the title of one text on many cases: 相次ぐ誤送付?
fn speaks_of_many(page: &Page, at: usize) -> bool {
    page.speaks_of(page.lines[at].span, "kind", "many")
}

/// The name with which the line begins, after its mark and date; of a title, what stands before its comma.
fn opening_name<'d>(page: &Page<'d>, at: usize) -> Option<&'d str> {
    let span = page.lines[at].span;
    let folded = page.text.folded();
    let start = span.end() - story(page.words(span)).len();
    let end = folded.floor_char_boundary(span.end().min(start + OPENING));
    let name = name::names(folded, FoldedSpan::between(start, end.max(start))).next();
    let title = FoldedSpan::between(start, span.end());
    let subject = || lead::subject(page, title).filter(|_| !page.words(title).contains('。'));
    let at_end = || at_its_end(page.words(title));
    let labelled = || is_dated(page.words(span)).then(|| label(page.words(title))).flatten();
    name.map(|Name { core, .. }| page.words(core)).or_else(at_end).or_else(subject).or_else(labelled)
}

/// Does a day stand behind the mark of the line?
fn is_dated(words: &str) -> bool {
    phrase::dated(unmarked(words)).is_some()
}

/// What a space parts from the rest of a short line behind its day: 10/29 みなと印刷 注文データが見える状態.
fn label(words: &str) -> Option<&str> {
    const NAME: std::ops::RangeInclusive<usize> = 2..=24;
    let (label, _) = words.split_once(' ')?;
    let is_name = NAME.contains(&label.chars().count())
        && !label.contains(|c: char| c.is_ascii_digit() || "をがにはで。、:".contains(c));
    is_name.then_some(label)
}

/// Whose the story of a short line is, where a bracket at its end or what stands behind a stroke says so:
/// 端末を車内から盗まれる(みさきガス), 名簿を紛失 - みさき市.
fn at_its_end(words: &str) -> Option<&str> {
    const NAME: std::ops::RangeInclusive<usize> = 2..=20;
    let behind_stroke = || [" - ", " ― ", " — "].iter().find_map(|stroke| words.rsplit_once(stroke));
    let (_, inside) = last_bracket(words).or_else(behind_stroke)?;
    let is_name = NAME.contains(&inside.chars().count()) && !inside.contains(|c: char| c.is_ascii_digit());
    (is_name && !words.contains('。')).then_some(inside)
}

/// The words of a line after its mark; what a bracket holds stays.
fn unmarked(words: &str) -> &str {
    match mark::opening(words) {
        Some(opening) if !matches!(opening.mark, Mark::Bracket(_)) => opening.after,
        _ => words.trim_start_matches(['・', '*', '-', ' ']),
    }
}

/// The words of a line after its mark and date.
fn story(words: &str) -> &str {
    let after = unmarked(words);
    let undated = phrase::dated(after).map_or(after, |(_, rest)| rest);
    undated.trim_start_matches([' ', '、', ':'])
}

/// How many lines of sentences between the first and the last story are none of them?
fn others_between(page: &Page, lines: &[usize]) -> usize {
    let (Some(&first), Some(&last)) = (lines.first(), lines.last()) else {
        return 0;
    };
    let is_other = |at: &usize| lines.binary_search(at).is_err() && page.line(*at).contains('。');
    (first..last).filter(is_other).count()
}

/// The story's line as a heading: its first sentence, without its mark; the name in a bracket stays.
fn head(page: &Page, at: usize) -> Head {
    let span = page.lines[at].span;
    let after = unmarked(page.words(span));
    let start = span.end() - after.len();
    let length = after.find('。').map_or(after.len(), |end| end + '。'.len_utf8());
    Head { first: at, title: FoldedSpan::between(start, start + length) }
}
