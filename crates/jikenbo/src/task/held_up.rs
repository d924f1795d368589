//! What holds up a value that stands: what a later report says has its words there, not in the report that speaks for
//! the incident.

use jikenbo_casebook::Casebook;
use jikenbo_model::{Field, IncidentNumber, Record};
use jikenbo_publish::{Value, values};

/// The records of the reports, where a value that stands carries no words itself; none where each does.
///
/// # Errors
/// Those of the casebook.
pub(crate) fn others(
    casebook: &Casebook,
    number: IncidentNumber,
    stands: &Record,
) -> jikenbo_casebook::Result<Vec<Record>> {
    if values(stands).iter().all(|value| !value.evidence.is_empty()) {
        return Ok(Vec::new());
    }
    let incident = casebook.incident(number)?;
    Ok(incident.into_iter().flat_map(|incident| incident.reports).map(|report| report.record).collect())
}

/// Does neither the value itself nor a report that says the same hold it up?
pub(crate) fn is_unsupported(value: &Value<'_>, reports: &[Record]) -> bool {
    let says_so = |known: &Value<'_>| {
        known.field == value.field && known.word == value.word && !known.evidence.is_empty()
    };
    value.evidence.is_empty() && !reports.iter().any(|record| values(record).iter().any(says_so))
}

/// The fields of what stands that hold an unsupported value, in their order.
pub(crate) fn unsupported(stands: &Record, reports: &[Record]) -> Vec<Field> {
    let values = values(stands);
    let mut fields: Vec<Field> =
        values.iter().filter(|value| is_unsupported(value, reports)).map(|value| value.field).collect();
    fields.dedup();
    fields
}
