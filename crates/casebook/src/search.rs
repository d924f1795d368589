//! Find words: any part of any text, whatever its width, case and kana.

use jikenbo_model::{DocumentId, IncidentNumber, Span, When};
use rusqlite::{Connection, Row};

use crate::document::{self, DocumentInfo};
use crate::error::{Inner, Result, Trouble};
use crate::index::question;
use crate::key::{Key, key, words_of};
use crate::passage;
use crate::rank;
use crate::snippet::Snippet;
use crate::store::Casebook;

/// An article, or the text of a document between its articles, that holds all the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// `None` for articles that are no incident and for text between articles.
    pub number: Option<IncidentNumber>,
    /// The document.
    pub document: DocumentId,
    /// The document's file name.
    pub name: String,
    /// Position of the article in it, from 1; `None` for text between articles.
    pub ordinal: Option<u32>,
    /// Date of the disclosure.
    pub disclosed: Option<When>,
    /// Who answers for the incident.
    pub organization: Option<String>,
    /// The words where they stand; the beginning of the article, nothing marked, where all of them were found in
    /// `fields` alone.
    pub snippet: Snippet,
    /// Values of the record (names, number, cause …) that hold words which the text does not.
    pub fields: Vec<String>,
}

impl Casebook {
    /// The articles that hold every word of `words` (parted by white space), in their text or their values: the
    /// latest disclosure first, undated ones after, text between articles last; among equals in order of arrival. A
    /// word may be any part of a word, of one character or more. No words find nothing.
    ///
    /// # Errors
    /// [`Error::Damaged`](crate::Error::Damaged), and the store's own.
    pub fn search(&self, words: &str, limit: usize) -> Result<Vec<Found>> {
        self.name(self.found(&words_of(words), limit))
    }

    fn found(&self, words: &[String], limit: usize) -> Inner<Vec<Found>> {
        let mut found = Vec::new();
        if words.is_empty() {
            return Ok(found);
        }
        let _view = self.reading()?;
        let mut candidates = self
            .connection
            .prepare_cached("SELECT rowid FROM word_index WHERE word_index MATCH ?1 ORDER BY rowid")?;
        let mut rows = candidates.query([question(words)])?;
        let mut shelf = Shelf { connection: &self.connection, open: None };
        while found.len() < limit
            && let Some(row) = rows.next()?
        {
            found.extend(shelf.look_into(row.get(0)?, words)?);
        }
        Ok(found)
    }
}

/// The texts looked into, the last one kept at hand: neighbours in the index are often of one document.
struct Shelf<'c> {
    connection: &'c Connection,
    open: Option<(i64, DocumentInfo, String)>,
}

impl Shelf<'_> {
    /// Does the passage with this id of the index hold all the words?
    fn look_into(&mut self, id: i64, words: &[String]) -> Inner<Option<Found>> {
        match rank::document_of(id) {
            Some(document) => self.look_between_articles(document, words),
            None => self.look_into_article(id, words),
        }
    }

    fn look_between_articles(&mut self, seq: i64, words: &[String]) -> Inner<Option<Found>> {
        let mut spans =
            self.connection.prepare_cached("SELECT span_start, span_end FROM article WHERE document = ?1")?;
        let spans = spans.query_map([seq], span)?.collect::<rusqlite::Result<Vec<Span>>>()?;
        let Some((document, text)) = self.open(seq)? else {
            return Ok(None);
        };
        let Some(hit) = hit(text, &passage::between(text, &spans), &[], words) else {
            return Ok(None);
        };
        Ok(Some(Found {
            number: None,
            document: document.id,
            name: document.name.clone(),
            ordinal: None,
            disclosed: None,
            organization: None,
            snippet: hit.snippet,
            fields: hit.values,
        }))
    }

    fn look_into_article(&mut self, id: i64, words: &[String]) -> Inner<Option<Found>> {
        let mut article = self.connection.prepare_cached(
            "SELECT article.span_start, article.span_end, article.document, article.size, article.packed,
                    report.year, report.serial
             FROM article LEFT JOIN report ON report.article = article.id
             WHERE article.id = ?1 ORDER BY report.year, report.serial LIMIT 1",
        )?;
        let mut rows = article.query([id])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let (span, seq) = (span(row)?, row.get(2)?);
        let record = document::record(row.get_ref(4)?.as_blob().unwrap_or_default(), row.get(3)?)
            .map_err(|why| Trouble::damaged(format_args!("record of document {seq}"), why))?;
        let number = document::number(row, 5)?;
        let Some((document, text)) = self.open(seq)? else {
            return Ok(None);
        };
        let Some(hit) = hit(text, &[span], &passage::values(&record, number), words) else {
            return Ok(None);
        };
        Ok(Some(Found {
            number,
            document: document.id,
            name: document.name.clone(),
            ordinal: Some(record.ordinal),
            disclosed: record.disclosed_on.map(|when| when.value),
            organization: record.organization.map(|name| name.value),
            snippet: hit.snippet,
            fields: hit.values,
        }))
    }

    fn open(&mut self, seq: i64) -> Inner<Option<(&DocumentInfo, &str)>> {
        if self.open.as_ref().is_none_or(|&(open, ..)| open != seq) {
            let Some((_, info)) = document::at(self.connection, seq)? else {
                return Ok(None);
            };
            let Some(text) = document::text(self.connection, seq)? else {
                return Ok(None);
            };
            self.open = Some((seq, info, text));
        }
        Ok(self.open.as_ref().map(|(_, info, text)| (info, text.as_str())))
    }
}

fn span(row: &Row<'_>) -> rusqlite::Result<Span> {
    Ok(Span::between(row.get::<_, u32>(0)? as usize, row.get::<_, u32>(1)? as usize))
}

/// All the words, where they stand.
struct Hit {
    snippet: Snippet,
    values: Vec<String>,
}

/// Looks for every word in the stretches of `text`, and in `values` for those that the text does not hold.
fn hit(text: &str, stretches: &[Span], values: &[String], words: &[String]) -> Option<Hit> {
    let words_at = |span: &Span| text.get(span.start()..span.end()).unwrap_or_default();
    let folded: Vec<(Span, Key)> = stretches.iter().map(|span| (*span, Key::new(words_at(span)))).collect();
    let (mut places, mut told) = (Vec::new(), Vec::new());
    for word in words {
        let found = places_of(word, &folded);
        if found.is_empty() {
            let holding = values_with(word, values);
            if holding.is_empty() {
                return None;
            }
            told.extend(holding);
        }
        places.extend(found);
    }
    told.dedup();
    let first = places.first().or(stretches.first()).map_or(0, |span| span.start());
    let within = stretches.iter().find(|span| span.holds(first)).copied().unwrap_or_default();
    Some(Hit { snippet: Snippet::around(text, within, first, &places), values: told })
}

/// Where `word` stands in the whole text, of which the folded stretches are parts.
fn places_of(word: &str, folded: &[(Span, Key)]) -> Vec<Span> {
    let shifted = |by: usize| move |span: Span| Span::between(by + span.start(), by + span.end());
    folded.iter().flat_map(|(stretch, key)| key.places_of(word).map(shifted(stretch.start()))).collect()
}

fn values_with(word: &str, values: &[String]) -> Vec<String> {
    values.iter().filter(|value| key(value).contains(word)).cloned().collect()
}
