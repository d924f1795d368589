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

/// The first line with letters, cut where it is long. Where it says next to nothing, as the cells of a row do that stand
/// each in a line of its own (自治体, 紛失), the next ones with it.
fn first_line(words: &str) -> Option<String> {
    const SHORT: usize = 8;
    let mut lines = words.lines().map(str::trim).filter(|line| line.chars().any(char::is_alphabetic));
    let mut line = match lines.next() {
        Some(line) => line.to_owned(),
        None => words.lines().map(str::trim).find(|line| line.chars().any(char::is_numeric))?.to_owned(),
    };
    let mut is_short = line.chars().count() < SHORT;
    while is_short && let Some(next) = lines.next() {
        is_short = next.chars().count() < SHORT;
        line = format!("{line} {next}");
    }
    Some(match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_a_name() {
        for (words, expected) in [
            ("■ 名簿の紛失について\n本文", Some("■ 名簿の紛失について")),
            ("22\n10/30\n自治体\n紛失\n調査票を落とした。\n捜した。", Some("自治体 紛失 調査票を落とした。")),
            (
                "20\n人材派遣\n誤送信\n職務経歴書を別の会社に送った。",
                Some("人材派遣 誤送信 職務経歴書を別の会社に送った。"),
            ),
            ("---\n12\n", Some("12")),
            ("---", None),
        ] {
            assert_eq!(first_line(words).as_deref(), expected, "{words}");
        }
    }
}
