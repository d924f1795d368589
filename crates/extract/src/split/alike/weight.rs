//! How much speaks for lines that open alike being the beginnings of stories of their own.

use std::collections::BTreeSet;
use std::ops::Range;

use super::opening::Opening;
use crate::split::alone;
use crate::split::digest::is_title_of_a_notice;
use crate::split::headline::Headline;
use crate::split::label;
use crate::split::mark::Mark;
use crate::split::page::{Page, stretches};
use crate::split::phrase;
use crate::split::prose;
use crate::split::series::is_masthead;
use crate::split::tale::{cause, is_dated, is_most, lettered, subject};

/// Stories of a page.
pub(super) const LEAST: usize = 3;

/// What lines that open alike are worth.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group {
    /// The position, among them, of the first that speaks of an accident.
    pub(super) first: usize,
    /// How many of them tell of one.
    pub(super) told: usize,
    /// What speaks for them, less what speaks against.
    pub(super) points: i32,
}

/// Weighs the stretches below the lines, from the first to the last that speaks of an accident; nothing where too few of
/// them do: two thirds, or half where something above says that several follow.
pub(super) fn weigh(
    page: &Page,
    looks: &[Headline],
    labels: &[Vec<usize>],
    opening: Opening,
    lines: &[usize],
) -> Option<Group> {
    let stories = Stories::of(page, lines)?;
    let announced = is_announced(page, stories.lines[0], stories.are_dated);
    let (told, all) = (stories.told.len(), stories.lines.len());
    let are_enough = told * 3 >= all * 2 || announced && told * 2 >= all;
    if told < LEAST || !are_enough || speaks_of_own(page, stories.lines) {
        return None;
    }
    let shape = 2 * i32::from(label::is_regular(labels, stories.lines))
        + i32::from(stories.are_even())
        + i32::from(is_numbered(opening))
        + i32::from(matches!(opening, Opening::Counted | Opening::Marked(Mark::Counted | Mark::Matter)))
        + i32::from(matches!(opening, Opening::Day | Opening::Month) && is_chronicle(page, stories.lines[0]));
    let parts = stories.lines.iter().filter(|&&at| looks[at] == Headline::Part).count();
    let against =
        2 * i32::from(parts * 4 >= all) + 2 * i32::from(is_one_story(page, looks, stories.lines[0]));
    let points = stories.are_of_their_own() + i32::from(announced) + shape - against;
    Some(Group { first: stories.first, told, points })
}

/// The stretches below lines that open alike, from the first to the last that speaks of an accident.
struct Stories<'g, 'p> {
    page: &'g Page<'p>,
    /// The lines with which they begin.
    lines: &'g [usize],
    /// The position of the first among all lines that open so.
    first: usize,
    /// Those that tell of an accident.
    told: Vec<Range<usize>>,
    /// Do two thirds of them bear a day?
    are_dated: bool,
}

impl<'g, 'p> Stories<'g, 'p> {
    fn of(page: &'g Page<'p>, lines: &'g [usize]) -> Option<Self> {
        let all: Vec<Range<usize>> = stretches(lines, page.lines.len()).collect();
        let tells = |story: &Range<usize>| {
            alone::tells(page, story) || tells_in_a_line(page, story) || tells_of_a_letter(page, story)
        };
        let told: Vec<bool> = all.iter().map(tells).collect();
        let speaks = |at: &usize| told[*at] || speaks_of_accident(page, &all[*at]);
        let first = (contents(page, &all)..all.len()).find(speaks)?;
        let last = (first..all.len()).rfind(speaks)?;
        let told: Vec<Range<usize>> =
            (first..=last).filter(|at| told[*at]).map(|at| all[at].clone()).collect();
        let dated = told.iter().filter(|story| is_dated(page, story)).count();
        let are_dated = is_most(dated, told.len());
        Some(Self { page, lines: &lines[first..=last], first, told, are_dated })
    }

    /// What says that each is of its own: of whom it tells, by which cause, and when.
    fn are_of_their_own(&self) -> i32 {
        let subjects: BTreeSet<&str> =
            self.told.iter().filter_map(|story| subject(self.page, story)).collect();
        let causes: BTreeSet<&str> =
            self.told.iter().filter_map(|story| cause(self.page, self.page.cover(story))).collect();
        2 * i32::from(is_most(subjects.len(), self.told.len()))
            + i32::from(causes.len() >= 2)
            + i32::from(causes.len() >= LEAST)
            + i32::from(self.are_dated)
    }

    /// Do they have as many lines each, more than one? What stands below the last belongs to the page.
    fn are_even(&self) -> bool {
        let apart = |pair: &[usize]| pair[1] - pair[0];
        let mut lengths = self.lines.windows(2).map(apart);
        let first = lengths.next();
        first.is_some_and(|first| first > 1 && lengths.all(|length| length == first))
    }
}

