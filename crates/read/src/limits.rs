//! How much a reader may take before it gives up with a named error.

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
