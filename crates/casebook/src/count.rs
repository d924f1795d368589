//! How much is there?

use crate::error::{Inner, Result, Trouble};
use crate::store::Casebook;

/// How much the casebook holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Documents kept.
    pub documents: u64,
    /// Their bytes, as they came.
    pub bytes: u64,
    /// Articles read from them, incidents or not.
    pub articles: u64,
    /// Numbers given, those whose article has gone included.
    pub incidents: u64,
    /// Entries of the log.
    pub events: u64,
}

impl Casebook {
    /// How much there is.
    ///
    /// # Errors
    /// The store's own.
    pub fn counts(&self) -> Result<Counts> {
        self.name(self.counted())
    }

    /// Is there no document at all?
    ///
    /// # Errors
    /// The store's own.
    pub fn is_empty(&self) -> Result<bool> {
        let asked =
            self.connection.query_row("SELECT NOT EXISTS (SELECT 1 FROM document)", [], |row| row.get(0));
        self.name(asked.map_err(Trouble::from))
    }

    fn counted(&self) -> Inner<Counts> {
        let sql = "SELECT (SELECT count(*) FROM document), (SELECT coalesce(sum(size), 0) FROM document),
                          (SELECT count(*) FROM article), (SELECT count(*) FROM incident), (SELECT count(*) FROM event)";
        let counts = self.connection.query_row(sql, [], |row| {
            let count = |column| row.get::<_, i64>(column).map(i64::unsigned_abs);
            Ok(Counts {
                documents: count(0)?,
                bytes: count(1)?,
                articles: count(2)?,
                incidents: count(3)?,
                events: count(4)?,
            })
        })?;
        Ok(counts)
    }
}
