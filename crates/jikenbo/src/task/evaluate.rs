//! How well is it read? Predicted articles against gold labels, field by field.
//!
//! Each gold article is placed by its `anchor`, each predicted one by its span; a gold article goes to the last
//! prediction that it begins inside. What no prediction matches is missed in every field, a prediction that matches
//! nothing is spurious in every field. A value that no words inside its article hold up counts as unsourced.

mod interval;
mod item;
mod matching;
mod support;
mod tally;

pub(crate) use interval::Interval;
pub(crate) use item::{FIELDS, items};
pub(crate) use tally::Tally;

use std::collections::BTreeMap;
use std::path::Path;

use jikenbo_publish::format::jsonl;
use jikenbo_publish::{Article, Source};
use serde_json::Value;

use self::matching::{Placed, pairs, placed_by_anchor};
use self::support::Words;
use super::failure::{Failure, Reason};
use super::input::Input;
use super::isolate::Readers;
use super::read::read;
use crate::config::limits::Bounds;

/// A pair that differs in a field.
#[derive(Debug)]
pub(crate) struct Difference {
    /// File name of the document.
    pub(crate) source: String,
    /// Position of the article, of the gold one where there is one.
    pub(crate) ordinal: u64,
    /// Which field.
    pub(crate) field: &'static str,
    /// Gold values that were not predicted.
    pub(crate) missed: Vec<String>,
    /// Predicted values that are not gold.
    pub(crate) spurious: Vec<String>,
}

/// Reads the documents that `gold` names from the folder `texts` and compares.
///
/// # Errors
/// Where a document cannot be read.
pub(crate) fn evaluate(gold: &[Value], texts: &Path) -> Result<(Tally, Vec<Difference>), Failure> {
    let mut by_source: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
    for article in gold {
        by_source
            .entry(article.get("source").and_then(Value::as_str).unwrap_or_default())
            .or_default()
            .push(article);
    }
    let readers = Readers::default();
    let (mut tally, mut differences) = (Tally::default(), Vec::new());
    for (source, gold) in by_source {
        let (text, predicted) = predicted(&texts.join(source), source, &readers)?;
        let words = Words::new(&text);
        for (gold, predicted) in pairs(placed_by_anchor(&gold, &text), predicted) {
            tally.count(gold, predicted.as_ref(), &words);
            differences.extend(differing(source, gold, predicted.as_ref()));
        }
    }
    Ok((tally, differences))
}

/// The text of a document and what is exported of it.
fn predicted(path: &Path, name: &str, readers: &Readers) -> Result<(String, Vec<Placed<Value>>), Failure> {
    let failed = |reason: Reason| Failure { path: path.display().to_string(), reason };
    let limits = Bounds::default().document;
    let bytes = std::fs::metadata(path).map_err(|error| failed(error.into()))?.len();
    let input = Input::File { path: path.to_path_buf(), bytes };
    let bytes = input.read(&limits).map_err(failed)?;
    let reading = read(&bytes, &limits, readers).map_err(failed)?;
    let text = reading.document.text.original().to_owned();
    let source = Source::new(name, reading.document.id, &text);
    let articles = reading.records.iter().filter_map(|record| {
        let article = Article { source: &source, number: None, record };
        let exported = serde_json::to_value(jsonl::line(&article)).ok()?;
        let [start, end] = source.points(record.span);
        Some(Placed { start, end, article: exported })
    });
    let articles = articles.collect();
    Ok((text, articles))
}

fn differing(source: &str, gold: Option<&Value>, predicted: Option<&Value>) -> Vec<Difference> {
    let ordinal =
        gold.or(predicted).and_then(|article| article.get("ordinal")).and_then(Value::as_u64).unwrap_or(0);
    let differing = FIELDS.iter().filter_map(|&field| {
        let (want, have) = (items(gold, field), items(predicted, field));
        let missed: Vec<_> = want.difference(&have).cloned().collect();
        let spurious: Vec<_> = have.difference(&want).cloned().collect();
        let differs = !missed.is_empty() || !spurious.is_empty();
        differs.then(|| Difference { source: source.to_owned(), ordinal, field, missed, spurious })
    });
    differing.collect()
}
