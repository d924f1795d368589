//! What went wrong while a document was read or understood, without stopping the work.

use jikenbo_text::Span;
use serde::{Deserialize, Serialize};

/// The kind of a problem. The code a person sees is stable; its sentence is in the message catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProblemKind {
    /// Bytes that are no character in the character set of the document were replaced by U+FFFD.
    BadCharacters,
    /// The character set was guessed, and the guess is weak.
    CharsetGuessed,
    /// The text holds nothing but white space.
    NoText,
    /// A part of the document (an attachment, an embedded object, a page) was left out.
    PartSkipped,
    /// A part of the document is damaged; what could be read was kept.
    PartDamaged,
    /// Nesting beyond the limit was flattened.
    NestingFlattened,
    /// A page or sheet holds pictures and no text.
    PictureOnly,
    /// The document holds more articles than the limit; the rest was left out.
    TooManyArticles,
    /// A cell of a mapped column does not hold what its field needs; the rest of the row was read.
    CellNotUnderstood,
    /// No row of the table names the columns of the map.
    ColumnsNotFound,
}

impl ProblemKind {
    /// The stable code that a person sees and looks up.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::BadCharacters => "P001",
            Self::CharsetGuessed => "P002",
            Self::NoText => "P003",
            Self::PartSkipped => "P004",
            Self::PartDamaged => "P005",
            Self::NestingFlattened => "P006",
            Self::PictureOnly => "P007",
            Self::TooManyArticles => "P008",
            Self::CellNotUnderstood => "P009",
            Self::ColumnsNotFound => "P010",
        }
    }
}

/// One problem, with its place where it has one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Which.
    pub kind: ProblemKind,
    /// Where in the text, if it has a place there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// What is special about this one (a part's name, a number), never text of the document.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
}

impl Problem {
    /// A problem of the document as a whole.
    #[must_use]
    pub fn new(kind: ProblemKind, detail: impl Into<String>) -> Self {
        Self { kind, span: None, detail: detail.into() }
    }

    /// The same at a place.
    #[must_use]
    pub fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }
}
