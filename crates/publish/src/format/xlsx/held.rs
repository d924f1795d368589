//! What a cell holds, and how high it must be.

use rust_xlsxwriter::{Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

/// As much as a cell holds.
pub(super) fn held(words: String) -> String {
    /// Characters of a cell, by the format.
    const MOST: usize = 32_767;
    if words.encode_utf16().count() <= MOST { words } else { words.chars().take(MOST / 2).collect() }
}

/// Points of a line.
const LINE: f64 = 15.0;
/// Points of the highest row, by the format.
const HIGHEST: f64 = 409.0;

/// Lines that `words` take in a column of `columns` narrow characters.
pub(super) fn lines(words: &str, columns: f64) -> f64 {
    let width = UnicodeWidthStr::width_cjk(words);
    (f64::from(u32::try_from(width).unwrap_or(u32::MAX)) / columns.max(1.0)).ceil().max(1.0)
}

/// Makes a row as high as so many lines; one of a single line stays as it is.
pub(super) fn heighten(sheet: &mut Worksheet, row: u32, lines: f64) -> Result<(), XlsxError> {
    if lines > 1.0 {
        sheet.set_row_height(row, (lines * LINE).min(HIGHEST))?;
    }
    Ok(())
}
