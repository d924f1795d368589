//! Which incident does an article report? The one told by the candidate that most speaks for, if enough does.

use std::rc::Rc;

use jikenbo_model::{IncidentNumber, Tie, Voice};
use rusqlite::Connection;

use super::block::{Candidate, Filed, filed};
use super::contradict::{contradiction, excludes, has_other_first, is_of_another_house};
use super::evidence::{Evidence, Points};
use super::join::are_held_apart;
use super::nearby::candidates;
use super::score::{ENOUGH, compare, count_alike, enough_for_mention};
use super::shelf::Shelf;
use super::traits::Traits;
use crate::error::Inner;

/// A candidate, and what speaks for it.
#[derive(Clone, Debug)]
pub(crate) struct Match {
    pub(crate) candidate: Rc<Candidate>,
    pub(crate) points: Points,
    pub(crate) filed: Filed,
}

/// What was decided of an article.
#[derive(Debug, Default)]
pub(crate) struct Decision {
    /// The telling whose incident it reports; `None` for a new one.
    pub(crate) nearest: Option<Match>,
    /// Other incidents that turn out to be the same.
    pub(crate) same: Vec<(IncidentNumber, Points)>,
    /// Mentions without a number that mean this incident.
    pub(crate) meant: Vec<Match>,
}

/// Decides of the article with these traits; `own` is the number that it bears already.
pub(crate) fn decide(
    shelf: &Shelf<'_>,
    article: i64,
    traits: &Traits,
    own: Option<IncidentNumber>,
) -> Inner<Decision> {
    let connection = shelf.connection;
    let mut decision = Decision::default();
    for found in matches(shelf, article, traits)? {
        let Some(number) = found.filed.number else {
            decision.meant.push(found);
            continue;
        };
        if let Some(own) = own
            && are_held_apart(connection, own, number)?
        {
            continue;
        }
        let nearest = decision.nearest.as_ref().map(|nearest| nearest.filed.number);
        match nearest {
            None if is_told_of_another(connection, traits, &found, number)? => {}
            None => decision.nearest = Some(found),
            Some(Some(of)) if of != number && are_one(connection, of, number)? => {
                decision.same.push((number, found.points));
            }
            Some(_) => {}
        }
    }
    Ok(decision)
}

/// Is a mention all that speaks for the incident, and do its reports exclude the article? Or is the article an owner's first
/// notice, and was the incident told by another first notice of its own, or is it that of another house of one keeper? One
/// report may tell of both.
fn is_told_of_another(
    connection: &Connection,
    traits: &Traits,
    found: &Match,
    number: IncidentNumber,
) -> Inner<bool> {
    let by_mention = found.candidate.traits.mention.is_some();
    let is_first = traits.voice == Some(Voice::Own) && !traits.follows && traits.mention.is_none();
    Ok(by_mention && excludes(connection, number, traits)?
        || is_first && has_other_first(connection, number, traits)?
        || !found.points.has(Evidence::SameOrganisation) && is_of_another_house(connection, number, traits)?)
}

/// Two numbers of which one article tells become one, unless two of their reports exclude each other.
fn are_one(connection: &Connection, of: IncidentNumber, number: IncidentNumber) -> Inner<bool> {
    Ok(contradiction(connection, of, number)?.is_none())
}

/// The candidates for which enough speaks, the most first; among equals in order of arrival.
pub(crate) fn matches(shelf: &Shelf<'_>, article: i64, traits: &Traits) -> Inner<Vec<Match>> {
    compared(shelf, article, traits, |other, points| {
        points.total() >= enough(traits, &other.traits) && agrees(traits, &other.traits, points)
    })
}

/// The reports of incidents for which at least so much speaks, as [`matches`] orders them.
pub(crate) fn nearly(
    connection: &Connection,
    article: i64,
    traits: &Traits,
    least: i32,
) -> Inner<Vec<Match>> {
    let shelf = Shelf::of(connection);
    compared(&shelf, article, traits, |other, points| other.telling.nth == 0 && points.total() >= least)
}

/// The candidates that pass, those for which most speaks first; among equals in order of arrival.
fn compared(
    shelf: &Shelf<'_>,
    article: i64,
    traits: &Traits,
    passes: impl Fn(&Candidate, &Points) -> bool,
) -> Inner<Vec<Match>> {
    let document = document_of(shelf.connection, article)?;
    let mut matches = Vec::new();
    for candidate in candidates(shelf, article, traits)? {
        let Some(mut points) = compare(traits, &candidate.traits) else { continue };
        if traits.mention.is_none() && candidate.document == document {
            points.of_one_document();
        }
        if passes(&candidate, &points) {
            let filed = filed(shelf.connection, candidate.telling)?;
            matches.push(Match { candidate, points, filed });
        }
    }
    matches.sort_by_key(|found| (-found.points.total(), found.candidate.arrival));
    Ok(matches)
}

/// What is mentioned counts the same people, or happened on the same day. Of incidents of one owner that an article only
/// mentions, the name says nothing, and a school says little: a date or a
/// count has to agree; and a month does not tell that a firm from which another's incident came was told for its
/// subsidiary, since the one that runs a service is called its owner's parent as well.
pub(crate) fn agrees(a: &Traits, b: &Traits, points: &Points) -> bool {
    let is_mentioned = a.mention.or(b.mention).is_some();
    if is_mentioned && !points.has(Evidence::SameDay) && !count_alike(a, b) {
        return false;
    }
    let is_mentioned_as =
        |ties: &[Tie]| [a.mention, b.mention].iter().flatten().any(|tie| ties.contains(tie));
    let by_name_alone = points.has(Evidence::PartOf) || is_mentioned_as(&[Tie::SameOwner, Tie::Aside]);
    let exact = [Evidence::SameDay, Evidence::SameCount, Evidence::RoundCount];
    let near = [Evidence::NearDay, Evidence::EarlierReport];
    let by_exact_alone = points.has(Evidence::PartOf) && is_mentioned_as(&[Tie::Origin]);
    let near = near.into_iter().filter(|_| !by_exact_alone);
    !by_name_alone || exact.into_iter().chain(near).any(|fact| points.has(fact))
}

fn document_of(connection: &Connection, article: i64) -> Inner<i64> {
    let mut document = connection.prepare_cached("SELECT document FROM article WHERE id = ?1")?;
    Ok(document.query_row([article], |row| row.get(0))?)
}

fn enough(a: &Traits, b: &Traits) -> i32 {
    let ties = [a.mention, b.mention].into_iter().flatten();
    ties.map(enough_for_mention).max().unwrap_or(ENOUGH)
}
