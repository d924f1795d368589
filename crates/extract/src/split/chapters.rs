//! Pages in chapters, each of a layout of its own: 第1 懲戒処分, 第2 個人情報に係る事故.

use std::collections::BTreeSet;
use std::ops::Range;

use super::alike;
use super::mark::Mark;
use super::page::{LineKind, Page, stretches};
use super::{CLOSING, around, of_series, of_tables};
use super::{phrase, series};
use crate::article::Article;

/// Chapters of a page, and articles of one of them.
const LEAST: usize = 2;
const SEVERAL: usize = 3;
/// Characters of the text of a block.
const SHORT: usize = 30;
/// Characters of a chapter's title.
const TITLE: usize = 50;

/// The articles of all chapters, each read as a page of its own; empty where the page has none, where none of them holds
/// several articles, or where what was `found` in the whole page begins elsewhere than they do.
pub(super) fn articles(page: &Page, found: &[Article]) -> Vec<Article> {
    let firsts: Vec<usize> = (0..page.lines.len()).filter(|&at| heads_chapter(page, at)).collect();
    if firsts.len() < LEAST || alike::apologises(page) || page.confesses_before(firsts[0]) {
        return Vec::new();
    }
    let chapters: Vec<Range<usize>> = stretches(&firsts, page.lines.len()).collect();
    let read: Vec<Vec<Article>> = chapters.iter().map(|lines| of_chapter(&page.part(lines))).collect();
    if read.iter().all(|articles| articles.len() < SEVERAL) {
        return Vec::new();
    }
    let all = chapters.iter().cloned().zip(read).flat_map(|(lines, articles)| {
        let whole = articles.is_empty().then(|| around(page, lines, CLOSING)).flatten();
        articles.into_iter().chain(whole)
    });
    let all: Vec<Article> = all.collect();
    let tops = chapters.iter().map(|lines| page.lines[lines.start].span.start());
    let begins: BTreeSet<usize> = all.iter().map(|article| article.span.start()).chain(tops).collect();
    let are_shared = found.iter().skip(1).all(|article| begins.contains(&article.span.start()));
    if are_shared { all } else { Vec::new() }
}

/// The blocks of a chapter that begins with the first of `lines`, each a title with its text right below, as they follow the
/// tables of the chapter before; empty where no chapter begins there, or where it has no such blocks.
pub(super) fn blocks(page: &Page, lines: &Range<usize>) -> Vec<Article> {
    let is_block = |at: &usize| {
        page.lines[*at].after_blank
            && matches!(page.lines[*at].kind, LineKind::Prose | LineKind::Heading(_))
            && !page.line(*at).contains('。')
            && page.line(*at).chars().count() <= TITLE
            && page.lines.get(at + 1).is_some_and(|below| !below.after_blank)
    };
    let begins = |at: usize| page.lines.get(at).is_some() && heads_chapter(page, at);
    let is_number =
        |at: &usize| phrase::is_page_number(page.line(*at)) || series::is_bare_number(page.line(*at));
    let first = lines.clone().find(|at| !is_number(at)).filter(|first| begins(*first));
    let Some(first) = first else { return Vec::new() };
    let firsts: Vec<usize> = (first + 1..lines.end).filter(is_block).collect();
    if firsts.len() < LEAST {
        return Vec::new();
    }
    stretches(&firsts, lines.end).filter_map(|lines| around(page, lines, SHORT)).collect()
}

fn of_chapter(page: &Page) -> Vec<Article> {
    let rows = of_tables(page);
    if rows.is_empty() { of_series(page) } else { rows }
}

/// Does the line head a chapter?
fn heads_chapter(page: &Page, at: usize) -> bool {
    let words = page.line(at);
    let is_chapter =
        page.opening(at).is_some_and(|opening| opening.mark == Mark::Chapter && !opening.after.is_empty());
    is_chapter
        && page.lines[at].after_blank
        && matches!(page.lines[at].kind, LineKind::Prose | LineKind::Heading(_))
        && !words.contains('。')
        && words.chars().count() <= TITLE
}
