//! Incidents, their values, reports and histories.

use jikenbo_casebook::{
    Alike, ArticleAt, Compared, Course, Decided, Found, History, Listed, Point, Reasoned, Said, Step,
    Verdict, Why,
};
use jikenbo_model::{Evidence, Record, Stance};
use jikenbo_publish::{Field, Value, values};
use jikenbo_text::CodePoints;
use serde::Serialize;
use utoipa::ToSchema;

use crate::message::Language;
use crate::message::label::{self, Label};
use crate::task::find::Opened;
use crate::task::held_up::is_unsupported;
use crate::task::sourced::Sourced;

/// Incidents, page by page.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Incidents {
    /// In the order asked for.
    pub(in crate::web::api) incidents: Vec<InShort>,
    /// How many there are in all.
    pub(in crate::web::api) total: u64,
    /// The address of the next page.
    pub(in crate::web::api) next: Option<String>,
}

/// An incident in short.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct InShort {
    number: Option<String>,
    organization: Option<String>,
    industry: Option<String>,
    disclosed_on: Option<String>,
    cause: Option<String>,
    affected: Option<Number>,
    /// Articles that report it.
    reports: u64,
    document: String,
}

/// A number with its unit and bound, and what became of those counted.
#[derive(Serialize, ToSchema)]
struct Number {
    value: u64,
    unit: &'static str,
    bound: &'static str,
    status: &'static str,
}

impl InShort {
    /// A row of the list.
    pub(in crate::web::api) fn of(listed: &Listed) -> Self {
        Self {
            number: listed.number.map(|number| number.to_string()),
            organization: listed.organization.clone(),
            industry: listed.industry.map(|industry| industry.as_str().to_owned()),
            disclosed_on: listed.disclosed.map(|day| day.to_string()),
            cause: listed.cause.map(|cause| cause.as_str().to_owned()),
            affected: listed.affected.map(|affected| Number {
                value: affected.count.value,
                unit: affected.count.unit.as_str(),
                bound: affected.count.bound.as_str(),
                status: affected.status.as_str(),
            }),
            reports: listed.reports,
            document: listed.document.to_string(),
        }
    }
}

/// Hits of a search, page by page.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Hits {
    /// The best first.
    pub(in crate::web::api) hits: Vec<Hit>,
    /// The address of the next page.
    pub(in crate::web::api) next: Option<String>,
}

/// An article in which words were found.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Hit {
    number: Option<String>,
    document: String,
    name: String,
    organization: Option<String>,
    disclosed_on: Option<String>,
    /// The words around, as written.
    text: String,
    /// Which parts of the text were found: half-open, in Unicode code points.
    found: Vec<[usize; 2]>,
}

impl Hit {
    /// What was found.
    pub(in crate::web::api) fn of(found: &Found) -> Self {
        let mut at = 0;
        let mut marks = Vec::new();
        for (words, is_found) in found.snippet.pieces() {
            let end = at + words.chars().count();
            if is_found {
                marks.push([at, end]);
            }
            at = end;
        }
        Self {
            number: found.number.map(|number| number.to_string()),
            document: found.document.to_string(),
            name: found.name.clone(),
            organization: found.organization.clone(),
            disclosed_on: found.disclosed.map(|day| day.to_string()),
            text: found.snippet.text.clone(),
            found: marks,
        }
    }
}

/// Everything that is known of an incident.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Incident {
    /// Another one than was asked for where that redirects.
    pub(in crate::web::api) number: String,
    /// Numbers that redirect to it.
    pub(in crate::web::api) merged: Vec<String>,
    /// What stands of it.
    pub(in crate::web::api) values: Vec<Held>,
    /// What people decided.
    pub(in crate::web::api) decided: Vec<Decision>,
    /// Its reports in order of arrival.
    pub(in crate::web::api) reports: Vec<Report>,
}

/// A value with what holds it up.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Held {
    field: &'static str,
    /// The outward word, date, number or name.
    value: String,
    /// The same for people.
    label: String,
    stance: &'static str,
    /// Nothing holds it up.
    is_unsupported: bool,
    /// The words it was read from: half-open, in Unicode code points of the document's text.
    spans: Vec<[usize; 2]>,
    /// Who entered it, when and why.
    entered: Vec<Entry>,
}

/// A person's entry.
#[derive(Serialize, ToSchema)]
struct Entry {
    who: String,
    at: String,
    because: String,
}

