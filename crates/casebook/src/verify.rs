//! Is everything as it must be?

use crate::error::Result;
use crate::finding::Finding;
use crate::store::Casebook;

impl Casebook {
    /// Checks the whole casebook: the file, the chain of the log, every document's bytes, and what is derived. Empty
    /// means sound.
    ///
    /// # Errors
    /// Only where the file cannot be read at all.
    pub fn verify(&self) -> Result<Vec<Finding>> {
        todo!()
    }
}
