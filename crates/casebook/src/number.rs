//! Numbers: given once, found again when better reading moves the articles.

use std::collections::BTreeMap;

use jikenbo_model::{IncidentNumber, Record, Span, When};
use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};

use crate::document::number_at;
use crate::error::{Inner, Trouble};

/// An article of kind incident, by which its number is found again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// From 1.
    pub(crate) ordinal: u32,
    /// In the canonical text.
    pub(crate) span: Span,
    /// Digest of its words.
    pub(crate) words: String,
}

impl Place {
    /// The place of `record`, whose words are folded for search.
    pub(crate) fn of(record: &Record, words: &str) -> Self {
        Self::at(record.ordinal, record.span, words)
    }

    /// The place of an article that stands there; `words` are its words, folded for search.
    pub(crate) fn at(ordinal: u32, span: Span, words: &str) -> Self {
        let digest: [u8; 32] = Sha256::digest(words).into();
        let words = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        Self { ordinal, span, words }
    }
}

/// A number, and the article it was given to as that was then.
pub(crate) type Given = (IncidentNumber, Place);

/// Why a number was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reason<'n> {
    /// The article reports an incident that nothing reported before.
    Report,
    /// A person took the article out of another incident.
    Unlinked,
    /// The article and another one mention an incident of this organisation, which no article reports.
    Mention(&'n str),
}

/// Which number each place bears. An article with the same words has it first, then the one that overlaps most, then
/// the one at the same position.
pub(crate) fn matched(places: &[Place], given: &[Given]) -> Vec<Option<IncidentNumber>> {
    let mut pairing =
        Pairing { places, given, number_of: vec![None; places.len()], taken: vec![false; given.len()] };
    pairing.by_words();
    pairing.by_overlap();
    pairing.by_position();
    pairing.number_of
}

struct Pairing<'a> {
    places: &'a [Place],
    given: &'a [Given],
    number_of: Vec<Option<IncidentNumber>>,
    taken: Vec<bool>,
}

impl Pairing<'_> {
    fn by_words(&mut self) {
        let mut with_words: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (old, (_, place)) in self.given.iter().enumerate().rev() {
            with_words.entry(&place.words).or_default().push(old);
        }
        for (new, place) in self.places.iter().enumerate() {
            if let Some(old) = with_words.get_mut(place.words.as_str()).and_then(Vec::pop) {
                self.pair(new, old);
            }
        }
    }

    fn by_overlap(&mut self) {
        let mut pairs = self.left_pairs(|new, old| new.span.overlaps(old.span));
        pairs.sort_by_key(|&(new, old)| (usize::MAX - self.common(new, old), old, new));
        self.pair_all(pairs);
    }

    fn by_position(&mut self) {
        let pairs = self.left_pairs(|new, old| new.ordinal == old.ordinal);
        self.pair_all(pairs);
    }

    fn left_pairs(&self, alike: impl Fn(&Place, &Place) -> bool) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        for (new, place) in self.places.iter().enumerate().filter(|&(new, _)| self.number_of[new].is_none()) {
            let left = self.given.iter().enumerate().filter(|&(old, _)| !self.taken[old]);
            pairs.extend(left.filter(|(_, (_, was))| alike(place, was)).map(|(old, _)| (new, old)));
        }
        pairs
    }

    fn common(&self, new: usize, old: usize) -> usize {
        let (new, old) = (self.places[new].span, self.given[old].1.span);
        new.end().min(old.end()).saturating_sub(new.start().max(old.start()))
    }

    fn pair_all(&mut self, pairs: Vec<(usize, usize)>) {
        for (new, old) in pairs {
            if self.number_of[new].is_none() && !self.taken[old] {
                self.pair(new, old);
            }
        }
    }

    fn pair(&mut self, new: usize, old: usize) {
        self.number_of[new] = Some(self.given[old].0);
        self.taken[old] = true;
    }
}

