//! Which characters does a glyph stand for? By the font's own map, by its encoding, by the embedded font's table.

use std::collections::BTreeMap;

use encoding_rs::{EUC_JP, Encoding, SHIFT_JIS};
use hayro_cmap::{BfString, CMap, CMapName, load_embedded};
use hayro_interpret::font::{Glyph, OutlineGlyph};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object};

/// How the codes of a composite font without a map of its own say characters.
enum Codes {
    /// UTF-16, in one unit or two.
    Unicode,
    /// Shift_JIS or EUC-JP.
    Legacy(&'static Encoding),
    /// Numbers of characters of Adobe-Japan1 and its like.
    Numbers { encoding: Box<CMap>, characters: Box<CMap> },
}

/// Knows the fonts of one PDF.
pub(super) struct Characters {
    /// By the PostScript name of the font, without the mark of a subset.
    codes: BTreeMap<String, Codes>,
    /// By the embedded font: glyph numbers and their characters.
    glyphs: BTreeMap<u128, BTreeMap<u16, char>>,
    /// Glyphs that stand for nothing known.
    pub(super) unknown: usize,
}

impl Characters {
    /// Looks through the fonts of `pdf`.
    pub(super) fn of(pdf: &Pdf) -> Self {
        let mut codes = BTreeMap::new();
        for object in pdf.objects() {
            let Object::Dict(font) = object else { continue };
            let is_mapped = font.contains_key("ToUnicode");
            if font.get::<Name<'_>>("Subtype").is_some_and(|kind| kind.as_str() == "Type0")
                && !is_mapped
                && let Some(name) = font.get::<Name<'_>>("BaseFont")
                && let Some(known) = codes_of(&font)
            {
                codes.insert(without_subset(name.as_str()).to_owned(), known);
            }
        }
        Self { codes, glyphs: BTreeMap::new(), unknown: 0 }
    }

    /// The characters of one glyph.
    pub(super) fn of_glyph(&mut self, glyph: &Glyph<'_>) -> String {
        let own = || {
            glyph.as_unicode().map(|words| match words {
                BfString::Char(c) => plain_dash(c).to_string(),
                BfString::String(words) => words,
            })
        };
        let words = match glyph {
            Glyph::Outline(outline) => self.by_code(outline).or_else(own).or_else(|| self.by_glyph(outline)),
            Glyph::Type3(_) => own(),
        };
        match words {
            Some(words) => words.chars().filter(|c| !c.is_control()).collect(),
            None if glyph.char_code() == 0 => String::new(),
            None => {
                self.unknown += 1;
                '\u{FFFD}'.to_string()
            }
        }
    }

    /// A font that is not embedded does not say its name: where the file has one such font alone, it is that one.
    fn by_code(&self, glyph: &OutlineGlyph) -> Option<String> {
        let code = glyph.char_code();
        match (glyph.font_data(), self.codes.iter().next()) {
            (_, None) => None,
            (Some(font), _) => decode(self.codes.get(without_subset(&font.postscript_name?))?, code),
            (None, Some((_, codes))) => {
                (code > 0xFF && self.codes.len() == 1).then(|| decode(codes, code))?
            }
        }
    }

    /// The embedded font's own table, read backwards.
    fn by_glyph(&mut self, glyph: &OutlineGlyph) -> Option<String> {
        let font = glyph.font_data()?;
        let table = self.glyphs.entry(font.cache_key).or_insert_with(|| backwards((*font.data).as_ref()));
        table.get(&u16::try_from(glyph.glyph_id().to_u32()).ok()?).map(char::to_string)
    }
}

fn codes_of(font: &Dict<'_>) -> Option<Codes> {
    let encoding = font.get::<Name<'_>>("Encoding")?;
    let name = encoding.as_str();
    if name.contains("-UCS2-") || name.contains("-UTF16-") {
        return Some(Codes::Unicode);
    }
    if name.contains("RKSJ") {
        return Some(Codes::Legacy(SHIFT_JIS));
    }
    if name.starts_with("EUC-") {
        return Some(Codes::Legacy(EUC_JP));
    }
    numbers(font, name)
}

/// Codes are numbers of a character collection, directly or by one more map.
fn numbers(font: &Dict<'_>, name: &str) -> Option<Codes> {
    let descendant = font.get::<Array<'_>>("DescendantFonts")?.iter::<Dict<'_>>().next()?;
    let ordering =
        descendant.get::<Dict<'_>>("CIDSystemInfo")?.get::<hayro_syntax::object::String<'_>>("Ordering")?;
    let characters = match ordering.as_bytes() {
        b"Japan1" => CMapName::AdobeJapan1Ucs2,
        b"GB1" => CMapName::AdobeGb1Ucs2,
        b"CNS1" => CMapName::AdobeCns1Ucs2,
        b"Korea1" => CMapName::AdobeKorea1Ucs2,
        _ => return None,
    };
    let load = |name: CMapName<'_>| CMap::parse(load_embedded(name)?, load_embedded);
    let encoding = match name {
        "Identity-H" => CMap::identity_h(),
        "Identity-V" => CMap::identity_v(),
        _ => load(CMapName::from_bytes(name.as_bytes()))?,
    };
    Some(Codes::Numbers { encoding: Box::new(encoding), characters: Box::new(load(characters)?) })
}

fn decode(codes: &Codes, code: u32) -> Option<String> {
    match codes {
        Codes::Unicode if code > 0xFFFF => {
            let units = [(code >> 16) as u16, (code & 0xFFFF) as u16];
            char::decode_utf16(units).collect::<Result<String, _>>().ok()
        }
        Codes::Unicode => char::from_u32(code).filter(|c| *c != '\0').map(String::from),
        Codes::Legacy(encoding) => {
            let bytes = code.to_be_bytes();
            let start = bytes.iter().position(|&byte| byte != 0)?;
            let (words, bad) = encoding.decode_without_bom_handling(bytes.get(start..)?);
            (!bad).then(|| words.into_owned())
        }
        Codes::Numbers { encoding, characters } => {
            let number = (1..=4).find_map(|length| encoding.lookup_cid_code(code, length))?;
            match characters.lookup_bf_string(number)? {
                BfString::Char(c) => Some(c.to_string()),
                BfString::String(words) => Some(words),
            }
        }
    }
}

/// For each glyph the character that the font shows it for; the common one where there are several.
fn backwards(font: &[u8]) -> BTreeMap<u16, char> {
    let mut table = BTreeMap::new();
    let Ok(face) = ttf_parser::Face::parse(font, 0) else {
        return table;
    };
    for subtable in
        face.tables().cmap.iter().flat_map(|cmap| cmap.subtables).filter(|subtable| subtable.is_unicode())
    {
        subtable.codepoints(|code| {
            if let (Some(c), Some(glyph)) = (char::from_u32(code), subtable.glyph_index(code)) {
                let known = table.entry(glyph.0).or_insert(c);
                if is_rare(*known) && !is_rare(c) {
                    *known = c;
                }
            }
        });
    }
    table
}

/// Character collections know the typewriter's hyphen as one that never breaks.
fn plain_dash(c: char) -> char {
    if c == '\u{2011}' { '-' } else { c }
}

/// Radicals and compatibility forms share the glyph of the common character.
fn is_rare(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2FDF}' | '\u{F900}'..='\u{FAFF}' | '\u{E000}'..='\u{F8FF}' | '\u{A0}' | '\u{AD}')
}

fn without_subset(name: &str) -> &str {
    match name.split_once('+') {
        Some((mark, rest)) if mark.len() == 6 && mark.bytes().all(|byte| byte.is_ascii_uppercase()) => rest,
        _ => name,
    }
}
