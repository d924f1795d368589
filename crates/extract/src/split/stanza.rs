//! Reports without headings, set alike between empty lines: the story in sentences, and below it its own day, with whose
//! it is and the title of the notice perhaps.

use std::ops::Range;

use super::alone;
use super::headline::Headline;
use super::page::{LineKind, Page, stretches};
use super::phrase;
use super::prose;
use super::series::{Head, first_sentence};

/// Stories that make a page of them.
const LEAST: usize = 3;
/// Lines below the day of a story: the title of the notice, its address.
const BELOW_DAY: usize = 2;

/// The first lines of the stories of `page`; empty where too few of them tell of an accident with its day.
pub(super) fn heads(page: &Page, looks: &[Headline]) -> Vec<Head> {
    let firsts: Vec<usize> = (0..page.lines.len()).filter(|&at| page.lines[at].after_blank).collect();
    let stanzas: Vec<Range<usize>> =
        stretches(&firsts, page.lines.len()).filter(|stanza| is_stanza(page, stanza)).collect();
    let Some(first) = stanzas.first().filter(|_| stanzas.len() >= LEAST) else { return Vec::new() };
    let told = alone::told(page, stanzas.iter().cloned());
    let is_of_own = || stanzas.iter().any(|stanza| stanza.clone().any(|at| prose::is_of_own(page, at)));
    let ends = std::iter::once(0).chain(stanzas.iter().map(|stanza| stanza.end));
    let titled =
        stanzas.iter().zip(ends).filter(|(stanza, end)| is_titled(looks, *end..stanza.start)).count();
    if told * 5 < stanzas.len() * 4
        || titled * 2 >= stanzas.len()
        || page.confesses_before(first.start)
        || is_of_own()
    {
        return Vec::new();
    }
    stanzas
        .iter()
        .map(|stanza| Head { first: stanza.start, title: first_sentence(page, stanza.start) })
        .collect()
}

/// Is the last of the lines between two stories a title?
fn is_titled(looks: &[Headline], between: Range<usize>) -> bool {
    between.last().is_some_and(|at| matches!(looks[at], Headline::Story | Headline::Title))
}

/// Do the lines tell a story in sentences, and close with its day?
fn is_stanza(page: &Page, lines: &Range<usize>) -> bool {
    let is_prose = |at: usize| page.lines[at].kind == LineKind::Prose && page.line(at).contains('。');
    let Some(day) = (lines.start + 1..lines.end).find(|&at| closes_with_day(page, at)) else { return false };
    lines.clone().take_while(|&at| at < day).all(is_prose)
        && lines.end - day <= BELOW_DAY + 1
        && (day + 1..lines.end).all(|at| !page.line(at).contains('。'))
}

/// Does the line hold a day, and whose notice it is perhaps: (2024.5.1), 5月1日(水) みさき市?
fn closes_with_day(page: &Page, at: usize) -> bool {
    const LONGEST: usize = 40;
    let words = page.line(at).trim_start_matches(['(', '[', '【', '-', '・', ' ']);
    words.chars().count() <= LONGEST && !words.contains('。') && phrase::dated(words).is_some()
}
