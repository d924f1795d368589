//! A body's own list of what happened in its offices: names of these alone on a line (港町支店, 〔第一小〕), each above what
//! happened there.

use std::collections::BTreeSet;
use std::ops::Range;

use super::alone;
use super::headline::Headline;
use super::page::{LineKind, Page, stretches};
use super::phrase;
use super::series::{Head, first_sentence};
use super::tale::{cause, is_dated, is_most};

/// Offices in which something happened.
const LEAST: usize = 3;
/// Characters of the name of an office.
const NAME: std::ops::RangeInclusive<usize> = 2..=14;
/// With what the names of offices and houses end.
pub(super) const OFFICES: &[&str] = &[
    "店",
    "支社",
    "部",
    "課",
    "室",
    "校",
    "園",
    "所",
    "館",
    "局",
    "署",
    "院",
    "病棟",
    "センター",
    "学部",
    "研究科",
    "工場",
    "係",
];
/// With what the names of others end that stand alone on a line: 第一小.
const ALONE: &[&str] = &["本社", "小", "中", "高"];

/// The offices of `page` with what happened there; empty where too few of them tell of accidents of their own.
pub(super) fn heads(page: &Page, _: &[Headline]) -> Vec<Head> {
    let names: Vec<usize> = (0..page.lines.len()).filter(|&at| heads_a_text(page, at)).collect();
    let all: Vec<Range<usize>> = stretches(&names, page.lines.len())
        .filter(|office| office.len() > 1 && !is_spared(page, office))
        .collect();
    let told: Vec<&Range<usize>> = all.iter().filter(|office| alone::tells(page, office)).collect();
    let causes: BTreeSet<&str> = told.iter().filter_map(|office| cause(page, page.cover(office))).collect();
    let dated = || told.iter().filter(|office| is_dated(page, office)).count();
    let are_of_their_own = causes.len() >= 2 || is_most(dated(), told.len());
    if told.len() < LEAST || !is_most(told.len(), all.len()) || !are_of_their_own {
        return Vec::new();
    }
    all.iter()
        .map(|office| Head { first: office.start, title: first_sentence(page, office.start + 1) })
        .collect()
}

/// Does the line hold the name of an office alone, with a text right below it?
fn heads_a_text(page: &Page, at: usize) -> bool {
    let words = page.opening(at).map_or(page.line(at), |opening| {
        if opening.after.is_empty() { opening.inside } else { opening.after }
    });
    let is_text = |line: &super::page::Line| matches!(line.kind, LineKind::Prose | LineKind::Item);
    page.lines.get(at).is_some_and(is_text)
        && page.lines.get(at + 1).is_some_and(|below| is_text(below) && !below.after_blank)
        && NAME.contains(&words.chars().count())
        && OFFICES.iter().chain(ALONE).any(|end| words.ends_with(end))
        && !words.contains(['。', '、', ':', '(', 'を', 'の', ' '])
        && !phrase::is_footer(words)
        && !phrase::is_navigation(words)
}

/// Is it said that nothing happened in an office: 該当なし?
fn is_spared(page: &Page, office: &Range<usize>) -> bool {
    const NOTHING: &[&str] = &["該当なし", "なし", "該当なし。", "なし。", "ありません。", "0件"];
    office.len() == 2 && NOTHING.contains(&page.line(office.start + 1).trim())
}
