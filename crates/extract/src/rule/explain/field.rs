//! The values of a record, field by field, with their words.

use std::fmt::Display;

use jikenbo_model::{Fact, Field, Record, Span};

/// A value of a field.
#[derive(Clone, Debug)]
pub(super) struct Told {
    /// As the labelling guide writes it.
    pub(super) value: String,
    /// The words it was read from, in the original text.
    pub(super) spans: Vec<Span>,
}

/// The values of the field with this outward name; `None` where a record has no such field.
pub(super) fn told(record: &Record, field: &str) -> Option<Vec<Told>> {
    if field == "kind" {
        return Some(one(Some(&record.kind)));
    }
    Field::named(field).map(|field| of_field(record, field))
}

fn of_field(record: &Record, field: Field) -> Vec<Told> {
    match field {
        Field::SeriesNo => one(record.series_no.as_ref()),
        Field::ReportNo => one(record.report_no.as_ref()),
        Field::Organization => one(record.organization.as_ref()),
        Field::Parties => record.parties.iter().map(|party| fact(party, &party.value.name)).collect(),
        Field::Industry => one(record.industry.as_ref()),
        Field::DisclosedOn => one(record.disclosed_on.as_ref()),
        Field::OccurredFrom => one(record.occurred_from.as_ref()),
        Field::OccurredUntil => one(record.occurred_until.as_ref()),
        Field::DiscoveredOn => one(record.discovered_on.as_ref()),
        Field::DetectedBy => one(record.detected_by.as_ref()),
        Field::Cause => one(record.cause.as_ref()),
        Field::Malware => each(&record.malware),
        Field::Vector => each(&record.vector),
        Field::Assets => each(&record.assets),
        Field::Affected => {
            record.affected.iter().map(|known| fact(known, &known.value.count.value)).collect()
        }
        Field::Counts => record.counts.iter().map(|known| fact(known, &known.value.count.value)).collect(),
        Field::DataKinds => each(&record.data_kinds),
        Field::LeakStatus => one(record.leak_status.as_ref()),
        Field::SecondaryDamage => one(record.secondary_damage.as_ref()),
        Field::Responses => each(&record.responses),
        Field::Prevention => each(&record.prevention),
    }
}

fn one<T: Display>(known: Option<&Fact<T>>) -> Vec<Told> {
    known.map(|known| fact(known, &known.value)).into_iter().collect()
}

fn each<T: Display>(known: &[Fact<T>]) -> Vec<Told> {
    known.iter().map(|known| fact(known, &known.value)).collect()
}

fn fact<T>(fact: &Fact<T>, value: &dyn Display) -> Told {
    Told { value: value.to_string(), spans: fact.spans().collect() }
}
