//! Nothing was found: why, and what may help.

use maud::{Markup, html};

use super::found::Shown;
use crate::message::Language;
use crate::message::page::list as say;
use crate::web::query::Query;
use crate::web::words::named;

/// The advice.
pub(super) fn show(query: &Query, shown: &Shown, language: Language) -> Markup {
    html! {
        div.empty {
            @if shown.is_empty_casebook {
                p { (language.word(say::EMPTY)) }
                p { (language.word(say::EMPTY_NEXT)) }
            } @else {
                p.count #total { (language.word(say::NOTHING)) }
                @if shown.is_outside {
                    p { (language.word(say::OUTSIDE)) }
                } @else if !shown.strangers.is_empty() {
                    p { (language.word(say::STRANGERS)) " " (named(&shown.strangers.join(language.word(say::AND)))) }
                    p { (language.word(say::OTHER_WORDS)) }
                } @else if !query.words.is_empty() {
                    p { (language.word(say::NEVER_TOGETHER)) }
                } @else {
                    p { (language.word(say::FEWER)) }
                }
                p { a.button href="/incidents" { (language.word(say::SHOW_ALL)) } }
            }
        }
    }
}
