//! The roll: what stands of every incident, at hand in memory, for questions that look at very many of them.
//!
//! It is called from the table of [`standing`](crate::standing) once for each state of the casebook, and all who read
//! the casebook at once may share it.

use std::ops::Range;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use rusqlite::Connection;

use crate::error::{Inner, Result};
use crate::log::{self, Head};
use crate::sieve::Passed;
use crate::standing::{self, COLUMNS};
use crate::store::Casebook;

/// What readers of one casebook keep in memory together. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct AtHand(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    roll: Mutex<Option<Arc<Roll>>>,
    /// Held by the one who calls the roll: others who cannot do without wait for it.
    calling: Mutex<()>,
}

impl AtHand {
    fn roll(&self) -> MutexGuard<'_, Option<Arc<Roll>>> {
        self.0.roll.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn calling(&self) -> MutexGuard<'_, ()> {
        self.0.calling.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A state of the casebook. Whatever changes what stands is told in the log, but for a rebuild, which makes the tables
/// anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct State {
    head: Head,
    tables: i64,
}

impl State {
    fn of(connection: &Connection) -> Inner<Self> {
        let mut tables = connection.prepare_cached("PRAGMA schema_version")?;
        Ok(Self { head: log::head(connection)?, tables: tables.query_row([], |row| row.get(0))? })
    }
}

/// What stands of all incidents and of all articles that are none.
#[derive(Debug)]
pub(crate) struct Roll {
    state: State,
    /// The articles that lead, ascending.
    articles: Vec<i64>,
    rows: Vec<Passed>,
    organizations: Words,
    malware: Words,
    /// The names of the documents of the articles that lead, looked up when they are first asked for.
    documents: OnceLock<Words>,
    /// Articles that report without leading, ascending, and the places of what they report.
    reporting: Vec<(i64, usize)>,
}

impl Casebook {
    /// Shares what it keeps in memory with others that read the same file.
    #[must_use]
    pub fn sharing(mut self, at_hand: &AtHand) -> Self {
        self.at_hand = at_hand.clone();
        self
    }

    /// Calls the roll, so that questions about very many incidents need not wait for it.
    ///
    /// # Errors
    /// [`Error::Damaged`](crate::Error::Damaged), and the store's own.
    pub fn make_ready(&self) -> Result<()> {
        let ready = self.reading().and_then(|_view| self.roll().map(drop));
        self.name(ready)
    }

    /// The roll of the present state.
    pub(crate) fn roll(&self) -> Inner<Arc<Roll>> {
        if let Some(roll) = self.roll_at_hand()? {
            return Ok(roll);
        }
        let _calling = self.at_hand.calling();
        if let Some(roll) = self.roll_at_hand()? {
            return Ok(roll);
        }
        let roll = Arc::new(Roll::call(&self.connection, State::of(&self.connection)?)?);
        *self.at_hand.roll() = Some(Arc::clone(&roll));
        Ok(roll)
    }

    /// The roll of the present state, where it was called before.
    pub(crate) fn roll_at_hand(&self) -> Inner<Option<Arc<Roll>>> {
        let Some(roll) = self.at_hand.roll().clone() else { return Ok(None) };
        Ok((roll.state == State::of(&self.connection)?).then_some(roll))
    }
}

impl Roll {
    fn call(connection: &Connection, state: State) -> Inner<Self> {
        let mut roll = Self {
            state,
            articles: Vec::new(),
            rows: Vec::new(),
            organizations: Words::default(),
            malware: Words::default(),
            documents: OnceLock::new(),
            reporting: Vec::new(),
        };
        let mut rows =
            connection.prepare_cached(&format!("SELECT {COLUMNS} FROM standing ORDER BY article"))?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            let passed = Passed::read(row)?;
            roll.articles.push(passed.article);
            roll.rows.push(passed);
            roll.organizations.push(standing::organization_key(row)?);
            roll.malware.push(standing::malware_key(row)?);
        }
        roll.reporting = reporting(connection, &roll)?;
        Ok(roll)
    }

    /// How many they are.
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// What stands at a place.
    pub(crate) fn at(&self, place: usize) -> Option<&Passed> {
        self.rows.get(place)
    }

    /// The organisation at a place, folded for search; empty for none.
    pub(crate) fn organization(&self, place: usize) -> &str {
        self.organizations.at(place)
    }

    /// Malware and gangs at a place, folded for search, one a line.
    pub(crate) fn malware(&self, place: usize) -> &str {
        self.malware.at(place)
    }

    /// The file name of the document at a place, folded for search.
    pub(crate) fn document(&self, connection: &Connection, place: usize) -> Inner<&str> {
        let documents = match self.documents.get() {
            Some(documents) => documents,
            None => {
                let named = documents(connection, self)?;
                self.documents.get_or_init(|| named)
            }
        };
        Ok(documents.at(place))
    }

    /// The places of those that articles from the first to the last of these ids lead.
    pub(crate) fn places(&self, (first, last): (i64, i64)) -> Range<usize> {
        let from = self.articles.partition_point(|&article| article < first);
        from..self.articles.partition_point(|&article| article <= last).max(from)
    }

    /// The place of what an article leads or reports.
    pub(crate) fn place_of(&self, article: i64) -> Option<usize> {
        self.led_by(article).or_else(|| {
            let nth = self.reporting.binary_search_by_key(&article, |&(reports, _)| reports).ok()?;
            self.reporting.get(nth).map(|&(_, place)| place)
        })
    }

    fn led_by(&self, article: i64) -> Option<usize> {
        self.articles.binary_search(&article).ok()
    }
}

fn documents(connection: &Connection, roll: &Roll) -> Inner<Words> {
    let mut names = vec![String::new(); roll.len()];
    let mut named = connection.prepare_cached(
        "SELECT article.id, text.name_key FROM article JOIN text ON text.document = article.document",
    )?;
    let mut rows = named.query([])?;
    while let Some(row) = rows.next()? {
        if let Some(name) = roll.led_by(row.get(0)?).and_then(|place| names.get_mut(place)) {
            *name = row.get(1)?;
        }
    }
    let mut documents = Words::default();
    names.iter().for_each(|name| documents.push(name));
    Ok(documents)
}

fn reporting(connection: &Connection, roll: &Roll) -> Inner<Vec<(i64, usize)>> {
    let mut reports = connection.prepare_cached(
        "SELECT report.article, standing.article
         FROM standing INDEXED BY standing_of_many JOIN report USING (year, serial)
         WHERE standing.reports > 1 AND report.article <> standing.article",
    )?;
    let mut rows = reports.query([])?;
    let mut reporting = Vec::new();
    while let Some(row) = rows.next()? {
        let (article, leads): (i64, i64) = (row.get(0)?, row.get(1)?);
        reporting.extend(roll.led_by(leads).map(|place| (article, place)));
    }
    reporting.sort_unstable();
    Ok(reporting)
}

/// Words by place, one after the other in one text.
#[derive(Debug, Default)]
struct Words {
    all: String,
    ends: Vec<usize>,
}

impl Words {
    fn push(&mut self, words: &str) {
        self.all.push_str(words);
        self.ends.push(self.all.len());
    }

    fn at(&self, place: usize) -> &str {
        let start = place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(place).and_then(|&end| self.all.get(start..end)).unwrap_or_default()
    }
}
