//! Headlines that head items though they are not set in the manner of the others.

use super::TITLES;
use super::manner::{Manner, manners};
use crate::split::headline::Headline;
use crate::split::page::Page;
use crate::split::phrase;

/// Titles below the first of unmarked headings that stand as these do, right above a text, and announce something else: a
/// product, a meeting, figures.
pub(super) fn of_other_matters<'p>(page: &'p Page, looks: &'p [Headline], lines: &[usize]) -> Vec<usize> {
    const MATTERS: &[&str] =
        &["product", "invitation", "guide", "statistics", "opinion", "gathering", "maintenance"];
    let first = lines.first().copied().unwrap_or_default();
    let is_title = |&at: &usize| {
        looks[at] == Headline::Title
            && manners(page, at, looks[at]).any(|manner| manner == Manner::Titled)
            && MATTERS.iter().any(|matter| page.speaks_of(page.lines[at].span, "kind", matter))
    };
    (first..page.lines.len()).filter(is_title).collect()
}

/// Headlines right above their texts among those that stand below their days: second stories of one day.
pub(super) fn of_the_same_day<'p>(page: &'p Page, looks: &'p [Headline], lines: &[usize]) -> Vec<usize> {
    let (&[first, _, .., last], true) = (lines, lines.len() >= TITLES) else { return Vec::new() };
    let is_headline = |&at: &usize| {
        looks[at] == Headline::Story
            && phrase::dated(page.line(at)).is_none()
            && manners(page, at, looks[at]).any(|manner| manner == Manner::Titled)
    };
    (first..last).filter(is_headline).collect()
}
