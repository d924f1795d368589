//! The event log: every entry chained to the one before it by SHA-256.

use rusqlite::{Connection, Transaction};
use sha2::{Digest, Sha256};

use crate::error::{Inner, Result, Trouble};
use crate::event::Event;
use crate::store::Casebook;

/// Begins what is hashed, so that the digest of an entry can be mistaken for nothing else.
const SEAL: &[u8] = b"jikenbo event 1\0";

/// The last entry of the log. Two casebooks with the same head have the same log; a head that was noted elsewhere
/// shows whether entries were cut off the end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Entries in the log.
    pub seq: u64,
    /// Digest of the last one; zeros for an empty log.
    pub hash: [u8; 32],
}

/// An entry with its place in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logged {
    /// From 1.
    pub seq: u64,
    /// When, RFC 3339, as the caller said.
    pub at: String,
    /// What.
    pub event: Event,
    /// Digest of the entry before.
    pub prev_hash: [u8; 32],
    /// Digest of this one.
    pub hash: [u8; 32],
}

/// The entries of the log in order, read one at a time.
#[derive(Debug)]
pub struct Events<'c> {
    casebook: &'c Casebook,
    _view: Option<Transaction<'c>>,
    last: i64,
}

impl Casebook {
    /// The last entry of the log.
    ///
    /// # Errors
    /// The store's own.
    pub fn head(&self) -> Result<Head> {
        self.name(head(&self.connection))
    }

    /// The entries of the log in order.
    ///
    /// # Errors
    /// The store's own.
    pub fn events(&self) -> Result<Events<'_>> {
        Ok(Events { casebook: self, _view: self.name(self.reading())?, last: 0 })
    }
}

impl Iterator for Events<'_> {
    type Item = Result<Logged>;

    fn next(&mut self) -> Option<Self::Item> {
        let row = match raw_after(&self.casebook.connection, self.last) {
            Ok(None) => return None,
            Ok(Some(row)) => row,
            Err(trouble) => return Some(self.casebook.name(Err(trouble))),
        };
        self.last = row.seq;
        Some(self.casebook.name(row.read()))
    }
}

/// An entry as it lies in the table.
pub(crate) struct RawEvent {
    pub(crate) seq: i64,
    pub(crate) at: String,
    pub(crate) kind: String,
    pub(crate) payload: String,
    pub(crate) prev_hash: [u8; 32],
    pub(crate) hash: [u8; 32],
}

impl RawEvent {
    /// The digest that it ought to have.
    pub(crate) fn seal(&self) -> [u8; 32] {
        seal(self.seq, &self.at, &self.kind, &self.payload, &self.prev_hash)
    }

    fn read(self) -> Inner<Logged> {
        let event = Event::read(&self.kind, &self.payload)
            .map_err(|why| Trouble::damaged(format_args!("event {}", self.seq), why))?;
        let Self { seq, at, prev_hash, hash, .. } = self;
        Ok(Logged { seq: seq.unsigned_abs(), at, event, prev_hash, hash })
    }
}

/// The first entry after `seq`.
pub(crate) fn raw_after(connection: &Connection, seq: i64) -> Inner<Option<RawEvent>> {
    let mut entries = connection.prepare_cached(
        "SELECT seq, at, kind, payload, prev_hash, hash FROM event WHERE seq > ?1 ORDER BY seq LIMIT 1",
    )?;
    let mut rows = entries.query([seq])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    Ok(Some(RawEvent {
        seq: row.get(0)?,
        at: row.get(1)?,
        kind: row.get(2)?,
        payload: row.get(3)?,
        prev_hash: row.get(4)?,
        hash: row.get(5)?,
    }))
}

/// Appends an entry and gives the new head.
pub(crate) fn append(connection: &Connection, head: Head, at: &str, event: &Event) -> Inner<Head> {
    let seq = i64::try_from(head.seq + 1).map_err(|why| Trouble::damaged("event", why))?;
    let payload = event.payload().map_err(|why| Trouble::damaged("event", why))?;
    let hash = seal(seq, at, event.kind(), &payload, &head.hash);
    connection
        .prepare_cached(
            "INSERT INTO event (seq, at, kind, payload, prev_hash, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute((seq, at, event.kind(), payload, head.hash, hash))?;
    Ok(Head { seq: head.seq + 1, hash })
}

/// The last entry.
pub(crate) fn head(connection: &Connection) -> Inner<Head> {
    let mut last = connection.prepare_cached("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1")?;
    let mut rows = last.query([])?;
    let Some(row) = rows.next()? else {
        return Ok(Head::default());
    };
    Ok(Head { seq: row.get::<_, i64>(0)?.unsigned_abs(), hash: row.get(1)? })
}

/// SHA-256 over everything that an entry says; each part with its length, so that no two entries look alike.
fn seal(seq: i64, at: &str, kind: &str, payload: &str, prev_hash: &[u8; 32]) -> [u8; 32] {
    let mut digest = Sha256::new();
    digest.update(SEAL);
    digest.update(seq.to_be_bytes());
    for part in [at, kind, payload] {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part);
    }
    digest.update(prev_hash);
    digest.finalize().into()
}
