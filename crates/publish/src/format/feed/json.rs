//! JSON Feed 1.1.

use serde::Serialize;

use super::entry::{Entry, entries, feed_id, moment};
use crate::piece::Piece;

#[derive(Serialize)]
struct Feed<'p> {
    version: &'static str,
    title: &'p str,
    language: &'static str,
    description: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    authors: Vec<Author<'p>>,
    items: Vec<Item>,
    _jikenbo: Own,
}

#[derive(Serialize)]
struct Author<'p> {
    name: &'p str,
}

#[derive(Serialize)]
struct Item {
    id: String,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    external_url: Option<String>,
    content_html: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
}

/// What JSON Feed has no name for.
#[derive(Serialize)]
struct Own {
    id: String,
    order: String,
}

/// `piece` as JSON Feed.
///
/// # Errors
/// None that a piece can cause.
pub fn json(piece: &Piece) -> serde_json::Result<String> {
    let issuer = piece.meta.issuer.as_str();
    let facts = piece.meta.facts.iter().map(|(label, words)| format!("{label}: {words}"));
    let feed = Feed {
        version: "https://jsonfeed.org/version/1.1",
        title: &piece.title,
        language: "ja",
        description: facts.collect::<Vec<_>>().join(" "),
        authors: (!issuer.is_empty()).then_some(Author { name: issuer }).into_iter().collect(),
        items: entries(piece).into_iter().map(item).collect(),
        _jikenbo: Own { id: feed_id(piece), order: format!("jikenbo {}", piece.meta.order) },
    };
    Ok(serde_json::to_string_pretty(&feed)? + "\n")
}

fn item(entry: Entry) -> Item {
    Item {
        id: entry.id,
        title: entry.title,
        external_url: entry.address,
        content_html: entry.html,
        date_published: entry.on.map(moment),
    }
}
