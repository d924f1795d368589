//! The archive: every document's bytes against its identity.

use rusqlite::Connection;

use crate::document;
use crate::error::Inner;
use crate::finding::Finding;

pub(super) fn check(connection: &Connection, findings: &mut Vec<Finding>) -> Inner<()> {
    let mut last = 0;
    while let Some((seq, document)) = document::after(connection, last)? {
        last = seq;
        let unchanged =
            document::bytes(connection, seq).is_ok_and(|bytes| document::is_of(document.id, &bytes));
        if !unchanged {
            findings.push(Finding::DocumentChanged { id: document.id });
        }
    }
    Ok(())
}
