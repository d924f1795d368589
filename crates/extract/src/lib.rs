//! What does this document report? Articles, then records, each value quoted.
//!
//! A document is split into articles; each is read once (sentences, sections, mentions, numbers, dates); then one
//! rule a fact decides, and says from which words.

mod article;
#[cfg(test)]
mod case;
mod lexicon;
mod polarity;
mod reading;
mod rule;
mod section;
mod split;

use jikenbo_model::{Document, Record};

use reading::{Groundwork, Reading};

/// The version of the rules: changes whenever the same document may give other records.
pub const VERSION: u32 = 1;

/// Reads the articles of a document into records, in reading order.
#[must_use]
pub fn extract(document: &Document) -> Vec<Record> {
    let groundwork = Groundwork::new(document);
    let articles = split::split(document, groundwork.found());
    let read =
        |(article, ordinal): (&_, u32)| rule::read(&Reading::new(document, article, &groundwork), ordinal);
    articles.iter().zip(1..).map(read).collect()
}
