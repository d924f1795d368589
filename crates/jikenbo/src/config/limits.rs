//! How much may be in hand at once, so that memory stays bounded whatever the corpus.

use jikenbo_read::Limits;

/// Bounds on reading.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounds {
    /// What one document may take: as [`Limits`] says, but 8 MiB of text, so that the whole program stays under 300 MB.
    pub(crate) document: Limits,
    /// Files read before their results are handed on. Default 256.
    pub(crate) batch_files: usize,
    /// The same once the work has gone on for long: a page of the casebook that many documents write to is written once
    /// a batch, and what is interrupted soon has not lost much. Default 1,024.
    pub(crate) later_batch_files: usize,
    /// Weight of files (see `Input::weight`) read before their results are handed on; a heavier file goes alone.
    /// Default 4 MiB.
    pub(crate) batch_weight: u64,
}

impl Default for Bounds {
    fn default() -> Self {
        let document = Limits { text: 8 << 20, ..Limits::default() };
        Self { document, batch_files: 256, later_batch_files: 1_024, batch_weight: 4 << 20 }
    }
}
