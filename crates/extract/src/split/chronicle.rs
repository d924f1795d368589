//! Chronicles: paragraphs of a story each, which begin with the whole day on which it became known.

use super::alone;
use super::headline::Headline;
use super::page::{LineKind, Page, stretches};
use super::phrase;
use super::prose;
use super::series::{Head, first_sentence, is_masthead};

/// Stories of a chronicle.
const LEAST: usize = 3;

/// The beginnings of the stories of `page`; empty where the days are those of the course of one event.
pub(super) fn heads(page: &Page, _: &[Headline]) -> Vec<Head> {
    let firsts: Vec<usize> = (0..page.lines.len()).filter(|&at| begins(page, at)).collect();
    let (Some(&first), true) = (firsts.first(), firsts.len() >= LEAST) else { return Vec::new() };
    let is_titled = || (0..first).any(|at| is_masthead(page, at));
    let speaks_of_own = || (0..page.lines.len()).any(|at| prose::is_of_own(page, at));
    if page.confesses_before(first) || !(is_last_first(page, &firsts) || is_titled()) || speaks_of_own() {
        return Vec::new();
    }
    let stories = stretches(&firsts, page.lines.len());
    let told = stories.filter(|story| alone::tells_of_accident(page, page.cover(story))).count();
    if told * 5 < firsts.len() * 4 {
        return Vec::new();
    }
    firsts.into_iter().map(|at| Head { first: at, title: first_sentence(page, at) }).collect()
}

/// Does the line begin a paragraph that opens with a whole day: 2018年7月2日、…?
fn begins(page: &Page, at: usize) -> bool {
    let line = &page.lines[at];
    let words = page.line(at);
    let is_day = || phrase::dated(words).is_some_and(|(_, rest)| rest.starts_with(['、', 'に', ' ', ':']));
    matches!(line.kind, LineKind::Prose | LineKind::Item)
        && (line.after_blank || line.kind == LineKind::Item)
        && words.contains('。')
        && phrase::opens_with_year(words)
        && is_day()
}

/// Do the days go back more often than forth, as those of one course of events never do?
pub(super) fn is_last_first(page: &Page, firsts: &[usize]) -> bool {
    let days: Vec<(u32, u32, u32)> = firsts.iter().filter_map(|&at| phrase::day_of(page.line(at))).collect();
    let (back, forth) = days.windows(2).fold((0, 0), |(back, forth), pair| match pair {
        [one, next] if one > next => (back + 1, forth),
        [one, next] if one < next => (back, forth + 1),
        _ => (back, forth),
    });
    back > forth
}
