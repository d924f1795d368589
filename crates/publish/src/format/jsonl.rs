//! JSON, one article a line: the fields and values of the labelling guide, and where their words stand.
//!
//! Offsets are Unicode code points of the original text, half-open. An article of kind `other` has no values.

use std::collections::BTreeMap;

use jikenbo_model::{Affected, Count, Counted, Evidence, Fact, Party, ReportNo, Stance, When};
use serde::Serialize;

use crate::article::Article;
use crate::value::{Value, values};

/// The outward shape of one article.
#[derive(Debug, Serialize)]
pub struct Line<'d> {
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<String>,
    source: &'d str,
    document: String,
    ordinal: u32,
    anchor: &'d str,
    kind: &'static str,
    start: usize,
    end: usize,
    series_no: Option<&'d str>,
    report_no: Option<OutwardReportNo>,
    organization: Option<&'d str>,
    parties: Vec<OutwardParty<'d>>,
    industry: Option<&'static str>,
    disclosed_on: Option<String>,
    occurred_from: Option<String>,
    occurred_until: Option<String>,
    discovered_on: Option<String>,
    cause: Option<&'static str>,
    malware: Vec<&'d str>,
    vector: Vec<&'static str>,
    assets: Vec<&'static str>,
    affected: Option<OutwardAffected>,
    counts: Vec<OutwardCount<'d>>,
    data_kinds: Vec<&'static str>,
    leak_status: Option<&'static str>,
    secondary_damage: Option<&'static str>,
    detected_by: Option<&'static str>,
    responses: Vec<&'static str>,
    prevention: Vec<&'static str>,
    evidence: BTreeMap<&'static str, Vec<[usize; 2]>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    stance: Vec<OutwardStance>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    entries: Vec<OutwardEntry<'d>>,
}

/// A number, or the word `final`.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum OutwardReportNo {
    Number(u32),
    Word(&'static str),
}

#[derive(Debug, Serialize)]
struct OutwardParty<'d> {
    name: &'d str,
    role: &'static str,
}

#[derive(Debug, Serialize)]
struct OutwardAffected {
    value: u64,
    unit: &'static str,
    bound: &'static str,
    status: &'static str,
}

#[derive(Debug, Serialize)]
struct OutwardCount<'d> {
    value: u64,
    unit: &'static str,
    bound: &'static str,
    of: &'d str,
}

/// A value that the document does not simply affirm.
#[derive(Debug, Serialize)]
struct OutwardStance {
    field: &'static str,
    value: String,
    stance: Stance,
}

/// Who entered the values of a field, which then stand in no document.
#[derive(Debug, PartialEq, Serialize)]
struct OutwardEntry<'d> {
    field: &'static str,
    who: &'d str,
    at: &'d str,
    note: &'d str,
}

/// The outward shape of `article`.
#[must_use]
pub fn line<'d>(article: &Article<'d>) -> Line<'d> {
    let (r, source) = (article.record, article.source);
    let [start, end] = source.points(r.span);
    let list = values(r);
    Line {
        number: article.number.map(|number| number.to_string()),
        source: source.name,
        document: source.id.to_string(),
        ordinal: r.ordinal,
        anchor: article.anchor(),
        kind: r.kind.value.as_str(),
        start,
        end,
        series_no: name(r.series_no.as_ref()),
        report_no: r.report_no.as_ref().map(|fact| outward_report_no(fact.value)),
        organization: name(r.organization.as_ref()),
        parties: r.parties.iter().map(|fact| outward_party(&fact.value)).collect(),
        industry: r.industry.as_ref().map(|fact| fact.value.as_str()),
        disclosed_on: iso(r.disclosed_on.as_ref()),
        occurred_from: iso(r.occurred_from.as_ref()),
        occurred_until: iso(r.occurred_until.as_ref()),
        discovered_on: iso(r.discovered_on.as_ref()),
        cause: r.cause.as_ref().map(|fact| fact.value.as_str()),
        malware: r.malware.iter().map(|fact| fact.value.as_str()).collect(),
        vector: r.vector.iter().map(|fact| fact.value.as_str()).collect(),
        assets: r.assets.iter().map(|fact| fact.value.as_str()).collect(),
        affected: r.affected.as_ref().map(|fact| outward_affected(&fact.value)),
        counts: r.counts.iter().map(|fact| outward_count(&fact.value)).collect(),
        data_kinds: r.data_kinds.iter().map(|fact| fact.value.as_str()).collect(),
        leak_status: r.leak_status.as_ref().map(|fact| fact.value.as_str()),
        secondary_damage: r.secondary_damage.as_ref().map(|fact| fact.value.as_str()),
        detected_by: r.detected_by.as_ref().map(|fact| fact.value.as_str()),
        responses: r.responses.iter().map(|fact| fact.value.as_str()).collect(),
        prevention: r.prevention.iter().map(|fact| fact.value.as_str()).collect(),
        evidence: evidence(article, &list),
        stance: stances(&list),
        entries: entries(&list),
    }
}

