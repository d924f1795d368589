//! Word and Excel files: archives of XML.

pub(crate) mod archive;
pub(crate) mod docx;
mod styles;
pub(crate) mod xlsx;
