//! Find words: any part of any text, whatever its width, case and kana.

use std::collections::VecDeque;
use std::ops::ControlFlow;

use jikenbo_model::{DocumentId, IncidentNumber, Span, When};
use rusqlite::{Connection, Row};

use crate::beside;
use crate::document::{self, Legible, reported_by};
use crate::error::{Inner, Result, Trouble};
use crate::filter::{Filter, Sort};
use crate::gate::Gate;
use crate::index::{self, RELEVANCE, question};
use crate::key::{Key, key, words_of};
use crate::passage;
use crate::rank;
use crate::sieve::Sieve;
use crate::snippet::Snippet;
use crate::standing;
use crate::store::Casebook;

/// The later arrivals of a place first.
const DESCENDING: &str = "rowid DESC";

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

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Searched {
    /// In the order of the filter.
    pub found: Vec<Found>,
    /// Is there a text that holds all the words, whether it passes the filter or not? Where nothing was found, that was
    /// looked for everywhere.
    pub is_anywhere: bool,
}

impl Casebook {
    /// The articles that hold every word of `words` (parted by white space), in their text or their values, and whose
    /// incident passes `filter`: in its order, text between articles last, and only where nothing is filtered; among
    /// equals in order of arrival. A word may be any part of a word, of one character or more. No words find nothing.
    ///
    /// # Errors
    /// [`Error::Damaged`](crate::Error::Damaged), and the store's own.
    pub fn search(&self, words: &str, filter: &Filter) -> Result<Vec<Found>> {
        Ok(self.name(self.searched(&words_of(words), filter))?.found)
    }

    /// As [`Casebook::search`], and whether the words occur all together anywhere: where nothing was found, that tells why.
    ///
    /// # Errors
    /// As [`Casebook::search`].
    pub fn search_or_elsewhere(&self, words: &str, filter: &Filter) -> Result<Searched> {
        self.name(self.searched_or_elsewhere(&words_of(words), filter))
    }

