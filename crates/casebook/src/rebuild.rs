//! Derive everything again from the archive and the log.

use std::collections::BTreeMap;
use std::fmt::Display;

use jikenbo_model::{ColumnMap, DocumentId, IncidentNumber, Record, Span};

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

use crate::columns;
use crate::decision;
use crate::document::{self, DocumentInfo, number_at};
use crate::error::{Inner, Result, Trouble};
use crate::event::{Event, NumberGiven};
use crate::filing::{Filing, ToFile};
use crate::log;
use crate::number::{self, Place, Reason};
use crate::ready::Seen;
use crate::schema;
use crate::store::Casebook;

/// Documents handed out at once.
const CHUNK: usize = 256;
/// Bytes handed out at once, the last document's excepted.
const CHUNK_BYTES: usize = 16 << 20;

/// A kept document, to be read again.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Which.
    pub document: DocumentInfo,
    /// As it came.
    pub bytes: Vec<u8>,
    /// By which map of its columns it is to be read.
    pub columns: Option<ColumnMap>,
}

/// What was read from a document.
#[derive(Clone, Debug)]
pub struct Derived {
    text: String,
    gaps: Vec<Span>,
    records: Vec<Record>,
    seen: Vec<Seen>,
}

impl Derived {
    /// Of the canonical text, in which the spans of `records` lie, where lines of it end inside a sentence (`Text::gaps`)
    /// and what its articles report, the ordinals all different. What linking asks of them is found here, so that the one
    /// writer need not.
    #[must_use]
    pub fn of(text: String, gaps: Vec<Span>, records: Vec<Record>) -> Self {
        let seen = Seen::all(&text, &records);
        Self { text, gaps, records, seen }
    }
}

/// A document that could not be read again. It stays in the archive; its numbers stay taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotDerived {
    /// Which.
    pub id: DocumentId,
    /// Its file's name.
    pub name: String,
    /// Why, in the words of the caller's error.
    pub why: String,
}

/// What a rebuild did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rebuilt {
    /// Documents read again.
    pub documents: u64,
    /// Articles found in them.
    pub articles: u64,
    /// Numbers given to articles that had none.
    pub new_numbers: Vec<IncidentNumber>,
    /// Numbers that no article bears any more.
    pub left_numbers: Vec<IncidentNumber>,
    /// Documents that could not be read again.
    pub failed: Vec<NotDerived>,
}

impl Casebook {
    /// Derives everything again. `derive` gets the documents some hundred at a time, in order of arrival, and answers
    /// each in its place. Old numbers stay with their articles; articles that had none get new ones at time `at`. Other
    /// readers see the old state until this returns; broken off at any moment, the old state stays.
    ///
    /// # Errors
    /// [`Error::AnotherWriter`](crate::Error::AnotherWriter), [`Error::NoRoom`](crate::Error::NoRoom),
    /// [`Error::NotAllDerived`](crate::Error::NotAllDerived), [`Error::Damaged`](crate::Error::Damaged) where a document's
    /// bytes cannot be unpacked.
    pub fn rebuild<E: Display>(
        &mut self,
        at: &str,
        derive: impl FnMut(&[Kept]) -> Vec<std::result::Result<Derived, E>>,
    ) -> Result<Rebuilt> {
        self.name(self.rebuild_all(at, derive))
    }

    fn rebuild_all<E: Display>(
        &self,
        at: &str,
        derive: impl FnMut(&[Kept]) -> Vec<std::result::Result<Derived, E>>,
    ) -> Inner<Rebuilt> {
        let writing = self.writing()?;
        let rebuilt = remake(&writing, at, derive)?;
        writing.commit()?;
        Ok(rebuilt)
    }

    /// SHA-256 over everything derived, in a fixed order: the same before and after a rebuild by the same rules.
    ///
    /// # Errors
    /// The store's own.
    pub fn digest(&self) -> Result<[u8; 32]> {
        self.name(self.digested())
    }

    fn digested(&self) -> Inner<[u8; 32]> {
        let _view = self.reading()?;
        let mut digest = Sha256::new();
        for table in schema::derived_tables(&self.connection)? {
            digest.update(&table);
            let mut everything =
                self.connection.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2, 3"))?;
            let columns = everything.column_count();
            let mut rows = everything.query([])?;
            while let Some(row) = rows.next()? {
                for column in 0..columns {
                    update(&mut digest, row.get_ref(column)?);
                }
            }
        }
        Ok(digest.finalize().into())
    }
}

/// Derives everything again inside a transaction.
pub(crate) fn remake<E: Display>(
    connection: &Connection,
    at: &str,
    mut derive: impl FnMut(&[Kept]) -> Vec<std::result::Result<Derived, E>>,
) -> Inner<Rebuilt> {
    schema::remake_derived(connection)?;
    let mut decisions = replay(connection)?.into_iter().peekable();
    let columns = columns::noted(connection)?;
    let mut filing = Filing::begin(connection, at)?;
    let mut rebuilt = Rebuilt::default();
    let mut last = 0;
    loop {
        let kept = some_after(connection, last, &columns)?;
        let Some(end) = kept.last() else { break };
        last = end.document.seq.cast_signed();
        let derived = derive(&kept);
        let (given, back) = (kept.len(), derived.len());
        if given != back {
            return Err(Trouble::NotAllDerived { given, derived: back });
        }
        rebuilt.file_all(&mut filing, &kept, derived, &mut decisions)?;
    }
    filing.settle()?;
    decisions.try_for_each(|decision| decision.apply(connection))?;
    rebuilt.new_numbers = filing.end()?;
    rebuilt.left_numbers = left_numbers(connection)?;
    Ok(rebuilt)
}

