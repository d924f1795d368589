//! What the reports of an incident say all together: in each field the last word.
//!
//! The victim's own texts speak before those of others. What another says fills what they leave open; what they do say it
//! moves only where it is of a later day, and never into the opposite.

use std::rc::Rc;

use jikenbo_model::{Bound, Field, FieldValue, Record, When};

use crate::history::{Change, Value, change, of_record, precision};
use crate::incident::Relation;

/// A report, as far as it takes part in what stands.
pub(super) struct Speaker {
    /// The article.
    pub(super) article: i64,
    /// What it is to the incident.
    pub(super) relation: Relation,
    /// What it says.
    pub(super) record: Rc<Record>,
}

/// Fields in which the first word stands: what an incident is called does not move.
const FIRST: [Field; 4] = [Field::SeriesNo, Field::Organization, Field::Industry, Field::DetectedBy];

/// Fields in which the last word stands.
const LAST: [Field; 7] = [
    Field::OccurredFrom,
    Field::OccurredUntil,
    Field::DiscoveredOn,
    Field::Cause,
    Field::Affected,
    Field::LeakStatus,
    Field::SecondaryDamage,
];

/// Fields in which everything stands that was told: no report tells all of it again.
const GATHERED: [Field; 7] = [
    Field::Parties,
    Field::Malware,
    Field::Vector,
    Field::Assets,
    Field::DataKinds,
    Field::Responses,
    Field::Prevention,
];

/// The record of the first of the reports, which leads them, but for the fields in which another one has the last word:
/// a value taken over from another has no words in the text of the first. `None` where there is no report.
pub(super) fn last_words(speakers: &[Speaker]) -> Option<Record> {
    let mut stands = Record::clone(&speakers.first()?.record);
    if speakers.len() == 1 {
        return Some(stands);
    }
    let in_order = in_order(speakers);
    for field in FIRST {
        let lead = FieldValue::of(&stands, field);
        put(&in_order.iter().fold(lead, |first, speaker| first.joined(&speaker.record)), &mut stands);
    }
    for field in LAST {
        if let Some(last) = last(field, &in_order) {
            put(&FieldValue::of(&last.record, field), &mut stands);
        }
    }
    if let Some(last) = last(Field::Affected, &in_order) {
        put(&FieldValue::of(&last.record, Field::Counts), &mut stands);
    }
    for field in GATHERED {
        gather(field, &in_order, &mut stands);
    }
    Some(stands)
}

/// The victim's own reports, then the others, each in order of disclosure, those without a date last.
fn in_order(speakers: &[Speaker]) -> Vec<&Speaker> {
    let mut in_order: Vec<&Speaker> = speakers.iter().collect();
    in_order.sort_by_key(|speaker| (!speaker.is_own(), speaker.on().is_none(), speaker.on()));
    in_order
}

/// The report whose word stands in the field; `None` where nobody says anything but 不明.
fn last<'s>(field: Field, in_order: &[&'s Speaker]) -> Option<&'s Speaker> {
    let mut stands: Option<(&Speaker, Value)> = None;
    for &speaker in in_order {
        let said = of_record(field, &speaker.record).map(|(value, _)| value);
        let Some(said) = said.filter(|said| *said != Value::Unknown) else { continue };
        let overrules = stands.as_ref().is_none_or(|(before, told)| speaker.overrules(before, told, &said));
        if overrules {
            stands = Some((speaker, said));
        }
    }
    stands.map(|(speaker, _)| speaker)
}

impl Speaker {
    fn is_own(&self) -> bool {
        matches!(self.relation, Relation::New | Relation::Follows)
    }

    fn on(&self) -> Option<When> {
        self.record.disclosed_on.as_ref().map(|when| when.value)
    }

    /// Does what this report says stand instead of what the one before says?
    fn overrules(&self, before: &Self, told: &Value, says: &Value) -> bool {
        let is_weaker = before.is_own() && !self.is_own();
        let is_later = self.on().zip(before.on()).is_some_and(|(now, then)| now > then);
        match change(told, says, false) {
            Change::Same => is_finer(told, says) && (!is_weaker || is_later),
            Change::Narrowed => !is_weaker || is_later,
            Change::Corrected => !is_weaker || is_later && counts_the_same(told, says),
            Change::Contradicted => !is_weaker,
            _ => false,
        }
    }
}

/// Is the one a rounding or a bound of the other?
fn is_finer(told: &Value, says: &Value) -> bool {
    match (told, says) {
        (Value::Number(told, _), Value::Number(says, _)) => {
            told.unit == says.unit
                && says.bound != Bound::UpTo
                && precision(told.value) < precision(says.value)
        }
        _ => false,
    }
}

/// Are both numbers in the same unit?
fn counts_the_same(told: &Value, says: &Value) -> bool {
    matches!((told, says), (Value::Number(told, _), Value::Number(says, _)) if told.unit == says.unit)
}

/// Everything that the victim's own reports tell in the field; where they tell nothing, what the others do.
fn gather(field: Field, in_order: &[&Speaker], stands: &mut Record) {
    let own_tell = in_order.iter().any(|speaker| speaker.is_own() && says(speaker, field));
    let tell = in_order.iter().filter(|speaker| speaker.is_own() || !own_tell);
    let nothing = FieldValue::of(stands, field).emptied();
    put(&tell.fold(nothing, |all, speaker| all.joined(&speaker.record)), stands);
}

fn says(speaker: &Speaker, field: Field) -> bool {
    !FieldValue::of(&speaker.record, field).is_empty()
}

/// Lets `record` say `value`; where it does already, on its own evidence.
fn put(value: &FieldValue, record: &mut Record) {
    if FieldValue::of(record, value.field()) != *value {
        value.put(record, &[]);
    }
}
