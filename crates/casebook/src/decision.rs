//! What a person decides of incidents: two are one, one is two, an article reports another. Entries of the log, applied
//! in the order of the log, between the documents between which they were made. Of values: `value.rs`.

use jikenbo_model::{DocumentId, IncidentNumber, Span};
use rusqlite::Connection;

use crate::decided;
use crate::document::{self, reported_by};
use crate::error::{Inner, Result, Trouble};
use crate::event::{Event, IncidentsMerged, MergeUndone, ReportUnlinked};
use crate::incident;
use crate::key::key;
use crate::link::{self, Points, Why};
use crate::log;
use crate::number::{self, Place, Reason};
use crate::settled;
use crate::standing;
use crate::store::Casebook;

/// Who decides, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Because<'w> {
    /// Who.
    pub who: &'w str,
    /// Why.
    pub why: &'w str,
}

impl Casebook {
    /// Says that two numbers mean one incident: `merged` redirects to `kept` from now on. Gives the number that stays.
    /// `at` is the time of the day, RFC 3339.
    ///
    /// # Errors
    /// [`Error::NoSuchNumber`](crate::Error::NoSuchNumber), [`Error::AlreadyOne`](crate::Error::AlreadyOne), and those
    /// of a writer.
    pub fn merge(
        &mut self,
        kept: IncidentNumber,
        merged: IncidentNumber,
        because: Because<'_>,
        at: &str,
    ) -> Result<IncidentNumber> {
        let (who, why) = (because.who.to_owned(), because.why.to_owned());
        let event = Event::IncidentsMerged(IncidentsMerged { kept, merged, who, because: why });
        self.name(self.decide(&[event], at, |connection| {
            let (a, b) = (given(connection, kept)?, given(connection, merged)?);
            if a == b { Err(Trouble::AlreadyOne(kept, merged)) } else { Ok(()) }
        }))?;
        self.name(link::root_of(&self.connection, kept))
    }

    /// Says that a number does not mean the incident to which it redirects, whether a person or the rules joined them:
    /// it stands for itself again, and the rules never join the two again. Gives the number that it redirected to.
    ///
    /// # Errors
    /// [`Error::NoSuchNumber`](crate::Error::NoSuchNumber), [`Error::NotMerged`](crate::Error::NotMerged), and those of
    /// a writer.
    pub fn unmerge(
        &mut self,
        number: IncidentNumber,
        because: Because<'_>,
        at: &str,
    ) -> Result<IncidentNumber> {
        self.name(self.take_apart(number, because, at))
    }

    fn take_apart(&self, number: IncidentNumber, because: Because<'_>, at: &str) -> Inner<IncidentNumber> {
        let from = given(&self.connection, number)?;
        let (who, because) = (because.who.to_owned(), because.why.to_owned());
        let event = Event::MergeUndone(MergeUndone { number, from, who, because });
        self.decide(&[event], at, |connection| {
            let root = link::root_of(connection, number)?;
            if root == number || root != from { Err(Trouble::NotMerged(number)) } else { Ok(()) }
        })?;
        Ok(from)
    }

    /// Says that an article of a document does not report the incident it was linked to, but another one, whose number
    /// is given back. `ordinal` is wanted only where several articles of the document report the incident.
    ///
    /// # Errors
    /// [`Error::NoSuchNumber`](crate::Error::NoSuchNumber), [`Error::NoSuchReport`](crate::Error::NoSuchReport), and
    /// those of a writer.
    pub fn unlink(
        &mut self,
        number: IncidentNumber,
        document: &DocumentId,
        ordinal: Option<u32>,
        because: Because<'_>,
        at: &str,
    ) -> Result<IncidentNumber> {
        self.name(self.take_out(number, document, ordinal, because, at))
    }

