//! Pages that no other rule knows: lines that open alike, whatever they open with, each over a story of its own. That they
//! are of their own is told by their subjects, their causes and their days.

mod opening;
mod weight;

use super::headline::{self, Headline};
use super::label;
use super::page::Page;
use super::series::{Head, first_sentence};
use opening::openings;
use weight::weigh;

/// Points from which the lines are taken for the beginnings of stories.
const ENOUGH: i32 = 3;

/// The beginnings of the stories of `page`; empty where no lines that open alike tell of accidents of their own.
pub(super) fn heads(page: &Page, looks: &[Headline]) -> Vec<Head> {
    if page.lines.len() < weight::LEAST || page.confesses_before(page.lines.len()) {
        return Vec::new();
    }
    let labels = label::repeated(page);
    let groups = openings(page, looks);
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

/// The line as a heading: without its mark, of sentences the first.
fn head(page: &Page, at: usize) -> Head {
    let span = page.lines[at].span;
    let title = if page.words(span).contains('。') {
        first_sentence(page, at)
    } else {
        headline::title_of(page, span, page.opening(at))
    };
    Head { first: at, title }
}
