//! Why a field has the values it has.

use jikenbo_extract::Considered;
use jikenbo_model::{Field, IncidentNumber};
use jikenbo_publish::values;
use serde::Serialize;
use utoipa::ToSchema;

use crate::message::{Language, ground};
use crate::task::considered::Weighed;
use crate::task::sourced::Sourced;

/// Why a field of an incident has the values it has, report by report.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct Explanation {
    /// Another one than was asked for where that redirects.
    pub(in crate::web::api) number: String,
    field: &'static str,
    /// In order of arrival.
    reports: Vec<Explained>,
}

/// A report, and what was considered for the field.
#[derive(Serialize, ToSchema)]
struct Explained {
    document: String,
    name: String,
    /// Which article of the document, from 1.
    ordinal: u32,
    relation: &'static str,
    values: Vec<Reasoned>,
    /// Every place that was considered, in the order of the text; null where no rule read the report.
    considered: Option<Vec<PlaceConsidered>>,
}

/// A value, and the reason that its rule gives.
#[derive(Serialize, ToSchema)]
struct Reasoned {
    value: String,
    reason: String,
    /// The reason for people.
    reason_label: String,
}

/// A place in the text that was considered.
#[derive(Serialize, ToSchema)]
struct PlaceConsidered {
    /// Half-open, in Unicode code points of the document's text.
    span: [usize; 2],
    words: String,
    /// What the words would mean.
    meaning: String,
    section: &'static str,
    polarity: &'static str,
    weight: Option<i64>,
    verdict: &'static str,
    /// The verdict for people.
    verdict_label: &'static str,
}

/// Characters of the words of a place that are told.
const WORDS: usize = 200;

impl Explanation {
    /// What was considered for `field`.
    pub(in crate::web::api) fn of(
        number: IncidentNumber,
        field: Field,
        reports: &[Weighed],
        language: Language,
    ) -> Self {
        let reports = reports.iter().map(|report| Explained::of(report, field, language));
        Self { number: number.to_string(), field: field.as_str(), reports: reports.collect() }
    }
}

impl Explained {
    fn of(report: &Weighed, field: Field, language: Language) -> Self {
        let article = &report.article;
        let reasoned = |value: jikenbo_publish::Value<'_>| Reasoned {
            value: value.word.to_string(),
            reason: value.reason.to_owned(),
            reason_label: ground::reason(value.reason, language),
        };
        let of_field = values(&article.record).into_iter().filter(|value| value.field == field);
        Self {
            document: report.info.id.to_string(),
            name: report.info.name.clone(),
            ordinal: article.record.ordinal,
            relation: report.relation.as_str(),
            values: of_field.map(reasoned).collect(),
            considered: report
                .considered
                .as_ref()
                .map(|places| PlaceConsidered::all(places, article, language)),
        }
    }
}

impl PlaceConsidered {
    fn all(places: &[Considered], article: &Sourced, language: Language) -> Vec<Self> {
        let points = article.points();
        let one = |place: &Considered| {
            let span = article.trimmed(place.span);
            Self {
                span: points.of(span).into(),
                words: article.words(span).chars().take(WORDS).collect(),
                meaning: place.meaning.clone(),
                section: place.section.as_str(),
                polarity: place.polarity.as_str(),
                weight: place.weight,
                verdict: place.verdict.as_str(),
                verdict_label: ground::verdict(place.verdict, language),
            }
        };
        places.iter().map(one).collect()
    }
}
