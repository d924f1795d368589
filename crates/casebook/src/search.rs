//! Find words: any part of any text, whatever its width, case and kana.

use jikenbo_model::{DocumentId, IncidentNumber, When};

use crate::error::Result;
use crate::snippet::Snippet;
use crate::store::Casebook;

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

impl Casebook {
    /// The articles that hold every word of `words` (parted by white space), in their text or their values: the
    /// latest disclosure first, undated ones after, text between articles last; among equals in order of arrival. A
    /// word may be any part of a word, of one character or more. No words find nothing.
    ///
    /// # Errors
    /// [`Error::Damaged`](crate::Error::Damaged), and the store's own.
    pub fn search(&self, words: &str, limit: usize) -> Result<Vec<Found>> {
        todo!()
    }
}
