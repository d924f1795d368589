//! The list of incidents.

use jikenbo_casebook::{Filter, Listed};
use jikenbo_model::vocabulary::Kind;
use maud::{Markup, html};

use crate::message::Language;
use crate::message::label::{self, Label};
use crate::message::page::list;
use crate::web::layout::{self, Room};
use crate::web::{Answer, Casebooks, Visitor};

/// Rows on a page.
const ROWS: usize = 50;

/// The latest disclosures.
pub(super) async fn show(visitor: Visitor, casebooks: Casebooks) -> Answer {
    let filter = Filter { kind: Some(Kind::Incident), ..Filter::default() }.first(ROWS);
    let listed = casebooks.read(move |casebook| casebook.list(&filter)).await?;
    let language = visitor.language;
    Ok(layout::page(&visitor, Room::List, language.word(list::TITLE), &body(&listed, language)))
}

fn body(listed: &[Listed], language: Language) -> Markup {
    html! {
        h1 { (language.word(list::TITLE)) }
        @if listed.is_empty() {
            p.empty { (language.word(list::EMPTY)) }
        } @else {
            p.quiet { (language.words(list::SHOWN, &[("n", &listed.len())])) }
            div.scroll { (table(listed, language)) }
        }
    }
}

fn table(listed: &[Listed], language: Language) -> Markup {
    let heads = [list::NUMBER, list::DISCLOSED, list::ORGANIZATION, list::CAUSE];
    html! {
        table {
            thead { tr {
                @for head in heads { th scope="col" { (language.word(head)) } }
                th.number scope="col" { (language.word(list::AFFECTED)) }
            } }
            tbody { @for row in listed { (line(row, language)) } }
        }
    }
}

fn line(row: &Listed, language: Language) -> Markup {
    html! {
        tr {
            th scope="row" { @if let Some(number) = row.number { a href={ "/incidents/" (number) } { (number) } } }
            td { @if let Some(day) = row.disclosed { (day) } }
            td { bdi { (row.organization.as_deref().unwrap_or_default()) } }
            td { @if let Some(cause) = row.cause { (cause.label(language)) } }
            td.number { @if let Some(affected) = row.affected {
                (label::count(affected.count, language)) " "
                span.quiet { (affected.status.label(language)) }
            } }
        }
    }
}
