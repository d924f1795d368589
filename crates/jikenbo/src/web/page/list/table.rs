//! Incidents in a table, the found words in their sentences.

use jikenbo_casebook::Snippet;
use jikenbo_publish::Field;
use maud::{Markup, html};

use super::found::Line;
use crate::message::Language;
use crate::message::label::{self, Label};
use crate::message::page::list as say;
use crate::web::page::incident;
use crate::web::words::{named, tongue, untold, written};

/// The rows.
pub(super) fn show(lines: &[Line], language: Language) -> Markup {
    let heads = [say::NUMBER, say::DISCLOSED, say::ORGANIZATION, say::CAUSE];
    html! {
        div.scroll tabindex="0" { table.incidents {
            thead { tr {
                th { span.unseen { (language.word(say::COMPARE)) } }
                @for head in heads { th scope="col" { (language.word(head)) } }
                th.number scope="col" { (language.word(say::AFFECTED)) }
            } }
            tbody { @for line in lines { (row(line, language)) } }
        } }
    }
}

fn row(line: &Line, language: Language) -> Markup {
    html! {
        tr {
            td.pick { @if let Some(number) = line.number {
                input type="checkbox" form="compare" name="n" value=(number)
                    aria-label=(language.words(say::PICK, &[("number", &number)]));
            } }
            th scope="row" { @match line.number {
                Some(number) => a href=(incident::address(number)) { (number) },
                None => (untold()),
            } }
            td.day { @match line.disclosed { Some(day) => (day), None => (untold()) } }
            td.who {
                @match &line.organization {
                    Some(name) => (named(name)),
                    // The found words stand for the name.
                    None if line.snippet.is_some() => {},
                    None => span.quiet { (named(&line.title)) },
                }
                @if let Some(snippet) = &line.snippet { (words(snippet)) }
                (fields(line, language))
                @if line.reports > 1 {
                    " " span.chip { (language.words(say::REPORTS, &[("n", &line.reports)])) }
                }
            }
            td.cause { @match line.cause { Some(cause) => (cause.label(language)), None => (untold()) } }
            td.number { @match line.affected {
                Some(affected) => {
                    (label::count(affected.count, language))
                    br; span.quiet.small { (affected.status.label(language)) }
                }
                None => (untold()),
            } }
        }
    }
}

fn words(snippet: &Snippet) -> Markup {
    html! {
        p.snippet lang=[tongue(&snippet.text)] { @for (words, is_found) in snippet.pieces() {
            @if is_found { mark { (written(words)) } } @else { (written(words)) }
        } }
    }
}

fn fields(line: &Line, language: Language) -> Markup {
    let names: Vec<&str> = line
        .fields
        .iter()
        .map(|field| Field::named(field).map_or(field.as_str(), |known| known.label(language)))
        .collect();
    html! {
        @if !names.is_empty() {
            p.quiet.small { (language.word(say::IN_FIELDS)) " " (named(&names.join(language.word(say::AND)))) }
        }
    }
}
