//! What stands of an incident now: the values by which it is listed, filtered, counted and compared.
//!
//! One row an incident, and one for each article that is none, in the order of the articles' ids: the latest disclosure
//! first. [`Standing::of_incident`] alone decides what stands: the last word of the reports, but for what a person decided.

mod last_word;

use std::collections::BTreeSet;
use std::fmt::Display;
use std::rc::Rc;

use jikenbo_model::{IncidentNumber, Record};
use rusqlite::{Connection, Row};

use crate::decided;
use crate::document;
use crate::error::{Inner, Trouble};
use crate::facts::Facts;
use crate::incident::Relation;
use crate::key::key;
use crate::opened::Opened;
use last_word::{Speaker, last_words};

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    /// The leading report; the article itself where it is no incident.
    pub(crate) article: i64,
    /// `None` for an article that is no incident.
    pub(crate) number: Option<IncidentNumber>,
    pub(crate) facts: Facts,
    /// Articles that report it, itself included.
    pub(crate) reports: i64,
    /// The organisation's name, folded for search.
    pub(crate) organization_key: Option<String>,
    /// Malware and gangs, folded for search, one a line.
    pub(crate) malware_key: String,
}

impl Standing {
    /// What stands where `record`, the article with this id, leads or is alone.
    pub(crate) fn of(article: i64, number: Option<IncidentNumber>, record: &Record) -> Self {
        let malware: Vec<String> = record.malware.iter().map(|name| key(&name.value)).collect();
        Self {
            article,
            number,
            facts: Facts::of(record),
            reports: 1,
            organization_key: record.organization.as_ref().map(|name| key(&name.value)),
            malware_key: malware.join("\n"),
        }
    }

    /// What stands of an incident, by the reports disclosed until the end of a day (`yyyymmdd`) where one is given;
    /// `None` where there is no report.
    pub(crate) fn of_incident(
        connection: &Connection,
        number: IncidentNumber,
        by: Option<i64>,
    ) -> Inner<Option<Self>> {
        let speakers = speakers(&Opened::new(connection), number, by)?;
        let (Some(leads), Some(mut record)) = (speakers.first(), last_words(&speakers)) else {
            return Ok(None);
        };
        decided::impose(connection, number, by, &mut record)?;
        let reports = i64::try_from(speakers.len()).unwrap_or(i64::MAX);
        Ok(Some(Self { reports, ..Self::of(leads.article, Some(number), &record) }))
    }

    /// The row in the columns of `row` from the first on, as [`COLUMNS`] names them.
    pub(crate) fn read(row: &Row<'_>) -> Inner<Self> {
        let article = row.get(0)?;
        Ok(Self {
            article,
            number: document::number(row, 1)?,
            facts: facts(row, 3)?,
            reports: row.get(4)?,
            organization_key: row.get(5)?,
            malware_key: row.get(6)?,
        })
    }

    /// Puts the row in.
    pub(crate) fn put(&self, connection: &Connection) -> Inner<()> {
        connection
            .prepare_cached(
                "INSERT INTO standing (article, year, serial, facts, reports, organization_key, malware_key)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute((
                self.article,
                self.number.map(|number| number.year),
                self.number.map(|number| number.serial),
                self.facts.packed(),
                self.reports,
                &self.organization_key,
                &self.malware_key,
            ))?;
        Ok(())
    }
}

/// The columns, as [`Standing::read`] wants them.
pub(crate) const COLUMNS: &str = "standing.article, standing.year, standing.serial, standing.facts, \
     standing.reports, standing.organization_key, standing.malware_key";

/// The facts in a column of `row`, whose first column is the article.
pub(crate) fn facts(row: &Row<'_>, column: usize) -> Inner<Facts> {
    let packed = row.get_ref(column)?.as_blob().unwrap_or_default();
    match Facts::unpacked(packed) {
        Some(facts) => Ok(facts),
        None => {
            Err(Trouble::damaged(format_args!("standing of article {}", row.get::<_, i64>(0)?), "unreadable"))
        }
    }
}

/// The organisation's name in the columns of `row`, as [`COLUMNS`] names them; empty for none.
pub(crate) fn organization_key<'r>(row: &'r Row<'_>) -> Inner<&'r str> {
    let name = row.get_ref(5)?.as_str_or_null().map_err(rusqlite::Error::from)?;
    Ok(name.unwrap_or_default())
}

/// Malware and gangs in the columns of `row`, as [`COLUMNS`] names them.
pub(crate) fn malware_key<'r>(row: &'r Row<'_>) -> Inner<&'r str> {
    Ok(row.get_ref(6)?.as_str().map_err(rusqlite::Error::from)?)
}

