//! The outward shape of histories and of what was taken back.

use jikenbo_casebook::{Course, Decided, History, Said, Step, Value};
use serde::Serialize;
use serde_json::{Value as Json, json};

/// The course of one field.
#[derive(Serialize)]
pub(crate) struct Line<'h> {
    number: String,
    organization: Option<&'h str>,
    field: &'static str,
    of: Option<&'h str>,
    moved: bool,
    steps: Vec<Outward<'h>>,
}

/// What a later report took back.
#[derive(Serialize)]
pub(crate) struct Back<'h> {
    number: String,
    organization: Option<&'h str>,
    field: &'static str,
    of: Option<&'h str>,
    before: Outward<'h>,
    after: Outward<'h>,
}

#[derive(Serialize)]
struct Outward<'h> {
    value: Json,
    unit: Option<&'static str>,
    bound: Option<&'static str>,
    status: Option<&'static str>,
    change: &'static str,
    /// The place of the step that it goes on from, from 0.
    from: Option<usize>,
    reports: Vec<Report<'h>>,
    decided: Option<Decision<'h>>,
}

#[derive(Serialize)]
struct Decision<'h> {
    who: &'h str,
    at: &'h str,
    note: &'h str,
}

#[derive(Serialize)]
struct Report<'h> {
    source: &'h str,
    document: String,
    ordinal: u32,
    disclosed_on: Option<String>,
    report_no: Option<String>,
    relation: &'static str,
    /// Told as what an earlier report had said.
    former: bool,
    sentence: String,
    start: usize,
    end: usize,
}

/// A course with its steps.
pub(crate) fn line<'h>(told: &'h History, course: &'h Course) -> Line<'h> {
    Line {
        number: told.number.to_string(),
        organization: told.organization.as_deref(),
        field: course.field.as_str(),
        of: of(course),
        moved: course.has_moved(),
        steps: course.steps.iter().map(outward).collect(),
    }
}

/// A step that was taken back, and the one that did it.
pub(crate) fn back<'h>(
    told: &'h History,
    course: &'h Course,
    (before, after): (&'h Step, &'h Step),
) -> Back<'h> {
    Back {
        number: told.number.to_string(),
        organization: told.organization.as_deref(),
        field: course.field.as_str(),
        of: of(course),
        before: outward(before),
        after: outward(after),
    }
}

fn of(course: &Course) -> Option<&str> {
    Some(course.of.as_str()).filter(|of| !of.is_empty())
}

fn outward(step: &Step) -> Outward<'_> {
    let (count, status) = match step.value {
        Value::Number(count, status) => (Some(count), status),
        _ => (None, None),
    };
    Outward {
        value: value(&step.value),
        unit: count.map(|count| count.unit.as_str()),
        bound: count.map(|count| count.bound.as_str()),
        status: status.map(|status| status.as_str()),
        change: step.change.as_str(),
        from: step.from,
        reports: step.said.iter().map(report).collect(),
        decided: step.decided.as_ref().map(decision),
    }
}

fn decision(decided: &Decided) -> Decision<'_> {
    Decision { who: &decided.who, at: &decided.at, note: &decided.because }
}

/// `null` where it was not known.
fn value(value: &Value) -> Json {
    match value {
        Value::Unknown => Json::Null,
        Value::Number(count, _) => json!(count.value),
        Value::Leak(word) => json!(word.as_str()),
        Value::Misuse(word) => json!(word.as_str()),
        Value::Cause(word) => json!(word.as_str()),
        Value::When(when) => json!(when.to_string()),
        Value::Names(names) => json!(names),
        Value::Included(is_in) => json!(is_in),
        Value::Held(held) => json!(held).get("value").cloned().unwrap_or(Json::Null),
    }
}

fn report(said: &Said) -> Report<'_> {
    Report {
        source: &said.at.name,
        document: said.at.document.to_string(),
        ordinal: said.at.ordinal,
        disclosed_on: said.on.map(|on| on.to_string()),
        report_no: said.report_no.map(|no| no.to_string()),
        relation: said.relation.map_or("mentions", |relation| relation.as_str()),
        former: said.is_former,
        sentence: said.sentence(),
        start: said.start,
        end: said.end,
    }
}