/// The line of `article` as JSON, without a line end.
///
/// # Errors
/// Those of the JSON writer; none arises from a record.
pub fn to_string(article: &Article<'_>) -> serde_json::Result<String> {
    serde_json::to_string(&line(article))
}

fn name(fact: Option<&Fact<String>>) -> Option<&str> {
    fact.map(|fact| fact.value.as_str())
}

fn iso(fact: Option<&Fact<When>>) -> Option<String> {
    fact.map(|fact| fact.value.to_string())
}

fn outward_report_no(report: ReportNo) -> OutwardReportNo {
    match report {
        ReportNo::Number(number) => OutwardReportNo::Number(number),
        ReportNo::Final => OutwardReportNo::Word("final"),
    }
}

fn outward_party(party: &Party) -> OutwardParty<'_> {
    OutwardParty { name: &party.name, role: party.role.as_str() }
}

fn outward_affected(affected: &Affected) -> OutwardAffected {
    let Affected { count: Count { value, unit, bound }, status } = *affected;
    OutwardAffected { value, unit: unit.as_str(), bound: bound.as_str(), status: status.as_str() }
}

fn outward_count(counted: &Counted) -> OutwardCount<'_> {
    let Count { value, unit, bound } = counted.count;
    OutwardCount { value, unit: unit.as_str(), bound: bound.as_str(), of: &counted.of }
}

/// Field → the places of its words. A field whose values are all unsupported is there, with no place.
fn evidence(article: &Article<'_>, values: &[Value<'_>]) -> BTreeMap<&'static str, Vec<[usize; 2]>> {
    let mut places = BTreeMap::new();
    places.insert("kind", article.record.kind.spans().map(|span| article.source.points(span)).collect());
    for value in values {
        let places: &mut Vec<_> = places.entry(value.field.as_str()).or_default();
        for place in value.spans().map(|span| article.source.points(span)) {
            if !places.contains(&place) {
                places.push(place);
            }
        }
    }
    places
}

fn stances(values: &[Value<'_>]) -> Vec<OutwardStance> {
    let hedged = values.iter().filter(|value| value.stance != Stance::Confirmed);
    hedged
        .map(|value| OutwardStance {
            field: value.field.as_str(),
            value: value.word.to_string(),
            stance: value.stance,
        })
        .collect()
}

/// Each field once, however many values were entered at once.
fn entries<'d>(values: &[Value<'d>]) -> Vec<OutwardEntry<'d>> {
    let mut entries: Vec<OutwardEntry<'d>> = Vec::new();
    for value in values {
        for evidence in value.evidence {
            if let Evidence::Entry { who, at, note } = evidence {
                entries.push(OutwardEntry { field: value.field.as_str(), who, at, note });
            }
        }
    }
    entries.dedup();
    entries
}
