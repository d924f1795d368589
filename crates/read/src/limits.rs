//! How much a reader may take before it gives up with a named error.

use crate::error::Error;

/// Bounds on one document. Exceeding one fails that document alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file. Default 64 MiB.
    pub bytes: u64,
    /// Bytes of the text read from it. Default 32 MiB.
    pub text: u64,
    /// Pages of a PDF. Default 2,000.
    pub pages: u32,
    /// Nesting of elements, parts, archives. Default 256; beyond it HTML is flattened, the rest is an error.
    pub depth: u32,
    /// Entries of an archive, parts of a mail. Default 10,000.
    pub entries: u32,
    /// Unpacked size against packed size of an archive's entry. Default 200.
    pub expansion: u32,
    /// Time for one document, milliseconds. Default 20,000; enforced where a child process reads.
    pub millis: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 64 << 20,
            text: 32 << 20,
            pages: 2_000,
            depth: 256,
            entries: 10_000,
            expansion: 200,
            millis: 20_000,
        }
    }
}

impl Limits {
    pub(crate) fn check_bytes(&self, bytes: &[u8]) -> Result<(), Error> {
        over("bytes", self.bytes, bytes.len() as u64)
    }

    pub(crate) fn check_text(&self, text: usize) -> Result<(), Error> {
        over("text", self.text, text as u64)
    }

    pub(crate) fn check_pages(&self, pages: usize) -> Result<(), Error> {
        over("pages", u64::from(self.pages), pages as u64)
    }

    pub(crate) fn check_entries(&self, entries: usize) -> Result<(), Error> {
        over("entries", u64::from(self.entries), entries as u64)
    }

    pub(crate) fn check_depth(&self, depth: usize) -> Result<(), Error> {
        over("depth", u64::from(self.depth), depth as u64)
    }

    /// `unpacked` bytes out of `packed`; small parts may expand as they like.
    pub(crate) fn check_expansion(&self, packed: u64, unpacked: u64) -> Result<(), Error> {
        let allowed = packed.saturating_mul(u64::from(self.expansion)).max(SMALL_PART);
        over("expansion", u64::from(self.expansion), if unpacked > allowed { u64::MAX } else { 0 })
    }
}

/// Bytes up to which no part of an archive counts as a bomb.
const SMALL_PART: u64 = 1 << 20;

fn over(limit: &'static str, allowed: u64, found: u64) -> Result<(), Error> {
    if found > allowed { Err(Error::OverLimit { limit, allowed }) } else { Ok(()) }
}
