//! One doubt: what it is about, the words it rests on, and what can be done.

use jikenbo_casebook::{Course, Near, Reasoned, Step};
use jikenbo_model::{Field, FieldValue, IncidentNumber, Span};
use jikenbo_publish::{Value, values};
use maud::{Markup, html};

use super::Asked;
use crate::message::Language;
use crate::message::label::held;
use crate::message::label::{self, Label};
use crate::message::page::{Pair, decide as say_decide, links as say_links, review as say};
use crate::task::doubt::{Doubt, contradiction};
use crate::task::find::Opened;
use crate::web::page::incident::points;
use crate::web::page::{decide, frozen, links};
use crate::web::words::named;
use crate::web::{Visitor, address};

/// Values of a field whose sentences are shown.
const SENTENCES: usize = 2;

/// The doubt with its buttons. `place` is its place on the page, to which the next decision comes back.
pub(super) fn show(visitor: &Visitor, asked: &Asked, doubt: &Doubt, place: usize) -> Markup {
    let language = visitor.language;
    let number = asked.doubtful.number;
    let desk = Desk { visitor, number, place };
    html! {
        article.sheet.doubt id={ "item-" (place) } tabindex="-1" {
            @match doubt {
                Doubt::Unsupported(field) => (value(&desk, asked, language.word(say::UNSUPPORTED), *field)),
                Doubt::Possible(field) => (value(&desk, asked, language.word(say::POSSIBLE), *field)),
                Doubt::Disordered(first, second) => (disordered(&desk, asked, *first, *second)),
                Doubt::TakenBack(course) => (taken_back(&desk, doubt, course)),
                Doubt::Link(link) => (narrow(&desk, doubt, link)),
                Doubt::Near(near) => (near_by(&desk, doubt, near)),
            }
        }
    }
}

/// Where the buttons of a card send what they do.
struct Desk<'v> {
    visitor: &'v Visitor,
    number: IncidentNumber,
    place: usize,
}

impl Desk<'_> {
    fn language(&self) -> Language {
        self.visitor.language
    }

    /// The page, at this place.
    fn back(&self) -> String {
        format!("{}#item-{}", decide::without_done(&self.visitor.here.to_string()), self.place)
    }

    /// A button that decides at once; `key` presses it.
    fn button(&self, key: &str, name: Pair, what: &str, fields: &[(&str, &str)]) -> Markup {
        html! {
            form method="post" action={ "/incidents/" (self.number) "/decide" } {
                (self.visitor.token())
                input type="hidden" name="what" value=(what);
                input type="hidden" name="back" value=(self.back());
                @for (name, value) in fields { input type="hidden" name=(name) value=(value); }
                button data-key=(key) { (self.language().word(name)) " " kbd aria-hidden="true" { (key) } }
            }
        }
    }

    /// Leads to the page where the value is corrected.
    fn correct(&self, field: Field) -> Markup {
        let back = address::encoded(&self.back());
        html! {
            a.button data-key="c" href={ "/incidents/" (self.number) "/correct/" (field.as_str()) "?back=" (back) } {
                (self.language().word(say_decide::CORRECT)) " " kbd aria-hidden="true" { "c" }
            }
        }
    }

    fn settle(&self, name: Pair, doubt: &Doubt) -> Markup {
        let about = doubt.about();
        self.button("a", name, "settle", &[("about", about.as_str())])
    }
}

fn value(desk: &Desk<'_>, asked: &Asked, why: &str, field: Field) -> Markup {
    let language = desk.language();
    html! {
        p.doubt-why { (why) }
        (stands(asked, field, language))
        (sentences(asked, field))
        div.row.doubt-do {
            (desk.button("a", say_decide::ACCEPT, "accept", &[("field", field.as_str())]))
            (desk.correct(field))
            (desk.button("r", say_decide::REJECT, "reject", &[("field", field.as_str())]))
        }
    }
}

fn stands(asked: &Asked, field: Field, language: Language) -> Markup {
    let value = FieldValue::of(&asked.doubtful.stands, field);
    html! {
        p.doubt-value {
            span.quiet { (field.label(language)) } " "
            strong { (named(&held(&value, language))) }
        }
    }
}

