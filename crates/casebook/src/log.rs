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
    entries: Entries<'c>,
}

/// The entries of the log in order, word for word, read one at a time.
#[derive(Debug)]
pub struct Entries<'c> {
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
        Ok(Events { entries: self.entries()? })
    }

    /// The entry `seq` of the log; `None` where there is none.
    ///
    /// # Errors
    /// [`Error::Damaged`](crate::Error::Damaged), and the store's own.
    pub fn entry(&self, seq: u64) -> Result<Option<Logged>> {
        self.name(entry(&self.connection, seq))
    }

    /// The entries of the log in order, word for word.
    ///
    /// # Errors
    /// The store's own.
    pub fn entries(&self) -> Result<Entries<'_>> {
        Ok(Entries { casebook: self, _view: self.name(self.reading())?, last: 0 })
    }
}

impl Iterator for Events<'_> {
    type Item = Result<Logged>;

    fn next(&mut self) -> Option<Self::Item> {
        let casebook = self.entries.casebook;
        Some(self.entries.next()?.and_then(|entry| casebook.name(entry.read())))
    }
}

impl Iterator for Entries<'_> {
    type Item = Result<Entry>;

    fn next(&mut self) -> Option<Self::Item> {
        let next = self.casebook.name(raw_after(&self.casebook.connection, self.last)).transpose()?;
        Some(next.inspect(|entry| self.last = entry.seq))
    }
}

/// An entry as it lies in the table: what is hashed, word for word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// From 1.
    pub seq: i64,
    /// When, RFC 3339.
    pub at: String,
    /// The outward name of what happened.
    pub kind: String,
    /// What happened, JSON as it was written.
    pub payload: String,
    /// Digest of the entry before.
    pub prev_hash: [u8; 32],
    /// Digest of this one.
    pub hash: [u8; 32],
}

impl Entry {
    /// Is it what it was when it was sealed, and the one that follows `head`?
    #[must_use]
    pub fn follows(&self, head: Head) -> bool {
        u64::try_from(self.seq) == Ok(head.seq + 1) && self.prev_hash == head.hash && self.seal() == self.hash
    }

    /// The head of a log that ends with it.
    #[must_use]
    pub fn head(&self) -> Head {
        Head { seq: self.seq.unsigned_abs(), hash: self.hash }
    }

    /// What happened.
    ///
    /// # Errors
    /// Where a kind that is known holds something else.
    pub fn event(&self) -> serde_json::Result<Event> {
        Event::read(&self.kind, &self.payload)
    }

    /// The digest that it ought to have.
    pub(crate) fn seal(&self) -> [u8; 32] {
        seal(self.seq, &self.at, &self.kind, &self.payload, &self.prev_hash)
    }

    fn read(self) -> Inner<Logged> {
        let event = self.event().map_err(|why| Trouble::damaged(format_args!("event {}", self.seq), why))?;
        let Self { seq, at, prev_hash, hash, .. } = self;
        Ok(Logged { seq: seq.unsigned_abs(), at, event, prev_hash, hash })
    }
}

/// The first entry after `seq`.
pub(crate) fn raw_after(connection: &Connection, seq: i64) -> Inner<Option<Entry>> {
    let mut entries = connection.prepare_cached(
        "SELECT seq, at, kind, payload, prev_hash, hash FROM event WHERE seq > ?1 ORDER BY seq LIMIT 1",
    )?;
    let mut rows = entries.query([seq])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    Ok(Some(Entry {
        seq: row.get(0)?,
        at: row.get(1)?,
        kind: row.get(2)?,
        payload: row.get(3)?,
        prev_hash: row.get(4)?,
        hash: row.get(5)?,
    }))
}

/// The entry with this place in the chain.
pub(crate) fn entry(connection: &Connection, seq: u64) -> Inner<Option<Logged>> {
    let Some(before) = seq.checked_sub(1).and_then(|before| i64::try_from(before).ok()) else {
        return Ok(None);
    };
    raw_after(connection, before)?
        .filter(|entry| entry.seq.unsigned_abs() == seq)
        .map(Entry::read)
        .transpose()
}

/// Appends an entry and gives the new head.
pub(crate) fn append(connection: &Connection, head: Head, at: &str, event: &Event) -> Inner<Head> {
    let seq = i64::try_from(head.seq + 1).map_err(|why| Trouble::damaged("event", why))?;
    let payload = event.payload().map_err(|why| Trouble::damaged("event", why))?;
    let (at, kind, prev_hash) = (at.to_owned(), event.kind().to_owned(), head.hash);
    let hash = seal(seq, &at, &kind, &payload, &prev_hash);
    let entry = Entry { seq, at, kind, payload, prev_hash, hash };
    put(connection, &entry)?;
    Ok(entry.head())
}

/// Writes an entry as it is.
pub(crate) fn put(connection: &Connection, entry: &Entry) -> Inner<()> {
    let Entry { seq, at, kind, payload, prev_hash, hash } = entry;
    connection
        .prepare_cached(
            "INSERT INTO event (seq, at, kind, payload, prev_hash, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute((seq, at, kind, payload, prev_hash, hash))?;
    Ok(())
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