impl Held {
    fn of(value: &Value<'_>, points: Option<&CodePoints<'_>>, language: Language) -> Self {
        let span = |points: &CodePoints<'_>, span| <[usize; 2]>::from(points.of(span));
        Self {
            field: value.field.as_str(),
            value: value.word.to_string(),
            label: label::word(value.word, language),
            stance: stance(value.stance),
            is_unsupported: value.evidence.is_empty(),
            spans: points
                .into_iter()
                .flat_map(|points| value.spans().map(|at| span(points, at)).collect::<Vec<_>>())
                .collect(),
            entered: value.evidence.iter().filter_map(Entry::of).collect(),
        }
    }

    /// What a record says; with the text that its spans lie in, where they stand.
    pub(in crate::web::api) fn all(
        record: &Record,
        points: Option<&CodePoints<'_>>,
        language: Language,
    ) -> Vec<Self> {
        values(record).iter().map(|value| Self::of(value, points, language)).collect()
    }

    /// What stands of an incident; a value that one of its reports says with words is held up by them.
    pub(in crate::web::api) fn standing(
        stands: &Record,
        reports: &[Record],
        points: Option<&CodePoints<'_>>,
        language: Language,
    ) -> Vec<Self> {
        let held = |value: &Value<'_>| Self {
            is_unsupported: is_unsupported(value, reports),
            ..Self::of(value, points, language)
        };
        values(stands).iter().map(held).collect()
    }
}

impl Held {
    /// What an article says in one field.
    pub(in crate::web::api) fn in_field(article: &Sourced, field: Field, language: Language) -> Vec<Self> {
        let points = article.points();
        let of_field = values(&article.record).into_iter().filter(|value| value.field == field);
        of_field.map(|value| Self::of(&value, Some(&points), language)).collect()
    }
}

/// The outward word, as in the export.
fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Confirmed => "confirmed",
        Stance::Possible => "possible",
        Stance::NotObserved => "not_observed",
        Stance::NotDisclosed => "not_disclosed",
        Stance::Unknown => "unknown",
        Stance::NotApplicable => "not_applicable",
    }
}

impl Entry {
    fn of(evidence: &Evidence) -> Option<Self> {
        match evidence {
            Evidence::Entry { who, at, note } => {
                Some(Self { who: who.clone(), at: at.clone(), because: note.clone() })
            }
            Evidence::Quote(_) => None,
        }
    }
}

/// What a person decided of a field.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Decision {
    field: &'static str,
    verdict: &'static str,
    /// What was entered, accepted or rejected.
    value: String,
    who: String,
    at: String,
    because: String,
}

impl Decision {
    /// As it counts.
    pub(in crate::web::api) fn of(decided: &Decided, language: Language) -> Self {
        Self {
            field: decided.value.field().as_str(),
            verdict: verdict(decided.verdict),
            value: label::held(&decided.value, language),
            who: decided.who.clone(),
            at: decided.at.clone(),
            because: decided.because.clone(),
        }
    }
}

/// The outward word.
fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Corrected => "corrected",
        Verdict::Accepted => "accepted",
        Verdict::Rejected => "rejected",
    }
}

/// A report of an incident.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Report {
    document: String,
    name: String,
    ordinal: u32,
    relation: &'static str,
    added_at: String,
    /// Where the article stands: half-open, in Unicode code points of the document's text.
    span: [usize; 2],
    /// What it says.
    values: Vec<Held>,
}

impl Report {
    /// A report with its document opened.
    pub(in crate::web::api) fn of(report: &Opened, language: Language) -> Self {
        let points = report.article.points();
        let record = &report.article.record;
        Self {
            document: report.info.id.to_string(),
            name: report.info.name.clone(),
            ordinal: record.ordinal,
            relation: report.relation.as_str(),
            added_at: report.info.added_at.clone(),
            span: points.of(record.span).into(),
            values: Held::all(record, Some(&points), language),
        }
    }
}

/// A document as it was frozen.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Document {
    /// Its SHA-256.
    pub(in crate::web::api) id: String,
    pub(in crate::web::api) name: String,
    pub(in crate::web::api) kind: &'static str,
    /// Bytes of the original.
    pub(in crate::web::api) size: u64,
    pub(in crate::web::api) added_at: String,
    /// Its text, in which all spans lie.
    pub(in crate::web::api) text: String,
}

/// How the values of an incident moved.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Moved {
    number: String,
    courses: Vec<Moving>,
}

/// The values of one field, in order of disclosure.
#[derive(Serialize, ToSchema)]
struct Moving {
    field: &'static str,
    /// What is counted, or which kind of data it is about.
    of: String,
    steps: Vec<Moment>,
}

