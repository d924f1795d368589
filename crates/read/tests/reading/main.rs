//! Readers against whole files: samples, fixtures, damaged and hostile bytes.

mod documents;
mod laws;
mod malformed;
mod shown;
