//! What stands of each incident: what its reports say, and one row each.

use rusqlite::Connection;

use crate::error::Inner;
use crate::finding::Finding;
use crate::standing::{COLUMNS, Standing, record_of};

pub(super) fn check(connection: &Connection, findings: &mut Vec<Finding>) -> Inner<()> {
    let mut kept = connection.prepare(&format!("SELECT {COLUMNS} FROM standing ORDER BY article"))?;
    let mut rows = kept.query([])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        count += 1;
        let article: i64 = row.get(0)?;
        let packed = row.get_ref(3)?.as_blob().unwrap_or_default();
        let is_packed = |stands: &Standing| stands.facts.packed() == packed;
        if !is_reported(connection, Standing::read(row), is_packed) {
            findings.push(Finding::StandingOtherwise { what: format!("article {article}") });
        }
    }
    let expected: i64 = connection.query_row(EXPECTED, [], |row| row.get(0))?;
    if count != expected {
        findings
            .push(Finding::StandingOtherwise { what: format!("{expected} incidents and other articles") });
    }
    Ok(())
}

const EXPECTED: &str = "
    SELECT (SELECT count(*) FROM (SELECT DISTINCT year, serial FROM report))
         + (SELECT count(*) FROM article WHERE NOT EXISTS (SELECT 1 FROM report WHERE report.article = article.id))";

/// Is the row what ought to stand in its place?
fn is_reported(
    connection: &Connection,
    stands: Inner<Standing>,
    is_packed: impl Fn(&Standing) -> bool,
) -> bool {
    let Ok(stands) = stands else { return false };
    let told = match stands.number {
        Some(number) => Standing::of_incident(connection, number, None),
        None => record_of(connection, stands.article)
            .map(|record| Some(Standing::of(stands.article, None, &record))),
    };
    is_packed(&stands) && told.is_ok_and(|told| told == Some(stands))
}
