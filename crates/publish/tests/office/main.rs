//! A piece as Word file and workbook: whole, the same each time, and what it says in the right places.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod docx;
mod invented;
#[cfg(feature = "pdf")]
mod pdf;
mod xlsx;
