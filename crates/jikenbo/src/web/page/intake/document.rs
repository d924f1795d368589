//! One document that was sent: what became of it, and what can be done with it.

use jikenbo_model::{IncidentNumber, Problem};
use maud::{Markup, html};

use super::report;
use crate::message::page::intake as say;
use crate::message::{Language, filled, trouble};
use crate::task::failure::Reason;
use crate::task::preview::Preview;
use crate::web::Visitor;
use crate::web::intakes::{Sent, State as Sending};
use crate::web::page::correct::Mistaken;
use crate::web::words::named;

/// Reports of a document that are shown.
const REPORTS: usize = 20;

/// Where a document stands, and what its forms need.
#[derive(Clone, Copy)]
pub(super) struct Desk<'d> {
    pub(super) visitor: &'d Visitor,
    /// Its batch.
    pub(super) id: &'d str,
    /// Its place there.
    pub(super) nth: usize,
    /// A correction of it that cannot be.
    pub(super) mistaken: Option<Mistaken<'d>>,
}

/// The document; in full with everything that was read.
pub(super) fn show(desk: &Desk<'_>, sent: &Sent, is_full: bool) -> Markup {
    let language = desk.visitor.language;
    html! {
        article.sheet.sent id={ "document-" (desk.nth) } {
            h2 { (named(&sent.name)) " " (state(&sent.state, language)) }
            @match &sent.state {
                Sending::Failed(reason) => (failed(reason, language)),
                Sending::Kept(numbers) | Sending::Known(numbers) => (incidents(numbers)),
                Sending::Read(preview) => (read(desk, preview, is_full)),
                Sending::Waiting(_) | Sending::Reading | Sending::Dropped => {},
            }
        }
    }
}

fn state(state: &Sending, language: Language) -> Markup {
    let (class, word) = match state {
        Sending::Waiting(_) => ("chip chip-unknown", say::WAITING),
        Sending::Reading => ("chip chip-possible", say::IS_READING),
        Sending::Read(_) => return html! {},
        Sending::Failed(_) => ("chip chip-bad", say::FAILED),
        Sending::Kept(_) => ("chip chip-confirmed", say::KEPT),
        Sending::Known(_) => ("chip chip-not", say::KNOWN),
        Sending::Dropped => ("chip chip-not", say::DROPPED),
    };
    html! { span class=(class) { (language.word(word)) } }
}

fn failed(reason: &Reason, language: Language) -> Markup {
    let values = reason.values();
    let values: Vec<_> =
        values.iter().map(|(name, value)| (*name, value as &dyn std::fmt::Display)).collect();
    let advice = trouble::advice(reason.code(), language);
    html! {
        div.note.bad {
            p { span.fixed { (reason.code()) } " "
                @if let Some(advice) = &advice { (named(&filled(advice.what, &values))) } }
            @if let Some(advice) = &advice { p.small { (named(&filled(advice.next, &values))) } }
        }
    }
}

fn incidents(numbers: &[IncidentNumber]) -> Markup {
    html! { p { @for number in numbers { a href={ "/incidents/" (number) } { (number) } " " } } }
}

fn read(desk: &Desk<'_>, preview: &Preview, is_full: bool) -> Markup {
    let Desk { visitor, id, nth, .. } = *desk;
    let language = visitor.language;
    let reports: Vec<_> = preview.reports().filter(|(record, _)| record.is_incident()).collect();
    html! {
        @for problem in &preview.problems { (self::problem(problem, language)) }
        @if reports.is_empty() { p.quiet { (language.word(say::NO_INCIDENT)) } }
        @if is_full {
            @for (record, placed) in reports.iter().take(REPORTS) {
                (report::show(&report::Desk { document: *desk, preview }, record, *placed))
            }
            @if reports.len() > REPORTS { p.quiet { (language.words(say::SHOWN_FIRST, &[("n", &REPORTS)])) } }
        } @else {
            ul.plain { @for (record, placed) in reports.iter().take(REPORTS) {
                li { (report::brief(record, *placed, language)) }
            } }
        }
        div.row {
            (button(visitor, id, Some(nth), "keep", language.word(say::KEEP)))
            (button(visitor, id, Some(nth), "drop", language.word(say::DROP_ONE)))
            @if !is_full { a.button href={ "/intake/" (id) "?document=" (nth) "#document-" (nth) } { (language.word(say::SOURCE)) } }
        }
    }
}

fn problem(problem: &Problem, language: Language) -> Markup {
    let what = if problem.detail.is_empty() { "-" } else { problem.detail.as_str() };
    let advice = trouble::advice(problem.kind.code(), language);
    html! {
        div.note.maybe { p.small {
            span.fixed { (problem.kind.code()) } " "
            @if let Some(advice) = advice { (named(&filled(advice.what, &[("what", &what)]))) }
        } }
    }
}

/// A button that does `what` with a document, or with all of the batch.
pub(super) fn button(visitor: &Visitor, id: &str, nth: Option<usize>, what: &str, name: &str) -> Markup {
    html! {
        form method="post" action={ "/intake/" (id) } {
            (visitor.token())
            input type="hidden" name="what" value=(what);
            @if let Some(nth) = nth { input type="hidden" name="document" value=(nth); }
            button.main[what == "keep"] { (name) }
        }
    }
}
