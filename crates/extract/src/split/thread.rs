//! Threads and channels: posts, each of which opens with who wrote it at what time. Some of them tell of accidents; the rest
//! answers, greets and thanks.

use std::collections::BTreeSet;
use std::ops::Range;

use jikenbo_text::FoldedSpan;

use super::alone;
use super::headline::Headline;
use super::page::{Page, stretches};
use super::series::Head;
use super::tale::{cause, coined_in, names_a_day, subject_of};
use crate::words::first;

/// Posts of a thread.
const POSTS: usize = 5;
/// Posts that tell of an accident.
const LEAST: usize = 3;
/// Characters of a post that is more than an answer.
const LONG: usize = 40;
/// Characters in which a post says when it was written.
const OPENING: usize = 60;

/// The posts of `page` that tell of accidents, and the long ones between them; empty where it is no thread.
pub(super) fn heads(page: &Page, _: &[Headline]) -> Vec<Head> {
    let firsts: Vec<usize> = (0..page.lines.len()).filter(|&at| opens_a_post(page.line(at))).collect();
    if firsts.len() < POSTS || page.confesses_before(firsts[0]) {
        return Vec::new();
    }
    let posts: Vec<(usize, FoldedSpan)> = stretches(&firsts, page.lines.len())
        .filter_map(|post| Some((post.start, text(page, &post)?)))
        .collect();
    let told: Vec<FoldedSpan> =
        posts.iter().map(|(_, text)| *text).filter(|text| tells(page, *text)).collect();
    if !are_of_their_own(page, &told) {
        return Vec::new();
    }
    let is_long = |text: FoldedSpan| page.words(text).chars().nth(LONG).is_some();
    let from_first = posts.into_iter().skip_while(|(_, text)| *text != told[0]);
    let heads = from_first.filter(|(_, text)| is_long(*text) || told.contains(text));
    heads.map(|(first, text)| Head { first, title: sentence(page, text) }).collect()
}

/// Do several posts tell of accidents that differ in whom they befell, and how?
fn are_of_their_own(page: &Page, told: &[FoldedSpan]) -> bool {
    let subject = |text: &FoldedSpan| subject_of(page, *text).or_else(|| coined_in(page, *text));
    let subjects: BTreeSet<&str> = told.iter().filter_map(subject).collect();
    let causes: BTreeSet<&str> = told.iter().filter_map(|text| cause(page, *text)).collect();
    told.len() >= LEAST && subjects.len() * 2 >= told.len() && subjects.len() >= 2 && causes.len() >= 2
}

/// Does a post say what happened, and to whom, to how many or when?
fn tells(page: &Page, text: FoldedSpan) -> bool {
    let happens = page.speaks_of(text, "kind", "event") || page.touches(text, "cause");
    happens
        && (alone::tells_of_accident(page, text)
            || subject_of(page, text).is_some()
            || names_a_day(page.words(text)))
}

/// Does the line say who wrote what follows, and when: [2023/06/05 09:02] 山野: …, 3 :名無し:2016/10/03(月) 20:31:17?
fn opens_a_post(words: &str) -> bool {
    let opening = first(words, OPENING);
    let is_clock = |at: usize| {
        let (before, after) = (opening.get(..at), opening.get(at + 1..));
        before.is_some_and(|before| digits_at_end(before) > 0)
            && after.is_some_and(|after| after.bytes().take(2).filter(u8::is_ascii_digit).count() == 2)
    };
    let Some(clock) = opening.match_indices(':').map(|(at, _)| at).find(|&at| is_clock(at)) else {
        return false;
    };
    let before = opening.get(..clock).unwrap_or_default();
    let before = before.get(..before.len() - digits_at_end(before)).unwrap_or_default();
    let behind = opening.get(clock..).unwrap_or_default();
    opens_with_sign(words) && says_nothing(before) && (names_a_writer(before) || behind.contains(": "))
}

/// Do the words hold more than a number and a day?
fn names_a_writer(words: &str) -> bool {
    const OF_DAYS: &str = "年月日火水木金土曜時分午前後令和平成";
    words.chars().any(|c| !c.is_ascii() && c.is_alphabetic() && !OF_DAYS.contains(c))
}

/// How many digits of an hour close the words?
fn digits_at_end(words: &str) -> usize {
    words.bytes().rev().take(2).take_while(u8::is_ascii_digit).count()
}

/// Does a number or a day open the line, in a bracket perhaps?
fn opens_with_sign(words: &str) -> bool {
    let inner = words.trim_start_matches(['[', '(', '【', '>', '#', '-', ' ']);
    inner.starts_with(|c: char| c.is_ascii_digit())
}

/// Do the words before the time hold no sentence, only a number, a writer and a day?
fn says_nothing(before: &str) -> bool {
    const SAID: &[char] = &['。', '、', 'を', 'に', 'が'];
    !before.contains(SAID) && !before.contains('頃')
}

/// What a post says: behind its time and its writer, or below them.
fn text(page: &Page, post: &Range<usize>) -> Option<FoldedSpan> {
    const LEAST: usize = 12;
    let line = page.lines.get(post.start)?.span;
    let end = page.cover(post).end();
    let words = page.words(line);
    let behind =
        words.rsplit_once(": ").map(|(_, behind)| behind).filter(|behind| behind.chars().count() >= LEAST);
    let start = match (behind, page.lines.get(post.start + 1)) {
        (Some(behind), _) => line.end() - behind.len(),
        (None, Some(below)) if post.len() > 1 => below.span.start(),
        _ => return None,
    };
    Some(FoldedSpan::between(start, end))
}

/// The first sentence of a post.
fn sentence(page: &Page, text: FoldedSpan) -> FoldedSpan {
    let line = page.words(text).lines().next().unwrap_or_default();
    let end = line.find('。').map_or(line.len(), |end| end + '。'.len_utf8());
    FoldedSpan::between(text.start(), text.start() + end)
}