fn disordered(desk: &Desk<'_>, asked: &Asked, first: Field, second: Field) -> Markup {
    let language = desk.language();
    let (a, b) = (first.label(language), second.label(language));
    html! {
        p.doubt-why { (language.words(say::DISORDERED, &[("first", &a), ("second", &b)])) }
        (stands(asked, first, language))
        (sentences(asked, first))
        (stands(asked, second, language))
        (sentences(asked, second))
        div.row.doubt-do {
            (desk.button("a", say_decide::ACCEPT, "accept", &[("field", first.as_str())]))
            (desk.correct(first))
            (desk.button("r", say_decide::REJECT, "reject", &[("field", first.as_str())]))
        }
    }
}

/// The sentences that the values of a field were read from.
fn sentences(asked: &Asked, field: Field) -> Markup {
    let stands = values(&asked.doubtful.stands);
    html! {
        @for value in stands.iter().filter(|value| value.field == field).take(SENTENCES) {
            @if let Some((report, span)) = read_in(&asked.reports, value) {
                (frozen::sentence(&report.article, span, Some(&report.info.name)))
            }
        }
    }
}

/// The first report that says the same with words, and those words.
fn read_in<'r>(reports: &'r [Opened], value: &Value<'_>) -> Option<(&'r Opened, Span)> {
    reports.iter().find_map(|report| {
        let read = values(&report.article.record);
        let same = read.iter().filter(|known| known.field == value.field && known.word == value.word);
        Some((report, same.flat_map(|known| known.spans()).next()?))
    })
}

fn taken_back(desk: &Desk<'_>, doubt: &Doubt, course: &Course) -> Markup {
    let language = desk.language();
    let field = label::history::course(course, language);
    html! {
        p.doubt-why { (language.words(say::TAKEN_BACK, &[("field", &field)])) }
        @if let Some((before, after)) = contradiction(course) {
            (step(before, say::FIRST_SAID, language))
            (step(after, say::THEN_SAID, language))
        }
        div.row.doubt-do {
            (desk.settle(say::LEAVE, doubt))
            @if let Some(field) = doubt.field() { (desk.correct(field)) }
        }
    }
}

fn step(step: &Step, name: Pair, language: Language) -> Markup {
    html! {
        p.doubt-value { span.quiet { (language.word(name)) } " " strong { (named(&label::history::value(&step.value, language))) } }
        @if let Some(said) = step.said.first() {
            @let of = format!("{} {}", said.at.name, said.on.map(|on| on.to_string()).unwrap_or_default());
            (frozen::quote(&said.before, &said.words, &said.after, Some(&of)))
        }
    }
}

fn narrow(desk: &Desk<'_>, doubt: &Doubt, link: &Reasoned) -> Markup {
    let language = desk.language();
    let (document, ordinal) = (link.at.document.to_string(), link.at.ordinal.to_string());
    html! {
        p.doubt-why { (language.word(say::NARROW)) }
        p.doubt-value { strong { (named(&link.at.name)) } " #" (link.at.ordinal) " " span.chip { (link.relation.label(language)) } }
        (links::linked(link, language))
        div.row.doubt-do {
            (desk.settle(say::SAME, doubt))
            (desk.button("r", say::TAKE_OUT, "unlink", &[("document", document.as_str()), ("ordinal", ordinal.as_str())]))
        }
    }
}

fn near_by(desk: &Desk<'_>, doubt: &Doubt, near: &Near) -> Markup {
    let language = desk.language();
    html! {
        p.doubt-why { (language.word(say::NEAR)) }
        p.doubt-value {
            a href={ "/incidents/" (near.number) } { strong { (near.number) } } " " (named(&near.compared.b.name)) " "
            a href={ "/compare?n=" (desk.number) "&n=" (near.number) } { (language.word(say_links::COMPARE)) }
        }
        details {
            summary.quiet.small { (links::total(&near.compared, language)) }
            (points(&near.compared.points, language))
        }
        div.row.doubt-do {
            (desk.settle(say::TWO, doubt))
            (merge(desk, near))
        }
    }
}

/// The earlier number stays.
fn merge(desk: &Desk<'_>, near: &Near) -> Markup {
    let kept = Desk { number: near.number, ..*desk };
    let other = desk.number.to_string();
    kept.button("m", say::MERGE, "merge", &[("other", other.as_str())])
}
