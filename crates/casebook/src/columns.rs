//! By which maps of their columns tables are read: what the log tells.

use std::collections::BTreeMap;

use jikenbo_model::{ColumnMap, DocumentId};
use rusqlite::Connection;

use crate::error::{Inner, Trouble};
use crate::event::{ColumnsMapped, Event};

/// The last map of each document that has one.
pub(crate) fn noted(connection: &Connection) -> Inner<BTreeMap<DocumentId, ColumnMap>> {
    let mut events =
        connection.prepare_cached("SELECT seq, kind, payload FROM event WHERE kind = ?1 ORDER BY seq")?;
    let mut rows = events.query([Event::COLUMNS_MAPPED])?;
    let mut maps = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let (seq, kind, payload): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let event =
            Event::read(&kind, &payload).map_err(|why| Trouble::damaged(format_args!("event {seq}"), why))?;
        if let Event::ColumnsMapped(ColumnsMapped { document, columns }) = event {
            maps.insert(document, columns);
        }
    }
    Ok(maps)
}
