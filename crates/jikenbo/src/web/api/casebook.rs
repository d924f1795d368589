//! Asking the casebook.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};
use jikenbo_casebook::{Audit, Casebook, Facet, Filter};
use jikenbo_model::{DocumentId, IncidentNumber, Record};

use super::ROOT;
use super::sent::unfit;
use super::shape::decision::{InDoubt, Log, LogEntry, Review};
use super::shape::explanation::Explanation;
use super::shape::incident::{
    Decision, Document, Held, Hit, Hits, InShort, Incident, Incidents, Like, Moved, Reasons, Report, Similar,
};
use super::shape::precedent::Precedents;
use super::shape::statistics::{Facets, Statistics};
use crate::task::considered::considered;
use crate::task::doubt;
use crate::task::find;
use crate::task::precedent;
use crate::web::address::{field_of, number_of};
use crate::web::query::Query;
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::{Answer, Visitor};

/// Incidents or entries of one answer, unless asked otherwise.
const USUAL: usize = 50;
/// The most of one answer.
pub(super) const MOST: usize = 100;
/// Doubts of one answer.
const DOUBTS: usize = 50;
/// Like incidents of one answer.
const ALIKE: usize = 10;

/// The incidents that pass the conditions.
pub(super) async fn incidents(visitor: Visitor, State(site): State<Site>) -> Answer {
    let (query, limit) = asked(&visitor)?;
    let filter = page(&query, limit);
    let found = site.casebooks.read(move |casebook| -> jikenbo_casebook::Result<_> {
        Ok((casebook.list(&filter)?, casebook.count(&filter)?))
    });
    let (listed, total) = found.await?;
    let next = (query.page * limit < usize::try_from(total).unwrap_or(usize::MAX))
        .then(|| next(&query, limit, "/incidents"));
    Ok(Json(Incidents { incidents: listed.iter().map(InShort::of).collect(), total, next }).into_response())
}

/// The articles in which words are found.
pub(super) async fn search(visitor: Visitor, State(site): State<Site>) -> Answer {
    let (query, limit) = asked(&visitor)?;
    let (words, filter) = (query.words.clone(), page(&query, limit));
    let found = site.casebooks.read(move |casebook| casebook.search(&words, &filter)).await?;
    let next = (found.len() == limit).then(|| next(&query, limit, "/search"));
    Ok(Json(Hits { hits: found.iter().map(Hit::of).collect(), next }).into_response())
}

/// What the address asks for, and how many at once.
fn asked(visitor: &Visitor) -> Result<(Query, usize), Trouble> {
    let raw = visitor.here.query().unwrap_or_default();
    let query = Query::of(raw);
    if let Some(unknown) = query.unknown.first() {
        return Err(unfit(unknown));
    }
    Ok((query, number(raw, "limit", MOST)?.unwrap_or(USUAL)))
}

/// A whole number from 1 to `most` behind `?`.
fn number(raw: &str, name: &str, most: usize) -> Result<Option<usize>, Trouble> {
    let Some(value) = one(raw, name) else { return Ok(None) };
    let number = value.parse().ok().filter(|number| (1..=most).contains(number));
    number.map(Some).ok_or_else(|| unfit(&format!("{name}={value}")))
}

fn one(raw: &str, name: &str) -> Option<String> {
    let found = form_urlencoded::parse(raw.as_bytes()).find(|(known, _)| known == name);
    found.map(|(_, value)| value.into_owned())
}

fn page(query: &Query, limit: usize) -> Filter {
    Filter { limit: Some(limit), skip: (query.page - 1) * limit, ..query.filter.clone() }
}

/// The address of the page after this one.
fn next(query: &Query, limit: usize, path: &str) -> String {
    let address = query.on_page(query.page + 1).address(&format!("{ROOT}{path}"));
    format!("{address}&limit={limit}")
}

