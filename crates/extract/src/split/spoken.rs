//! Reports that are read aloud: sentences that only say of what is spoken next (次に、名簿の紛失についてであります。).

use jikenbo_text::FoldedSpan;

use super::headline::Headline;
use super::page::{LineKind, Page};
use super::series::Head;

/// Matters of such a report.
const LEAST: usize = 3;
/// Characters of what a matter is.
const MATTER: std::ops::RangeInclusive<usize> = 4..=60;
/// How one goes over to the next.
const OPENS: &[&str] = &[
    "初めに",
    "はじめに",
    "まず",
    "次に",
    "続いて",
    "続きまして",
    "つづいて",
    "また",
    "さらに",
    "終わりに",
    "最後に",
];
/// How a matter is named.
const CLOSES: &[&str] = &[
    "についてであります。",
    "についてです。",
    "についてでございます。",
    "について申し上げます。",
    "についてご報告いたします。",
    "についてご報告申し上げます。",
    "についてご説明いたします。",
];

/// The sentences that name the matters of `page`; empty where there are not several, one of which happened.
pub(super) fn heads(page: &Page, _: &[Headline]) -> Vec<Head> {
    let heads: Vec<Head> = (0..page.lines.len()).filter_map(|at| matter(page, at)).collect();
    let happened = heads.iter().any(|head| page.speaks_of(head.title, "kind", "event"));
    if heads.len() >= LEAST && happened { heads } else { Vec::new() }
}

/// The words of a line that only names a matter, between those that lead over to it and those that close.
fn matter(page: &Page, at: usize) -> Option<Head> {
    let line = page.lines.get(at).filter(|line| line.kind == LineKind::Prose)?;
    let words = page.words(line.span);
    let rest = OPENS.iter().find_map(|open| words.trim_start().strip_prefix(open))?.trim_start_matches('、');
    let matter = CLOSES.iter().find_map(|close| rest.trim_end().strip_suffix(close))?;
    let start = line.span.start() + (words.len() - words.trim_start().len());
    let is_one = MATTER.contains(&matter.chars().count()) && !matter.contains('。');
    is_one.then(|| Head { first: at, title: FoldedSpan::between(start, line.span.end()) })
}
