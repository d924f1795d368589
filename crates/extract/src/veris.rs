//! VERIS in: every value stands under a path already, so that nothing has to be found in prose. Each of our values
//! rests on the one of theirs that it was taken from; what has no honest equivalent is left out.

mod action;
mod industry;
mod path;
mod rest;
mod time;

use jikenbo_model::vocabulary::{Kind, LeakStatus};
use jikenbo_model::{Document, Fact, Reading, Record, Span, Voice};

use path::{Entry, Incident};

/// The name of the reason of everything that is read here.
const REASON: &str = "veris";

/// One record an incident of the file.
pub(crate) fn records(document: &Document) -> Vec<Record> {
    let incidents = path::incidents(document);
    (1..).zip(&incidents).map(|(ordinal, incident)| record(ordinal, incident)).collect()
}

fn record(ordinal: u32, incident: &Incident<'_>) -> Record {
    let heading = incident.one("summary").or_else(|| incident.one("victim.victim_id"));
    let heading = heading.map_or(incident.span(), |entry| entry.value);
    let mut record = Record::new(ordinal, incident.span(), heading, kind(incident));
    if record.is_incident() {
        fill(incident, &mut record);
    }
    record
}

/// A false alarm and a near miss are no incident.
fn kind(incident: &Incident<'_>) -> Fact<Kind> {
    match incident.one("security_incident") {
        Some(entry) if ["False positive", "Near miss"].contains(&entry.words) => entry.means(Kind::Other),
        Some(entry) => entry.means(Kind::Incident),
        None => Fact::quoted(Kind::Incident, [incident.span()], Reading::Computed, REASON),
    }
}

fn fill(incident: &Incident<'_>, record: &mut Record) {
    let named = |path: &str| incident.one(path).filter(|entry| entry.is_known());
    record.series_no = named("incident_id").map(|entry| entry.is(entry.words.to_owned()));
    record.organization = named("victim.victim_id").map(|entry| entry.is(entry.words.to_owned()));
    record.industry = industry::of(incident);
    record.disclosed_on = time::date(incident, "plus.timeline.notification");
    record.occurred_from = time::date(incident, "timeline.incident");
    record.discovered_on = time::discovered(incident, record.occurred_from.as_ref());
    let leak = incident.one("attribute.confidentiality.data_disclosure");
    record.leak_status = leak.and_then(|entry| Some(entry.means(leak_status(entry)?)));
    record.cause = Some(action::cause(incident));
    record.vector = action::vectors(incident);
    record.malware = rest::malware(incident);
    record.assets = rest::assets(incident);
    record.data_kinds = rest::data_kinds(incident);
    record.affected = rest::affected(incident);
    record.counts = rest::counts(incident);
    record.detected_by = rest::detected_by(incident);
    record.parties = rest::parties(incident);
    record.secondary_damage = rest::secondary_damage(incident);
    record.voice = Some(Fact::quoted(Voice::ThirdParty, [incident.span()], Reading::Computed, REASON));
}

fn leak_status(entry: Entry<'_>) -> Option<LeakStatus> {
    match entry.words {
        "Yes" => Some(LeakStatus::Confirmed),
        "Potentially" => Some(LeakStatus::Possible),
        "No" => Some(LeakStatus::None),
        _ => None,
    }
}

impl Entry<'_> {
    /// A fact whose value is these words.
    fn is<T>(self, value: T) -> Fact<T> {
        Fact::quoted(value, [self.value], Reading::Exact, REASON)
    }

    /// A fact that these words mean.
    fn means<T>(self, value: T) -> Fact<T> {
        Fact::quoted(value, [self.value], Reading::Normalised, REASON)
    }
}

/// A fact worked out from several values.
fn computed<T>(value: T, spans: impl IntoIterator<Item = Span>) -> Fact<T> {
    Fact::quoted(value, spans, Reading::Computed, REASON)
}

/// The facts without those whose value another before them has.
fn each_once<T: PartialEq>(facts: impl Iterator<Item = Fact<T>>) -> Vec<Fact<T>> {
    let mut once: Vec<Fact<T>> = Vec::new();
    for fact in facts {
        if once.iter().all(|known| known.value != fact.value) {
            once.push(fact);
        }
    }
    once
}

#[cfg(test)]
mod cases;
