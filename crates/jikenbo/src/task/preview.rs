//! A document before it is kept: what is read in it, and of which incidents its articles would be reports.

use std::sync::Arc;

use jikenbo_casebook::{Because, Casebook, Intake, Placed, TakenIn, Tried};
use jikenbo_model::{Field, FieldValue, IncidentNumber, Problem, Record};

use super::decide::{Undecided, read as read_given};
use super::failure::Reason;
use super::isolate::Readers;
use super::read;
use crate::config::limits::Bounds;

/// A document that was read and is not kept yet.
#[derive(Debug)]
pub(crate) struct Preview {
    /// What would be kept.
    pub(crate) intake: Arc<Intake>,
    /// What went wrong without stopping.
    pub(crate) problems: Vec<Problem>,
    /// Where its reports would be filed; `None` until the documents sent with it are read.
    pub(crate) tried: Option<Tried>,
    /// What a person entered before it is kept, article by article; one entry a field.
    pub(crate) corrections: Vec<(u32, FieldValue)>,
}

/// Reads a document called `name`. Formats with large parsers are read in a process of their own.
///
/// # Errors
/// Why it cannot be read.
pub(crate) fn read(
    name: String,
    bytes: Vec<u8>,
    readers: &Readers,
) -> Result<(Intake, Vec<Problem>), Reason> {
    let reading = read::read(&bytes, &Bounds::default().document, readers)?;
    Ok(reading.taken(name, bytes, None))
}

impl Preview {
    /// The reports of incidents, each with what would stand of it, and where it would be filed.
    pub(crate) fn reports(&self) -> impl Iterator<Item = (Record, Option<&Placed>)> {
        self.intake.records.iter().map(|record| {
            let placed = self
                .tried
                .iter()
                .flat_map(|tried| &tried.placed)
                .find(|placed| placed.ordinal == record.ordinal);
            (self.corrected(record), placed)
        })
    }

    /// The record with what a person entered.
    fn corrected(&self, record: &Record) -> Record {
        let mut corrected = record.clone();
        for (_, value) in self.corrections.iter().filter(|(ordinal, _)| *ordinal == record.ordinal) {
            value.put(&mut corrected, &[]);
        }
        corrected
    }

    /// Enters a value; the one that was read takes its place again where it is the same.
    ///
    /// # Errors
    /// What a person typed wrongly.
    pub(crate) fn correct(&mut self, ordinal: u32, field: Field, given: &str) -> Result<(), Undecided> {
        let record =
            self.intake.records.iter().find(|record| record.ordinal == ordinal && record.is_incident());
        let record = record.ok_or(Undecided::NoSuchArticle)?;
        let read = FieldValue::of(record, field);
        let value = read_given(given, &read)?;
        self.corrections.retain(|(of, known)| *of != ordinal || known.field() != field);
        if value != read {
            self.corrections.push((ordinal, value));
        }
        Ok(())
    }
}

/// Keeps documents, and enters what was corrected before. Gives the numbers of the incidents of each.
///
/// # Errors
/// Those of the casebook; nothing is kept where the documents could not be.
pub(crate) fn keep(
    casebook: &mut Casebook,
    intakes: &[Arc<Intake>],
    corrections: &[Vec<(u32, FieldValue)>],
    because: Because<'_>,
    at: &str,
) -> jikenbo_casebook::Result<Vec<TakenIn>> {
    let taken = casebook.add_by(intakes, at, because.who)?;
    for ((intake, taken), corrections) in intakes.iter().zip(&taken).zip(corrections) {
        for (ordinal, value) in corrections {
            if let Some(number) = number_of(intake, taken, *ordinal) {
                casebook.correct(number, value.clone(), because, at)?;
            }
        }
    }
    Ok(taken)
}

/// The number of an article's incident.
fn number_of(intake: &Intake, taken: &TakenIn, ordinal: u32) -> Option<IncidentNumber> {
    let incidents = intake.records.iter().filter(|record| record.is_incident());
    incidents.zip(&taken.numbers).find(|(record, _)| record.ordinal == ordinal).map(|(_, number)| *number)
}
