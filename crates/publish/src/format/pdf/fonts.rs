//! Fonts that know Japanese, out of files that were found on the machine.

use typst::foundations::Bytes;
use typst::text::Font;

/// Families that are set in, the first that is there for all.
const FAMILIES: &[&str] = &[
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "IPAexGothic",
    "IPAGothic",
    "Hiragino Sans",
    "Hiragino Kaku Gothic ProN",
    "Yu Gothic",
    "Meiryo",
    "MS Gothic",
];

/// None of the files holds a font that knows Japanese.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no font that knows Japanese")]
pub struct NoJapanese;

/// The faces of one family.
#[derive(Clone, Debug)]
pub struct Fonts {
    family: String,
    faces: Vec<Font>,
}

impl Fonts {
    /// The faces of the best family among `files`.
    ///
    /// # Errors
    /// [`NoJapanese`].
    pub fn of(files: impl IntoIterator<Item = Vec<u8>>) -> Result<Self, NoJapanese> {
        let faces: Vec<Font> = files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
        let has = |family: &&&str| faces.iter().any(|face| face.info().family.eq_ignore_ascii_case(family));
        let family = FAMILIES.iter().find(has).ok_or(NoJapanese)?;
        let faces =
            faces.into_iter().filter(|face| face.info().family.eq_ignore_ascii_case(family)).collect();
        Ok(Self { family: (*family).to_owned(), faces })
    }

    /// The family's name.
    #[must_use]
    pub fn family(&self) -> &str {
        &self.family
    }

    /// `words` with a geta (〓), as printers have it, for each character that the family does not know; without characters
    /// that nobody sees.
    pub(super) fn shown(&self, words: &str) -> String {
        let is_known = |c: char| self.faces.iter().any(|face| face.info().coverage.contains(u32::from(c)));
        let seen = words.chars().filter(|c| !c.is_control() && !is_joiner(*c));
        seen.map(|c| if c.is_whitespace() || is_known(c) { c } else { '〓' }).collect()
    }

    pub(super) fn faces(&self) -> &[Font] {
        &self.faces
    }
}

/// Characters that only change how others look or run.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}