/// How many of the first stretches are of a table of contents: they hold no sentence, as most of those below do.
fn contents(page: &Page, all: &[Range<usize>]) -> usize {
    let is_told = |story: &Range<usize>| story.clone().any(|at| page.line(at).contains('。'));
    let contents = all.iter().take_while(|story| !is_told(story)).count();
    let told = all.iter().filter(|story| is_told(story)).count();
    if told >= 2 && told * 2 >= all.len() - contents { contents } else { 0 }
}

/// Does the stretch name what happened?
fn speaks_of_accident(page: &Page, story: &Range<usize>) -> bool {
    let span = page.cover(story);
    page.speaks_of(span, "kind", "event") || page.touches(span, "cause")
}

/// Is the story all told in a headline, that says to whom it happened?
fn tells_in_a_line(page: &Page, story: &Range<usize>) -> bool {
    story.len() == 1
        && !page.line(story.start).contains('。')
        && speaks_of_accident(page, story)
        && subject(page, story).is_some()
}

/// Does the stretch say what happened to one that it calls by a letter?
fn tells_of_a_letter(page: &Page, story: &Range<usize>) -> bool {
    lettered(page.line(story.start)).is_some() && speaks_of_accident(page, story)
}

/// Is the page a notice, or does anybody among the stories speak of what happened to himself?
fn speaks_of_own(page: &Page, lines: &[usize]) -> bool {
    let last = lines.last().copied().unwrap_or_default();
    let is_of_minutes = || (0..lines[0]).any(|at| is_masthead(page, at));
    let is_notice = |at: usize| {
        is_title_of_a_notice(page.line(at)) && !(page.opening(at).is_some() && is_of_minutes())
            || phrase::names_a_report(page.line(at))
    };
    page.confesses_before(lines[0])
        || (0..=lines[0]).any(is_notice)
        || (lines[0]..=last).any(|at| prose::is_of_own(page, at) && !is_aside(page.line(at)))
        || (0..lines[0])
            .any(|at| prose::is_of_own(page, at) && alone::tells_of_accident(page, page.lines[at].span))
}

/// 弊社も同じ方式なので: does one who passes stories on say what he makes of it?
fn is_aside(words: &str) -> bool {
    const OWN: &[&str] =
        &["弊社も", "当社も", "自社も", "本校も", "当院も", "本学も", "当行も", "当市も", "本市も", "当会も"];
    OWN.iter().any(|own| words.contains(own))
}

/// Does a title above say that what happened is told by its days: 2011年 年表?
fn is_chronicle(page: &Page, first: usize) -> bool {
    const TITLES: &[&str] = &["年表", "年譜", "クロニクル", "できごと", "出来事", "歩み", "振り返"];
    (0..first).any(|at| {
        let words = page.line(at);
        !words.contains('。') && TITLES.iter().any(|title| words.contains(title))
    })
}

/// Does the opening count what it opens?
fn is_numbered(opening: Opening) -> bool {
    matches!(
        opening,
        Opening::Counted
            | Opening::Marked(
                Mark::Number(_)
                    | Mark::BracketNumber(_)
                    | Mark::SignNumber(_)
                    | Mark::Circled
                    | Mark::Counted
                    | Mark::Matter
            )
    )
}

/// Does a line above the first story say that several follow: the title of a collection, or, where they are dated, one that
/// speaks of many? One text may tell of many without days, too.
fn is_announced(page: &Page, first: usize, are_dated: bool) -> bool {
    let speaks_of_many = |at: usize| page.speaks_of(page.lines[at].span, "kind", "many");
    (0..first)
        .any(|at| is_masthead(page, at) || heads_cases(page.line(at)) || are_dated && speaks_of_many(at))
}

/// Is the line the title of cases: 事故事例, 最近の漏えい事案?
fn heads_cases(words: &str) -> bool {
    const LONGEST: usize = 40;
    const CASES: &[&str] = &["事例", "事故例", "事案", "ケース", "ヒヤリハット", "一覧", "まとめ"];
    words.chars().count() <= LONGEST && CASES.iter().any(|cases| words.trim_end().ends_with(cases))
}

/// Is what stands above the first line the headline of one story, of which the lines would be parts?
pub(in crate::split) fn is_one_story(page: &Page, looks: &[Headline], first: usize) -> bool {
    let heads_one = |at: usize| {
        looks[at] == Headline::Story
            && !is_masthead(page, at)
            && !page.speaks_of(page.lines[at].span, "kind", "many")
    };
    (0..first).any(heads_one)
}
