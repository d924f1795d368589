//! Searches that people keep under a name.

use super::AccountId;
use crate::error::{Inner, Result};
use crate::store::Casebook;

/// A search that somebody keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedSearch {
    /// Which, inside one casebook.
    pub id: i64,
    /// What its owner calls it.
    pub name: String,
    /// The conditions, as the query part of an address.
    pub query: String,
    /// When it was saved, RFC 3339.
    pub made_at: String,
}

impl Casebook {
    /// Keeps a search under a name at time `at`, RFC 3339; another one of the name is replaced.
    ///
    /// # Errors
    /// Those of a writer.
    pub fn save_search(&mut self, account: AccountId, name: &str, query: &str, at: &str) -> Result<()> {
        let sql = "INSERT INTO saved_search (account, name, query, made_at) VALUES (?1, ?2, ?3, ?4)
                   ON CONFLICT (account, name) DO UPDATE SET query = excluded.query, made_at = excluded.made_at";
        self.name(self.put(sql, (account.0, name, query, at)))
    }

    /// The searches that an account keeps, by name.
    ///
    /// # Errors
    /// The store's own.
    pub fn saved_searches(&self, account: AccountId) -> Result<Vec<SavedSearch>> {
        self.name(self.saved(account))
    }

    fn saved(&self, account: AccountId) -> Inner<Vec<SavedSearch>> {
        let mut saved = self.connection.prepare_cached(
            "SELECT id, name, query, made_at FROM saved_search WHERE account = ?1 ORDER BY name",
        )?;
        let rows = saved.query_map([account.0], |row| {
            Ok(SavedSearch { id: row.get(0)?, name: row.get(1)?, query: row.get(2)?, made_at: row.get(3)? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Forgets a search that an account keeps.
    ///
    /// # Errors
    /// Those of a writer.
    pub fn forget_search(&mut self, account: AccountId, id: i64) -> Result<()> {
        self.name(self.put("DELETE FROM saved_search WHERE account = ?1 AND id = ?2", (account.0, id)))
    }
}
