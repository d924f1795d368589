//! Tellings as they are kept: filed under their names and numbers, each with its day, so that those near it are found.

use jikenbo_model::IncidentNumber;
use rusqlite::{Connection, Row};

use super::traits::Traits;
use crate::document::number;
use crate::error::{Inner, Trouble};

/// The day of what bears no date.
pub(super) const UNDATED: i32 = 0;

/// An incident as an article tells it: its own (`nth` 0), or the nth that it mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Telling {
    pub(crate) article: i64,
    pub(crate) nth: u32,
}

/// A telling to compare with.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// Its place in the order of arrival.
    pub(crate) arrival: i64,
    pub(crate) document: i64,
    pub(crate) telling: Telling,
    pub(crate) traits: Traits,
    /// Its lines about others as they are kept, where nobody has asked for them.
    passing: Vec<u8>,
}

impl Candidate {
    /// Reads its lines about others.
    pub(super) fn read_passing(&mut self) -> Inner<()> {
        if self.passing.is_empty() {
            return Ok(());
        }
        let why = |why| Trouble::damaged(format_args!("telling {}", self.arrival), why);
        self.traits.retold = Traits::passing_read(&self.passing).map_err(why)?;
        self.passing.clear();
        Ok(())
    }
}

/// The numbers of a telling; none for a mention that no other telling met.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Filed {
    /// The number under which it was filed.
    pub(crate) home: Option<IncidentNumber>,
    /// The number that it bears now.
    pub(crate) number: Option<IncidentNumber>,
}

/// A telling as it lies in the tables, and what it is filed under.
#[derive(Clone, Debug)]
pub(crate) struct Findable {
    told: Vec<u8>,
    words: Vec<u8>,
    sketch: Vec<u8>,
    passing: Vec<u8>,
    day: i32,
    keys: Vec<i64>,
}

impl Findable {
    /// An incident.
    pub(crate) fn of(traits: &Traits) -> postcard::Result<Self> {
        Self::under(traits.filed_under(), traits)
    }

    /// An article that reports no incident: it is found by those of which it tells.
    pub(crate) fn teller(traits: &Traits) -> postcard::Result<Self> {
        Self::under(traits.told_under(), traits)
    }

    fn under(keys: Vec<String>, traits: &Traits) -> postcard::Result<Self> {
        Ok(Self {
            told: traits.told()?,
            words: packed(&traits.words),
            sketch: packed(&traits.sketch),
            passing: traits.passing()?,
            day: day_of(traits),
            keys: keys.iter().map(|name| hash(name)).collect(),
        })
    }

    /// Puts it in as a telling of a document; its place in the order of arrival.
    pub(crate) fn put(&self, connection: &Connection, document: i64, telling: Telling) -> Inner<i64> {
        let (Self { told, words, sketch, passing, .. }, Telling { article, nth }) = (self, telling);
        connection
            .prepare_cached(
                "INSERT INTO telling (document, article, nth, told, words, sketch, passing)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute((document, article, nth, told, words, sketch, passing))?;
        let arrival = connection.last_insert_rowid();
        let mut block = connection
            .prepare_cached("INSERT OR IGNORE INTO block (name, day, telling) VALUES (?1, ?2, ?3)")?;
        for name in &self.keys {
            block.execute((name, self.day, arrival))?;
        }
        Ok(arrival)
    }
}

/// Makes a telling of a document findable; its place in the order of arrival.
pub(super) fn put(connection: &Connection, document: i64, telling: Telling, traits: &Traits) -> Inner<i64> {
    let findable = Findable::of(traits).map_err(|why| Trouble::damaged("traits", why))?;
    findable.put(connection, document, telling)
}

pub(super) fn day_of(traits: &Traits) -> i32 {
    let days = traits.disclosed.or(traits.event.last().copied()).or(traits.issued);
    days.map_or(UNDATED, |days| days.first)
}

/// The columns that [`read`] reads.
pub(super) const KEPT: &str = "SELECT id, document, article, nth, told, words, sketch, passing FROM telling";

/// The tellings of the first `limit` reports of an incident.
pub(crate) fn reports(
    connection: &Connection,
    number: IncidentNumber,
    limit: usize,
) -> Inner<Vec<Candidate>> {
    let mut kept = connection.prepare_cached(&format!(
        "{KEPT} WHERE id IN (SELECT telling FROM report WHERE year = ?1 AND serial = ?2) ORDER BY article LIMIT ?3"
    ))?;
    let mut rows = kept.query((number.year, number.serial, i64::try_from(limit).unwrap_or(i64::MAX)))?;
    let mut tellings = Vec::new();
    while let Some(row) = rows.next()? {
        tellings.push(read(row)?);
    }
    Ok(tellings)
}

/// Is the incident reported, or only mentioned?
pub(super) fn is_reported(connection: &Connection, number: IncidentNumber) -> Inner<bool> {
    let mut reports =
        connection.prepare_cached("SELECT 1 FROM report WHERE year = ?1 AND serial = ?2 LIMIT 1")?;
    Ok(reports.exists((number.year, number.serial))?)
}

/// What an article tells of its own incident.
pub(crate) fn told_by(connection: &Connection, article: i64) -> Inner<Traits> {
    let mut kept = connection
        .prepare_cached(&format!("{KEPT} WHERE id = (SELECT telling FROM report WHERE article = ?1)"))?;
    Ok(kept.query_row([article], |row| Ok(read(row)))??.traits)
}

pub(super) fn read(row: &Row<'_>) -> Inner<Candidate> {
    let mut candidate = read_without_passing(row)?;
    candidate.read_passing()?;
    Ok(candidate)
}

/// The same without the lines about others, of which only those ask who look for what a telling tells in passing.
pub(super) fn read_without_passing(row: &Row<'_>) -> Inner<Candidate> {
    let arrival = row.get(0)?;
    let bytes = |column| row.get_ref(column).map(|kept| kept.as_blob().unwrap_or_default());
    let traits = Traits::read(bytes(4)?, unpacked(bytes(5)?), unpacked(bytes(6)?))
        .map_err(|why| Trouble::damaged(format_args!("telling {arrival}"), why))?;
    let telling = Telling { article: row.get(2)?, nth: row.get(3)? };
    Ok(Candidate { arrival, document: row.get(1)?, telling, traits, passing: bytes(7)?.to_vec() })
}

/// The numbers that a telling has now.
pub(crate) fn filed(connection: &Connection, telling: Telling) -> Inner<Filed> {
    let sql = match telling.nth {
        0 => "SELECT home_year, home_serial, year, serial FROM report WHERE article = ?1 AND ?2 = 0",
        _ => "SELECT home_year, home_serial, year, serial FROM mention WHERE article = ?1 AND nth = ?2",
    };
    let mut filed = connection.prepare_cached(sql)?;
    let mut rows = filed.query((telling.article, telling.nth))?;
    let Some(row) = rows.next()? else { return Ok(Filed::default()) };
    Ok(Filed { home: number(row, 0)?, number: number(row, 2)? })
}

/// A name as it is looked up: FNV-1a. Two names of one hash are told apart when they are compared.
pub(super) fn hash(name: &str) -> i64 {
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    hash.cast_signed()
}

/// Hashes as they lie in the table, little-endian.
pub(super) fn packed(hashes: &[u32]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| hash.to_le_bytes()).collect()
}

fn unpacked(packed: &[u8]) -> Vec<u32> {
    packed.as_chunks().0.iter().map(|bytes| u32::from_le_bytes(*bytes)).collect()
}
