//! Keep: documents come in, whole batches at a time.

use jikenbo_model::{DocumentId, FileKind, IncidentNumber, Record};

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::document;
use crate::error::{Inner, Result, Trouble};
use crate::event::{DocumentAdded, Event};
use crate::filing::{Filing, ToFile};
use crate::packed::pack;
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
    /// What its articles report; the ordinals are all different.
    pub records: Vec<Record>,
}

/// What became of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is kept now.
    Added,
    /// The same bytes were kept before, perhaps under another name. Nothing was added.
    AlreadyThere,
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
    pub fn add(&mut self, batch: &[Intake], at: &str) -> Result<Vec<TakenIn>> {
        self.name(self.add_all(batch, at))
    }

    fn add_all(&self, batch: &[Intake], at: &str) -> Inner<Vec<TakenIn>> {
        let writing = self.writing()?;
        let mut filing = Filing::begin(&writing, at)?;
        let taken = batch.iter().map(|intake| take_in(&mut filing, intake)).collect::<Inner<Vec<_>>>()?;
        filing.end()?;
        writing.commit()?;
        Ok(taken)
    }
}

fn take_in(filing: &mut Filing<'_>, intake: &Intake) -> Inner<TakenIn> {
    let id = intake.id;
    if *id.as_bytes() != <[u8; 32]>::from(Sha256::digest(&intake.bytes)) {
        return Err(Trouble::WrongIdentity(id));
    }
    if let Some((seq, _)) = document::find(filing.connection, &id)? {
        let numbers = numbers_of(filing.connection, seq)?;
        return Ok(TakenIn { id, outcome: Outcome::AlreadyThere, numbers });
    }
    let seq = keep(filing, intake)?;
    let Intake { name, bytes, text, records, .. } = intake;
    let numbers = filing.file(ToFile { seq, id, name, bytes, text, records })?;
    Ok(TakenIn { id, outcome: Outcome::Added, numbers })
}

/// Puts the bytes into the archive, and says so in the log.
fn keep(filing: &mut Filing<'_>, intake: &Intake) -> Inner<i64> {
    let packed = pack(&intake.bytes).map_err(|why| Trouble::damaged(intake.id, why))?;
    filing
        .connection
        .prepare_cached(
            "INSERT INTO document (id, name, kind, size, added_at, packed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute((
            intake.id.as_bytes(),
            &intake.name,
            intake.kind.as_str(),
            intake.bytes.len() as i64,
            filing.at(),
            packed,
        ))?;
    let seq = filing.connection.last_insert_rowid();
    filing.log(&Event::DocumentAdded(DocumentAdded {
        id: intake.id,
        name: intake.name.clone(),
        kind: intake.kind,
        size: intake.bytes.len() as u64,
    }))?;
    Ok(seq)
}

/// The numbers that the articles of a document bear, in the order of the articles.
fn numbers_of(connection: &Connection, document: i64) -> Inner<Vec<IncidentNumber>> {
    let mut numbers = connection.prepare_cached(
        "SELECT report.year, report.serial FROM report JOIN article ON article.id = report.article
         WHERE article.document = ?1 ORDER BY article.ordinal, report.year, report.serial",
    )?;
    let rows =
        numbers.query_map([document], |row| Ok(IncidentNumber { year: row.get(0)?, serial: row.get(1)? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
