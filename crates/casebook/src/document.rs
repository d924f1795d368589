//! The archive: what was kept, as it came, and what was read from it.

use jikenbo_model::{DocumentId, FileKind, IncidentNumber, Record, Text};
use rusqlite::{Connection, OptionalExtension, Row, Transaction};
use sha2::{Digest, Sha256};

use crate::decided;
use crate::error::{Inner, Result, Trouble};
use crate::event::DocumentAdded;
use crate::packed::{pack, unpack};
use crate::store::Casebook;
use crate::wraps;

/// What is known of a kept document without opening it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentInfo {
    /// Order of arrival, from 1.
    pub seq: u64,
    /// Identity.
    pub id: DocumentId,
    /// The file's name, as it was given.
    pub name: String,
    /// What the bytes turned out to be.
    pub kind: FileKind,
    /// How many bytes.
    pub size: u64,
    /// When it came in, RFC 3339.
    pub added_at: String,
}

/// An article with the number of its incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// `None` for articles that are no incident.
    pub number: Option<IncidentNumber>,
    /// What it reports; of the report that leads its incident, what stands of that by a person's decisions.
    pub record: Record,
}

/// A document with everything that was read from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The document.
    pub document: DocumentInfo,
    /// Its canonical text.
    pub text: String,
    /// Its articles in order; may be empty.
    pub articles: Vec<Article>,
}

/// The kept documents in order of arrival, read one at a time.
#[derive(Debug)]
pub struct Documents<'c> {
    casebook: &'c Casebook,
    _view: Option<Transaction<'c>>,
    last: i64,
}

/// Everything that was read, document by document in order of arrival; one document in memory at a time.
#[derive(Debug)]
pub struct Export<'c> {
    documents: Documents<'c>,
}

impl Casebook {
    /// The kept documents in order of arrival.
    ///
    /// # Errors
    /// The store's own.
    pub fn documents(&self) -> Result<Documents<'_>> {
        Ok(Documents { casebook: self, _view: self.name(self.reading())?, last: 0 })
    }

    /// Everything that was read, document by document in order of arrival. A document whose text could not be derived
    /// is left out.
    ///
    /// # Errors
    /// The store's own.
    pub fn export(&self) -> Result<Export<'_>> {
        Ok(Export { documents: self.documents()? })
    }

    /// What is known of a document; `None` where it is not kept.
    ///
    /// # Errors
    /// The store's own.
    pub fn document(&self, id: &DocumentId) -> Result<Option<DocumentInfo>> {
        self.name(find(&self.connection, id).map(|found| found.map(|(_, info)| info)))
    }

    /// The bytes of a document; `None` where it is not kept.
    ///
    /// # Errors
    /// [`Error::Damaged`](crate::Error::Damaged).
    pub fn bytes_of(&self, id: &DocumentId) -> Result<Option<Vec<u8>>> {
        self.name(find(&self.connection, id).and_then(|found| match found {
            Some((seq, _)) => bytes(&self.connection, seq).map(Some),
            None => Ok(None),
        }))
    }

    /// The canonical text of a document, in which every span of its records lies; `None` where it is not kept or
    /// could not be derived.
    ///
    /// # Errors
    /// [`Error::Damaged`](crate::Error::Damaged).
    pub fn text_of(&self, id: &DocumentId) -> Result<Option<String>> {
        self.name(find(&self.connection, id).and_then(|found| match found {
            Some((seq, _)) => text(&self.connection, seq),
            None => Ok(None),
        }))
    }

    /// The same text, folded as it was when it was read: words go on where a line is wrapped.
    ///
    /// # Errors
    /// As [`Casebook::text_of`].
    pub fn folded_of(&self, id: &DocumentId) -> Result<Option<Text>> {
        self.name(find(&self.connection, id).and_then(|found| match found {
            Some((seq, _)) => folded(&self.connection, seq),
            None => Ok(None),
        }))
    }
}

impl Iterator for Documents<'_> {
    type Item = Result<DocumentInfo>;

    fn next(&mut self) -> Option<Self::Item> {
        let next = self.casebook.name(after(&self.casebook.connection, self.last)).transpose()?;
        Some(next.map(|(seq, info)| {
            self.last = seq;
            info
        }))
    }
}