    fn take_out(
        &self,
        number: IncidentNumber,
        document: &DocumentId,
        ordinal: Option<u32>,
        because: Because<'_>,
        at: &str,
    ) -> Inner<IncidentNumber> {
        let from = given(&self.connection, number)?;
        let no_report = || Trouble::NoSuchReport(number);
        let (seq, _) = document::find(&self.connection, document)?.ok_or_else(no_report)?;
        let places = places_of(&self.connection, seq)?;
        let mut those = Vec::new();
        for (article, place) in places {
            let reports = reported_by(&self.connection, article)? == Some(from);
            if reports && ordinal.is_none_or(|ordinal| ordinal == place.ordinal) {
                those.push((article, place));
            }
        }
        let [(article, place)] = those.try_into().map_err(|_| no_report())?;
        if is_alone(&self.connection, article, from)? {
            return Err(no_report());
        }
        let own = own_number(&self.connection, seq, &place, from)?;
        let year = number::year_now(at)?;
        let number = match own {
            Some(own) => own,
            None => number::next_in(&self.connection, year_of(&self.connection, article)?.unwrap_or(year))?,
        };
        let Place { ordinal, span, words } = place;
        let (who, because) = (because.who.to_owned(), because.why.to_owned());
        let document = *document;
        let event = ReportUnlinked { document, ordinal, span, words, from, number, who, because };
        self.decide(&[Event::ReportUnlinked(event)], at, |_| Ok(()))?;
        Ok(number)
    }

    /// Writes decisions into the log and applies them, all or none, if `allowed`.
    pub(crate) fn decide(
        &self,
        events: &[Event],
        at: &str,
        allowed: impl Fn(&Connection) -> Inner<()>,
    ) -> Inner<()> {
        number::year_now(at)?;
        let writing = self.writing()?;
        allowed(&writing)?;
        let mut head = log::head(&writing)?;
        for event in events {
            head = log::append(&writing, head, at, event)?;
            note(&writing, event)?;
            apply(&writing, event, head.seq)?;
        }
        Ok(writing.commit()?)
    }
}

/// The number that this one bears now.
pub(crate) fn given(connection: &Connection, number: IncidentNumber) -> Inner<IncidentNumber> {
    incident::root(connection, number)?.ok_or(Trouble::NoSuchNumber(number))
}

/// Notes the number that a decision gives.
pub(crate) fn note(connection: &Connection, event: &Event) -> Inner<()> {
    if let Event::ReportUnlinked(unlinked) = event
        && let Some((seq, _)) = document::find(connection, &unlinked.document)?
    {
        number::note(connection, seq, unlinked.number, &place_of(unlinked), Reason::Unlinked)?;
    }
    Ok(())
}

/// Is it a decision?
pub(crate) fn is_one(event: &Event) -> bool {
    matches!(event, Event::IncidentsMerged(_) | Event::MergeUndone(_) | Event::ReportUnlinked(_))
        || decided::subject(event).is_some()
        || settled::is_one(event)
}

/// Applies a decision, the entry `seq` of the log, to what is derived so far. What the rules decided since in just the
/// same way stays.
pub(crate) fn apply(connection: &Connection, event: &Event, seq: u64) -> Inner<()> {
    if settled::is_one(event) {
        return settled::note(connection, event, seq);
    }
    let numbers = match event {
        Event::IncidentsMerged(merged) => [merged.kept, merged.merged],
        Event::MergeUndone(undone) => [undone.number, undone.from],
        Event::ReportUnlinked(unlinked) => [unlinked.number, unlinked.from],
        _ => match decided::subject(event) {
            Some((number, _)) => [number, number],
            None => return Ok(()),
        },
    };
    let before = roots(connection, numbers)?;
    obey(connection, event, seq)?;
    let after = roots(connection, numbers)?;
    let changed = before.into_iter().chain(after).collect();
    link::carry_ties(connection, &changed)?;
    link::carry_behind(connection, &changed, [])?;
    standing::renew_all(connection, &changed)
}

fn roots(connection: &Connection, numbers: [IncidentNumber; 2]) -> Inner<Vec<IncidentNumber>> {
    numbers.into_iter().map(|number| link::root_of(connection, number)).collect()
}

fn obey(connection: &Connection, event: &Event, seq: u64) -> Inner<()> {
    match event {
        Event::IncidentsMerged(merged) => {
            let kept = link::root_of(connection, merged.kept)?;
            let merged = link::root_of(connection, merged.merged)?;
            if kept != merged {
                link::let_meet(connection, kept, merged)?;
                link::join(connection, merged, kept, Why::Decision(seq))?;
            }
            Ok(())
        }
        Event::MergeUndone(undone) => part(connection, undone.number, undone.from, seq),
        Event::ReportUnlinked(unlinked) => unlink(connection, unlinked, seq),
        _ => decided::note(connection, event, seq),
    }
}

