//! Sessions: a browser that signed in. Only a digest of what the browser holds is kept.

use rusqlite::{Connection, OptionalExtension};

use super::account::{self, Account, AccountId};
use crate::error::{Inner, Result};
use crate::store::Casebook;

/// SHA-256 of what the browser holds.
pub type SessionDigest = [u8; 32];

/// How long a session lasts, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lasting {
    /// Since it was used last.
    pub idle: i64,
    /// Since it began.
    pub whole: i64,
}

/// A session of an account. Times are seconds since 1970 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// When it began.
    pub begun: i64,
    /// When it was used last, to some minutes.
    pub seen: i64,
}

impl Casebook {
    /// Begins a session of an account at `now`, in seconds since 1970; sessions that are over are forgotten.
    ///
    /// # Errors
    /// Those of a writer.
    pub fn begin_session(
        &mut self,
        digest: &SessionDigest,
        account: AccountId,
        now: i64,
        lasting: Lasting,
    ) -> Result<()> {
        self.name(self.begin(digest, account, now, lasting))
    }

    fn begin(&self, digest: &SessionDigest, account: AccountId, now: i64, lasting: Lasting) -> Inner<()> {
        let writing = self.writing()?;
        writing.execute(
            "DELETE FROM session WHERE begun < ?1 OR seen < ?2",
            (now.saturating_sub(lasting.whole), now.saturating_sub(lasting.idle)),
        )?;
        writing.execute(
            "INSERT INTO session (digest, account, begun, seen) VALUES (?1, ?2, ?3, ?3)",
            (digest, account.0, now),
        )?;
        Ok(writing.commit()?)
    }

    /// The session that this digest means, and its account, as long as it lasts and the account may be used.
    ///
    /// # Errors
    /// The store's own.
    pub fn session(
        &self,
        digest: &SessionDigest,
        now: i64,
        lasting: Lasting,
    ) -> Result<Option<(Account, Session)>> {
        self.name(found(&self.connection, digest, now, lasting))
    }

    /// Notes that a session was used.
    ///
    /// # Errors
    /// Those of a writer.
    pub fn touch_session(&mut self, digest: &SessionDigest, now: i64) -> Result<()> {
        self.name(self.put("UPDATE session SET seen = max(seen, ?2) WHERE digest = ?1", (digest, now)))
    }

    /// Ends a session.
    ///
    /// # Errors
    /// Those of a writer.
    pub fn end_session(&mut self, digest: &SessionDigest) -> Result<()> {
        self.name(self.put("DELETE FROM session WHERE digest = ?1", [digest]))
    }

    /// Ends all sessions of an account.
    ///
    /// # Errors
    /// Those of a writer.
    pub fn end_sessions(&mut self, account: AccountId) -> Result<()> {
        self.name(self.put("DELETE FROM session WHERE account = ?1", [account.0]))
    }

    /// The sessions of an account, the one used last first.
    ///
    /// # Errors
    /// The store's own.
    pub fn sessions_of(&self, account: AccountId) -> Result<Vec<Session>> {
        self.name(of(&self.connection, account))
    }

    /// One statement that writes.
    pub(super) fn put(&self, sql: &str, values: impl rusqlite::Params) -> Inner<()> {
        self.connection.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }
}

fn found(
    connection: &Connection,
    digest: &SessionDigest,
    now: i64,
    lasting: Lasting,
) -> Inner<Option<(Account, Session)>> {
    let mut session = connection.prepare_cached(&format!(
        "SELECT {}, session.begun, session.seen FROM session JOIN account ON account.id = session.account
         WHERE session.digest = ?1 AND session.begun >= ?2 AND session.seen >= ?3 AND NOT account.is_disabled",
        account::COLUMNS
    ))?;
    let since = (digest, now.saturating_sub(lasting.whole), now.saturating_sub(lasting.idle));
    let found = session
        .query_row(since, |row| Ok((account::read(row), Session { begun: row.get(6)?, seen: row.get(7)? })));
    match found.optional()? {
        Some((account, session)) => Ok(Some((account?, session))),
        None => Ok(None),
    }
}

fn of(connection: &Connection, account: AccountId) -> Inner<Vec<Session>> {
    let mut sessions = connection
        .prepare_cached("SELECT begun, seen FROM session WHERE account = ?1 ORDER BY seen DESC, begun")?;
    let rows =
        sessions.query_map([account.0], |row| Ok(Session { begun: row.get(0)?, seen: row.get(1)? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