impl Iterator for Export<'_> {
    type Item = Result<Exported>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let document = match self.documents.next()? {
                Ok(document) => document,
                Err(error) => return Some(Err(error)),
            };
            let casebook = self.documents.casebook;
            let exported = casebook.name(exported(&casebook.connection, self.documents.last, document));
            if let Some(found) = exported.transpose() {
                return Some(found);
            }
        }
    }
}

fn exported(connection: &Connection, seq: i64, document: DocumentInfo) -> Inner<Option<Exported>> {
    let Some(text) = text(connection, seq)? else {
        return Ok(None);
    };
    Ok(Some(Exported { document, text, articles: articles(connection, seq)? }))
}

const COLUMNS: &str = "seq, id, name, kind, size, added_at";

fn info(row: &Row<'_>) -> Inner<(i64, DocumentInfo)> {
    let seq: i64 = row.get(0)?;
    let kind: String = row.get(3)?;
    let info = DocumentInfo {
        seq: seq.unsigned_abs(),
        id: DocumentId::new(row.get(1)?),
        name: row.get(2)?,
        kind: word(&kind).ok_or_else(|| Trouble::damaged(format_args!("document {seq}"), "unknown kind"))?,
        size: row.get::<_, i64>(4)?.unsigned_abs(),
        added_at: row.get(5)?,
    };
    Ok((seq, info))
}

/// The value whose outward name is `word`.
fn word(word: &str) -> Option<FileKind> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
}

/// Are `bytes` the document with this identity?
pub(crate) fn is_of(id: DocumentId, bytes: &[u8]) -> bool {
    *id.as_bytes() == <[u8; 32]>::from(Sha256::digest(bytes))
}

/// The bytes of a document as they lie in the archive.
pub(crate) fn packed(id: DocumentId, bytes: &[u8]) -> Inner<Vec<u8>> {
    pack(bytes).map_err(|why| Trouble::damaged(id, why))
}

/// Puts a document into the archive, its bytes [`packed`]; its place in the order of arrival.
pub(crate) fn put(connection: &Connection, at: &str, added: &DocumentAdded, packed: &[u8]) -> Inner<i64> {
    connection
        .prepare_cached(
            "INSERT INTO document (id, name, kind, size, added_at, packed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute((
            added.id.as_bytes(),
            &added.name,
            added.kind.as_str(),
            added.size.cast_signed(),
            at,
            packed,
        ))?;
    Ok(connection.last_insert_rowid())
}

/// The document with this identity.
pub(crate) fn find(connection: &Connection, id: &DocumentId) -> Inner<Option<(i64, DocumentInfo)>> {
    let sql = format!("SELECT {COLUMNS} FROM document WHERE id = ?1");
    let mut found = connection.prepare_cached(&sql)?;
    found.query([id.as_bytes()])?.next()?.map(info).transpose()
}

/// The document that came in as the `seq`th.
pub(crate) fn at(connection: &Connection, seq: i64) -> Inner<Option<(i64, DocumentInfo)>> {
    let sql = format!("SELECT {COLUMNS} FROM document WHERE seq = ?1");
    let mut found = connection.prepare_cached(&sql)?;
    found.query([seq])?.next()?.map(info).transpose()
}

/// The first document after `seq`.
pub(crate) fn after(connection: &Connection, seq: i64) -> Inner<Option<(i64, DocumentInfo)>> {
    let sql = format!("SELECT {COLUMNS} FROM document WHERE seq > ?1 ORDER BY seq LIMIT 1");
    let mut found = connection.prepare_cached(&sql)?;
    found.query([seq])?.next()?.map(info).transpose()
}

/// The bytes of a document.
pub(crate) fn bytes(connection: &Connection, seq: i64) -> Inner<Vec<u8>> {
    let mut kept = connection.prepare_cached("SELECT packed, size FROM document WHERE seq = ?1")?;
    let mut rows = kept.query([seq])?;
    let row = rows.next()?.ok_or(rusqlite::Error::QueryReturnedNoRows)?;
    let packed = row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?;
    unpack(packed, row.get(1)?).map_err(|why| Trouble::damaged(format_args!("document {seq}"), why))
}

/// The canonical text of a document.
pub(crate) fn text(connection: &Connection, seq: i64) -> Inner<Option<String>> {
    let mut kept = connection.prepare_cached("SELECT packed, size FROM text WHERE document = ?1")?;
    let mut rows = kept.query([seq])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let damaged = |why: &dyn std::fmt::Display| Trouble::damaged(format_args!("text of document {seq}"), why);
    let bytes = match row.get_ref(0)?.as_blob_or_null().map_err(rusqlite::Error::from)? {
        Some(packed) => unpack(packed, row.get(1)?).map_err(|why| damaged(&why))?,
        None => bytes(connection, seq)?,
    };
    String::from_utf8(bytes).map(Some).map_err(|why| damaged(&why))
}

