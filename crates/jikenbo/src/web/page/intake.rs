//! Taking documents in: files are dropped or text is pasted, what was read is shown, and a person keeps it or not.

mod act;
mod batch;
mod document;
mod receive;
mod report;

use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};

use crate::config::clock;
use crate::message::Language;
use crate::message::page::intake as say;
use crate::web::Visitor;
use crate::web::intakes::{self, Batch};
use crate::web::layout::{self, Room};
use crate::web::site::Site;

pub(super) use act::act;
pub(in crate::web) use act::{give_up, keep};
pub(super) use batch::show as batch;
pub(super) use receive::receive;

/// A batch in one line.
struct Line {
    id: String,
    at: String,
    documents: usize,
    open: usize,
}

/// Where documents are sent from, and what the visitor has sent already.
pub(super) async fn show(visitor: Visitor, State(site): State<Site>) -> Response {
    let language = visitor.language;
    let lines = site.intakes.of(visitor.who(), Line::of);
    let body = html! {
        h1 { (language.word(say::TITLE)) }
        p.quiet { (language.word(say::INTRO)) }
        (form(&visitor))
        @if !lines.is_empty() {
            h2 { (language.word(say::YOURS)) }
            ul.plain.sheet { @for line in &lines { (line.shown(language)) } }
        }
    };
    layout::page(&visitor, Room::Intake, language.word(say::TITLE), &body)
}

fn form(visitor: &Visitor) -> Markup {
    let language = visitor.language;
    let (size, n) = (intakes::SENT >> 20, intakes::DOCUMENTS);
    let action = format!("/intake?csrf={}", visitor.form_token());
    html! {
        form.sheet.intake method="post" enctype="multipart/form-data" action=(action) {
            div.field.drop data-drop {
                p.heading { (language.word(say::FILES)) }
                (chooser(language))
                p.hint #files-hint { (language.words(say::FILES_HINT, &[("size", &size), ("n", &n)])) }
            }
            div.field {
                label for="text" { (language.word(say::TEXT)) }
                textarea #text name="text" rows="6" {}
            }
            div.field.narrow-field {
                label for="name" { (language.word(say::NAME)) }
                input #name name="name" value=(language.word(say::NAME_VALUE)) maxlength="120";
            }
            p.row { button.main { (language.word(say::READ)) } }
            p.quiet.small { (language.word(say::ONLY_HERE)) }
        }
    }
}

/// Where files are chosen, in the words of the page rather than in the browser's.
fn chooser(language: Language) -> Markup {
    let none = language.word(say::NONE_CHOSEN);
    html! {
        div.chooser {
            input #files type="file" name="file" multiple aria-describedby="files-hint";
            label.button for="files" { (language.word(say::CHOOSE)) }
            span.drop-here data-drop-here hidden { (language.word(say::DROP)) }
        }
        ul.chosen data-chosen aria-live="polite" data-none=(none) data-more=(language.word(say::MORE_CHOSEN)) {
            li { (none) }
        }
    }
}

impl Line {
    fn of(batch: &Batch) -> Self {
        let (documents, open) = (batch.documents.len(), batch.open());
        Self { id: batch.id.clone(), at: batch.at.clone(), documents, open }
    }

    fn shown(&self, language: Language) -> Markup {
        let at = clock::in_japan(&self.at);
        html! {
            li {
                a href={ "/intake/" (self.id) } {
                    (language.words(say::BATCH, &[("at", &at), ("n", &self.documents)]))
                }
                " " span.quiet {
                    @if self.open > 0 { (language.words(say::STILL_OPEN, &[("n", &self.open)])) }
                    @else { (language.word(say::DONE)) }
                }
            }
        }
    }
}
