//! What is derived: texts, records and their quotes, numbers, the index.

use jikenbo_model::{DocumentId, Record, Span};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::document::{self, DocumentInfo};
use crate::error::Inner;
use crate::finding::Finding;
use crate::key::key;
use crate::listing::{self, COLUMNS, Listing};

pub(super) fn check(connection: &Connection, findings: &mut Vec<Finding>) -> Inner<()> {
    let mut last = 0;
    while let Some((seq, document)) = document::after(connection, last)? {
        last = seq;
        check_document(connection, seq, &document, findings)?;
    }
    Ok(())
}

/// Checks what was derived from one document.
fn check_document(
    connection: &Connection,
    seq: i64,
    info: &DocumentInfo,
    findings: &mut Vec<Finding>,
) -> Inner<()> {
    let id = info.id;
    let text = document::text(connection, seq);
    let length = text.as_ref().ok().and_then(|text| Some(text.as_ref()?.len()));
    let readable = text.is_ok()
        && document::folded(connection, seq).is_ok()
        && is_described(connection, seq, &info.name, length)?;
    let text = text.unwrap_or_default();
    let spans = check_articles(connection, seq, id, text.as_deref(), findings)?;
    if !readable || (text.is_none() && !spans.is_empty()) {
        findings.push(Finding::TextUnreadable { id });
    }
    Ok(())
}

/// Where there is a text: is its size told, and the document's name folded for search, as they must be?
fn is_described(connection: &Connection, seq: i64, name: &str, length: Option<usize>) -> Inner<bool> {
    let mut kept = connection.prepare_cached("SELECT name_key, size FROM text WHERE document = ?1")?;
    let kept: Option<(Vec<u8>, i64)> =
        kept.query_row([seq], |row| Ok((row.get_ref(0)?.as_bytes()?.to_vec(), row.get(1)?))).optional()?;
    let is_size = |size: i64| usize::try_from(size).ok() == length;
    Ok(kept.is_none_or(|(kept, size)| kept == key(name).as_bytes() && is_size(size)))
}

/// Checks the articles of one document, and gives the places that the table names.
fn check_articles(
    connection: &Connection,
    seq: i64,
    id: DocumentId,
    text: Option<&str>,
    findings: &mut Vec<Finding>,
) -> Inner<Vec<Span>> {
    let sql = format!(
        "SELECT {COLUMNS}, article.ordinal, article.size, article.packed,
                EXISTS (SELECT 1 FROM report WHERE report.article = article.id)
         FROM article WHERE document = ?1 ORDER BY ordinal"
    );
    let mut articles = connection.prepare_cached(&sql)?;
    let mut rows = articles.query([seq])?;
    let mut spans = Vec::new();
    while let Some(row) = rows.next()? {
        spans.push(check_article(row, id, text, findings)?);
    }
    Ok(spans)
}

/// Checks an article, and gives the place that the table names.
fn check_article(
    row: &Row<'_>,
    id: DocumentId,
    text: Option<&str>,
    findings: &mut Vec<Finding>,
) -> Inner<Span> {
    let listed = Listing::read(row)?;
    let ordinal: u32 = row.get(listing::COUNT)?;
    let packed = row.get_ref(listing::COUNT + 2)?.as_blob().unwrap_or_default();
    let numbered: bool = row.get(listing::COUNT + 3)?;
    match document::record(packed, row.get(listing::COUNT + 1)?) {
        Ok(record) if record.ordinal == ordinal && Listing::of(&record) == listed => {
            if record.is_incident() != numbered {
                findings.push(Finding::NumberAstray { id, ordinal });
            }
            let astray = text.map(|text| astray(&record, text)).unwrap_or_default();
            findings.extend(astray.into_iter().map(|(start, end)| Finding::QuoteAstray {
                id,
                ordinal,
                start,
                end,
            }));
        }
        _ => findings.push(Finding::ArticleOtherwise { id, ordinal }),
    }
    let at = |offset: i64| usize::try_from(offset).unwrap_or(usize::MAX);
    Ok(Span::between(at(listed.span.0), at(listed.span.1)))
}

/// The places of a record that cut no words of `text`: the article's own and those of its quotes.
fn astray(record: &Record, text: &str) -> Vec<(usize, usize)> {
    let mut quotes = Vec::new();
    if let Ok(json) = serde_json::to_value(record) {
        collect_quotes(&json, &mut quotes);
    }
    let own = [record.span, record.heading].map(|span| (span.start(), span.end()));
    let cuts = |&(start, end): &(usize, usize)| text.get(start..end).is_some();
    let own_astray = own.into_iter().filter(|own| !cuts(own));
    own_astray.chain(quotes.into_iter().filter(|quote| quote.0 >= quote.1 || !cuts(quote))).collect()
}

/// Every `{"by": "quote", "span": …}` in a record, of whatever field.
fn collect_quotes(json: &serde_json::Value, quotes: &mut Vec<(usize, usize)>) {
    match json {
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect_quotes(item, quotes)),
        serde_json::Value::Object(fields) => {
            let quoted = fields.get("by").is_some_and(|by| by == "quote");
            match fields.get("span").map(|span| serde_json::from_value::<Span>(span.clone())) {
                Some(Ok(span)) if quoted => quotes.push((span.start(), span.end())),
                _ => fields.values().for_each(|field| collect_quotes(field, quotes)),
            }
        }
        _ => {}
    }
}
