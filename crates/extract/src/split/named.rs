//! Paragraphs that begin with whose accident they tell of, which only a space parts from the text: みさき高校 7月5日、….

use std::collections::BTreeSet;

use super::alone;
use super::headline::Headline;
use super::mark::{self, Mark};
use super::office::OFFICES;
use super::page::{LineKind, Page};
use super::phrase;
use super::series::{Head, first_sentence};
use super::tale::is_most;

/// Paragraphs of a page.
const LEAST: usize = 3;
/// Characters of a name, and of the text behind it.
const NAME: std::ops::RangeInclusive<usize> = 3..=24;
const TEXT: usize = 24;

/// The beginnings of the paragraphs; empty where too few of them tell of accidents of their own.
pub(super) fn heads(page: &Page, _: &[Headline]) -> Vec<Head> {
    let named: Vec<(usize, &str)> =
        (0..page.lines.len()).filter_map(|at| Some((at, name_before(page, at)?))).collect();
    let (Some(&(first, _)), Some(&(last, _))) = (named.first(), named.last()) else { return Vec::new() };
    let names: BTreeSet<&str> = named.iter().map(|(_, name)| *name).collect();
    let others = (first..=last).filter(|&at| is_text(page, at)).count() - named.len();
    let told = named.iter().filter(|(at, _)| alone::tells_of_accident(page, page.lines[*at].span)).count();
    let are_own = named.len() >= LEAST
        && is_most(names.len(), named.len())
        && is_most(told, named.len())
        && others <= named.len()
        && !page.confesses_before(first);
    let heads = named.into_iter().filter(|_| are_own);
    heads.map(|(at, _)| Head { first: at, title: first_sentence(page, at) }).collect()
}

fn is_text(page: &Page, at: usize) -> bool {
    matches!(page.lines[at].kind, LineKind::Prose | LineKind::Item) && page.line(at).contains('。')
}

/// The name of a body that opens the line, before a space and sentences.
fn name_before<'d>(page: &Page<'d>, at: usize) -> Option<&'d str> {
    let words = page.line(at);
    if !is_text(page, at) || !page.lines[at].cells.is_empty() {
        return None;
    }
    let inner = mark::opening(words).filter(|opening| !matches!(opening.mark, Mark::Bracket(_)));
    let inner = inner.map_or(words, |opening| opening.after).trim_start_matches(['・', '-', ' ']);
    let (name, text) = inner.split_once(' ')?;
    let is_name = NAME.contains(&name.chars().count())
        && name.chars().all(char::is_alphabetic)
        && names_a_body(name)
        && !phrase::is_footer(words);
    (is_name && text.chars().nth(TEXT).is_some()).then_some(name)
}

/// Does the word end, or begin, as names of bodies do?
fn names_a_body(name: &str) -> bool {
    const BODIES: &[&str] = &[
        "市", "町", "村", "区", "県", "府", "大学", "大", "社", "会", "組合", "銀行", "教委", "法人", "財団",
        "機構",
    ];
    const BEGINS: &[&str] = &["株式会社", "有限会社", "合同会社", "医療法人", "学校法人", "社会福祉法人"];
    let is_opened = BEGINS.iter().any(|form| name.strip_prefix(form).is_some_and(|rest| !rest.is_empty()));
    is_opened
        || OFFICES.iter().chain(BODIES).any(|end| name.strip_suffix(end).is_some_and(|rest| !rest.is_empty()))
}
