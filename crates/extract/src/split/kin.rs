//! Headings that the marks did not show: lines that stand where the other headings stand.

use super::headline::Headline;
use super::page::{LineKind, Page};
use super::phrase;

/// Characters by which the line beside a heading is known again.
const SAME: usize = 5;

/// The lines `heads` and those that are like most of them in what stands above or below, or in ending with a date.
pub(super) fn with_kin(page: &Page, looks: &[Headline], heads: &[usize]) -> Vec<usize> {
    let above =
        shared(heads.iter().map(|&at| at.checked_sub(1).and_then(|at| sign_of(page, at))), heads.len());
    let below = shared(heads.iter().map(|&at| sign_of(page, at + 1)), heads.len());
    let dated = heads.iter().filter(|&&at| ends_with_date(page.line(at))).count();
    let many_dated = dated * 5 >= heads.len() * 3 && dated >= 2;
    let Some(&first) = heads.first() else {
        return Vec::new();
    };
    let is_kin = |at: usize| {
        let words = page.line(at);
        (above.is_some() && at > 0 && sign_of(page, at - 1) == above && page.lines[at].after_blank)
            || (below.is_some() && sign_of(page, at + 1) == below && page.lines[at].after_blank)
            || (many_dated && ends_with_date(words) && words.chars().count() >= 16)
    };
    let heads_story = |at: usize| {
        matches!(looks[at], Headline::Story | Headline::Title)
            && matches!(page.lines[at].kind, LineKind::Prose | LineKind::Heading(_))
            && !phrase::is_date_line(page.line(at))
    };
    let more = (first + 1..page.lines.len())
        .filter(|&at| heads.binary_search(&at).is_err() && heads_story(at) && is_kin(at));
    let mut all: Vec<usize> = heads.iter().copied().chain(more).collect();
    all.sort_unstable();
    all
}

/// The sign that three in five of the headings share.
fn shared(signs: impl Iterator<Item = Option<String>>, heads: usize) -> Option<String> {
    let mut signs: Vec<String> = signs.flatten().collect();
    signs.sort_unstable();
    let runs = signs.chunk_by(|one, next| one == next);
    let longest = runs.max_by_key(|run| run.len())?;
    (longest.len() >= 2 && longest.len() * 5 >= heads * 3).then(|| longest[0].clone())
}

/// By what a line is known again: that it is a rule or a date, or its first characters without their digits.
fn sign_of(page: &Page, at: usize) -> Option<String> {
    let line = page.lines.get(at)?;
    let words = page.words(line.span);
    if line.kind == LineKind::Rule {
        return Some("rule".to_owned());
    }
    if phrase::is_date_line(words) {
        return Some("date".to_owned());
    }
    let letters: String = words.chars().filter(|c| !c.is_ascii_digit()).take(SAME).collect();
    (letters.chars().count() == SAME).then_some(letters)
}

/// Does a title end with its date: 2026/1/16?
fn ends_with_date(words: &str) -> bool {
    let last = words
        .trim_end_matches([')', ']', '】', ' '])
        .rsplit([' ', '(', '[', '【'])
        .next()
        .unwrap_or_default();
    phrase::opens_with_year(last) && phrase::dated(last).is_some_and(|(_, rest)| rest.is_empty())
}
