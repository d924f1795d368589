//! An article tells of another incident that is kept: as its contractor's, whose name it prints, or in passing, by whose
//! it is and how many. Whichever of the two comes first, the tie is found when the other arrives.

mod came_from;

use std::collections::BTreeSet;

use jikenbo_model::IncidentNumber;
use rusqlite::Connection;

use super::block::{Filed, filed, is_reported};
use super::evidence::{Evidence, Points};
use super::goods::rest_on_goods;
use super::join::root_of;
use super::nearby::{retelling, retold_by};
use super::organisation::{Nearness, Organisation};
use super::retold::tells_of;
use super::shelf::Shelf;
use super::tie::{contractor, is_one_of, owners, points_at};
use super::trade::{came_from_shortened, came_from_town, came_from_unnamed, rest_on_a_town};
use super::traits::Traits;
use crate::document::{number_at, reported_by};
use crate::error::Inner;
use came_from::came_from;

/// Mentions from this place among those of an article on rest on names and numbers alone.
const FROM: i64 = 500;

/// Ties the article with these traits to the incidents of which it tells; was there any?
pub(crate) fn tie_to_told(shelf: &Shelf<'_>, article: i64, traits: &Traits) -> Inner<bool> {
    let connection = shelf.connection;
    let mut told = Vec::new();
    for known in retold_by(shelf, article, traits)? {
        if let Some((points, is_one_event)) = points_of(traits, &known.traits) {
            told.push((filed(connection, known.telling)?, points, is_one_event));
        }
    }
    let such =
        told.iter().filter(|(_, points, _)| may_be_of_another(points)).filter_map(|(of, ..)| of.number);
    let are_several = such.collect::<BTreeSet<IncidentNumber>>().len() > 1;
    let mut is_tied = false;
    for (of, points, is_one_event) in told {
        if !(are_several && may_be_of_another(&points)) {
            is_tied |= insert(connection, article, of, &points, is_one_event)?;
        }
    }
    Ok(is_tied)
}

/// Ties the articles that tell of the incident with this number, which the article with these traits reports; those
/// that do so now.
pub(crate) fn tie_tellers(
    shelf: &Shelf<'_>,
    article: i64,
    number: IncidentNumber,
    traits: &Traits,
) -> Inner<Vec<i64>> {
    let connection = shelf.connection;
    let mut tied = Vec::new();
    let own = Filed { home: Some(number), number: Some(root_of(connection, number)?) };
    for teller in retelling(shelf, article, traits)? {
        if let Some((points, is_one_event)) = points_of(&teller.traits, traits)
            && insert(connection, teller.telling.article, own, &points, is_one_event)?
        {
            tied.push(teller.telling.article);
        }
    }
    Ok(tied)
}

/// What says that `teller` tells of the incident of `of`, and whether the two are of one event.
fn points_of(teller: &Traits, of: &Traits) -> Option<(Points, bool)> {
    let came = came_from(teller, of)
        .or_else(|| came_from_unnamed(teller, of))
        .or_else(|| came_from_town(teller, of))
        .or_else(|| came_from_shortened(teller, of));
    came.map(|points| (points, true)).or_else(|| Some((tells_of(teller, of)?, false)))
}

/// Do these points hold of one firm as well as of another, so that they tell of one only where there is no other?
fn may_be_of_another(points: &Points) -> bool {
    rest_on_goods(points) || rest_on_a_town(points)
}

/// Notes that an article tells of an incident, unless that is known or its own.
fn insert(
    connection: &Connection,
    article: i64,
    of: Filed,
    points: &Points,
    is_one_event: bool,
) -> Inner<bool> {
    let (Some(home), Some(number)) = (of.home, of.number) else { return Ok(false) };
    let mut known = connection.prepare_cached(
        "SELECT year, serial FROM report WHERE article = ?1
         UNION ALL SELECT year, serial FROM mention WHERE article = ?1 AND year IS NOT NULL",
    )?;
    let known = known.query_map([article], |row| number_at(row, 0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    if known.contains(&number)
        || is_of_another(connection, article, points)?
        || is_of_its_owner(connection, article, points)?
    {
        return Ok(false);
    }
    if may_be_of_another(points) && take_back(connection, article)? {
        return Ok(true);
    }
    connection
        .prepare_cached(
            "INSERT INTO mention (article, nth, home_year, home_serial, year, serial, points, one_event)
             SELECT ?1, coalesce(max(nth) + 1, ?2), ?3, ?4, ?5, ?6, ?7, ?8 FROM mention
             WHERE article = ?1 AND nth BETWEEN ?2 AND ?2 + 400",
        )?
        .execute((
            article,
            FROM,
            home.year,
            home.serial,
            number.year,
            number.serial,
            points.json()?,
            is_one_event,
        ))?;
    Ok(true)
}

/// Takes back that an article tells of a shop by its goods, or of a firm by its town, since these are those of one more; was there any? What was
/// taken back stays without a number, so that a third one is none either.
fn take_back(connection: &Connection, article: i64) -> Inner<bool> {
    let mut ties = connection.prepare_cached(
        "SELECT nth, points FROM mention WHERE article = ?1 AND nth BETWEEN ?2 AND ?2 + 400",
    )?;
    let ties =
        ties.query_map((article, FROM), |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))?;
    let mut any = false;
    for (nth, points) in ties.collect::<rusqlite::Result<Vec<_>>>()? {
        if may_be_of_another(&Points::read(&points)?) {
            connection
                .prepare_cached(
                    "UPDATE mention SET home_year = NULL, home_serial = NULL, year = NULL, serial = NULL
                     WHERE article = ?1 AND nth = ?2",
                )?
                .execute((article, nth))?;
            any = true;
        }
    }
    Ok(any)
}

/// Is the firm by whose name the article would be tied the owner of its own incident, as another report of that says?
fn is_of_its_owner(connection: &Connection, article: i64, points: &Points) -> Inner<bool> {
    let Some(name) = points.name_of_contractor() else { return Ok(false) };
    let Some(own) = reported_by(connection, article)? else { return Ok(false) };
    Ok(is_one_of(&Organisation::known_as(name), &owners(connection, own)?))
}

/// Is the article tied to another incident of the contractor by whose name alone, without a day, it would be tied? What is
/// only mentioned may be the same.
fn is_of_another(connection: &Connection, article: i64, points: &Points) -> Inner<bool> {
    let Some(name) = points.name_of_contractor().filter(|_| !points.has(Evidence::SameDay)) else {
        return Ok(false);
    };
    let mut ties = connection.prepare_cached(
        "SELECT nth, points, year, serial FROM mention
         WHERE article = ?1 AND one_event = 1 AND year IS NOT NULL ORDER BY nth",
    )?;
    let mut ties = ties.query([article])?;
    let named = Organisation::known_as(name);
    while let Some(tie) = ties.next()? {
        let (nth, points) = (tie.get::<_, u32>(0)? as usize, points_at(tie, 1)?);
        let number = number_at(tie, 2)?;
        let known = contractor(connection, (article, nth), number, &points)?;
        let is_its = known.is_some_and(|known| known.nearness(&named) >= Nearness::Group);
        if is_its && is_reported(connection, number)? {
            return Ok(true);
        }
    }
    Ok(false)
}
