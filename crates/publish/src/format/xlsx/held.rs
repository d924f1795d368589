//! What a cell holds.

/// As much as a cell holds.
pub(super) fn held(words: String) -> String {
    /// Characters of a cell, by the format.
    const MOST: usize = 32_767;
    if words.encode_utf16().count() <= MOST { words } else { words.chars().take(MOST / 2).collect() }
}
