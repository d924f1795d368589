//! A frozen document: its identity, its text, and the blocks the text is made of.

use std::fmt;
use std::str::FromStr;

use jikenbo_text::{Span, Text};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::problem::Problem;

/// SHA-256 of a document's bytes, written as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId([u8; 32]);

impl DocumentId {
    /// From the digest.
    #[must_use]
    pub fn new(digest: [u8; 32]) -> Self {
        Self(digest)
    }

    /// The digest.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for DocumentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for DocumentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DocumentId({self})")
    }
}

/// Not 64 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADocumentId;

impl fmt::Display for NotADocumentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a document id is 64 hexadecimal digits")
    }
}

impl std::error::Error for NotADocumentId {}

impl FromStr for DocumentId {
    type Err = NotADocumentId;

    fn from_str(words: &str) -> Result<Self, NotADocumentId> {
        let mut digest = [0; 32];
        if words.len() != 64 || !words.is_ascii() {
            return Err(NotADocumentId);
        }
        for (byte, pair) in digest.iter_mut().zip(words.as_bytes().chunks(2)) {
            let pair = std::str::from_utf8(pair).map_err(|_| NotADocumentId)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| NotADocumentId)?;
        }
        Ok(Self(digest))
    }
}

impl Serialize for DocumentId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DocumentId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// What the bytes turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// Plain text.
    Text,
    /// A web page.
    Html,
    /// PDF.
    Pdf,
    /// Word.
    Docx,
    /// Excel.
    Xlsx,
    /// Comma- or tab-separated table.
    Csv,
    /// A mail (RFC 5322).
    Eml,
    /// RSS or Atom.
    Feed,
    /// The community's JSON of incidents.
    Veris,
}

impl FileKind {
    /// The outward name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Eml => "eml",
            Self::Feed => "feed",
            Self::Veris => "veris",
        }
    }
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum BlockKind {
    /// A heading that the format itself marks as one; 1 is the highest level.
    Heading {
        /// 1 to 6.
        level: u8,
    },
    /// Running text.
    Paragraph,
    /// An item of a list.
    Item,
    /// A row of a table that the format itself marks as one.
    Row {
        /// The cells from left to right, empty ones included.
        cells: Vec<Span>,
        /// Marked as a row of column names.
        header: bool,
    },
    /// A quotation, of a mail or a page.
    Quoted,
}

/// Where a block stands in its file, beside the text offsets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "in")]
pub enum Place {
    /// Nothing to add to the offsets.
    #[default]
    Text,
    /// A page, counted from 1.
    Page {
        /// From 1.
        page: u32,
    },
    /// A row of a sheet.
    Sheet {
        /// The sheet's name; empty for CSV.
        name: String,
        /// From 1, as the spreadsheet numbers it.
        row: u32,
    },
    /// A part of a mail, by its position in the message.
    Part {
        /// From 0, as the parser numbers them.
        part: u32,
    },
}

/// A stretch of the text that belongs together. Blocks are in reading order and do not overlap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands in the original text; line ends are not part of it.
    pub span: Span,
    /// Where it stands in the file.
    #[serde(default)]
    pub place: Place,
}

/// What the file says of itself. Dates are as written there, not interpreted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// Title of the page, subject of the mail.
    #[serde(default)]
    pub title: Option<String>,
    /// Date of the mail, publication time of the page.
    #[serde(default)]
    pub date: Option<String>,
    /// The address it was published at (canonical link).
    #[serde(default)]
    pub address: Option<String>,
    /// The character set it was decoded from.
    #[serde(default)]
    pub charset: Option<String>,
}

/// What was read from one file.
#[derive(Clone, Debug)]
pub struct Document {
    /// Identity.
    pub id: DocumentId,
    /// What the bytes turned out to be.
    pub kind: FileKind,
    /// The canonical text: for plain text the decoded text as it is, line ends included.
    pub text: Text,
    /// What the text is made of.
    pub blocks: Vec<Block>,
    /// What the file says of itself.
    pub meta: Meta,
    /// What went wrong.
    pub problems: Vec<Problem>,
}