/// The numbers given to articles of a document for what they report, in order.
pub(crate) fn given_to(connection: &Connection, document: i64) -> Inner<Vec<Given>> {
    let mut given = connection.prepare_cached(
        "SELECT year, serial, ordinal, span_start, span_end, words FROM incident
         WHERE document = ?1 AND mention IS NULL",
    )?;
    let mut rows = given.query([document])?;
    let mut numbers = Vec::new();
    while let Some(row) = rows.next()? {
        let number = number_at(row, 0)?;
        let span = Span::between(row.get::<_, u32>(3)? as usize, row.get::<_, u32>(4)? as usize);
        numbers.push((number, Place { ordinal: row.get(2)?, span, words: row.get(5)? }));
    }
    numbers.sort_unstable_by_key(|&(number, _)| number);
    Ok(numbers)
}

/// Notes that a number was given; a number noted before stays with whom it was given to.
pub(crate) fn note(
    connection: &Connection,
    document: i64,
    number: IncidentNumber,
    place: &Place,
    reason: Reason<'_>,
) -> Inner<()> {
    let mention = match reason {
        Reason::Mention(owner) => Some(owner),
        Reason::Report | Reason::Unlinked => None,
    };
    connection
        .prepare_cached(
            "INSERT INTO incident (year, serial, document, ordinal, span_start, span_end, words, mention, unlinked)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING",
        )?
        .execute((
            number.year,
            number.serial,
            document,
            place.ordinal,
            place.span.start() as u32,
            place.span.end() as u32,
            &place.words,
            mention,
            reason == Reason::Unlinked,
        ))?;
    Ok(())
}

/// The number given to the incident of an organisation that an article of the document mentions; that of the article
/// at this position first.
pub(crate) fn given_to_mention(
    connection: &Connection,
    document: i64,
    ordinal: u32,
    owner: &str,
) -> Inner<Option<IncidentNumber>> {
    let mut given = connection.prepare_cached(
        "SELECT year, serial FROM incident WHERE document = ?1 AND mention = ?3
         ORDER BY ordinal <> ?2, year, serial LIMIT 1",
    )?;
    Ok(given.query_row((document, ordinal, owner), |row| number_at(row, 0)).optional()?)
}

/// Was the number given to an article that a person took out of another incident?
pub(crate) fn is_of_unlinked(connection: &Connection, number: IncidentNumber) -> Inner<bool> {
    let mut given =
        connection.prepare_cached("SELECT unlinked FROM incident WHERE year = ?1 AND serial = ?2")?;
    Ok(given.query_row((number.year, number.serial), |row| row.get(0))?)
}

/// The document and the place that a number was given to, and whose incident it is where the article only mentions it.
pub(crate) type Noted = (i64, Place, Option<String>);

/// What is noted of a number.
pub(crate) fn noted(connection: &Connection, number: IncidentNumber) -> Inner<Option<Noted>> {
    let mut given = connection.prepare_cached(
        "SELECT document, ordinal, span_start, span_end, words, mention FROM incident WHERE year = ?1 AND serial = ?2",
    )?;
    let mut rows = given.query((number.year, number.serial))?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let span = Span::between(row.get::<_, u32>(2)? as usize, row.get::<_, u32>(3)? as usize);
    Ok(Some((row.get(0)?, Place { ordinal: row.get(1)?, span, words: row.get(4)? }, row.get(5)?)))
}

/// Was the number ever given?
pub(crate) fn is_given(connection: &Connection, number: IncidentNumber) -> Inner<bool> {
    let mut given = connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM incident WHERE year = ?1 AND serial = ?2)")?;
    Ok(given.query_row((number.year, number.serial), |row| row.get(0))?)
}

/// The next number of a year.
pub(crate) fn next_in(connection: &Connection, year: u16) -> Inner<IncidentNumber> {
    let mut last =
        connection.prepare_cached("SELECT coalesce(max(serial), 0) FROM incident WHERE year = ?1")?;
    let last: u32 = last.query_row([year], |row| row.get(0))?;
    Ok(IncidentNumber { year, serial: last + 1 })
}

/// The year to number an article in: of its disclosure, else of the latest date it tells, else the current one.
pub(crate) fn year_of(record: &Record, now: u16) -> u16 {
    let told = [&record.occurred_from, &record.occurred_until, &record.discovered_on];
    let latest = || told.into_iter().flatten().map(|when| when.value).max();
    record.disclosed_on.as_ref().map(|when| when.value).or_else(latest).map_or(now, When::year)
}

