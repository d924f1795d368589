//! Labels that come back: このニュースのあらまし, 所感. Where each item has its own, the text is set alike.

use std::collections::BTreeMap;

use super::mark::{self, Mark, Opening};
use super::page::{LineKind, Page};
use super::phrase;

/// Characters of a label.
const LENGTH: std::ops::RangeInclusive<usize> = 2..=30;
/// Labels that are looked at, those that come first.
const MOST: usize = 40;

/// The lines on which each label stands that stands there twice or more, in order of first standing.
pub(super) fn repeated(page: &Page) -> Vec<Vec<usize>> {
    let mut lines: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, line) in page.lines.iter().enumerate() {
        let words = label_of(page.line(at), page.opening(at));
        // A character is at most four bytes.
        let may_be = line.kind != LineKind::Rule && words.len() <= LENGTH.end() * 4;
        if may_be && LENGTH.contains(&words.chars().count()) && is_label(words) {
            lines.entry(words).or_default().push(at);
        }
    }
    let mut repeated: Vec<Vec<usize>> = lines.into_values().filter(|lines| lines.len() >= 2).collect();
    repeated.sort();
    repeated.truncate(MOST);
    repeated
}

/// The bracket that opens a line, where words of its own follow it: 【教訓】送信前に…; else the whole line.
fn label_of<'w>(words: &'w str, opening: Option<Opening>) -> &'w str {
    const OPENS: usize = 10;
    let bracket = opening.filter(|opening| {
        opening.mark == Mark::Bracket('【')
            && opening.inside.chars().count() <= OPENS
            && opening.after.contains('。')
            && !opening.inside.contains(|c: char| c.is_ascii_digit())
    });
    let bracketed = bracket.and_then(|opening| words.get(..words.len() - opening.after.len()));
    bracketed.or_else(|| key_of(words)).unwrap_or(words)
}

/// The key of a line that holds one and its value: 重要度:高.
pub(super) fn key_of(words: &str) -> Option<&str> {
    const KEY: usize = 8;
    let (key, value) = words.split_once(':')?;
    let is_key = (LENGTH.start()..=&KEY).contains(&&key.chars().count()) && mark::opening(key).is_none();
    (is_key && !value.is_empty() && !value.contains('。') && !value.starts_with("//")).then_some(key)
}

/// Words that say what comes below; no sentence, date, or address.
fn is_label(words: &str) -> bool {
    words.contains(char::is_alphabetic)
        && !words.contains(['。', '、', '/'])
        && !phrase::is_date_line(words)
        && !phrase::is_footer(words)
}

/// Does a label stand once below each of the lines `heads`, save at most every second?
pub(super) fn is_regular(labels: &[Vec<usize>], heads: &[usize]) -> bool {
    labels.iter().any(|label| {
        let mut items: Vec<usize> = label.iter().map(|at| heads.partition_point(|head| head < at)).collect();
        let all = items.len();
        items.dedup();
        let of_none = items.first() == Some(&0) || label.iter().any(|at| heads.binary_search(at).is_ok());
        !of_none && items.len() == all && all >= 2 && all <= heads.len() && all * 2 >= heads.len()
    })
}

/// The lines that head the stretches of text above the label that comes back most: the nearest line above it that is
/// no address, date or rule, and the line that it was wrapped from.
pub(super) fn lines_above(page: &Page, labels: &[Vec<usize>]) -> Vec<usize> {
    let most = labels.iter().max_by_key(|label| (label.len(), std::cmp::Reverse(label.first().copied())));
    let mut heads: Vec<usize> = most.into_iter().flatten().filter_map(|&at| head_above(page, at)).collect();
    heads.dedup();
    heads
}

/// Lines that may stand between a heading and its label.
const BETWEEN: usize = 6;

fn head_above(page: &Page, label: usize) -> Option<usize> {
    let passes = |at: &usize| {
        let words = page.line(*at).trim_start_matches('<');
        words.starts_with("http") || phrase::is_date_line(words) || page.lines[*at].kind == LineKind::Rule
    };
    let nearest = (label.saturating_sub(BETWEEN)..label).rev().find(|at| !passes(at))?;
    let wrapped = !page.lines[nearest].after_blank && nearest > 0 && !passes(&(nearest - 1));
    let above = if wrapped { nearest - 1 } else { nearest };
    (!page.line(nearest).contains('。') && !page.line(above).contains('。')).then_some(above)
}
