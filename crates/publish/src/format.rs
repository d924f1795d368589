//! One file a format.

pub mod annotation;
pub mod csv;
pub mod docx;
mod extension;
pub mod feed;
pub mod figures;
pub mod html;
pub mod jsonl;
pub mod links;
pub mod markdown;
mod marks;
pub mod misp;
pub mod parquet;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod stix;
pub mod text;
pub mod veris;
pub mod warc;
pub mod workbook;
pub mod xlsx;
