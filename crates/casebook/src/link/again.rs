//! Is what linking compares still what the records and their texts say?

use rusqlite::{Connection, Row};

use super::block::{day_of, hash, packed};
use super::traits::Traits;
use crate::document;
use crate::error::Inner;
use crate::key::Key;
use crate::standing::record_of;

/// The articles of which something else is kept than they tell, in order; those that cannot be read are left out.
pub(crate) fn told_otherwise(connection: &Connection) -> Inner<Vec<i64>> {
    let mut kept = connection.prepare(
        "SELECT article, document, nth, told, words, sketch, id, passing FROM telling ORDER BY article, nth",
    )?;
    let mut rows = kept.query([])?;
    let mut otherwise = Vec::new();
    while let Some(row) = rows.next()? {
        let article = row.get(0)?;
        let nth = row.get::<_, u32>(2)? as usize;
        let told = told(connection, article, row.get(1)?, nth).ok().flatten();
        let Some((told, keys)) = told else { continue };
        if !is_kept(row, &told) || !is_filed(connection, row.get(6)?, &told, keys)? {
            otherwise.push(article);
        }
    }
    otherwise.dedup();
    Ok(otherwise)
}

/// What a telling tells, and what it is filed under.
fn told(
    connection: &Connection,
    article: i64,
    document: i64,
    nth: usize,
) -> Inner<Option<(Traits, Vec<String>)>> {
    let record = record_of(connection, article)?;
    let Some(text) = document::text(connection, document)? else { return Ok(None) };
    let words = text.get(record.span.start()..record.span.end()).unwrap_or_default();
    let own = Traits::of(&record, &Key::new(words), &text);
    let Some(mention) = nth.checked_sub(1) else {
        let keys = if record.is_incident() { own.filed_under() } else { own.told_under() };
        return Ok(Some((own, keys)));
    };
    let mentioned = record.mentioned.get(mention).map(|mentioned| own.mentioned(&mentioned.value));
    Ok(mentioned.map(|mentioned| {
        let keys = mentioned.filed_under();
        (mentioned, keys)
    }))
}

/// Is it found under each of its keys on its day?
fn is_filed(connection: &Connection, telling: i64, told: &Traits, keys: Vec<String>) -> Inner<bool> {
    let mut filed =
        connection.prepare_cached("SELECT 1 FROM block WHERE name = ?1 AND day = ?2 AND telling = ?3")?;
    for key in keys {
        if !filed.exists((hash(&key), day_of(told), telling))? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn is_kept(row: &Row<'_>, told: &Traits) -> bool {
    let is = |column, expected: &[u8]| row.get_ref(column).is_ok_and(|kept| kept.as_blob() == Ok(expected));
    is(3, &told.told().unwrap_or_default())
        && is(4, &packed(&told.words))
        && is(5, &packed(&told.sketch))
        && is(7, &told.passing().unwrap_or_default())
}
