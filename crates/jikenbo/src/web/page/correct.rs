//! Correcting a value: what stands, what may stand instead, and the sources in which words are selected.

mod inputs;
mod mistaken;

use axum::extract::{Path, State};
use axum::response::IntoResponse;
use jikenbo_model::{Field, FieldValue, IncidentNumber, Record, Span};
use jikenbo_publish::values;
use maud::{Markup, html};

use super::frozen;
use crate::message::Language;
use crate::message::label::Label;
use crate::message::label::held;
use crate::message::page::decide as say;
use crate::task::find;
use crate::task::find::Opened;
use crate::web::address::{field_of, number_of};
use crate::web::form::Form;
use crate::web::layout::{self, Room};
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::words::named;
use crate::web::{Answer, Visitor, address};

pub(super) use inputs::inputs;
pub(super) use mistaken::Mistaken;

/// The page for one field of an incident.
pub(super) async fn show(
    visitor: Visitor,
    State(site): State<Site>,
    Path((number, field)): Path<(String, String)>,
) -> Answer {
    let number = number_of(&number)?;
    let field = field_of(&field)?;
    page(&visitor, &site, number, field, None).await
}

/// The page again after a form that cannot be entered, with all that was filled in.
pub(super) async fn again(
    visitor: &Visitor,
    site: &Site,
    number: IncidentNumber,
    field: Field,
    form: &Form,
    trouble: &Trouble,
) -> Answer {
    let page = page(visitor, site, number, field, Some(Mistaken { form, trouble })).await?;
    Ok((trouble.status(), page).into_response())
}

async fn page(
    visitor: &Visitor,
    site: &Site,
    number: IncidentNumber,
    field: Field,
    mistaken: Option<Mistaken<'_>>,
) -> Answer {
    let known = site.casebooks.read(move |casebook| {
        let reports = find::kept(casebook, number)?;
        Ok::<_, jikenbo_casebook::Error>(casebook.standing(number)?.zip(reports))
    });
    let (stands, reports) = known.await?.ok_or_else(Trouble::not_found)?;
    let value = FieldValue::of(&stands, field);
    let language = visitor.language;
    let title = language.words(say::CORRECT_FIELD, &[("field", &field.label(language))]);
    let reports = first_with_words(reports, field);
    let body = html! {
        (head(&stands, number, &title, language))
        div.mending {
            (form(visitor, number, &value, &reports, mistaken.as_ref()))
            section.mending-sources { @for report in &reports { (source(report, field, language)) } }
        }
    };
    Ok(layout::page(visitor, Room::List, &title, &body))
}

fn head(stands: &Record, number: IncidentNumber, title: &str, language: Language) -> Markup {
    html! {
        p.case-number { a href={ "/incidents/" (number) } { (number) }
            @if let Some(name) = &stands.organization { " " (named(&name.value)) }
        }
        h1 { (title) }
        p.quiet.small { (language.word(say::FOR_ALL)) }
    }
}

/// Where the form goes back to: the page that the visitor came from, else the incident.
fn back(visitor: &Visitor, number: IncidentNumber, form: Option<&Form>) -> String {
    let query = visitor.here.query().unwrap_or_default();
    let asked = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "back");
    let asked = form.map(|form| form.one("back").to_owned()).or(asked.map(|(_, back)| back.into_owned()));
    match asked.as_deref().map(address::own) {
        Some(back) if back != "/" => back.to_owned(),
        _ => format!("/incidents/{number}"),
    }
}

fn form(
    visitor: &Visitor,
    number: IncidentNumber,
    value: &FieldValue,
    reports: &[Opened],
    mistaken: Option<&Mistaken<'_>>,
) -> Markup {
    let typed = mistaken.map(|mistaken| mistaken.form);
    let one = |name: &str| typed.map(|form| form.one(name)).filter(|words| !words.is_empty());
    let first = reports.first();
    let document = first.map(|report| report.info.id.to_string()).unwrap_or_default();
    let from = first.map_or(0, |report| report.article.record.span.start()).to_string();
    let back = back(visitor, number, typed);
    let language = visitor.language;
    html! {
        form.sheet.mending-form method="post" action={ "/incidents/" (number) "/decide" } {
            (visitor.token())
            @if let Some(mistaken) = mistaken { (mistaken.told(language)) }
            input type="hidden" name="what" value="correct";
            input type="hidden" name="field" value=(value.field().as_str());
            input type="hidden" name="back" value=(back);
            input type="hidden" name="document" data-selected="document" value=(one("document").unwrap_or(&document));
            input type="hidden" name="from" data-selected="from" value=(one("from").unwrap_or(&from));
            p { (language.word(say::STANDS)) ": " strong { (named(&held(value, language))) } }
            (inputs(value, typed, "", language))
            div.field {
                label for="words" { (language.word(say::WORDS)) }
                textarea #words name="words" rows="2" data-selected="words" { (one("words").unwrap_or_default()) }
                p.hint { (language.word(say::WORDS_HINT)) }
                p.hint data-told hidden { (language.word(say::WORDS_USED)) }
            }
            div.field {
                label for="because" { (language.word(say::WHY)) }
                input #because name="because" maxlength="300" value=[one("because")];
                p.hint { (language.word(say::WHY_HINT)) }
            }
            p.row {
                button.main { (language.word(say::SAVE)) }
                a.button href=(back) { (language.word(say::CANCEL)) }
            }
        }
    }
}

/// A source in which words are selected, those of the field marked.
fn source(report: &Opened, field: Field, language: Language) -> Markup {
    let article = &report.article;
    let marks: Vec<Span> = values(&article.record)
        .iter()
        .filter(|value| value.field == field)
        .flat_map(|value| value.spans().map(|span| article.trimmed(span)).collect::<Vec<_>>())
        .collect();
    html! {
        article.source data-document=(report.info.id) {
            h2 { (named(&language.words(say::SOURCE_OF, &[("name", &report.info.name)]))) }
            (frozen::article(article, &marks, language))
        }
    }
}

/// The reports, those first whose records give words for the field.
fn first_with_words(mut reports: Vec<Opened>, field: Field) -> Vec<Opened> {
    reports.sort_by_key(|report| {
        let values = values(&report.article.record);
        !values.iter().any(|value| value.field == field && value.spans().next().is_some())
    });
    reports
}
