//! How a reporter begins a story: with whose it is and that it was announced.

use std::collections::BTreeSet;
use std::ops::Range;

use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{self, Body, Name};

use super::page::{Page, stretches};
use super::phrase;

/// Bytes from its heading on in which a story says whose it is.
const LEAD: usize = 600;
/// Characters of the words of whom a sentence tells.
const TOPIC: usize = 24;
/// Characters of a headline before the comma: みさき商会、名簿を紛失.
const SUBJECT: usize = 16;

/// How many bodies the stories under the headings `lines` are reported of?
pub(super) fn owners(page: &Page, lines: &[usize]) -> usize {
    let stories = stretches(lines, page.lines.len());
    let owners: BTreeSet<&str> = stories.filter_map(|story| owner(page, story)).collect();
    owners.len()
}

/// Of how many bodies do the stories under the headings tell, each with the day in its first sentence?
pub(super) fn told_of(page: &Page, lines: &[usize]) -> usize {
    let happens = |story: &Range<usize>| page.speaks_of(opening(page, page.cover(story)), "kind", "event");
    let stories = stretches(lines, page.lines.len()).filter(happens);
    let topics: BTreeSet<&str> =
        stories.filter_map(|story| topic(page, &(story.start + 1..story.end))).collect();
    topics.len()
}

/// Whose the story is that a reporter tells in these lines: what it begins with, where it says that something was
/// announced.
fn owner<'d>(page: &Page<'d>, story: Range<usize>) -> Option<&'d str> {
    let heading = page.lines.get(story.start)?.span;
    let lead = opening(page, page.cover(&story));
    let reports = page.speaks_of(lead, "kind", "announced") && !page.speaks_of(lead, "kind", "addressed");
    let topic = || topic(page, &(story.start + 1..story.end)).or_else(|| topic(page, &story));
    reports.then(|| named(page, lead).or_else(topic).or_else(|| subject(page, heading))).flatten()
}

/// Of whom the first sentence of some lines tells, and when: みさきバスは5月2日、…, 5月2日、ゆめみ荘は….
fn topic<'d>(page: &Page<'d>, lines: &Range<usize>) -> Option<&'d str> {
    let text = lines.clone().find(|&at| page.line(at).contains(['。', '、']))?;
    let span = page.lines.get(text)?.span;
    let words = page.words(span);
    let (opens_with_day, rest) =
        phrase::dated(words).map_or((false, words), |(_, rest)| (true, rest.trim_start_matches('、')));
    let (topic, rest) = rest.split_once(['は', 'が'])?;
    let is_dated = opens_with_day || rest.starts_with(|c: char| c.is_ascii_digit());
    let is_name = (2..=TOPIC).contains(&topic.chars().count()) && !topic.contains(['。', '、']);
    let start = span.end() - rest.len() - 'は'.len_utf8() - topic.len();
    let of_own = page.speaks_of(FoldedSpan::between(start, start + topic.len()), "kind", "own");
    (is_dated && is_name && !of_own).then_some(topic)
}

/// The first words of a story.
fn opening(page: &Page, story: FoldedSpan) -> FoldedSpan {
    let end = page.text.folded().floor_char_boundary(story.end().min(story.start() + LEAD));
    FoldedSpan::between(story.start(), end.max(story.start()))
}

/// The first body that is named and may own the story.
pub(super) fn named<'d>(page: &Page<'d>, within: FoldedSpan) -> Option<&'d str> {
    let may_own = |name: &Name| !matches!(name.body, Body::Police | Body::Government | Body::Commission);
    let mut names = name::names(page.text.folded(), within);
    names.find(may_own).map(|name| page.words(name.core))
}

/// What a headline puts before its comma or its stroke.
pub(super) fn subject<'d>(page: &Page<'d>, heading: FoldedSpan) -> Option<&'d str> {
    let words = page.words(heading);
    let stroke = || [" ― ", " — ", " - "].iter().find_map(|stroke| words.split_once(stroke));
    let (subject, _) = words.split_once('、').or_else(stroke)?;
    (subject.chars().count() <= SUBJECT).then_some(subject)
}
