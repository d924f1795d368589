//! An article arrives: one of kind incident reports an incident, known or new; it, and any other, may mention others.

use jikenbo_model::{IncidentNumber, Record, When};
use rusqlite::OptionalExtension;

use crate::document::reported_by;
use crate::error::Inner;
use crate::filing::{Filing, ToFile};
use crate::incident::Relation;
use crate::link::{self, Decision, Evidence, Match, Met, Points, Shelf, Telling, Tied, Traits, Why};
use crate::number::{self, Place};
use crate::ready::Seen;
use crate::standing::Standing;

/// An article of kind incident, just put into its table.
pub(crate) struct Arrived<'d> {
    pub(crate) document: ToFile<'d>,
    pub(crate) article: i64,
    pub(crate) record: &'d Record,
    pub(crate) seen: &'d Seen,
    pub(crate) place: Place,
    /// The number that was given to it before.
    pub(crate) old: Option<IncidentNumber>,
}

impl Filing<'_> {
    /// Links the article and files it as a report; the number under which it is filed.
    pub(crate) fn file_report(&mut self, arrived: &Arrived<'_>) -> Inner<IncidentNumber> {
        let Arrived { document, article, record, .. } = arrived;
        let traits = &arrived.seen.traits;
        let shelf = Shelf::of(self.connection);
        let Decision { nearest, same, meant } = link::decide(&shelf, *article, traits, arrived.old)?;
        let home = self.home_of(arrived, nearest.as_ref())?;
        let telling = Telling { article: *article, nth: 0 };
        let arrival = arrived.seen.put(self.connection, document.seq, telling)?;
        self.insert_report(telling.article, arrival, home, traits, nearest.as_ref())?;
        if let Some(found) = &nearest {
            self.let_original_stand(*article, traits, found)?;
            self.join(home, found.filed.home, *article, &found.points)?;
        }
        for (number, points) in &same {
            self.join(home, Some(*number), *article, points)?;
        }
        for mention in meant {
            link::gather(self.connection, mention.candidate.telling, home, Some(&mention.points))?;
            self.change_told_by(mention.candidate.telling.article)?;
        }
        self.file_mentions(*document, *article, record, traits, &arrived.place)?;
        let is_tied = link::tie_to_told(&shelf, *article, traits)?;
        let tellers = link::tie_tellers(&shelf, *article, home, traits)?;
        for teller in is_tied.then_some(*article).into_iter().chain(tellers) {
            self.change_told_by(teller)?;
        }
        let is_new = arrived.old.is_none() && nearest.is_none_or(|found| found.filed.home.is_none());
        if is_new {
            Standing::of(*article, Some(home), record).put(self.connection)?;
        } else {
            self.change(link::root_of(self.connection, home)?);
        }
        Ok(home)
    }

    /// Files the incidents of which an article tells that reports none: a round-up of several victims.
    pub(crate) fn file_told(
        &mut self,
        document: ToFile<'_>,
        article: i64,
        record: &Record,
        seen: &Seen,
    ) -> Inner<()> {
        let traits = &seen.traits;
        if traits.tells_of_others() {
            seen.put(self.connection, document.seq, Telling { article, nth: 0 })?;
            link::tie_to_told(&Shelf::of(self.connection), article, traits)?;
            self.change_teller(article);
        }
        if record.mentioned.is_empty() {
            return Ok(());
        }
        self.file_mentions(document, article, record, traits, &seen.place)
    }

    fn file_mentions(
        &mut self,
        document: ToFile<'_>,
        article: i64,
        record: &Record,
        traits: &Traits,
        place: &Place,
    ) -> Inner<()> {
        let Tied { met, gathered } =
            link::file_mentions(self.connection, document.seq, article, record, traits)?;
        for met in met {
            self.number_mention(document, record, place, &met)?;
        }
        gathered.into_iter().try_for_each(|article| self.change_told_by(article))
    }

    /// The number under which to file: its own from before, else that of the telling it is linked to, else a new one. A
    /// number that a person gives it later on is its own only where nothing links it.
    fn home_of(&mut self, arrived: &Arrived<'_>, nearest: Option<&Match>) -> Inner<IncidentNumber> {
        let linked = nearest.and_then(|found| found.filed.home);
        match (arrived.old, linked) {
            (Some(old), Some(linked)) if number::is_of_unlinked(self.connection, old)? => Ok(linked),
            (Some(old), _) => Ok(old),
            (None, Some(linked)) => Ok(linked),
            (None, None) => {
                let year = number::year_of(arrived.record, self.year);
                self.give_number(arrived.document, year, &arrived.place, None)
            }
        }
    }

    fn insert_report(
        &self,
        article: i64,
        arrival: i64,
        home: IncidentNumber,
        traits: &Traits,
        nearest: Option<&Match>,
    ) -> Inner<()> {
        let nothing = Points::default();
        let points = nearest.map_or(&nothing, |found| &found.points);
        let relation = link::relation_of(traits, points);
        let root = link::root_of(self.connection, home)?;
        self.connection
            .prepare_cached(
                "INSERT INTO report (article, telling, year, serial, home_year, home_serial, relation, of, points)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute((
                article,
                arrival,
                root.year,
                root.serial,
                home.year,
                home.serial,
                relation.as_str(),
                nearest.map(|found| found.candidate.telling.article),
                points.json()?,
            ))?;
        Ok(())
    }

    /// Where the text that was known is a copy of the new one, the new one takes its place, and the copy is told by it.
    fn let_original_stand(&self, article: i64, traits: &Traits, found: &Match) -> Inner<()> {
        let (copy, known) = (found.candidate.telling.article, &found.candidate.traits);
        if !found.points.has(Evidence::NearIdentical) || !link::is_copy_of(known, traits) {
            return Ok(());
        }
        let mut linked =
            self.connection.prepare_cached("SELECT of FROM report WHERE article = ?1 AND relation <> ?2")?;
        let linked = linked.query_row((copy, Relation::ReprintOf.as_str()), |row| row.get(0)).optional()?;
        let Some(of) = linked else { return Ok(()) };
        let points = match of {
            Some(of) => link::compare(traits, &link::told_by(self.connection, of)?).unwrap_or_default(),
            None => Points::default(),
        };
        let relation = link::relation_of(traits, &points);
        for (article, relation, of, points) in
            [(copy, Relation::ReprintOf, Some(article), &found.points), (article, relation, of, &points)]
        {
            self.connection
                .prepare_cached("UPDATE report SET relation = ?2, of = ?3, points = ?4 WHERE article = ?1")?
                .execute((article, relation.as_str(), of, points.json()?))?;
        }
        Ok(())
    }

    /// Makes the incidents with these numbers one, the older one staying, unless a person holds them apart.
    fn join(
        &mut self,
        number: IncidentNumber,
        other: Option<IncidentNumber>,
        article: i64,
        points: &Points,
    ) -> Inner<()> {
        let Some(other) = other else { return Ok(()) };
        let (a, b) = (link::root_of(self.connection, number)?, link::root_of(self.connection, other)?);
        if a == b || link::are_held_apart(self.connection, a, b)? {
            return Ok(());
        }
        let stays = link::older(self.connection, a, b)?;
        let redirects = if stays == a { b } else { a };
        link::join(self.connection, redirects, stays, Why::Article(article, points))?;
        self.change(redirects);
        Ok(())
    }

    /// Gives a number to the incident that mentions mean which met.
    fn number_mention(
        &mut self,
        document: ToFile<'_>,
        record: &Record,
        place: &Place,
        met: &Met,
    ) -> Inner<()> {
        let given =
            number::given_to_mention(self.connection, document.seq, place.ordinal, &met.told.owner.full)?;
        let number = match given {
            Some(number) => number,
            None => {
                let year = met.on.map_or_else(|| number::year_of(record, self.year), When::year);
                self.give_number(document, year, place, Some(&met.told.owner.full))?
            }
        };
        for &mention in &met.mentions {
            link::gather(self.connection, mention, number, None)?;
            self.change_told_by(mention.article)?;
        }
        let Some(latest) = met.mentions.first() else { return Ok(()) };
        let shelf = Shelf::of(self.connection);
        for teller in link::tie_tellers(&shelf, latest.article, number, &met.told)? {
            self.change_told_by(teller)?;
        }
        Ok(())
    }

    /// Notes that the mentions of an article have changed, and so the incident that it reports, if any.
    fn change_told_by(&mut self, article: i64) -> Inner<()> {
        self.change_teller(article);
        let number = reported_by(self.connection, article)?;
        number.into_iter().for_each(|number| self.change(number));
        Ok(())
    }
}
