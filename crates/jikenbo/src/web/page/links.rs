//! Merging and parting: why the reports of an incident are of one, and with which other incidents it could be one.

use axum::extract::{Path, State};
use jikenbo_casebook::{Casebook, Compared, Logged, Near, Reasoned, Redirected, Why};
use jikenbo_model::IncidentNumber;
use maud::{Markup, html};

use super::decide::{self, notice};
use super::incident::points;
use crate::message::Language;
use crate::message::label::Label;
use crate::message::page::{decide as say_decide, links as say};
use crate::web::address::number_of;
use crate::web::layout::{self, Room};
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::words::named;
use crate::web::{Answer, Visitor};

/// What the page is about.
struct Links {
    number: IncidentNumber,
    why: Why,
    near: Vec<Near>,
    other: Option<Other>,
    done: Option<Logged>,
}

/// Another number that the visitor asks about.
struct Other {
    number: IncidentNumber,
    name: Option<String>,
    compared: Option<Compared>,
    is_same: bool,
}

/// The links of an incident.
pub(super) async fn show(visitor: Visitor, State(site): State<Site>, Path(number): Path<String>) -> Answer {
    let number = number_of(&number)?;
    let query = visitor.here.query().unwrap_or_default().to_owned();
    let links = site.casebooks.read(move |casebook| links(casebook, number, &query)).await?;
    let links = links.ok_or_else(Trouble::not_found)?;
    let language = visitor.language;
    let title = format!("{} {}", links.number, language.word(say::TITLE));
    Ok(layout::page(&visitor, Room::List, &title, &body(&visitor, &links)))
}

fn links(
    casebook: &Casebook,
    number: IncidentNumber,
    query: &str,
) -> jikenbo_casebook::Result<Option<Links>> {
    let Some(why) = casebook.why(number)? else { return Ok(None) };
    let number = why.number;
    let asked =
        query.split('&').find_map(|pair| pair.strip_prefix("other=")).and_then(|other| other.parse().ok());
    let other = match asked {
        Some(asked) => other(casebook, number, asked)?,
        None => None,
    };
    let (near, done) = (casebook.near(number)?, decide::done(casebook, query)?);
    Ok(Some(Links { number, why, near, other, done }))
}

fn other(
    casebook: &Casebook,
    number: IncidentNumber,
    asked: IncidentNumber,
) -> jikenbo_casebook::Result<Option<Other>> {
    let Some(other) = casebook.root(asked)? else { return Ok(None) };
    let name = casebook.standing(other)?.and_then(|stands| stands.organization).map(|name| name.value);
    let compared = casebook.why_not(number, other)?;
    Ok(Some(Other { number: asked, name, compared, is_same: other == number }))
}

fn body(visitor: &Visitor, links: &Links) -> Markup {
    let language = visitor.language;
    html! {
        (notice(visitor, links.done.as_ref()))
        p.case-number { a href={ "/incidents/" (links.number) } { (links.number) } }
        h1 { (language.word(say::TITLE)) }
        p.quiet { (language.word(say::INTRO)) }
        @if let Some(other) = &links.other { (offer(visitor, links.number, other)) }
        (near(links, language))
        (ask(links.number, language))
        (reports(visitor, &links.why))
        (redirects(visitor, &links.why))
    }
}

/// The fields that every form of the page has.
fn hidden(visitor: &Visitor, what: &str) -> Markup {
    html! {
        (visitor.token())
        input type="hidden" name="what" value=(what);
        input type="hidden" name="back" value=(visitor.here.path());
    }
}

fn offer(visitor: &Visitor, number: IncidentNumber, other: &Other) -> Markup {
    let language = visitor.language;
    html! {
        section.sheet.offer {
            h2 { (language.words(say::BOTH, &[("number", &number), ("other", &other.number)])) }
            p { a href={ "/incidents/" (other.number) } { (other.number) } " "
                (named(other.name.as_deref().unwrap_or(language.word(say::UNNAMED)))) " · "
                a href={ "/compare?n=" (number) "&n=" (other.number) } { (language.word(say::COMPARE)) } }
            @if other.is_same { p.note { (language.word(say::SAME_ALREADY)) } } @else {
                @match &other.compared {
                    Some(compared) => (compared_points(compared, language)),
                    None => p.quiet { (language.word(say::STRANGERS)) },
                }
                (merge(visitor, number, other.number))
            }
        }
    }
}

