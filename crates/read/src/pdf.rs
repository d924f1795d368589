//! PDF: the characters of each page with their places, put together into lines and paragraphs.

mod characters;
mod glyphs;
mod grid;
mod layout;
mod lines;

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, TransformExt, interpret_page};
use hayro_syntax::page::Page;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use jikenbo_model::document::FileKind;
use jikenbo_model::problem::ProblemKind;

use crate::draft::Draft;
use crate::error::Error;
use crate::limits::Limits;
use characters::Characters;
use glyphs::{PageGlyphs, Stop};

/// Reads `bytes` as a PDF. One that opens without a password is read though it is encrypted.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Draft, Error> {
    let kind = FileKind::Pdf.as_str();
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Error::Encrypted { kind },
        _ => Error::Unreadable { kind },
    })?;
    limits.check_pages(pdf.pages().len())?;
    let mut draft = Draft::new(FileKind::Pdf);
    if is_cut(bytes) {
        draft.problem(ProblemKind::PartDamaged, "end of file");
    }
    let title = pdf.metadata().title.as_deref().map(text_string);
    draft.meta.title = title.filter(|title| !title.trim().is_empty());
    let pages = pages(&pdf, limits, &mut draft)?;
    layout::write(&pages, &mut draft);
    draft.check(limits)?;
    Ok(draft)
}

fn pages(pdf: &Pdf, limits: &Limits, draft: &mut Draft) -> Result<Vec<PageGlyphs>, Error> {
    let mut characters = Characters::of(pdf);
    let cache = InterpreterCache::new();
    let mut pages = Vec::new();
    let mut room = limits.text;
    for (number, page) in (1_u32..).zip(pdf.pages().iter()) {
        let glyphs = match glyphs_of(page, pdf, &cache, &mut characters, room) {
            Ok(glyphs) => glyphs,
            Err(Stop::OverLimit) => {
                return Err(Error::OverLimit { limit: "text", allowed: limits.text });
            }
            Err(Stop::Damaged) => {
                draft.problem(ProblemKind::PartDamaged, format!("page {number}"));
                PageGlyphs::default()
            }
        };
        if glyphs.glyphs.is_empty() && glyphs.pictures > 0 {
            draft.problem(ProblemKind::PictureOnly, format!("page {number}"));
        }
        room = room.saturating_sub(glyphs.size());
        pages.push(glyphs);
    }
    if characters.unknown > 0 {
        draft.problem(ProblemKind::BadCharacters, characters.unknown.to_string());
    }
    Ok(pages)
}

/// Draws a page onto a device that only listens. A page that makes the interpreter panic costs that page alone.
fn glyphs_of<'a>(
    page: &Page<'a>,
    pdf: &'a Pdf,
    cache: &InterpreterCache<'a>,
    characters: &mut Characters,
    room: u64,
) -> Result<PageGlyphs, Stop> {
    let transform = page.initial_transform(true).to_kurbo();
    let (width, height) = page.render_dimensions();
    let bounds = hayro_interpret::kurbo::Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let mut listener = glyphs::Listener::new(characters, f64::from(height), room);
    let drawn = catch_unwind(AssertUnwindSafe(|| {
        let mut context = Context::new(transform, bounds, cache, pdf.xref(), InterpreterSettings::default());
        interpret_page(page, &mut context, &mut listener);
    }));
    match drawn {
        Ok(()) => Ok(listener.page),
        Err(cause) if cause.is::<Stop>() => Err(Stop::OverLimit),
        Err(_) => Err(Stop::Damaged),
    }
}

/// A whole file says near its end where its table of objects begins.
fn is_cut(bytes: &[u8]) -> bool {
    let tail = bytes.get(bytes.len().saturating_sub(2048)..).unwrap_or_default();
    !tail.windows(9).any(|window| window == b"startxref")
}

/// A text string is UTF-16 with a mark, or Latin.
fn text_string(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, units @ ..] => encoding_rs::UTF_16BE.decode_without_bom_handling(units).0.into_owned(),
        [0xEF, 0xBB, 0xBF, utf8 @ ..] => String::from_utf8_lossy(utf8).into_owned(),
        _ => bytes.iter().map(|&byte| char::from(byte)).collect(),
    }
}
