//! How many of each kind, the largest first.

use jikenbo_casebook::{Facet, Group};
use maud::{Markup, html};

use crate::message::label::{Label, grouped};
use crate::message::page::statistics as say;
use crate::message::{Key, Language, group};
use crate::web::chart::{self, Bar, Caption};
use crate::web::query::Query;

/// The counts of a side.
pub(super) fn show(query: &Query, facet: Facet, counts: &[(Group, u64)], language: Language) -> Markup {
    let bars: Vec<Bar> = counts.iter().map(|&(of, count)| bar(query, of, count, language)).collect();
    let title = facet.label(language);
    let words = sentence(title, &bars, language);
    html! {
        section.sheet.figure aria-labelledby={ (facet.as_str()) "-head" } {
            h2 id={ (facet.as_str()) "-head" } { (title) }
            p { (words) }
            (chart::bars(Caption { id: facet.as_str(), title, words: &words }, &bars))
            @if facet.overlaps() { p.quiet.small { (language.say(Key::GroupsOverlap)) } }
            (table(title, &bars, language))
        }
    }
}

/// A group as a bar.
pub(super) fn bar(query: &Query, of: Group, count: u64, language: Language) -> Bar {
    Bar {
        name: group::group(of, language),
        count,
        words: language.words(say::COUNT, &[("n", &grouped(count))]),
        address: query.narrowed(of).address("/incidents"),
        is_untold: matches!(of, Group::Untold(_)),
    }
}

/// The largest and the next one, in words.
pub(super) fn sentence(title: &str, bars: &[Bar], language: Language) -> String {
    let mut largest: Vec<&Bar> = bars.iter().filter(|bar| !bar.is_untold).collect();
    largest.sort_by_key(|bar| std::cmp::Reverse(bar.count));
    match largest.as_slice() {
        [] => language.words(say::NONE, &[("side", &title)]),
        [only] => language.words(say::ONLY, &[("name", &only.name), ("n", &only.words)]),
        [first, second, ..] => language.words(
            say::MOST,
            &[("name", &first.name), ("n", &first.words), ("next", &second.name), ("m", &second.words)],
        ),
    }
}

/// The numbers, folded away.
pub(super) fn table(title: &str, bars: &[Bar], language: Language) -> Markup {
    html! {
        details.numbers {
            summary { (language.word(say::AS_TABLE)) }
            table {
                thead { tr { th scope="col" { (title) } th.number scope="col" { (language.word(say::INCIDENTS)) } } }
                tbody { @for bar in bars { tr {
                    th scope="row" { a href=(bar.address) { (bar.name) } }
                    td.number { (grouped(bar.count)) }
                } } }
            }
        }
    }
}