/// A value and the reports that say it.
#[derive(Serialize, ToSchema)]
struct Moment {
    value: String,
    change: &'static str,
    said: Vec<Sentence>,
}

/// The sentence that says a value.
#[derive(Serialize, ToSchema)]
struct Sentence {
    document: String,
    name: String,
    ordinal: u32,
    disclosed_on: Option<String>,
    text: String,
    /// Half-open, in Unicode code points of the document's text.
    span: [usize; 2],
}

impl Moved {
    /// The history of an incident.
    pub(in crate::web::api) fn of(history: &History, language: Language) -> Self {
        let courses = history.courses.iter().map(|course| Moving::of(course, language));
        Self { number: history.number.to_string(), courses: courses.collect() }
    }
}

impl Moving {
    fn of(course: &Course, language: Language) -> Self {
        let steps = course.steps.iter().map(|step| Moment::of(step, language)).collect();
        Self { field: course.field.as_str(), of: course.of.clone(), steps }
    }
}

impl Moment {
    fn of(step: &Step, language: Language) -> Self {
        Self {
            value: label::history::value(&step.value, language),
            change: step.change.as_str(),
            said: step.said.iter().map(Sentence::of).collect(),
        }
    }
}

impl Sentence {
    fn of(said: &Said) -> Self {
        Self {
            document: said.at.document.to_string(),
            name: said.at.name.clone(),
            ordinal: said.at.ordinal,
            disclosed_on: said.on.map(|day| day.to_string()),
            text: said.sentence(),
            span: [said.start, said.end],
        }
    }
}

/// Why the reports of an incident are of one, and why another number is not.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Reasons {
    pub(in crate::web::api) number: String,
    pub(in crate::web::api) reports: Vec<Link>,
    /// Numbers that redirect to it.
    pub(in crate::web::api) merged: Vec<String>,
    /// What speaks for and against the other number that was asked about; nothing where both are one.
    pub(in crate::web::api) other: Option<Comparison>,
}

/// By what a report was linked.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Link {
    at: Place,
    relation: &'static str,
    of: Option<Place>,
    points: Vec<Weight>,
}

/// Where an article stands.
#[derive(Serialize, ToSchema)]
struct Place {
    document: String,
    name: String,
    ordinal: u32,
}

/// What speaks for (positive) or against.
#[derive(Serialize, ToSchema)]
struct Weight {
    weight: i32,
    label: &'static str,
    words: String,
}

/// Two incidents compared.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Comparison {
    points: Vec<Weight>,
    total: i32,
    enough: i32,
    /// A person said that they are two.
    held_apart: bool,
}

impl Place {
    fn of(at: &ArticleAt) -> Self {
        Self { document: at.document.to_string(), name: at.name.clone(), ordinal: at.ordinal }
    }
}

impl Weight {
    fn all(points: &[Point], language: Language) -> Vec<Self> {
        let one = |point: &Point| Self {
            weight: point.weight,
            label: point.evidence.label(language),
            words: point.words.clone(),
        };
        points.iter().map(one).collect()
    }
}

impl Link {
    fn of(reasoned: &Reasoned, language: Language) -> Self {
        Self {
            at: Place::of(&reasoned.at),
            relation: reasoned.relation.as_str(),
            of: reasoned.of.as_ref().map(Place::of),
            points: Weight::all(&reasoned.points, language),
        }
    }
}

impl Reasons {
    /// Why an incident has the reports that it has.
    pub(in crate::web::api) fn of(why: &Why, other: Option<&Compared>, language: Language) -> Self {
        Self {
            number: why.number.to_string(),
            reports: why.reports.iter().map(|report| Link::of(report, language)).collect(),
            merged: why.redirects.iter().map(|redirect| redirect.number.to_string()).collect(),
            other: other.map(|other| Comparison {
                points: Weight::all(&other.points, language),
                total: other.total(),
                enough: other.enough,
                held_apart: other.is_held_apart(),
            }),
        }
    }
}

/// Incidents like one.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Similar {
    pub(in crate::web::api) similar: Vec<Like>,
}

/// An incident like the one asked about.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Like {
    incident: InShort,
    /// Of 100.
    points: u32,
}

impl Like {
    /// One that is alike.
    pub(in crate::web::api) fn of(alike: &Alike) -> Self {
        Self { incident: InShort::of(&alike.incident), points: alike.points() }
    }
}
