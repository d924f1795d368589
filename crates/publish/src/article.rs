//! What an outward format needs to know of one article: the record, and the document it stands in.

use jikenbo_model::{DocumentId, IncidentNumber, Record, Span};
use jikenbo_text::CodePoints;

use crate::matter::{Rubric, Rubrics};

/// The document that articles stand in. Offsets leave as Unicode code points, never as bytes.
#[derive(Debug)]
pub struct Source<'d> {
    /// File name, without folders.
    pub name: &'d str,
    /// Identity.
    pub id: DocumentId,
    /// Where it says that it was published, where it does.
    pub address: Option<&'d str>,
    text: &'d str,
    points: CodePoints<'d>,
}

impl<'d> Source<'d> {
    /// Counts the code points of `text`, the original text of the document, once.
    #[must_use]
    pub fn new(name: &'d str, id: DocumentId, text: &'d str) -> Self {
        Self { name, id, address: None, text, points: CodePoints::new(text) }
    }

    /// The same, published at `address`.
    #[must_use]
    pub fn published_at(self, address: Option<&'d str>) -> Self {
        Self { address, ..self }
    }

    /// The words at `span`, as written; empty where the span does not cut the text.
    #[must_use]
    pub fn words(&self, span: Span) -> &'d str {
        self.text.get(span.start()..span.end()).unwrap_or_default()
    }

    /// At most `length` characters before `span`, and as many after it.
    #[must_use]
    pub fn around(&self, span: Span, length: usize) -> (&'d str, &'d str) {
        let before = self.text.get(..span.start()).unwrap_or_default();
        let after = self.text.get(span.end()..).unwrap_or_default();
        let start = before.char_indices().rev().take(length).last().map_or(before.len(), |(at, _)| at);
        let end = after.char_indices().nth(length).map_or(after.len(), |(at, _)| at);
        (before.get(start..).unwrap_or_default(), after.get(..end).unwrap_or_default())
    }

    /// `span` in Unicode code points, half-open.
    #[must_use]
    pub fn points(&self, span: Span) -> [usize; 2] {
        let (start, end) = self.points.of(span);
        [start, end]
    }
}

/// One article, ready to leave.
#[derive(Clone, Copy, Debug)]
pub struct Article<'d> {
    /// Where it stands.
    pub source: &'d Source<'d>,
    /// The number of its incident in a casebook.
    pub number: Option<IncidentNumber>,
    /// What it reports.
    pub record: &'d Record,
}

/// Characters of an anchor.
pub(crate) const ANCHOR: usize = 40;

impl<'d> Article<'d> {
    /// The beginning of the heading, verbatim: at most 40 characters of its first line.
    #[must_use]
    pub fn anchor(&self) -> &'d str {
        self.headline(ANCHOR)
    }

    /// The first line of the heading, verbatim: at most `longest` characters of it.
    #[must_use]
    pub fn headline(&self, longest: usize) -> &'d str {
        let heading = self.source.words(self.record.heading).trim_start();
        let line = heading.lines().next().unwrap_or_default().trim_end();
        let end = line.char_indices().nth(longest).map_or(line.len(), |(at, _)| at);
        line.get(..end).unwrap_or(line)
    }

    /// The months of the list in which it stands, where the title of the list tells them.
    #[must_use]
    pub fn rubric(&self) -> Option<Rubric> {
        Rubrics::of(self.source.text).above(self.record.span.start())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jikenbo_model::vocabulary::Kind;
    use jikenbo_model::{Fact, Reading};

    fn anchor_of(text: &str) -> String {
        let whole = Span::between(0, text.len());
        let kind = Fact::quoted(Kind::Other, [whole], Reading::Exact, "test");
        let record = Record::new(1, whole, whole, kind);
        let source = Source::new("a.txt", DocumentId::new([0; 32]), text);
        Article { source: &source, number: None, record: &record }.anchor().to_owned()
    }

    #[test]
    fn anchors_are_short_and_verbatim() {
        assert_eq!(anchor_of("\u{3000}お詫び\r\n本文"), "お詫び");
        assert_eq!(anchor_of(&"㈱".repeat(41)), "㈱".repeat(40));
        assert_eq!(anchor_of(""), "");
    }

    #[test]
    fn points_count_characters() {
        let source = Source::new("a.txt", DocumentId::new([0; 32]), "漏えい😀１２件");
        assert_eq!(source.points(Span::between(9, 19)), [3, 6]);
        assert_eq!(source.words(Span::between(13, 19)), "１２");
        assert_eq!(source.words(Span::between(1, 3)), "", "inside a character");
    }
}
