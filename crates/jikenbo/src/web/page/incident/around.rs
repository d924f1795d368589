//! What lies around the reports: merged numbers, decisions, mentions, why all this is one incident, and what is like it.

use jikenbo_casebook::{ArticleAt, Decided, Point, Redirected, Verdict};
use jikenbo_model::vocabulary::Kind;
use jikenbo_model::{Fact, FieldValue, IncidentNumber, Reading, Record, Span};
use jikenbo_publish::values;
use maud::{Markup, html};

use super::address;
use super::fields::entered;
use super::sheet::Sheet;
use crate::message::Language;
use crate::message::label::{self, Label};
use crate::message::page::incident as say;
use crate::task::dossier::Dossier;
use crate::web::words::named;

/// The numbers that were merged into the incident, and the incidents that its reports tell of besides.
pub(super) fn numbers(known: &Dossier, language: Language) -> Markup {
    let mut also: Vec<IncidentNumber> =
        known.reports.iter().flat_map(|report| &report.also).copied().collect();
    also.sort_unstable();
    also.dedup();
    html! {
        @if !known.joined.is_empty() {
            p.quiet { (language.word(say::JOINED)) ": " (plain_list(&known.joined, language)) }
        }
        @if !also.is_empty() {
            p.quiet {
                (language.word(say::ALSO)) ": "
                @for (nth, number) in also.iter().enumerate() {
                    @if nth > 0 { (language.word(say::AND)) }
                    a href=(address(*number)) { (number) }
                }
            }
        }
    }
}

fn plain_list(numbers: &[IncidentNumber], language: Language) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(language.word(say::AND))
}

/// What people decided.
pub(super) fn decided(known: &Dossier, language: Language) -> Markup {
    html! {
        @if !known.decided.is_empty() {
            section.sheet aria-labelledby="decided" {
                h2 #decided { (language.word(say::DECIDED)) }
                ul.plain { @for one in &known.decided { (decision(one, language)) } }
            }
        }
    }
}

fn decision(one: &Decided, language: Language) -> Markup {
    let read = one.read.as_ref().map(|read| said(read, language)).unwrap_or_default();
    let key = match one.verdict {
        _ if one.is_of_former() => Some(say::READ_CHANGED),
        Verdict::Corrected => Some(say::READ_WAS),
        Verdict::Accepted | Verdict::Rejected => None,
    };
    html! {
        li {
            strong { (one.value.field().label(language)) } ": " (named(&said(&one.value, language)))
            " " span.chip.chip-entered { (one.verdict.label(language)) }
            p.quiet.small {
                (entered(&one.who, &one.at, language))
                @if !one.because.is_empty() { ": " (named(&one.because)) }
            }
            @if let Some(key) = key { p.quiet.small { (named(&language.words(key, &[("value", &read)]))) } }
        }
    }
}

/// A value in words.
fn said(value: &FieldValue, language: Language) -> String {
    let nowhere = Span::between(0, 0);
    let mut record = Record::new(1, nowhere, nowhere, Fact::quoted(Kind::Incident, [], Reading::Exact, ""));
    value.put(&mut record, &[]);
    let words: Vec<_> = values(&record).iter().map(|value| label::word(value.word, language)).collect();
    if words.is_empty() {
        return language.word(say::NOT_TOLD).to_owned();
    }
    words.join(language.word(say::AND))
}

/// Articles of other incidents, and of none, that mention this one.
pub(super) fn mentions(known: &Dossier, language: Language) -> Markup {
    html! {
        @if !known.mentions.is_empty() {
            section.sheet aria-labelledby="mentions" {
                h2 #mentions { (language.word(say::MENTIONS)) }
                ul.plain { @for mention in &known.mentions { li {
                    @if let Some(number) = mention.number { a href=(address(number)) { (number) } " " }
                    (at(&mention.at, language))
                } } }
            }
        }
    }
}

fn at(at: &ArticleAt, language: Language) -> Markup {
    html! {
        (named(&at.name)) " "
        span.quiet { (language.words(say::ARTICLE, &[("ordinal", &at.ordinal)])) }
    }
}

/// Why the reports are of one incident; nothing where there is one report and nothing was merged.
pub(super) fn why(known: &Dossier, sheets: &[Sheet<'_>], language: Language) -> Markup {
    let why = &known.why;
    html! {
        @if sheets.len() > 1 || !why.redirects.is_empty() {
            details.sheet {
                summary { h2 { (language.word(say::WHY)) } }
                ul.plain { @for report in &why.reports { li {
                    p {
                        (at(&report.at, language)) " " (report.relation.label(language))
                        @if let Some(of) = &report.of {
                            " " span.quiet { (named(&language.words(say::WHY_BY, &[("of", &of.name)]))) }
                        }
                    }
                    (points(&report.points, language))
                } } }
                @for redirect in &why.redirects { (redirected(redirect, language)) }
            }
        }
        (other(known.number, language))
    }
}

fn redirected(redirect: &Redirected, language: Language) -> Markup {
    html! {
        p {
            (redirect.number) " → " (redirect.into) " "
            @if let Some(article) = &redirect.article { (at(article, language)) }
            @else if let Some(seq) = redirect.decision { (language.words(say::WHY_DECISION, &[("seq", &seq)])) }
        }
        (points(&redirect.points, language))
    }
}

/// What speaks for and against, each with its weight.
pub(in crate::web::page) fn points(points: &[Point], language: Language) -> Markup {
    html! {
        @if !points.is_empty() {
            ul.points { @for point in points { li {
                span.weight { (format!("{:+}", point.weight)) } " " (point.evidence.label(language))
                @if !point.words.is_empty() { ": " (named(&point.words)) }
            } } }
        }
    }
}

/// Asks for another number.
fn other(number: IncidentNumber, language: Language) -> Markup {
    html! {
        form.row.ask-other action={ (address(number)) "/why" } {
            label for="other" { (language.word(say::WHY_OTHER)) }
            input #other name="other" size="10" placeholder="2024-0012" required;
            button { (language.word(say::ASK)) }
        }
    }
}

/// What is like it: filled in by script when it comes into view, a link without.
pub(super) fn near(number: IncidentNumber, language: Language) -> Markup {
    let here = address(number);
    html! {
        section.near aria-labelledby="near" {
            h2 #near { (language.word(say::NEAR)) }
            div data-part={ (here) "/similar?part=1" } { p { a href={ (here) "/similar" } { (language.word(say::NEAR_ALL)) } } }
            p.row {
                a.button href={ (here) "/precedents" } { (language.word(say::PRECEDENTS)) }
                a.button href={ "/compare?n=" (number) } { (language.word(say::COMPARE)) }
            }
        }
    }
}
