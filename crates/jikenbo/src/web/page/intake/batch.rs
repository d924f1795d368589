//! A batch: how far its reading is, and its documents.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use super::document;
use crate::message::page::intake as say;
use crate::web::intakes::{Batch, State as Sending};
use crate::web::layout::{self, Room};
use crate::web::page::correct::Mistaken;
use crate::web::site::Site;
use crate::web::{Answer, Visitor, page};

/// Documents that are shown in full without being asked for.
const IN_FULL: usize = 3;

/// The batch; `?part=1` gives its content alone, for script that keeps it up to date.
pub(in crate::web::page) async fn show(
    visitor: Visitor,
    State(site): State<Site>,
    Path(id): Path<String>,
) -> Answer {
    let query = visitor.here.query().unwrap_or_default();
    let is_part = query.split('&').any(|pair| pair == "part=1");
    let (content, is_settled) =
        site.intakes.with(&visitor, &id, |batch| Ok((content(&visitor, batch, None), batch.is_settled())))?;
    if !is_settled {
        tokio::spawn(site.intakes.clone().place_again(id, site.casebooks.clone()));
    }
    if is_part {
        return Ok(page::part(&content));
    }
    Ok(framed(&visitor, &content, is_settled))
}

/// The batch after a correction that cannot be, with all that was filled in; it stays as it is until it is asked for
/// again.
pub(super) fn again(visitor: &Visitor, site: &Site, id: &str, mistaken: Mistaken<'_>) -> Answer {
    let content = site.intakes.with(visitor, id, |batch| Ok(content(visitor, batch, Some(mistaken))))?;
    Ok((mistaken.trouble.status(), framed(visitor, &content, true)).into_response())
}

fn framed(visitor: &Visitor, content: &Markup, is_settled: bool) -> Response {
    let title = visitor.language.word(say::TITLE);
    let body = html! {
        h1 { (title) }
        p.small { a href="/intake" { "← " (title) } }
        div #batch data-live[!is_settled] { (content) }
    };
    layout::page(visitor, Room::Intake, title, &body)
}

fn content(visitor: &Visitor, batch: &Batch, mistaken: Option<Mistaken<'_>>) -> Markup {
    let asked = visitor.here.query().unwrap_or_default();
    let asked =
        asked.split('&').find_map(|pair| pair.strip_prefix("document=")).and_then(|nth| nth.parse().ok());
    let of = |nth: usize| mistaken.filter(|mistaken| mistaken.form.read("document").ok() == Some(nth));
    let is_small = batch.documents.len() <= IN_FULL;
    html! {
        (progress(visitor, batch))
        @for (nth, sent) in batch.documents.iter().enumerate() {
            @let is_full = is_small || asked == Some(nth) || of(nth).is_some();
            (document::show(&document::Desk { visitor, id: &batch.id, nth, mistaken: of(nth) }, sent, is_full))
        }
    }
}

fn progress(visitor: &Visitor, batch: &Batch) -> Markup {
    let language = visitor.language;
    let (n, open) = (batch.documents.len(), batch.open());
    let waiting = |state: &Sending| matches!(state, Sending::Waiting(_) | Sending::Reading);
    let done = batch.documents.iter().filter(|sent| !waiting(&sent.state)).count();
    html! {
        div.sheet.progress data-settled[batch.is_settled()] role="status" {
            @if batch.is_read() {
                p { (language.words(say::ALL_READ, &[("n", &n)])) }
            } @else {
                p { (language.words(say::READING, &[("done", &done), ("n", &n)])) }
                progress value=(done) max=(n) {}
            }
            @if !batch.is_settled() { p { a href={ "/intake/" (batch.id) } { (language.word(say::REFRESH)) } } }
            @if batch.is_read() && open > 1 {
                div.row {
                    (document::button(visitor, &batch.id, None, "keep", &language.words(say::KEEP_ALL, &[("n", &open)])))
                    (document::button(visitor, &batch.id, None, "drop", language.word(say::DROP_ALL)))
                }
            }
        }
    }
}
