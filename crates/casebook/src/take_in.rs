//! Keep: documents come in, whole batches at a time.

use std::borrow::Borrow;

use jikenbo_model::{ColumnMap, DocumentId, FileKind, IncidentNumber, Record, Span};

use rusqlite::Connection;

use crate::document::{self, number_at};
use crate::error::{Inner, Result, Trouble};
use crate::event::{ColumnsMapped, DocumentAdded, Event};
use crate::filing::{Filing, ToFile};
use crate::index;
use crate::ready::{Ready, ToKeep};
use crate::store::Casebook;

/// A document with what was read from it.
#[derive(Clone, Debug)]
pub struct Intake {
    /// SHA-256 of `bytes`.
    pub id: DocumentId,
    /// The file's name, to be shown to people.
    pub name: String,
    /// What the bytes turned out to be.
    pub kind: FileKind,
    /// The file.
    pub bytes: Vec<u8>,
    /// The canonical text (`Document::text.original()`), in which the spans of `records` lie.
    pub text: String,
    /// Where lines of it end inside a sentence (`Text::gaps`).
    pub gaps: Vec<Span>,
    /// What its articles report; the ordinals are all different.
    pub records: Vec<Record>,
    /// By which map of its columns they were read, where a person gave one.
    pub columns: Option<ColumnMap>,
}

/// What became of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is kept now.
    Added,
    /// The same bytes were kept before, perhaps under another name. Nothing was added.
    AlreadyThere,
    /// The same bytes were kept before, read by another map of their columns. The new map is noted and read by at the
    /// next rebuild.
    ColumnsNoted,
}

/// What became of a document, and the incidents it reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenIn {
    /// The document.
    pub id: DocumentId,
    /// Whether it is new.
    pub outcome: Outcome,
    /// The numbers of its incidents, in the order of its articles.
    pub numbers: Vec<IncidentNumber>,
}

impl Casebook {
    /// Keeps the documents of `batch`, all or none, and answers in their order. When this returns, they are on the
    /// disk. `at` is the time of the day, RFC 3339. The same bytes twice, in one batch or in two, are kept once.
    ///
    /// # Errors
    /// [`Error::AnotherWriter`](crate::Error::AnotherWriter), [`Error::NoRoom`](crate::Error::NoRoom),
    /// [`Error::WrongIdentity`](crate::Error::WrongIdentity), [`Error::NotATime`](crate::Error::NotATime); nothing of
    /// the batch is kept then.
    pub fn add<I: Borrow<Intake>>(&mut self, batch: &[I], at: &str) -> Result<Vec<TakenIn>> {
        self.add_by(batch, at, "")
    }

    /// Keeps the documents of `batch` as [`Casebook::add`] does, and notes who brought them.
    ///
    /// # Errors
    /// As [`Casebook::add`].
    pub fn add_by<I: Borrow<Intake>>(&mut self, batch: &[I], at: &str, who: &str) -> Result<Vec<TakenIn>> {
        let batch: Vec<&Intake> = batch.iter().map(Borrow::borrow).collect();
        self.name(self.add_all(&batch, at, who))
    }

    /// Keeps documents that were made ready before, as [`Casebook::add`] does.
    ///
    /// # Errors
    /// As [`Casebook::add`].
    pub fn add_ready(&mut self, batch: &[Ready], at: &str) -> Result<Vec<TakenIn>> {
        let batch: Vec<&Ready> = batch.iter().collect();
        self.name(self.add_all(&batch, at, ""))
    }

    /// Puts the index of words into one piece where much was added since that was done last: searches are quicker then. To
    /// be called after many documents; others may write in between.
    ///
    /// # Errors
    /// [`Error::AnotherWriter`](crate::Error::AnotherWriter), [`Error::NoRoom`](crate::Error::NoRoom); everything is
    /// found as before then.
    pub fn tidy(&mut self) -> Result<()> {
        self.name(self.put_into_one_piece())
    }

    fn put_into_one_piece(&self) -> Inner<()> {
        if index::is_scattered(&self.connection)? {
            while index::tidy(&self.connection)? {}
        }
        Ok(())
    }

    fn add_all(&self, batch: &[&impl ToKeep], at: &str, who: &str) -> Inner<Vec<TakenIn>> {
        let writing = self.writing()?;
        let mut filing = Filing::begin(&writing, at)?;
        let taken = batch.iter().map(|&one| take_in(&mut filing, one, who)).collect::<Inner<Vec<_>>>()?;
        filing.end()?;
        writing.commit()?;
        Ok(taken)
    }
}

/// Takes in one document that `who` brought.
pub(crate) fn take_in(filing: &mut Filing<'_>, one: &impl ToKeep, who: &str) -> Inner<TakenIn> {
    let intake = one.intake();
    let id = intake.id;
    if !one.is_right() {
        return Err(Trouble::WrongIdentity(id));
    }
    if let Some((seq, _)) = document::find(filing.connection, &id)? {
        let numbers = numbers_of(filing.connection, seq)?;
        return Ok(TakenIn { id, outcome: note_columns(filing, intake)?, numbers });
    }
    let seq = keep(filing, intake, &one.packed()?, who)?;
    if let Some(columns) = &intake.columns {
        filing.columns()?.insert(id, columns.clone());
        filing.log(&Event::ColumnsMapped(ColumnsMapped { document: id, columns: columns.clone() }))?;
    }
    let Intake { name, bytes, text, gaps, records, .. } = intake;
    let numbers = filing.file(ToFile { seq, id, name, bytes, text, gaps, records, seen: &one.seen() })?;
    Ok(TakenIn { id, outcome: Outcome::Added, numbers })
}

/// Notes another map for a document that is kept already.
fn note_columns(filing: &mut Filing<'_>, intake: &Intake) -> Inner<Outcome> {
    let Some(columns) = &intake.columns else {
        return Ok(Outcome::AlreadyThere);
    };
    let noted = filing.columns()?;
    if noted.get(&intake.id) == Some(columns) {
        return Ok(Outcome::AlreadyThere);
    }
    noted.insert(intake.id, columns.clone());
    filing.log(&Event::ColumnsMapped(ColumnsMapped { document: intake.id, columns: columns.clone() }))?;
    Ok(Outcome::ColumnsNoted)
}

/// Puts the packed bytes into the archive, and says so in the log.
fn keep(filing: &mut Filing<'_>, intake: &Intake, packed: &[u8], who: &str) -> Inner<i64> {
    let Intake { id, name, kind, bytes, .. } = intake;
    let (size, who) = (bytes.len() as u64, who.to_owned());
    let added = DocumentAdded { id: *id, name: name.clone(), kind: *kind, size, who };
    let at = filing.at();
    let seq = document::put(filing.connection, at, &added, packed)?;
    filing.log(&Event::DocumentAdded(added))?;
    Ok(seq)
}

/// The numbers that the articles of a document bear, in the order of the articles.
fn numbers_of(connection: &Connection, document: i64) -> Inner<Vec<IncidentNumber>> {
    let mut numbers = connection.prepare_cached(
        "SELECT report.year, report.serial FROM report JOIN article ON article.id = report.article
         WHERE article.document = ?1 ORDER BY article.ordinal, report.year, report.serial",
    )?;
    let rows = numbers.query_map([document], |row| number_at(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
