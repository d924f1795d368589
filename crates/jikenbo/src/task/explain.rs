//! Explain: an article of a file, and what was considered for one of its fields.

use std::path::PathBuf;

use jikenbo_extract::{Considered, Explanation};

use super::failure::{Failure, Reason};
use super::input::inputs;
use super::isolate::Readers;
use super::read::document;
use super::sourced::Sourced;
use crate::config::limits::Bounds;
use crate::refused::Refused;

/// An article and what was considered for a field of it.
#[derive(Debug)]
pub(crate) struct Explained {
    /// The file's name.
    pub(crate) name: String,
    /// The article, opened.
    pub(crate) article: Sourced,
    /// In the order of the text.
    pub(crate) considered: Vec<Considered>,
}

/// `PATH#3` is the third article of a file; a file whose own name ends so is itself.
pub(crate) fn named(given: &str) -> (PathBuf, Option<u32>) {
    let whole = || (PathBuf::from(given), None);
    if PathBuf::from(given).exists() {
        return whole();
    }
    let article = given.rsplit_once('#').and_then(|(path, n)| Some((path, n.parse().ok()?)));
    article.map_or_else(whole, |(path, n)| (PathBuf::from(path), Some(n)))
}

/// Explains `field` of an article of a file; without a number, of its only one.
///
/// # Errors
/// [`Refused`] where the file cannot be read, or has no such article, or several and none is named.
pub(crate) fn explain(given: &str, field: &str) -> Result<Explained, Refused> {
    let (path, ordinal) = named(given);
    let input = inputs(vec![path]).next().unwrap_or_else(|| Err(lost(given))).map_err(Refused::Input)?;
    let failed = |reason| Refused::Input(Failure { path: input.shown(), reason });
    let bounds = Bounds::default();
    let bytes = input.read(&bounds.document).map_err(failed)?;
    let document = document(&bytes, &bounds.document, &Readers::default()).map_err(failed)?;
    let articles = || jikenbo_extract::extract(&document).len();
    let ordinal = match ordinal {
        Some(ordinal) => ordinal,
        None => match articles() {
            several @ 2.. => return Err(Refused::WhichArticle { path: input.shown(), articles: several }),
            _ => 1,
        },
    };
    let explanation = jikenbo_extract::explain(&document, ordinal, field);
    let missing = || Refused::NoSuchArticle { path: input.shown(), articles: articles() };
    let Explanation { record, considered } = explanation.ok_or_else(missing)?;
    let article = Sourced::new(record, document.text, document.blocks);
    Ok(Explained { name: input.name(), article, considered })
}

/// A folder without a file in it.
fn lost(given: &str) -> Failure {
    Failure { path: given.to_owned(), reason: Reason::NotFound }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_named_after_the_file() {
        for (given, expected) in [
            ("a.txt", ("a.txt", None)),
            ("a.txt#3", ("a.txt", Some(3))),
            ("a#b.txt#12", ("a#b.txt", Some(12))),
            ("a.txt#x", ("a.txt#x", None)),
            ("a.txt#-1", ("a.txt#-1", None)),
        ] {
            assert_eq!(named(given), (PathBuf::from(expected.0), expected.1), "{given}");
        }
    }
}
