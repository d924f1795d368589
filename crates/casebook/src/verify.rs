//! Is everything as it must be?

mod archive;
mod derived;
mod history;
mod index;
mod linking;
mod standing;

use rusqlite::Connection;

use crate::error::{Inner, Result, Trouble};
use crate::finding::Finding;
use crate::store::Casebook;

/// A part of the check: adds what it finds.
type Check = fn(&Connection, &mut Vec<Finding>) -> Inner<()>;

const CHECKS: &[Check] = &[
    file,
    references,
    history::check,
    archive::check,
    derived::check,
    index::check,
    linking::check,
    standing::check,
];

impl Casebook {
    /// Checks the whole casebook: the file, the chain of the log, every document's bytes, and what is derived. Empty
    /// means sound. Entries cut off the end of the log together with their documents leave no trace in the file: who
    /// fears that notes [`Casebook::head`] elsewhere.
    ///
    /// # Errors
    /// Only where the file cannot be read at all.
    pub fn verify(&self) -> Result<Vec<Finding>> {
        let _view = self.name(self.reading())?;
        let mut findings = Vec::new();
        for check in CHECKS {
            if let Err(trouble) = check(&self.connection, &mut findings) {
                findings.push(Finding::File { what: in_words(trouble) });
            }
        }
        Ok(findings)
    }
}

fn in_words(trouble: Trouble) -> String {
    match trouble {
        Trouble::Store(error) => error.to_string(),
        other => format!("{other:?}"),
    }
}

fn file(connection: &Connection, findings: &mut Vec<Finding>) -> Inner<()> {
    let mut check = connection.prepare("PRAGMA integrity_check")?;
    let mut rows = check.query([])?;
    while let Some(row) = rows.next()? {
        let what: String = row.get(0)?;
        if what != "ok" {
            findings.push(Finding::File { what });
        }
    }
    Ok(())
}

fn references(connection: &Connection, findings: &mut Vec<Finding>) -> Inner<()> {
    let mut check = connection.prepare("PRAGMA foreign_key_check")?;
    let mut rows = check.query([])?;
    while let Some(row) = rows.next()? {
        let (table, parent): (String, String) = (row.get(0)?, row.get(2)?);
        findings.push(Finding::File { what: format!("a row of {table} refers to nothing in {parent}") });
    }
    Ok(())
}
