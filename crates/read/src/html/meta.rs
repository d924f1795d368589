//! What a page says of itself in its head.

use jikenbo_model::document::Meta;

use super::tree::{Element, Tree};

/// Title, publication date and canonical address.
pub(super) fn of(tree: &Tree) -> Meta {
    Meta { title: title(tree), date: date(tree), address: address(tree), charset: None }
}

fn elements(tree: &Tree) -> impl Iterator<Item = (usize, &Element)> {
    (0..tree.nodes.len()).filter_map(|at| Some((at, tree.element(at)?)))
}

fn title(tree: &Tree) -> Option<String> {
    let (at, _) = elements(tree).find(|(_, element)| element.tag == "title")?;
    let words = tree.text_in(at).split_whitespace().collect::<Vec<_>>().join(" ");
    filled(&words)
}

fn date(tree: &Tree) -> Option<String> {
    const NAMES: &[&str] =
        &["article:published_time", "date", "dcterms.issued", "dc.date", "pubdate", "datepublished"];
    let named = elements(tree).find_map(|(_, element)| {
        let name = if element.has("property") { element.get("property") } else { element.get("name") };
        let wanted = element.tag == "meta" && NAMES.contains(&name.to_ascii_lowercase().as_str());
        filled(element.get("content")).filter(|_| wanted)
    });
    let timed = || {
        elements(tree)
            .find_map(|(_, element)| filled(element.get("datetime")).filter(|_| element.tag == "time"))
    };
    named.or_else(|| linked_data_date(tree)).or_else(timed)
}

/// `"datePublished": "…"` of a JSON-LD script.
fn linked_data_date(tree: &Tree) -> Option<String> {
    elements(tree)
        .filter(|(_, element)| element.get("type").eq_ignore_ascii_case("application/ld+json"))
        .find_map(|(at, _)| {
            let script = tree.text_in(at);
            let (_, after) = script.split_once("\"datePublished\"")?;
            let value = after.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
            filled(value.split_once('"')?.0)
        })
}

fn address(tree: &Tree) -> Option<String> {
    let canonical = elements(tree)
        .find(|(_, element)| element.tag == "link" && element.get("rel").eq_ignore_ascii_case("canonical"));
    let shared =
        || elements(tree).find(|(_, element)| element.tag == "meta" && element.get("property") == "og:url");
    let from_link = canonical.and_then(|(_, element)| filled(element.get("href")));
    from_link.or_else(|| shared().and_then(|(_, element)| filled(element.get("content"))))
}

fn filled(words: &str) -> Option<String> {
    let words = words.trim();
    (!words.is_empty()).then(|| words.to_owned())
}
