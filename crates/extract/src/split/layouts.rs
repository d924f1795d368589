//! Pages as they are set in the world, and the articles that a reader finds on them.
//!
//! A page of `layouts/*.txt` begins below a line of `%%%%` and its name; the articles' headings stand below
//! `%%%% gives`, each with its first words and, after `…`, the last of its text.

use crate::case::document;
use crate::reading::Groundwork;

/// A page and what is expected of it.
struct Case<'c> {
    name: &'c str,
    page: &'c str,
    expected: Vec<&'c str>,
}

fn cases(file: &'static str) -> Vec<Case<'static>> {
    let of_one = |text: &'static str| {
        let (name, rest) = text.split_once('\n')?;
        let (page, expected) = rest.split_once("%%%% gives\n")?;
        Some(Case { name, page, expected: expected.lines().filter(|line| !line.is_empty()).collect() })
    };
    let pages = file.split("\n%%%% gives\n").collect::<Vec<_>>().len() - 1;
    let file = file.strip_prefix("%%%% ").unwrap();
    let cases: Vec<Case> = file.split("\n\n%%%% ").filter_map(of_one).collect();
    assert_eq!(cases.len(), pages, "a page is not set as a case");
    cases
}

/// The heading and the end of each article.
fn found(page: &str) -> Vec<(String, String)> {
    let document = document(page);
    let words = |span| document.text.folded_at(span).to_owned();
    let articles = super::split(&document, Groundwork::new(&document).found());
    articles.iter().map(|article| (words(article.heading), words(article.span))).collect()
}

fn is_as_expected(found: &[(String, String)], expected: &[&str]) -> bool {
    let is_same = |(heading, text): &(String, String), expected: &str| {
        let expected = jikenbo_text::Text::new(expected).folded().to_owned();
        let (begins, ends) = expected.split_once(" … ").unwrap_or((&expected, ""));
        heading.starts_with(begins) && text.trim_end().ends_with(ends)
    };
    found.len() == expected.len()
        && found.iter().zip(expected).all(|(found, expected)| is_same(found, expected))
}

fn check(file: &'static str) {
    let wrong: Vec<String> = cases(file)
        .iter()
        .filter_map(|case| {
            let found = found(case.page);
            let headings: Vec<&str> = found.iter().map(|(heading, _)| heading.as_str()).collect();
            (!is_as_expected(&found, &case.expected)).then(|| format!("{}: {headings:?}", case.name))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn newsletters() {
    check(include_str!("layouts/newsletter.txt"));
}

#[test]
fn archives() {
    check(include_str!("layouts/archive.txt"));
}

#[test]
fn tables() {
    check(include_str!("layouts/table.txt"));
}

#[test]
fn digests() {
    check(include_str!("layouts/digest.txt"));
}

#[test]
fn pages_of_many_kinds() {
    check(include_str!("layouts/pages.txt"));
}

#[test]
fn notices_stay_whole() {
    check(include_str!("layouts/notice.txt"));
}

#[test]
fn newsletters_of_other_hands() {
    check(include_str!("layouts/more-newsletters.txt"));
}

#[test]
fn lists_of_public_bodies() {
    check(include_str!("layouts/more-lists.txt"));
}

#[test]
fn tables_of_other_hands() {
    check(include_str!("layouts/more-tables.txt"));
}

#[test]
fn notices_of_other_hands_stay_whole() {
    check(include_str!("layouts/more-notices.txt"));
}

#[test]
fn pages_of_other_hands() {
    check(include_str!("layouts/more-pages.txt"));
}

#[test]
fn rubrics_records_and_columns() {
    check(include_str!("layouts/sections.txt"));
}

#[test]
fn news_pages_annals_and_lists_by_cause() {
    check(include_str!("layouts/news-pages.txt"));
}

#[test]
fn registers_minutes_and_feeds() {
    check(include_str!("layouts/registers.txt"));
}

#[test]
fn posts_cases_and_items_of_other_matters() {
    check(include_str!("layouts/posts-and-cases.txt"));
}

#[test]
fn cuttings_and_records_under_headings() {
    check(include_str!("layouts/cuttings.txt"));
}

#[test]
fn stanzas_titles_alone_and_cells_below_numbers() {
    check(include_str!("layouts/stanzas.txt"));
}

#[test]
fn lines_that_open_alike() {
    check(include_str!("layouts/alike.txt"));
}

#[test]
fn stories_that_open_with_nothing_in_common() {
    check(include_str!("layouts/telling.txt"));
}

#[test]
fn printed_pages_and_tables() {
    check(include_str!("layouts/printed.txt"));
}

#[test]
fn forms_chapters_and_months() {
    check(include_str!("layouts/forms.txt"));
}
