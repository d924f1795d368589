//! Short items of a newspaper: a sign, a title and its story in one line each.

use jikenbo_text::FoldedSpan;

use super::headline::{self, Headline};
use super::mark::Mark;
use super::page::{LineKind, Page};
use super::series::Head;

/// Items that make a column.
const LEAST: usize = 3;
/// Characters of an item.
const ITEM: usize = 24;
/// Characters of its title.
const TITLE: usize = 40;

/// The items of the sign that opens most of them; empty where they are no stories.
pub(super) fn heads(page: &Page, looks: &[Headline]) -> Vec<Head> {
    let mut items: Vec<(char, Head)> = (0..page.lines.len()).filter_map(|at| item(page, at)).collect();
    items.sort_by_key(|(sign, head)| (*sign, head.first));
    let most = items.chunk_by(|one, next| one.0 == next.0).max_by_key(|alike| alike.len());
    let heads: Vec<Head> = most.unwrap_or_default().iter().map(|(_, head)| *head).collect();
    let stories = heads.iter().filter(|head| tells(page, head.first)).count();
    let is_part = |head: &Head| headline::judge(page, head.title) == Headline::Part;
    let are_stories = heads.len() >= LEAST && stories * 3 >= heads.len() && !heads.iter().any(is_part);
    if are_stories && !is_in_a_notice(page, looks, heads[0].first) { heads } else { Vec::new() }
}

/// Does the line say what happened, and that it was told or to whom it happened?
fn tells(page: &Page, at: usize) -> bool {
    let span = page.lines[at].span;
    let is_named = || page.words(span).split('。').next().is_some_and(|title| title.contains('='));
    page.speaks_of(span, "kind", "event") && (page.speaks_of(span, "kind", "told") || is_named())
}

/// Does a title of a notice or an apology stand above the line?
fn is_in_a_notice(page: &Page, looks: &[Headline], first: usize) -> bool {
    let apologises = |at: usize| page.speaks_of(page.lines[at].span, "kind", "apology");
    (0..first).any(|at| looks[at] == Headline::Story || apologises(at))
}

/// A line with a sign, a title that a space or a stroke parts from what follows, and sentences.
fn item(page: &Page, at: usize) -> Option<(char, Head)> {
    let line = page.lines.get(at).filter(|line| matches!(line.kind, LineKind::Prose | LineKind::Item))?;
    let words = page.words(line.span);
    let opening = page.opening(at)?;
    let (Mark::Sign(sign), after) = (opening.mark, opening.after) else {
        return None;
    };
    let title = after.split([' ', '=']).next().filter(|title| !title.contains('。'))?;
    let is_item = words.contains('。')
        && words.chars().count() >= ITEM
        && title.len() < after.len()
        && title.chars().count() <= TITLE;
    let start = line.span.end() - after.len();
    is_item.then(|| (sign, Head { first: at, title: FoldedSpan::between(start, start + title.len()) }))
}
