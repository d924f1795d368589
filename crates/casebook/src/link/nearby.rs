//! Which tellings are worth comparing with one: those that are looked up by the same name, headline number or text, the
//! nearest in time, and never more than a fixed number, so that the cost of linking has a bound.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::rc::Rc;

use jikenbo_model::Tie;
use rusqlite::Connection;

use super::block::{Candidate, UNDATED, day_of, hash};
use super::organisation::Organisation;
use super::retold::{is_unmistakable, told_long_after};
use super::shelf::Shelf;
use super::trade::{struck, unnamed};
use super::traits::{Traits, count_key, customer_key, retold_key, struck_key, unnamed_key};
use super::{titled, undated};
use crate::error::Inner;

/// Tellings looked up on each side of a day, by the whole name of the owner, and by each other key: the beginning of a name
/// and the like are those of many others.
const EACH_SIDE: u32 = 16;
const FEWER: u32 = 6;

/// Tellings found by names that are compared.
const COMPARED: usize = 40;

/// Tellings looked up within some days.
const WITHIN: u32 = 16;

/// As how many days away what bears no date is taken.
const UNDATED_AWAY: i32 = 60;

/// The tellings to compare one with, in order of arrival; never one of the article itself.
pub(crate) fn candidates(shelf: &Shelf<'_>, article: i64, traits: &Traits) -> Inner<Vec<Rc<Candidate>>> {
    let connection = shelf.connection;
    // The latest are the nearest to what bears no date.
    let day = Some(day_of(traits)).filter(|&day| day > UNDATED).unwrap_or(i32::MAX);
    let mut near = named(connection, traits, day)?;
    near.extend(counted(connection, traits, day)?);
    for earlier in &traits.earlier {
        near.extend(within(connection, &traits.owner.full, (earlier.first, earlier.last))?);
    }
    shelf.tellings(article, near)
}

/// From a day on, and undated.
const SIDES: [&str; 2] = [
    "SELECT telling, day FROM block WHERE name = ?1 AND day >= ?2 AND day > 0 ORDER BY day, telling LIMIT ?3",
    "SELECT telling, day FROM block WHERE name = ?1 AND day = 0 AND ?2 = ?2 ORDER BY telling DESC LIMIT ?3",
];

/// Those filed under one of its names, the nearest in time; those of the whole name first.
fn named(connection: &Connection, traits: &Traits, day: i32) -> Inner<Vec<i64>> {
    let away = |other: i32| if other == UNDATED { UNDATED_AWAY } else { day.abs_diff(other).cast_signed() };
    let mut near: Vec<(bool, i32, i64)> = Vec::new();
    for name in traits.keys() {
        let is_whole = traits.owner.is_named() && name == traits.owner.full;
        let name = hash(&name);
        if !is_filed_under(connection, name)? {
            continue;
        }
        let most = if is_whole { EACH_SIDE } else { FEWER };
        let before = latest(connection, name, (UNDATED + 1, day.saturating_sub(1)), most)?;
        near.extend(before.into_iter().map(|(day, telling)| (!is_whole, away(day), telling)));
        for side in SIDES {
            let mut tellings = connection.prepare_cached(side)?;
            let mut rows = tellings.query((name, day, most))?;
            while let Some(row) = rows.next()? {
                near.push((!is_whole, away(row.get(1)?), row.get(0)?));
            }
        }
    }
    near.sort_unstable();
    let mut seen = BTreeSet::new();
    let tellings = near.into_iter().map(|(.., telling)| telling).filter(|&telling| seen.insert(telling));
    Ok(tellings.take(COMPARED).collect())
}

/// Is anything filed under the key with this hash? Most keys are those of one article alone.
fn is_filed_under(connection: &Connection, name: i64) -> Inner<bool> {
    let mut filed = connection.prepare_cached("SELECT 1 FROM block WHERE name = ?1 LIMIT 1")?;
    Ok(filed.exists([name])?)
}

/// Days around that of an article that names no owner, around that of one which may name it otherwise, and around that
/// of one which tells the number of an earlier report.
const FORTNIGHT: i32 = 14;
const SOON: i32 = 7;
const LONG: i32 = 400;

/// The least number by which an owner that is named otherwise is looked for.
const LARGE: u64 = 100;

/// Those with the same number of people near the same day, where the owner of one is not named or named otherwise, and
/// those of which one gives the number of the other to an earlier report.
fn counted(connection: &Connection, traits: &Traits, day: i32) -> Inner<Vec<i64>> {
    let around = |days: i32| (day.saturating_sub(days), day.saturating_add(days));
    let is_named = traits.owner.is_named();
    let mut near = Vec::new();
    if let Some(count) = traits.counted() {
        // What came of a complaint is told long after.
        let soon = if traits.complained.is_empty() { FORTNIGHT } else { LONG };
        near.extend(within(connection, &count_key(false, count), around(soon))?);
        if !is_named || count >= LARGE {
            let days = if is_named { SOON } else { soon };
            near.extend(within(connection, &count_key(true, count), around(days))?);
        }
    }
    for mark in undated::looked_up_by(traits).into_iter().chain(titled::looked_up_by(traits)) {
        near.extend(within(connection, &mark, (UNDATED, i32::MAX))?);
    }
    for &former in &traits.former {
        near.extend(within(connection, &count_key(true, former), around(LONG))?);
    }
    if let Some(count) = traits.counted().filter(|&count| count >= LARGE) {
        near.extend(within(connection, &retold_key(count), (day, day.saturating_add(LONG)))?);
    }
    Ok(near)
}

/// The tellings filed under a key within some days, the latest first.
fn within(connection: &Connection, key: &str, days: (i32, i32)) -> Inner<Vec<i64>> {
    let latest = latest(connection, hash(key), days, WITHIN)?;
    Ok(latest.into_iter().map(|(_, telling)| telling).collect())
}

