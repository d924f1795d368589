//! The log as an auditor reads it: the last entry first, page by page, narrowed to what is asked for.

use rusqlite::{Connection, Row, ToSql, named_params};

use crate::error::{Inner, Result, Trouble};
use crate::event::Event;
use crate::store::Casebook;

/// Which entries of the log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audit {
    /// Only entries before this one.
    pub before: Option<u64>,
    /// Only entries of this kind.
    pub kind: Option<String>,
    /// Only what this person did.
    pub who: Option<String>,
    /// Only what people did: neither documents that came in nor numbers that were given.
    pub is_by_people: bool,
    /// No more than this many.
    pub limit: usize,
}

/// An entry of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// From 1.
    pub seq: u64,
    /// When, RFC 3339.
    pub at: String,
    /// What.
    pub event: Event,
}

/// What is not done by people. The index `event_by_people` of the tables is over the rest.
const BY_PEOPLE: &str = "kind NOT IN ('document_added', 'number_given')";

impl Casebook {
    /// The entries of the log that pass, the last one first.
    ///
    /// # Errors
    /// [`Error::Damaged`](crate::Error::Damaged), and the store's own.
    pub fn audit(&self, audit: &Audit) -> Result<Vec<Told>> {
        self.name(audited(&self.connection, audit))
    }
}

fn audited(connection: &Connection, audit: &Audit) -> Inner<Vec<Told>> {
    let people = if audit.is_by_people { BY_PEOPLE } else { "TRUE" };
    let mut entries = connection.prepare_cached(&format!(
        "SELECT seq, at, kind, payload FROM event
         WHERE {people} AND (:before IS NULL OR seq < :before) AND (:kind IS NULL OR kind = :kind)
               AND (:who IS NULL OR json_extract(payload, '$.who') = :who)
         ORDER BY seq DESC LIMIT :limit"
    ))?;
    let before = audit.before.map(u64::cast_signed);
    let limit = i64::try_from(audit.limit).unwrap_or(i64::MAX);
    let values: &[(&str, &dyn ToSql)] =
        named_params! { ":before": before, ":kind": audit.kind, ":who": audit.who, ":limit": limit };
    let mut rows = entries.query(values)?;
    let mut told = Vec::new();
    while let Some(row) = rows.next()? {
        told.push(read(row)?);
    }
    Ok(told)
}

fn read(row: &Row<'_>) -> Inner<Told> {
    let (seq, at): (i64, String) = (row.get(0)?, row.get(1)?);
    let (kind, payload): (String, String) = (row.get(2)?, row.get(3)?);
    let event = Event::read(&kind, &payload);
    let event = event.map_err(|why| Trouble::damaged(format_args!("event {seq}"), why))?;
    Ok(Told { seq: seq.unsigned_abs(), at, event })
}
