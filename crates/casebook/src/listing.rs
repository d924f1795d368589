//! The columns by which an article is listed and filtered, taken from its record.

use jikenbo_model::{Record, When};
use rusqlite::Row;

/// What lies beside the record. Times are `yyyymmdd`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Listing {
    pub(crate) span: (i64, i64),
    pub(crate) kind: String,
    pub(crate) disclosed: Option<String>,
    pub(crate) disclosed_from: Option<i64>,
    pub(crate) disclosed_until: Option<i64>,
    pub(crate) organization: Option<String>,
    pub(crate) industry: Option<String>,
    pub(crate) cause: Option<String>,
    pub(crate) affected: Option<String>,
}

/// The columns, as [`Listing::read`] wants them.
pub(crate) const COLUMNS: &str = "article.span_start, article.span_end, article.kind, article.disclosed, \
     article.disclosed_from, article.disclosed_until, article.organization, article.industry, article.cause, \
     article.affected";

/// How many they are.
pub(crate) const COUNT: usize = 10;

impl Listing {
    /// What `record` says.
    pub(crate) fn of(record: &Record) -> Self {
        let disclosed = record.disclosed_on.as_ref().map(|when| when.value);
        let organization = record.organization.as_ref().map(|name| name.value.clone());
        let affected = record.affected.as_ref().map(|affected| affected.value);
        Self {
            span: (record.span.start() as i64, record.span.end() as i64),
            kind: record.kind.value.as_str().to_owned(),
            disclosed: disclosed.map(|when| when.to_string()),
            disclosed_from: disclosed.map(first_day),
            disclosed_until: disclosed.map(last_day),
            organization,
            industry: record.industry.as_ref().map(|industry| industry.value.as_str().to_owned()),
            cause: record.cause.as_ref().map(|cause| cause.value.as_str().to_owned()),
            affected: affected.and_then(|affected| serde_json::to_string(&affected).ok()),
        }
    }

    /// What lies in the table, from the first column of `row` on.
    pub(crate) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            span: (row.get(0)?, row.get(1)?),
            kind: row.get(2)?,
            disclosed: row.get(3)?,
            disclosed_from: row.get(4)?,
            disclosed_until: row.get(5)?,
            organization: row.get(6)?,
            industry: row.get(7)?,
            cause: row.get(8)?,
            affected: row.get(9)?,
        })
    }
}

/// The first day that `when` may mean, `yyyymmdd`.
pub(crate) fn first_day(when: When) -> i64 {
    number_of(when, 0)
}

/// The last day that `when` may mean, `yyyymmdd`.
pub(crate) fn last_day(when: When) -> i64 {
    number_of(when, 99)
}

fn number_of(when: When, not_written: u8) -> i64 {
    let part = |part: Option<u8>| i64::from(part.unwrap_or(not_written));
    i64::from(when.year()) * 10_000 + part(when.month()) * 100 + part(when.day())
}
