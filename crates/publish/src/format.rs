//! One file a format.

pub mod csv;
pub mod jsonl;
pub mod links;
pub mod markdown;
pub mod text;
pub mod veris;
