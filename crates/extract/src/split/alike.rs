//! Pages that no other rule knows: lines that open alike, whatever they open with, each over a story of its own. That they
//! are of their own is told by their subjects, their causes and their days.

mod opening;
mod weight;

use super::headline::{self, Headline};
use super::label;
use super::page::Page;
use super::series::{Head, first_sentence};
use opening::openings;
pub(super) use weight::is_one_story;
use weight::weigh;

/// Points from which the lines are taken for the beginnings of stories.
const ENOUGH: i32 = 3;

/// The beginnings of the stories of `page`; empty where no lines that open alike tell of accidents of their own.
pub(super) fn heads(page: &Page, looks: &[Headline]) -> Vec<Head> {
    if page.lines.len() < weight::LEAST || apologises(page) {
        return Vec::new();
    }
    let labels = label::repeated(page);
    let groups = openings(page, looks, weight::LEAST);
    let weighed = groups.iter().filter_map(|(opening, lines)| {
        let group = weigh(page, looks, &labels, *opening, lines)?;
        (group.points >= ENOUGH).then_some((group, *opening, lines))
    });
    let best =
        weighed.max_by_key(|(group, opening, _)| (group.told, group.points, std::cmp::Reverse(*opening)));
    best.map_or(Vec::new(), |(group, _, lines)| {
        lines.iter().skip(group.first).map(|&at| head(page, at)).collect()
    })
}

/// Does the page itself apologise (お詫び申し上げます), rather than tell that somebody did?
pub(super) fn apologises(page: &Page) -> bool {
    const IN_PERSON: &[&str] =
        &["申し上げ", "いたします", "致します", "します", "いたしました", "ございません"];
    page.lines.iter().any(|line| {
        let words = page.words(line.span);
        words.contains('。')
            && page.speaks_of(line.span, "kind", "apology")
            && IN_PERSON.iter().any(|said| words.contains(said))
    })
}

/// The line as a heading: without its mark, of sentences the first.
pub(super) fn head(page: &Page, at: usize) -> Head {
    let span = page.lines[at].span;
    let title = if page.words(span).contains('。') {
        first_sentence(page, at)
    } else {
        headline::title_of(page, span, page.opening(at))
    };
    Head { first: at, title }
}
