//! With what a line opens, so that it is known again.

use std::collections::BTreeMap;

use crate::split::headline::Headline;
use crate::split::mark::Mark;
use crate::split::page::{LineKind, Page};
use crate::split::phrase;
use crate::split::tale;

/// With what a line opens. The order is that of trust.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Opening<'p> {
    /// A sign, a number, a bracket.
    Marked(Mark),
    /// A day of its own, in a bracket perhaps: (3/28), 2021/4/7.
    Day,
    /// A month, with its year perhaps: 2011年3月, 5月 -.
    Month,
    /// Which of those that are told it is: 2件目は, 続いて三つ目.
    Counted,
    /// A letter in place of a name: A社, 甲市.
    Lettered,
    /// A question with its number: Q2.
    Asked,
    /// Its first characters, which are those of others too: 発表日時2020/11/24.
    Words(&'p str),
    /// A few words below an empty line, with what they head right below.
    Block,
    /// It is the headline of a story, as those are that stand together from this line on.
    Story(usize),
}

/// Characters by which lines are known that begin with the same words.
const SAME: usize = 4;

/// Groups of lines that are looked at, the largest.
const MOST: usize = 16;

/// The lines that open alike, of the openings that most lines share.
pub(super) fn openings<'p>(
    page: &'p Page,
    looks: &[Headline],
    least: usize,
) -> Vec<(Opening<'p>, Vec<usize>)> {
    let all = all_openings(page, looks);
    let mut groups: Vec<_> = all.into_iter().filter(|(_, lines)| lines.len() >= least).collect();
    groups.sort_by_key(|(opening, lines)| (std::cmp::Reverse(lines.len()), *opening));
    groups.truncate(MOST);
    groups
}

fn all_openings<'p>(page: &'p Page, looks: &[Headline]) -> BTreeMap<Opening<'p>, Vec<usize>> {
    let mut groups: BTreeMap<Opening, Vec<usize>> = BTreeMap::new();
    let is_headline = |at: usize| looks[at] == Headline::Story && !is_step(page.line(at));
    let mut run = 0;
    for at in (0..page.lines.len()).filter(|&at| may_open(page, at)) {
        let words = page.line(at);
        let goes_on = at > 0 && !page.lines[at].after_blank && is_headline(at - 1);
        run = if goes_on { run } else { at };
        let found = [
            page.opening(at).map(|opening| Opening::Marked(opening.mark)),
            opens_with_day(words).then_some(Opening::Day),
            opens_with_month(words).then_some(Opening::Month),
            is_counted(words).then_some(Opening::Counted),
            tale::lettered(words).map(|_| Opening::Lettered),
            is_question(words).then_some(Opening::Asked),
            first_words(words).map(Opening::Words),
            is_block(page, at).then_some(Opening::Block),
            is_headline(at).then_some(Opening::Story(run)),
        ];
        found.into_iter().flatten().for_each(|opening| groups.entry(opening).or_default().push(at));
    }
    groups
}

/// May a story begin with the line?
fn may_open(page: &Page, at: usize) -> bool {
    let words = page.line(at);
    matches!(page.lines[at].kind, LineKind::Prose | LineKind::Item | LineKind::Heading(_) | LineKind::Quoted)
        && !phrase::is_navigation(words)
        && !phrase::is_footer(words)
        && !phrase::is_note(words)
        && !phrase::is_source(words)
}

/// Does the line begin with a day that has no year, as the steps of one course do?
fn is_step(words: &str) -> bool {
    phrase::dated(words).is_some() && !phrase::opens_with_year(words)
}

/// Does a day open the line, behind marks and brackets, and something follow it?
fn opens_with_day(words: &str) -> bool {
    let inner = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    phrase::dated(inner)
        .is_some_and(|(_, rest)| !phrase::opens_with_clock(rest) && rest.contains(char::is_alphabetic))
}

/// Does a month open the line, and something follow it?
fn opens_with_month(words: &str) -> bool {
    let inner = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    let rest = phrase::behind_month(inner);
    rest.len() < inner.len() && phrase::dated(inner).is_none() && rest.contains(char::is_alphabetic)
}

/// Does the line say at its beginning which of several it is: まず1件目ですが, 続きまして3件目です, 【事案2:…】?
fn is_counted(words: &str) -> bool {
    const OPENING: usize = 16;
    const COUNTS: &[&str] = &["件目", "つ目", "例目", "番目", "本目"];
    const CASES: &[&str] = &["事案", "事例", "事件", "ケース", "CASE", "Case"];
    let opening = crate::words::first(words, OPENING);
    let is_numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十①②③④⑤⑥⑦⑧⑨".contains(c);
    let counts =
        |count: &str| opening.split_once(count).is_some_and(|(before, _)| before.ends_with(is_numeral));
    let goes_over = || words.split('。').skip(1).any(|said| is_numeral_of_case(said, is_numeral));
    let inner = opening.trim_start_matches(|c: char| !c.is_alphanumeric());
    let numbers =
        |case: &str| inner.strip_prefix(case).is_some_and(|rest| rest.trim_start().starts_with(is_numeral));
    COUNTS.iter().any(|count| counts(count)) || goes_over() || CASES.iter().any(|case| numbers(case))
}

/// Does a sentence begin with which case it tells of: 1件目は?
fn is_numeral_of_case(said: &str, is_numeral: impl Fn(char) -> bool) -> bool {
    let rest = said.trim_start().trim_start_matches(is_numeral);
    rest.len() < said.trim_start().len()
        && ["件目は", "件目が", "例目は"].iter().any(|count| rest.starts_with(count))
}

/// Is the line a question with its number: Q2.名簿を紛失したらどうなりますか。?
fn is_question(words: &str) -> bool {
    let Some(rest) = words.strip_prefix('Q') else { return false };
    let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    after.len() < rest.len() && after.starts_with(['.', ':', '、', ' ', ')'])
}

/// The first characters of a line that is no sentence.
fn first_words(words: &str) -> Option<&str> {
    let (end, _) = words.char_indices().nth(SAME)?;
    let first = words.get(..end)?;
    let is_said = first.chars().all(|c| c.is_alphabetic() || c == ' ');
    (is_said && !words.contains('。')).then_some(first)
}

/// Is the line a few words below an empty line, with more right below it?
fn is_block(page: &Page, at: usize) -> bool {
    const LONGEST: usize = 40;
    let words = page.line(at);
    page.lines[at].after_blank
        && page.lines.get(at + 1).is_some_and(|below| !below.after_blank)
        && !words.contains('。')
        && words.chars().count() <= LONGEST
}
