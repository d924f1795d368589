//! Headings that the marks did not show: lines that stand where the other headings stand.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::headline::{self, Headline};
use super::mark::Mark;
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
    let stand_apart = heads.iter().skip(1).all(|&at| page.lines[at].after_blank);
    let Some(&first) = heads.first() else {
        return Vec::new();
    };
    let label = label_below(page, heads);
    let is_kin = |at: usize| {
        let words = page.line(at);
        (above.is_some() && at > 0 && sign_of(page, at - 1) == above && page.lines[at].after_blank)
            || (below.is_some() && sign_of(page, at + 1) == below && page.lines[at].after_blank)
            || (many_dated
                && ends_with_date(words)
                && words.chars().count() >= 16
                && (page.lines[at].after_blank || !stand_apart))
            || label.is_some_and(|label| page.line(at + 1).starts_with(label) && page.lines[at].after_blank)
    };
    let heads_story = |at: usize| {
        matches!(looks[at], Headline::Story | Headline::Title)
            && matches!(page.lines[at].kind, LineKind::Prose | LineKind::Heading(_))
            && !page.is_date_line(at)
            && !phrase::is_footer(page.line(at))
    };
    let others =
        || (first.saturating_sub(ABOVE)..page.lines.len()).filter(|at| heads.binary_search(at).is_err());
    let more = others().filter(|&at| at > first && heads_story(at) && is_kin(at));
    let alike: Vec<usize> =
        others().filter(|&at| looks[at] != Headline::Neither && is_alike(page, heads, at)).collect();
    // Where signs class the stories, another sign does so too.
    let signs: BTreeSet<char> = heads.iter().chain(&alike).filter_map(|&at| sign(page, at)).collect();
    let classed = others().filter(|&at| {
        signs.len() >= 2 && at > first && looks[at] != Headline::Neither && is_marked_apart(page, heads, at)
    });
    let mut all: Vec<usize> = heads
        .iter()
        .copied()
        .chain(more)
        .chain(alike.iter().copied())
        .chain(classed)
        .chain(set_apart(page, heads, others().filter(|&at| at > first)))
        .chain(below_gaps(page, heads, others().filter(|&at| at > first)))
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// The words with which the line below each of the headings begins, where they name what stands in it: 会社名みさき商会.
fn label_below<'d>(page: &Page<'d>, heads: &[usize]) -> Option<&'d str> {
    const LEAST: usize = 3;
    let mut below = heads.iter().map(|&at| page.line(at + 1));
    let first = below.next().filter(|_| heads.len() >= LEAST)?;
    let alike = |one: &str, other: &str| {
        one.chars()
            .zip(other.chars())
            .take_while(|(one, other)| one == other)
            .map(|(c, _)| c.len_utf8())
            .sum::<usize>()
    };
    let length = below.map(|other| alike(first, other)).min()?;
    first.get(..length).filter(|label| label.chars().count() >= LEAST && !label.contains(['。', '、']))
}

/// Signs of one shape, full and empty.
const SHAPES: &[&str] = &["●○◎", "■□◼◽▪▫", "◆◇", "▲△", "▼▽", "★☆"];
/// Lines above the first heading among which another may stand that is marked with a sign of the same shape.
const ABOVE: usize = 6;

/// Is the line marked with the empty or full sign of the headings' own, above a text, where they are full or empty?
fn is_alike(page: &Page, heads: &[usize], at: usize) -> bool {
    let shape = |sign: char| SHAPES.iter().position(|shape| shape.contains(sign));
    let (Some(own), Some(theirs)) = (sign(page, at), heads.first().and_then(|&head| sign(page, head))) else {
        return false;
    };
    own != theirs
        && shape(own).is_some_and(|own| shape(theirs) == Some(own))
        && is_marked_apart(page, heads, at)
}

/// Is the line marked with a sign, above a text and below an empty line, as all headings are?
fn is_marked_apart(page: &Page, heads: &[usize], at: usize) -> bool {
    let apart = heads.iter().skip(1).all(|&head| page.lines[head].after_blank);
    sign(page, at).is_some() && apart && page.lines[at].after_blank && page.line(at + 1).contains('。')
}

/// The sign with which the line is marked.
fn sign(page: &Page, at: usize) -> Option<char> {
    match page.opening(at).map(|opening| opening.mark) {
        Some(Mark::Sign(sign)) => Some(sign),
        _ => None,
    }
}

