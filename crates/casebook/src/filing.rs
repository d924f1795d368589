//! Filing: what was read from a document goes into the derived tables, and its incidents get their numbers.

use std::collections::{BTreeMap, BTreeSet};

use jikenbo_model::{ColumnMap, DocumentId, IncidentNumber, Record, Span};
use rusqlite::Connection;

use crate::columns;
use crate::error::{Inner, Trouble};
use crate::event::{Event, NumberGiven};
use crate::index::{Entries, pairs};
use crate::key::key;
use crate::link;
use crate::listing::Listing;
use crate::log::{self, Head};
use crate::number::{self, Place, Reason};
use crate::packed::pack;
use crate::passage;
use crate::rank;
use crate::ready::{PackedRecord, Seen};
use crate::report::Arrived;
use crate::standing::{self, Standing};
use crate::wraps;

/// A document whose content is to be filed.
#[derive(Clone, Copy)]
pub(crate) struct ToFile<'d> {
    pub(crate) seq: i64,
    pub(crate) id: DocumentId,
    pub(crate) name: &'d str,
    pub(crate) bytes: &'d [u8],
    pub(crate) text: &'d str,
    pub(crate) gaps: &'d [Span],
    pub(crate) records: &'d [Record],
    /// What is seen of each of them.
    pub(crate) seen: &'d [Seen],
}

/// One writer at work inside one transaction.
pub(crate) struct Filing<'t> {
    pub(crate) connection: &'t Connection,
    at: &'t str,
    pub(crate) year: u16,
    head: Head,
    entries: Entries,
    /// By which maps tables are read, once that was asked.
    columns: Option<BTreeMap<DocumentId, ColumnMap>>,
    pub(crate) new_numbers: Vec<IncidentNumber>,
    /// Incidents of which something else may stand, now that their reports have changed.
    changed: BTreeSet<IncidentNumber>,
    /// Articles that tell of others than before.
    tellers: BTreeSet<i64>,
}

impl<'t> Filing<'t> {
    /// Begins at time `at`.
    pub(crate) fn begin(connection: &'t Connection, at: &'t str) -> Inner<Self> {
        let year = number::year_now(at)?;
        Ok(Self {
            connection,
            at,
            year,
            head: log::head(connection)?,
            entries: Entries::default(),
            columns: None,
            new_numbers: Vec::new(),
            changed: BTreeSet::new(),
            tellers: BTreeSet::new(),
        })
    }

