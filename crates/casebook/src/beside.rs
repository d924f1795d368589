//! What is found although no article holds it: values that people entered, and numbers that redirect to an incident.

use std::collections::BTreeSet;

use jikenbo_model::IncidentNumber;
use rusqlite::Connection;

use crate::decided::{self, Verdict};
use crate::document::number_at;
use crate::error::Inner;
use crate::incident;
use crate::link;
use crate::passage;
use crate::search::Shelf;

/// The articles that hold all of `words` together with what lies beside their incident, by id, where that holds one of
/// them at least.
pub(crate) fn articles(connection: &Connection, words: &[String]) -> Inner<BTreeSet<i64>> {
    let mut articles = BTreeSet::new();
    let mut shelf = Shelf::new(connection);
    for number in incidents(connection, words)? {
        for article in reports(connection, number)? {
            if shelf.look_into(article, Some(number), words)?.is_some() {
                articles.insert(article);
            }
        }
    }
    Ok(articles)
}

/// What lies beside the reports of an incident.
pub(crate) fn values(connection: &Connection, number: IncidentNumber) -> Inner<Vec<String>> {
    let joined = link::joined_to(connection, number)?;
    let mut values: Vec<String> = joined.iter().map(ToString::to_string).collect();
    let decided = decided::of(connection, number, None)?.into_iter();
    let entered = decided.filter(|decided| decided.verdict == Verdict::Corrected);
    values.extend(entered.flat_map(|entered| passage::entered(&entered.value)));
    Ok(values)
}

/// The incidents of which a person entered one of the words, or which a word numbers.
fn incidents(connection: &Connection, words: &[String]) -> Inner<BTreeSet<IncidentNumber>> {
    let mut numbers: BTreeSet<IncidentNumber> = BTreeSet::new();
    for word in words {
        if let Ok(number) = word.parse() {
            numbers.extend(incident::root(connection, number)?);
        }
        let mut entered = connection
            .prepare_cached("SELECT DISTINCT year, serial FROM decided WHERE instr(words, ?1) > 0")?;
        let found =
            entered.query_map([word], |row| number_at(row, 0))?.collect::<rusqlite::Result<Vec<_>>>()?;
        for number in found {
            numbers.insert(link::root_of(connection, number)?);
        }
    }
    Ok(numbers)
}

fn reports(connection: &Connection, number: IncidentNumber) -> Inner<Vec<i64>> {
    let mut reports =
        connection.prepare_cached("SELECT article FROM report WHERE year = ?1 AND serial = ?2")?;
    let articles = reports.query_map((number.year, number.serial), |row| row.get(0))?;
    Ok(articles.collect::<rusqlite::Result<_>>()?)
}
