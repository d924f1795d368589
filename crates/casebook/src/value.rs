//! What a person decides of the values of an incident: another one is entered, what was read is confirmed or rejected,
//! a decision is taken back. Entries of the log; what counts of them: `decided.rs`.

use jikenbo_model::{Field, FieldValue, IncidentNumber, Record};
use rusqlite::Connection;

use crate::decided::{self, Decided, Verdict};
use crate::decision::{Because, given};
use crate::error::{Inner, Result, Trouble};
use crate::event::{Event, ValueDecided, ValueDecisionUndone};
use crate::opened::Opened;
use crate::standing;
use crate::store::Casebook;

impl Casebook {
    /// What was decided of the values of an incident and counts, in the order of the fields.
    ///
    /// # Errors
    /// [`Error::NoSuchNumber`](crate::Error::NoSuchNumber), and the store's own.
    pub fn decided(&self, number: IncidentNumber) -> Result<Vec<Decided>> {
        self.name(self.all_decided(number))
    }

    fn all_decided(&self, number: IncidentNumber) -> Inner<Vec<Decided>> {
        let _view = self.reading()?;
        decided_of(&Opened::new(&self.connection), given(&self.connection, number)?)
    }

    /// What stands of an incident: the last word of its reports, but for what a person decided; in the record of the report
    /// that leads, where a value that another one says has no words. `None` where no report bears the number.
    ///
    /// # Errors
    /// [`Error::NoSuchNumber`](crate::Error::NoSuchNumber), and the store's own.
    pub fn standing(&self, number: IncidentNumber) -> Result<Option<Record>> {
        self.name(self.stands(number))
    }

    fn stands(&self, number: IncidentNumber) -> Inner<Option<Record>> {
        let _view = self.reading()?;
        let number = given(&self.connection, number)?;
        Ok(standing::read_and_standing(&Opened::new(&self.connection), number)?.map(|(_, stands)| stands))
    }

    /// Enters a value: it stands from now on, whatever the reports say. Gives the number that the incident bears.
    /// `at` is the time of the day, RFC 3339.
    ///
    /// # Errors
    /// [`Error::NoSuchNumber`](crate::Error::NoSuchNumber), and those of a writer.
    pub fn correct(
        &mut self,
        number: IncidentNumber,
        value: FieldValue,
        because: Because<'_>,
        at: &str,
    ) -> Result<IncidentNumber> {
        self.name(self.enter(number, value, because, at))
    }

    fn enter(
        &self,
        number: IncidentNumber,
        value: FieldValue,
        because: Because<'_>,
        at: &str,
    ) -> Inner<IncidentNumber> {
        let number = given(&self.connection, number)?;
        let event = Event::ValueCorrected(of_person(number, value, because));
        self.decide(&[event], at, |_| Ok(()))?;
        Ok(number)
    }

    /// Confirms what was read in a field, or in every field in which something was read and nothing entered; gives the
    /// fields.
    ///
    /// # Errors
    /// [`Error::NoSuchNumber`](crate::Error::NoSuchNumber), [`Error::Entered`](crate::Error::Entered), and those of a
    /// writer.
    pub fn accept(
        &mut self,
        number: IncidentNumber,
        field: Option<Field>,
        because: Because<'_>,
        at: &str,
    ) -> Result<Vec<Field>> {
        self.name(self.confirm(number, field, because, at))
    }

    fn confirm(
        &self,
        number: IncidentNumber,
        field: Option<Field>,
        because: Because<'_>,
        at: &str,
    ) -> Inner<Vec<Field>> {
        let number = given(&self.connection, number)?;
        let values = match field {
            Some(field) => vec![read_in(&self.connection, number, field)?],
            None => acceptable(&self.connection, number)?,
        };
        let fields = values.iter().map(FieldValue::field).collect();
        let accepted = |value| Event::ValueAccepted(of_person(number, value, because));
        let events: Vec<Event> = values.into_iter().map(accepted).collect();
        self.decide(&events, at, |_| Ok(()))?;
        Ok(fields)
    }

