//! May a page be a series, where no label comes back?

use super::collected::{counts_cases, is_status};
use super::manner::{Manner, manners};
use super::{BARE, TITLES, is_below_day, is_set_above_day, manner, mark_of};
use crate::split::headline::Headline;
use crate::split::mark::Mark;
use crate::split::page::Page;
use crate::split::phrase;

/// Where no label comes back: do enough lines look like headlines to make a series?
pub(super) fn may_be_series(page: &Page, looks: &[Headline]) -> bool {
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