/// Characters of a title that only its spacing shows.
const TITLE: RangeInclusive<usize> = 10..=60;
/// Empty lines below a heading that is set apart; one parts paragraphs.
const APART: usize = 2;

/// Where nearly all headings of an archive are set apart from their text by more than one empty line, the unmarked
/// lines that are set apart like them: titles of posts on something else. One empty line is enough where the headings
/// bear the numbers of a series, which such a post does not have.
fn set_apart(page: &Page, heads: &[usize], others: impl Iterator<Item = usize>) -> Vec<usize> {
    let has_own_text = |at: usize| heads.binary_search(&(at + 1)).is_err();
    let titles: Vec<usize> = others.filter(|&at| is_title(page, at) && has_own_text(at)).collect();
    let wide = apart_by(page, heads, &titles, APART);
    let numbered = heads.iter().filter(|&&at| headline::bears_number(page.line(at))).count();
    if !wide.is_empty() || numbered < 3 || numbered * 4 < heads.len() * 3 {
        return wide;
    }
    let has_text = |at: &usize| page.line(at + 1).contains('。') && !page.line(*at).contains('。');
    let lone = apart_by(page, heads, &titles, 1).into_iter().filter(has_text).collect::<Vec<_>>();
    if lone.len() * 3 <= heads.len() * 2 { lone } else { Vec::new() }
}

/// The titles below which at least so many lines are empty, as below nearly all headings. None where there are more
/// of them than headings, for then the space says nothing.
fn apart_by(page: &Page, heads: &[usize], titles: &[usize], empty: usize) -> Vec<usize> {
    let apart = |at: &usize| blank_below(page, *at) >= empty;
    let wide = heads.iter().filter(|at| apart(at)).count();
    if heads.len() < 3 || heads.len() < 4 && empty > 1 || wide * 4 < heads.len() * 3 {
        return Vec::new();
    }
    let titles: Vec<usize> = titles.iter().copied().filter(|at| apart(at)).collect();
    if titles.len() <= heads.len() || empty == 1 { titles } else { Vec::new() }
}

/// May the line be a title that has no mark?
fn is_title(page: &Page, at: usize) -> bool {
    const LEADING_ON: [&str; 6] = ["なお、", "また、", "そして、", "ただし、", "しかし、", "さらに、"];
    let (line, words) = (&page.lines[at], page.line(at));
    line.after_blank
        && line.kind == LineKind::Prose
        && page.opening(at).is_none()
        && TITLE.contains(&words.chars().count())
        && !LEADING_ON.iter().any(|on| words.starts_with(on))
        && !page.is_date_line(at)
        && !headline::is_label_of_time(words)
        && !phrase::is_footer(words)
}

/// Where nearly all headings stand below more than one empty line, the lines in brackets that do so too over a text:
/// titles of pieces on something else. None where there are more of them than headings.
fn below_gaps(page: &Page, heads: &[usize], others: impl Iterator<Item = usize>) -> Vec<usize> {
    let is_below_gap = |at: usize| at.checked_sub(1).is_some_and(|above| blank_below(page, above) >= APART);
    let below = heads.iter().filter(|&&at| is_below_gap(at)).count();
    if heads.len() < 4 || below * 4 < heads.len() * 3 {
        return Vec::new();
    }
    let is_title = |at: &usize| {
        let mark = page.opening(*at).map(|opening| opening.mark);
        is_below_gap(*at)
            && page.lines[*at].kind == LineKind::Prose
            && matches!(mark, Some(Mark::Bracket(_)))
            && TITLE.contains(&page.line(*at).chars().count())
            && !page.line(*at).ends_with('。')
            && page.line(at + 1).contains('。')
            && !phrase::is_footer(page.line(*at))
    };
    let titles: Vec<usize> = others.filter(is_title).collect();
    if titles.len() <= heads.len() { titles } else { Vec::new() }
}

/// Empty lines between a line and the next.
fn blank_below(page: &Page, at: usize) -> usize {
    let (Some(line), Some(next)) = (page.lines.get(at), page.lines.get(at + 1)) else {
        return 0;
    };
    let between = page.text.folded().get(line.span.end()..next.span.start()).unwrap_or_default();
    between.matches('\n').count().saturating_sub(1)
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