    /// Rejects what was read in a field: it stands no longer. Gives what it was.
    ///
    /// # Errors
    /// [`Error::NoSuchNumber`](crate::Error::NoSuchNumber), [`Error::Entered`](crate::Error::Entered), and those of a
    /// writer.
    pub fn reject(
        &mut self,
        number: IncidentNumber,
        field: Field,
        because: Because<'_>,
        at: &str,
    ) -> Result<FieldValue> {
        self.name(self.refuse(number, field, because, at))
    }

    fn refuse(
        &self,
        number: IncidentNumber,
        field: Field,
        because: Because<'_>,
        at: &str,
    ) -> Inner<FieldValue> {
        let number = given(&self.connection, number)?;
        let value = read_in(&self.connection, number, field)?;
        let event = Event::ValueRejected(of_person(number, value.clone(), because));
        self.decide(&[event], at, |_| Ok(()))?;
        Ok(value)
    }

    /// Takes back the last decision about a field; gives what it was.
    ///
    /// # Errors
    /// [`Error::NoSuchNumber`](crate::Error::NoSuchNumber), [`Error::NotDecided`](crate::Error::NotDecided), and those
    /// of a writer.
    pub fn undo_value(
        &mut self,
        number: IncidentNumber,
        field: Field,
        because: Because<'_>,
        at: &str,
    ) -> Result<Decided> {
        self.name(self.take_back(number, field, because, at))
    }

    fn take_back(
        &self,
        number: IncidentNumber,
        field: Field,
        because: Because<'_>,
        at: &str,
    ) -> Inner<Decided> {
        let root = given(&self.connection, number)?;
        let last = decision_of(&self.connection, root, field)?;
        let decided = last.ok_or(Trouble::NotDecided(root, field))?;
        let (who, because) = (because.who.to_owned(), because.why.to_owned());
        let undone = ValueDecisionUndone { number: decided.number, field, who, because };
        self.decide(&[Event::ValueDecisionUndone(undone)], at, |_| Ok(()))?;
        Ok(decided)
    }
}

fn of_person(number: IncidentNumber, value: FieldValue, because: Because<'_>) -> ValueDecided {
    ValueDecided { number, value, who: because.who.to_owned(), because: because.why.to_owned() }
}

/// What was decided of the values of an incident that redirects nowhere and counts, in the order of the fields.
pub(crate) fn decided_of(opened: &Opened<'_>, number: IncidentNumber) -> Inner<Vec<Decided>> {
    let mut all = decided::of(opened.connection, number, None)?;
    if all.is_empty() {
        return Ok(all);
    }
    let told = standing::read_and_standing(opened, number)?;
    all.sort_by_key(|decided| decided.value.field());
    for decided in &mut all {
        decided.read = told.as_ref().map(|(read, _)| FieldValue::of(read, decided.value.field()));
    }
    Ok(all)
}

fn decision_of(connection: &Connection, root: IncidentNumber, field: Field) -> Inner<Option<Decided>> {
    Ok(decided::of(connection, root, None)?.into_iter().find(|decided| decided.value.field() == field))
}

/// What was read in a field in which nothing was entered.
fn read_in(connection: &Connection, number: IncidentNumber, field: Field) -> Inner<FieldValue> {
    let entered = decision_of(connection, number, field)?;
    if entered.is_some_and(|decided| decided.verdict == Verdict::Corrected) {
        return Err(Trouble::Entered(number, field));
    }
    let told = standing::read_and_standing(&Opened::new(connection), number)?;
    let read = told.map(|(read, _)| FieldValue::of(&read, field));
    read.ok_or(Trouble::NoSuchNumber(number))
}

/// What was read in all fields in which there is something and of which nothing was decided, or of something else.
fn acceptable(connection: &Connection, number: IncidentNumber) -> Inner<Vec<FieldValue>> {
    let Some((read, _)) = standing::read_and_standing(&Opened::new(connection), number)? else {
        return Ok(Vec::new());
    };
    let decided = decided::of(connection, number, None)?;
    let is_open = |value: &FieldValue| {
        let decided = decided.iter().find(|decided| decided.value.field() == value.field());
        decided.is_none_or(|decided| decided.verdict != Verdict::Corrected && decided.value != *value)
    };
    Ok(FieldValue::all(&read).filter(|value| !value.is_empty() && is_open(value)).collect())
}