/// Adds a value with its type and length, so that no two rows look alike.
fn update(digest: &mut Sha256, value: ValueRef<'_>) {
    let mut part = |mark: u8, bytes: &[u8]| {
        digest.update([mark]);
        digest.update((bytes.len() as u64).to_be_bytes());
        digest.update(bytes);
    };
    match value {
        ValueRef::Null => part(0, &[]),
        ValueRef::Integer(number) => part(1, &number.to_be_bytes()),
        ValueRef::Real(number) => part(2, &number.to_be_bytes()),
        ValueRef::Text(bytes) => part(3, bytes),
        ValueRef::Blob(bytes) => part(4, bytes),
    }
}

impl NotDerived {
    fn of(kept: &Kept, why: &impl Display) -> Self {
        Self { id: kept.document.id, name: kept.document.name.clone(), why: why.to_string() }
    }
}

impl Rebuilt {
    fn file_all<E: Display>(
        &mut self,
        filing: &mut Filing<'_>,
        kept: &[Kept],
        derived: Vec<std::result::Result<Derived, E>>,
        decisions: &mut Decisions,
    ) -> Inner<()> {
        for (kept, derived) in kept.iter().zip(derived) {
            while let Some(decision) = decisions.next_if(|decision| decision.after < kept.document.seq) {
                filing.settle()?;
                decision.apply(filing.connection)?;
            }
            self.documents += 1;
            match derived {
                Ok(derived) => self.file(filing, kept, &derived)?,
                Err(why) => self.failed.push(NotDerived::of(kept, &why)),
            }
        }
        Ok(())
    }

    fn file(&mut self, filing: &mut Filing<'_>, kept: &Kept, derived: &Derived) -> Inner<()> {
        let Kept { document, bytes, .. } = kept;
        filing.file(ToFile {
            seq: document.seq.cast_signed(),
            id: document.id,
            name: &document.name,
            bytes,
            text: &derived.text,
            gaps: &derived.gaps,
            records: &derived.records,
            seen: &derived.seen,
        })?;
        self.articles += derived.records.len() as u64;
        Ok(())
    }
}

/// A person's decision, and how many documents had come in when it was made.
struct Decision {
    after: u64,
    seq: u64,
    event: Event,
}

/// The decisions that wait, in order.
type Decisions = std::iter::Peekable<std::vec::IntoIter<Decision>>;

impl Decision {
    fn apply(self, connection: &Connection) -> Inner<()> {
        decision::apply(connection, &self.event, self.seq)
    }
}

/// Notes all numbers of the log, and gives the decisions. A number of a document that is not there is left to `verify`.
fn replay(connection: &Connection) -> Inner<Vec<Decision>> {
    let (mut last, mut after) = (0, 0);
    let mut decisions = Vec::new();
    while let Some(entry) = log::raw_after(connection, last)? {
        last = entry.seq;
        let event = Event::read(&entry.kind, &entry.payload);
        let event = event.map_err(|why| Trouble::damaged(format_args!("event {last}"), why))?;
        decision::note(connection, &event)?;
        match event {
            Event::DocumentAdded(_) => after += 1,
            Event::NumberGiven(given) => note(connection, given)?,
            event if decision::is_one(&event) => {
                decisions.push(Decision { after, seq: last.unsigned_abs(), event });
            }
            _ => {}
        }
    }
    Ok(decisions)
}

fn note(connection: &Connection, given: NumberGiven) -> Inner<()> {
    let NumberGiven { document, ordinal, span, words, number, mention } = given;
    if let Some((seq, _)) = document::find(connection, &document)? {
        let reason = mention.as_deref().map_or(Reason::Report, Reason::Mention);
        number::note(connection, seq, number, &Place { ordinal, span, words }, reason)?;
    }
    Ok(())
}

/// The next documents, as many as [`CHUNK`] and [`CHUNK_BYTES`] allow, one at least.
fn some_after(
    connection: &Connection,
    mut last: i64,
    columns: &BTreeMap<DocumentId, ColumnMap>,
) -> Inner<Vec<Kept>> {
    let mut some = Vec::new();
    let mut size = 0;
    while some.len() < CHUNK
        && size < CHUNK_BYTES
        && let Some((seq, document)) = document::after(connection, last)?
    {
        last = seq;
        let bytes = document::bytes(connection, seq)?;
        size += bytes.len();
        let columns = columns.get(&document.id).cloned();
        some.push(Kept { document, bytes, columns });
    }
    Ok(some)
}

/// Numbers that no article bears, by report or mention, and that redirect nowhere.
pub(crate) fn left_numbers(connection: &Connection) -> Inner<Vec<IncidentNumber>> {
    let mut left = connection.prepare(
        "SELECT year, serial FROM incident
         WHERE NOT EXISTS (SELECT 1 FROM report WHERE (report.year, report.serial) = (incident.year, incident.serial))
           AND NOT EXISTS (SELECT 1 FROM mention WHERE (mention.year, mention.serial) = (incident.year, incident.serial))
           AND NOT EXISTS (SELECT 1 FROM joined WHERE (joined.year, joined.serial) = (incident.year, incident.serial))
         ORDER BY year, serial",
    )?;
    let rows = left.query_map([], |row| number_at(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
