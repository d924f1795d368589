//! Lists of cases by cause: the name of a cause, and below it a line a case, in few words.

use jikenbo_text::name;

use super::headline::{self, Headline};
use super::mark::Mark;
use super::page::{LineKind, Page, is};
use super::phrase;
use super::series::Head;

/// Causes that head a list, and the cases of all.
const CLASSES: usize = 2;
const LEAST: usize = 3;
/// Characters of the name of a cause, and of a case.
const CLASS: usize = 16;
const CASE: std::ops::RangeInclusive<usize> = 8..=120;

/// The cases of `page`; empty where the lines below the causes do not tell of whom or when.
pub(super) fn heads(page: &Page, _: &[Headline]) -> Vec<Head> {
    let classes: Vec<usize> = (0..page.lines.len()).filter(|&at| is_class(page, at)).collect();
    let Some(&first) = classes.first() else { return Vec::new() };
    let lists: Vec<Vec<usize>> = classes.iter().map(|&class| cases(page, class)).collect();
    let filled = lists.iter().filter(|list| !list.is_empty()).count();
    let cases: Vec<usize> = lists.into_iter().flatten().collect();
    let told = cases.iter().filter(|&&at| tells_of_whom(page, at)).count();
    let are_cases = filled >= CLASSES && cases.len() >= LEAST && told * 5 >= cases.len() * 4;
    if !are_cases || page.confesses_before(first) {
        return Vec::new();
    }
    let title = |at: usize| headline::title_of(page, page.lines[at].span, page.opening(at));
    cases.iter().map(|&at| Head { first: at, title: title(at) }).collect()
}

/// Is the line nothing but the name of a cause: 【紛失】, ■誤送信, 紛失・盗難?
fn is_class(page: &Page, at: usize) -> bool {
    let span = headline::title_of(page, page.lines[at].span, page.opening(at));
    let words = page.words(span);
    let names_a_cause = || {
        page.mentions(span).iter().any(|mention| {
            is(mention, "kind", "coarse")
                && (mention.span.start() == span.start() || mention.span.end() == span.end())
        })
    };
    matches!(page.lines[at].kind, LineKind::Prose | LineKind::Heading(_) | LineKind::Item)
        && words.chars().count() <= CLASS
        && !words.contains(|c: char| c.is_ascii_digit() || "。:をがにはで".contains(c))
        && names_a_cause()
}

/// The lines that stand together below the name of a cause.
fn cases(page: &Page, class: usize) -> Vec<usize> {
    let goes_on = |at: &usize| {
        let line = &page.lines[*at];
        (*at == class + 1 || !line.after_blank) && !is_class(page, *at) && is_case(page, *at)
    };
    (class + 1..page.lines.len()).take_while(goes_on).collect()
}

/// May the line be a case in few words?
fn is_case(page: &Page, at: usize) -> bool {
    let words = page.line(at);
    matches!(page.lines[at].kind, LineKind::Prose | LineKind::Item)
        && CASE.contains(&words.chars().count())
        && !matches!(page.opening(at).map(|opening| opening.mark), Some(Mark::Bracket('【')))
        && !phrase::is_navigation(words)
        && !phrase::is_footer(words)
        && !phrase::is_note(words)
}

/// Does the line name a body, or a day?
fn tells_of_whom(page: &Page, at: usize) -> bool {
    let span = headline::title_of(page, page.lines[at].span, page.opening(at));
    let is_dated = || page.words(span).split([' ', '(', '、']).any(|word| phrase::dated(word).is_some());
    name::names(page.text.folded(), span).next().is_some() || is_dated()
}
