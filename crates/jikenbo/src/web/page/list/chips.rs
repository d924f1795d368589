//! The conditions that are set, each with the way to take it away.

use maud::{Markup, html};

use crate::message::Language;
use crate::message::page::list as say;
use crate::web::query::{Query, name_of, value_of};
use crate::web::words::named;

/// The conditions of `query` on the list.
pub(super) fn show(query: &Query, language: Language) -> Markup {
    at(query, "/incidents", language)
}

/// The conditions of `query` on the page at `path`.
pub(in crate::web::page) fn at(query: &Query, path: &str, language: Language) -> Markup {
    let pairs = query.pairs();
    let set: Vec<_> = pairs.iter().filter(|(name, _)| !matches!(*name, "sort" | "page")).collect();
    html! {
        @if !set.is_empty() {
            ul.chips aria-label=(language.word(say::CONDITIONS)) {
                @for (name, value) in &set {
                    @let words = value_of(name, value, language);
                    li { a.chip.chip-set href=(query.without(name, value).address(path))
                        title=(language.word(say::TAKE_AWAY)) {
                        (name_of(name, language)) ": " (named(&words)) span aria-hidden="true" { " ×" }
                        span.unseen { (language.word(say::TAKE_AWAY)) }
                    } }
                }
                @if set.len() > 1 { li { a.small href=(path) { (language.word(say::CLEAR)) } } }
            }
        }
        @if !query.unknown.is_empty() {
            div.note.maybe { p { (language.word(say::NOT_UNDERSTOOD)) " " (named(&query.unknown.join(" "))) } }
        }
    }
}

/// The conditions of `query` in words.
pub(in crate::web::page) fn plain(query: &Query, language: Language) -> Markup {
    html! {
        @for (nth, (name, value)) in query.pairs().iter().enumerate() {
            @if nth > 0 { (language.word(say::AND)) }
            (name_of(name, language)) ": " (named(&value_of(name, value, language)))
        }
    }
}