/// Puts right what stands of incidents that may have exchanged reports; to be called whenever their reports have changed.
pub(crate) fn renew_all(connection: &Connection, numbers: &BTreeSet<IncidentNumber>) -> Inner<()> {
    for number in numbers {
        connection
            .prepare_cached("DELETE FROM standing WHERE year = ?1 AND serial = ?2")?
            .execute((number.year, number.serial))?;
    }
    for number in numbers {
        if let Some(standing) = Standing::of_incident(connection, *number, None)? {
            standing.put(connection)?;
        }
    }
    Ok(())
}

/// The reports of an incident; first the one that leads: the first text about it, else the one disclosed first, else the
/// one that came first.
fn speakers(opened: &Opened<'_>, number: IncidentNumber, by: Option<i64>) -> Inner<Vec<Speaker>> {
    let mut reports = opened.connection.prepare_cached(&format!(
        "SELECT article.id, report.relation
         FROM report JOIN article ON article.id = report.article LEFT JOIN document ON document.seq = article.document
         WHERE report.year = ?1 AND report.serial = ?2
               AND (?4 IS NULL OR coalesce(article.disclosed_from, {CAME}) <= ?4)
         ORDER BY report.relation <> ?3, article.disclosed_from IS NULL, article.disclosed_from,
                  article.document, article.ordinal"
    ))?;
    let mut rows = reports.query((number.year, number.serial, Relation::New.as_str(), by))?;
    let mut speakers = Vec::new();
    while let Some(row) = rows.next()? {
        speakers.push(speaker(opened, row)?);
    }
    Ok(speakers)
}

fn speaker(opened: &Opened<'_>, row: &Row<'_>) -> Inner<Speaker> {
    let (article, relation): (i64, String) = (row.get(0)?, row.get(1)?);
    let unknown = || Trouble::damaged(format_args!("report by article {article}"), "unknown relation");
    Ok(Speaker {
        article,
        relation: Relation::named(&relation).ok_or_else(unknown)?,
        record: opened.record(article)?,
    })
}

/// What the reports of an incident say all together, and what stands of it where a person decided; `None` where there is
/// no report.
pub(crate) fn read_and_standing(
    opened: &Opened<'_>,
    number: IncidentNumber,
) -> Inner<Option<(Record, Record)>> {
    let Some(read) = last_words(&speakers(opened, number, None)?) else {
        return Ok(None);
    };
    let mut stands = read.clone();
    decided::impose(opened.connection, number, None, &mut stands)?;
    Ok(Some((read, stands)))
}

/// A report as it is kept: its article and its record.
pub(crate) type Reported = (i64, Record);

/// What stands of an incident by the end of a day (`yyyymmdd`), where one is given, and the reports that say it, the one
/// that leads first. `None` where there is no report.
pub(crate) fn with_reports(
    connection: &Connection,
    number: IncidentNumber,
    by: Option<i64>,
) -> Inner<Option<(Record, Vec<Reported>)>> {
    let speakers = speakers(&Opened::new(connection), number, by)?;
    let Some(mut stands) = last_words(&speakers) else { return Ok(None) };
    decided::impose(connection, number, by, &mut stands)?;
    Ok(Some((
        stands,
        speakers.into_iter().map(|speaker| (speaker.article, Rc::unwrap_or_clone(speaker.record))).collect(),
    )))
}

/// Whose incident it is by what its reports say; `None` where none of them names anybody.
pub(crate) fn organization(connection: &Connection, number: IncidentNumber) -> Inner<Option<String>> {
    let read = last_words(&speakers(&Opened::new(connection), number, None)?);
    Ok(read.and_then(|read| read.organization).map(|name| name.value))
}

/// Had the document of an article come in by the end of a day (`yyyymmdd`)?
pub(crate) fn had_come(connection: &Connection, article: i64, day: i64) -> Inner<bool> {
    let mut came = connection.prepare_cached(&format!(
        "SELECT {CAME} <= ?2 FROM article JOIN document ON document.seq = article.document WHERE article.id = ?1"
    ))?;
    Ok(came.query_row([article, day], |row| row.get(0))?)
}

/// The day on which a document came in, as a clock in Japan shows it.
const CAME: &str = "CAST(strftime('%Y%m%d', document.added_at, '+9 hours') AS INTEGER)";

/// The record of an article.
pub(crate) fn record_of(connection: &Connection, article: i64) -> Inner<Record> {
    let mut kept = connection.prepare_cached("SELECT packed, size FROM article WHERE id = ?1")?;
    let mut rows = kept.query([article])?;
    let damaged = |why: &dyn Display| Trouble::damaged(format_args!("record of article {article}"), why);
    let row = rows.next()?.ok_or_else(|| damaged(&"missing"))?;
    document::record(row.get_ref(0)?.as_blob().unwrap_or_default(), row.get(1)?).map_err(|why| damaged(&why))
}
