//! Figures: how many, why, whose, how large, how soon; each as a chart, as a table and in a sentence.

mod month;
mod side;
mod soon;
mod summary;

use axum::extract::State;
use jikenbo_casebook::{Facet, Facets, Statistics};
use jikenbo_model::vocabulary::Kind;
use maud::{Markup, html};

use super::list::{chips_at, conditions};
use crate::message::label::grouped;
use crate::message::page::statistics as say;
use crate::message::{Key, Language};
use crate::web::layout::{self, Room};
use crate::web::memory::Page;
use crate::web::query::Query;
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::{Answer, Visitor};

/// Where the page is.
const HERE: &str = "/statistics";

/// The figures of what passes.
pub(super) async fn show(visitor: Visitor, State(site): State<Site>) -> Answer {
    let mut query = Query::of(visitor.here.query().unwrap_or_default());
    query.filter.kind = Some(Kind::Incident);
    query.words.clear();
    let language = visitor.language;
    let name = format!("statistics {language:?} {} {:?}", query.address(""), query.unknown);
    let page = site.casebooks.page_at_length(name, move |casebook| -> jikenbo_casebook::Result<_> {
        let facets = casebook.facets("", &query.filter)?;
        let statistics = casebook.statistics(Some(Facet::Year), &query.filter)?;
        Ok(Some(Page::new(language.word(say::TITLE), body(&query, &facets, &statistics, language))))
    });
    let page = page.await?.ok_or_else(Trouble::not_found)?;
    Ok(layout::page(&visitor, Room::Statistics, &page.title, &page.content()))
}

fn body(query: &Query, facets: &Facets, statistics: &Statistics, language: Language) -> Markup {
    html! {
        h1 { (language.word(say::TITLE)) }
        (basis(query, statistics, language))
        @if statistics.all.incidents == 0 {
            p.empty { (language.word(say::NOTHING)) }
        } @else {
            (summary::show(&statistics.all, language))
            (month::show(query, counts(facets, Facet::Month), language))
            div.figures {
                (side::show(query, Facet::Cause, counts(facets, Facet::Cause), language))
                (side::show(query, Facet::Industry, counts(facets, Facet::Industry), language))
                (side::show(query, Facet::SizeBand, counts(facets, Facet::SizeBand), language))
                (soon::show(query, &statistics.groups, language))
                (side::show(query, Facet::LeakStatus, counts(facets, Facet::LeakStatus), language))
                (side::show(query, Facet::DataKind, counts(facets, Facet::DataKind), language))
            }
        }
    }
}

fn counts(facets: &Facets, facet: Facet) -> &[(jikenbo_casebook::Group, u64)] {
    facets
        .counts
        .iter()
        .find(|(known, _)| *known == facet)
        .map(|(_, counts)| counts.as_slice())
        .unwrap_or_default()
}

/// What the figures rest on: which incidents, as known when, and how to choose others.
fn basis(query: &Query, statistics: &Statistics, language: Language) -> Markup {
    let n = grouped(statistics.all.incidents);
    html! {
        p.count {
            (language.words(say::SELECTION, &[("n", &n)])) " "
            a.small href=(query.address("/incidents")) { (language.word(say::LIST)) }
        }
        (chips_at(query, HERE, language))
        p.quiet.small {
            (language.say(Key::Basis))
            @if query.filter.once { " " (language.say(Key::BasisOnce)) }
            @if let Some(day) = query.filter.as_of { " " (language.fill(Key::BasisAsOf, &[("day", &day)])) }
        }
        (conditions(query, HERE, language))
    }
}
