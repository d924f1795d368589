//! MISP: one event an incident, with objects and machine tags, in the layout of a feed. What becomes what, and what is
//! lost, is told in `docs/misp.md`.
//!
//! A feed is a folder with `manifest.json` and a file for each event, named by its UUID.

mod object;
mod objects;
mod tag;

use std::collections::BTreeMap;

use jikenbo_model::When;
use serde_json::{Value, json};

use crate::format::extension::is_closed;
use crate::identity::uuid;
use crate::incident::Incident;
use crate::moment::begins;
use crate::standing::{Dated, Standing};

/// The events of a feed, as its manifest lists them.
#[derive(Debug, Default)]
pub struct Manifest(BTreeMap<String, Value>);

impl Manifest {
    /// Adds the event of `incident`, and gives the name of its file and what stands in it: JSON in lines, a line end
    /// behind the last.
    ///
    /// # Errors
    /// Those of the JSON writer; none arises from a record.
    pub fn add(&mut self, incident: &Incident<'_>) -> serde_json::Result<(String, String)> {
        let event = event(&Standing::of(incident));
        let id = id(incident);
        let listed = ["Orgc", "Tag", "info", "date", "analysis", "threat_level_id", "timestamp"];
        let listed = listed.into_iter().map(|name| (name.to_owned(), event[name].clone()));
        self.0.insert(id.clone(), Value::Object(listed.collect()));
        let file = serde_json::to_string_pretty(&json!({ "Event": event }))? + "\n";
        Ok((format!("{id}.json"), file))
    }

    /// What stands in `manifest.json`.
    ///
    /// # Errors
    /// Those of the JSON writer; none arises from a record.
    pub fn to_string(&self) -> serde_json::Result<String> {
        Ok(serde_json::to_string_pretty(&self.0)? + "\n")
    }
}

fn id(incident: &Incident<'_>) -> String {
    uuid(&["misp", "event", &incident.key()]).to_string()
}

fn event(standing: &Standing<'_>) -> Value {
    let incident = standing.incident;
    json!({
        "uuid": id(incident),
        "info": format!("{} {}", incident.number, incident.summary()).trim_end(),
        "date": date(standing),
        "timestamp": incident.changed.as_second().to_string(),
        "published": false,
        "analysis": if is_closed(incident) { "2" } else { "1" },
        "threat_level_id": "4",
        "distribution": "0",
        "Orgc": { "name": "jikenbo", "uuid": uuid(&["misp", "org"]).to_string() },
        "Tag": tag::of(standing),
        "Object": objects::of(standing),
    })
}

/// MISP wants a day. Of a date without one its first day stands, of none the day on which the first report came in.
fn date(standing: &Standing<'_>) -> String {
    let fields: [Dated; 2] = [|record| record.disclosed_on.as_ref(), |record| record.discovered_on.as_ref()];
    let told = fields.into_iter().find_map(|field| standing.one(field));
    let parts = |when: When| (when.year(), when.month().unwrap_or(1), when.day().unwrap_or(1));
    match told.map(|said| parts(said.fact.value)) {
        Some((year, month, day)) => format!("{year:04}-{month:02}-{day:02}"),
        None => standing.incident.since.strftime("%Y-%m-%d").to_string(),
    }
}

/// Where a date begins, as MISP writes moments, and how much of it was written.
fn moment(when: When) -> Option<(String, &'static str)> {
    let (moment, fidelity) = begins(when)?;
    Some((crate::moment::to_second(moment), fidelity))
}
