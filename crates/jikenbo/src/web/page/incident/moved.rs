//! How values moved through the reports, each step with the sentence that says it.

use jikenbo_casebook::{Change, Course, Said, Step, Value};
use maud::{Markup, html};

use super::fields::entered;
use super::sheet::Sheet;
use crate::message::label::{self, Label, history};
use crate::message::page::incident as say;
use crate::message::{Key, Language};
use crate::task::dossier::Dossier;
use crate::web::words::{named, tongue, written};

/// The courses that moved; nothing where there is one report.
pub(super) fn show(known: &Dossier, sheets: &[Sheet<'_>], language: Language) -> Markup {
    let courses = known.history.courses.iter();
    let moved: Vec<&Course> = courses.filter(|course| course.has_moved()).collect();
    html! {
        @if sheets.len() > 1 || !moved.is_empty() {
            section.sheet aria-labelledby="moved" {
                h2 #moved { (language.word(say::HISTORY)) }
                @if moved.is_empty() { p.quiet { (language.word(say::HISTORY_NONE)) } }
                @for course in moved { (self::course(course, sheets, language)) }
            }
        }
    }
}

/// A warning where a later report took something back.
pub(super) fn taken_back(known: &Dossier, sheets: &[Sheet<'_>], language: Language) -> Markup {
    let courses = known.history.courses.iter();
    let back: Vec<&Course> = courses.filter(|course| course.taken_back().next().is_some()).collect();
    html! {
        @if !back.is_empty() {
            div.note.maybe {
                p { strong { (language.word(say::TAKEN_BACK)) } }
                @for course in back { @for (before, after) in course.taken_back() {
                    p {
                        (named(&history::course(course, language))) ": "
                        (told(before, course, sheets, language)) " → " (told(after, course, sheets, language))
                    }
                } }
            }
        }
    }
}

fn course(course: &Course, sheets: &[Sheet<'_>], language: Language) -> Markup {
    html! {
        h3 { (named(&history::course(course, language))) }
        @for line in course.lines().into_iter().filter(|line| line.len() > 1) {
            ol.course { @for step in line { (self::step(step, course, sheets, language)) } }
        }
    }
}

/// A step with the sentences that say it.
pub(in crate::web::page) fn sentences(step: &Step) -> Markup {
    html! { @for said in step.said.iter().take(1) { (sentence(said)) } }
}

fn step(step: &Step, course: &Course, sheets: &[Sheet<'_>], language: Language) -> Markup {
    html! {
        li {
            p.course-value {
                (told(step, course, sheets, language))
                @if step.change != Change::First {
                    " " span class={ "chip " (look(step.change)) } { (step.change.label(language)) }
                }
            }
            @for said in &step.said { p.quiet.small { (who(said, sheets, language)) } }
            @if let Some(decided) = &step.decided {
                p.quiet.small { (entered(&decided.who, &decided.at, language)) }
            }
            (sentences(step))
        }
    }
}

fn look(change: Change) -> &'static str {
    match change {
        Change::First | Change::Same | Change::Beside => "chip-not",
        Change::Narrowed => "chip-confirmed",
        Change::Entered | Change::Accepted | Change::Rejected => "chip-entered",
        Change::Corrected => "chip-possible",
        Change::Contradicted => "chip-bad",
    }
}

/// The value of a step, leading to its words.
fn told(step: &Step, course: &Course, sheets: &[Sheet<'_>], language: Language) -> Markup {
    let words = html! {
        (named(&history::value(&step.value, language)))
        @if let Value::Number(_, Some(status)) = step.value { " " span.quiet { (status.label(language)) } }
    };
    let read = step.said.iter().find_map(|said| read_in(said, course, sheets));
    html! {
        @match read {
            Some((id, address)) => a.value href=(address) data-value=(id) { (words) },
            None => span.value { (words) },
        }
    }
}

/// The value of a report that the sentence says, and where its words stand on the page.
fn read_in(said: &Said, course: &Course, sheets: &[Sheet<'_>]) -> Option<(String, String)> {
    let sheet = sheets.iter().find(|sheet| sheet.is(&said.at))?;
    let value = sheet.value_in(course.field, said)?;
    Some((sheet.value_id(value), sheet.words_of(value)?))
}

fn who(said: &Said, sheets: &[Sheet<'_>], language: Language) -> Markup {
    let sheet = sheets.iter().find(|sheet| sheet.is(&said.at));
    html! {
        @if let Some(day) = said.on { (day) " " }
        @if let Some(no) = said.report_no { (label::report_no(no, language)) " " }
        @match sheet {
            Some(sheet) => a href={ "#" (sheet.source_id()) } { (named(&said.at.name)) },
            None => (named(&said.at.name)),
        }
        @if said.is_former { " " (language.say(Key::AsFormer)) }
        @if said.relation.is_none() { " " (language.word(say::FROM_MENTION)) }
    }
}

/// Characters of a sentence shown on either side of the words that decide.
const AROUND: usize = 60;

fn sentence(said: &Said) -> Markup {
    let before: Vec<char> = said.before.chars().collect();
    let cut = before.len().saturating_sub(AROUND);
    let before: String = before.into_iter().skip(cut).collect();
    let after: String = said.after.chars().take(AROUND).collect();
    let words: String = said.words.chars().take(2 * AROUND).collect();
    html! {
        blockquote.small lang=[tongue(&said.sentence())] {
            @if cut > 0 { "…" } (written(&before)) mark { (written(&words)) } (written(&after))
            @if after.len() < said.after.len() { "…" }
        }
    }
}