/// The tellings filed under a name within some days, the soonest first: of one whose incidents are many, those that are near
/// the day from which it is asked.
fn soonest(connection: &Connection, name: &str, (from, until): (i32, i32)) -> Inner<Vec<i64>> {
    let mut tellings = connection.prepare_cached(
        "SELECT telling FROM block WHERE name = ?1 AND day BETWEEN ?2 AND ?3 ORDER BY day, telling LIMIT ?4",
    )?;
    let rows = tellings.query_map((hash(name), from, until, WITHIN), |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The days of the latest `most` tellings that are filed under the key with this hash within some days, and the tellings;
/// of one day those that came first. They are put in order here: the database would make a table for it at each question.
fn latest(
    connection: &Connection,
    name: i64,
    (from, until): (i32, i32),
    most: u32,
) -> Inner<Vec<(i32, i64)>> {
    let mut tellings = connection.prepare_cached(
        "SELECT day, telling FROM block WHERE name = ?1 AND day BETWEEN ?2 AND ?3 ORDER BY day DESC, telling DESC",
    )?;
    let mut rows = tellings.query((name, from, until))?;
    let most = most as usize;
    let mut latest: Vec<(i32, i64)> = Vec::new();
    while let Some(row) = rows.next()? {
        let (day, telling) = (row.get(0)?, row.get(1)?);
        if latest.len() >= most && latest.last().is_some_and(|&(last, _)| last != day) {
            break;
        }
        latest.push((day, telling));
    }
    latest.sort_unstable_by_key(|&(day, telling)| (Reverse(day), telling));
    latest.truncate(most);
    Ok(latest)
}

/// Days before an article, and after it, within which an incident was disclosed of which it tells in passing.
const RETOLD: (i32, i32) = (400, 7);

/// Days before the day or month that is told of an incident long past, and after it, within which it was disclosed.
const BEFORE: i32 = 31;
const AFTER: i32 = 62;

/// Every day, and none.
const EVER: (i32, i32) = (UNDATED, i32::MAX);

/// Days before an article, and after it, within which the incident of a contractor that it names was disclosed.
const NAMED: (i32, i32) = (420, 75);

/// The reports of incidents of which an article may tell that count as many in passing, or name the firm.
pub(crate) fn retold_by(shelf: &Shelf<'_>, article: i64, traits: &Traits) -> Inner<Vec<Rc<Candidate>>> {
    let connection = shelf.connection;
    let day = day_of(traits);
    let days = |(before, after): (i32, i32)| match day {
        UNDATED => (UNDATED, i32::MAX),
        day => (day - before, day + after),
    };
    let mut near = Vec::new();
    let told = traits.disclosed.or(traits.issued);
    for line in &traits.retold {
        let past = line.past_days(told).into_iter().map(|day| (day.first - BEFORE, day.last + AFTER));
        for days in past.chain([days(RETOLD)]) {
            let counts = line.counts.iter().map(|told| count_key(true, told.value));
            for known in counts.chain(line.names.iter().cloned()) {
                near.extend(within(connection, &known, days)?);
            }
        }
        for told in line.counts.iter().filter(|told| !told.rounded && is_unmistakable(told.value)) {
            near.extend(within(connection, &count_key(true, told.value), EVER)?);
        }
    }
    for known in unnamed(traits) {
        near.extend(within(connection, &struck_key(&known), days(NAMED))?);
    }
    if !traits.retold.is_empty() && traits.owner.is_named() {
        near.extend(within(connection, &traits.owner.full, days(RETOLD))?);
    }
    for name in traits.told_names().flat_map(|name| Organisation::known_as(name).writings()) {
        near.extend(within(connection, &name, days(NAMED))?);
    }
    let mut reports = shelf.tellings(article, near)?;
    reports.retain(|telling| is_own_report(telling));
    Ok(reports)
}

/// The articles that may tell of an incident in passing: they count as many, or name its owner.
pub(crate) fn retelling(shelf: &Shelf<'_>, article: i64, traits: &Traits) -> Inner<Vec<Rc<Candidate>>> {
    let connection = shelf.connection;
    let day = day_of(traits);
    let days = |(before, after): (i32, i32)| match day {
        UNDATED => vec![(UNDATED, i32::MAX)],
        day => vec![(day - after, day + before), (UNDATED, UNDATED)],
    };
    let mut near = Vec::new();
    for days in days(RETOLD) {
        if let Some(count) = traits.counted() {
            near.extend(within(connection, &retold_key(count), days)?);
        }
        if traits.owner.is_named() {
            near.extend(soonest(connection, &traits.owner.full, days)?);
        }
        for name in traits.called() {
            near.extend(within(connection, &retold_key(name), days)?);
        }
    }
    if let Some(count) = traits.counted().filter(|&count| is_unmistakable(count)) {
        near.extend(within(connection, &retold_key(count), EVER)?);
    }
    for known in told_long_after(traits) {
        near.extend(within(connection, &retold_key(known), EVER)?);
    }
    for known in struck(traits) {
        near.extend(within(connection, &unnamed_key(&known), EVER)?);
    }
    for days in days(NAMED) {
        for name in traits.owner.writings().iter().chain(&traits.brands) {
            near.extend(within(connection, &customer_key(name), days)?);
        }
    }
    let mut reports = shelf.with_passing(article, near)?;
    reports.retain(|telling| is_own_report(telling));
    Ok(reports)
}

/// Does it tell of the article's own incident, or of that from which its own came?
fn is_own_report(telling: &Candidate) -> bool {
    telling.telling.nth == 0 || telling.traits.mention == Some(Tie::Origin)
}
