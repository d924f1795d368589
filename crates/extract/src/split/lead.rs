//! How a reporter begins a story: with whose it is and that it was announced.

use std::collections::BTreeSet;
use std::ops::Range;

use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{self, Body, Name};

use super::page::{Page, stretches};

/// Bytes from its heading on in which a story says whose it is.
const LEAD: usize = 600;
/// Characters of a headline before the comma: みさき商会、名簿を紛失.
const SUBJECT: usize = 16;

/// How many bodies the stories under the headings `lines` are reported of?
pub(super) fn owners(page: &Page, lines: &[usize]) -> usize {
    let stories = stretches(lines, page.lines.len());
    let owners: BTreeSet<&str> = stories.filter_map(|story| owner(page, story)).collect();
    owners.len()
}

/// Whose the story is that a reporter tells in these lines: what it begins with, where it says that something was
/// announced.
fn owner<'d>(page: &Page<'d>, story: Range<usize>) -> Option<&'d str> {
    let heading = page.lines.get(story.start)?.span;
    let lead = opening(page, page.cover(&story));
    let reports = page.speaks_of(lead, "kind", "announced") && !page.speaks_of(lead, "kind", "addressed");
    reports.then(|| named(page, lead).or_else(|| subject(page, heading))).flatten()
}

/// The first words of a story.
fn opening(page: &Page, story: FoldedSpan) -> FoldedSpan {
    let end = page.text.folded().floor_char_boundary(story.end().min(story.start() + LEAD));
    FoldedSpan::between(story.start(), end.max(story.start()))
}

/// The first body that is named and may own the story.
pub(super) fn named<'d>(page: &Page<'d>, within: FoldedSpan) -> Option<&'d str> {
    let may_own = |name: &Name| !matches!(name.body, Body::Police | Body::Government | Body::Commission);
    let names = name::names(page.text.folded(), within);
    names.into_iter().find(may_own).map(|name| page.words(name.core))
}

/// What a headline puts before its comma.
pub(super) fn subject<'d>(page: &Page<'d>, heading: FoldedSpan) -> Option<&'d str> {
    let (subject, _) = page.words(heading).split_once('、')?;
    (subject.chars().count() <= SUBJECT).then_some(subject)
}
