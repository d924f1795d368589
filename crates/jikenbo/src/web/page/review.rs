//! What wants a person, one after the other: values with little support, contradictions, uncertain links.

mod card;
mod keys;

use axum::extract::State;
use jikenbo_casebook::{Casebook, Logged};
use jikenbo_model::IncidentNumber;
use maud::{Markup, html};

use super::decide::{self, notice};
use crate::message::page::review as say;
use crate::task::doubt::{Doubtful, Queue, queue};
use crate::task::find::{self, Opened};
use crate::web::layout::{self, Room};
use crate::web::site::Site;
use crate::web::words::named;
use crate::web::{Answer, Visitor};

/// Doubts on a page.
const DOUBTS: usize = 20;

/// An incident with its doubts and its reports.
struct Asked {
    doubtful: Doubtful,
    reports: Vec<Opened>,
}

/// What the page is about.
struct Page {
    asked: Vec<Asked>,
    next: Option<IncidentNumber>,
    done: Option<Logged>,
}

/// The next doubts.
pub(super) async fn show(visitor: Visitor, State(site): State<Site>) -> Answer {
    let query = visitor.here.query().unwrap_or_default().to_owned();
    let page = site.casebooks.read_at_length(move |casebook| page(casebook, &query)).await?;
    let title = visitor.language.word(say::TITLE);
    Ok(layout::page(&visitor, Room::Review, title, &body(&visitor, &page)))
}

fn page(casebook: &Casebook, query: &str) -> jikenbo_casebook::Result<Page> {
    let Queue { incidents, next } = queue(casebook, from(query), DOUBTS)?;
    let asked = incidents.into_iter().map(|doubtful| {
        let reports = find::kept(casebook, doubtful.number)?.unwrap_or_default();
        Ok(Asked { doubtful, reports })
    });
    Ok(Page {
        asked: asked.collect::<jikenbo_casebook::Result<_>>()?,
        next,
        done: decide::done(casebook, query)?,
    })
}

/// Below which number the page begins.
fn from(query: &str) -> Option<IncidentNumber> {
    query.split('&').find_map(|pair| pair.strip_prefix("from=")).and_then(|number| number.parse().ok())
}

fn body(visitor: &Visitor, page: &Page) -> Markup {
    let language = visitor.language;
    let begun = from(visitor.here.query().unwrap_or_default());
    html! {
        h1 { (language.word(say::TITLE)) }
        p.quiet { (language.word(say::INTRO)) }
        (notice(visitor, page.done.as_ref()))
        @if page.asked.is_empty() {
            p.empty { (language.word(if page.next.is_some() || begun.is_some() { say::NOTHING_HERE } else { say::NOTHING })) }
        } @else {
            (keys::help(language))
            div.doubts data-keys { (doubts(visitor, &page.asked)) }
        }
        nav.pages {
            @if begun.is_some() { a.button href="/review" { (language.word(say::FIRST)) } }
            @if let Some(next) = page.next { a.button href={ "/review?from=" (next) } { (language.word(say::NEXT)) } }
        }
    }
}

fn doubts(visitor: &Visitor, asked: &[Asked]) -> Markup {
    let language = visitor.language;
    let mut place = 0;
    html! {
        @for asked in asked {
            section.doubtful {
                h2 {
                    a href={ "/incidents/" (asked.doubtful.number) } { (asked.doubtful.number) } " "
                    @match &asked.doubtful.stands.organization {
                        Some(name) => (named(&name.value)),
                        None => span.quiet { (language.word(say::UNNAMED)) },
                    }
                }
                @for doubt in &asked.doubtful.doubts {
                    @let this = { place += 1; place };
                    (card::show(visitor, asked, doubt, this))
                }
            }
        }
    }
}