/// A document as far as a search shows it.
pub(crate) struct Legible {
    pub(crate) id: DocumentId,
    pub(crate) name: String,
    /// The canonical text.
    pub(crate) text: String,
}

/// The document with its text, where that could be derived.
pub(crate) fn legible(connection: &Connection, seq: i64) -> Inner<Option<Legible>> {
    let mut kept = connection.prepare_cached(
        "SELECT document.id, document.name, coalesce(text.packed, document.packed),
                iif(text.packed IS NULL, document.size, text.size)
         FROM text JOIN document ON document.seq = text.document WHERE text.document = ?1",
    )?;
    let mut rows = kept.query([seq])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let damaged = |why: &dyn std::fmt::Display| Trouble::damaged(format_args!("text of document {seq}"), why);
    let packed = row.get_ref(2)?.as_blob().map_err(rusqlite::Error::from)?;
    let text = unpack(packed, row.get(3)?).map_err(|why| damaged(&why))?;
    let text = String::from_utf8(text).map_err(|why| damaged(&why))?;
    Ok(Some(Legible { id: DocumentId::new(row.get(0)?), name: row.get(1)?, text }))
}

/// The canonical text of a document, folded as it was when it was read.
pub(crate) fn folded(connection: &Connection, seq: i64) -> Inner<Option<Text>> {
    let Some(text) = text(connection, seq)? else { return Ok(None) };
    let mut kept = connection.prepare_cached("SELECT gaps FROM text WHERE document = ?1")?;
    let gaps: Option<Vec<u8>> = kept.query_row([seq], |row| row.get(0))?;
    let gaps = wraps::unpacked(&gaps.unwrap_or_default(), &text)
        .ok_or_else(|| Trouble::damaged(format_args!("text of document {seq}"), "line ends astray"))?;
    Ok(Some(Text::without(text, &gaps)))
}

/// The articles of a document in order.
fn articles(connection: &Connection, seq: i64) -> Inner<Vec<Article>> {
    let mut kept = connection.prepare_cached(
        "SELECT article.packed, article.size, report.year, report.serial,
                EXISTS (SELECT 1 FROM standing WHERE standing.article = article.id)
         FROM article LEFT JOIN report ON report.article = article.id
         WHERE article.document = ?1 ORDER BY article.ordinal, report.year, report.serial",
    )?;
    let mut rows = kept.query([seq])?;
    let mut articles: Vec<Article> = Vec::new();
    while let Some(row) = rows.next()? {
        let mut record = record(row.get_ref(0)?.as_blob().unwrap_or_default(), row.get(1)?)
            .map_err(|why| Trouble::damaged(format_args!("record of document {seq}"), why))?;
        let (number, leads) = (number(row, 2)?, row.get(4)?);
        if let Some(number) = number.filter(|_| leads) {
            decided::impose(connection, number, None, &mut record)?;
        }
        articles.push(Article { number, record });
    }
    Ok(articles)
}

/// A record from its packed JSON.
pub(crate) fn record(packed: &[u8], size: i64) -> std::io::Result<Record> {
    Ok(serde_json::from_slice(&unpack(packed, size)?)?)
}

/// The number of the incident that an article reports; `None` where it reports none.
pub(crate) fn reported_by(connection: &Connection, article: i64) -> Inner<Option<IncidentNumber>> {
    let mut number = connection.prepare_cached("SELECT year, serial FROM report WHERE article = ?1")?;
    Ok(number.query_row([article], |row| number_at(row, 0)).optional()?)
}

/// The number in the two columns from `column` on, where there is one.
pub(crate) fn number(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<IncidentNumber>> {
    let year: Option<u16> = row.get(column)?;
    year.map(|year| Ok(IncidentNumber { year, serial: row.get(column + 1)? })).transpose()
}

/// The number in the two columns from `column` on.
pub(crate) fn number_at(row: &Row<'_>, column: usize) -> rusqlite::Result<IncidentNumber> {
    Ok(IncidentNumber { year: row.get(column)?, serial: row.get(column + 1)? })
}
