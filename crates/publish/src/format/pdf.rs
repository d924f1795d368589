//! PDF: a piece set on A4 pages by the rules of Japanese, with its fonts embedded, tagged and outlined.
//!
//! The setting is told in `piece.typ`, which reads the piece as data: no words of a piece are ever read as markup. The
//! same piece and the same fonts give the same bytes.

mod fonts;
mod shape;
mod world;

use jikenbo_model::When;
use typst::foundations::Smart;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::piece::Piece;
use world::Desk;

pub use fonts::{Fonts, NoJapanese};

/// The piece could not be set.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the pages could not be set: {why}")]
pub struct NotSet {
    /// What was wrong.
    pub why: String,
}

/// The pages of `piece`, set in `fonts`.
///
/// # Errors
/// [`NotSet`]; none arises from a piece.
pub fn to_bytes(piece: &Piece, fonts: &Fonts) -> Result<Vec<u8>, NotSet> {
    let desk = Desk::new(shape::of(piece, fonts), fonts);
    let set = typst::compile(&desk).output.map_err(|errors| not_set(&errors))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|error| NotSet { why: error.message().to_string() })?;
    let ident = Smart::Custom(format!(
        "{} {}",
        piece.title,
        piece.meta.as_of.map(|day: When| day.to_string()).unwrap_or_default()
    ));
    let creator = Smart::Custom(Some("jikenbo".to_owned()));
    let options = PdfOptions { ident, creator, standards, ..PdfOptions::default() };
    let bytes = typst_pdf::pdf(&set, &options).map_err(|errors| not_set(&errors));
    typst::comemo::evict(0);
    bytes
}

fn not_set(errors: &[typst::diag::SourceDiagnostic]) -> NotSet {
    let why: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    NotSet { why: why.join("; ") }
}
