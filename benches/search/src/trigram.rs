//! SQLite's own index of three characters, used plainly: the texts stored in it, the word as a phrase.

use std::path::Path;
use std::time::Instant;

use anyhow::Result;
use rusqlite::Connection;

use crate::Engine;

pub(crate) struct Trigram {
    connection: Connection,
}

pub(crate) fn build(path: &Path, texts: &[String]) -> Result<Trigram> {
    let begin = Instant::now();
    let mut connection = Connection::open(path)?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL;
         DROP TABLE IF EXISTS texts; CREATE VIRTUAL TABLE texts USING fts5 (words, tokenize = 'trigram');",
    )?;
    let writing = connection.transaction()?;
    let mut entry = writing.prepare("INSERT INTO texts (rowid, words) VALUES (?1, ?2)")?;
    for (number, text) in texts.iter().enumerate() {
        entry.execute((number as i64, text))?;
    }
    drop(entry);
    writing.commit()?;
    let size = std::fs::metadata(path)?.len() as f64 / 1e6;
    println!("FTS5 trigram: built in {:.1} s, {size:.1} MB", begin.elapsed().as_secs_f64());
    Ok(Trigram { connection })
}

impl Engine for Trigram {
    fn name(&self) -> &'static str {
        "SQLite FTS5 trigram"
    }

    fn find(&self, word: &str, limit: usize) -> Result<Vec<usize>> {
        let mut found =
            self.connection.prepare_cached("SELECT rowid, words FROM texts WHERE words MATCH ?1 LIMIT ?2")?;
        let rows = found.query_map((format!("\"{word}\""), limit as i64), |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))
        })?;
        rows.map(|row| Ok(usize::try_from(row?.0)?)).collect()
    }
}
