//! The formats of pieces.

use std::io::{self, Cursor};

use clap::ValueEnum;
use jikenbo_publish::format;
use jikenbo_publish::piece::Piece;

/// A format of a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// Markdown.
    Md,
    /// A page of the web, in one file, to be printed, too.
    Html,
    /// Plain text for mail.
    Text,
    /// For Word.
    Docx,
    /// For Excel.
    Xlsx,
    /// Pages.
    #[cfg(feature = "pdf")]
    Pdf,
    /// A feed: RSS 2.0.
    Rss,
    /// A feed: Atom.
    Atom,
    /// A feed: JSON Feed 1.1.
    Json,
}

impl Format {
    /// The ending of its files.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::Md => "md",
            Self::Html => "html",
            Self::Text => "txt",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            #[cfg(feature = "pdf")]
            Self::Pdf => "pdf",
            Self::Rss => "rss",
            Self::Atom => "atom",
            Self::Json => "json",
        }
    }

    /// The format of files that end with `ending`.
    pub(crate) fn of_ending(ending: &str) -> Option<Self> {
        Self::value_variants().iter().copied().find(|format| format.ending() == ending)
    }

    /// Can it be shown in a terminal?
    pub(crate) fn is_text(self) -> bool {
        match self {
            Self::Docx | Self::Xlsx => false,
            #[cfg(feature = "pdf")]
            Self::Pdf => false,
            Self::Md | Self::Html | Self::Text | Self::Rss | Self::Atom | Self::Json => true,
        }
    }

    /// `piece` in this format.
    pub(crate) fn rendered(self, piece: &Piece) -> anyhow::Result<Vec<u8>> {
        Ok(match self {
            Self::Md => format::markdown::markdown(piece).into_bytes(),
            Self::Html => format::html::html(piece).into_bytes(),
            Self::Text => format::text::text(piece).into_bytes(),
            Self::Docx => packed(|out| format::docx::write(piece, out))?,
            Self::Xlsx => packed(|out| format::xlsx::write(piece, out))?,
            #[cfg(feature = "pdf")]
            Self::Pdf => {
                let fonts = crate::task::fonts::found()?.ok_or(crate::refused::Refused::NoFonts)?;
                format::pdf::to_bytes(piece, &fonts)?
            }
            Self::Rss => format::feed::rss(piece)?,
            Self::Atom => format::feed::atom(piece)?,
            Self::Json => format::feed::json(piece)?.into_bytes(),
        })
    }
}

/// What `write` writes into a file that is read back and forth.
fn packed(write: impl FnOnce(&mut Cursor<Vec<u8>>) -> io::Result<()>) -> io::Result<Vec<u8>> {
    let mut out = Cursor::new(Vec::new());
    write(&mut out)?;
    Ok(out.into_inner())
}
