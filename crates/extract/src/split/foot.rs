//! Where the foot of a page of several articles begins: who publishes it, how to leave the list.

use super::page::{LineKind, Page};
use super::phrase;

/// Lines of a foot.
const MOST: usize = 14;

/// The line with which the foot begins below the last of the articles that begin at `firsts`; the number of lines where
/// there is none.
pub(super) fn begin(page: &Page, firsts: &[usize]) -> usize {
    let end = page.lines.len();
    let last = firsts.last().map_or(end, |last| last + 1);
    let text = (last..end).find(|&at| page.line(at).contains('。')).unwrap_or(end);
    let is_rule = |at: &usize| page.lines[*at].kind == LineKind::Rule;
    let is_foot = |at: &usize| end - at <= MOST && (*at..end).any(|at| phrase::is_footer(page.line(at)));
    (text + 1..end).filter(is_rule).find(is_foot).unwrap_or(end)
}