    fn searched_or_elsewhere(&self, words: &[String], filter: &Filter) -> Inner<Searched> {
        let _view = self.reading()?;
        let mut searched = self.searched(words, filter)?;
        if !searched.is_anywhere && !words.is_empty() {
            let (mut shelf, is_exact) = (Shelf::new(&self.connection), index::is_exact(words));
            self.candidates_at(words, &elsewhere(filter), |id| {
                searched.is_anywhere = is_exact || shelf.holds(id, words)?;
                Ok(if searched.is_anywhere { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
            })?;
        }
        Ok(searched)
    }

    fn searched(&self, words: &[String], filter: &Filter) -> Inner<Searched> {
        if words.is_empty() || filter.limit == Some(0) {
            return Ok(Searched::default());
        }
        let _view = self.reading()?;
        let mut looking = Looking::new(self, words, filter)?;
        if filter.sort == Sort::Largest {
            for id in self.largest(words, filter)? {
                if looking.look_into(id)?.is_break() {
                    break;
                }
            }
        } else {
            self.candidates(words, filter, |id| looking.look_into(id))?;
        }
        Ok(looking.searched)
    }

    /// Hands on what the index finds, by its id and in the order of the filter, until `each` breaks off.
    pub(crate) fn candidates(
        &self,
        words: &[String],
        filter: &Filter,
        each: impl FnMut(i64) -> Inner<ControlFlow<()>>,
    ) -> Inner<()> {
        self.candidates_at(words, &places(filter), each)
    }

    fn candidates_at(
        &self,
        words: &[String],
        places: &[Place],
        mut each: impl FnMut(i64) -> Inner<ControlFlow<()>>,
    ) -> Inner<()> {
        let beside = beside::articles(&self.connection, words)?;
        for &((from, to), order) in places {
            let mut ids = self.connection.prepare_cached(&format!(
                "SELECT rowid FROM word_index WHERE word_index MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY {order}"
            ))?;
            let mut rows = ids.query((question(words), from, to))?;
            let within = beside.iter().copied().filter(|id| (from..=to).contains(id));
            let mut waiting = Waiting::new(within, order);
            while let Some(row) = rows.next()? {
                let id = row.get(0)?;
                let earlier = waiting.before(id).into_iter();
                for id in earlier.chain((!beside.contains(&id)).then_some(id)) {
                    if each(id)?.is_break() {
                        return Ok(());
                    }
                }
            }
            for id in waiting.ids {
                if each(id)?.is_break() {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    /// What the index finds, the largest headline number first.
    fn largest(&self, words: &[String], filter: &Filter) -> Inner<Vec<i64>> {
        let (roll, sieve) = (self.roll()?, Sieve::new(&self.connection, filter)?);
        let mut ids = Vec::new();
        self.candidates(words, filter, |id| {
            let passed = roll.place_of(id).map(|place| sieve.passed_at(&roll, place)).transpose()?.flatten();
            let hit = passed.and_then(|passed| passed.facts.hit()).map(|count| count.value);
            ids.push((std::cmp::Reverse(hit), id));
            Ok(ControlFlow::Continue(()))
        })?;
        ids.sort_unstable();
        Ok(ids.into_iter().map(|(_, id)| id).collect())
    }
}

/// A search under way: what the index finds comes one after the other.
struct Looking<'c> {
    connection: &'c Connection,
    words: &'c [String],
    shelf: Shelf<'c>,
    /// `None` where all passes.
    gate: Option<Gate<'c>>,
    /// What the index finds holds the words: it need not be looked into to be counted.
    is_exact: bool,
    to_skip: usize,
    limit: usize,
    searched: Searched,
}

impl<'c> Looking<'c> {
    fn new(casebook: &'c Casebook, words: &'c [String], filter: &'c Filter) -> Inner<Self> {
        Ok(Self {
            connection: &casebook.connection,
            words,
            shelf: Shelf::new(&casebook.connection),
            gate: if filter.is_open() { None } else { Some(Gate::new(casebook, filter)?) },
            is_exact: index::is_exact(words),
            to_skip: filter.skip,
            limit: filter.limit.unwrap_or(usize::MAX),
            searched: Searched::default(),
        })
    }

    fn look_into(&mut self, id: i64) -> Inner<ControlFlow<()>> {
        let passed = match &mut self.gate {
            None => None,
            Some(gate) => match gate.passing(id)? {
                Some(passed) => Some(passed.number),
                None => return self.pass_by(id),
            },
        };
        if self.is_exact && self.to_skip > 0 {
            self.to_skip -= 1;
            self.searched.is_anywhere = true;
            return Ok(ControlFlow::Continue(()));
        }
        let number = passed.map_or_else(|| reported_by(self.connection, id), Ok)?;
        if let Some(hit) = self.shelf.look_into(id, number, self.words)? {
            self.searched.is_anywhere = true;
            match self.to_skip {
                0 => self.searched.found.push(hit),
                _ => self.to_skip -= 1,
            }
        }
        let is_full = self.searched.found.len() >= self.limit;
        Ok(if is_full { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
    }

    /// Notes whether what does not pass holds the words, as long as nothing else is known to.
    fn pass_by(&mut self, id: i64) -> Inner<ControlFlow<()>> {
        if !self.searched.is_anywhere {
            self.searched.is_anywhere = self.is_exact || self.shelf.holds(id, self.words)?;
        }
        Ok(ControlFlow::Continue(()))
    }
}

/// Where to look, first and last id, and in which order.
type Place = ((i64, i64), &'static str);

/// The places where what passes `filter` may lie, one after the other, and last the texts between articles; those that
/// follow each other in the same order are looked through at once.
fn places(filter: &Filter) -> Vec<Place> {
    let [dated, undated] = rank::places(filter.disclosed_from, filter.disclosed_until);
    let between = (rank::PLACE_BETWEEN, "rowid");
    match filter.sort {
        Sort::Relevance => vec![((dated.0, rank::PLACE_BETWEEN.1), RELEVANCE)],
        Sort::Oldest => joined([(dated, DESCENDING), (undated, "rowid"), between]),
        _ => joined([(dated, "rowid"), (undated, "rowid"), between]),
    }
}

/// The places where nothing that passes `filter` lies, and which are none of [`places`].
fn elsewhere(filter: &Filter) -> Vec<Place> {
    let [all, _] = rank::places(None, None);
    let [dated, _] = rank::places(filter.disclosed_from, filter.disclosed_until);
    let around = [(all.0, dated.0 - 1), (dated.1 + 1, all.1)];
    around.into_iter().filter(|(from, to)| from <= to).map(|place| (place, "rowid")).collect()
}

/// `places` with those made one that follow each other in the same order.
fn joined<const N: usize>(places: [Place; N]) -> Vec<Place> {
    let mut joined: Vec<Place> = Vec::new();
    for ((from, to), order) in places {
        match joined.last_mut() {
            Some((last, known)) if *known == order && order != DESCENDING && last.1 + 1 == from => {
                last.1 = to
            }
            _ => joined.push(((from, to), order)),
        }
    }
    joined
}

/// Articles found beside the index, waiting for their turn in its order.
struct Waiting {
    ids: VecDeque<i64>,
    order: &'static str,
}

impl Waiting {
    /// `ids` must ascend.
    fn new(ids: impl DoubleEndedIterator<Item = i64>, order: &'static str) -> Self {
        let ids = if order == DESCENDING { ids.rev().collect() } else { ids.collect() };
        Self { ids, order }
    }

    /// Takes those whose turn comes before the article `id`; where relevance decides, all.
    fn before(&mut self, id: i64) -> Vec<i64> {
        let order = self.order;
        let comes_first = |next: i64| match order {
            RELEVANCE => true,
            DESCENDING => next > id,
            _ => next < id,
        };
        std::iter::from_fn(|| self.ids.pop_front_if(|next| comes_first(*next))).collect()
    }
}

/// The values of an article, and what lies beside its incident.
fn values_of(connection: &Connection, article: i64, number: Option<IncidentNumber>) -> Inner<Vec<String>> {
    let mut values = passage::values(&standing::record_of(connection, article)?, number);
    let number = number.map_or_else(|| reported_by(connection, article), |number| Ok(Some(number)))?;
    values.extend(number.map(|number| beside::values(connection, number)).transpose()?.unwrap_or_default());
    Ok(values)
}

/// The texts looked into, the last one kept at hand: neighbours in the index are often of one document.
pub(crate) struct Shelf<'c> {
    connection: &'c Connection,
    open: Option<(i64, Legible)>,
}

impl<'c> Shelf<'c> {
    pub(crate) fn new(connection: &'c Connection) -> Self {
        Self { connection, open: None }
    }

    /// Does the passage with this id of the index hold all the words?
    pub(crate) fn look_into(
        &mut self,
        id: i64,
        number: Option<IncidentNumber>,
        words: &[String],
    ) -> Inner<Option<Found>> {
        match rank::document_of(id) {
            Some(document) => self.look_between_articles(document, words),
            None => self.look_into_article(id, number, words),
        }
    }

    /// Does the passage with this id of the index hold all the words, the article's whichever number it bears?
    fn holds(&mut self, id: i64, words: &[String]) -> Inner<bool> {
        Ok(self.look_into(id, None, words)?.is_some())
    }

    fn look_between_articles(&mut self, seq: i64, words: &[String]) -> Inner<Option<Found>> {
        let mut spans =
            self.connection.prepare_cached("SELECT span_start, span_end FROM article WHERE document = ?1")?;
        let spans = spans.query_map([seq], span)?.collect::<rusqlite::Result<Vec<Span>>>()?;
        let Some(document) = self.open(seq)? else { return Ok(None) };
        let text = document.text.as_str();
        let Some(hit) = hit(text, &passage::between(text, &spans), || Ok(Vec::new()), words)? else {
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

    fn look_into_article(
        &mut self,
        id: i64,
        number: Option<IncidentNumber>,
        words: &[String],
    ) -> Inner<Option<Found>> {
        let mut article = self.connection.prepare_cached(
            "SELECT span_start, span_end, document, ordinal, disclosed, organization FROM article WHERE id = ?1",
        )?;
        let mut rows = article.query([id])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let (span, seq, connection) = (span(row)?, row.get(2)?, self.connection);
        let Some(document) = self.open(seq)? else { return Ok(None) };
        let values = || values_of(connection, id, number);
        let Some(hit) = hit(&document.text, &[span], values, words)? else {
            return Ok(None);
        };
        let damaged = |why| Trouble::damaged(format_args!("article {id}"), why);
        let disclosed: Option<String> = row.get(4)?;
        Ok(Some(Found {
            number,
            document: document.id,
            name: document.name.clone(),
            ordinal: Some(row.get(3)?),
            disclosed: disclosed.map(|day| day.parse().map_err(damaged)).transpose()?,
            organization: row.get(5)?,
            snippet: hit.snippet,
            fields: hit.values,
        }))
    }

    /// The document with its text, where that could be derived.
    pub(crate) fn open(&mut self, seq: i64) -> Inner<Option<&Legible>> {
        if self.open.as_ref().is_none_or(|&(open, _)| open != seq) {
            self.open = document::legible(self.connection, seq)?.map(|document| (seq, document));
        }
        Ok(self.open.as_ref().map(|(_, document)| document))
    }
}

/// The place in bytes of the canonical text that the first two columns tell.
pub(crate) fn span(row: &Row<'_>) -> rusqlite::Result<Span> {
    Ok(Span::between(row.get::<_, u32>(0)? as usize, row.get::<_, u32>(1)? as usize))
}

/// All the words, where they stand.
struct Hit {
    snippet: Snippet,
    values: Vec<String>,
}

/// Looks for every word in the stretches of `text`, and among `values` for those that the text does not hold.
fn hit(
    text: &str,
    stretches: &[Span],
    values: impl Fn() -> Inner<Vec<String>>,
    words: &[String],
) -> Inner<Option<Hit>> {
    let words_at = |span: &Span| text.get(span.start()..span.end()).unwrap_or_default();
    let folded: Vec<(Span, Key)> = stretches.iter().map(|span| (*span, Key::new(words_at(span)))).collect();
    let (mut places, mut told) = (Vec::new(), Vec::new());
    for word in words {
        let found = places_of(word, &folded);
        if found.is_empty() {
            let holding = values_with(word, &values()?);
            if holding.is_empty() {
                return Ok(None);
            }
            told.extend(holding);
        }
        places.extend(found);
    }
    told.dedup();
    let first = places.first().or(stretches.first()).map_or(0, |span| span.start());
    let within = stretches.iter().find(|span| span.holds(first)).copied().unwrap_or_default();
    Ok(Some(Hit { snippet: Snippet::around(text, within, first, &places), values: told }))
}

/// Where `word` stands in the whole text, of which the folded stretches are parts.
fn places_of(word: &str, folded: &[(Span, Key)]) -> Vec<Span> {
    let shifted = |by: usize| move |span: Span| Span::between(by + span.start(), by + span.end());
    folded.iter().flat_map(|(stretch, key)| key.places_of(word).map(shifted(stretch.start()))).collect()
}

fn values_with(word: &str, values: &[String]) -> Vec<String> {
    values.iter().filter(|value| key(value).contains(word)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_places_are_looked_through_at_once() {
        let places = |filter: Filter| places(&filter);
        let [dated, undated] = rank::places(None, None);
        let between = rank::PLACE_BETWEEN;
        assert_eq!(places(Filter::default()), [((dated.0, between.1), "rowid")]);
        let from = Filter { disclosed_from: When::in_year(2024), ..Filter::default() };
        let [dated, undated_too] = rank::places(from.disclosed_from, None);
        let behind = ((undated.0, between.1), "rowid");
        assert_eq!((places(from), undated_too), (vec![(dated, "rowid"), behind], undated));
        let oldest = Filter { sort: Sort::Oldest, ..Filter::default() };
        let [dated, _] = rank::places(None, None);
        assert_eq!(places(oldest), [(dated, DESCENDING), behind]);
    }
}
