//! What later reports took back.

use axum::extract::State;
use jikenbo_casebook::{Course, History, Step};
use maud::{Markup, html};

use super::incident::{address, sentences};
use crate::message::label::{self, history};
use crate::message::page::contradictions as say;
use crate::message::{Key, Language};
use crate::web::layout::{self, Room};
use crate::web::memory::Page;
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::words::named;
use crate::web::{Answer, Visitor};

/// Incidents on the page.
const MOST: usize = 200;

/// Every incident of which something was taken back.
pub(super) async fn show(visitor: Visitor, State(site): State<Site>) -> Answer {
    let language = visitor.language;
    let page = site.casebooks.page_at_length(format!("contradictions {language:?}"), move |casebook| {
        let found = casebook.contradicted()?;
        Ok::<_, jikenbo_casebook::Error>(Some(Page::new(language.word(say::TITLE), body(&found, language))))
    });
    let page = page.await?.ok_or_else(Trouble::not_found)?;
    Ok(layout::page(&visitor, Room::Contradictions, &page.title, &page.content()))
}

fn body(found: &[History], language: Language) -> Markup {
    html! {
        h1 { (language.word(say::TITLE)) }
        p.quiet { (language.word(say::NOTE)) }
        @if found.is_empty() { p.empty { (language.say(Key::NothingTakenBack)) } }
        @else { p.count { (language.words(say::COUNT, &[("n", &found.len())])) } }
        @for history in found.iter().rev().take(MOST) { (one(history, language)) }
    }
}

fn one(told: &History, language: Language) -> Markup {
    html! {
        section.sheet {
            h2 {
                a href=(address(told.number)) { (told.number) }
                @if let Some(name) = &told.organization { " " (named(name)) }
            }
            @for course in &told.courses { @for pair in course.taken_back() { (back(course, pair, language)) } }
        }
    }
}

fn back(course: &Course, (before, after): (&Step, &Step), language: Language) -> Markup {
    html! {
        h3 { (named(&history::course(course, language))) }
        ol.course { @for step in [before, after] { li {
            p.course-value {
                strong { (named(&history::value(&step.value, language))) } " "
                @if let Some(said) = step.said.first() {
                    span.quiet {
                        @if let Some(day) = said.on { (day) " " }
                        @if let Some(no) = said.report_no { (label::report_no(no, language)) " " }
                        (named(&said.at.name))
                    }
                }
            }
            (sentences(step))
        } } }
    }
}