fn compared_points(compared: &Compared, language: Language) -> Markup {
    html! {
        @if compared.is_held_apart() { p.note.maybe { (language.word(say::APART)) } }
        @if compared.points.is_empty() { p.quiet { (language.word(say::STRANGERS)) } } @else {
            details open {
                summary { (language.word(say::FOR_AND_AGAINST)) ": " (total(compared, language)) }
                (points(&compared.points, language))
            }
        }
    }
}

/// How near it is, in points.
pub(super) fn total(compared: &Compared, language: Language) -> String {
    let total = compared.total();
    let (enough, missing) = (compared.enough, compared.enough - total);
    let key = if missing > 0 { say::NEARLY_WHY } else { say::ENOUGH_BUT };
    language.words(key, &[("missing", &missing), ("total", &total), ("enough", &enough)])
}

fn merge(visitor: &Visitor, number: IncidentNumber, other: IncidentNumber) -> Markup {
    let language = visitor.language;
    let (first, second) = (number.min(other), number.max(other));
    html! {
        form method="post" action={ "/incidents/" (first) "/decide" } {
            (hidden(visitor, "merge"))
            input type="hidden" name="other" value=(second);
            p { (language.word(say::STAYS)) ": " strong { (first) } " "
                span.quiet.small { (language.word(say::STAYS_HINT)) } }
            div.field {
                label for="because" { (language.word(say_decide::WHY)) }
                input #because name="because" maxlength="300";
            }
            button.main { (language.word(say::MERGE)) }
        }
    }
}

fn near(links: &Links, language: Language) -> Markup {
    html! {
        @if !links.near.is_empty() {
            section.sheet {
                h2 { (language.word(say::NEARLY)) }
                ul.plain { @for near in &links.near { li {
                    a href={ "?other=" (near.number) } { (near.number) } " " (named(&near.compared.b.name)) " "
                    span.quiet.small { (total(&near.compared, language)) }
                } } }
            }
        }
    }
}

fn ask(number: IncidentNumber, language: Language) -> Markup {
    html! {
        section.sheet {
            h2 { (language.word(say::OTHER)) }
            form.row action={ "/incidents/" (number) "/links" } {
                label for="other" { (language.word(say::OTHER_NUMBER)) }
                input #other name="other" size="10" placeholder="2024-0012" required pattern="[0-9]{4}-[0-9]+";
                button { (language.word(say::LOOK)) }
            }
        }
    }
}

fn reports(visitor: &Visitor, why: &Why) -> Markup {
    let language = visitor.language;
    html! {
        section.sheet {
            h2 { (language.word(say::REPORTS)) }
            ul.plain { @for report in &why.reports { li {
                p { (named(&report.at.name)) " #" (report.at.ordinal) " " span.chip { (report.relation.label(language)) } }
                (linked(report, language))
                @if why.reports.len() > 1 { (unlink(visitor, why.number, report)) }
            } } }
        }
    }
}

/// By which article it was linked, and what spoke for it.
pub(super) fn linked(report: &Reasoned, language: Language) -> Markup {
    html! {
        @match &report.of {
            None => p.quiet.small { (language.word(say::ALONE)) },
            Some(of) => details {
                summary.quiet.small { (named(&language.words(say::BY, &[("of", &of.name)]))) }
                (points(&report.points, language))
            },
        }
    }
}

fn unlink(visitor: &Visitor, number: IncidentNumber, report: &Reasoned) -> Markup {
    html! {
        form method="post" action={ "/incidents/" (number) "/decide" } {
            (hidden(visitor, "unlink"))
            input type="hidden" name="document" value=(report.at.document);
            input type="hidden" name="ordinal" value=(report.at.ordinal);
            button { (visitor.language.word(say::NOT_THIS)) }
        }
    }
}

fn redirects(visitor: &Visitor, why: &Why) -> Markup {
    let language = visitor.language;
    html! {
        @if !why.redirects.is_empty() {
            section.sheet {
                h2 { (language.word(say::MERGED_IN)) }
                ul.plain { @for redirect in &why.redirects { li {
                    p { strong { (redirect.number) } " → " (redirect.into) " "
                        span.quiet.small { (joined_by(redirect, language)) } }
                    (points(&redirect.points, language))
                    form method="post" action={ "/incidents/" (redirect.number) "/decide" } {
                        (hidden(visitor, "unmerge"))
                        button { (language.word(say::PART)) }
                    }
                } } }
            }
        }
    }
}

fn joined_by(redirect: &Redirected, language: Language) -> Markup {
    match (&redirect.article, redirect.decision) {
        (Some(article), _) => named(&article.name),
        (None, Some(seq)) => html! { (language.words(say::BY_PERSON, &[("seq", &seq)])) },
        (None, None) => html! {},
    }
}
