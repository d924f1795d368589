//! What linking compares: made again from each record and its text.

use rusqlite::Connection;

use crate::error::Inner;
use crate::finding::Finding;
use crate::incident::article_at;
use crate::link;

pub(super) fn check(connection: &Connection, findings: &mut Vec<Finding>) -> Inner<()> {
    for article in link::told_otherwise(connection)? {
        let at = article_at(connection, article)?;
        findings.push(Finding::ArticleOtherwise { id: at.document, ordinal: at.ordinal });
    }
    Ok(())
}
