//! A place for the editor's own words, which outlive making the piece again.

/// A place for the editor's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Stable within the piece, in ASCII: `opening`, `i2025-0012`.
    pub name: String,
    /// What might stand here, for the editor alone; a reader never sees it.
    pub prompt: String,
    /// What the editor wrote, a paragraph each; a slot without any is not shown to a reader.
    pub text: Vec<String>,
}
