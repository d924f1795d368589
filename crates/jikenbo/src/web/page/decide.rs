//! Decisions that are sent by forms, and what was just decided with a button that takes it back.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jikenbo_casebook::{Because, Casebook, Event, Logged};
use jikenbo_model::{DocumentId, Field, IncidentNumber};
use maud::{Markup, html};

use super::correct;
use crate::config::clock;
use crate::message::Language;
use crate::message::label::Label;
use crate::message::label::held;
use crate::message::page::decide as say;
use crate::task::decide::{Correction, Decision, Selected, Undecided, decide};
use crate::web::address::number_of;
use crate::web::form::Form;
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::words::named;
use crate::web::{Answer, Visitor, address};

/// Enters what a form decides of an incident, and goes back to where it was. A correction that cannot be stays in its
/// form, with why.
pub(super) async fn enter(
    State(site): State<Site>,
    visitor: Visitor,
    Path(number): Path<String>,
    form: Form,
) -> Answer {
    let number = number_of(&number)?;
    match (entered(&site, &visitor, number, &form).await, Field::named(form.one("field"))) {
        (Err(trouble), Some(field)) if form.one("what") == "correct" && trouble.is_of_what_was_sent() => {
            correct::again(&visitor, &site, number, field, &form, &trouble).await
        }
        (entered, _) => entered,
    }
}

async fn entered(site: &Site, visitor: &Visitor, number: IncidentNumber, form: &Form) -> Answer {
    let decision = decision(form)?;
    let why = form.one("because").to_owned();
    if wants_a_reason(&decision) && why.is_empty() {
        return Err(Trouble::new(StatusCode::UNPROCESSABLE_ENTITY, "W465"));
    }
    let who = visitor.who().to_owned();
    let act = move |casebook: &mut Casebook| {
        let because = Because { who: &who, why: &why };
        decide(casebook, number, &decision, because, &clock::now())
    };
    let entered = site.casebooks.write(act).await?;
    Ok(gone_back(form.one("back"), entered.seq))
}

/// Takes back the entry of the log.
pub(super) async fn undo(
    State(site): State<Site>,
    visitor: Visitor,
    Path(seq): Path<u64>,
    form: Form,
) -> Answer {
    let who = visitor.who().to_owned();
    let act =
        move |casebook: &mut Casebook| casebook.undo(seq, Because { who: &who, why: "" }, &clock::now());
    let undone = site.casebooks.write(act).await?;
    Ok(gone_back(form.one("back"), undone.seq))
}

/// A correction without words of the source says why.
fn wants_a_reason(decision: &Decision) -> bool {
    matches!(decision, Decision::Correct(Correction { selected: None, .. }))
}

fn decision(form: &Form) -> Result<Decision, Trouble> {
    let field = || {
        let name = form.one("field");
        Field::named(name).ok_or_else(|| Trouble::from(Undecided::NoSuchField(name.to_owned())))
    };
    Ok(match form.one("what") {
        "accept" => Decision::Accept(Some(field()?)),
        "reject" => Decision::Reject(field()?),
        "undo" => Decision::Undo(field()?),
        "correct" => {
            Decision::Correct(Correction { field: field()?, given: given(form), selected: selected(form)? })
        }
        "merge" => Decision::Merge(form.read("other")?),
        "unmerge" => Decision::Unmerge,
        "unlink" => Decision::Unlink(document(form)?, form.read("ordinal").ok()),
        "settle" => Decision::Settle(form.one("about").chars().take(200).collect()),
        _ => return Err(Trouble::new(StatusCode::UNPROCESSABLE_ENTITY, "W400")),
    })
}

/// The value as the inputs of a field send it: words, a number with what became of those counted, a list of choices.
pub(super) fn given(form: &Form) -> String {
    let values: Vec<&str> = form.all("value").filter(|value| !value.is_empty()).collect();
    let value = if values.is_empty() { "-".to_owned() } else { values.join(",") };
    match form.one("status") {
        "" => value,
        status => format!("{value} {status}"),
    }
}

fn selected(form: &Form) -> Result<Option<Selected>, Trouble> {
    let words = form.one("words").to_owned();
    if words.is_empty() {
        return Ok(None);
    }
    let from = form.read("from").unwrap_or(0);
    Ok(Some(Selected { document: document(form)?, from, words }))
}

fn document(form: &Form) -> Result<DocumentId, Trouble> {
    form.read("document")
}

/// Back to a page of this site, which tells what was done.
fn gone_back(back: &str, seq: u64) -> Response {
    let back = address::own(back);
    let (page, place) = back.split_once('#').unwrap_or((back, ""));
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    let others = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("done="));
    let done = format!("done={seq}");
    let query = others.chain([done.as_str()]).collect::<Vec<_>>().join("&");
    let place = if place.is_empty() { String::new() } else { format!("#{place}") };
    Redirect::to(&format!("{path}?{query}{place}")).into_response()
}

