//! Who tells in passing of an incident that came from a contractor's, and names the contractor there as the one that was
//! hit, tells of the contractor's incident as well.

use std::collections::BTreeSet;

use jikenbo_model::IncidentNumber;
use rusqlite::{Connection, OptionalExtension};

use super::block::{KEPT, read, reports};
use super::prints::prints;
use super::said::tells_of_a_hit;
use super::tie::{Told, told_of_others};
use super::traits::Traits;
use crate::document::{number_at, reported_by};
use crate::error::Inner;

/// Mentions from this place among those of an article on are of contractors behind others that it mentions.
const BEHIND: i64 = 2_000;

/// Articles that tell of one incident, incidents of which one article tells, and reports of a contractor's that are looked
/// at.
const LOOKED_AT: i64 = 50;
const REPORTS: usize = 8;

/// Lets those that tell of these incidents in passing, those that report them and tell of others so, and `tellers` tell
/// of the contractors behind; to be called whenever what they tell has changed, after what reports tell was carried over.
pub(crate) fn carry_behind(
    connection: &Connection,
    numbers: &BTreeSet<IncidentNumber>,
    tellers: impl IntoIterator<Item = i64>,
) -> Inner<()> {
    let mut all: BTreeSet<i64> = tellers.into_iter().collect();
    for number in numbers {
        all.extend(told_in_passing_by(connection, *number)?);
    }
    all.into_iter().try_for_each(|article| carry(connection, article))
}

/// The articles that tell of an incident in passing, and its reports that tell of others so.
fn told_in_passing_by(connection: &Connection, number: IncidentNumber) -> Inner<Vec<i64>> {
    let mut tellers = connection.prepare_cached(
        "SELECT article FROM mention WHERE year = ?1 AND serial = ?2 AND one_event = 0
         UNION SELECT report.article FROM report JOIN mention ON mention.article = report.article
               WHERE report.year = ?1 AND report.serial = ?2 AND one_event = 0 AND mention.year IS NOT NULL
         ORDER BY 1 LIMIT ?3",
    )?;
    let rows = tellers.query_map((number.year, number.serial, LOOKED_AT), |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Lets an article tell of the contractors behind the incidents that it mentions.
fn carry(connection: &Connection, article: i64) -> Inner<()> {
    connection
        .prepare_cached("DELETE FROM mention WHERE article = ?1 AND nth >= ?2")?
        .execute((article, BEHIND))?;
    let Some(teller) = teller(connection, article)? else { return Ok(()) };
    let own = reported_by(connection, article)?;
    let mut known: BTreeSet<IncidentNumber> = mentioned_by(connection, article, false)?.into_iter().collect();
    known.extend(own);
    let mut nth = BEHIND;
    for number in mentioned_by(connection, article, true)? {
        for told in told_of_others(connection, number)? {
            if !known.contains(&told.number) && names(connection, &teller, &told)? {
                told.keep(connection, (article, nth), false)?;
                known.insert(told.number);
                nth += 1;
            }
        }
    }
    Ok(())
}

/// What an article tells, with the lines alone by which it may tell of another incident and that tell of a hit; none where
/// there are no such lines.
fn teller(connection: &Connection, article: i64) -> Inner<Option<Traits>> {
    let mut own = connection.prepare_cached(&format!("{KEPT} WHERE article = ?1 AND nth = 0"))?;
    let told = own.query_row([article], |row| Ok(read(row))).optional()?.transpose()?;
    let Some(mut traits) = told.map(|telling| telling.traits) else { return Ok(None) };
    traits.retold.retain(|line| tells_of_a_hit(&line.words));
    Ok(Some(traits).filter(|traits| !traits.retold.is_empty()))
}

/// The incidents that an article mentions; those that it mentions in passing.
fn mentioned_by(connection: &Connection, article: i64, in_passing: bool) -> Inner<Vec<IncidentNumber>> {
    let mut mentions = connection.prepare_cached(
        "SELECT DISTINCT year, serial FROM mention
         WHERE article = ?1 AND year IS NOT NULL AND (one_event = 0 OR NOT ?2) ORDER BY year, serial LIMIT ?3",
    )?;
    let rows = mentions.query_map((article, in_passing, LOOKED_AT), |row| number_at(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How a line goes on about the firm that was named before.
const THE_SAME: &[&str] = &["同社", "同サービス", "同システム", "同クラウド", "同じ会社", "同じサービス"];

/// Does one of the lines print a name of the contractor, or point back to it where the article blames it for its own?
fn names(connection: &Connection, teller: &Traits, told: &Told) -> Inner<bool> {
    let is_printed = |name: &str| teller.retold.iter().any(|line| prints(&line.words, name));
    let is_blamed = || {
        let hired = teller.contractors.iter().map(|firm| &firm.full).chain(teller.blamed());
        hired.into_iter().any(|firm| *firm == told.contractor.full)
    };
    let points_back = || {
        let mut own = teller.retold.iter().filter(|line| line.is_another);
        own.any(|line| THE_SAME.iter().any(|same| line.words.starts_with(same)))
    };
    if is_printed(&told.contractor.full) || points_back() && is_blamed() {
        return Ok(true);
    }
    let reports = reports(connection, told.number, REPORTS)?;
    Ok(reports.iter().flat_map(|report| report.traits.called()).any(is_printed))
}
