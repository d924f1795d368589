//! The objects of an event: the incident, its victim, its impact, the steps taken, and the reports with their words.

use jikenbo_model::vocabulary::Industry;
use serde_json::Value;

use super::moment;
use super::object::{Object, Template};
use crate::article::Article;
use crate::format::extension::{
    Impact, Step, detected, impacts, is_closed, is_confirmed, quoted, steps, types,
};
use crate::standing::Standing;
use crate::value::values;

const INCIDENT: Template =
    Template { name: "incident", uuid: "38597424-f9bb-4865-9b4b-819172df0334", version: "1" };
const VICTIM: Template =
    Template { name: "victim", uuid: "a8806e40-39ad-435f-be02-ac2a13d6fc7d", version: "10" };
const CONFIDENTIALITY: Template =
    Template { name: "confidentiality-impact", uuid: "b0027f13-56e4-4c85-9632-3cf81208429b", version: "1" };
const TASK: Template = Template { name: "task", uuid: "384734e7-8710-4ab0-901a-6f0e73a551e6", version: "1" };
const REPORT: Template =
    Template { name: "report", uuid: "70a68471-df22-4e3f-aa1a-5a3be19f82df", version: "8" };

/// All of them.
pub(super) fn of(standing: &Standing<'_>) -> Vec<Value> {
    let first = [incident(standing), victim(standing)];
    let reports = standing.incident.reports.iter().map(|report| self::report(standing, report));
    let all = first.into_iter().chain(impacted(standing)).chain(tasks(standing)).chain(reports);
    all.filter_map(Object::finish).collect()
}

fn incident(standing: &Standing<'_>) -> Object<'static> {
    let incident = standing.incident;
    let mut object = Object::new(&INCIDENT, incident, "");
    object.add("name", "text", incident.number);
    object.add("description", "text", incident.summary());
    object.add(
        "determination",
        "text",
        if is_confirmed(standing) { "successful-attempt" } else { "suspected" },
    );
    object.add("investigation_status", "text", if is_closed(incident) { "closed" } else { "open" });
    object.add_all("detection_method", detected(standing));
    object.add_all("incident_type", types(standing));
    object
}

fn victim(standing: &Standing<'_>) -> Object<'static> {
    let mut object = Object::new(&VICTIM, standing.incident, "");
    if let Some(name) = standing.one(|record| record.organization.as_ref()) {
        object.add("name", "target-org", &name.fact.value);
        object.add("classification", "text", "organization");
    }
    let industry = standing.one(|record| record.industry.as_ref());
    object.add_all("sectors", industry.and_then(|industry| sector(industry.fact.value)));
    object
}

/// The words of the template for sectors.
fn sector(industry: Industry) -> Option<&'static str> {
    Some(match industry {
        Industry::Municipality => "government local",
        Industry::NationalGovernment => "government national",
        Industry::School => "education",
        Industry::University => "academia - university",
        Industry::Hospital => "healthcare",
        Industry::Finance => "financial services",
        Industry::RetailEc => "retail",
        Industry::Manufacturing => "manufacturing",
        Industry::ItService => "technology",
        Industry::Transport => "transportation",
        Industry::TravelLeisure => "hospitality leisure",
        Industry::Energy => "energy",
        Industry::Association => "non profit",
        Industry::ConstructionHousing
        | Industry::Media
        | Industry::ChildcareWelfare
        | Industry::Professional
        | Industry::OtherService => return None,
    })
}

fn impacted(standing: &Standing<'_>) -> Vec<Object<'static>> {
    let one = |impact: Impact| {
        let mut object =
            Object::new(&CONFIDENTIALITY, standing.incident, impact.information.unwrap_or_default());
        object.add("loss_type", "text", impact.loss);
        object.add_all("information_type", impact.information);
        if let Some(records) = impact.records {
            object.add("record_count", "counter", records);
        }
        object.add_all("description", impact.description);
        object
    };
    impacts(standing).into_iter().map(one).collect()
}

fn tasks(standing: &Standing<'_>) -> Vec<Object<'static>> {
    let one = |step: Step| {
        let mut object = Object::new(&TASK, standing.incident, &step.name);
        object.add("name", "text", &step.name);
        object.add("outcome", "text", step.outcome);
        object.add("task_type", "text", step.kind);
        if let Some((begin, fidelity)) = step.on.and_then(moment) {
            object.add("start_time", "datetime", begin);
            object.add("start_time_fidelity", "text", fidelity);
        }
        object
    };
    steps(standing).into_iter().map(one).collect()
}

/// A report: the document, and every value with its words.
fn report(standing: &Standing<'_>, report: &Article<'_>) -> Object<'static> {
    let document = report.source.id.to_string();
    let mut object =
        Object::new(&REPORT, standing.incident, &format!("{document} {}", report.record.ordinal));
    object.add("type", "text", "Document");
    object.add("title", "text", report.source.name);
    object.add("case-number", "text", format_args!("sha256:{document}"));
    object.add_all("summary", values(report.record).iter().map(|value| quoted(report, value)));
    object
}