/// The entry of the log that a page was sent back with.
pub(super) fn done(casebook: &Casebook, query: &str) -> jikenbo_casebook::Result<Option<Logged>> {
    entry_in(query).map_or(Ok(None), |seq| casebook.entry(seq))
}

/// As [`done`]; the casebook is asked only where the query names an entry.
pub(super) async fn done_at(site: &Site, query: &str) -> Result<Option<Logged>, Trouble> {
    let Some(seq) = entry_in(query) else { return Ok(None) };
    site.casebooks.read(move |casebook| casebook.entry(seq)).await
}

/// The entry of the log that `query` names.
fn entry_in(query: &str) -> Option<u64> {
    query.split('&').find_map(|pair| pair.strip_prefix("done=")).and_then(|seq| seq.parse().ok())
}

/// What the visitor has just decided, with a button that takes it back.
pub(super) fn notice(visitor: &Visitor, done: Option<&Logged>) -> Markup {
    let language = visitor.language;
    let told = done.and_then(|done| Some((done.seq, told(&done.event, visitor.who(), language)?)));
    html! {
        @if let Some((seq, told)) = told {
            div.note.done role="status" {
                p { (named(&told)) }
                form method="post" action={ "/decisions/" (seq) "/undo" } {
                    (visitor.token())
                    input type="hidden" name="back" value=(without_done(&visitor.here.to_string()));
                    button data-key="u" { (language.word(say::UNDO)) }
                }
            }
        }
    }
}

/// The address of a page without what was done.
pub(super) fn without_done(page: &str) -> String {
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    let others: Vec<&str> =
        query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("done=")).collect();
    if others.is_empty() { path.to_owned() } else { format!("{path}?{}", others.join("&")) }
}

/// What an entry of this person says; `None` for those of others, and for those that are no decisions.
fn told(event: &Event, by: &str, language: Language) -> Option<String> {
    let (who, told) = match event {
        Event::ValueCorrected(it) => (&it.who, say::CORRECTED),
        Event::ValueAccepted(it) => (&it.who, say::ACCEPTED),
        Event::ValueRejected(it) => (&it.who, say::REJECTED),
        Event::ValueDecisionUndone(it) => (&it.who, say::UNDONE),
        Event::IncidentsMerged(it) => (&it.who, say::MERGED),
        Event::MergeUndone(it) => (&it.who, say::UNMERGED),
        Event::ReportUnlinked(it) => (&it.who, say::UNLINKED),
        Event::DoubtSettled(it) => (&it.who, say::SETTLED),
        Event::DoubtReopened(it) => (&it.who, say::REOPENED),
        _ => return None,
    };
    let words = match event {
        Event::ValueCorrected(it) | Event::ValueAccepted(it) | Event::ValueRejected(it) => {
            let (field, value) = (it.value.field().label(language), held(&it.value, language));
            language.words(told, &[("number", &it.number), ("field", &field), ("value", &value)])
        }
        Event::ValueDecisionUndone(it) => {
            language.words(told, &[("number", &it.number), ("field", &it.field.label(language))])
        }
        Event::IncidentsMerged(it) => language.words(told, &[("merged", &it.merged), ("kept", &it.kept)]),
        Event::MergeUndone(it) => language.words(told, &[("number", &it.number), ("from", &it.from)]),
        Event::ReportUnlinked(it) => language.words(told, &[("number", &it.number), ("from", &it.from)]),
        Event::DoubtSettled(it) | Event::DoubtReopened(it) => language.words(told, &[("number", &it.number)]),
        _ => return None,
    };
    (who == by).then_some(words)
}

impl From<Undecided> for Trouble {
    fn from(undecided: Undecided) -> Self {
        let unfit = |code| Self::new(StatusCode::UNPROCESSABLE_ENTITY, code);
        match undecided {
            Undecided::Store(error) => error.into(),
            Undecided::NotAValue { field, given, known } => {
                unfit("U010").with_field("field", field).with("given", given).with("known", known)
            }
            Undecided::NoSuchField(name) => unfit("W463").with("name", name),
            Undecided::NoSuchArticle => Self::not_found(),
            Undecided::NotInTheSource => unfit("W464"),
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::http::header::LOCATION;

    use super::*;

    #[test]
    fn a_form_goes_back_with_what_was_done() {
        for (back, expected) in [
            ("/review", "/review?done=7"),
            ("/review?from=2024-0003&done=6#item-2", "/review?from=2024-0003&done=7#item-2"),
            ("//example.com", "/?done=7"),
            ("", "/?done=7"),
        ] {
            let answer = gone_back(back, 7);
            assert_eq!(answer.headers().get(LOCATION).unwrap(), expected, "{back}");
        }
        assert_eq!(without_done("/review?done=7&a=1"), "/review?a=1");
        assert_eq!(without_done("/review?done=7"), "/review");
    }
}
