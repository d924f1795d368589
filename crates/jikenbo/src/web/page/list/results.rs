//! What was found: how many, under which conditions, the rows, and the pages of them.

use jikenbo_casebook::Sort;
use maud::{Markup, html};

use super::found::Shown;
use super::{chips, empty, facets, table};
use crate::message::Language;
use crate::message::label::grouped;
use crate::message::page::list as say;
use crate::web::query::{Query, SORTS, order};

/// The results; `total` where it was counted.
pub(super) fn show(query: &Query, shown: &Shown, total: Option<u64>, language: Language) -> Markup {
    html! {
        div.results data-address=(query.address("/incidents")) data-facets=(query.address("/incidents/facets")) {
            (chips::show(query, language))
            @if shown.lines.is_empty() {
                (empty::show(query, shown, language))
            } @else {
                div.results-head {
                    (count(query, shown, total, language))
                    (orders(query, language))
                }
                form #compare action="/compare" {}
                (table::show(&shown.lines, language))
                div.results-foot {
                    button form="compare" { (language.word(say::COMPARE)) }
                    (pages(query, shown, language))
                    (take_along(query, language))
                }
            }
        }
    }
}

/// How many there are, plainly.
pub(super) fn number(total: u64, language: Language) -> Markup {
    html! { p.count #total { (language.words(say::COUNT, &[("n", &grouped(total))])) } }
}

fn count(query: &Query, shown: &Shown, total: Option<u64>, language: Language) -> Markup {
    html! {
        @match total.or(shown.total) {
            Some(total) => (number(total, language)),
            None => p.count #total {
                (language.words(say::COUNT_MORE, &[("n", &shown.lines.len())])) " "
                a.small href=(facets::with_counts(query)) rel="nofollow" { (language.word(say::COUNT_ASK)) }
            },
        }
    }
}

fn orders(query: &Query, language: Language) -> Markup {
    let has_words = !query.words.is_empty();
    html! {
        nav.orders aria-label=(language.word(say::SORT)) { ul {
            @for (sort, _) in SORTS.iter().filter(|(sort, _)| has_words || *sort != Sort::Relevance) {
                @let current = (query.filter.sort == *sort).then_some("true");
                li { a href=(query.sorted(*sort).address("/incidents")) aria-current=[current] {
                    (language.word(order(*sort)))
                } }
            }
        } }
    }
}

fn pages(query: &Query, shown: &Shown, language: Language) -> Markup {
    html! {
        @if query.page > 1 || shown.is_more {
            nav.turn aria-label=(language.word(say::PAGES)) {
                @if query.page > 1 {
                    a.button rel="prev" href=(query.on_page(query.page - 1).address("/incidents")) { (language.word(say::BACK)) }
                }
                span.quiet { (language.words(say::PAGE, &[("page", &query.page)])) }
                @if shown.is_more {
                    a.button rel="next" href=(query.on_page(query.page + 1).address("/incidents")) { (language.word(say::ON)) }
                }
            }
        }
    }
}

/// The same as tables for a spreadsheet, and as figures.
fn take_along(query: &Query, language: Language) -> Markup {
    let query = query.on_page(1);
    html! {
        p.take-along {
            span.quiet { (language.word(say::TAKE_ALONG)) }
            " " a href=(query.address("/incidents.csv")) { "CSV" }
            " " a href=(query.address("/incidents.xlsx")) { "XLSX" }
            @if query.words.is_empty() { " " a href=(query.address("/statistics")) { (language.word(say::FIGURES)) } }
        }
    }
}
