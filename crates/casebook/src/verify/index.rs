//! The index of words: does it hold of every article just the words of its text?

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use jikenbo_model::Span;
use rusqlite::Connection;

use crate::document;
use crate::error::Inner;
use crate::finding::Finding;
use crate::index::pairs;
use crate::key::key;
use crate::passage;
use crate::rank;

/// Of each entry a sum over its words and their places.
type Sums = BTreeMap<i64, u64>;

pub(super) fn check(connection: &Connection, findings: &mut Vec<Finding>) -> Inner<()> {
    let expected = expected(connection)?;
    let indexed = indexed(connection)?;
    let right = expected.iter().filter(|(entry, sum)| indexed.get(entry) == Some(sum)).count();
    if right != expected.len() || indexed.len() != expected.len() {
        let (indexed, expected) = (right as u64, expected.len() as u64);
        findings.push(Finding::IndexOtherwise { indexed, expected });
    }
    Ok(())
}

/// What the texts say.
fn expected(connection: &Connection) -> Inner<Sums> {
    let mut sums = Sums::new();
    let mut last = 0;
    while let Some((seq, _)) = document::after(connection, last)? {
        last = seq;
        let Ok(Some(text)) = document::text(connection, seq) else { continue };
        let mut spans = Vec::new();
        for (article, span) in articles(connection, seq)? {
            sums.insert(article, sum(&text, &[span]));
            spans.push(span);
        }
        let between = passage::between(&text, &spans);
        if !between.is_empty() {
            sums.insert(rank::between_articles_of(seq), sum(&text, &between));
        }
    }
    sums.retain(|_, sum| *sum != 0);
    Ok(sums)
}

fn articles(connection: &Connection, document: i64) -> Inner<Vec<(i64, Span)>> {
    let mut articles =
        connection.prepare_cached("SELECT id, span_start, span_end FROM article WHERE document = ?1")?;
    let rows = articles.query_map([document], |row| {
        let at = |column| row.get::<_, u32>(column).map(|at| at as usize);
        Ok((row.get(0)?, Span::between(at(1)?, at(2)?)))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn sum(text: &str, stretches: &[Span]) -> u64 {
    let words = stretches.iter().filter_map(|span| text.get(span.start()..span.end()));
    let pairs = pairs(&words.map(key).collect::<Vec<_>>());
    let words = pairs.split(' ').filter(|word| !word.is_empty());
    (0..).zip(words).map(|(place, word)| part(place, word)).fold(0, u64::wrapping_add)
}

fn part(place: i64, word: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    (place, word).hash(&mut hasher);
    hasher.finish()
}

/// What the index holds.
fn indexed(connection: &Connection) -> Inner<Sums> {
    connection.execute_batch(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed USING fts5vocab ('main', 'word_index', 'instance')",
    )?;
    let mut all = connection.prepare("SELECT doc, \"offset\", term FROM temp.indexed WHERE col = 'words'")?;
    let mut rows = all.query([])?;
    let mut sums = Sums::new();
    while let Some(row) = rows.next()? {
        let word = row.get_ref(2)?.as_str().unwrap_or_default();
        let sum = sums.entry(row.get(0)?).or_default();
        *sum = sum.wrapping_add(part(row.get(1)?, word));
    }
    Ok(sums)
}
