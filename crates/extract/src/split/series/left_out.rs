//! Lines that are set as the headings are and head no item.

use super::{BARE, TITLES, bodies, mark_of, told};
use crate::split::headline::Headline;
use crate::split::mark::{Mark, SIGNS};
use crate::split::page::{Page, stretches};
use crate::split::{alone, headline, phrase};

/// The headings without the page's own title, where that alone bears no mark and all others bear the same.
pub(super) fn behind_title<'l>(page: &Page, lines: &'l [usize]) -> &'l [usize] {
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
pub(super) fn without_unmarked(page: &Page, looks: &[Headline], lines: &[usize]) -> Vec<usize> {
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

/// Leaves out the lines of a table of contents: those without text below them that stand before the first with some, and
/// its heading.
pub(super) fn without_contents(page: &Page, lines: &mut Vec<usize>) {
    let told = told(page, lines);
    let contents = told.iter().take_while(|told| !**told).count();
    if bodies(&told) >= 2 {
        lines.drain(..contents);
    }
    lines.retain(|&at| !phrase::heads_contents(page.line(at)));
}

/// Leaves out the titles below which nothing is told, before the first with an accident: they are the page's.
pub(super) fn without_page_title(page: &Page, lines: &mut Vec<usize>) {
    let told = stretches(lines, page.lines.len()).position(|story| alone::tells(page, &story));
    lines.drain(..told.unwrap_or(lines.len()));
}

/// Leaves out the parts of a story that stand in brackets, as the titles of the stories open with one: 【経緯】 among
/// 【お詫び】名簿の紛失について, 【事故帖#2026-009】….
pub(super) fn without_inner_parts(page: &Page, looks: &[Headline], lines: &mut Vec<usize>) {
    let is_bare = |at: usize| {
        let opening = page.opening(at);
        opening.is_some_and(|opening| matches!(opening.mark, Mark::Bracket(_)) && opening.after.is_empty())
    };
    let titled = lines.iter().filter(|&&at| looks[at] == Headline::Story && !is_bare(at)).count();
    let numbered = lines.iter().filter(|&&at| headline::bears_number(page.line(at))).count();
    if titled >= TITLES || numbered >= 2 {
        lines.retain(|&at| !is_bare(at) || looks[at] != Headline::Part && numbered < 2);
    }
    if numbered >= 2 {
        lines.retain(|&at| headline::bears_number(page.line(at)) || !is_of_labelled_lines(page, at));
    }
}

/// 【日時】3日, 【場所】…, 【状況】…: is the line one of several right below each other that a bracket labels?
fn is_of_labelled_lines(page: &Page, at: usize) -> bool {
    let is_labelled =
        |at: usize| page.opening(at).is_some_and(|opening| matches!(opening.mark, Mark::Bracket(_)));
    let goes_on = |at: usize| {
        let stands_below = page.lines.get(at).is_some_and(|line| !line.after_blank);
        at > 0 && stands_below && is_labelled(at - 1) && is_labelled(at)
    };
    goes_on(at) || goes_on(at + 1)
}
