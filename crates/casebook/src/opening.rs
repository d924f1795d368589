//! The first words of articles, by which those are known that name nobody.

use jikenbo_model::DocumentId;

use crate::error::{Inner, Result};
use crate::list::Listed;
use crate::search::{Shelf, span};
use crate::store::Casebook;

/// Characters of an opening.
const LONGEST: usize = 40;

impl Casebook {
    /// The first line with words of each row that names nobody who answers, cut where it is long; `None` for the others,
    /// and where no text is kept. As many as there are rows, in their order.
    ///
    /// # Errors
    /// As [`Casebook::list`].
    pub fn openings(&self, rows: &[Listed]) -> Result<Vec<Option<String>>> {
        self.name(self.first_words(rows))
    }

    fn first_words(&self, rows: &[Listed]) -> Inner<Vec<Option<String>>> {
        let _view = self.reading()?;
        let mut shelf = Shelf::new(&self.connection);
        let opening = |row: &Listed| match row.organization {
            Some(_) => Ok(None),
            None => self.opening(&mut shelf, row.document, row.ordinal),
        };
        rows.iter().map(opening).collect()
    }

    fn opening(&self, shelf: &mut Shelf<'_>, document: DocumentId, ordinal: u32) -> Inner<Option<String>> {
        let mut article = self.connection.prepare_cached(
            "SELECT article.span_start, article.span_end, article.document
             FROM document JOIN article ON article.document = document.seq
             WHERE document.id = ?1 AND article.ordinal = ?2",
        )?;
        let mut rows = article.query((document.as_bytes(), ordinal))?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let span = span(row)?;
        let document = shelf.open(row.get(2)?)?;
        let words = document.and_then(|document| document.text.get(span.start()..span.end()));
        Ok(words.and_then(first_line))
    }
}

/// The first line with words, cut where it is long.
fn first_line(words: &str) -> Option<String> {
    let line = words.lines().map(str::trim).find(|line| line.chars().any(char::is_alphanumeric))?;
    Some(match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line.to_owned(),
    })
}