/// Lets `number` stand for itself, and holds it apart from `from`.
fn part(connection: &Connection, number: IncidentNumber, from: IncidentNumber, seq: u64) -> Inner<()> {
    while link::root_of(connection, number)? == link::root_of(connection, from)? {
        let redirects = if link::root_of(connection, number)? == number { from } else { number };
        if link::root_of(connection, redirects)? == redirects {
            return Ok(());
        }
        link::part(connection, redirects)?;
    }
    link::hold_apart(connection, number, from, seq)
}

fn unlink(connection: &Connection, unlinked: &ReportUnlinked, seq: u64) -> Inner<()> {
    let Some((document, _)) = document::find(connection, &unlinked.document)? else {
        return Ok(());
    };
    let number = unlinked.number;
    part(connection, number, unlinked.from, seq)?;
    let places = places_of(connection, document)?;
    let (articles, places): (Vec<i64>, Vec<Place>) = places.into_iter().unzip();
    let matched = number::matched(&places, &[(number, place_of(unlinked))]);
    let article =
        articles.iter().zip(matched).find(|(_, found)| found.is_some()).map(|(article, _)| *article);
    match article {
        Some(article) => stand_alone(connection, article, number),
        None => Ok(()),
    }
}

/// Files an article under this number, linked to nothing.
fn stand_alone(connection: &Connection, article: i64, number: IncidentNumber) -> Inner<()> {
    let traits = link::told_by(connection, article)?;
    let relation = link::relation_of(&traits, &Points::default());
    let root = link::root_of(connection, number)?;
    connection
        .prepare_cached(
            "UPDATE report SET year = ?2, serial = ?3, home_year = ?4, home_serial = ?5, relation = ?6, of = NULL,
                               points = '[]'
             WHERE article = ?1",
        )?
        .execute((article, root.year, root.serial, number.year, number.serial, relation.as_str()))?;
    Ok(())
}

fn place_of(unlinked: &ReportUnlinked) -> Place {
    Place { ordinal: unlinked.ordinal, span: unlinked.span, words: unlinked.words.clone() }
}

/// The articles of a document that report incidents, and where they stand.
fn places_of(connection: &Connection, document: i64) -> Inner<Vec<(i64, Place)>> {
    let text = document::text(connection, document)?.unwrap_or_default();
    let mut articles = connection.prepare_cached(
        "SELECT article.id, article.ordinal, article.span_start, article.span_end
         FROM article JOIN report ON report.article = article.id WHERE document = ?1 ORDER BY ordinal",
    )?;
    let rows = articles.query_map([document], |row| {
        let at = |column| row.get::<_, u32>(column).map(|at| at as usize);
        let span = Span::between(at(2)?, at(3)?);
        let words = key(text.get(span.start()..span.end()).unwrap_or_default());
        Ok((row.get(0)?, Place::at(row.get(1)?, span, &words)))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Is the article the only report of the incident?
fn is_alone(connection: &Connection, article: i64, number: IncidentNumber) -> Inner<bool> {
    let mut others = connection.prepare_cached(
        "SELECT NOT EXISTS (SELECT 1 FROM report WHERE year = ?1 AND serial = ?2 AND article <> ?3)",
    )?;
    Ok(others.query_row((number.year, number.serial, article), |row| row.get(0))?)
}

/// A number that the article was given before and that is not the incident's own.
fn own_number(
    connection: &Connection,
    document: i64,
    place: &Place,
    from: IncidentNumber,
) -> Inner<Option<IncidentNumber>> {
    let given = number::given_to(connection, document)?;
    let own = given.into_iter().find(|(number, at)| at == place && *number != from);
    Ok(own.map(|(number, _)| number))
}

/// The year in which the article was disclosed.
fn year_of(connection: &Connection, article: i64) -> Inner<Option<u16>> {
    let mut day = connection.prepare_cached("SELECT disclosed_from / 10000 FROM article WHERE id = ?1")?;
    Ok(day.query_row([article], |row| row.get(0))?)
}
