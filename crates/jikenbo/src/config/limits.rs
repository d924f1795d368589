//! How much may be in hand at once, so that memory stays bounded whatever the corpus.

use jikenbo_read::Limits;

/// Bounds on reading.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounds {
    /// What one document may take.
    pub(crate) document: Limits,
    /// Files read before their results are handed on.
    pub(crate) batch_files: usize,
    /// Bytes of files read before their results are handed on; a larger file goes alone.
    pub(crate) batch_bytes: u64,
}

impl Default for Bounds {
    fn default() -> Self {
        let document = Limits {
            text: 16 << 20,
            ..Limits::default()
        };
        Self {
            document,
            batch_files: 128,
            batch_bytes: 4 << 20,
        }
    }
}
