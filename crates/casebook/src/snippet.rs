//! A stretch of a text around the words that were found in it.

use jikenbo_model::Span;

/// A stretch of a document's canonical text with the found words marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// The words of the stretch, as written, line ends included.
    pub text: String,
    /// Where the stretch lies in the canonical text.
    pub span: Span,
    /// Where the found words lie in the canonical text, inside `span`, in order and apart from each other.
    pub highlights: Vec<Span>,
}

impl Snippet {
    /// The stretch cut into pieces, each with whether it was found.
    pub fn pieces(&self) -> impl Iterator<Item = (&str, bool)> {
        let start = self.span.start();
        let ends = self
            .highlights
            .iter()
            .flat_map(|mark| [(mark.start(), false), (mark.end(), true)]);
        ends.chain([(self.span.end(), false)])
            .scan(start, move |from, (to, found)| {
                let piece = self.text.get(*from - start..to - start).unwrap_or_default();
                *from = to;
                Some((piece, found))
            })
            .filter(|(piece, _)| !piece.is_empty())
    }
}