/// Everything that is known of an incident.
pub(super) async fn incident(
    visitor: Visitor,
    State(site): State<Site>,
    Path(number): Path<String>,
) -> Answer {
    let asked = number_of(&number)?;
    let language = visitor.language;
    let known = site.casebooks.read(move |casebook| -> jikenbo_casebook::Result<_> {
        let Some(incident) = casebook.incident(asked)? else { return Ok(None) };
        let reports = find::kept(casebook, asked)?.unwrap_or_default();
        let stands = casebook.standing(asked)?;
        let leading = reports
            .iter()
            .find(|report| Some(report.article.record.span) == stands.as_ref().map(|stands| stands.span));
        let points = leading.map(|report| report.article.points());
        let records: Vec<Record> = reports.iter().map(|report| report.article.record.clone()).collect();
        Ok(Some(Incident {
            number: incident.number.to_string(),
            merged: incident.joined.iter().map(ToString::to_string).collect(),
            values: stands
                .iter()
                .flat_map(|stands| Held::standing(stands, &records, points.as_ref(), language))
                .collect(),
            decided: casebook.decided(asked)?.iter().map(|decided| Decision::of(decided, language)).collect(),
            reports: reports.iter().map(|report| Report::of(report, language)).collect(),
        }))
    });
    let incident = known.await?.ok_or_else(Trouble::not_found)?;
    if incident.number != asked.to_string() {
        return Ok(Redirect::temporary(&format!("{ROOT}/incidents/{}", incident.number)).into_response());
    }
    Ok(Json(incident).into_response())
}

/// How the values of an incident moved.
pub(super) async fn history(
    visitor: Visitor,
    State(site): State<Site>,
    Path(number): Path<String>,
) -> Answer {
    let number = number_of(&number)?;
    let history = site.casebooks.read(move |casebook| casebook.history(number)).await?;
    let history = history.ok_or_else(Trouble::not_found)?;
    Ok(Json(Moved::of(&history, visitor.language)).into_response())
}

/// Why an incident has the reports that it has, and what speaks for and against another number.
pub(super) async fn why(visitor: Visitor, State(site): State<Site>, Path(number): Path<String>) -> Answer {
    let number = number_of(&number)?;
    let other = one(visitor.here.query().unwrap_or_default(), "other");
    let other = other.map(|other| other.parse::<IncidentNumber>().map_err(|_| unfit(&other))).transpose()?;
    let known = site.casebooks.read(move |casebook| -> jikenbo_casebook::Result<_> {
        let compared = other.map(|other| casebook.why_not(number, other)).transpose()?.flatten();
        Ok(casebook.why(number)?.map(|why| (why, compared)))
    });
    let (why, compared) = known.await?.ok_or_else(Trouble::not_found)?;
    Ok(Json(Reasons::of(&why, compared.as_ref(), visitor.language)).into_response())
}

/// Incidents like one.
pub(super) async fn similar(State(site): State<Site>, Path(number): Path<String>) -> Answer {
    let number = number_of(&number)?;
    let alike = site
        .casebooks
        .read_at_length(move |casebook| casebook.similar(number, &Filter::default().first(ALIKE)))
        .await?;
    let alike = alike.ok_or_else(Trouble::not_found)?;
    Ok(Json(Similar { similar: alike.iter().map(Like::of).collect() }).into_response())
}

/// A document as it was frozen.
pub(super) async fn document(State(site): State<Site>, Path(id): Path<String>) -> Answer {
    let id: DocumentId = id.parse().map_err(|_| Trouble::not_found())?;
    let known = site.casebooks.read(move |casebook| -> jikenbo_casebook::Result<_> {
        Ok(casebook.document(&id)?.zip(casebook.text_of(&id)?))
    });
    let (info, text) = known.await?.ok_or_else(Trouble::not_found)?;
    let document = Document {
        id: info.id.to_string(),
        name: info.name,
        kind: info.kind.as_str(),
        size: info.size,
        added_at: info.added_at,
        text,
    };
    Ok(Json(document).into_response())
}

