//! Filing: what was read from a document goes into the derived tables, and its incidents get their numbers.

use jikenbo_model::{DocumentId, IncidentNumber, Record, Span};
use rusqlite::Connection;

use crate::error::{Inner, Trouble};
use crate::event::{Event, NumberGiven};
use crate::incident::Relation;
use crate::index::Entries;
use crate::key::key;
use crate::listing::Listing;
use crate::log::{self, Head};
use crate::number::{self, Place};
use crate::packed::pack;
use crate::passage;
use crate::rank;
use crate::standing::{self, Standing};

/// A document whose content is to be filed.
#[derive(Clone, Copy)]
pub(crate) struct ToFile<'d> {
    pub(crate) seq: i64,
    pub(crate) id: DocumentId,
    pub(crate) name: &'d str,
    pub(crate) bytes: &'d [u8],
    pub(crate) text: &'d str,
    pub(crate) records: &'d [Record],
}

/// One writer at work inside one transaction.
pub(crate) struct Filing<'t> {
    pub(crate) connection: &'t Connection,
    at: &'t str,
    year: u16,
    head: Head,
    entries: Entries,
    new_numbers: Vec<IncidentNumber>,
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
            new_numbers: Vec::new(),
        })
    }

    /// When the work is done, RFC 3339.
    pub(crate) fn at(&self) -> &'t str {
        self.at
    }

    /// Appends to the log.
    pub(crate) fn log(&mut self, event: &Event) -> Inner<()> {
        self.head = log::append(self.connection, self.head, self.at, event)?;
        Ok(())
    }

    /// Files a document that is in the archive; the numbers of its incidents in order.
    pub(crate) fn file(&mut self, document: ToFile<'_>) -> Inner<Vec<IncidentNumber>> {
        self.keep_text(document)?;
        let numbered = self.numbered(document)?;
        for &(record, number) in &numbered {
            self.file_article(document, record, number)?;
        }
        self.index_between(document)?;
        Ok(numbered.into_iter().filter_map(|(_, number)| number).collect())
    }

    /// Ends: writes what waits, and tells the numbers given to articles that had none.
    pub(crate) fn end(mut self) -> Inner<Vec<IncidentNumber>> {
        self.entries.write(self.connection)?;
        Ok(self.new_numbers)
    }

    fn keep_text(&self, document: ToFile<'_>) -> Inner<()> {
        let text = document.text.as_bytes();
        let packed = (text != document.bytes).then(|| pack(text)).transpose();
        let packed =
            packed.map_err(|why| Trouble::damaged(format_args!("text of document {}", document.seq), why))?;
        self.connection
            .prepare_cached("INSERT INTO text (document, name_key, size, packed) VALUES (?1, ?2, ?3, ?4)")?
            .execute((document.seq, key(document.name), text.len() as i64, packed))?;
        Ok(())
    }

    /// The records, those of incidents with their numbers, old or new.
    fn numbered<'d>(&mut self, document: ToFile<'d>) -> Inner<Vec<(&'d Record, Option<IncidentNumber>)>> {
        let incidents = document.records.iter().filter(|record| record.is_incident());
        let places: Vec<Place> = incidents.map(|record| Place::of(record, document.text)).collect();
        let old = number::matched(&places, &number::given_to(self.connection, document.seq)?);
        let mut numbers = old.into_iter().zip(places);
        let mut number_of = |record: &Record| match record.is_incident().then(|| numbers.next()).flatten() {
            Some((Some(old), _)) => Ok(Some(old)),
            Some((None, place)) => self.give_number(document, record, place).map(Some),
            None => Ok(None),
        };
        document.records.iter().map(|record| Ok((record, number_of(record)?))).collect()
    }

    fn give_number(&mut self, document: ToFile<'_>, record: &Record, place: Place) -> Inner<IncidentNumber> {
        let number = number::next_in(self.connection, number::year_of(record, self.year))?;
        number::note(self.connection, document.seq, number, &place)?;
        let Place { ordinal, span, words } = place;
        self.new_numbers.push(number);
        self.log(&Event::NumberGiven(NumberGiven { document: document.id, ordinal, span, words, number }))?;
        Ok(number)
    }

    fn file_article(
        &mut self,
        document: ToFile<'_>,
        record: &Record,
        number: Option<IncidentNumber>,
    ) -> Inner<()> {
        let id = rank::next_id(self.connection, record.disclosed_on.as_ref().map(|when| when.value))?;
        insert_article(self.connection, id, document.seq, record)?;
        if let Some(number) = number {
            self.connection
                .prepare_cached(
                    "INSERT INTO report (year, serial, article, relation) VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute((number.year, number.serial, id, Relation::New.as_str()))?;
            standing::renew(self.connection, number)?;
        } else {
            Standing::of(id, None, record).put(self.connection)?;
        }
        let text = folded(document.text, &[record.span]);
        let values: Vec<String> = passage::values(record, number).iter().map(|value| key(value)).collect();
        self.entries.push(self.connection, id, &text, &values)
    }

    fn index_between(&mut self, document: ToFile<'_>) -> Inner<()> {
        let articles: Vec<Span> = document.records.iter().map(|record| record.span).collect();
        let between = passage::between(document.text, &articles);
        if between.is_empty() {
            return Ok(());
        }
        let text = folded(document.text, &between);
        self.entries.push(self.connection, rank::between_articles_of(document.seq), &text, &[])
    }
}

fn insert_article(connection: &Connection, id: i64, document: i64, record: &Record) -> Inner<()> {
    let damaged =
        |why: &dyn std::fmt::Display| Trouble::damaged(format_args!("record of document {document}"), why);
    let json = serde_json::to_vec(record).map_err(|why| damaged(&why))?;
    let packed = pack(&json).map_err(|why| damaged(&why))?;
    let listing = Listing::of(record);
    connection
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
            json.len() as i64,
            packed,
        ])?;
    Ok(())
}

fn folded(text: &str, spans: &[Span]) -> Vec<String> {
    spans.iter().filter_map(|span| text.get(span.start()..span.end())).map(key).collect()
}