    /// When the work is done, RFC 3339.
    pub(crate) fn at(&self) -> &'t str {
        self.at
    }

    /// By which maps tables are read, as the log tells.
    pub(crate) fn columns(&mut self) -> Inner<&mut BTreeMap<DocumentId, ColumnMap>> {
        let known = match self.columns.take() {
            Some(known) => known,
            None => columns::noted(self.connection)?,
        };
        Ok(self.columns.insert(known))
    }

    /// Appends to the log.
    pub(crate) fn log(&mut self, event: &Event) -> Inner<()> {
        self.head = log::append(self.connection, self.head, self.at, event)?;
        Ok(())
    }

    /// Files a document that is in the archive; the numbers of its incidents in order.
    pub(crate) fn file(&mut self, document: ToFile<'_>) -> Inner<Vec<IncidentNumber>> {
        self.keep_text(document)?;
        let articles = || document.records.iter().zip(document.seen);
        let incidents = articles().filter(|(record, _)| record.is_incident());
        let places: Vec<Place> = incidents.map(|(_, seen)| seen.place.clone()).collect();
        let old = number::matched(&places, &number::given_to(self.connection, document.seq)?);
        let mut places = places.into_iter().zip(old);
        let mut numbers = Vec::new();
        for (record, seen) in articles() {
            let article =
                rank::next_id(self.connection, record.disclosed_on.as_ref().map(|when| when.value))?;
            self.insert_article(article, document.seq, record, seen)?;
            let place = record.is_incident().then(|| places.next()).flatten();
            let number = place
                .map(|(place, old)| {
                    self.file_report(&Arrived { document, article, record, seen, place, old })
                })
                .transpose()?;
            if number.is_none() {
                Standing::of(article, None, record).put(self.connection)?;
                self.file_told(document, article, record, seen)?;
            }
            self.index_article(article, &seen.pairs, record, number)?;
            numbers.extend(number);
        }
        self.index_between(document)?;
        numbers.into_iter().map(|number| link::root_of(self.connection, number)).collect()
    }

    /// Notes that the reports of an incident, or their mentions, have changed. What stands of it is put right once for
    /// all of them.
    pub(crate) fn change(&mut self, number: IncidentNumber) {
        self.changed.insert(number);
    }

    /// Notes that an article tells of others than before.
    pub(crate) fn change_teller(&mut self, article: i64) {
        self.tellers.insert(article);
    }

    /// Puts right what stands of the incidents that have changed, and of which others their reports tell.
    pub(crate) fn settle(&mut self) -> Inner<()> {
        let changed = std::mem::take(&mut self.changed);
        let tellers = std::mem::take(&mut self.tellers);
        link::carry_ties(self.connection, &changed)?;
        link::carry_behind(self.connection, &changed, tellers)?;
        standing::renew_all(self.connection, &changed)
    }

    /// Ends: writes what waits, and tells the numbers given to articles that had none.
    pub(crate) fn end(mut self) -> Inner<Vec<IncidentNumber>> {
        self.settle()?;
        self.entries.write(self.connection)?;
        Ok(self.new_numbers)
    }

    fn keep_text(&mut self, document: ToFile<'_>) -> Inner<()> {
        let text = document.text.as_bytes();
        let packed = (text != document.bytes).then(|| pack(text)).transpose();
        let packed =
            packed.map_err(|why| Trouble::damaged(format_args!("text of document {}", document.seq), why))?;
        let gaps = (!document.gaps.is_empty()).then(|| wraps::packed(document.gaps));
        self.connection
            .prepare_cached(
                "INSERT INTO text (document, name_key, size, packed, gaps) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute((document.seq, key(document.name), text.len() as i64, packed, gaps))?;
        Ok(())
    }

    /// Gives a number that was never given.
    pub(crate) fn give_number(
        &mut self,
        document: ToFile<'_>,
        year: u16,
        place: &Place,
        mention: Option<&str>,
    ) -> Inner<IncidentNumber> {
        let number = number::next_in(self.connection, year)?;
        let reason = mention.map_or(Reason::Report, Reason::Mention);
        number::note(self.connection, document.seq, number, place, reason)?;
        self.new_numbers.push(number);
        let Place { ordinal, span, words } = place.clone();
        let mention = mention.map(str::to_owned);
        self.log(&Event::NumberGiven(NumberGiven {
            document: document.id,
            ordinal,
            span,
            words,
            number,
            mention,
        }))?;
        Ok(number)
    }

    fn index_article(
        &mut self,
        article: i64,
        pairs: &str,
        record: &Record,
        number: Option<IncidentNumber>,
    ) -> Inner<()> {
        let values: Vec<String> = passage::values(record, number).iter().map(|value| key(value)).collect();
        self.entries.push(self.connection, article, pairs.to_owned(), &values)
    }

    fn index_between(&mut self, document: ToFile<'_>) -> Inner<()> {
        let articles: Vec<Span> = document.records.iter().map(|record| record.span).collect();
        let between = passage::between(document.text, &articles);
        if between.is_empty() {
            return Ok(());
        }
        let words = between.iter().filter_map(|span| document.text.get(span.start()..span.end()));
        let words: Vec<String> = words.map(key).collect();
        let pairs = pairs(&words);
        self.entries.push(self.connection, rank::between_articles_of(document.seq), pairs, &[])
    }

    fn insert_article(&self, id: i64, document: i64, record: &Record, seen: &Seen) -> Inner<()> {
        let damaged = |why| Trouble::damaged(format_args!("record of document {document}"), why);
        let PackedRecord { size, packed } = seen.record.as_ref().map_err(damaged)?;
        let listing = Listing::of(record);
        self.connection
            .prepare_cached(
                "INSERT INTO article (id, document, ordinal, span_start, span_end, kind, disclosed, disclosed_from,
                    disclosed_until, organization, industry, cause, affected, size, packed)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
            )?
            .execute(rusqlite::params![
                id,
                document,
                record.ordinal,
                listing.span.0,
                listing.span.1,
                listing.kind,
                listing.disclosed,
                listing.disclosed_from,
                listing.disclosed_until,
                listing.organization,
                listing.industry,
                listing.cause,
                listing.affected,
                size,
                packed,
            ])?;
        Ok(())
    }
}
