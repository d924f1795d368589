//! What would become of documents? They are taken in, looked at, and taken out again.

use std::borrow::Borrow;

use jikenbo_model::{DocumentId, IncidentNumber};
use rusqlite::Connection;

use crate::document::{self, number_at};
use crate::error::{Inner, Result};
use crate::filing::Filing;
use crate::opened::Opened;
use crate::store::Casebook;
use crate::take_in::{Intake, Outcome, take_in};
use crate::why::{Reasoned, reasoned};

/// What would become of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// The document.
    pub id: DocumentId,
    /// Whether it is new.
    pub outcome: Outcome,
    /// Where its reports would be filed, in the order of its articles.
    pub placed: Vec<Placed>,
}

/// Where a report of an incident would be filed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Position of the article in the document, from 1.
    pub ordinal: u32,
    /// The incident it would be a report of.
    pub number: IncidentNumber,
    /// The incident would begin with these documents: its number is not given yet, and may be another one in the end.
    pub is_new: bool,
    /// Why there.
    pub why: Reasoned,
}

impl Casebook {
    /// What [`Casebook::add`] would do with the documents of `batch`. Nothing is kept.
    ///
    /// # Errors
    /// Those of [`Casebook::add`].
    pub fn try_add<I: Borrow<Intake>>(&mut self, batch: &[I], at: &str) -> Result<Vec<Tried>> {
        self.name(self.tried(batch, at))
    }

    fn tried<I: Borrow<Intake>>(&self, batch: &[I], at: &str) -> Inner<Vec<Tried>> {
        let writing = self.writing()?;
        let mut filing = Filing::begin(&writing, at)?;
        let taken = batch
            .iter()
            .map(|intake| take_in(&mut filing, intake.borrow(), ""))
            .collect::<Inner<Vec<_>>>()?;
        let new = filing.end()?;
        let tried = taken.into_iter().map(|taken| {
            let placed = placed(&writing, taken.id, &new)?;
            Ok(Tried { id: taken.id, outcome: taken.outcome, placed })
        });
        let tried = tried.collect::<Inner<_>>()?;
        writing.rollback()?;
        Ok(tried)
    }
}

fn placed(connection: &Connection, id: DocumentId, new: &[IncidentNumber]) -> Inner<Vec<Placed>> {
    let Some((seq, _)) = document::find(connection, &id)? else { return Ok(Vec::new()) };
    let mut reports = connection.prepare_cached(
        "SELECT report.article, report.relation, report.of, report.points, article.ordinal, report.year, report.serial
         FROM report JOIN article ON article.id = report.article WHERE article.document = ?1 ORDER BY article.ordinal",
    )?;
    let mut rows = reports.query([seq])?;
    let mut placed = Vec::new();
    while let Some(row) = rows.next()? {
        let number = number_at(row, 5)?;
        let is_new = new.contains(&number);
        placed.push(Placed {
            ordinal: row.get(4)?,
            number,
            is_new,
            why: reasoned(&Opened::new(connection), row)?,
        });
    }
    Ok(placed)
}
