//! PDF.
use crate::draft::Draft;
use crate::error::Error;
use crate::limits::Limits;
pub(crate) fn read(_bytes: &[u8], _limits: &Limits) -> Result<Draft, Error> {
    Err(Error::Unreadable { kind: "pdf" })
}