/// Figures over what passes the conditions.
pub(super) async fn statistics(visitor: Visitor, State(site): State<Site>) -> Answer {
    let (query, _) = asked(&visitor)?;
    let by = one(visitor.here.query().unwrap_or_default(), "by");
    let facet = by.map(|by| facet(&by).ok_or_else(|| unfit(&format!("by={by}")))).transpose()?;
    let counted =
        site.casebooks.read_at_length(move |casebook| casebook.statistics(facet, &query.filter)).await?;
    Ok(Json(Statistics::of(&counted, visitor.language)).into_response())
}

/// How many of what passes the conditions are of each kind.
pub(super) async fn facets(visitor: Visitor, State(site): State<Site>) -> Answer {
    let (query, _) = asked(&visitor)?;
    let counted =
        site.casebooks.read_at_length(move |casebook| casebook.facets(&query.words, &query.filter)).await?;
    Ok(Json(Facets::of(&counted, visitor.language)).into_response())
}

/// Why a field of an incident has the values it has.
pub(super) async fn explain(
    visitor: Visitor,
    State(site): State<Site>,
    Path((number, field)): Path<(String, String)>,
) -> Answer {
    let asked = number_of(&number)?;
    let field = field_of(&field)?;
    let readers = Arc::clone(&site.readers);
    let known = site.casebooks.read(move |casebook| considered(casebook, asked, field, &readers)).await?;
    let (number, reports) = known.ok_or_else(Trouble::not_found)?;
    if number != asked {
        let there = format!("{ROOT}/incidents/{number}/explain/{}", field.as_str());
        return Ok(Redirect::temporary(&there).into_response());
    }
    Ok(Json(Explanation::of(number, field, &reports, visitor.language)).into_response())
}

/// How incidents like one told a field.
pub(super) async fn precedents(
    visitor: Visitor,
    State(site): State<Site>,
    Path((number, field)): Path<(String, String)>,
) -> Answer {
    let number = number_of(&number)?;
    let field = field_of(&field)?;
    let readers = Arc::clone(&site.readers);
    let found = site.casebooks.read_at_length(move |casebook| -> jikenbo_casebook::Result<_> {
        let Some(number) = casebook.root(number)? else { return Ok(None) };
        precedent::precedents(casebook, number, field, &Filter::default(), ALIKE, &readers).map(Some)
    });
    let found = found.await?.ok_or_else(Trouble::not_found)?;
    Ok(Json(Precedents::of(field, &found, visitor.language)).into_response())
}

fn facet(name: &str) -> Option<Facet> {
    Facet::ALL.iter().copied().find(|facet| facet.as_str() == name)
}

/// What wants a person.
pub(super) async fn review(visitor: Visitor, State(site): State<Site>) -> Answer {
    let from = one(visitor.here.query().unwrap_or_default(), "from");
    let from = from.map(|from| from.parse().map_err(|_| unfit(&from))).transpose()?;
    let queue = site.casebooks.read_at_length(move |casebook| doubt::queue(casebook, from, DOUBTS)).await?;
    let next = queue.next.map(|next| format!("{ROOT}/review?from={next}"));
    Ok(Json(Review { incidents: queue.incidents.iter().map(InDoubt::of).collect(), next }).into_response())
}

/// What happened, the latest first.
pub(super) async fn log(visitor: Visitor, State(site): State<Site>) -> Answer {
    let raw = visitor.here.query().unwrap_or_default();
    let limit = number(raw, "limit", MOST)?.unwrap_or(USUAL);
    let before = number(raw, "before", usize::MAX)?.map(|before| before as u64);
    let audit = Audit { before, limit, ..Audit::default() };
    let told = site.casebooks.read(move |casebook: &Casebook| casebook.audit(&audit)).await?;
    let last = told.last().map(|told| told.seq).filter(|seq| *seq > 1 && told.len() == limit);
    let next = last.map(|seq| format!("{ROOT}/log?before={seq}&limit={limit}"));
    let entries = told.iter().map(|told| LogEntry {
        entry: told.seq,
        at: told.at.clone(),
        kind: told.event.kind().to_owned(),
        what: told
            .event
            .payload()
            .ok()
            .and_then(|payload| serde_json::from_str(&payload).ok())
            .unwrap_or_default(),
    });
    Ok(Json(Log { entries: entries.collect(), next }).into_response())
}
