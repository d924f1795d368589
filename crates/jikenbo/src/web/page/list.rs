//! The list of incidents: searched, narrowed, put in order, turned over, and taken along.

mod chips;
mod empty;
mod facets;
mod filters;
mod found;
mod results;
mod sheet;
mod table;

use axum::extract::State;
use jikenbo_casebook::Facets;
use maud::{Markup, html};

use super::{part, searches};
use crate::message::Language;
use crate::message::page::list as say;
use crate::web::layout::{self, Room};
use crate::web::memory::Page;
use crate::web::query::Query;
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::{Answer, Visitor};

pub(super) use chips::{at as chips_at, plain as chips_plain};
pub(super) use facets::counts;
pub(super) use filters::conditions;
pub(super) use sheet::{csv, xlsx};

use found::{Shown, found};

/// The page.
pub(super) async fn show(visitor: Visitor, State(site): State<Site>) -> Answer {
    let raw = visitor.here.query().unwrap_or_default();
    let (query, is_counted) = (Query::of(raw), raw.split('&').any(|pair| pair == "counts=1"));
    let language = visitor.language;
    let name = format!("list {language:?} {is_counted} {} {:?}", query.address(""), query.unknown);
    let page = site.casebooks.page(name, move |casebook| -> jikenbo_casebook::Result<_> {
        let counted = if is_counted { Some(facets::counted(casebook, &query)?) } else { None };
        let body = body(&query, &found(casebook, &query)?, counted.as_ref(), language);
        Ok(Some(Page::new(language.word(say::TITLE), body)))
    });
    let page = page.await?.ok_or_else(Trouble::not_found)?;
    let body = html! { (page.content()) (searches::offer(&visitor, raw)) };
    Ok(layout::page(&visitor, Room::List, &page.title, &body))
}

/// The results alone, for script that shows them as one types.
pub(super) async fn results(visitor: Visitor, State(site): State<Site>) -> Answer {
    let query = Query::of(visitor.here.query().unwrap_or_default());
    let language = visitor.language;
    let name = format!("results {language:?} {} {:?}", query.address(""), query.unknown);
    let results = site.casebooks.page(name, move |casebook| -> jikenbo_casebook::Result<_> {
        Ok(Some(Page::new("", results::show(&query, &found(casebook, &query)?, None, language))))
    });
    Ok(part(&results.await?.ok_or_else(Trouble::not_found)?.content()))
}

fn body(query: &Query, shown: &Shown, counted: Option<&Facets>, language: Language) -> Markup {
    html! {
        h1.unseen { (language.word(say::TITLE)) }
        div.list-page {
            form #filters.filters role="search" action="/incidents" data-live="/incidents/results" {
                (filters::words(query, language))
                details.filter-box open {
                    summary { (language.word(say::NARROW)) }
                    (facets::place(query, counted, language))
                    (filters::more(query, language))
                    button.main { (language.word(say::APPLY)) }
                }
            }
            div #results aria-live="polite" { (results::show(query, shown, counted.map(|counted| counted.incidents), language)) }
        }
    }
}
