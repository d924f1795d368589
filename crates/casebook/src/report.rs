//! An article arrives: one of kind incident reports an incident, known or new; it, and any other, may mention others.

use jikenbo_model::{IncidentNumber, Record, When};

use crate::error::Inner;
use crate::filing::{Filing, ToFile};
use crate::key::Key;
use crate::link::{self, Decision, Match, Met, Points, Telling, Traits, Why};
use crate::number::{self, Place};
use crate::standing::Standing;

/// An article of kind incident, just put into its table.
pub(crate) struct Arrived<'d> {
    pub(crate) document: ToFile<'d>,
    pub(crate) article: i64,
    pub(crate) record: &'d Record,
    /// Its words, folded for search.
    pub(crate) key: &'d Key,
    pub(crate) place: Place,
    /// The number that was given to it before.
    pub(crate) old: Option<IncidentNumber>,
}

impl Filing<'_> {
    /// Links the article and files it as a report; the number under which it is filed.
    pub(crate) fn file_report(&mut self, arrived: &Arrived<'_>) -> Inner<IncidentNumber> {
        let Arrived { document, article, record, .. } = arrived;
        let traits = Traits::of(record, arrived.key);
        let Decision { nearest, same, meant } =
            link::decide(self.connection, *article, &traits, arrived.old)?;
        let home = self.home_of(arrived, nearest.as_ref())?;
        let telling = Telling { article: *article, nth: 0 };
        let arrival = link::put(self.connection, document.seq, telling, &traits)?;
        self.insert_report(telling.article, arrival, home, &traits, nearest.as_ref())?;
        if let Some(found) = &nearest {
            self.join(home, found.filed.home, *article, &found.points)?;
        }
        for (number, points) in &same {
            self.join(home, Some(*number), *article, points)?;
        }
        for mention in meant {
            link::gather(self.connection, mention.candidate.telling, home, Some(&mention.points))?;
        }
        self.file_mentions(*document, *article, record, &traits, &arrived.place)?;
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
        key: &Key,
    ) -> Inner<()> {
        if record.mentioned.is_empty() {
            return Ok(());
        }
        let place = Place::of(record, key.words());
        self.file_mentions(document, article, record, &Traits::of(record, key), &place)
    }

    fn file_mentions(
        &mut self,
        document: ToFile<'_>,
        article: i64,
        record: &Record,
        traits: &Traits,
        place: &Place,
    ) -> Inner<()> {
        for met in link::file_mentions(self.connection, document.seq, article, record, traits)? {
            self.number_mention(document, record, place, &met)?;
        }
        Ok(())
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

    /// Gives a number to the incident that two mentions mean.
    fn number_mention(
        &mut self,
        document: ToFile<'_>,
        record: &Record,
        place: &Place,
        met: &Met,
    ) -> Inner<()> {
        let given = number::given_to_mention(self.connection, document.seq, place.ordinal, &met.owner)?;
        let number = match given {
            Some(number) => number,
            None => {
                let year = met.on.map_or_else(|| number::year_of(record, self.year), When::year);
                self.give_number(document, year, place, Some(&met.owner))?
            }
        };
        for mention in met.mentions {
            link::gather(self.connection, mention, number, None)?;
        }
        Ok(())
    }
}