/// The year of `at`; what is not RFC 3339 is the caller's mistake.
pub(crate) fn year_now(at: &str) -> Inner<u16> {
    year_at(at).ok_or_else(|| Trouble::NotATime(at.to_owned()))
}

/// The year of a time as RFC 3339 writes it; `None` for anything else.
fn year_at(at: &str) -> Option<u16> {
    let (date, time) = at.split_at_checked(10)?;
    let day: When = date.parse().ok()?;
    let time = time.strip_prefix(['T', 't', ' '])?.as_bytes();
    let clock = time.get(..8)?.iter().enumerate().all(|(at, byte)| match at {
        2 | 5 => *byte == b':',
        _ => byte.is_ascii_digit(),
    });
    let zoned =
        matches!(time.last(), Some(b'Z' | b'z')) || matches!(time.iter().nth_back(5), Some(b'+' | b'-'));
    (clock && zoned).then(|| day.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(ordinal: u32, start: usize, end: usize, words: &str) -> Place {
        Place { ordinal, span: Span::between(start, end), words: words.to_owned() }
    }

    fn given(serial: u32, place: Place) -> Given {
        (IncidentNumber { year: 2024, serial }, place)
    }

    fn check(places: &[Place], given: &[Given], serials: &[u32]) {
        let found: Vec<u32> =
            matched(places, given).iter().map(|number| number.map_or(0, |n| n.serial)).collect();
        assert_eq!(found, serials);
    }

    #[test]
    fn numbers_follow_their_articles() {
        let two = [given(1, place(1, 0, 50, "a")), given(2, place(2, 50, 99, "b"))];
        check(&[place(1, 0, 50, "a"), place(2, 50, 99, "b")], &two, &[1, 2]);
        // Words win over place: a reader that drops the navigation moves everything.
        check(&[place(1, 40, 80, "b"), place(2, 80, 99, "a")], &two, &[2, 1]);
        // Boundaries moved a little.
        check(&[place(1, 0, 45, "x"), place(2, 45, 99, "y")], &two, &[1, 2]);
        // An article vanished from the front, another appeared at the end.
        check(&[place(1, 52, 97, "y"), place(2, 200, 300, "z")], &two, &[2, 0]);
        // Nothing but the position is left.
        check(&[place(2, 500, 600, "y")], &two, &[2]);
    }

    #[test]
    fn times() {
        for good in ["2026-01-31T09:00:00Z", "2026-01-31T09:00:00.123+09:00", "2026-01-31 09:00:00-05:00"] {
            assert_eq!(year_at(good), Some(2026), "{good}");
        }
        for bad in
            ["", "2026", "2026-02-31T09:00:00Z", "2026-01-31T09:00Z", "2026-01-31T09:00:00", "2026年01月31日"]
        {
            assert_eq!(year_at(bad), None, "{bad}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_number_is_borne_twice(
            new in proptest::collection::vec((0usize..90, 1usize..30, "[a-c]"), 0..8),
            old in proptest::collection::vec((0usize..90, 1usize..30, "[a-c]"), 0..8),
        ) {
            let places = |drawn: Vec<(usize, usize, String)>| -> Vec<Place> {
                (1..).zip(drawn).map(|(ordinal, (at, length, words))| place(ordinal, at, at + length, &words)).collect()
            };
            let old: Vec<Given> = (1..).zip(places(old)).map(|(serial, place)| given(serial, place)).collect();
            let new = places(new);
            let numbers = matched(&new, &old);
            let mut borne: Vec<_> = numbers.iter().flatten().collect();
            let count = borne.len();
            borne.sort();
            borne.dedup();
            proptest::prop_assert_eq!(borne.len(), count);
            proptest::prop_assert!(count >= new.len().min(old.len()).min(1) * usize::from(new.len() == old.len()));
            let same: Vec<Place> = old.iter().map(|(_, place)| place.clone()).collect();
            let again: Vec<Option<IncidentNumber>> = matched(&same, &old);
            proptest::prop_assert!(again.iter().all(Option::is_some));
        }
    }
}
